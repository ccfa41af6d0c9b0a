// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStringList>
#include <QWidget>
#include <map>
#include <string>
#include <vector>

class QHBoxLayout;
class QStandardItemModel;
class QTableView;

namespace baton::widgets {
class FilterCombo;
class TextLabel;
} // namespace baton::widgets

namespace baton::records {

class ImportModel;
class NameTableModel;

/// What becomes of names that match nothing and with which nothing is done, a sentence for each thing that they stand
/// for: "Reports to: nothing here is called Jan Roe (2 rows): left empty."
QStringList keptNames(const ImportModel& import);

/// Step 3: the names that match nothing, and what each is to become: one that is here, a new one, or the name as it is.
class NamesStep : public QWidget {
  Q_OBJECT
public:
  explicit NamesStep(ImportModel& import, QWidget* parent = nullptr);

protected:
  void resizeEvent(QResizeEvent* event) override;

private:
  void refresh();
  void rebuild();
  void fitColumns();
  void buildBulk();
  void addAll(const std::string& target);
  QStandardItemModel* choicesFor(const std::string& target);

  ImportModel& m_import;
  NameTableModel* m_model;
  QTableView* m_table;
  QHBoxLayout* m_bulk;
  widgets::TextLabel* m_nothing;
  std::vector<widgets::FilterCombo*> m_combos;
  std::map<std::string, QStandardItemModel*> m_choices; ///< shared by all names of a target
};

} // namespace baton::records
