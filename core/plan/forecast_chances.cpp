// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/forecast.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace baton::plan {

using basics::Amount, basics::Date, basics::Period;

namespace {

constexpr double ownNeeded = 10;    // deals that everybody's weigh beside a person's own
constexpr int usualParts = 4;       // of a deal that comes again: as often as chance has it, not exactly once
constexpr double ofAPart = 0.25;    // how likely one is where the usual ones are too few
constexpr double mostOddsSwing = 1; // of a rate near 1
constexpr double rare = 0.1;        // what comes so rarely needs no parts

Amount scaled(Amount amount, double factor) {
  return Amount::ofCents(std::llround(amount.number() * factor * 100));
}

/// Works out one open deal after the other.
class Weighing {
public:
  Weighing(const ForecastHistory& history, const ForecastAsked& asked, const SpansBefore& spans, Chances& chances)
      : m_history(history), m_asked(asked), m_correction(spans.correction()), m_chances(chances) {}

  std::optional<Chance> weigh(const Deal& deal) {
    if (deal.category == ForecastCategory::Omitted || !deal.amount)
      return std::nullopt;
    const auto win = deal.probability ? deal.probability : m_history.winRate(deal.person);
    const auto inTime = closingInTime(deal);
    if (!win || !inTime)
      return std::nullopt;
    return Chance{scaled(*deal.amount, m_asked.drivers.dealSize),
                  std::min(1.0, *win * m_asked.drivers.winRate) * *inTime, *inTime,
                  deal.probability ? std::int16_t(-1) : doubtOf(deal.person)};
  }

private:
  /// The share of what may come in which it closes in the period.
  std::optional<double> closingInTime(const Deal& deal) const {
    const int later = m_asked.drivers.laterByDays;
    if (deal.expected)
      return closingAsExpected(*deal.expected, later);
    if (!deal.created)
      return std::nullopt;
    const int created = deal.created->days() + later, age = m_asked.today.days() - deal.created->days();
    const auto until = m_history.shareClosing(age, m_asked.period.to.days() - created);
    const auto before = m_history.shareClosing(age, m_asked.period.from.days() - 1 - created);
    return until ? std::optional(std::min(1.0, (*until - *before) * m_correction)) : std::nullopt;
  }

  double closingAsExpected(Date expected, int later) const {
    const auto& slips = m_history.slips();
    const auto closesIn = [&](int slip) {
      const int day = std::max(expected.days() + slip + later, m_asked.today.days());
      return m_asked.period.from.days() <= day && day <= m_asked.period.to.days();
    };
    if (slips.empty())
      return closesIn(0) ? 1 : 0;
    return double(std::ranges::count_if(slips, closesIn)) / double(slips.size());
  }

  std::int16_t doubtOf(const records::Named& person) {
    const auto [place, isNew] =
        m_doubts.try_emplace(ForecastHistory::keyOf(person), std::int16_t(m_chances.doubts.size()));
    if (!isNew)
      return place->second;
    const auto counts = m_history.counts(person);
    if (!counts || counts->won <= 0 || counts->lost <= 0)
      return place->second = -1; // all of them were won, or lost: no doubt can be told
    m_chances.doubts.push_back({counts->won, counts->lost});
    return place->second;
  }

  const ForecastHistory& m_history;
  const ForecastAsked& m_asked;
  double m_correction;
  Chances& m_chances;
  std::map<std::string, std::int16_t> m_doubts;
};

/// Deals that nobody has opened yet: those that were opened and won in spans before, each as likely as often it came.
class Opening {
public:
  Opening(const SpansBefore& spans, const ForecastAsked& asked, Chances& chances)
      : m_spans(spans), m_asked(asked), m_chances(chances), m_share(spans.stretch / double(spans.spans)) {
    for (const SpansBefore::Opened& one : spans.opened)
      m_byPerson[one.person].push_back(one.amount);
  }

  void addEverybodys() {
    const std::int16_t doubt = doubtOf(double(m_spans.opened.size()));
    for (const SpansBefore::Opened& one : m_spans.opened)
      add(one.amount, m_share, doubt);
  }

  /// Drawn from their own as far as there is enough of it, else from what anybody opened and won.
  void add(const std::string& person) {
    const auto own = m_byPerson.find(person);
    const double count = own == m_byPerson.end() ? 0 : double(own->second.size());
    const double weight = count / (count + ownNeeded);
    const std::int16_t doubt = doubtOf(count + ownNeeded);
    if (own != m_byPerson.end())
      for (const Amount amount : own->second)
        add(amount, m_share * weight, doubt);
    for (const SpansBefore::Opened& one : m_spans.opened)
      add(one.amount, m_share * (1 - weight) / double(m_byPerson.size()), doubt);
  }

private:
  std::int16_t doubtOf(double events) {
    m_chances.doubts.push_back({events, 0});
    return std::int16_t(m_chances.doubts.size() - 1);
  }

  static int partsOf(double often) {
    if (often <= rare)
      return 1;
    return often <= usualParts ? usualParts : int(std::ceil(std::min(often, 1000.0) / ofAPart));
  }

  void add(Amount amount, double often, std::int16_t doubt) {
    const int parts = partsOf(often);
    const double chance = std::min(1.0, often * m_asked.drivers.winRate / parts);
    const Amount value = scaled(amount, m_asked.drivers.dealSize);
    for (int i = 0; i < parts; ++i)
      m_chances.deals.push_back({value, chance, 1, doubt});
    m_chances.toOpen += scaled(value, chance * parts);
  }

  const SpansBefore& m_spans;
  const ForecastAsked& m_asked;
  Chances& m_chances;
  double m_share;
  std::map<std::string, std::vector<Amount>> m_byPerson;
};

void addToOpen(const SpansBefore& spans, const ForecastAsked& asked, Chances& chances) {
  if (spans.spans == 0 || spans.opened.empty())
    return;
  Opening opening(spans, asked, chances);
  if (asked.people.empty())
    return opening.addEverybodys();
  std::set<std::string> people;
  for (const records::Named& person : asked.people)
    if (people.insert(ForecastHistory::keyOf(person)).second)
      opening.add(*people.find(ForecastHistory::keyOf(person)));
}

} // namespace

Chances chancesOf(const std::vector<Deal>& deals, const ForecastHistory& history, const ForecastAsked& asked) {
  Chances chances;
  const int from = std::max(0, asked.period.from.days() - asked.today.days());
  const int later = asked.drivers.laterByDays;
  const SpansBefore spans = history.spansBefore(asked.period.to.days() - asked.today.days() + 1 - later, from);
  chances.swing = history.swing();
  if (const auto rate = history.winRate())
    chances.oddsSwing = std::min(chances.swing / std::max(1 - *rate, 0.1), mostOddsSwing);
  Weighing weighing(history, asked, spans, chances);
  for (const Deal& deal : deals) {
    if (deal.state != DealState::Open)
      continue;
    ++chances.open;
    if (deal.amount && deal.probability)
      chances.weighted += scaled(*deal.amount, *deal.probability);
    if (const auto chance = weighing.weigh(deal))
      chances.deals.push_back(*chance);
    else
      ++chances.omitted;
  }
  if (asked.drivers.largestLost && !chances.deals.empty())
    chances.deals.erase(std::ranges::max_element(chances.deals, {}, &Chance::amount));
  addToOpen(spans, asked, chances);
  return chances;
}

} // namespace baton::plan
