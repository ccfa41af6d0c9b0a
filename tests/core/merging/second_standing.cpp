// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/merging/second_standing.h"

#include "core/basics/text.h"
#include "core/workspace/committing.h"
#include "tests/core/commitments/hand_table.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <set>
#include <utility>
#include <vector>

namespace baton::tests {
namespace {

using basics::Id;
using commitments::Commitment, commitments::CommitmentEvent;

using Words = std::set<std::string>; ///< moves, each by all that it says

/// Where a promise is, by hand: the situation and both sets of terms, in words.
struct Place {
  std::optional<Situation> at;
  std::string agreed, onTable;
  std::optional<basics::Date> due, firstDue;
  int weeks = 0;

  friend bool operator==(const Place& each, const Place& other) {
    if (each.at && other.at && each.isOver() && other.isOver())
      return each.at->state == other.at->state;
    return each.at == other.at && each.agreed == other.agreed && each.onTable == other.onTable && each.due == other.due;
  }
  bool isOver() const { return milder() < 6; }
  /// "fulfilled, released, withdrawn, declined, revoked, broken"
  std::size_t milder() const {
    static const std::vector<std::string> ends{"fulfilled", "released", "withdrawn", "declined", "revoked", "broken"};
    return at ? std::size_t(std::ranges::find(ends, at->state) - ends.begin()) : 6;
  }
};

class SecondStanding {
public:
  SecondStanding(const basics::Elements& elements, const Commitment& commitment)
      : m_elements(elements), m_commitment(commitment) {
    for (const CommitmentEvent& event : elements.all<CommitmentEvent>())
      if (event.commitment == commitment.id)
        m_all.insert(saidBy(event));
  }
  Place read() { return read(m_all); }

private:
  /// All that a move says: what it answers, who makes which move, with which new terms. The same said twice is one.
  std::string saidBy(const CommitmentEvent& event) {
    Words answered;
    for (const Id<CommitmentEvent> id : event.answers)
      if (const CommitmentEvent* each = m_elements.find(id))
        answered.insert(saidBy(*each));
    Words last = answered;
    for (const std::string& each : answered)
      for (const std::string& other : answered)
        if (each != other && m_seen.at(other).contains(each))
          last.erase(each);
    std::string words = fmt::format("({} {}", basics::wordOf(event.move), event.by.value());
    const bool puts = event.move == commitments::Move::Request || event.move == commitments::Move::Offer ||
                      event.move == commitments::Move::Counter || event.move == commitments::Move::Propose;
    if (puts)
      words += " " + inWords(event);
    for (const std::string& each : last)
      words += " " + each;
    words += ")";
    Words& seen = m_seen[words];
    seen.insert(words);
    for (const std::string& each : last)
      seen.insert(m_seen.at(each).begin(), m_seen.at(each).end());
    m_event.try_emplace(words, &event);
    return words;
  }

  static std::string inWords(const CommitmentEvent& event) {
    std::string words = event.statement + "/" + event.satisfaction + "/" + (event.due ? event.due->iso() : "");
    for (const auto id : event.serves)
      words += "/" + id.text();
    for (const auto id : event.dependsOn)
      words += "/" + id.text();
    return words + (event.recurs ? "/weekly" : "");
  }

  Place read(const Words& moves) {
    if (const auto known = m_read.find(moves); known != m_read.end())
      return known->second;
    Words last = moves;
    for (const std::string& each : moves)
      for (const std::string& other : moves)
        if (each != other && m_seen.at(other).contains(each))
          last.erase(each);
    return m_read[moves] = readFrom(last);
  }

  Place readFrom(const Words& last) {
    if (last.empty())
      return {};
    if (last.size() == 1) {
      Words before = m_seen.at(*last.begin());
      before.erase(*last.begin());
      return after(read(before), *m_event.at(*last.begin()));
    }
    std::vector<Place> places;
    for (const std::string& each : last)
      places.push_back(read(m_seen.at(each)));
    if (std::ranges::all_of(places, [&](const Place& place) { return place == places.front(); }))
      return places.front();
    if (std::ranges::all_of(places, &Place::isOver))
      return *std::ranges::min_element(places, {}, &Place::milder);
    Words common = m_seen.at(*last.begin());
    for (const std::string& each : last)
      std::erase_if(common, [&](const std::string& move) { return !m_seen.at(each).contains(move); });
    return read(common);
  }

  Place after(Place place, const CommitmentEvent& event) const {
    const std::string move(basics::wordOf(event.move));
    const bool promisor = event.by == m_commitment.promisor;
    if (move == "request" || move == "offer") {
      place.at = Situation{move == "request" ? "requested" : "offered", move == "request" ? "promisor" : "promisee"};
    } else {
      place.at->pastDue = move == "break"; // whoever wrote it had looked at the day
      place.at = byHand(*place.at, promisor ? "promisor" : "promisee", move);
      place.at->pastDue = false;
    }
    if (move == "request" || move == "offer" || move == "counter" || move == "propose") {
      place.onTable = inWords(event);
    } else if (move == "accept" || move == "accept-terms") {
      place.agreed = std::exchange(place.onTable, {});
      const auto day = basics::Date::parse(basics::split(place.agreed, '/')[2]);
      if (place.due != *day) {
        place.due = place.firstDue = *day;
        place.weeks = 0;
      }
    } else if (!place.agreed.empty()) {
      place.onTable.clear();
    }
    if (move == "satisfied" && place.agreed.ends_with("/weekly")) {
      place.at = Situation{"agreed"};
      place.due = place.firstDue->plusDays(7 * ++place.weeks);
    }
    return place;
  }

  const basics::Elements& m_elements;
  const Commitment& m_commitment;
  Words m_all;
  std::map<std::string, Words> m_seen;
  std::map<std::string, const CommitmentEvent*> m_event;
  std::map<Words, Place> m_read;
};

} // namespace

std::string standingDifference(const workspace::Workspace& workspace) {
  const auto ledger = workspace::ledgerOf(workspace, *basics::Date::of(2026, 1, 15));
  for (const Commitment& commitment : workspace.elements().all<Commitment>()) {
    const Place place = SecondStanding(workspace.elements(), commitment).read();
    const auto* row = ledger.find(commitment.id);
    if (!row)
      return fmt::format("{} is not on the ledger", commitment.id.text());
    const std::string is(basics::wordOf(row->standing.state));
    const std::string should = place.at ? place.at->state : "nowhere";
    if (is != should)
      return fmt::format("{} is {}, and should be {}", commitment.id.text(), is, should);
    const std::string answers(row->standing.awaited ? basics::wordOf(*row->standing.awaited) : "");
    if (should != "reported" && answers != place.at->answers)
      return fmt::format("{} waits for {}, and should for {}", commitment.id.text(), answers, place.at->answers);
    if (!place.isOver() && !place.agreed.empty() && row->standing.terms.due != place.due)
      return fmt::format("{} is due on another day", commitment.id.text());
    const bool hasNewTerms = !place.isOver() && !place.agreed.empty() && !place.onTable.empty();
    if (hasNewTerms != row->standing.proposed.has_value())
      return fmt::format("{} has other terms on the table", commitment.id.text());
  }
  return "";
}

} // namespace baton::tests
