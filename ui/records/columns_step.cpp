// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/records/columns_step.h"

#include "core/records/mapping_edit.h"
#include "ui/records/column_table_model.h"
#include "ui/records/import_model.h"
#include "ui/records/notice.h"
#include "ui/records/preview_pane.h"
#include "ui/records/reading_options.h"
#include "ui/records/record_options.h"
#include "ui/records/words.h"
#include "ui/session/day_text.h"
#include "ui/session/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/cell_delegate.h"
#include "ui/widgets/filter_combo.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/text_label.h"

#include <QApplication>
#include <QFrame>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

namespace baton::records {
namespace {

using theme::TextStyle;

constexpr int foldBelow = 600; ///< px at 100 %

bool isDecimalSign(const std::string& choice) {
  return choice == "." || choice == ",";
}

/// What the example is under one choice: "4 May 2021", "1.25".
QString readingOf(const std::string& example, const std::string& choice) {
  if (isDecimalSign(choice)) {
    const auto amount = exchange::readNumber(example, {choice.front(), choice == "." ? "," : "."});
    return amount ? text(amount->plain()) : text(choice);
  }
  const auto date = exchange::readDate(example, choice);
  return date ? session::longDay(*date) : text(choice);
}

} // namespace

ColumnsStep::ColumnsStep(ImportModel& import, QWidget* parent)
    : QWidget(parent), m_import(import), m_model(new ColumnTableModel(import, this)) {
  auto* column = new QVBoxLayout(this);
  theme::space(column, 0, 10);
  column->addWidget(buildHead());
  column->addWidget(new ReadingOptions(import));
  column->addWidget(new RecordOptions(import));
  m_questions = new QVBoxLayout;
  theme::space(m_questions, 0, 8);
  column->addLayout(m_questions);
  column->addWidget(buildTable(), 5);
  column->addWidget(new PreviewPane(import), 4);
  connect(&m_import, &ImportModel::fileChanged, this, &ColumnsStep::takeFile);
  connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
    if (!now)
      return; // nobody has it: that is also said when this goes, and its boxes with it
    if (const auto at = std::ranges::find(m_becomes, now); at != m_becomes.end()) // with its row, into sight
      m_table->scrollTo(m_model->index(int(at - m_becomes.begin()), ColumnTableModel::Header));
  });
  connect(&m_import, &ImportModel::mappingChanged, this, &ColumnsStep::refresh);
  connect(&m_import, &ImportModel::previewChanged, this, &ColumnsStep::refresh);
  takeFile();
}

QWidget* ColumnsStep::buildHead() {
  auto* head = new QWidget;
  auto* line = new widgets::FlowLayout(head);
  line->setLastAtEnd();
  theme::space(line, 0, 8);
  line->addWidget(widgets::label(tr("What each column means"), TextStyle::Title));
  auto* tools = new QWidget;
  auto* row = new QHBoxLayout(tools);
  theme::space(row, 0, 8);
  line->addWidget(tools);
  m_mappings = new widgets::FilterCombo(tr("Mapping"));
  m_mappings->setObjectName("mapping");
  m_mappings->setSmall();
  connect(m_mappings, &QComboBox::activated, this, [this] { m_import.choose(m_mappings->currentData().toInt()); });
  row->addWidget(m_mappings);
  m_name = new QLineEdit;
  m_name->setObjectName("mapping-name");
  m_name->setProperty("small", true);
  m_name->setAccessibleName(tr("Name of the mapping"));
  m_name->setPlaceholderText(tr("Name of the mapping, then Enter"));
  theme::fixWidth(m_name, 220);
  m_name->hide();
  connect(m_name, &QLineEdit::returnPressed, this, &ColumnsStep::saveMapping);
  row->addWidget(m_name);
  m_save = widgets::smallButton(tr("Save mapping"));
  m_save->setObjectName("save-mapping");
  connect(m_save, &QPushButton::clicked, this, &ColumnsStep::saveMapping);
  row->addWidget(m_save);
  return head;
}

