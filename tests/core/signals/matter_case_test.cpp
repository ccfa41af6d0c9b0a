// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/signals/matter_case.h"

#include "core/signals/loss_reasons.h"
#include "core/signals/signal_pattern.h"
#include "tests/core/signals/field.h"

namespace baton::field {
namespace {

using plan::Deal, plan::DealState;
using testing::ElementsAre, testing::IsEmpty;

Deal deal(std::string id, DealState state, std::optional<std::int64_t> amount, std::string lostReason = {},
          std::string_view closed = "2020-05-01") {
  Deal made;
  made.externalId = std::move(id);
  made.state = state;
  made.lostReason = std::move(lostReason);
  if (amount)
    made.amount = Amount::of(*amount);
  if (state != DealState::Open)
    made.closed = day(closed);
  return made;
}

class Matters : public Field {
protected:
  Id<Signal> seen(std::string_view on, Id<people::Person> by, std::string account,
                  std::vector<std::string> opportunities) {
    return put(Signal{.date = day(on),
                      .by = by,
                      .account = std::move(account),
                      .market = north,
                      .challenges = Id<basics::Anything>(prices.value()),
                      .signalKind = SignalKind::CompetitorMove,
                      .text = "free delivery",
                      .opportunities = std::move(opportunities),
                      .matter = delivery});
  }
  const Id<strategy::Market> north = put(strategy::Market{.name = "North"});
  const Id<strategy::Assumption> prices = put(strategy::Assumption{.statement = "prices"});
  const Id<Matter> delivery = put(Matter{.name = "Free delivery"});
};

/// Open: d1 of 400 and d2 of 50 = 450, d1 named twice; lost: d3 of 70; d4 open without an amount; x9 is nowhere.
TEST_F(Matters, SayWhatWasSeenByHowManyWhereAndWhatIsAtStake) {
  std::vector<Deal> deals{deal("d1", DealState::Open, 400), deal("d2", DealState::Open, 50),
                          deal("d3", DealState::Lost, 70), deal("d4", DealState::Open, {}),
                          deal("d5", DealState::Won, 1000)};
  deals[1].name = "Roadway order";
  seen("2020-05-10", tess, "Roadway", {"D1 ", "d3", "d5"});
  seen("2020-06-01", tess, "roadway", {"d1", "roadway order", "d4"});
  seen("2020-04-01", sam, "Great Bikes", {"x9", "X9"});
  put(Signal{.text = "another matter"});
  const auto all = cases(elements, KnownDeals(deals));
  ASSERT_EQ(all.size(), 1u);
  const MatterCase& one = all[0];
  EXPECT_EQ(one.reports.size(), 3u);
  EXPECT_EQ(one.reports[0]->date, day("2020-06-01"));
  EXPECT_EQ(one.reporters, 2);
  EXPECT_EQ(one.first, day("2020-04-01"));
  EXPECT_EQ(one.last, day("2020-06-01"));
  EXPECT_THAT(one.accounts, ElementsAre("roadway", "Great Bikes"));
  EXPECT_THAT(one.markets, ElementsAre(north));
  ASSERT_EQ(one.challenges.size(), 1u);
  EXPECT_EQ(one.challenges[0].id, prices.value());
  EXPECT_EQ(one.stakes.open, Amount::of(450));
  EXPECT_EQ(one.stakes.lost, Amount::of(70));
  EXPECT_EQ(one.stakes.withoutAmount, 1);
  EXPECT_THAT(one.stakes.unknown, ElementsAre("x9"));
  EXPECT_EQ(one.unanswered, 3);
}

TEST_F(Matters, ANameThatTwoDealsBearNamesNeither) {
  std::vector<Deal> deals{deal("a", DealState::Open, 1), deal("b", DealState::Open, 2)};
  deals[0].name = deals[1].name = "Order";
  EXPECT_EQ(KnownDeals(deals).find("order"), nullptr);
  EXPECT_EQ(KnownDeals(deals).find("A"), &deals[0]);
}

/// Price: 70 + 30 = 100 in two deals. Timing: one of an unknown amount. The one of 2018 is too old; "l5" is reported.
TEST_F(Matters, LossReasonsAreOfferedUntilTheyAreReported) {
  std::vector<Deal> deals{deal("l1", DealState::Lost, 70, "Price", "2020-05-01"),
                          deal("l2", DealState::Lost, 30, " price", "2020-06-01"),
                          deal("l3", DealState::Lost, {}, "Timing"),
                          deal("l4", DealState::Lost, 900, "Price", "2018-06-01"),
                          deal("l5", DealState::Lost, 900, "Price"),
                          deal("l6", DealState::Lost, 5),
                          deal("w1", DealState::Won, 5, "Price")};
  for (Deal& one : deals)
    one.market = {north.value(), "North"};
  deals[0].account.name = "Roadway";
  put(Signal{.signalKind = SignalKind::LossReason, .text = "Price", .opportunities = {"L5"}});
  const auto reasons = lossReasons(elements, deals, day("2019-06-15"));
  ASSERT_EQ(reasons.size(), 2u);
  EXPECT_EQ(reasons[0].reason, "Price");
  EXPECT_EQ(reasons[0].value, Amount::of(100));
  EXPECT_EQ(reasons[1].reason, "Timing");
  EXPECT_EQ(reasons[1].withoutAmount, 1);
  const Signal offered = signalOf(elements, reasons[0]);
  EXPECT_EQ(offered.signalKind, SignalKind::LossReason);
  EXPECT_EQ(offered.date, day("2020-06-01"));
  EXPECT_EQ(offered.market, north);
  EXPECT_EQ(offered.account, "") << "two accounts";
  EXPECT_THAT(offered.opportunities, ElementsAre("l2", "l1"));
}

TEST_F(Matters, ThePatternCountsMonthByMonth) {
  seen("2020-05-10", tess, "", {});
  seen("2020-05-31", sam, "", {});
  seen("2020-06-15", sam, "", {});
  seen("2020-03-31", sam, "", {}); // before the three months
  put(Signal{.date = day("2020-04-01"), .signalKind = SignalKind::Obstacle, .text = "x"});
  put(Signal{.signalKind = SignalKind::Obstacle, .text = "without a day"});
  const Pattern byKind = patternBy(elements, PatternKey::Kind, today, 3);
  ASSERT_EQ(byKind.months.size(), 3u);
  EXPECT_EQ(byKind.months[0].from, day("2020-04-01"));
  ASSERT_EQ(byKind.rows.size(), 2u);
  EXPECT_EQ(byKind.rows[0].key.name, "competitor_move");
  EXPECT_THAT(byKind.rows[0].counts, ElementsAre(0, 2, 1));
  EXPECT_THAT(byKind.rows[1].counts, ElementsAre(1, 0, 0));
  const Pattern byMarket = patternBy(elements, PatternKey::Market, today, 3);
  EXPECT_EQ(byMarket.rows[0].key.name, "North");
  EXPECT_EQ(byMarket.rows[1].key.name, "") << "what says none comes last";
}

} // namespace
} // namespace baton::field
