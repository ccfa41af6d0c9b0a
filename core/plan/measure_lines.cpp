// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/measure_lines.h"

#include "core/basics/number_of.h"

namespace baton::plan {
namespace {

using basics::Amount;

constexpr std::string_view usualOnes = "the usual definition", batonsOwn = "Baton's definition",
                           wilsonSource = "the usual definition; interval by Wilson, 1927",
                           rateSource = "follows from the win rate by value";

class Lines {
public:
  Lines(const MeasuresRow& row, std::int64_t floor) : m_row(row), m_floor(floor) {}

  std::vector<MeasureLine> all() {
    addRates();
    addDeals();
    addPipeline();
    addGoal();
    return std::move(m_lines);
  }

private:
  MeasureLine& add(const MeasureLine& line) { return m_lines.emplace_back(line); }

  /// A figure of closed deals, which few of them cannot say.
  MeasureLine& addClosed(MeasureLine line, std::int64_t cases, std::string_view counted) {
    line.cases = cases;
    line.counted = counted;
    line.tooFew = cases < m_floor;
    if (line.tooFew)
      line.value.reset();
    return add(line);
  }

  /// One that stands on what lost deals would have brought.
  MeasureLine& addByLostValue(const MeasureLine& figure) {
    const Measures& all = m_row.measures;
    MeasureLine& line = addClosed(figure, all.won + all.lost, "closed");
    line.unvalued = all.lostUnvalued;
    line.unknown = !line.tooFew && all.winRateValue && !all.soundWinRateValue();
    return line;
  }

  /// One that stands on what open deals would bring.
  MeasureLine& addOpen(MeasureLine line) {
    const Measures& all = m_row.measures;
    line.cases = all.open;
    line.counted = "open";
    line.unvalued = all.openUnvalued;
    line.unknown = all.openIsUnknown();
    if (line.unknown)
      line.value.reset();
    return add(line);
  }

  void addRates() {
    const Measures& all = m_row.measures;
    const std::int64_t closed = all.won + all.lost;
    MeasureLine& byCount =
        addClosed({"Win rate by count", "won / (won + lost)", wilsonSource, MeasureUnit::Share, all.winRateCount},
                  closed, "closed");
    if (byCount.value)
      byCount.interval = basics::wilson(all.won, closed);
    addByLostValue({"Win rate by value", "won value / (won value + lost value), where half of them have one", usualOnes,
                    MeasureUnit::Share, all.soundWinRateValue()});
    addClosed({"Average deal", "won value / won", usualOnes, MeasureUnit::Money, numberOf(all.averageDeal)}, all.won,
              "won");
  }

  void addDeals() {
    const Measures& all = m_row.measures;
    addClosed({"Sales cycle, mean", "days from created to closed, over won ones", usualOnes, MeasureUnit::Days,
               all.cycleMean},
              all.won, "won");
    addClosed({"Sales cycle, median", "days from created to closed, over won ones", usualOnes, MeasureUnit::Days,
               all.cycleMedian},
              all.won, "won");
    addClosed({"Velocity", "open × win rate by count × average deal / mean cycle", usualOnes, MeasureUnit::MoneyADay,
               all.velocity},
              all.won + all.lost, "closed");
  }

  void addPipeline() {
    const Measures& all = m_row.measures;
    addOpen(
        {"Open pipeline", "amounts of what is open and due", usualOnes, MeasureUnit::Money, all.openValue.number()});
    const std::int64_t weighed = all.open - all.unweighted;
    add({"Weighted pipeline",
         "sum of amount × probability, the row's, else its stage's",
         usualOnes,
         MeasureUnit::Money,
         weighed > 0 && !all.openIsUnknown() ? std::optional(all.weighted.number()) : std::nullopt,
         {},
         weighed,
         "with a probability"})
        .unknown = all.openIsUnknown();
    add({"Created",
         "opportunities created",
         usualOnes,
         MeasureUnit::Count,
         double(all.created),
         {},
         all.created,
         "created"});
    add({"Slippage",
         "due at the period's start and later at its end / due at its start",
         batonsOwn,
         MeasureUnit::Share,
         m_row.slippage,
         {},
         all.open,
         "open"});
  }

  void addGoal() {
    const Measures& all = m_row.measures;
    const std::int64_t closed = all.won + all.lost;
    const bool reached = m_row.remaining && *m_row.remaining <= Amount();
    addOpen({"Pipeline coverage", "open value due / (revenue target - closed)", usualOnes, MeasureUnit::Times,
             m_row.coverage})
        .reached = reached;
    addByLostValue(
        {"Required coverage", "1 / win rate by value", rateSource, MeasureUnit::Times, m_row.requiredCoverage});
    if (!m_row.remaining)
      return;
    const auto needed = requiredOpportunities(*m_row.remaining, all);
    addClosed({"Required opportunities", "remaining / (average deal × win rate by count), rounded up", usualOnes,
               MeasureUnit::Count, needed ? std::optional(double(*needed)) : std::nullopt},
              closed, "closed")
        .reached = reached;
    MeasureLine& toCreate = addByLostValue(
        {"Pipeline to create", "remaining / win rate by value - open value due", rateSource, MeasureUnit::Money,
         all.openIsUnknown() ? std::nullopt : numberOf(pipelineToCreate(*m_row.remaining, all.openValue, all))});
    toCreate.reached = reached;
    toCreate.unknown = toCreate.unknown || (!toCreate.tooFew && all.openIsUnknown());
  }

  const MeasuresRow& m_row;
  std::int64_t m_floor;
  std::vector<MeasureLine> m_lines;
};

} // namespace

std::optional<DrawnRate> drawnRate(const Measures& own, const Measures& everybody) {
  constexpr double k = 10;
  if (!everybody.winRateCount || *everybody.winRateCount <= 0 || *everybody.winRateCount >= 1)
    return std::nullopt;
  const double won = double(own.won) + k * *everybody.winRateCount;
  const double lost = double(own.lost) + k * (1 - *everybody.winRateCount);
  return DrawnRate{won / (won + lost), basics::betaInterval(won, lost)};
}

std::vector<MeasureLine> measureLines(const MeasuresRow& row, std::int64_t floor) {
  return Lines(row, floor).all();
}

} // namespace baton::plan
