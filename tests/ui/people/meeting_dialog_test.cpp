// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/meeting_dialog.h"
#include "ui/people/meeting_steps.h"

#include "core/workspace/json_dump.h"
#include "tests/support/accessible_names.h"
#include "tests/ui/people/people_world.h"
#include "ui/people/meetings_view.h"
#include "ui/people/sheet_lines.h"
#include "ui/widgets/text_field.h"

#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <fstream>

namespace baton::people_page {
namespace {

using coaching::Meeting, coaching::MeetingDay;
using tests::day;

class OneToOne : public tests::PeopleWorld {
protected:
  MeetingDialog& start() {
    staff();
    m_session->setMe(maya);
    open();
    m_page->show(tess.value(), {});
    QTest::mouseClick(&part<QPushButton>(*m_page, "start-meeting"), Qt::LeftButton);
    m_session->settle();
    return part<MeetingDialog>(*m_page->window(), "meeting-dialog");
  }
  void press(QWidget& in, const char* name) {
    QTest::mouseClick(&part<QPushButton>(in, name), Qt::LeftButton);
    m_session->settle();
  }
  void write(QWidget& in, const char* name, const QString& words) {
    part<widgets::TextField>(in, name).setPlainText(words);
  }
};

std::string factsOf(const nlohmann::json& pipeline) {
  return pipelineFacts(pipeline, "USD").toStdString();
}

/// What is open and due on no day is neither nothing nor a sum.
TEST(PipelineFacts, OfWhatIsDueOnNoDayTheNumberIsSaidAndNoSum) {
  EXPECT_EQ(factsOf({{"open", 0}, {"open_value", "0.00"}, {"undated", 1}}), "1 open, due on no day");
  EXPECT_EQ(factsOf({{"open", 0}, {"open_value", "0.00"}, {"undated", 3}, {"weighted", "0.00"}}),
            "3 open, due on no day");
  EXPECT_EQ(factsOf({{"open", 2}, {"open_value", "1500000.00"}, {"undated", 1}}),
            "2 open and due, 1.5M USD · 1 more open, due on no day");
}

TEST(PipelineFacts, WhatHasNoAmountAddsUpToNone) {
  EXPECT_EQ(factsOf({{"open", 1}, {"open_unvalued", 1}, {"open_value", "0.00"}}), "1 open and due, without an amount");
  EXPECT_EQ(factsOf({{"open", 2}, {"open_unvalued", 2}, {"open_value", "0.00"}, {"undated", 2}}),
            "2 open and due, all without an amount · 2 more open, due on no day");
  EXPECT_EQ(factsOf({{"open", 3}, {"open_unvalued", 1}, {"open_value", "1500000.00"}}),
            "3 open and due, 1.5M USD, 1 of them without an amount");
  EXPECT_EQ(factsOf({{"open", 0}, {"open_value", "0.00"}}), "0 open and due, 0 USD")
      << "nothing is open, and that is known";
  EXPECT_EQ(factsOf(nlohmann::json::object()), "No pipeline is known.");
}

TEST_F(OneToOne, AsksWhoSitsHereBeforeItBegins) {
  staff();
  open();
  QSignalSpy asked(&m_surrounding, &session::Surrounding::askWho);
  QTest::mouseClick(&part<QPushButton>(*m_page, "start-meeting"), Qt::LeftButton);
  EXPECT_EQ(asked.size(), 1);
}

TEST_F(OneToOne, SaysNothingOfNobody) {
  staff();
  m_session->setMe(maya);
  open();
  QTest::mouseClick(&part<QPushButton>(*m_page, "start-meeting"), Qt::LeftButton);
  m_session->settle();
  auto& dialog = part<MeetingDialog>(*m_page->window(), "meeting-dialog");
  EXPECT_TRUE(dialog.sheet().is_null());
  EXPECT_FALSE(part<QLabel>(dialog, "meeting-results").isVisible());
  EXPECT_FALSE(part<QPushButton>(dialog, "meeting-forward").isEnabled());
  EXPECT_TRUE(part<QLabel>(dialog, "meeting-since").text().startsWith("Choose with whom"));
}

TEST_F(OneToOne, ActivityStaysShutUntilAReasonIsTyped) {
  MeetingDialog& dialog = start();
  EXPECT_FALSE(dialog.sheet().is_null());
  dialog.go(MeetingSteps::Activity);
  QWidget& rows = *part<QWidget>(dialog, "activity-lines").parentWidget();
  EXPECT_FALSE(rows.isVisible());
  EXPECT_TRUE(part<QLabel>(dialog, "meeting-shut").text().startsWith("Activity stays shut"));
  press(dialog, "open-activity"); // without a reason
  EXPECT_FALSE(rows.isVisible());
  write(dialog, "meeting-reason", "New in the territory");
  press(dialog, "open-activity");
  EXPECT_TRUE(rows.isVisible());
  EXPECT_EQ(part<QLabel>(dialog, "meeting-shut").text(), "Opened with a reason: New in the territory");
}

TEST_F(OneToOne, EndsWithTheKeyboardInTheNotes) {
  MeetingDialog& dialog = start();
  auto& forward = part<QPushButton>(dialog, "meeting-forward");
  EXPECT_EQ(dialog.window()->focusWidget(), &forward) << "as soon as the sheet is read";
  for (int step = MeetingSteps::Results; step < MeetingSteps::Close; ++step)
    QTest::keyClick(&forward, Qt::Key_Space);
  EXPECT_EQ(dialog.step(), MeetingSteps::Close);
  EXPECT_EQ(dialog.window()->focusWidget(), &part<QWidget>(dialog, "meeting-notes"));
}

TEST_F(OneToOne, KeepsWhatWasSaidWithTheNumbersAsTheyStoodAndPlansTheNext) {
  MeetingDialog& dialog = start();
  press(dialog, "meeting-forward");
  EXPECT_EQ(dialog.step(), MeetingSteps::Pipeline);
  write(dialog, "meeting-new", "Great Bikes, 20 frames");
  dialog.go(MeetingSteps::Close);
  write(dialog, "meeting-notes", "Call the owner by Friday");
  part<QLineEdit>(dialog, "meeting-next").setText("2020-06-29");
  press(dialog, "meeting-keep");
  ASSERT_EQ(m_session->elements().count<Meeting>(), 1u);
  const Meeting& kept = *m_session->elements().all<Meeting>().begin();
  EXPECT_EQ(kept.person, tess);
  EXPECT_EQ(kept.by, maya);
  EXPECT_EQ(kept.date, day("2020-06-15"));
  EXPECT_EQ(kept.newOpportunities, "Great Bikes, 20 frames");
  EXPECT_EQ(kept.notes, "Call the owner by Friday");
  EXPECT_EQ(kept.period, "FY2020-Q2");
  EXPECT_NE(kept.figures.find("\"results\""), std::string::npos);
  EXPECT_EQ(m_session->elements().count<MeetingDay>(), 2u);
  m_page->openView(PeoplePage::Meetings);
  ASSERT_EQ(m_page->meetings().lines().size(), 2u);
  EXPECT_EQ(m_page->meetings().lines()[0].is, MeetingLine::Is::Planned);
  EXPECT_EQ(m_page->meetings().lines()[1].is, MeetingLine::Is::Held);
  EXPECT_EQ(m_page->meetings().lines()[1].about, "FY2020-Q2");
  m_page.reset();
  m_session.reset();
  const std::string shared = workspace::dumpOf(workspace::Workspace::openForReading(m_path, m_world));
  EXPECT_NE(shared.find("meeting_day"), std::string::npos);
  EXPECT_EQ(shared.find("Call the owner"), std::string::npos);
  EXPECT_EQ(shared.find("Great Bikes"), std::string::npos);
}

/// After the last field Tab comes to Cancel: half an hour of notes is not gone with one key.
TEST_F(OneToOne, AsksOnceMoreBeforeItLeavesWhatIsWritten) {
  MeetingDialog& dialog = start();
  dialog.go(MeetingSteps::Close);
  write(dialog, "meeting-notes", "Call the owner by Friday");
  dialog.go(MeetingSteps::Promises); // also where it is out of sight
  press(dialog, "meeting-cancel");
  EXPECT_TRUE(dialog.isVisible());
  EXPECT_EQ(dialog.refusal(), "What you typed is not kept yet. Cancel once more leaves it.");
  press(dialog, "meeting-cancel");
  EXPECT_FALSE(dialog.isVisible());
}

TEST_F(OneToOne, LeavesAtOnceWhereOnlyTheExportsHaveSpoken) {
  MeetingDialog& dialog = start();
  dialog.go(MeetingSteps::Pipeline);
  QTest::keyClick(&dialog, Qt::Key_Escape);
  EXPECT_FALSE(dialog.isVisible());
}

TEST_F(OneToOne, TakesItsSheetAwayBeforehandInEveryForm) {
  MeetingDialog& dialog = start();
  QStringList names;
  m_page->saving().setChooser([&](QWidget*, const QString& name, const QString&) {
    names << name;
    return QString::fromStdString((m_folder / name.toStdString()).string());
  });
  for (QAction* form : part<QPushButton>(dialog, "meeting-export").menu()->actions())
    if (form->isEnabled() && !form->isSeparator()) {
      form->trigger();
      m_session->settle();
    }
  const auto firstOf = [this](const QString& name) {
    std::ifstream file(m_folder / name.toStdString(), std::ios::binary);
    std::string first(4, ' ');
    file.read(first.data(), 4);
    return first;
  };
  ASSERT_EQ(names.size(), 4) << names.join('\n').toStdString();
  EXPECT_EQ(names[0], "Sales, Tess, one-to-one, FY2020-Q2.pdf");
  EXPECT_EQ(firstOf(names[0]), "%PDF");
  EXPECT_EQ(firstOf(names[1]), "PK\x03\x04") << "a Word file";
  EXPECT_EQ(firstOf(names[2]).front(), '<');
  EXPECT_EQ(firstOf(names[3]), "Sale") << "the name of the workspace, in plain words";
}

/// What was typed under what they agree is not lost on the paper that leaves the dialog.
TEST_F(OneToOne, TakesWhatWasTypedAlong) {
  MeetingDialog& dialog = start();
  QString path;
  m_page->saving().setChooser([&](QWidget*, const QString& name, const QString&) {
    return path = QString::fromStdString((m_folder / name.toStdString()).string());
  });
  const auto takeAway = [&] {
    for (QAction* form : dialog.findChildren<QMenu*>().front()->actions())
      if (form->isEnabled() && !form->isSeparator())
        form->trigger(), m_session->settle();
    std::ifstream file(path.toStdString());
    return std::string(std::istreambuf_iterator<char>(file), {});
  };
  EXPECT_NE(takeAway().find("What we agree"), std::string::npos) << "to write on";
  dialog.go(MeetingSteps::Close);
  write(dialog, "meeting-notes", "Call the owner by Friday");
  EXPECT_NE(takeAway().find("Call the owner by Friday"), std::string::npos);
}

TEST_F(OneToOne, PlansNoNextOneOnADayThatIsOver) {
  MeetingDialog& dialog = start();
  dialog.go(MeetingSteps::Close);
  auto& next = part<QLineEdit>(dialog, "meeting-next");
  next.setText("2019-01-01");
  press(dialog, "meeting-keep");
  EXPECT_EQ(m_session->elements().count<Meeting>(), 0u) << "nothing is kept before the day is right";
  EXPECT_TRUE(next.accessibleDescription().contains("is over")) << next.accessibleDescription().toStdString();
  EXPECT_EQ(dialog.window()->focusWidget(), &next);
  next.setText("2020-06-15");
  press(dialog, "meeting-keep");
  EXPECT_EQ(m_session->elements().count<Meeting>(), 1u);
}

TEST_F(OneToOne, LeavesTheKeyboardWhereTheWindowHearsIt) {
  MeetingDialog& dialog = start();
  dialog.go(MeetingSteps::Close);
  auto& next = part<QLineEdit>(dialog, "meeting-next");
  next.setFocus();
  next.setText("no day"); // a draft, which would take Undo for itself
  part<QPushButton>(*m_page, "start-meeting").hide();
  dialog.dismiss();
  const QWidget* at = m_page->window()->focusWidget();
  EXPECT_FALSE(at && dialog.isAncestorOf(at));
}

TEST_F(OneToOne, ThatWasHeldIsAmendedInItsWordsAndNotInItsNumbers) {
  staff();
  m_session->setMe(maya);
  const auto id = make(Meeting{.person = tess,
                               .date = day("2020-06-01"),
                               .by = maya,
                               .notes = "First",
                               .period = "FY2020-Q2",
                               .figures = R"({"results":{"rows":[],"short":true}})"});
  open();
  m_page->show(id.value(), {});
  auto& dialog = part<MeetingDialog>(*m_page->window(), "meeting-dialog");
  EXPECT_TRUE(part<QLabel>(dialog, "meeting-results").text().startsWith("Results are short"));
  dialog.go(MeetingSteps::Close);
  write(dialog, "meeting-notes", "First, and more");
  press(dialog, "meeting-keep");
  const Meeting* amended = m_session->elements().find(id);
  EXPECT_EQ(amended->notes, "First, and more");
  EXPECT_EQ(amended->figures, R"({"results":{"rows":[],"short":true}})");
}

TEST_F(OneToOne, EveryControlHasAName) {
  MeetingDialog& dialog = start();
  for (const int step : {MeetingSteps::Results, MeetingSteps::Pipeline, MeetingSteps::Activity, MeetingSteps::Promises,
                         MeetingSteps::Close}) {
    dialog.go(step);
    EXPECT_TRUE(tests::unnamedFocusables(dialog).isEmpty())
        << tests::unnamedFocusables(dialog).join('\n').toStdString();
  }
}

} // namespace
} // namespace baton::people_page