QWidget* ColumnsStep::buildTable() {
  auto* frame = new QFrame;
  frame->setProperty("card", true);
  auto* inside = new QVBoxLayout(frame);
  inside->setContentsMargins(1, 1, 1, 1);
  m_table = new QTableView;
  m_table->setObjectName("columns");
  m_table->setModel(m_model);
  widgets::styleTable(m_table, tr("Columns of the file"));
  m_table->setSelectionMode(QAbstractItemView::NoSelection);
  m_table->horizontalHeader()->setStretchLastSection(true);
  inside->addWidget(m_table);
  return frame;
}

void ColumnsStep::takeFile() {
  m_table->setMinimumHeight(theme::ink().whole(156));
  m_becomes.clear();
  m_model->reset();
  fitColumns();
  refresh();
}

/// What was found is always seen whole; the columns before it give way, the first values first. Where even so there is
/// no room, it stands below the header, and the first values are those of the preview.
void ColumnsStep::fitColumns() {
  const theme::Ink& ink = theme::ink();
  const int room = width() - 2 - m_table->verticalScrollBar()->sizeHint().width();
  const bool fold = room < ink.whole(foldBelow);
  m_model->setFolded(fold);
  widgets::foldColumns(m_table, {ColumnTableModel::FirstValues, ColumnTableModel::Check}, fold);
  if (fold) {
    m_table->setColumnWidth(ColumnTableModel::Header, room / 2);
    m_table->setColumnWidth(ColumnTableModel::Becomes, room - room / 2);
    return;
  }
  const int found = ink.whole(222), header = ink.whole(180), values = ink.whole(230);
  const int becomes = std::clamp(room - found - ink.whole(220), ink.whole(170), ink.whole(220));
  const int before = std::clamp(room - becomes - found, ink.whole(200), header + values);
  m_table->horizontalHeader()->setMinimumSectionSize(ink.whole(80));
  m_table->setColumnWidth(ColumnTableModel::Header, std::min(header, before / 2));
  m_table->setColumnWidth(ColumnTableModel::FirstValues, before - std::min(header, before / 2));
  m_table->setColumnWidth(ColumnTableModel::Becomes, becomes);
}

void ColumnsStep::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  fitColumns();
}

/// A combo for each column. Its choices follow the kind, so they are filled again when that changes.
void ColumnsStep::refreshCombos() {
  const auto choices = becomesChoices(m_import.mapping().kind);
  const QString kind = kindWord(m_import.mapping().kind);
  for (int row = 0; row < m_model->rowCount(); ++row) {
    const std::string header = m_import.table().header[std::size_t(row)];
    if (std::size_t(row) >= m_becomes.size()) {
      auto* combo = new widgets::FilterCombo({});
      combo->setObjectName("becomes-" + text(header));
      combo->setOpensByKeys(); // what is passed on the way would be taken from the column that has it
      combo->setAccessibleName(tr("%1 becomes").arg(text(header)));
      combo->setSmall();
      connect(combo, &QComboBox::activated, this, [this, combo, header] {
        ColumnMapping mapping = m_import.mapping();
        assign(mapping, header, combo->currentData().toString().toStdString());
        m_import.setMapping(std::move(mapping));
      });
      auto* cell = new QWidget;
      auto* inside = new QHBoxLayout(cell);
      theme::space(inside, QMargins(10, 1, 10, 2), 0);
      inside->addWidget(combo);
      m_table->setIndexWidget(m_model->index(row, ColumnTableModel::Becomes), cell);
      m_becomes.push_back(combo);
    }
    auto* combo = m_becomes[std::size_t(row)];
    const QSignalBlocker quiet(combo);
    if (combo->property("kind").toString() != kind) {
      combo->setProperty("kind", kind);
      combo->clear();
      for (const auto& [target, word] : choices)
        combo->addItem(word, text(target));
    }
    combo->setCurrentIndex(std::max(0, combo->findData(text(targetOf(m_import.mapping(), header)))));
  }
}

