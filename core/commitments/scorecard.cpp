// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commitments/scorecard.h"

#include "core/basics/text.h"

#include <algorithm>
#include <tuple>

namespace baton::commitments {
namespace {

using people::Person, people::Side;
using Span = std::optional<basics::Period>;

bool falls(const Span& period, Date day) {
  return !period || period->contains(day);
}

void count(Score& score, Keeping how) {
  ++score.due;
  switch (how) {
  case Keeping::OnTime:
    ++score.onTime;
    break;
  case Keeping::Late:
    ++score.late;
    break;
  case Keeping::Broken:
    ++score.broken;
    break;
  case Keeping::Revoked:
    ++score.revoked;
    break;
  case Keeping::Open:
    ++score.open;
    break;
  }
}

std::array<bool, 5> marksOf(const Quality& quality) {
  return {quality.isPublic, quality.active, quality.voluntary, quality.isExplicit, quality.mission};
}

class Count {
public:
  Count(const Ledger& ledger, const Span& period) : m_ledger(ledger) {
    m_card.period = period;
    for (const Side side : {Side::Leadership, Side::Sales})
      m_card.sides.emplace_back().side = side;
  }

  void add(const LedgerRow& row) {
    for (const Due& due : dueOf(row, m_ledger.today()))
      if (falls(m_card.period, due.due))
        addDue(row, due);
    addRenegotiated(row);
    addGiven(row);
    addAnswers(row);
  }

  Scorecard done() && {
    for (auto& [person, line] : m_persons)
      m_card.persons.push_back(line);
    std::ranges::sort(m_card.persons, {}, [this](const ScoreLine& line) {
      const Person* person = m_ledger.elements().find(line.person);
      return std::tuple(line.side == Side::Sales, basics::nameKey(person ? person->name : ""), line.person);
    });
    return std::move(m_card);
  }

private:
  /// The line of a person's side and the person's own.
  template <class Do> void forBoth(Id<Person> person, Do&& change) {
    const Side side = sideOf(m_ledger.elements(), person);
    change(m_card.sides[side == Side::Leadership ? 0 : 1]);
    ScoreLine& own = m_persons[person];
    own.side = side;
    own.person = person;
    change(own);
  }

  void addDue(const LedgerRow& row, const Due& due) {
    const bool kept = due.how == Keeping::OnTime;
    forBoth(row.commitment->promisor, [&](ScoreLine& line) {
      count(line.score, due.how);
      if (due.confidence)
        line.calibration.add(*due.confidence, kept);
    });
    const auto marks = marksOf(row.quality);
    for (std::size_t i = 0; i < marks.size(); ++i)
      count(marks[i] ? m_card.quality[i].with : m_card.quality[i].without, due.how);
    if (due.cause)
      ++m_card.causes[*due.cause];
  }

  void addRenegotiated(const LedgerRow& row) {
    const auto days = movedFrom(row);
    const bool counts =
        std::ranges::any_of(days, [this](Date day) { return day < m_ledger.today() && falls(m_card.period, day); });
    if (counts && row.standing.state != State::Released)
      forBoth(row.commitment->promisor, [](ScoreLine& line) { ++line.score.renegotiated; });
  }

  void addGiven(const LedgerRow& row) {
    const bool counts = std::ranges::any_of(
        row.standing.occurrences, [this](const Occurrence& one) { return one.due && falls(m_card.period, *one.due); });
    if (counts)
      forBoth(row.commitment->promisor, [](ScoreLine& line) { ++line.given; });
  }

  void addAnswers(const LedgerRow& row) {
    const auto personOf = [&row](Party party) {
      return party == Party::Promisor ? row.commitment->promisor : row.commitment->promisee;
    };
    for (const Answer& answer : row.standing.answers)
      if (falls(m_card.period, answer.given.date()))
        forBoth(personOf(answer.by), [&answer](ScoreLine& line) {
          ++line.answers;
          line.answerDaysSum += std::max(0.0, double(answer.given.seconds() - answer.asked.seconds()) / 86'400);
        });
    if (row.isAwaited())
      forBoth(personOf(*row.standing.awaited), [](ScoreLine& line) { ++line.unanswered; });
  }

  const Ledger& m_ledger;
  Scorecard m_card;
  std::map<Id<Person>, ScoreLine> m_persons;
};

} // namespace

std::optional<double> Score::reliability() const {
  return due == 0 ? std::nullopt : std::optional(double(onTime) / due);
}

std::optional<basics::Interval> Score::interval() const {
  return due == 0 ? std::nullopt : std::optional(basics::wilson(onTime, due));
}

void Calibration::add(int percent, bool wasKept) {
  const double share = double(percent) / 100;
  ++cases;
  sum += (share - wasKept) * (share - wasKept);
  confidence += share;
  kept += wasKept ? 1 : 0;
}

std::optional<double> Calibration::brier() const {
  return cases == 0 ? std::nullopt : std::optional(sum / cases);
}

std::optional<double> Calibration::stated() const {
  return cases == 0 ? std::nullopt : std::optional(confidence / cases);
}

std::optional<double> ScoreLine::answerDays() const {
  return answers == 0 ? std::nullopt : std::optional(answerDaysSum / answers);
}

std::optional<double> Scorecard::leadershipShare() const {
  const int all = sides[0].given + sides[1].given;
  return all == 0 ? std::nullopt : std::optional(double(sides[0].given) / all);
}

Scorecard scorecardOf(const Ledger& ledger, const std::optional<basics::Period>& period) {
  Count count(ledger, period);
  for (const LedgerRow& row : ledger.rows())
    count.add(row);
  return std::move(count).done();
}

std::vector<Scorecard> trendOf(const Ledger& ledger, const basics::FiscalCalendar& calendar,
                               const std::optional<basics::Period>& period) {
  std::vector<Scorecard> cards;
  const auto all = dueIn(ledger, period);
  if (all.empty())
    return cards;
  const basics::Period last = calendar.periodAt(all.back().due, basics::Grain::Quarter);
  for (auto quarter = calendar.periodAt(all.front().due, basics::Grain::Quarter); quarter.from <= last.from;
       quarter = calendar.next(quarter))
    cards.push_back(scorecardOf(ledger, quarter));
  return cards;
}

std::vector<Due> dueIn(const Ledger& ledger, const std::optional<basics::Period>& period) {
  std::vector<Due> all;
  for (const LedgerRow& row : ledger.rows())
    for (const Due& due : dueOf(row, ledger.today()))
      if (falls(period, due.due))
        all.push_back(due);
  std::ranges::stable_sort(all, {}, &Due::due);
  return all;
}

} // namespace baton::commitments
