// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/people_page.h"

#include "core/basics/order_key.h"
#include "core/workspace/helping.h"
#include "ui/exporting/plan_exports.h"
#include "ui/inspector/field_edits.h"
#include "ui/inspector/words.h"
#include "ui/people/coaching_dialog.h"
#include "ui/people/coaching_view.h"
#include "ui/people/interview_dialog.h"
#include "ui/people/levels_view.h"
#include "ui/people/meeting_dialog.h"
#include "ui/people/meetings_view.h"
#include "ui/people/pairs_card.h"
#include "ui/people/plan_dialog.h"
#include "ui/people/profile_view.h"
#include "ui/people/side_panels.h"
#include "ui/people/skill_form.h"
#include "ui/session/places.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/fitting_stack.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/segmented_control.h"

#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

namespace baton::people_page {

using coaching::Competency, coaching::CoachingSession, coaching::Meeting, coaching::MeetingDay, coaching::RoleProfile;

session::PageEntry PeoplePage::entry() {
  return {"people",
          tr("People"),
          "users",
          tr("Sales"),
          session::pageOf<PeoplePage>(),
          {},
          {{tr("0 to 4"), tr("on a level: what you saw today")},
           {tr("Delete"), tr("on a level: nobody has seen it")},
           {tr("Enter"), tr("on a level: to what speaks for it")},
           {tr("Esc"), tr("closes the panel at the right")}},
          {{"meeting", tr("Start a one-to-one..."), "calendar-clock"},
           {"coaching", tr("Log coaching..."), "pencil"},
           {"interview", tr("Interview a candidate..."), "clipboard-list"},
           session::viewOf("tools", tr("Sales tools: what each seller can do with each"), "users",
                           tr("tools grid, weapons, proficiency, levels")),
           session::viewOf("strengths", tr("Strengths and next step of each seller"), "users",
                           tr("competencies, ratings, skills")),
           session::viewOf("log", tr("Coaching: who was coached, and when"), "users", tr("coaching log, cadence")),
           session::viewOf("meetings", tr("One-to-ones: who is to be met, and what was agreed"), "users",
                           tr("meetings, cadence, asked and given, mirror")),
           session::viewOf("profile", tr("Profile of the role, and interviews"), "users",
                           tr("role profile, talent, candidates, hiring"))}};
}

PeoplePage::PeoplePage(session::Session& session, session::Surrounding& surrounding, QWidget* parent)
    : Page(session, surrounding, parent), m_saving(new exporting::Saving(this, surrounding)) {
  build();
  connectParts();
  refresh();
}

void PeoplePage::build() {
  auto* outer = new QVBoxLayout(this);
  theme::space(outer, 0, 0);
  auto* scroll = new widgets::PageScroll;
  outer->addWidget(scroll);
  QVBoxLayout* column = scroll->content();
  theme::space(column, QMargins(24, 0, 24, 20), 12);
  m_header = new widgets::PageHeader(tr("People"));
  m_interview = widgets::button(tr("Interview"), "clipboard-list");
  m_interview->setObjectName("start-interview");
  m_coach = widgets::button(tr("Log coaching"), "pencil");
  m_coach->setObjectName("start-coaching");
  m_meet = widgets::button(tr("Start a one-to-one"), "calendar-clock", widgets::ButtonKind::Primary);
  m_meet->setObjectName("start-meeting");
  m_header->addAction(m_interview);
  m_header->addAction(m_coach);
  m_header->addAction(m_meet);
  column->addWidget(m_header);
  m_views = new widgets::SegmentedControl(
      tr("View"), {tr("Sales tools"), tr("Strengths and next step"), tr("Coaching"), tr("One-to-ones"), tr("Profile")});
  m_views->setObjectName("views");
  m_views->setBreaking();
  column->addWidget(m_views);
  m_stack = new widgets::FittingStack;
  m_stack->addWidget(m_tools = new LevelsView(Skill::Tool));
  m_stack->addWidget(m_strengths = new LevelsView(Skill::Competency));
  m_stack->addWidget(m_coaching = new CoachingView);
  m_stack->addWidget(m_meetings = new MeetingsView);
  m_meetings->column()->insertWidget(1, m_pairs = new PairsCard);
  m_stack->addWidget(m_profiles = new ProfileView);
  column->addWidget(m_stack, 1);
  m_side = new SidePanels(m_session, m_surrounding);
}

void PeoplePage::connectParts() {
  connect(&m_session, &session::Session::changed, this, &PeoplePage::outdate);
  connect(&m_session, &session::Session::actualsReady, this, &PeoplePage::outdate);
  connect(m_coach, &QPushButton::clicked, this, [this] { startCoaching(m_chosen); });
  connect(m_views, &widgets::SegmentedControl::changed, this, [this](int view) { openView(View(view)); });
  connectLevels(*m_tools);
  connectLevels(*m_strengths);
  connect(m_coaching, &CoachingView::personChosen, this, [this](RowId person) {
    choose({m_chosen.skill, Id<Person>(person), 0});
  });
  connect(m_coaching, &CoachingView::coachingAsked, this, [this](RowId person) {
    startCoaching({m_chosen.skill, Id<Person>(person), 0});
  });
  connect(m_coaching, &CoachingView::opened, this, [this](RowId id) { show(id, {}); });
  connect(m_meet, &QPushButton::clicked, this, [this] { startMeeting(m_chosen.person); });
  connect(m_meetings, &MeetingsView::personChosen, this, [this](RowId person) {
    choose({m_chosen.skill, Id<Person>(person), 0});
  });
  connect(m_meetings, &MeetingsView::meetingAsked, this,
          [this](RowId person, RowId planned) { startMeeting(Id<Person>(person), planned); });
  connect(m_meetings, &MeetingsView::planAsked, this, &PeoplePage::planMeeting);
  connect(m_meetings, &MeetingsView::opened, this, &PeoplePage::openMeeting);
  connect(m_interview, &QPushButton::clicked, this, [this] { startInterview(0); });
  connect(m_profiles, &ProfileView::interviewAsked, this, &PeoplePage::startInterview);
  connect(m_profiles, &ProfileView::profileAsked, this, &PeoplePage::addProfile);
  connect(m_profiles, &ProfileView::competencyAsked, this, &PeoplePage::addCompetency);
  connect(m_profiles, &ProfileView::opened, this,
          [this](const basics::ElementRef& ref) { m_side->openElement(ref, {}); });
  connectPanel();
}

void PeoplePage::connectLevels(LevelsView& view) {
  connect(&view, &LevelsView::fillAsked, this, &PeoplePage::fill);
  connect(&view.table(), &LevelTable::chosen, this, &PeoplePage::choose);
  connect(&view.table(), &LevelTable::opened, this, [this](const SkillAt& at) {
    choose(at);
    m_side->person().takeFocus();
  });
  connect(&view.table(), &LevelTable::levelTyped, this, &PeoplePage::storeLevel);
  connect(&view.table(), &LevelTable::levelErased, this, &PeoplePage::eraseLevel);
}

void PeoplePage::connectPanel() {
  PersonPanel& panel = m_side->person();
  connect(&panel.skill(), &SkillForm::levelChosen, this, &PeoplePage::storeLevel);
  connect(&panel.skill(), &SkillForm::levelErased, this, &PeoplePage::eraseLevel);
  connect(&panel.skill(), &SkillForm::evidenceWritten, this, &PeoplePage::storeEvidence);
  connect(&panel, &PersonPanel::coachingAsked, this, [this](Id<Person> person) {
    startCoaching({m_chosen.skill, person, m_chosen.of});
  });
  connect(&panel, &PersonPanel::meetingAsked, this, [this](Id<Person> person) { startMeeting(person); });
  connect(&panel, &PersonPanel::onePageAsked, this, [this](Id<Person> person) {
    exporting::exportPlan(QStringLiteral("person-pdf"), m_session, *m_saving, {}, {person, {}});
  });
  connect(&panel, &PersonPanel::elementAsked, this, [this](RowId id) {
    const auto ref = m_session.elements().locate(id);
    const QString page = ref ? session::pageShowing(ref.kind->name, m_surrounding) : QString();
    if (!page.isEmpty() && page != QLatin1String("people"))
      emit m_surrounding.openPage(page, id, {});
    else if (ref)
      m_side->openElement(ref, {});
  });
  connect(&panel, &PersonPanel::editAsked, this, [this](Id<Person> person) {
    m_side->openElement({&describe(basics::Tag<Person>{}), person.value()}, {});
  });
  connect(&panel, &PersonPanel::closed, this, [this] {
    m_chosen.person = {};
    for (LevelsView* view : {m_tools, m_strengths})
      view->table().choose({}, 0);
  });
}

QString PeoplePage::whyNotChanged() const {
  return m_session.readOnly() ? tr("The workspace is open for reading only") : QString();
}

void PeoplePage::refresh() {
  m_reading = std::make_shared<const PeopleReading>(m_session);
  showFacts();
  showView();
  if (m_side->person().isOpen())
    showPerson();
}

void PeoplePage::showFacts() {
  const auto everyone = m_reading->everyone();
  const auto waiting =
      std::ranges::count_if(everyone, [](const Seller* seller) { return seller->cadence.isUncoached(longWeeks); });
  const QString people = tr("%1, %2").arg(widgets::counted(m_reading->sellers, tr("1 seller"), tr("%1 sellers")),
                                          widgets::counted(m_reading->managers, tr("1 manager"), tr("%1 managers")));
  m_header->setFacts(
      everyone.empty()
          ? tr("What people can do, how they are coached, and when they meet")
          : tr("%1 · %2 not coached for %3 weeks or more").arg(people, widgets::whole(waiting)).arg(longWeeks));
  const QString why = !whyNotChanged().isEmpty() ? whyNotChanged()
                      : everyone.empty()         ? tr("Nobody of Sales is here yet")
                                                 : QString();
  for (QPushButton* button : {m_coach, m_meet})
    widgets::setWhyDisabled(button, why);
}

/// Only what is seen is filled.
void PeoplePage::showView() {
  const int view = m_views->current();
  m_stack->setCurrentIndex(view);
  if (view == Tools)
    m_tools->show(m_reading);
  else if (view == Strengths)
    m_strengths->show(m_reading);
  else if (view == Coaching)
    m_coaching->show(m_reading, whyNotChanged());
  else if (view == Meetings)
    showMeetings();
  else
    m_profiles->show(*m_reading, whyNotChanged());
}

void PeoplePage::showMeetings() {
  m_meetings->show(m_reading, whyNotChanged());
  m_session.ask<std::array<coaching::AskedAndGiven, 6>>(
      this,
      [today = m_session.today()](const workspace::Workspace& workspace) {
        return workspace::askedAndGivenOf(workspace, today);
      },
      [this](const std::array<coaching::AskedAndGiven, 6>& pairs) { m_pairs->show(pairs); });
}

void PeoplePage::openView(View view) {
  m_views->setCurrent(view);
  m_chosen.skill = view == Strengths ? Skill::Competency : Skill::Tool;
  m_chosen.of = 0;
  showView();
  if (m_side->person().isOpen())
    showPerson();
}

void PeoplePage::choose(const SkillAt& at) {
  if (!m_reading->find(at.person))
    return;
  m_chosen = at;
  showPerson();
}

void PeoplePage::showPerson() {
  const Seller* seller = m_reading->find(m_chosen.person);
  if (!seller)
    return m_side->person().close();
  m_side->makeWayForPerson();
  const LevelsView& view = levels(m_chosen.skill);
  const LevelCell* cell = m_chosen.of != 0 ? view.grid().cell(m_chosen.person, m_chosen.of) : nullptr;
  m_side->person().show(*m_reading, *seller, m_chosen, cell, m_session.calendar(), whyNotChanged());
}

QString PeoplePage::skillLabel(const SkillAt& at) const {
  return tr("%1 with %2")
      .arg(nameOf(m_session.elements(), at.person), inspector::text(m_session.elements().titleOf(at.of)).simplified());
}

void PeoplePage::storeLevel(const SkillAt& at, int level) {
  if (m_session.readOnly())
    return;
  if (!m_session.me())
    return emit m_surrounding.askWho();
  choose(at);
  m_session.change(tr("say what was seen of %1").arg(skillLabel(at)), levelEdits(m_session, at, level));
}

void PeoplePage::eraseLevel(const SkillAt& at) {
  if (!m_session.readOnly())
    m_session.change(tr("take back what was seen of %1").arg(skillLabel(at)), unseenEdits(m_session, at));
}

void PeoplePage::storeEvidence(const SkillAt& at, const QString& evidence) {
  if (!m_session.readOnly())
    m_session.change(tr("write what speaks for %1").arg(skillLabel(at)), evidenceEdits(m_session, at, evidence));
}

void PeoplePage::fill(const QString& with) {
  if (with == QLatin1String("people"))
    emit m_surrounding.importFile({});
  else if (with == QLatin1String("tools"))
    emit m_surrounding.openPage(QStringLiteral("strategy"), 0, QStringLiteral("weapon"));
  else
    openView(Profile);
}

void PeoplePage::startCoaching(const SkillAt& about) {
  if (m_session.readOnly())
    return;
  auto* dialog = new CoachingDialog(m_session, about, window());
  connect(dialog, &CoachingDialog::kept, this, [this] { emit m_surrounding.say(tr("Coaching logged"), true); });
  dialog->start();
}

void PeoplePage::startMeeting(Id<Person> person, RowId planned) {
  if (m_session.readOnly())
    return;
  if (!m_session.me())
    return emit m_surrounding.askWho();
  auto* dialog = new MeetingDialog(m_session, *m_saving, {person, Id<MeetingDay>(planned), {}}, window());
  connect(dialog, &MeetingDialog::kept, this, [this] {
    emit m_surrounding.say(tr("The one-to-one is kept, with the numbers as they stood"), false);
    openView(Meetings);
  });
  dialog->start();
}

void PeoplePage::openMeeting(RowId meeting) {
  (new MeetingDialog(m_session, *m_saving, {{}, {}, Id<Meeting>(meeting)}, window()))->start();
}

void PeoplePage::planMeeting() {
  auto* dialog = new PlanDialog(m_session, m_chosen.person, window());
  connect(dialog, &PlanDialog::planned, this, [this] { emit m_surrounding.say(tr("Planned"), true); });
  dialog->start();
}

/// Without a role profile there is nothing to ask by.
void PeoplePage::startInterview(RowId interview) {
  if (m_session.elements().all<RoleProfile>().empty())
    return openView(Profile);
  auto* dialog = new InterviewDialog(m_session, *m_saving, Id<coaching::Interview>(interview), window());
  connect(dialog, &InterviewDialog::kept, this, [this] {
    emit m_surrounding.say(tr("The interview is kept"), true);
    openView(Profile);
  });
  dialog->start();
}

void PeoplePage::addProfile() {
  const auto profiles = m_session.elements().inOrder<RoleProfile>();
  RoleProfile profile;
  profile.id = m_session.newId<RoleProfile>();
  profile.position = basics::orderKeyBetween(profiles.empty() ? std::string() : profiles.back()->position, {});
  basics::Edits edits;
  edits.put(profile);
  const basics::ElementRef ref{&describe(basics::Tag<RoleProfile>{}), profile.id.value()};
  m_session.change(inspector::addLabel(*ref.kind), edits, [this, ref](const basics::Outcome<workspace::Report>& done) {
    if (!done)
      return m_session.refuse(done.refusal());
    openView(Profile);
    m_side->openElement(ref, QStringLiteral("name"));
  });
}

void PeoplePage::addCompetency(RowId profile) {
  Competency competency;
  competency.id = m_session.newId<Competency>();
  competency.profile = Id<RoleProfile>(profile);
  std::string last;
  for (const Competency* one : m_session.elements().inOrder<Competency>())
    last = one->position;
  competency.position = basics::orderKeyBetween(last, {});
  basics::Edits edits;
  edits.put(competency);
  const basics::ElementRef ref{&describe(basics::Tag<Competency>{}), competency.id.value()};
  m_session.change(inspector::addLabel(*ref.kind), edits, [this, ref](const basics::Outcome<workspace::Report>& done) {
    if (!done)
      return m_session.refuse(done.refusal());
    m_side->openElement(ref, QStringLiteral("name"));
  });
}

void PeoplePage::show(RowId element, const QString& field) {
  if (element == 0)
    return run(field);
  const auto ref = m_session.elements().locate(element);
  if (!ref)
    return;
  renew();
  const Id<Person> person(element);
  if (ref.kind == &describe(basics::Tag<Person>{}) && field.isEmpty() && m_reading->find(person))
    return choose({m_chosen.skill, person, 0});
  if (ref.kind == &describe(basics::Tag<Meeting>{}) || ref.kind == &describe(basics::Tag<MeetingDay>{})) {
    openView(Meetings);
    if (ref.kind == &describe(basics::Tag<Meeting>{}))
      openMeeting(element);
    return;
  }
  if (ref.kind == &describe(basics::Tag<coaching::Interview>{}))
    return startInterview(element);
  if (ref.kind == &describe(basics::Tag<RoleProfile>{}) || ref.kind == &describe(basics::Tag<Competency>{}))
    openView(Profile);
  else if (ref.kind == &describe(basics::Tag<CoachingSession>{}))
    openView(Coaching);
  m_side->openElement(ref, field);
}

void PeoplePage::run(const QString& command) {
  if (command == QLatin1String("coaching"))
    startCoaching(m_chosen);
  else if (command == QLatin1String("meeting"))
    startMeeting(m_chosen.person);
  else if (command == QLatin1String("interview"))
    startInterview(0);
  else if (command == QLatin1String("meetings"))
    openView(Meetings);
  else if (command == QLatin1String("tools"))
    openView(Tools);
  else if (command == QLatin1String("strengths"))
    openView(Strengths);
  else if (command == QLatin1String("log"))
    openView(Coaching);
  else if (command == QLatin1String("profile"))
    openView(Profile);
}

void PeoplePage::commitDrafts() {
  m_side->person().skill().commit();
  m_side->element().commitDrafts();
}

QWidget* PeoplePage::inspector() {
  return m_side;
}

bool PeoplePage::inspectorWanted() const {
  return m_side->isWanted();
}

} // namespace baton::people_page
