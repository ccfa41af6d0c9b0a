// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commitments/first_break.h"
#include "tests/core/commitments/conversation.h"

#include <algorithm>

// A quarter, January to March 2026, as a history of 32 promises between Ann (Sales) and Maya (leadership), looked at on
// 15 April. Beside each goal stands, link by link, the day on which it failed, worked out by hand: unreported on its
// day, that day; else the day on which it was taken back; a day moved in time counts as moved.
namespace baton::commitments {
namespace {

using tests::Conversation, tests::day;

class FirstBreaks : public testing::Test {
protected:
  using Ids = basics::Ids<Commitment>;

  Id<Commitment> byLeadership(const std::string& what, Date due, const Ids& on = {}) {
    return promised(m_talk.ann, m_talk.maya, Move::Request, what, due, on);
  }
  Id<Commitment> bySales(const std::string& what, Date due, const Ids& on = {}) {
    return promised(m_talk.ann, m_talk.maya, Move::Offer, what, due, on);
  }
  void keep(Id<Commitment> id, Date on) {
    m_talk.make(id, Move::Report, promisorOf(id), on);
    m_talk.make(id, Move::Satisfied, promiseeOf(id), on);
  }
  void close(Id<Commitment> id, Date on, Cause cause) {
    MoveRequest request;
    request.move = Move::Break;
    request.commitment = id;
    request.by = promiseeOf(id);
    request.at = Instant::at(on);
    request.note = "It did not come";
    request.cause = cause;
    ASSERT_TRUE(m_talk.attempt(request));
  }
  void takeBack(Id<Commitment> id, Date on) { m_talk.make(id, Move::Revoke, promisorOf(id), on); }
  void release(Id<Commitment> id, Date on) { m_talk.make(id, Move::Release, promiseeOf(id), on); }
  void moveTo(Id<Commitment> id, Date due, Date on) {
    Terms terms = m_talk.standing(id).terms;
    terms.due = due;
    m_talk.make(id, Move::Propose, promisorOf(id), on, terms);
    m_talk.make(id, Move::AcceptTerms, promiseeOf(id), on);
  }
  void reject(Id<Commitment> id, Date on) {
    m_talk.make(id, Move::Report, promisorOf(id), on);
    m_talk.make(id, Move::Unsatisfied, promiseeOf(id), on);
  }

  const plan::Goal& goal(const Ids& on, const std::vector<Id<plan::Goal>>& onGoals = {}) {
    plan::Goal goal;
    goal.id = Id<plan::Goal>(++m_talk.last);
    for (const auto id : on)
      goal.dependsOn.push_back(Id<basics::Anything>(id.value()));
    for (const auto id : onGoals)
      goal.dependsOn.push_back(Id<basics::Anything>(id.value()));
    std::ranges::sort(goal.dependsOn);
    m_talk.put(goal);
    return *m_talk.elements.find(goal.id);
  }

  /// "leadership 2026-02-15: 3.0M > reference story"
  std::string found(const plan::Goal& goal, Date today = day(4, 15)) {
    const Ledger ledger = m_talk.ledger(today);
    const FirstBreak first = firstBreakOf(ledger, goal, day(3, 31));
    std::string words(basics::wordOf(first.share));
    if (first.first.empty())
      return words;
    words += " " + first.first.front().broke->day.iso() + ":";
    for (const Link& link : first.chain)
      words += (link.row == first.chain.front().row ? " " : " > ") + link.row->standing.terms.statement;
    for (std::size_t i = 1; i < first.first.size(); ++i)
      words += ", and " + first.first[i].row->standing.terms.statement;
    return words;
  }

