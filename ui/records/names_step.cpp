// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/records/names_step.h"

#include "core/people/person.h"
#include "core/plan/metric.h"
#include "core/strategy/market.h"
#include "core/strategy/offering.h"
#include "ui/records/name_table_model.h"
#include "ui/records/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/cell_delegate.h"
#include "ui/widgets/filter_combo.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/text_label.h"

#include <QFrame>
#include <QHeaderView>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>
#include <map>
#include <set>

namespace baton::records {
namespace {

using theme::TextStyle;
using widgets::Tone;

constexpr int leastName = 180;         ///< px at 100 %
constexpr int keepIt = -1, makeIt = 0; ///< data of the first two choices; others are ids

QString createWord(const std::string& target) {
  if (target == "market")
    return NamesStep::tr("Add as a new market (candidate)");
  return target == "offering" ? NamesStep::tr("Add as a new offering") : NamesStep::tr("Add as a new person");
}

QString keepWord(const std::string& target, RecordKind kind) {
  if (target == "manager" || kind == RecordKind::Accounts)
    return NamesStep::tr("Leave empty");
  if (target == "metric")
    return NamesStep::tr("Keep the name, count nothing");
  return kind == RecordKind::Goals ? NamesStep::tr("Leave these rows out") : NamesStep::tr("Keep the name as it is");
}

/// What becomes of names with which nothing was done.
QString keptWord(const std::string& target, RecordKind kind) {
  if (target == "manager" || kind == RecordKind::Accounts)
    return NamesStep::tr("left empty");
  if (target == "metric")
    return NamesStep::tr("the name is kept and counts nothing");
  return kind == RecordKind::Goals ? NamesStep::tr("these rows are left out")
                                   : NamesStep::tr("the name is kept as it is");
}

template <class T> void offer(QStandardItemModel* choices, const basics::Elements& elements) {
  std::vector<const T*> all;
  for (const T& one : elements.all<T>())
    all.push_back(&one);
  std::ranges::sort(all, {}, &T::name);
  for (const T* one : all) {
    auto* item = new QStandardItem(text(one->name));
    item->setData(qlonglong(one->id.value()), Qt::UserRole);
    choices->appendRow(item);
  }
}

} // namespace

QStringList keptNames(const ImportModel& import) {
  constexpr int named = 3;
  std::map<std::string, std::pair<QStringList, int>> kept; // by what they stand for
  for (const OpenName& one : import.names())
    if (import.choiceFor(one.target, one.name).what == NameChoice::What::Keep) {
      auto& [names, rows] = kept[one.target];
      names += text(one.name).simplified();
      rows += one.rows;
    }
  QStringList sentences;
  for (const auto& [target, found] : kept) {
    const auto& [names, rows] = found;
    QString list = names.mid(0, named).join(QStringLiteral(", "));
    if (names.size() > named)
      list = NamesStep::tr("%1 and %2 more").arg(list, widgets::whole(names.size() - named));
    sentences +=
        NamesStep::tr("%1: nothing here is called %2 (%3): %4.")
            .arg(targetWord(target), list, widgets::counted(rows, NamesStep::tr("1 row"), NamesStep::tr("%1 rows")),
                 keptWord(target, import.mapping().kind));
  }
  return sentences;
}

NamesStep::NamesStep(ImportModel& import, QWidget* parent)
    : QWidget(parent), m_import(import), m_model(new NameTableModel(this)), m_table(new QTableView),
      m_bulk(new QHBoxLayout), m_nothing(widgets::paragraph("", TextStyle::Body, Tone::Muted)) {
  auto* column = new QVBoxLayout(this);
  theme::space(column, 0, 10);
  auto* head = new widgets::FlowLayout;
  head->setLastAtEnd();
  theme::space(head, 0, 8);
  auto* bulk = new QWidget;
  bulk->setLayout(m_bulk);
  theme::space(m_bulk, 0, 8);
  head->addWidget(widgets::paragraph(tr("Names that nothing here is called"), TextStyle::Title));
  head->addWidget(bulk);
  column->addLayout(head);
  column->addWidget(m_nothing);
  auto* frame = new QFrame;
  frame->setProperty("card", true);
  auto* inside = new QVBoxLayout(frame);
  inside->setContentsMargins(1, 1, 1, 1);
  m_table->setObjectName("names");
  m_table->setModel(m_model);
  widgets::styleTable(m_table, tr("Names that match nothing"));
  m_table->setSelectionMode(QAbstractItemView::NoSelection);
  m_table->horizontalHeader()->setSectionResizeMode(NameTableModel::Name, QHeaderView::Stretch);
  inside->addWidget(m_table);
  column->addWidget(frame, 1);
  connect(&m_import, &ImportModel::previewChanged, this, &NamesStep::refresh);
  connect(&m_import, &ImportModel::mappingChanged, this, &NamesStep::refresh);
  refresh();
}

void NamesStep::refresh() {
  if (m_model->setNames(m_import.names()))
    rebuild();
  m_nothing->setText(
      m_model->names().empty()
          ? tr("Every name of the file is known.")
          : tr("Say who or what is meant; what you choose is kept with the mapping. Names that are kept can be matched "
               "later: the numbers follow as soon as somebody is called so."));
  for (std::size_t i = 0; i < m_combos.size(); ++i) {
    const OpenName& name = m_model->names()[i];
    const NameChoice choice = m_import.choiceFor(name.target, name.name);
    const qlonglong wanted = choice.what == NameChoice::What::Keep     ? keepIt
                             : choice.what == NameChoice::What::Create ? makeIt
                                                                       : qlonglong(choice.existing);
    const QSignalBlocker quiet(m_combos[i]);
    m_combos[i]->setCurrentIndex(std::max(0, m_combos[i]->findData(wanted)));
  }
}

void NamesStep::rebuild() {
  m_combos.clear();
  m_choices.clear();
  for (auto* old : findChildren<QStandardItemModel*>())
    old->deleteLater();
  for (std::size_t i = 0; i < m_model->names().size(); ++i) {
    const OpenName name = m_model->names()[i];
    auto* combo = new widgets::FilterCombo({});
    combo->setModel(choicesFor(name.target));
    combo->setObjectName("name-" + text(name.name));
    combo->setAccessibleName(tr("%1 becomes").arg(text(name.name)));
    combo->setSmall();
    connect(combo, &QComboBox::activated, this, [this, combo, name] {
      const qlonglong chosen = combo->currentData().toLongLong();
      NameChoice choice;
      if (chosen == makeIt)
        choice.what = NameChoice::What::Create;
      else if (chosen != keepIt)
        choice = {NameChoice::What::Existing, chosen};
      m_import.settleName(name.target, name.name, choice);
    });
    auto* cell = new QWidget;
    auto* inside = new QHBoxLayout(cell);
    theme::space(inside, QMargins(10, 1, 10, 2), 0);
    inside->addWidget(combo);
    m_table->setIndexWidget(m_model->index(int(i), NameTableModel::Becomes), cell);
    m_combos.push_back(combo);
  }
  fitColumns();
  buildBulk();
}

void NamesStep::fitColumns() {
  const theme::Ink& ink = theme::ink();
  const int what = ink.whole(130), rows = ink.whole(90), becomes = ink.whole(280);
  const bool fold = width() < what + rows + becomes + ink.whole(leastName);
  m_model->setFolded(fold);
  widgets::foldColumns(m_table, {NameTableModel::What, NameTableModel::Rows}, fold);
  m_table->setColumnWidth(NameTableModel::What, what);
  m_table->setColumnWidth(NameTableModel::Rows, rows);
  m_table->setColumnWidth(NameTableModel::Becomes, fold ? std::min(becomes, width() / 2) : becomes);
}

void NamesStep::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  fitColumns();
}

