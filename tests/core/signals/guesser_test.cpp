// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/signals/guesser.h"
#include "core/strategy/assumption.h"
#include "core/strategy/target_account.h"

#include <gtest/gtest.h>

namespace baton::field {
namespace {

using strategy::Assumption, strategy::Competitor, strategy::Market, strategy::Offering, strategy::TargetAccount;

class Guessing : public testing::Test {
protected:
  template <class T> Id<T> put(T element) {
    element.id = Id<T>(m_next++);
    elements.put(describe(basics::Tag<T>{}), element.id.value(), std::make_shared<const T>(element));
    return element.id;
  }
  Guess guess(std::string_view text) { return Guesser(elements, deals).guess(text); }
  plan::Deal deal(const std::string& account, Id<Market> market) {
    plan::Deal made;
    made.account.name = account;
    made.market.id = market.value();
    return made;
  }

private:
  basics::RowId m_next = 1;

protected:
  basics::Elements elements;
  std::vector<plan::Deal> deals;
  const Id<Market> repairers = put(Market{.name = "Value-added resellers, North America"});
  const Id<Market> warehouses = put(Market{.name = "Warehouse resellers, North America"});
  const Id<Market> france = put(Market{.name = "Resellers in France and the United Kingdom"});
  const Id<Offering> bikes = put(Offering{.name = "Bikes"});
  const Id<Offering> racks = put(Offering{.name = "Bike racks"});
  const Id<Offering> clothing = put(Offering{.name = "Clothing"});
  const Id<Competitor> larkfield = put(Competitor{.name = "Larkfield Cycles"});
  const Id<Competitor> oxbow = put(Competitor{.name = "Oxbow"});
  const Id<Assumption> assembly = put(Assumption{.statement = "Dealers pay for assembly"});
  const Id<Assumption> carton = put(Assumption{.statement = "Clothing is bought in the same carton"});
};

TEST_F(Guessing, FindsTheAccountAndTheMarketThatItBelongsTo) {
  put(TargetAccount{.market = warehouses, .name = "Rally Master Company Inc"});
  const Guess heard = guess("Rally Master wants to wait");
  EXPECT_EQ(heard.account, "Rally Master Company Inc");
  EXPECT_EQ(heard.market, warehouses);
}

TEST_F(Guessing, TakesTheLongestOfTheNamesThatAreSaid) {
  put(TargetAccount{.market = repairers, .name = "Great Bikes"});
  put(TargetAccount{.market = france, .name = "Great Bikes Paris"});
  EXPECT_EQ(guess("Great Bikes Paris has no rack").account, "Great Bikes Paris");
  EXPECT_EQ(guess("Great Bikes has no rack").account, "Great Bikes");
  EXPECT_EQ(guess("Nobody stocks a rack").offering, Id<Offering>()) << "half of a name is none";
  EXPECT_EQ(guess("Nobody stocks bike racks").offering, racks);
}

TEST_F(Guessing, ACompanyIsMeantOnlyWhereItIsWrittenAsAName) {
  deals = {deal("Great Bikes", repairers), deal("Pedal", repairers)};
  EXPECT_EQ(guess("They are great bikes").account, "");
  EXPECT_EQ(guess("The pedal broke").account, "");
  EXPECT_EQ(guess("I hear that Pedal closes").account, "Pedal");
}

TEST_F(Guessing, AnAccountInTwoMarketsBelongsToNoneOfThem) {
  deals = {deal("Great Bikes", repairers), deal("great bikes ", france)};
  EXPECT_EQ(guess("Great Bikes closes").account, "Great Bikes");
  EXPECT_EQ(guess("Great Bikes closes").market, Id<Market>());
}

TEST_F(Guessing, AMarketIsSaidByAWordThatOnlyItsNameHas) {
  EXPECT_EQ(guess("In France nobody waits for frames").market, france);
  EXPECT_EQ(guess("All warehouses ask for pallets").market, warehouses);
  EXPECT_EQ(guess("Resellers ask for pallets").market, Id<Market>()) << "three of them are resellers";
}

TEST_F(Guessing, CompetitorsAreKnownByTheirFirstWord) {
  EXPECT_EQ(guess("larkfield gives helmets away").competitor, larkfield);
  EXPECT_EQ(guess("OXBOW opened a shop").competitor, oxbow);
  EXPECT_EQ(guess("Somebody gives helmets away").competitor, Id<Competitor>());
  put(Competitor{.name = "Staying with the present supplier", .presentWay = true});
  EXPECT_EQ(guess("They are staying open in May").competitor, Id<Competitor>()) << "described, not named";
}

TEST_F(Guessing, OfferingsAreFoundInOneAndInSeveral) {
  EXPECT_EQ(guess("A bike came without pedals").offering, bikes);
  EXPECT_EQ(guess("CLOTHING comes late").offering, clothing);
}

TEST_F(Guessing, AnAssumptionIsChallengedByTwoOfItsWords) {
  EXPECT_EQ(guess("A dealer asks us to match free assembly").challenges.value(), assembly.value());
  EXPECT_EQ(guess("Clothing was bought elsewhere").challenges.value(), carton.value());
  EXPECT_FALSE(guess("A dealer asks for pallets").challenges) << "one word is too little";
}

TEST_F(Guessing, CommonWordsAndFiguresChallengeNothing) {
  put(Assumption{.statement =
                     "Resellers of four lines buy 2020 bikes because of the lines, not because they are larger"});
  put(Assumption{.statement = "It adds up: 75 % bikes in 2020 at 1.9 % and 25 % other lines"});
  put(Assumption{.statement = "The loss comes from prices below list on road and touring models, not from cost"});
  EXPECT_FALSE(guess("Zephyr, new here, gives the clothing line away free with every bike order").challenges)
      << "lines and bikes stand in two of them";
  EXPECT_FALSE(guess("The 2020 models come with other bells").challenges) << "a year says nothing";
  EXPECT_FALSE(guess("Oxbow lists the road bells lower").challenges) << "two words of seven";
}

TEST_F(Guessing, TellsTheKindByTheWordsThatPeopleUse) {
  using enum SignalKind;
  EXPECT_EQ(guess("Oxbow now assembles for nothing. Lost 34 bikes").kind, CompetitorMove);
  EXPECT_EQ(guess("Mountain-200 quoted 6 % under our floor").kind, PricePressure);
  EXPECT_EQ(guess("Wants parts and bikes on one pallet").kind, UnmetNeed);
  EXPECT_EQ(guess("Import paper for helmets needed from 1 August").kind, RuleChange);
  EXPECT_EQ(guess("Clothing was bought elsewhere: two weeks faster").kind, LossReason);
  EXPECT_EQ(guess("Why would I stock frames for you?").kind, Objection);
  EXPECT_EQ(guess("Nine-day delivery won the reorder").kind, Praise);
  EXPECT_EQ(guess("Three days until our own approval").kind, Obstacle);
  EXPECT_EQ(guess("Der Händler möchte eine Palette").kind, UnmetNeed);
  EXPECT_EQ(guess("Sunshine all day").kind, std::nullopt);
}

TEST_F(Guessing, NamesEveryAccountOnce) {
  put(TargetAccount{.market = repairers, .name = "Variety Cycling"});
  put(Signal{.account = "variety cycling", .text = "x"});
  put(Signal{.account = "Aerobic Store", .text = "y"});
  EXPECT_EQ(Guesser(elements, deals).accounts(), (std::vector<std::string>{"Aerobic Store", "Variety Cycling"}));
  EXPECT_TRUE(Guesser().accounts().empty());
  EXPECT_FALSE(Guesser().guess("").kind);
}

} // namespace
} // namespace baton::field
