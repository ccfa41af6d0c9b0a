// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/exporting/saving.h"
#include "ui/people/level_grid.h"
#include "ui/session/page.h"

class QPushButton;

namespace baton::widgets {
class FittingStack;
class PageHeader;
class SegmentedControl;
} // namespace baton::widgets

namespace baton::people_page {

class CoachingView;
class LevelsView;
class MeetingsView;
class PairsCard;
class ProfileView;
class SidePanels;

/// People of Sales: what they can do with each sales tool, strengths and next steps, coaching, one-to-ones, profiles.
class PeoplePage : public session::Page {
  Q_OBJECT
public:
  enum View { Tools, Strengths, Coaching, Meetings, Profile };

  PeoplePage(session::Session& session, session::Surrounding& surrounding, QWidget* parent = nullptr);
  static session::PageEntry entry();

  void openView(View view);
  const PeopleReading& reading() const { return *m_reading; }
  LevelsView& levels(Skill skill) { return skill == Skill::Tool ? *m_tools : *m_strengths; }
  CoachingView& coaching() { return *m_coaching; }
  MeetingsView& meetings() { return *m_meetings; }
  SidePanels& side() { return *m_side; }
  exporting::Saving& saving() { return *m_saving; }

  /// A person, a role profile, a competency, an entry of the coaching log, a one-to-one. Else a word: "meeting",
  /// "coaching", "profile".
  void show(basics::RowId element, const QString& field) override;
  void run(const QString& command) override;
  void commitDrafts() override;
  QWidget* inspector() override;
  bool inspectorWanted() const override;
  QSize minimumSizeHint() const override { return {320, 240}; }

protected:
  void refresh() override;

private:
  void build();
  void connectParts();
  void connectLevels(LevelsView& view);
  void connectPanel();
  void showFacts();
  void showView();
  void showMeetings();
  void choose(const SkillAt& at);
  void showPerson();
  void storeLevel(const SkillAt& at, int level);
  void eraseLevel(const SkillAt& at);
  void storeEvidence(const SkillAt& at, const QString& evidence);
  QString skillLabel(const SkillAt& at) const;
  void fill(const QString& with);
  void startCoaching(const SkillAt& about);
  void startMeeting(Id<Person> person, RowId planned = 0);
  void openMeeting(RowId meeting);
  void planMeeting();
  void startInterview(RowId interview);
  void addProfile();
  void addCompetency(RowId profile);
  QString whyNotChanged() const;

  std::shared_ptr<const PeopleReading> m_reading;
  SkillAt m_chosen;
  widgets::PageHeader* m_header = nullptr;
  QPushButton *m_interview = nullptr, *m_coach = nullptr, *m_meet = nullptr;
  widgets::SegmentedControl* m_views = nullptr;
  widgets::FittingStack* m_stack = nullptr;
  LevelsView *m_tools = nullptr, *m_strengths = nullptr;
  CoachingView* m_coaching = nullptr;
  MeetingsView* m_meetings = nullptr;
  PairsCard* m_pairs = nullptr;
  ProfileView* m_profiles = nullptr;
  SidePanels* m_side = nullptr;
  exporting::Saving* m_saving = nullptr;
};

} // namespace baton::people_page
