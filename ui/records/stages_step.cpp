// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/records/stages_step.h"

#include "ui/records/import_model.h"
#include "ui/records/notice.h"
#include "ui/records/stage_row.h"
#include "ui/records/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/filter_combo.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/text_label.h"

#include <QFrame>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>

namespace baton::records {
namespace {

using theme::TextStyle;
using widgets::Tone;

} // namespace

StagesStep::StagesStep(ImportModel& import, QWidget* parent)
    : QWidget(parent), m_import(import), m_notice(new Notice), m_list(nullptr) {
  auto* column = new QVBoxLayout(this);
  theme::space(column, 0, 10);
  column->addWidget(buildHead());
  column->addWidget(widgets::paragraph(tr("A deal is open, won or lost by its stage. Probability and forecast category "
                                          "count where the row itself says none; the order tells how far a deal has "
                                          "come."),
                                       TextStyle::Body, Tone::Muted));
  m_notice->setObjectName("undecided");
  column->addWidget(m_notice);
  auto* frame = new QFrame;
  frame->setProperty("card", true);
  m_list = new QVBoxLayout(frame);
  theme::space(m_list, 1, 0);
  column->addWidget(frame);
  column->addStretch(1);
  connect(&m_import, &ImportModel::fileChanged, this, &StagesStep::refresh);
  connect(&m_import, &ImportModel::previewChanged, this, &StagesStep::refresh);
  connect(&m_import, &ImportModel::mappingChanged, this, &StagesStep::refresh);
  refresh();
}

QWidget* StagesStep::buildHead() {
  auto* head = new QWidget;
  auto* line = new widgets::FlowLayout(head);
  line->setLastAtEnd();
  theme::space(line, 0, 8);
  line->addWidget(widgets::label(tr("What each stage means"), TextStyle::Title));
  m_order = new widgets::FilterCombo(tr("Order of the stages"));
  m_order->setObjectName("stage-order");
  m_order->setSmall();
  m_order->addItem(tr("not said"), false);
  m_order->addItem(tr("as they stand here"), true);
  connect(m_order, &QComboBox::activated, this, [this] { order(m_order->currentData().toBool()); });
  line->addWidget(m_order);
  return head;
}

void StagesStep::refresh() {
  const std::vector<StageFound> stages = inOrder(m_import.stages(), m_import.mapping());
  placeRows(stages);
  askUndecided(stages);
  m_order->setCurrentIndex(m_import.mapping().stageOrder.empty() ? 0 : 1);
}

/// Rows are moved, not made again: the keyboard stays where it is.
void StagesStep::placeRows(const std::vector<StageFound>& stages) {
  std::vector<std::string> names;
  for (const StageFound& stage : stages)
    names.push_back(stage.name);
  if (names != m_shown) {
    while (QLayoutItem* item = m_list->takeAt(0)) {
      if (auto* row = qobject_cast<StageRow*>(item->widget()); !row)
        delete item->widget();
      delete item;
    }
    std::map<std::string, StageRow*> before;
    before.swap(m_rows);
    for (const StageFound& stage : stages) {
      StageRow* row = before.contains(stage.name) ? before.extract(stage.name).mapped() : nullptr;
      if (!row) {
        row = new StageRow(m_import, stage);
        connect(row, &StageRow::moveAsked, this, [this, name = stage.name](int by) { move(name, by); });
      }
      if (m_list->count() > 0)
        m_list->addWidget(widgets::horizontalLine());
      m_list->addWidget(row);
      m_rows[stage.name] = row;
    }
    for (const auto& [name, row] : before) {
      row->hide();
      row->deleteLater();
    }
    m_shown = names;
  }
  const std::vector<std::string> passed = asListed();
  for (const StageFound& stage : stages)
    m_rows[stage.name]->refresh(stage, !passed.empty() && stage.name == passed.front(),
                                !passed.empty() && stage.name == passed.back());
}

void StagesStep::askUndecided(const std::vector<StageFound>& stages) {
  const std::size_t open = undecided(stages, m_import.mapping());
  if (open == 0)
    return m_notice->tell(Notice::Tone::Info, {});
  m_notice->tell(Notice::Tone::Warn,
                 open == 1 ? tr("Of one stage it is not decided whether it is open, won or lost.")
                           : tr("Of %1 stages it is not decided whether they are open, won or lost.")
                                 .arg(widgets::whole(std::int64_t(open))),
                 open == 1 ? tr("Its rows are rejected until it is.") : tr("Their rows are rejected until it is."));
  auto* all = widgets::smallButton(open == 1 ? tr("It is open") : tr("All of them are open"));
  all->setObjectName("all-open");
  connect(all, &QPushButton::clicked, this, &StagesStep::callOpen);
  m_notice->addButton(all);
}

void StagesStep::callOpen() {
  ColumnMapping mapping = m_import.mapping();
  for (const StageFound& stage : m_import.stages())
    if (stage.saysState && !mapping.stateOf(stage.name))
      setState(mapping, stage.name, "open");
  m_import.setMapping(std::move(mapping));
}

std::vector<std::string> StagesStep::asListed() const {
  std::vector<std::string> names;
  for (const StageFound& stage : inOrder(m_import.stages(), m_import.mapping()))
    if (isPassed(stage, m_import.mapping()))
      names.push_back(stage.name);
  return names;
}

void StagesStep::order(bool said) {
  ColumnMapping mapping = m_import.mapping();
  mapping.stageOrder = said ? asListed() : std::vector<std::string>();
  m_import.setMapping(std::move(mapping));
}

void StagesStep::move(const std::string& stage, int by) {
  std::vector<std::string> names = asListed();
  const auto place = std::ranges::find(names, stage);
  const auto to = place - names.begin() + by;
  if (place == names.end() || to < 0 || to >= std::ptrdiff_t(names.size()))
    return;
  std::iter_swap(place, names.begin() + to);
  ColumnMapping mapping = m_import.mapping();
  mapping.stageOrder = names;
  m_import.setMapping(std::move(mapping));
}

} // namespace baton::records