void ColumnsStep::refreshMappings() {
  const QSignalBlocker quiet(m_mappings);
  m_mappings->clear();
  const bool isChanged = m_import.chosenKnown() < 0 && !m_import.isAsSuggested();
  m_mappings->addItem(isChanged ? tr("changed for this file") : tr("suggested from the headers"), -1);
  for (std::size_t i = 0; i < m_import.known().size(); ++i) {
    const KnownMapping& known = m_import.known()[i];
    m_mappings->addItem(known.builtIn        ? tr("export from %1").arg(text(known.name))
                        : known.name.empty() ? tr("as for %1").arg(text(known.file))
                                             : text(known.name),
                        int(i));
  }
  m_mappings->setCurrentIndex(m_import.chosenKnown() + 1);
}

void ColumnsStep::refresh() {
  if (m_import.state() != ImportModel::State::Ready)
    return;
  refreshCombos();
  refreshMappings();
  m_model->refresh();
  showQuestions();
}

void ColumnsStep::clearQuestions() {
  while (QLayoutItem* item = m_questions->takeAt(0)) {
    item->widget()->hide();
    item->widget()->deleteLater();
    delete item;
  }
}

Notice* ColumnsStep::addNotice() {
  auto* notice = new Notice;
  notice->setObjectName("notice");
  m_questions->addWidget(notice);
  return notice;
}

void ColumnsStep::showQuestions() {
  clearQuestions();
  if (const auto lacking = lackingIn(m_import.mapping()); !lacking.empty()) {
    QStringList words;
    for (const std::string& target : lacking)
      words += targetWord(target);
    return addNotice()->tell(Notice::Tone::Warn, tr("No column is this yet: %1").arg(words.join(QStringLiteral(", "))),
                             tr("Choose it under Becomes, beside the column that holds it."));
  }
  if (!m_import.preview())
    return;
  const auto& plan = m_import.preview()->plan;
  if (plan.refused())
    return addNotice()->tell(Notice::Tone::Bad, session::word(plan.refusal().cause) + QLatin1Char('.'),
                             plan.refusal().remedy.empty() ? QString()
                                                           : session::word(plan.refusal().remedy) + QLatin1Char('.'));
  // One answer serves every date, one every number: the other columns of that kind are not asked as well.
  bool askedDates = false, askedNumbers = false;
  for (const ImportPlan::Ask& one : plan->ask) {
    bool& asked = isDecimalSign(one.question.choices.front()) ? askedNumbers : askedDates;
    if (!std::exchange(asked, true))
      ask(one);
  }
}

void ColumnsStep::ask(const ImportPlan::Ask& one) {
  Notice* notice = addNotice();
  notice->tell(Notice::Tone::Warn, tr("%1: %2").arg(text(one.column), text(one.question.text)),
               tr("Nothing has been stored."));
  for (const std::string& choice : one.question.choices) {
    const QString reading = readingOf(one.question.example, choice);
    auto* button =
        widgets::smallButton(isDecimalSign(choice) ? reading : tr("%1 (%2)").arg(reading, patternWord(choice)));
    button->setObjectName("answer-" + text(choice));
    connect(button, &QPushButton::clicked, this, [this, choice] { answer(choice); });
    notice->addButton(button);
  }
}

void ColumnsStep::answer(const std::string& choice) {
  ColumnMapping mapping = m_import.mapping();
  if (isDecimalSign(choice))
    mapping.decimal = choice;
  else
    mapping.dates = choice;
  m_import.setMapping(std::move(mapping));
}

void ColumnsStep::saveMapping() {
  if (m_name->isHidden()) {
    const int chosen = m_import.chosenKnown();
    m_name->setText(chosen >= 0 && !m_import.known()[std::size_t(chosen)].builtIn &&
                            !m_import.known()[std::size_t(chosen)].name.empty()
                        ? text(m_import.known()[std::size_t(chosen)].name)
                        : tr("%1 as in %2").arg(kindWord(m_import.mapping().kind), m_import.fileName()));
    m_name->show();
    m_name->setFocus();
    m_name->selectAll();
    return;
  }
  if (m_name->text().trimmed().isEmpty())
    return m_name->setFocus();
  m_import.saveMapping(m_name->text());
  m_name->hide();
  m_save->setFocus();
}

} // namespace baton::records
