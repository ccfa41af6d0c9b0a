// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/records/import_plan.h"

#include <QWidget>

class QLineEdit;
class QPushButton;
class QTableView;
class QVBoxLayout;

namespace baton::widgets {
class FilterCombo;
}

namespace baton::records {

class ColumnTableModel;
class ImportModel;
class Notice;

/// Step 2: what each column becomes, what was found in it, and the rows as they will be read.
class ColumnsStep : public QWidget {
  Q_OBJECT
public:
  explicit ColumnsStep(ImportModel& import, QWidget* parent = nullptr);

protected:
  void resizeEvent(QResizeEvent* event) override;

private:
  QWidget* buildHead();
  QWidget* buildTable();
  void takeFile();
  void fitColumns();
  void refresh();
  void refreshCombos();
  void refreshMappings();
  void showQuestions();
  void clearQuestions();
  Notice* addNotice();
  void ask(const ImportPlan::Ask& question);
  void answer(const std::string& choice);
  void saveMapping();

  ImportModel& m_import;
  ColumnTableModel* m_model;
  QTableView* m_table = nullptr;
  widgets::FilterCombo* m_mappings = nullptr;
  QPushButton* m_save = nullptr;
  QLineEdit* m_name = nullptr;
  QVBoxLayout* m_questions = nullptr;
  std::vector<widgets::FilterCombo*> m_becomes;
};

} // namespace baton::records
