// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commitments/ledger.h"
#include "core/signals/signal.h"
#include "core/strategy/open_question.h"
#include "core/workspace/committing.h"
#include "core/workspace/merging.h"
#include "tests/journeys/drafting.h"
#include "ui/workshop/live_session.h"
#include "ui/workshop/pass_window.h"
#include "ui/workshop/projector_window.h"

#include <QApplication>
#include <QFile>
#include <QFileDialog>
#include <QTest>
#include <algorithm>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <set>

namespace baton::tests {
namespace {

using basics::Date, basics::Id;
using people::Person;
using workshop::Card, workshop::Phase;
using workshop_page::LiveSession, workshop_page::PassWindow, workshop_page::ProjectorWindow;

constexpr int people = 8;

/// Journey 7 of the product, as a rehearsal: the handoff of the example, 90 minutes, eight people round a table, one
/// laptop with a projector that is passed round, eight copies that become one again, and the minutes.
class WorkshopJourney : public testing::TestWithParam<By> {
protected:
  void SetUp() override {
    journey.begin("example", "Adventure Works Cycles", "Laura Norman");
    journey.page("workshop");
    hands.row("sessions-table", "Handoff of version 2", true);
    ASSERT_NE(live().session(), nullptr);
    hands.press("projector-on");
    look();
  }
  LiveSession& live() { return LiveSession::of(journey.window().session()); }
  const workshop::AgendaItem& point() { return *live().current(); }
  ProjectorWindow* wall() { return journey.window().findChild<ProjectorWindow*>("projector"); }

