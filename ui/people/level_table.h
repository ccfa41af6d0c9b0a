// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/people/level_grid_model.h"

#include <QTableView>

namespace baton::people_page {

/// People against what they can do, as high as its rows. 0 to 4 say what was seen today, Delete takes it back; Enter
/// goes on to what speaks for it.
class LevelTable : public QTableView {
  Q_OBJECT
public:
  LevelTable(const QString& objectName, const QString& name, QWidget* parent = nullptr);
  void show(LevelGrid grid);
  LevelGridModel& levels() { return *m_levels; }
  /// The keyboard is not taken.
  void choose(Id<Person> person, RowId column);

signals:
  /// Another cell is the current one: who, and what, where it is a level.
  void chosen(const baton::people_page::SkillAt& at);
  void levelTyped(const baton::people_page::SkillAt& at, int level);
  void levelErased(const baton::people_page::SkillAt& at);
  void opened(const baton::people_page::SkillAt& at);

protected:
  void keyPressEvent(QKeyEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;
  void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
  void arrange();
  int makeRoom(int forFacts);
  void showOnPage(const QModelIndex& index);
  LevelGridModel* m_levels;
  bool m_telling = true;
};

} // namespace baton::people_page
