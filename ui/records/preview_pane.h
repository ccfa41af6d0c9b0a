// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

class QPushButton;
class QProgressBar;
class QStackedLayout;
class QTableView;

namespace baton::widgets {
class SegmentedControl;
class TextLabel;
} // namespace baton::widgets

namespace baton::records {

class ImportModel;
class PreviewTableModel;

/// The rows as they will be read, with their counts, a filter, and the rejected ones as a file.
class PreviewPane : public QWidget {
  Q_OBJECT
public:
  explicit PreviewPane(ImportModel& import, QWidget* parent = nullptr);

private:
  void refresh();
  void refreshState();
  void showBusy();
  void filter(int choice);
  void saveRejected();

  ImportModel& m_import;
  PreviewTableModel* m_model;
  QTableView* m_table;
  widgets::SegmentedControl* m_counts;
  QPushButton *m_save, *m_again;
  QWidget* m_busy;
  QProgressBar* m_progress;
  QStackedLayout* m_stack;
  widgets::TextLabel* m_nothing;
};

} // namespace baton::records
