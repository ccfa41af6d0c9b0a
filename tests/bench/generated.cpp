// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/generated.h"

#include "core/commitments/commitment.h"
#include "core/plan/goal.h"
#include "core/strategy/differentiator.h"
#include "core/strategy/market.h"
#include "core/strategy/offering.h"
#include "core/strategy/target_account.h"
#include "core/strategy/weapon.h"
#include "core/workspace/importing.h"
#include "tests/bench/row.h"

#include <fmt/format.h>
#include <random>

namespace baton::bench {
namespace {

using basics::Amount, basics::Date, basics::Id, basics::Outcome;
namespace fs = std::filesystem;

constexpr int sellers = 60, markets = 12, offerings = 8, accounts = 3000, months = 36;

template <class T> T valueOrThrow(Outcome<T> outcome) {
  if (!outcome)
    throw Disagreement{outcome.refusal().cause};
  return std::move(*outcome);
}

Date firstDay() {
  return *Date::of(2023, 7, 1);
}

std::string sellerNamed(int n) {
  return fmt::format("Seller {:03}", n);
}
std::string marketNamed(int n) {
  return fmt::format("Market {:02}", n);
}
std::string offeringNamed(int n) {
  return fmt::format("Offering {:02}", n);
}

/// Adds elements of one kind after another, round and round, until there are as many as wanted.
class Maker {
public:
  Maker(workspace::Workspace& workspace, basics::Edits& edits) : m_workspace(workspace), m_edits(edits) {}

  void addNames() {
    for (int n = 0; n < sellers; ++n) {
      auto person = fresh<people::Person>();
      person.name = sellerNamed(n);
      m_people.push_back(m_edits.put(person));
    }
    for (int n = 0; n < markets; ++n) {
      auto market = fresh<strategy::Market>();
      market.name = marketNamed(n);
      market.status = strategy::MarketStatus::Selected;
      market.reason = "Two of its three largest buyers renew within the year";
      m_markets.push_back(m_edits.put(market));
    }
    for (int n = 0; n < offerings; ++n) {
      auto offering = fresh<strategy::Offering>();
      offering.name = offeringNamed(n);
      m_offerings.push_back(m_edits.put(offering));
    }
  }

  void add(int n) {
    switch (n % 10) {
    case 0:
    case 1:
      return addGoal(n);
    case 2:
    case 3:
      return addIssue(n);
    case 4:
      return addDifferentiator(n);
    case 5:
      return addWeapon(n);
    default:
      return addAccount(n);
    }
  }

private:
  template <class T> T fresh() {
    T made;
    made.id = m_workspace.newId<T>();
    return made;
  }
  template <class T> static T nth(const std::vector<T>& all, int n) { return all[std::size_t(n) % all.size()]; }

  void addGoal(int n) {
    plan::Goal goal;
    const int place = n / 10 * 2 + n % 10;
    goal.metric = Id<plan::Metric>(101 + place / (sellers * months) % 2);
    goal.owner = nth(m_people, place);
    goal.from = firstDay().plusMonths(place / sellers % months);
    goal.grain = plan::GoalGrain::Month;
    goal.market = place / (sellers * months * 2) > 0 ? nth(m_markets, place) : Id<strategy::Market>();
    goal.amount = Amount::of(20000 + n % 977 * 13);
    m_edits.put(goal);
  }
  void addIssue(int n) {
    auto issue = fresh<strategy::BuyerIssue>();
    issue.market = nth(m_markets, n / 3);
    issue.statement = fmt::format("Stock of part {} is wrong by a tenth at the end of every season", n);
    issue.heardFrom = "Three buyers at the spring fair";
    m_edits.put(issue);
  }
  void addDifferentiator(int n) {
    auto differentiator = fresh<strategy::Differentiator>();
    differentiator.statement = fmt::format("Spare part {} arrives within 48 hours, or it is free", n);
    differentiator.offerings = {nth(m_offerings, n / 10)};
    const auto id = m_edits.put(differentiator);
    auto proof = fresh<strategy::Proof>();
    proof.differentiator = id;
    proof.statement = fmt::format("In 2025, {} of 1000 orders came in time", 900 + n % 100);
    m_edits.put(proof);
  }
  void addWeapon(int n) {
    auto weapon = fresh<strategy::Weapon>();
    weapon.name = fmt::format("Case study {}", n);
    weapon.owner = nth(m_people, n);
    weapon.markets = {nth(m_markets, n)};
    m_edits.put(weapon);
  }
  void addAccount(int n) {
    auto account = fresh<strategy::TargetAccount>();
    account.market = nth(m_markets, n);
    account.name = fmt::format("Company {:05}", n);
    account.owner = nth(m_people, n / 7);
    account.why = "Opens three sites next year and has no supplier for them";
    m_edits.put(account);
  }

