// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/records/file_step.h"

#include "ui/records/import_list.h"
#include "ui/records/import_model.h"
#include "ui/records/notice.h"
#include "ui/records/raw_table_model.h"
#include "ui/records/words.h"
#include "ui/session/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/cell_delegate.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/filter_combo.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/text_label.h"

#include <QFrame>
#include <QHeaderView>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>
#include <array>

namespace baton::records {
namespace {

using theme::TextStyle;
using widgets::Tone;

constexpr std::array kinds = {RecordKind::People,   RecordKind::Accounts,      RecordKind::Goals,
                              RecordKind::Bookings, RecordKind::Opportunities, RecordKind::Activities};
constexpr int mostHeaderRows = 10; ///< a header further down is said in a mapping file

void select(widgets::FilterCombo* combo, const QVariant& data) {
  const QSignalBlocker quiet(combo);
  combo->setCurrentIndex(std::max(0, combo->findData(data)));
}

} // namespace

FileStep::FileStep(ImportModel& import, ImportList* before, QWidget* parent)
    : QWidget(parent), m_import(import), m_stack(new QStackedWidget) {
  auto* column = new QVBoxLayout(this);
  theme::space(column, 0, 0);
  column->addWidget(m_stack);
  m_stack->addWidget(buildEmpty(before));
  m_stack->addWidget(buildReading());
  m_stack->addWidget(buildFile());
  connect(&m_import, &ImportModel::fileChanged, this, &FileStep::refresh);
  connect(&m_import, &ImportModel::mappingChanged, this, &FileStep::refresh);
  refresh();
}

QWidget* FileStep::buildEmpty(ImportList* before) {
  auto* page = new QWidget;
  auto* column = new QVBoxLayout(page);
  theme::space(column, 0, 16);
  auto* drop = new widgets::EmptyState(tr("Drop a CSV file or a workbook here"),
                                       tr("People, accounts, goals, bookings, opportunities or activities from any "
                                          "program. Cells copied in a spreadsheet can be pasted with Ctrl+V. You see "
                                          "how every column is read before anything is stored."));
  auto* choose = widgets::button(tr("Choose a file..."), "folder-open", widgets::ButtonKind::Primary);
  choose->setObjectName("choose");
  connect(choose, &QPushButton::clicked, this, &FileStep::chooseAsked);
  drop->addButton(choose);
  auto* paste = widgets::button(tr("Paste cells"), "clipboard-list");
  paste->setObjectName("paste");
  connect(paste, &QPushButton::clicked, this, &FileStep::pasteAsked);
  drop->addButton(paste);
  column->addWidget(drop);
  column->addWidget(before, 1);
  return page;
}

QWidget* FileStep::buildReading() {
  auto* page = new QWidget;
  auto* column = new QVBoxLayout(page);
  theme::space(column, 0, 12);
  auto* bar = new QProgressBar;
  bar->setRange(0, 0);
  bar->setTextVisible(false);
  bar->setAccessibleName(tr("Reading the file"));
  auto* stop = widgets::button(tr("Stop reading"));
  connect(stop, &QPushButton::clicked, &m_import, &ImportModel::forget);
  column->addWidget(widgets::label(tr("Reading the file"), TextStyle::Title));
  column->addWidget(bar);
  column->addWidget(stop, 0, Qt::AlignLeft);
  column->addStretch();
  return page;
}

QWidget* FileStep::buildFile() {
  auto* page = new QWidget;
  auto* column = new QVBoxLayout(page);
  theme::space(column, 0, 12);
  auto* head = new QHBoxLayout;
  theme::space(head, 0, 8);
  m_facts = widgets::paragraph("", TextStyle::Title);
  head->addWidget(m_facts, 1);
  auto* other = widgets::smallButton(tr("Another file..."), "folder-open");
  other->setObjectName("another");
  connect(other, &QPushButton::clicked, this, &FileStep::chooseAsked);
  head->addWidget(other);
  column->addLayout(head);
  m_trouble = new Notice;
  m_trouble->setObjectName("trouble");
  column->addWidget(m_trouble);

  m_kinds = new QWidget;
  auto* kind = new QVBoxLayout(m_kinds);
  theme::space(kind, 0, 6);
  m_guess = widgets::paragraph("", TextStyle::Body, Tone::Muted);
  kind->addWidget(widgets::label(tr("What it holds"), TextStyle::Label, Tone::Muted));
  QStringList words;
  for (const RecordKind one : kinds)
    words += kindWord(one);
  m_kind = new widgets::SegmentedControl(tr("What it holds"), words);
  m_kind->setObjectName("kind");
  m_kind->setBreaking();
  connect(m_kind, &widgets::SegmentedControl::changed, this,
          [this](int index) { m_import.setKind(kinds[std::size_t(index)]); });
  kind->addWidget(m_kind);
  kind->addWidget(m_guess);
  column->addWidget(m_kinds);

  auto* formats = new QWidget;
  addFormats(formats);
  column->addWidget(widgets::label(tr("How it is written"), TextStyle::Label, Tone::Muted));
  column->addWidget(formats);
  m_first = widgets::label("", TextStyle::Label, Tone::Muted);
  column->addWidget(m_first);
  auto* frame = new QFrame;
  frame->setProperty("card", true);
  auto* inside = new QVBoxLayout(frame);
  inside->setContentsMargins(1, 1, 1, 1);
  m_raw = new RawTableModel(this);
  m_rows = new QTableView;
  m_rows->setObjectName("raw");
  m_rows->setModel(m_raw);
  m_rows->horizontalHeader()->setStretchLastSection(true);
  widgets::styleTable(m_rows, tr("First rows of the file"), widgets::CellDelegate::Rows::Compact);
  inside->addWidget(m_rows);
  m_frame = frame;
  column->addWidget(frame, 1);
  column->addStretch();
  return page;
}

void FileStep::addFormats(QWidget* row) {
  auto* flow = new widgets::FlowLayout(row);
  theme::space(flow, 0, 8);
  const auto combo = [&](const QString& name, const QString& objectName) {
    auto* made = new widgets::FilterCombo(name);
    made->setObjectName(objectName);
    flow->addWidget(made);
    connect(made, &QComboBox::activated, this, &FileStep::tellFormat);
    return made;
  };
  m_delimiter = combo(tr("Divided by"), "delimiter");
  m_encoding = combo(tr("Encoding"), "encoding");
  m_headers = combo(tr("Headers"), "headers");
  m_delimiter->addItem("", QString());
  for (const char sign : {',', ';', '\t', '|'})
    m_delimiter->addItem(delimiterWord(sign), QString(QChar(sign)));
  m_encoding->addItem("", QString());
  for (const char* name : {"UTF-8", "UTF-16LE", "UTF-16BE", "Windows-1252", "ISO-8859-1"})
    m_encoding->addItem(name, QString(name));
  m_headers->addItem(tr("in the first row"), -1);
  for (int line = 2; line <= mostHeaderRows; ++line)
    m_headers->addItem(tr("in row %1").arg(line), line);
  m_headers->addItem(tr("none"), 0);
  m_sheet = combo(tr("Sheet"), "sheet");
}

void FileStep::tellFormat() {
  const auto given = [](const widgets::FilterCombo* combo) -> std::optional<std::string> {
    const QString word = combo->currentData().toString();
    return word.isEmpty() ? std::nullopt : std::optional(word.toStdString());
  };
  const int line = m_headers->currentData().toInt();
  m_import.setFormat(given(m_delimiter), given(m_encoding), line < 0 ? std::nullopt : std::optional(line),
                     given(m_sheet));
}

/// A workbook has sheets where a text has a divider and an encoding.
void FileStep::showSheets(const exchange::CsvTable& table) {
  m_delimiter->setVisible(!table.isOfWorkbook());
  m_encoding->setVisible(!table.isOfWorkbook());
  m_sheet->setVisible(table.isOfWorkbook());
  m_sheet->clear();
  for (const std::string& name : table.sheets) // the first one, unless another is named
    m_sheet->addItem(text(name), m_sheet->count() == 0 ? QString() : text(name));
}

void FileStep::showFormats() {
  const bool isRead = m_import.state() == ImportModel::State::Ready;
  const auto& mapping = m_import.mapping();
  m_delimiter->setItemText(0, isRead ? tr("%1, found").arg(delimiterWord(m_import.table().delimiter)) : tr("as found"));
  m_encoding->setItemText(0, isRead ? tr("%1, found").arg(text(m_import.table().encoding)) : tr("as found"));
  if (isRead)
    showSheets(m_import.table());
  select(m_sheet, text(mapping.sheet.value_or("")));
  select(m_delimiter, text(mapping.delimiter.value_or("")));
  select(m_encoding, text(mapping.encoding.value_or("")));
  select(m_headers, mapping.headerRow.value_or(-1));
}

QString FileStep::guessWords() const {
  const bool isGuessed = m_import.mapping().kind == m_import.guessedKind();
  if (isGuessed && !m_import.crm().isEmpty())
    return tr("It looks like an export from %1.").arg(m_import.crm());
  return (isGuessed ? tr("Its columns look like %1.") : tr("Its columns look more like %1."))
      .arg(kindInSentence(m_import.guessedKind()));
}

void FileStep::refresh() {
  using State = ImportModel::State;
  const State state = m_import.state();
  m_stack->setCurrentIndex(state == State::Empty ? 0 : state == State::Reading ? 1 : 2);
  const bool isRead = state == State::Ready;
  m_kinds->setVisible(isRead);
  m_frame->setVisible(isRead);
  m_first->setVisible(isRead);
  m_raw->setTable(isRead ? &m_import.table() : nullptr);
  showFormats();
  m_facts->setText(m_import.fileName());
  if (state == State::Unreadable)
    m_trouble->tell(Notice::Tone::Bad, session::word(m_import.trouble().cause) + QLatin1Char('.'),
                    m_import.trouble().remedy.empty() ? QString()
                                                      : session::word(m_import.trouble().remedy) + QLatin1Char('.'));
  else
    m_trouble->tell(Notice::Tone::Info, {});
  if (!isRead)
    return;
  m_facts->setText(
      tr("%1: %2, %3")
          .arg(m_import.fileName(),
               widgets::counted(std::int64_t(m_import.table().rows.size()), tr("1 row"), tr("%1 rows")),
               widgets::counted(std::int64_t(m_import.table().header.size()), tr("1 column"), tr("%1 columns"))));
  m_first->setText(tr("First rows, as they stand in the file"));
  const auto kind = std::ranges::find(kinds, m_import.mapping().kind);
  const QSignalBlocker quiet(m_kind);
  m_kind->setCurrent(int(kind - kinds.begin()));
  m_guess->setText(guessWords());
  m_rows->resizeColumnsToContents();
  for (int i = 0; i < m_raw->columnCount(); ++i)
    m_rows->setColumnWidth(i, std::min(m_rows->columnWidth(i), theme::ink().whole(240)));
}

} // namespace baton::records