  Conversation m_talk;

private:
  Id<people::Person> promisorOf(Id<Commitment> id) const { return m_talk.elements.find(id)->promisor; }
  Id<people::Person> promiseeOf(Id<Commitment> id) const { return m_talk.elements.find(id)->promisee; }
  Id<Commitment> promised(Id<people::Person> by, Id<people::Person> to, Move move, const std::string& what, Date due,
                          const Ids& on) {
    Terms terms = Conversation::terms(what, due);
    terms.dependsOn = on;
    const auto id = m_talk.begin(move, by, to, terms, day(1, 2));
    m_talk.make(id, Move::Accept, to, day(1, 3));
    return id;
  }
};

TEST_F(FirstBreaks, HistoryOfThirtyTwoPromisesWithAKnownAnswerForEachShare) {
  // 1. Leadership's: the reference story, 15 February, is the earliest of 02-15, 03-01, 03-10 and 03-31.
  const auto priceList = byLeadership("price list", day(1, 31)); // kept
  keep(priceList, day(1, 30));
  const auto story = byLeadership("reference story", day(2, 15), {priceList}); // 02-15: reported on the 20th
  keep(story, day(2, 20));
  const auto calculator = byLeadership("calculator", day(2, 1)); // kept
  keep(calculator, day(1, 30));
  const auto revenue = bySales("3.0M", day(3, 31), {story, calculator}); // 03-31: open
  const auto plan = bySales("account plan", day(3, 10));                 // 03-10: two days late
  keep(plan, day(3, 12));
  const auto training = byLeadership("training", day(2, 10)); // released on 02-01
  release(training, day(2, 1));
  const auto visits = bySales("ten visits", day(3, 20)); // 03-01: taken back
  takeBack(visits, day(3, 1));
  const plan::Goal& first = goal({revenue, plan, training, visits});

  // 2. Sales': the list of shops, 10 February, is the earliest of 02-10, 02-12 and 03-05.
  const auto deck = byLeadership("deck", day(3, 1)); // moved on 02-20 to 03-20, and kept then
  moveTo(deck, day(3, 20), day(2, 20));
  keep(deck, day(3, 20));
  const auto shops = bySales("list of shops", day(2, 10)); // 02-10: closed as not kept on the 25th
  close(shops, day(2, 25), Cause::Capacity);
  const auto prices = byLeadership("prices", day(3, 5)); // 03-05: late
  keep(prices, day(3, 6));
  const auto calls = bySales("calls", day(2, 28)); // kept
  keep(calls, day(2, 28));
  const auto report = bySales("report", day(2, 12)); // 02-12: what came in time was not it
  reject(report, day(2, 11));
  keep(report, day(2, 14));
  const auto asked = m_talk.ask(Conversation::terms("asked for", day(1, 20)), day(1, 2)); // never promised
  m_talk.make(asked, Move::Withdraw, m_talk.ann, day(1, 9));
  const auto declined = m_talk.ask(Conversation::terms("declined", day(1, 20)), day(1, 2)); // never promised
  m_talk.make(declined, Move::Decline, m_talk.maya, day(1, 9));
  const plan::Goal& second = goal({deck, shops, prices, calls, report, asked, declined});

  // 3. Both: samples and orders failed on the same day, 20 February, before 02-25 and 03-01.
  const auto samples = byLeadership("samples", day(2, 20)); // 02-20: late
  keep(samples, day(2, 24));
  const auto orders = bySales("orders", day(2, 20)); // 02-20: open
  const auto survey = bySales("survey", day(3, 1));  // 03-01: late
  keep(survey, day(3, 2));
  const auto budget = byLeadership("budget", day(1, 10)); // kept
  keep(budget, day(1, 10));
  const auto stand = byLeadership("stand at the fair", day(3, 15)); // 02-25: taken back
  takeBack(stand, day(2, 25));
  const auto invitations = bySales("invitations", day(2, 1)); // kept
  keep(invitations, day(2, 1));
  const plan::Goal& third = goal({samples, orders, survey, budget, stand, invitations});

  // 4. None: what was promised was kept, moved in time, released, or fell due after the quarter.
  const auto sheet = byLeadership("sheet", day(2, 1)); // kept
  keep(sheet, day(2, 1));
  const auto quotes = bySales("quotes", day(3, 31)); // kept on the last day
  keep(quotes, day(3, 31));
  const auto tool = byLeadership("tool", day(2, 15)); // moved in time, and kept at its new day
  moveTo(tool, day(3, 15), day(2, 14));
  keep(tool, day(3, 15));
  const auto fair = bySales("fair", day(2, 15)); // released in time
  release(fair, day(2, 15));
  const auto next = byLeadership("next list", day(4, 10));                               // 04-10: after the quarter
  const auto open = m_talk.ask(Conversation::terms("asked for", day(2, 20)), day(1, 2)); // nobody has promised it
  const plan::Goal& fourth = goal({sheet, quotes, tool, fair, next, open});

  // 5. Outside: the permit, 5 February, failed by what neither side could change; then 02-20, 03-02 and 03-03.
  const auto permit = bySales("permit", day(2, 5)); // 02-05, outside
  close(permit, day(2, 9), Cause::Outside);
  const auto contract = byLeadership("contract", day(2, 20)); // 02-20: late
  keep(contract, day(2, 21));
  const auto tour = bySales("tour", day(1, 31)); // kept
  keep(tour, day(1, 31));
  const auto manual = byLeadership("manual", day(1, 31)); // kept
  keep(manual, day(1, 31));
  const auto pilot = bySales("pilot", day(3, 3)); // 03-03: late
  keep(pilot, day(3, 9));
  const auto bonus = byLeadership("bonus", day(3, 30)); // 03-02: taken back
  takeBack(bonus, day(3, 2));
  const plan::Goal& fifth = goal({permit, contract, tour, manual, pilot, bonus});

  EXPECT_EQ(m_talk.elements.count<Commitment>(), 32u);
  EXPECT_EQ(found(first), "leadership 2026-02-15: 3.0M > reference story");
  EXPECT_EQ(found(second), "sales 2026-02-10: list of shops");
  EXPECT_EQ(found(third), "both 2026-02-20: samples, and orders");
  EXPECT_EQ(found(fourth), "none");
  EXPECT_EQ(found(fifth), "outside 2026-02-05: permit");
}

TEST_F(FirstBreaks, ThePathGoesOverOtherGoals) {
  const auto story = byLeadership("story", day(2, 15));
  const auto leads = bySales("leads", day(2, 20), {story});
  const Id<plan::Goal> below = goal({leads}).id;
  EXPECT_EQ(found(goal({}, {below})), "leadership 2026-02-15: leads > story");
}

TEST_F(FirstBreaks, OnADayThatIsStillComingNothingHasFailed) {
  const auto story = byLeadership("story", day(2, 15));
  const plan::Goal& one = goal({story});
  EXPECT_EQ(found(one, day(2, 15)), "none");
  EXPECT_EQ(found(one, day(2, 16)), "leadership 2026-02-15: story");
}

TEST_F(FirstBreaks, ReportedInTimeAndThenTakenBackFailedOnThatDay) {
  const auto story = byLeadership("story", day(2, 15));
  m_talk.make(story, Move::Report, m_talk.maya, day(2, 14));
  const plan::Goal& one = goal({story});
  EXPECT_EQ(found(one), "none") << "reported, and nobody has said that it is not done";
  takeBack(story, day(2, 20));
  EXPECT_EQ(found(one), "leadership 2026-02-20: story");
}

TEST_F(FirstBreaks, ADayMovedTooLateCountsAsItWas) {
  const auto story = byLeadership("story", day(2, 15));
  moveTo(story, day(3, 15), day(2, 16));
  keep(story, day(3, 1));
  EXPECT_EQ(found(goal({story})), "leadership 2026-02-15: story");
}

TEST_F(FirstBreaks, OfARecurringPromiseTheFirstOccurrenceThatFailed) {
  Terms monthly = Conversation::terms("list", day(1, 15));
  monthly.recurs = Recurrence::Monthly;
  const auto id = m_talk.ask(monthly, day(1, 2));
  m_talk.make(id, Move::Accept, m_talk.maya, day(1, 3));
  keep(id, day(1, 15));
  keep(id, day(2, 16));
  EXPECT_EQ(found(goal({id})), "leadership 2026-02-15: list");
}

TEST_F(FirstBreaks, OtherViewsStandBesideIt) {
  const plan::Goal& one = goal({byLeadership("story", day(2, 15))});
  plan::Contest contest;
  contest.id = Id<plan::Contest>(++m_talk.last);
  contest.goal = one.id;
  contest.by = m_talk.maya;
  contest.text = "The customer released it on the 14th: see the mail of that day";
  m_talk.put(contest);
  const Ledger ledger = m_talk.ledger(day(4, 15));
  const auto first = firstBreakOf(ledger, one, day(3, 31));
  ASSERT_EQ(first.contested.size(), 1u);
  EXPECT_EQ(first.contested.front()->text, contest.text);
}

} // namespace
} // namespace baton::commitments