QStandardItemModel* NamesStep::choicesFor(const std::string& target) {
  QStandardItemModel*& choices = m_choices[target];
  if (choices)
    return choices;
  choices = new QStandardItemModel(this);
  const auto& elements = m_import.session().elements();
  std::vector<std::pair<QString, int>> ways{{keepWord(target, m_import.mapping().kind), keepIt}};
  if (target != "metric") // what an activity is counted as is not made by a file
    ways.emplace_back(createWord(target), makeIt);
  for (const auto& [word, value] : ways) {
    auto* item = new QStandardItem(word);
    item->setData(qlonglong(value), Qt::UserRole);
    choices->appendRow(item);
  }
  if (target == "market")
    offer<strategy::Market>(choices, elements);
  else if (target == "offering")
    offer<strategy::Offering>(choices, elements);
  else if (target == "metric")
    offer<plan::Metric>(choices, elements);
  else
    offer<people::Person>(choices, elements);
  return choices;
}

void NamesStep::buildBulk() {
  while (QLayoutItem* item = m_bulk->takeAt(0)) {
    item->widget()->hide();
    item->widget()->deleteLater();
    delete item;
  }
  std::set<std::string> targets;
  for (const OpenName& name : m_model->names())
    targets.insert(name.target);
  targets.erase("metric");
  for (const std::string& target : targets) {
    auto* all = widgets::smallButton(target == "market"     ? tr("Add all markets")
                                     : target == "offering" ? tr("Add all offerings")
                                                            : tr("Add all people"));
    all->setObjectName("add-all-" + text(target));
    connect(all, &QPushButton::clicked, this, [this, target] { addAll(target); });
    m_bulk->addWidget(all);
  }
}

void NamesStep::addAll(const std::string& target) {
  const std::vector<OpenName> names = m_model->names();
  for (const OpenName& name : names)
    if (name.target == target && m_import.choiceFor(target, name.name).what == NameChoice::What::Keep)
      m_import.settleName(target, name.name, {NameChoice::What::Create, 0});
}

} // namespace baton::records
