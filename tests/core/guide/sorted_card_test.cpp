// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/guide/sorted_card.h"

#include "core/exchange/document_cards.h"
#include "core/strategy/competitor.h"
#include "core/strategy/market.h"
#include "core/strategy/open_question.h"
#include "core/workspace/workspace.h"
#include "tests/support/temporary_folder.h"

#include <algorithm>
#include <fstream>
#include <gtest/gtest.h>
#include <sstream>

namespace baton::guide {
namespace {

exchange::TextCard card(const std::string& text) {
  return {exchange::TextCard::From::Paragraph, {}, text};
}

class Sorting : public testing::Test {
protected:
  Sorting()
      : m_workspace(workspace::Workspace::create(m_folder / "sorted.baton", {"Company", "USD", 1},
                                                 basics::Surroundings::real())) {}
  void sort(Heap heap, const exchange::TextCard& card) {
    ASSERT_TRUE(m_workspace.change({.label = "sort"}, sortedInto(heap, card, m_next++)));
  }
  const basics::Elements& elements() const { return m_workspace.elements(); }

  tests::TemporaryFolder m_folder;
  workspace::Workspace m_workspace;
  basics::RowId m_next = 4001;
};

TEST(NameInACard, IsTheWholeWhereItIsShortElseItsFirstSentence) {
  EXPECT_EQ(nameIn("Head of Engineering"), "Head of Engineering");
  EXPECT_EQ(
      nameIn("Code Search, e.g. for large companies. It helps developers to find and fix what they wrote long ago."),
      "Code Search, e.g. for large companies");
  EXPECT_EQ(
      nameIn("Security Engineering Leader: usually experiences the most acute pain, and works in a crowded space."),
      "Security Engineering Leader");
  EXPECT_EQ(nameIn(std::string(300, 'x')), std::string(80, 'x') + "…");
}

TEST_F(Sorting, MakesAShortCardTheNameAndALongOneNameAndDescription) {
  sort(Heap::Market, card("Specialty bike shops"));
  const std::string text =
      "Warehouses: they order by the pallet, once a season, and ask for the price delivered to their own gate.";
  sort(Heap::Market, card(text));
  const auto* first = elements().find(basics::Id<strategy::Market>(4001));
  const auto* second = elements().find(basics::Id<strategy::Market>(4002));
  EXPECT_EQ(first->name, "Specialty bike shops");
  EXPECT_EQ(first->description, "");
  EXPECT_EQ(first->status, strategy::MarketStatus::Candidate);
  EXPECT_EQ(second->name, "Warehouses");
  EXPECT_EQ(second->description, text);
}

TEST_F(Sorting, KeepsAPromiseAndWhatIsForLaterAsQuestions) {
  sort(Heap::Promise, card("Marketing delivers the calculator"));
  sort(Heap::Later, card("Values"));
  EXPECT_EQ(elements().find(basics::Id<strategy::OpenQuestion>(4001))->text,
            "Who promises this, to whom, by when? Marketing delivers the calculator");
  EXPECT_EQ(elements().find(basics::Id<strategy::OpenQuestion>(4002))->text, "Where does this belong? Values");
}

TEST_F(Sorting, KnowsTheNextDayWhatWasSortedAndWhere) {
  for (const Heap heap : allHeaps)
    sort(heap, card("Something said about " + std::string(kindOf(heap).name) + std::to_string(int(heap))));
  const SortedBefore before(elements());
  for (const Heap heap : allHeaps)
    EXPECT_EQ(before.find(card("Something said about " + std::string(kindOf(heap).name) + std::to_string(int(heap)))),
              heap);
  EXPECT_FALSE(before.find(card("Something else")));
  EXPECT_FALSE(before.element(card("Something else")));
}

TEST_F(Sorting, TakesEveryCardOfARealStrategy) {
  std::ifstream file(std::filesystem::path(BATON_SOURCE_DIR) / "tests/data/strategy_documents/strategy-2021-11.md",
                     std::ios::binary);
  std::stringstream bytes;
  bytes << file.rdbuf();
  const auto cards = exchange::documentCards(bytes.str());
  ASSERT_TRUE(cards);
  const auto named = [&](const std::string& text) {
    return std::ranges::find_if(*cards, [&](const auto& one) { return one.text.starts_with(text); });
  };
  const auto purpose = named("Our overall purpose is we want to make it so everyone can code. A world");
  ASSERT_NE(purpose, cards->end());
  EXPECT_EQ(purpose->headings, (std::vector<std::string>{"Sourcegraph strategy", "Purpose"}));
  const auto audience = named("We won't adopt polarizing public stances");
  ASSERT_NE(audience, cards->end()) << "an item within an item is a card of its own";
  EXPECT_EQ(audience->from, exchange::TextCard::From::ListItem);
  for (const auto& card : *cards)
    EXPECT_EQ(card.text.find("]("), std::string::npos) << card.text;
  for (std::size_t i = 0; i < cards->size(); ++i)
    sort(allHeaps[i % std::size(allHeaps)], (*cards)[i]);
  const SortedBefore before(elements());
  for (std::size_t i = 0; i < cards->size(); ++i)
    EXPECT_EQ(before.find((*cards)[i]), allHeaps[i % std::size(allHeaps)]) << (*cards)[i].text;
}

} // namespace
} // namespace baton::guide
