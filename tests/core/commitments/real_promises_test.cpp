// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/commitments/conversation.h"
#include "tests/support/data_beside.h"

#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

namespace baton::commitments {
namespace {

using tests::Conversation, tests::day;

std::string textOf(const std::filesystem::path& path) {
  std::stringstream text;
  text << std::ifstream(path).rdbuf();
  return text.str();
}

/// 33 sentences of a company's handbook (tests/data/strategy_documents/PLACES.md): figures since the start of the year
/// and at a date, counts, ratios, what recurs, what has no figure at all. Who promises, to whom and by when stands
/// beside each, since a promise needs that and the pages do not always say it.
TEST(RealPromises, OfSixPagesOfAHandbookAllStandOnTheLedger) {
  const auto all = nlohmann::json::parse(
      textOf(std::filesystem::path(BATON_SOURCE_DIR) / "tests/data/strategy_documents/promises.json"))["promises"];
  ASSERT_EQ(all.size(), 33u);
  Conversation talk;
  std::map<std::string, Id<people::Person>> who;
  for (const auto& [name, side] : std::map<std::string, people::Side>{{"seller", people::Side::Sales},
                                                                      {"developer", people::Side::Sales},
                                                                      {"manager", people::Side::Sales},
                                                                      {"leadership", people::Side::Leadership},
                                                                      {"product", people::Side::Leadership}})
    who[name] = talk.person(name, side);
  std::set<std::string> recurring;
  for (const auto& one : all) {
    Terms terms;
    terms.statement = one["statement"];
    terms.satisfaction = one["satisfaction"];
    terms.due = *Date::parse(one["due"].get<std::string>());
    if (one.contains("recurs")) {
      terms.recurs = basics::choiceOf<Recurrence>(one["recurs"].get<std::string>());
      terms.until = *Date::parse(one["until"].get<std::string>());
      recurring.insert(one["recurs"]);
    }
    const auto by = who.at(one["by"]), to = who.at(one["to"]);
    const auto id = talk.begin(Move::Offer, by, to, terms, day(2, 1, 2022));
    talk.make(id, Move::Accept, to, day(2, 2, 2022));
  }
  EXPECT_EQ(recurring, (std::set<std::string>{"monthly", "quarterly", "weekly"}));
  const Ledger ledger = talk.ledger(day(11, 1, 2022));
  ASSERT_EQ(ledger.rows().size(), 33u);
  int late = 0, ofLeadership = 0;
  for (const LedgerRow& row : ledger.rows()) {
    EXPECT_EQ(row.standing.state, State::Agreed);
    EXPECT_TRUE(row.quality.isExplicit) << row.standing.terms.satisfaction;
    late += row.late ? 1 : 0;
    ofLeadership += row.side == people::Side::Leadership ? 1 : 0;
  }
  EXPECT_EQ(late, 5) << "those of product, due on 31 October 2022";
  EXPECT_EQ(ofLeadership, 9) << "four of leadership, five of product";
}

TEST(RealPromises, EachIsASentenceOfItsPage) {
  const auto pages = tests::dataBeside("strategy_documents");
  if (!std::filesystem::exists(pages / "forecasting.md"))
    GTEST_SKIP() << "the pages are not beside the repository";
  const auto all = nlohmann::json::parse(
      textOf(std::filesystem::path(BATON_SOURCE_DIR) / "tests/data/strategy_documents/promises.json"))["promises"];
  for (const auto& one : all)
    EXPECT_NE(textOf(pages / one["page"].get<std::string>()).find(one["quote"].get<std::string>()), std::string::npos)
        << one["quote"];
}

} // namespace
} // namespace baton::commitments
