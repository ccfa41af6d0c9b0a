// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/people/level_table.h"
#include "ui/widgets/page_scroll.h"

class QLabel;

namespace baton::widgets {
class Card;
class FilterCombo;
class FittingGrid;
class FittingStack;
class TextLabel;
} // namespace baton::widgets

namespace baton::people_page {

/// People against what they can do, and what that says of the team: where it lacks most, and who can teach it.
class LevelsView : public QWidget {
  Q_OBJECT
public:
  explicit LevelsView(Skill skill, QWidget* parent = nullptr);

  void show(std::shared_ptr<const PeopleReading> reading);
  LevelTable& table() { return *m_table; }
  Skill skill() const { return m_skill; }
  const LevelGrid& grid() const { return m_table->levels().grid(); }

signals:
  /// The button of an empty view: "people", "tools" or "profile".
  void fillAsked(const QString& with);

private:
  QWidget* buildGrid();
  QWidget* buildEmpty(const QString& title, const QString& why, const QString& verb, const QString& icon,
                      const QString& with);
  void showCards();
  QString holeText(const LevelColumn& column) const;
  void offerProfiles();
  void showLevels();

  Skill m_skill;
  std::shared_ptr<const PeopleReading> m_reading;
  widgets::FittingStack* m_stack;
  LevelTable* m_table = nullptr;
  widgets::FilterCombo* m_profile = nullptr;
  widgets::TextLabel *m_meaning = nullptr, *m_hole = nullptr, *m_teachers = nullptr;
  widgets::FittingGrid* m_cards = nullptr;
};

} // namespace baton::people_page
