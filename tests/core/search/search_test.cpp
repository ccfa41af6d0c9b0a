// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/basics/text.h"
#include "core/handoff/handoff.h"
#include "core/people/person.h"
#include "core/search/element_index.h"
#include "core/search/folded_text.h"
#include "core/strategy/market.h"
#include "core/strategy/offering.h"

#include <gtest/gtest.h>

namespace baton::search {
namespace {

using basics::Elements, basics::Id, basics::Kind, basics::RowId, basics::Tag;

template <class T> void put(Elements& elements, T element) {
  const RowId id = element.id.value();
  elements.put(describe(Tag<T>{}), id, std::make_shared<const T>(std::move(element)));
}

strategy::Market market(RowId id, const std::string& name, const std::string& reason = {}) {
  strategy::Market made;
  made.id = Id<strategy::Market>(id);
  made.name = name;
  made.reason = reason;
  return made;
}

const std::vector<const Kind*>& kinds() {
  static const std::vector<const Kind*> all = {&describe(Tag<people::Person>{}), &describe(Tag<strategy::Market>{}),
                                               &describe(Tag<strategy::Offering>{})};
  return all;
}

std::vector<RowId> ids(const std::vector<Hit>& hits) {
  std::vector<RowId> made;
  made.reserve(hits.size());
  for (const Hit& hit : hits)
    made.push_back(hit.ref.id);
  return made;
}

std::vector<RowId> found(const Elements& elements, std::string_view typed) {
  ElementIndex index;
  index.follow(elements, kinds());
  return ids(index.find(Query(typed), 100));
}

std::string marked(std::string_view text, std::string_view typed) {
  std::string out;
  std::size_t at = 0;
  for (const Range& range : Query(typed).marks(text)) {
    out += std::string(text.substr(at, range.first - at)) + '[' +
           std::string(text.substr(range.first, range.last - range.first)) + ']';
    at = range.last;
  }
  return out + std::string(text.substr(at));
}

TEST(Folding, MakesOneOfCapitalsAccentsAndWhiteSpace) {
  EXPECT_EQ(folded("Ken SÁNCHEZ"), "ken sanchez");
  EXPECT_EQ(folded("Größe \n und  Ærø"), "grosse und aero");
  EXPECT_EQ(folded("E\u0301tat"), "etat") << "the accent as a sign of its own";
  EXPECT_EQ(folded("Łódź, İzmir"), "lodz, izmir");
  EXPECT_EQ(folded("ΆΘΉΝΑ"), "αθηνα");
}

TEST(Folding, KeepsWhatIsALetterOfItsOwn) {
  EXPECT_EQ(folded("МОЙ"), "мой");
}

TEST(Folding, MakesWellFormedTextOfDamagedBytes) {
  const std::string text = folded("a\xFF\xC3 b");
  EXPECT_TRUE(basics::isUtf8(text));
  EXPECT_NE(text.find(" b"), std::string::npos);
}

TEST(AQuery, FindsItsWordsInAnyOrder) {
  const Query query("europe  reSELL");
  EXPECT_EQ(query.fitOf(folded("Resellers and warehouses, Europe")), Fit::WordStart);
  EXPECT_EQ(query.fitOf(folded("Resellers, America")), std::nullopt);
}

TEST(AQuery, PrefersTheBeginningOfANameThenOfAWordThenItsInside) {
  EXPECT_EQ(Query("bike s").fitOf(folded("Bike shops")), Fit::Prefix);
  EXPECT_EQ(Query("shop").fitOf(folded("Bike shops")), Fit::WordStart);
  EXPECT_EQ(Query("hops").fitOf(folded("Bike shops")), Fit::Inside);
}

TEST(AQuery, MarksWhereItsWordsBeginAWordAndElseInside) {
  EXPECT_EQ(marked("Amy Alberts, European Sales Manager", "europ"), "Amy Alberts, [Europ]ean Sales Manager");
  EXPECT_EQ(marked("Ken Sánchez", "sanch"), "Ken [Sánch]ez");
  EXPECT_EQ(marked("Große Straße", "grosse strasse"), "[Große] [Straße]");
  EXPECT_EQ(marked("Scorecard", "card"), "Score[card]");
  EXPECT_EQ(marked("card in a scorecard", "card"), "[card] in a scorecard");
  EXPECT_EQ(marked("abcd", "abc bcd"), "[abcd]") << "what overlaps is marked once";
}

TEST(AQuery, CutsATextAroundItsFirstWord) {
  EXPECT_EQ(Query("free").excerpt("Dealers ask us to match free assembly.\nThey pay for it today.", 34),
            "…to match free assembly. They pay …");
  EXPECT_EQ(Query("free").excerpt("Free", 30), "Free");
}

TEST(Finding, PutsNamesBeforeTextsAndShortNamesFirst) {
  Elements elements;
  put(elements, market(1, "Warehouses", "Europe pays late"));
  put(elements, market(2, "Resellers, Europe"));
  put(elements, market(3, "Europe"));
  put(elements, market(4, "Eurosport, large"));
  EXPECT_EQ(found(elements, "euro"), (std::vector<RowId>{3, 4, 2, 1}));
  EXPECT_EQ(found(elements, "europe"), (std::vector<RowId>{3, 2, 1}));
}

TEST(Finding, SaysInWhichFieldTheTextStands) {
  Elements elements;
  put(elements, market(1, "Warehouses", "Europe pays late"));
  ElementIndex index;
  index.follow(elements, kinds());
  const auto hits = index.find(Query("late warehouses"), 10);
  ASSERT_EQ(hits.size(), 1u);
  EXPECT_EQ(hits[0].fit, Fit::Text);
  ASSERT_TRUE(hits[0].field);
  EXPECT_EQ(hits[0].field->name, "reason");
}

/// A frozen version is a text of the program's own: its field names and hashes are not what anybody looks for.
TEST(Finding, LeavesOutWhatTheProgramWroteForItself) {
  Elements elements;
  handoff::Handoff version;
  version.id = Id<handoff::Handoff>(1);
  version.snapshot = R"({"market":[{"light_until":"2020-09-30"}]})";
  version.sha256 = "fadedbeef";
  version.recalled = "The light changed";
  put(elements, version);
  const std::vector<const Kind*> versions = {&describe(Tag<handoff::Handoff>{})};
  ElementIndex index;
  index.follow(elements, versions);
  EXPECT_TRUE(index.find(Query("light_until"), 10).empty());
  EXPECT_TRUE(index.find(Query("faded"), 10).empty());
  EXPECT_EQ(index.find(Query("light"), 10).size(), 1u);
}

TEST(Finding, LooksIntoListsOfTexts) {
  Elements elements;
  strategy::Market listed = market(1, "Warehouses");
  listed.match = {"Region = Europe", "Size 10 to 50"};
  put(elements, listed);
  EXPECT_EQ(found(elements, "europe 50"), (std::vector<RowId>{1}));
}

TEST(Finding, FindsNothingForNothing) {
  Elements elements;
  put(elements, market(1, "Europe"));
  EXPECT_TRUE(found(elements, "  ").empty());
}

TEST(Finding, CountsWhatItDoesNotShow) {
  Elements elements;
  for (RowId id = 1; id <= 30; ++id)
    put(elements, market(id, "Market " + std::to_string(id)));
  ElementIndex index;
  index.follow(elements, kinds());
  std::size_t all = 0;
  EXPECT_EQ(index.find(Query("market"), 8, {}, &all).size(), 8u);
  EXPECT_EQ(all, 30u);
}

TEST(Finding, KeepsToTheKindsThatAreWanted) {
  Elements elements;
  put(elements, market(1, "Ken's shops"));
  people::Person ken;
  ken.id = Id<people::Person>(2);
  ken.name = "Ken Sánchez";
  put(elements, ken);
  ElementIndex index;
  index.follow(elements, kinds());
  EXPECT_EQ(ids(index.find(Query("ken"), 9, [](const Kind& kind) { return kind.name == "person"; })),
            (std::vector<RowId>{2}));
}

TEST(AnIndex, FollowsWhatIsAddedRenamedAndDeleted) {
  Elements elements;
  put(elements, market(1, "Retail"));
  put(elements, market(2, "Wholesale"));
  ElementIndex index;
  index.follow(elements, kinds());
  put(elements, market(2, "Museums"));
  put(elements, market(3, "Schools"));
  elements.erase(describe(Tag<strategy::Market>{}), 1);
  index.follow(elements, kinds());
  EXPECT_EQ(index.size(), 2u);
  EXPECT_TRUE(index.find(Query("retail"), 9).empty());
  EXPECT_TRUE(index.find(Query("wholesale"), 9).empty());
  EXPECT_EQ(ids(index.find(Query("museums"), 9)), (std::vector<RowId>{2}));
  EXPECT_EQ(ids(index.find(Query("schools"), 9)), (std::vector<RowId>{3}));
}

/// The elements handed out before stay what they were, and an address is not taken for another element.
TEST(AnIndex, ReadsAgainWhatChangedAndNothingElse) {
  Elements elements;
  for (RowId id = 1; id <= 100; ++id)
    put(elements, market(id, "Market " + std::to_string(id)));
  ElementIndex index;
  index.follow(elements, kinds());
  for (int round = 0; round < 50; ++round) {
    put(elements, market(50, "Round " + std::to_string(round)));
    index.follow(elements, kinds());
    ASSERT_EQ(ids(index.find(Query("round " + std::to_string(round)), 1)), (std::vector<RowId>{50}));
  }
  EXPECT_EQ(index.size(), 100u);
}

TEST(AnIndex, HoldsNothingPrivate) {
  Kind closed = describe(Tag<strategy::Market>{});
  closed.isPrivate = true;
  Elements elements;
  elements.put(closed, 1, std::make_shared<const strategy::Market>(market(1, "Secret")));
  ElementIndex index;
  const std::vector<const Kind*> kinds = {&closed};
  index.follow(elements, kinds);
  EXPECT_EQ(index.size(), 0u);
}

} // namespace
} // namespace baton::search
