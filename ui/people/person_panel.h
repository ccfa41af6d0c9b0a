// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/people/level_grid.h"

#include <QFrame>

class QPushButton;

namespace baton::widgets {
class Avatar;
class BulletBar;
class PageScroll;
class TextLabel;
} // namespace baton::widgets

namespace baton::people_page {

class HelpList;
class SkillForm;

/// The side of the page: one person, what they attained, what was seen of the chosen skill, and what can be done next.
class PersonPanel : public QFrame {
  Q_OBJECT
public:
  explicit PersonPanel(session::Session& session, QWidget* parent = nullptr);

  /// cell: of the chosen skill; null where none is. readOnly: why nothing can be changed; empty where it can.
  void show(const PeopleReading& reading, const Seller& seller, const SkillAt& at, const LevelCell* cell,
            const basics::FiscalCalendar& calendar, const QString& readOnly);
  void close();
  bool isOpen() const { return m_open; }
  Id<Person> shown() const { return m_shown; }
  SkillForm& skill() { return *m_skill; }
  /// To the evidence of the skill, else to the first button.
  void takeFocus();

signals:
  void coachingAsked(baton::basics::Id<baton::people::Person> person);
  void meetingAsked(baton::basics::Id<baton::people::Person> person);
  void onePageAsked(baton::basics::Id<baton::people::Person> person);
  void elementAsked(baton::basics::RowId element);
  void editAsked(baton::basics::Id<baton::people::Person> person);
  void closed();

protected:
  void keyPressEvent(QKeyEvent* event) override;

private:
  QWidget* buildHead();
  QWidget* buildAttainment();
  QWidget* buildFoot();
  void showAttainment(const PeopleReading& reading, const Seller& seller, const basics::FiscalCalendar& calendar);
  void showCadence(const PeopleReading& reading, const Seller& seller);

  bool m_open = false;
  Id<Person> m_shown;
  widgets::Avatar* m_avatar = nullptr;
  widgets::TextLabel *m_name = nullptr, *m_role = nullptr, *m_goal = nullptr, *m_share = nullptr, *m_facts = nullptr,
                     *m_cadence = nullptr;
  widgets::BulletBar* m_bar = nullptr;
  widgets::PageScroll* m_scroll = nullptr;
  QWidget* m_skillBox = nullptr;
  SkillForm* m_skill = nullptr;
  HelpList* m_help;
  QPushButton *m_coach = nullptr, *m_meet = nullptr, *m_page = nullptr;
};

} // namespace baton::people_page
