// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/exchange/csv_table.h"

#include <QWidget>

class QProgressBar;
class QStackedWidget;
class QTableView;

namespace baton::widgets {
class FilterCombo;
class SegmentedControl;
class TextLabel;
} // namespace baton::widgets

namespace baton::records {

class ImportList;
class ImportModel;
class Notice;
class RawTableModel;

/// Step 1: choose a file, see how it is read, say what kind of records it holds. Where there is none yet, what was
/// taken in before.
class FileStep : public QWidget {
  Q_OBJECT
public:
  FileStep(ImportModel& import, ImportList* before, QWidget* parent = nullptr);

signals:
  void chooseAsked();
  void pasteAsked();

private:
  QWidget* buildEmpty(ImportList* before);
  QWidget* buildReading();
  QWidget* buildFile();
  void addFormats(QWidget* row);
  void refresh();
  void showFormats();
  void showSheets(const exchange::CsvTable& table);
  void tellFormat();
  QString guessWords() const;

  ImportModel& m_import;
  QStackedWidget* m_stack;
  widgets::TextLabel *m_facts = nullptr, *m_guess = nullptr, *m_first = nullptr;
  widgets::SegmentedControl* m_kind = nullptr;
  widgets::FilterCombo *m_delimiter = nullptr, *m_encoding = nullptr, *m_headers = nullptr,
                       *m_sheet = nullptr; ///< of a workbook only
  Notice* m_trouble = nullptr;
  QWidget *m_kinds = nullptr, *m_frame = nullptr;
  RawTableModel* m_raw = nullptr;
  QTableView* m_rows = nullptr;
};

} // namespace baton::records
