// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coaching/meeting.h"
#include "core/coaching/role_profile.h"
#include "core/people/reporting_line.h"
#include "tests/support/gallery.h"
#include "tests/ui/inspector/workspace_at_hand.h"
#include "ui/people/interview_dialog.h"
#include "ui/people/levels_view.h"
#include "ui/people/meeting_dialog.h"
#include "ui/people/meeting_steps.h"
#include "ui/people/people_page.h"
#include "ui/people/side_panels.h"

#include <QHBoxLayout>
#include <gtest/gtest.h>

namespace baton::people_page {
namespace {

using coaching::CoachingSession, coaching::Competency, coaching::Meeting, coaching::MeetingDay, coaching::Proficiency,
    coaching::Rating, coaching::RoleProfile;
using strategy::Weapon;

/// The example with what somebody might have seen in it.
class PeopleInPictures : public tests::WorkspaceAtHand {
protected:
  Id<Person> person(const char* name) {
    for (const Person& one : m_session->elements().all<Person>())
      if (one.name == name)
        return one.id;
    return {};
  }
  void fill() {
    const Date today = m_session->today();
    const auto& elements = m_session->elements();
    basics::Edits shared, closed;
    RoleProfile role{m_session->newId<RoleProfile>(), "a", "Seller to resellers, North America", {}};
    shared.put(role);
    std::vector<Id<Competency>> competencies;
    const std::pair<const char*, std::vector<std::string>> asked[] = {
        {"Asks before showing", {"Waits for questions", "Asks what is sold", "Asks why it is not", "Teaches it"}},
        {"Knows the shop's money", {"Knows list prices", "Reckons a margin", "Shows what stock costs", "Teaches it"}},
        {"Closes with a date", {"Leaves it open", "Agrees a call", "Agrees an order by a day", "Teaches it"}}};
    std::string position = "a";
    for (const auto& [name, levels] : asked) {
      Competency one{m_session->newId<Competency>(), position += "b", role.id, name, levels};
      shared.put(one);
      competencies.push_back(one.id);
    }
    int n = 0;
    const Id<Person> leader = person("Stephen Jiang");
    for (const Person& one : elements.all<Person>()) {
      if (people::isManager(elements, one.id) || one.side != people::Side::Sales)
        continue;
      ++n;
      int tool = 0;
      for (const Weapon* weapon : elements.inOrder<Weapon>()) {
        ++tool;
        if ((n + tool) % 7 == 0)
          continue;
        Proficiency seen;
        seen.person = one.id;
        seen.weapon = weapon->id;
        seen.level = (n * 3 + tool * 5 + n * tool) % 5;
        seen.date = today.plusDays(-((n * 17 + tool * 23) % 120));
        seen.by = leader;
        seen.evidence = "Two calls heard on Monday: asked for the missing sizes first.";
        closed.put(seen);
      }
      for (std::size_t i = 0; i < competencies.size(); ++i)
        if ((n + int(i)) % 4 != 0)
          closed.put(Rating{m_session->newId<Rating>(),
                            one.id,
                            competencies[i],
                            (n + 2 * int(i)) % 4 + 1,
                            "Seen at Great Bikes",
                            today.plusDays(-n * 9),
                            {}});
      if (n % 5 != 0)
        closed.put(CoachingSession{m_session->newId<CoachingSession>(), one.id, today.plusDays(-n * 5), leader,
                                   "First-order call", "Opened with the price and never asked for the sizes.",
                                   "Ask for the last three sizes first, at Great Bikes on Friday.",
                                   today.plusDays(7 + n)});
      if (n % 3 != 0)
        shared.put(MeetingDay{m_session->newId<MeetingDay>(), one.id, leader, today.plusDays(-n * 4), true});
      if (n % 4 == 0)
        shared.put(MeetingDay{m_session->newId<MeetingDay>(), one.id, leader, today.plusDays(n - 5), false});
    }
    m_session->change("shared", shared);
    m_session->change("private", closed);
    m_session->setMe(leader);
    settle();
  }
  /// The page with its panel, as the window shows them.
  QWidget* framed(const QSize& size, const std::function<void(PeoplePage&)>& prepare) {
    auto* frame = new QWidget;
    auto* row = new QHBoxLayout(frame);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    auto* page = new PeoplePage(*m_session, m_surrounding);
    row->addWidget(page, 1);
    row->addWidget(page->inspector());
    frame->setAttribute(Qt::WA_DontShowOnScreen);
    frame->resize(size);
    frame->setVisible(true);
    settle();
    prepare(*page);
    for (int i = 0; i < 4; ++i)
      settle();
    return frame;
  }
  void chooseCell(PeoplePage& page) {
    LevelTable& table = page.levels(Skill::Tool).table();
    table.setCurrentIndex(table.levels().index(6, 3));
  }
};

TEST_F(PeopleInPictures, Gallery) {
  makeExample();
  if (!qEnvironmentVariableIsSet("BATON_GALLERY"))
    return;
  tests::gallery("people-empty", QSize(1228, 820), [&] {
    return framed(QSize(1228, 820), [](PeoplePage& page) { page.openView(PeoplePage::Meetings); });
  });
  fill();
  for (const QSize size : {QSize(1228, 820), QSize(968, 560)})
    for (const auto view :
         {PeoplePage::Tools, PeoplePage::Strengths, PeoplePage::Coaching, PeoplePage::Meetings, PeoplePage::Profile})
      tests::gallery(QStringLiteral("people-%1-%2").arg(int(view)).arg(size.width()), size, [&] {
        return framed(size, [&](PeoplePage& page) {
          page.openView(view);
          if (view == PeoplePage::Tools && size.width() > 1000)
            chooseCell(page);
        });
      });
  const QSize size(1228, 820);
  for (const int step : {MeetingSteps::Results, MeetingSteps::Pipeline, MeetingSteps::Activity, MeetingSteps::Promises,
                         MeetingSteps::Close})
    tests::gallery(QStringLiteral("people-meeting-%1").arg(step), size, [&] {
      return framed(size, [&](PeoplePage& page) {
        page.show(person("Shu Ito").value(), {});
        page.run("meeting");
        settle();
        page.window()->findChild<MeetingDialog*>()->go(step);
      });
    });
  for (const char* command : {"coaching", "interview"})
    tests::gallery(QStringLiteral("people-%1").arg(command), size, [&] {
      return framed(size, [&](PeoplePage& page) {
        if (command == std::string("coaching"))
          chooseCell(page);
        page.run(command);
      });
    });
}

} // namespace
} // namespace baton::people_page
