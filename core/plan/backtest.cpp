// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/backtest.h"

#include "core/basics/text.h"

#include <cmath>

namespace baton::plan {

using basics::Amount, basics::Date, basics::Outcome, basics::Period;

namespace {

Amount distance(Amount a, Amount b) {
  return a > b ? a - b : b - a;
}

/// An opportunity as it was on that morning: nothing where nobody had it yet, or it was closed.
std::optional<Deal> openOn(const Deal& deal, Date day) {
  if (!deal.created || *deal.created >= day || (deal.closed && *deal.closed < day))
    return std::nullopt;
  if (deal.state != DealState::Open && !deal.closed)
    return std::nullopt; // it closed, nobody knows when
  Deal then = deal;
  if (deal.state != DealState::Open) {
    then.amount = deal.listPrice ? deal.listPrice : deal.amount;
    then.probability.reset(); // that of its last stage
    then.expected.reset();
  }
  then.state = DealState::Open;
  then.closed.reset();
  return then;
}

struct Seller {
  records::Named named;
  std::vector<Deal> open;
  Amount openValue, actual;
};

std::map<std::pair<std::string, basics::RowId>, Seller> peopleAt(const std::vector<Deal>& deals, const Period& period) {
  std::map<std::pair<std::string, basics::RowId>, Seller> people;
  for (const Deal& deal : deals) {
    const auto then = openOn(deal, period.from);
    const bool won = deal.state == DealState::Won && deal.closed && period.contains(*deal.closed);
    if (!then && !won)
      continue;
    Seller& person = people[{basics::nameKey(deal.person.name), deal.person.id}];
    person.named = deal.person;
    if (won)
      person.actual += deal.amount.value_or(Amount());
    if (!then)
      continue;
    person.openValue += then->amount.value_or(Amount());
    person.open.push_back(*then);
  }
  return people;
}

} // namespace

std::vector<Period> periodsOver(std::vector<Period> periods, Date today) {
  std::erase_if(periods, [today](const Period& period) { return period.to >= today; });
  return periods;
}

std::optional<double> wmape(const std::vector<std::pair<Amount, Amount>>& forecastAndActual) {
  Amount distances, actuals;
  for (const auto& [forecast, actual] : forecastAndActual) {
    distances += distance(forecast, actual);
    actuals += actual;
  }
  return basics::ratio(distances, actuals);
}

std::optional<double> mape(const std::vector<std::pair<Amount, Amount>>& forecastAndActual) {
  double sum = 0;
  for (const auto& [forecast, actual] : forecastAndActual) {
    const auto one = basics::ratio(distance(forecast, actual), actual);
    if (!one)
      return std::nullopt;
    sum += *one;
  }
  return forecastAndActual.empty() ? std::nullopt : std::optional(sum / double(forecastAndActual.size()));
}

Outcome<Backtest> backtest(const std::vector<Deal>& deals, const std::vector<Period>& periods, std::int64_t trials,
                           std::uint64_t seed, const std::function<bool()>& goesOn, std::atomic<double>* share) {
  Backtest all;
  std::vector<std::pair<Amount, Amount>> ours, naive;
  Amount sum, actuals;
  std::int64_t inside = 0;
  for (std::size_t at = 0; at < periods.size(); ++at) {
    const Period& period = periods[at];
    const ForecastHistory history(deals, period.from);
    const auto rate = history.winRate();
    if (!rate)
      continue;
    ForecastAsked asked;
    asked.period = period;
    asked.today = period.from;
    asked.trials = trials;
    const auto people = peopleAt(deals, period);
    std::size_t done = 0;
    for (const auto& [key, person] : people) {
      asked.seed = seed + all.rows.size();
      asked.people = {person.named};
      const auto forecast = forecastOf(Amount(), chancesOf(person.open, history, asked), asked, goesOn);
      if (!forecast)
        return forecast.refusal();
      BacktestRow row{period, person.named, forecast->mean, {}, person.actual, false};
      row.naive = Amount::ofCents(std::llround(person.openValue.number() * *rate * 100));
      row.inside = forecast->p10 <= row.actual && row.actual <= forecast->p90;
      inside += row.inside;
      ours.emplace_back(row.forecast, row.actual);
      naive.emplace_back(row.naive, row.actual);
      sum += row.forecast;
      actuals += row.actual;
      all.rows.push_back(std::move(row));
      ++done;
      if (share)
        *share = (double(at) + double(done) / double(people.size())) / double(periods.size());
    }
  }
  all.wmape = wmape(ours);
  all.naiveWmape = wmape(naive);
  all.bias = basics::ratio(sum - actuals, actuals);
  if (!all.rows.empty())
    all.insideShare = double(inside) / double(all.rows.size());
  return all;
}

} // namespace baton::plan