  workspace::Workspace& m_workspace;
  basics::Edits& m_edits;
  std::vector<Id<people::Person>> m_people;
  std::vector<Id<strategy::Market>> m_markets;
  std::vector<Id<strategy::Offering>> m_offerings;
};

} // namespace

Date someDay() {
  return *Date::of(2026, 6, 15);
}

basics::Surroundings someSurroundings(std::uint64_t seed) {
  return basics::Surroundings::fixed(basics::Instant::fromSeconds(1781510400), seed);
}

void addElements(workspace::Workspace& workspace, int elements) {
  basics::Edits edits;
  Maker maker(workspace, edits);
  maker.addNames();
  for (int n = 0; n < 20 || int(edits.rows().size()) < elements; ++n)
    maker.add(n);
  workspace::Circumstances how;
  how.label = "draft";
  valueOrThrow(workspace.change(how, edits));
}

std::string bookingsCsv(int records) {
  std::mt19937 chance(20260615);
  const auto upTo = [&chance](int end) { return int(chance() % unsigned(end)); };
  std::string csv = "Number,Day,Seller,Account,Market,Offering,Revenue,Margin\n";
  csv.reserve(std::size_t(records) * 90);
  for (int n = 0; n < records; ++n) {
    const Date day = firstDay().plusDays(upTo(months * 30));
    const int cents = 1000 + upTo(9'000'000);
    csv += fmt::format("SO-{:08},{},{},Company {:05},{},{},{}.{:02},{}.{:02}\n", n, day.iso(),
                       sellerNamed(upTo(sellers)), upTo(accounts), marketNamed(upTo(markets)),
                       offeringNamed(upTo(offerings)), cents / 100, cents % 100, cents / 400, cents / 4 % 100);
  }
  return csv;
}

records::ImportRequest importOf(std::string csv) {
  records::ImportRequest request;
  request.fileName = "bookings.csv";
  request.bytes = std::move(csv);
  request.mapping.externalId = {"Number"};
  request.mapping.columns = {{"date", "Day"},      {"owner", "Seller"},      {"account", "Account"},
                             {"market", "Market"}, {"offering", "Offering"}, {"revenue", "Revenue"},
                             {"margin", "Margin"}};
  request.mapping.dates = "yyyy-MM-dd";
  request.mapping.decimal = ".";
  request.mapping.thousands = ",";
  request.today = someDay();
  request.by = "bench";
  request.at = basics::Instant::fromSeconds(1781510400);
  return request;
}

namespace {

/// Asked for, countered, agreed, changed, kept in the end: by the party whose turn it is.
void addPromise(workspace::Workspace& workspace, basics::Edits& edits, const commitments::Commitment& promise) {
  using commitments::Move;
  constexpr std::pair<Move, bool> moves[] = {
      // whether by the one who owes
      {Move::Request, false},     {Move::Counter, true},  {Move::Accept, false},      {Move::Propose, true},
      {Move::AcceptTerms, false}, {Move::Propose, false}, {Move::DeclineTerms, true}, {Move::Report, true},
      {Move::Unsatisfied, false}, {Move::Report, true}};
  edits.put(promise);
  Id<commitments::CommitmentEvent> last;
  int minute = 0;
  for (const auto& [move, byPromisor] : moves) {
    commitments::CommitmentEvent event;
    event.id = workspace.newId<commitments::CommitmentEvent>();
    event.commitment = promise.id;
    event.move = move;
    event.by = byPromisor ? promise.promisor : promise.promisee;
    event.at = basics::Instant::fromSeconds(1775000000 + 60 * ++minute);
    if (move == Move::Request || move == Move::Counter || move == Move::Propose)
      setTerms(event, termsOf(promise));
    if (move == Move::Unsatisfied)
      event.note = "One line is missing";
    if (last)
      event.answers = {last};
    last = edits.put(event);
  }
}

void addPromises(workspace::Workspace& workspace, int promises) {
  basics::Edits edits;
  std::vector<Id<people::Person>> leaders, seller;
  for (int n = 0; n < sellers; ++n) {
    people::Person person;
    person.id = workspace.newId<people::Person>();
    const bool leads = n % 6 == 0;
    person.name = leads ? fmt::format("Leader {:03}", n) : sellerNamed(n);
    person.side = leads ? people::Side::Leadership : people::Side::Sales;
    (leads ? leaders : seller).push_back(edits.put(person));
  }
  std::vector<Id<commitments::Commitment>> made;
  for (int n = 0; n < promises; ++n) {
    commitments::Commitment promise;
    promise.id = workspace.newId<commitments::Commitment>();
    promise.promisor = n % 2 ? leaders[std::size_t(n) % leaders.size()] : seller[std::size_t(n) % seller.size()];
    promise.promisee = n % 2 ? seller[std::size_t(n) % seller.size()] : leaders[std::size_t(n) % leaders.size()];
    promise.statement = fmt::format("Promise {} of many, kept by both sides", n);
    promise.satisfaction = "One page, in the hands of every seller";
    promise.due = someDay().plusDays(n * 37 % 240 - 120);
    promise.confidence = 50 + n % 50;
    if (n > 10 && n % 5 == 0)
      promise.dependsOn = {made[std::size_t(n - 1 - n * 7 % 10)]};
    addPromise(workspace, edits, promise);
    made.push_back(promise.id);
  }
  workspace::Circumstances how;
  how.label = "promises";
  how.byItsCommand = true;
  valueOrThrow(workspace.change(how, edits));
}

} // namespace

fs::path ledgerOf(const fs::path& folder, int promises) {
  fs::path file = folder / fmt::format("p{}.baton", promises);
  if (fs::exists(file))
    return file;
  auto made = workspace::Workspace::create(file, {.name = "Bench"}, someSurroundings(std::uint64_t(promises) + 1));
  addPromises(made, promises);
  made.close();
  return file;
}

fs::path workspaceOf(const fs::path& folder, int elements, int records) {
  fs::path file = folder / fmt::format("e{}-r{}.baton", elements, records);
  if (fs::exists(file))
    return file;
  auto made = workspace::Workspace::create(file, {.name = "Bench"}, someSurroundings(std::uint64_t(elements) + 1));
  if (elements > 0)
    addElements(made, elements);
  if (records > 0)
    valueOrThrow(workspace::importFile(made, importOf(bookingsCsv(records))));
  made.close();
  return file;
}

} // namespace baton::bench
