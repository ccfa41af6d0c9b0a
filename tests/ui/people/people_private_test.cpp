// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coaching/meeting.h"
#include "core/planbook/person_page.h"
#include "core/report/markdown.h"
#include "core/workspace/json_dump.h"
#include "core/workspace/plan_documents.h"
#include "tests/support/accessible_names.h"
#include "tests/ui/people/people_world.h"
#include "ui/people/help_list.h"
#include "ui/people/interview_dialog.h"
#include "ui/people/interviews_card.h"
#include "ui/people/meetings_view.h"
#include "ui/people/pairs_card.h"
#include "ui/people/side_panels.h"
#include "ui/widgets/filter_combo.h"
#include "ui/widgets/text_field.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <fstream>

namespace baton::people_page {
namespace {

using coaching::Competency, coaching::Interview, coaching::Proficiency, coaching::Rating, coaching::RoleProfile;
using tests::day;

class WhatIsKnownOfPeople : public tests::PeopleWorld {};

TEST_F(WhatIsKnownOfPeople, StaysOutOfTheirPageAndOfWhatIsCopied) {
  staff();
  put(Proficiency{.person = tess, .weapon = calculator, .level = 1, .evidence = "Lost the thread", .by = maya});
  make(coaching::CoachingSession{.person = tess, .skill = "Listening", .seen = "Opened with the price"});
  m_session.reset();
  const auto file = workspace::Workspace::openForReading(m_path, m_world);
  const auto page =
      report::writeMarkdown(planbook::personDocument(workspace::planSource(file, {}, day("2020-06-15")), tess));
  EXPECT_NE(page.find("Tess"), std::string::npos);
  for (const std::string& left : {page, workspace::dumpOf(file)}) {
    EXPECT_EQ(left.find("Lost the thread"), std::string::npos);
    EXPECT_EQ(left.find("Opened with the price"), std::string::npos);
  }
}

TEST_F(WhatIsKnownOfPeople, OfACandidateIsAScorecardWithoutASum) {
  staff();
  m_session->setMe(maya);
  const auto profile = make(RoleProfile{.name = "Seller"});
  const auto listens = make(Competency{.profile = profile, .name = "Listening", .levels = {"waits", "asks"}});
  make(Competency{.profile = profile, .name = "Reckoning"});
  open();
  QTest::mouseClick(&part<QPushButton>(*m_page, "start-interview"), Qt::LeftButton);
  auto& dialog = part<InterviewDialog>(*m_page->window(), "interview-dialog");
  EXPECT_TRUE(tests::unnamedFocusables(dialog).isEmpty());
  QTest::mouseClick(&part<QPushButton>(dialog, "interview-keep"), Qt::LeftButton);
  EXPECT_EQ(m_session->elements().count<Interview>(), 0u); // nobody was named
  auto& candidate = part<widgets::TextField>(dialog, "interview-candidate");
  EXPECT_EQ(dialog.window()->focusWidget(), &candidate) << "where it is to be mended";
  EXPECT_TRUE(candidate.accessibleDescription().contains("A name is needed"));
  part<widgets::TextField>(dialog, "interview-candidate").setPlainText("Ada");
  const QByteArray level = "level-" + QByteArray::number(qlonglong(listens.value()));
  part<widgets::FilterCombo>(dialog, level.constData()).setCurrentIndex(3); // not asked, 0, 1, 2
  EXPECT_EQ(part<QLabel>(dialog, "interview-asked").text(), "1 of 2 competencies asked · 1 without evidence");
  const QByteArray heard = "evidence-" + QByteArray::number(qlonglong(listens.value()));
  part<widgets::TextField>(dialog, heard.constData()).setPlainText("Asked twice what is sold");
  part<widgets::TextField>(dialog, "interview-verdict").setPlainText("Yes, for the north");
  QTest::mouseClick(&part<QPushButton>(dialog, "interview-keep"), Qt::LeftButton);
  m_session->settle();
  ASSERT_EQ(m_session->elements().count<Interview>(), 1u);
  const Interview& kept = *m_session->elements().all<Interview>().begin();
  EXPECT_EQ(kept.candidate, "Ada");
  EXPECT_EQ(kept.by, maya);
  ASSERT_EQ(m_session->elements().count<Rating>(), 1u); // of the other nothing was said
  const Rating& rating = *m_session->elements().all<Rating>().begin();
  EXPECT_EQ(rating.interview, kept.id);
  EXPECT_EQ(rating.level, 2);
  EXPECT_EQ(rating.evidence, "Asked twice what is sold");
  EXPECT_FALSE(rating.person);
  m_page->openView(PeoplePage::Profile);
  ASSERT_EQ(part<InterviewsCard>(*m_page, "interviews").rows().size(), 1u);
  EXPECT_EQ(part<InterviewsCard>(*m_page, "interviews").rows()[0].view, "Yes, for the north");
}

/// Tom saw her as well: the scorecard leaves the dialog as it stands, kept or not, with both side by side.
TEST_F(WhatIsKnownOfPeople, OfACandidateLeavesTheDialogOnPaper) {
  staff();
  m_session->setMe(maya);
  const auto profile = make(RoleProfile{.name = "Seller"});
  const auto listens = make(Competency{.profile = profile, .name = "Listening", .levels = {"waits", "asks"}});
  const auto other = make(Interview{.candidate = "Ada", .profile = profile, .date = day("2020-06-10"), .by = tom});
  make(Rating{.competency = listens, .level = 0, .interview = other});
  open();
  QTest::mouseClick(&part<QPushButton>(*m_page, "start-interview"), Qt::LeftButton);
  auto& dialog = part<InterviewDialog>(*m_page->window(), "interview-dialog");
  QString path;
  m_page->saving().setChooser([&](QWidget*, const QString& name, const QString&) {
    return path = QString::fromStdString((m_folder / name.toStdString()).string());
  });
  const auto markdown = [&] {
    part<QAction>(dialog, "interview-markdown").trigger();
    m_session->settle();
    std::ifstream file(path.toStdString());
    return std::string(std::istreambuf_iterator<char>(file), {});
  };
  EXPECT_NE(markdown().find("Asked by, and on which day"), std::string::npos) << "to write on";
  EXPECT_TRUE(path.endsWith("Sales, interview.md")) << path.toStdString();
  EXPECT_FALSE(part<QLabel>(dialog, "interview-others").isVisible());
  auto& candidate = part<widgets::TextField>(dialog, "interview-candidate");
  candidate.setFocus();
  QTest::keyClicks(&candidate, "ada");
  EXPECT_TRUE(part<QLabel>(dialog, "interview-others").text().startsWith("Seen by Tom as well"));
  const QByteArray level = "level-" + QByteArray::number(qlonglong(listens.value()));
  part<widgets::FilterCombo>(dialog, level.constData()).setCurrentIndex(3); // not asked, 0, 1, 2
  EXPECT_NE(markdown().find("| Listening | 2 | 0 | **seen differently** |"), std::string::npos);
  QTest::keyClick(&dialog, Qt::Key_Escape);
  EXPECT_TRUE(dialog.isVisible()) << "what is filled in is not gone with one key";
  QTest::keyClick(&dialog, Qt::Key_Escape);
  EXPECT_FALSE(dialog.isVisible());
}

TEST_F(WhatIsKnownOfPeople, BeginsWithTheGoalAndLooksInSixPlaces) {
  staff();
  open();
  m_page->show(tess.value(), {});
  m_session->settle();
  EXPECT_TRUE(part<QLabel>(m_page->side(), "help-goal").isVisibleTo(&m_page->side()));
  int places = 0;
  for (const char* name : {"Strengths", "Target accounts", "Sales tools", "Coaching", "Plan", "Clarity"})
    for (const QLabel* label : m_page->side().findChildren<QLabel*>("help-place"))
      places += label->text() == QLatin1String(name) ? 1 : 0;
  EXPECT_EQ(places, 6);
}

TEST_F(WhatIsKnownOfPeople, OfBothSidesStandsInSixPairsWithoutASum) {
  staff();
  // Two planned by Maya with Tess in the last 90 days, one of them held.
  make(coaching::MeetingDay{.person = tess, .by = maya, .date = day("2020-06-01"), .held = true});
  make(coaching::MeetingDay{.person = tess, .by = maya, .date = day("2020-06-08"), .held = false});
  open();
  m_page->openView(PeoplePage::Meetings);
  m_session->settle();
  auto& card = part<PairsCard>(*m_page, "asked-and-given");
  for (int row = 1; row <= 6; ++row)
    for (const int column : {1, 3})
      EXPECT_NE(card.findChild<QLabel*>(QStringLiteral("pair-%1-%2").arg(row).arg(column)), nullptr) << row;
  EXPECT_EQ(card.findChild<QLabel*>("pair-7-1"), nullptr);
  EXPECT_EQ(part<QLabel>(card, "pair-5-1").text(), QStringLiteral("50\u202f%"));
}

} // namespace
} // namespace baton::people_page
