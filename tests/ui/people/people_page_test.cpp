// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/people_page.h"

#include "core/workspace/json_dump.h"
#include "tests/support/accessible_names.h"
#include "tests/ui/people/people_world.h"
#include "ui/people/coaching_view.h"
#include "ui/people/levels_view.h"
#include "ui/people/side_panels.h"
#include "ui/people/skill_form.h"
#include "ui/widgets/cell_delegate.h"
#include "ui/widgets/filter_combo.h"
#include "ui/widgets/text_field.h"

#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

namespace baton::people_page {
namespace {

using coaching::CoachingSession, coaching::Competency, coaching::Proficiency, coaching::Rating, coaching::RoleProfile;
using tests::day;

class PeopleOf : public tests::PeopleWorld {
protected:
  LevelTable& tools() { return m_page->levels(Skill::Tool).table(); }
  void type(Id<Person> person, RowId column, Qt::Key key) {
    tools().setCurrentIndex(tools().levels().indexOf(person, column));
    QTest::keyClick(&tools(), key);
    m_session->settle();
  }
};

TEST_F(PeopleOf, ABlankWorkspaceOffersToImportPeople) {
  open();
  QSignalSpy asked(&m_surrounding, &session::Surrounding::importFile);
  QTest::mouseClick(&part<QPushButton>(*m_page, "fill-people"), Qt::LeftButton);
  EXPECT_EQ(asked.size(), 1);
}

TEST_F(PeopleOf, ALevelTypedIsStoredBesideTheFileWithTodayAndWhoSitsHere) {
  staff();
  m_session->setMe(maya);
  open();
  ASSERT_EQ(tools().levels().grid().columns.size(), 2u); // the film is an idea
  type(tess, calculator.value(), Qt::Key_2);
  const Proficiency* seen = coaching::proficiencyOf(m_session->elements(), tess, calculator);
  ASSERT_NE(seen, nullptr);
  EXPECT_EQ(seen->level, 2);
  EXPECT_EQ(seen->date, day("2020-06-15"));
  EXPECT_EQ(seen->by, maya);
  EXPECT_TRUE(std::filesystem::exists(workspace::companionOf(m_path)));
  m_page.reset();
  m_session.reset();
  const auto shared = workspace::Workspace::openForReading(m_path, m_world);
  EXPECT_EQ(workspace::dumpOf(shared).find("proficiency"), std::string::npos);
}

TEST_F(PeopleOf, WithoutAnybodySittingHereALevelAsksWhoItIs) {
  staff();
  open();
  QSignalSpy asked(&m_surrounding, &session::Surrounding::askWho);
  type(tess, calculator.value(), Qt::Key_2);
  EXPECT_EQ(asked.size(), 1);
  EXPECT_EQ(coaching::proficiencyOf(m_session->elements(), tess, calculator), nullptr);
}

TEST_F(PeopleOf, EvidenceBelongsToTheLevelThatItSpeaksOf) {
  staff();
  m_session->setMe(maya);
  open();
  type(tess, calculator.value(), Qt::Key_2);
  auto& evidence = part<widgets::TextField>(m_page->side(), "skill-evidence");
  evidence.setPlainText("Two calls on Monday");
  evidence.commit();
  m_session->settle();
  EXPECT_EQ(coaching::proficiencyOf(m_session->elements(), tess, calculator)->evidence, "Two calls on Monday");
  type(tess, calculator.value(), Qt::Key_2);
  EXPECT_EQ(coaching::proficiencyOf(m_session->elements(), tess, calculator)->evidence, "Two calls on Monday");
  type(tess, calculator.value(), Qt::Key_3);
  EXPECT_EQ(coaching::proficiencyOf(m_session->elements(), tess, calculator)->evidence, "");
  type(tess, calculator.value(), Qt::Key_Delete);
  EXPECT_EQ(coaching::proficiencyOf(m_session->elements(), tess, calculator), nullptr);
}

TEST_F(PeopleOf, WhatWasSeenMoreThanNinetyDaysAgoHasAClock) {
  staff();
  // 2020-03-17 is 90 days before 2020-06-15: 14 left of March, 30 of April, 31 of May, 15 of June.
  put(Proficiency{.person = tess, .weapon = calculator, .level = 3, .date = day("2020-03-17")});
  put(Proficiency{.person = tom, .weapon = calculator, .level = 3, .date = day("2020-03-16")});
  open();
  EXPECT_FALSE(tools().levels().indexOf(tess, calculator.value()).data(StaleRole).toBool());
  const QModelIndex stale = tools().levels().indexOf(tom, calculator.value());
  EXPECT_TRUE(stale.data(StaleRole).toBool());
  EXPECT_TRUE(stale.data(Qt::AccessibleTextRole).toString().contains("longer than 90 days ago"));
}

TEST_F(PeopleOf, TheWidestHoleIsTheLowestMeanAndSaysWhoCanTeach) {
  staff();
  // Calculator: (4 + 1) / 2 = 2.5. Deck: 1 of one seen.
  put(Proficiency{.person = tess, .weapon = calculator, .level = 4, .date = day("2020-06-01")});
  put(Proficiency{.person = tom, .weapon = calculator, .level = 1, .date = day("2020-06-01")});
  put(Proficiency{.person = tom, .weapon = deck, .level = 1, .date = day("2020-06-01")});
  open();
  const QString hole = part<QLabel>(*m_page, "widest-hole").text();
  EXPECT_TRUE(hole.startsWith("Deck: mean 1.0 of 1 seen; 1 not seen with it yet. The sales tool itself is in work"));
  EXPECT_EQ(part<QLabel>(*m_page, "who-teaches").text(), "Deck: nobody yet. Calculator: Tess (4).");
}

TEST_F(PeopleOf, WhoWasNotCoachedForSixWeeksIsMarked) {
  staff();
  // Tess began two weeks ago; Tom was coached on 2020-05-04: 42 days, six weeks.
  make(CoachingSession{.person = tom, .date = day("2020-05-04"), .skill = "Listening"});
  open();
  const int last = tools().levels().columnCount() - 1;
  const QModelIndex toms = tools().levels().indexOf(tom, 0).siblingAtColumn(last);
  EXPECT_EQ(toms.data().toString(), "6 weeks");
  EXPECT_EQ(toms.data(widgets::ToneRole).toInt(), 2);
  const QModelIndex hers = tools().levels().indexOf(tess, 0).siblingAtColumn(last);
  EXPECT_EQ(hers.data().toString(), "never");
  EXPECT_EQ(hers.data(widgets::ToneRole).toInt(), 0);
}

TEST_F(PeopleOf, CoachingIsGuidedAndOnlyLevelAndDayGoToTheGrid) {
  staff();
  m_session->setMe(maya);
  open();
  tools().setCurrentIndex(tools().levels().indexOf(tess, calculator.value()));
  QTest::mouseClick(&part<QPushButton>(m_page->side(), "log-coaching"), Qt::LeftButton);
  QWidget& dialog = part<QWidget>(*m_page->window(), "coaching-dialog");
  part<widgets::TextField>(dialog, "coaching-saw").setPlainText("Opened with the price");
  part<widgets::TextField>(dialog, "coaching-theirs").setPlainText("Went too fast");
  part<widgets::TextField>(dialog, "coaching-agreed").setPlainText("Ask first, at Great Bikes on Friday");
  auto& level = part<widgets::FilterCombo>(dialog, "coaching-level");
  level.setCurrentIndex(level.findData(3));
  QTest::mouseClick(&part<QPushButton>(dialog, "coaching-keep"), Qt::LeftButton);
  m_session->settle();
  ASSERT_EQ(m_session->elements().count<CoachingSession>(), 1u);
  const CoachingSession& kept = *m_session->elements().all<CoachingSession>().begin();
  EXPECT_EQ(kept.person, tess);
  EXPECT_EQ(kept.by, maya);
  EXPECT_EQ(kept.skill, "Calculator");
  EXPECT_EQ(kept.seen, "Opened with the price\n\nIn their words: Went too fast");
  const Proficiency* seen = coaching::proficiencyOf(m_session->elements(), tess, calculator);
  ASSERT_NE(seen, nullptr);
  EXPECT_EQ(seen->level, 3);
  EXPECT_EQ(seen->date, day("2020-06-15"));
  EXPECT_EQ(seen->evidence, "");
  m_page->openView(PeoplePage::Coaching);
  ASSERT_EQ(m_page->coaching().log().size(), 1u);
  EXPECT_EQ(m_page->coaching().log()[0].agreed, "Ask first, at Great Bikes on Friday");
}

TEST_F(PeopleOf, StrengthsAreSaidAgainstTheDescribedLevelsOfARoleProfile) {
  staff();
  m_session->setMe(maya);
  const auto profile = make(RoleProfile{.name = "Seller"});
  const auto listens =
      make(Competency{.profile = profile, .name = "Listening", .levels = {"waits", "asks", "asks why", "teaches"}});
  open();
  m_page->openView(PeoplePage::Strengths);
  LevelTable& table = m_page->levels(Skill::Competency).table();
  table.setCurrentIndex(table.levels().indexOf(tess, listens.value()));
  QTest::keyClick(&table, Qt::Key_2);
  m_session->settle();
  const Rating* rating = coaching::latestRating(m_session->elements(), tess, listens);
  ASSERT_NE(rating, nullptr);
  EXPECT_EQ(rating->level, 2);
  EXPECT_EQ(part<QLabel>(m_page->side(), "skill-title").text(), "Listening");
  EXPECT_EQ(part<widgets::FilterCombo>(m_page->side(), "skill-level").currentText(), "2 asks");
  QTest::keyClick(&table, Qt::Key_3); // of the same day: the same rating
  m_session->settle();
  EXPECT_EQ(m_session->elements().count<Rating>(), 1u);
}

TEST_F(PeopleOf, EveryControlHasAName) {
  staff();
  open();
  m_page->show(tess.value(), {});
  for (const auto view : {PeoplePage::Tools, PeoplePage::Strengths, PeoplePage::Coaching, PeoplePage::Profile}) {
    m_page->openView(view);
    const QStringList unnamed = tests::unnamedFocusables(*m_page) + tests::unnamedFocusables(m_page->side());
    EXPECT_TRUE(unnamed.isEmpty()) << unnamed.join('\n').toStdString();
  }
}

/// Two sales tools need 150 + 2 x 64 = 278; who was coached when another 82, what was attained another 90.
TEST_F(PeopleOf, TheLevelsComeBeforeWhatThePanelSaysAndNoneIsCut) {
  staff();
  open();
  LevelTable& table = tools();
  QHeaderView& columns = *table.horizontalHeader();
  const auto showIn = [&](int width) {
    m_page->resize(m_page->width() + width - table.viewport()->width(), 900);
    QCoreApplication::processEvents();
    EXPECT_EQ(table.viewport()->width(), width);
  };
  const auto seen = [&] { return std::pair(!table.isColumnHidden(3), !table.isColumnHidden(4)); };
  showIn(460);
  EXPECT_EQ(seen(), std::pair(true, true));
  EXPECT_EQ(columns.length(), 460);
  showIn(440);
  EXPECT_EQ(seen(), std::pair(false, true));
  showIn(350);
  EXPECT_EQ(seen(), std::pair(false, false));
  EXPECT_EQ(table.horizontalScrollBarPolicy(), Qt::ScrollBarAlwaysOff);
  showIn(240);
  EXPECT_EQ(table.horizontalScrollBarPolicy(), Qt::ScrollBarAlwaysOn);
  EXPECT_EQ(columns.sectionPosition(2), 240) << "the second one begins where the table ends";
}

} // namespace
} // namespace baton::people_page