  /// What the room sees is neither a note for the facilitator nor anybody's name.
  void look() {
    ASSERT_NE(wall(), nullptr) << "the projector is off";
    const QString shown = workshop_page::spoken(wall()->view());
    EXPECT_GE(workshop_page::smallestOnWall(wall()->view()), 28);
    if (const auto* item = live().current()) {
      m_phases.insert(item->phase);
      EXPECT_FALSE(!item->notes.empty() && shown.contains(QString::fromStdString(item->notes)));
    }
    for (const auto* one : workshop::ofSession<workshop::Participant>(journey.elements(), live().id())) {
      const QString name = QString::fromStdString(workshop::nameOf(journey.elements(), *one));
      EXPECT_FALSE(shown.contains(name)) << name.toStdString() << " stands on the wall: " << shown.toStdString();
    }
  }
  void next() {
    hands.press("next");
    look();
  }
  /// On to a point, through those before it.
  void to(const std::string& title) {
    for (int steps = 0; steps < 40 && point().title != title; ++steps)
      next();
    ASSERT_EQ(point().title, title);
  }
  /// The laptop goes round: the cover is between people, and each finds nothing of the one before.
  void passRound(const std::function<void(int person)>& turn) {
    hands.press("pass-laptop");
    auto* pass = journey.window().findChild<PassWindow*>("pass");
    ASSERT_NE(pass, nullptr);
    hands.turnTo(*pass);
    for (int person = 0; person < people; ++person) {
      EXPECT_TRUE(pass->isCovered());
      hands.press("take");
      turn(person);
      hands.press("hand-in");
    }
    hands.press("end");
    hands.turnTo(journey.window());
    hands.settle();
    look();
  }
  void card(const QString& text) {
    hands.type("card-text", text);
    hands.press("card-add");
  }
  QString saved(const std::function<void()>& opening, const QString& name) {
    const QString path = QString::fromStdString((journey.folder() / name.toStdString()).string());
    journey.during(opening, [&](QWidget&) {
      hands.type("fileNameEdit", path);
      QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    });
    EXPECT_TRUE(QTest::qWaitFor([&] { return hands.settle(), QFile::exists(path); }, 60'000)) << name.toStdString();
    return path;
  }
  std::size_t conflicts() {
    std::size_t count = 0;
    journey.window().session().perform([&](workspace::Workspace& workspace) -> basics::Outcome<workspace::Report> {
      count = workspace::openConflicts(workspace).size();
      EXPECT_TRUE(workspace.verify().empty());
      return workspace::Report();
    });
    hands.settle();
    return count;
  }
  Id<Person> person(const std::string& name) {
    for (const auto& one : journey.elements().all<Person>())
      if (one.name == name)
        return one.id;
    ADD_FAILURE() << "nobody is called " << name;
    return {};
  }

  /// What is done on one of the laptops after the workshop.
  void workOn(const std::filesystem::path& copy, Id<Person> who, std::uint64_t seed) {
    auto laptop = workspace::Workspace::openForWriting(
        copy, basics::Surroundings::fixed(*basics::Instant::parse("2020-06-22T16:00:00Z"), seed));
    commitments::Terms terms;
    terms.statement = "What laptop " + std::to_string(seed) + " promised";
    terms.satisfaction = "It is there";
    terms.due = Date::of(2020, 7, 31);
    const auto made = workspace::makeMove(laptop, {.move = commitments::Move::Offer,
                                                   .by = who,
                                                   .to = person("Laura Norman"),
                                                   .terms = terms,
                                                   .today = *Date::of(2020, 6, 22)});
    ASSERT_TRUE(made) << made.refusal().cause;
    basics::Edits edits;
    edits.put(field::Signal{.id = laptop.newId<field::Signal>(),
                            .date = Date::of(2020, 6, 22),
                            .by = who,
                            .text = "What laptop " + std::to_string(seed) + " heard"});
    if (seed <= 2)
      for (const auto& market : laptop.elements().all<strategy::Market>())
        if (market.name == "Value-added resellers, North America")
          edits.set(market.id, "reason", "Laptop " + std::to_string(seed) + " says why");
    ASSERT_TRUE(laptop.change({.label = "enter a signal"}, edits));
  }

  Journey journey{GetParam(), *Date::of(2020, 6, 22)};
  Hands& hands = journey.hands();
  std::set<Phase> m_phases;
};

TEST_P(WorkshopJourney, AHandoffOfNinetyMinutesWithEightPeople) {
  int planned = 0;
  for (const auto* item : live().items())
    planned += item->minutes.value_or(0);
  ASSERT_EQ(planned, 90);
  ASSERT_EQ(workshop::ofSession<workshop::Participant>(journey.elements(), live().id()).size(), std::size_t(people));

  // Before anything is shown, each for themselves. Five say it as it is written.
  to("From memory");
  next();
  const auto cardsBefore = journey.elements().count<Card>();
  passRound([&](int one) {
    hands.type("said-0", one < 5 ? "Value-added resellers, North America" : "Whoever buys bikes");
    hands.press("market-0");
  });
  EXPECT_EQ(workshop::answersOf(journey.elements(), live().id()).size(), 0U) << "in memory alone until it is closed";
  next();
  const auto answers = workshop::answersOf(journey.elements(), live().id());
  ASSERT_EQ(answers.size(), std::size_t(people));
  for (const auto* answer : answers)
    EXPECT_FALSE(answer->participant);

  // Questions only: each becomes a card, and cards that say the same a group.
  to("Four gates");
  next();
  card("Which of the two markets in North America comes first?");
  card("What do I say to Larkfield's price?");
  card("Larkfield quotes six percent below us");
  EXPECT_EQ(journey.elements().count<Card>(), cardsBefore + 3);
  EXPECT_EQ(wall()->view().figure, "3");
  next(); // they are shown
  EXPECT_EQ(wall()->view().rows.size(), 3);
  next(); // and grouped
  hands.press("card-tick-1");
  hands.press("card-tick-2");
  hands.type("group-name", "Larkfield");
  hands.press("group");
  int grouped = 0;
  for (const auto* one : workshop::ofSession<Card>(journey.elements(), live().id()))
    grouped += one->group == "Larkfield";
  EXPECT_EQ(grouped, 2);

  // Answer or owe: a question gets a name and a day.
  to("Answer or owe");
  next();
  const auto questions = journey.elements().count<strategy::OpenQuestion>();
  journey.menu([this] { hands.press("card-menu-0"); }, "question");
  hands.press("keep");
  hands.settle();
  EXPECT_EQ(journey.elements().count<strategy::OpenQuestion>(), questions + 1);

  // What Sales needs: written and voted on in secret, three dots each.
  to("What Sales needs");
  next();
  passRound([&](int one) { hands.type("card-0", one % 2 == 0 ? "A price list in French" : "The sample kit"); });
  next();
  EXPECT_EQ(wall()->view().rows.size(), people);
  next();
  passRound([&](int) {
    for (int dot = 0; dot < 3; ++dot)
      hands.press("more-0");
  });
  EXPECT_EQ(journey.elements().count<workshop::Vote>(), 27) << "of the playback in May: none of these yet";
  for (const auto& row : wall()->view().rows)
    EXPECT_EQ(row.count, 0) << "no total before all have voted";
  next();
  EXPECT_EQ(wall()->view().rows.front().right, "24");
  for (const auto& vote : journey.elements().all<workshop::Vote>())
    EXPECT_FALSE(vote.participant);

  // Round the table, sellers first.
  to("Verdicts");
  next();
  for (int one = 0; one < people; ++one)
    hands.choose(QStringLiteral("round-word-%1").arg(one), one == 2 ? "With a reservation" : "Accepted");
  hands.write("round-reason-2", "The price list first");
  ASSERT_EQ(wall()->view().rows.size(), 2);
  EXPECT_EQ(wall()->view().rows[0].right, "7 of 8");
  EXPECT_EQ(wall()->view().rows[1].right, "1 of 8");

  // Both lists of promises are read aloud.
  to("Read back");
  next();
  const auto& lists = wall()->view().rows;
  EXPECT_TRUE(std::ranges::any_of(lists, [](const auto& row) { return row.isRight; }));
  EXPECT_TRUE(std::ranges::any_of(lists, [](const auto& row) { return !row.isRight; }));
  to("Dates");
  next();
  hands.press("decide");
  hands.type("field-text", "The playback is on Monday");
  hands.press("keep");
  next();
  EXPECT_TRUE(live().lead().isEmpty()) << "all points are closed";
  for (const Phase phase : {Phase::Prepare, Phase::Write, Phase::Reveal, Phase::Group, Phase::Vote, Phase::Decide})
    EXPECT_TRUE(m_phases.contains(phase)) << "phase " << int(phase) << " was never on";

  const QString file = saved([this] { journey.menu([this] { hands.press("export"); }, "JSON"); }, "minutes.json");
  QFile minutes(file);
  ASSERT_TRUE(minutes.open(QIODevice::ReadOnly));
  const auto left = nlohmann::json::parse(minutes.readAll().toStdString());
  EXPECT_EQ(left["decisions"].size(), 1U);
  EXPECT_EQ(left["questions"].size(), 1U);
  EXPECT_EQ(left["playback"]["people"], people);
  const QString pdf = saved([this] { journey.menu([this] { hands.press("export"); }, "PDF"); }, "minutes.pdf");
  QFile printed(pdf);
  ASSERT_TRUE(printed.open(QIODevice::ReadOnly));
  EXPECT_TRUE(printed.read(5) == "%PDF-");
}

/// Each of eight laptops makes a promise and enters a signal of its own, and two of them give one market another
/// reason. They come together in the window: everyone's two are there, and the one conflict is shown and settled once.
TEST_P(WorkshopJourney, EightCopiesBecomeOneAgain) {
  const auto promises = journey.elements().count<commitments::Commitment>();
  const auto heard = journey.elements().count<field::Signal>();
  std::vector<std::pair<std::filesystem::path, Id<Person>>> copies;
  for (const auto* one : workshop::ofSession<workshop::Participant>(journey.elements(), live().id()))
    copies.emplace_back(journey.folder() / ("laptop " + std::to_string(copies.size() + 1) + ".baton"), one->person);
  ASSERT_EQ(copies.size(), std::size_t(people));
  journey.window().session().perform([copies](workspace::Workspace& workspace) -> basics::Outcome<workspace::Report> {
    for (const auto& [path, who] : copies)
      workspace.database().copyTo(path);
    return workspace::Report();
  });
  hands.settle();
  for (std::size_t n = 0; n < copies.size(); ++n)
    workOn(copies[n].first, copies[n].second, std::uint64_t(n + 1));

  journey.page("history");
  hands.answer("parts", "Copies");
  hands.settle();
  for (std::size_t n = 1; n <= copies.size(); ++n)
    hands.press(QStringLiteral("tick-laptop %1.baton").arg(n));
  ASSERT_TRUE(QTest::qWaitFor([&] { return hands.settle(), hands.at("merge-ticked")->isEnabled(); }, 60'000))
      << hands.said("copies-pane").toStdString();
  hands.press("merge-ticked");
  hands.settle();
  EXPECT_EQ(journey.elements().count<commitments::Commitment>(), promises + people);
  EXPECT_EQ(journey.elements().count<field::Signal>(), heard + people);
  EXPECT_EQ(conflicts(), 1U) << "two of them gave one market another reason";
  ASSERT_TRUE(hands.sees("conflict"));
  hands.press("keep-2");
  hands.settle();
  EXPECT_EQ(conflicts(), 0U) << "settled once, for good";
  for (const auto& market : journey.elements().all<strategy::Market>())
    if (market.name == "Value-added resellers, North America") {
      EXPECT_TRUE(market.reason.starts_with("Laptop ")) << market.reason;
    }
}

INSTANTIATE_TEST_SUITE_P(TheWindow, WorkshopJourney, testing::Values(By::Mouse, By::Keyboard), wayOf);

} // namespace
} // namespace baton::tests
