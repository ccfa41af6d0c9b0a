// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commitments/wording.h"
#include "core/handoff/document/parts.h"
#include "core/handoff/wording.h"
#include "core/planbook/promises.h"
#include "core/planbook/words.h"

#include <fmt/format.h>

namespace baton::planbook {
namespace {

using commitments::Ledger, commitments::Score, commitments::Scorecard, commitments::ScoreLine;
using handoff::Blocks;
using report::Align;

std::string sideName(people::Side side) {
  return side == people::Side::Sales ? "Sales" : "Leadership and support";
}

/// "5 of 7"; a dash where nothing was due.
std::string keptOf(const Score& score) {
  return score.due == 0 ? "–" : fmt::format("{} of {}", score.onTime, score.due);
}

std::string intervalInWords(const Score& score) {
  const auto interval = score.interval();
  return interval ? fmt::format("{:.0f} to {:.0f} %", interval->low * 100, interval->high * 100) : "";
}

std::string countOrNothing(int count) {
  return count == 0 ? "" : std::to_string(count);
}

std::string daysInWords(const ScoreLine& line) {
  return line.answerDays() ? fmt::format("{:.1f}", *line.answerDays()) : "";
}

report::TableRow scoreRow(report::Text name, const ScoreLine& line) {
  const Score& score = line.score;
  return {.cells = {std::move(name), keptOf(score), intervalInWords(score), countOrNothing(score.late),
                    countOrNothing(score.renegotiated), countOrNothing(score.broken), countOrNothing(score.revoked),
                    countOrNothing(score.open), daysInWords(line)}};
}

report::Table scoreTable(const std::string& first) {
  report::Table table;
  table.columns = {{first, 1},
                   {"Kept on time", 0, Align::Right},
                   {"Likely between", 0, Align::Right},
                   {"Late", 0, Align::Right},
                   {"Moved", 0, Align::Right},
                   {"Not kept", 0, Align::Right},
                   {"Taken back", 0, Align::Right},
                   {"Open", 0, Align::Right},
                   {"Answer, days", 0, Align::Right}};
  table.small = true;
  return table;
}

void addSides(Blocks& blocks, const Scorecard& card) {
  report::Table table = scoreTable("");
  for (const ScoreLine& side : card.sides)
    table.rows.push_back(scoreRow(handoff::strong(sideName(side.side)), side));
  blocks.push_back(std::move(table));
  const int all = card.sides[0].given + card.sides[1].given;
  if (all > 0)
    blocks.push_back(handoff::paragraph(fmt::format("Of {} promises, leadership and support made {} and Sales {}.", all,
                                                    card.sides[0].given, card.sides[1].given)));
  for (const ScoreLine& side : card.sides)
    if (const auto brier = side.calibration.brier())
      blocks.push_back(handoff::paragraph(fmt::format(
          "{} said how sure they were of {}: {} on average, and kept {} of them on time (Brier {:.2f}; 0 is "
          "perfect, 0.25 is what “50 %” always earns).",
          sideName(side.side),
          side.calibration.cases == 1 ? "one promise" : fmt::format("{} promises", side.calibration.cases),
          handoff::percentInWords(*side.calibration.stated()), side.calibration.kept, *brier)));
}

/// Those of whom something was due, under their side.
void addPersons(Blocks& blocks, const Ledger& ledger, const Scorecard& card) {
  report::Table table = scoreTable("Promised by");
  for (const ScoreLine& side : card.sides) {
    bool headed = false;
    for (const ScoreLine& line : card.persons) {
      if (line.side != side.side || line.score.due == 0)
        continue;
      if (!headed)
        table.rows.push_back({.cells = {sideName(side.side)}, .emphasis = true});
      headed = true;
      table.rows.push_back(scoreRow(ledger.elements().titleOf(line.person.value()), line));
    }
  }
  if (table.rows.empty())
    return;
  blocks.push_back(handoff::heading(3, "Person by person"));
  handoff::addTable(blocks, std::move(table));
}

void addCauses(Blocks& blocks, const Scorecard& card) {
  std::vector<std::string> causes;
  for (const auto& [cause, count] : card.causes)
    causes.push_back(count == 1 ? std::string(commitments::inWords(cause))
                                : fmt::format("{} ({} times)", commitments::inWords(cause), count));
  handoff::addLabelled(blocks, "Why promises were not kept",
                       handoff::asSentence(handoff::capitalised(fmt::format("{}", fmt::join(causes, "; ")))));
}

/// "5 of 7  71.4 %"
report::Text keptWithShare(const Score& score) {
  const std::string kept = share(score.reliability());
  return kept.empty() ? report::Text(keptOf(score))
                      : report::Text{report::plain(keptOf(score)), report::muted("  " + kept)};
}

void addQuality(Blocks& blocks, const Scorecard& card) {
  static constexpr std::array names{"Agreed on the ledger", "Negotiated", "Could be declined", "Says when it is done",
                                    "Serves a goal or the strategy"};
  report::Table table;
  table.small = true;
  table.columns = {{"", 1}, {"Kept with it", 0, Align::Right}, {"Without it", 0, Align::Right}};
  for (std::size_t i = 0; i < names.size(); ++i)
    table.rows.push_back(
        {.cells = {names[i], keptWithShare(card.quality[i].with), keptWithShare(card.quality[i].without)}});
  blocks.push_back(handoff::heading(3, "What was kept, by what makes a promise"));
  blocks.push_back(std::move(table));
}

void addTrend(Blocks& blocks, const PlanSource& source, const std::vector<Scorecard>& quarters) {
  if (quarters.size() < 2)
    return;
  report::Table table;
  table.small = true;
  table.columns = {{"", 1}, {"Leadership and support", 0, Align::Right}, {"Sales", 0, Align::Right}};
  for (const Scorecard& quarter : quarters)
    table.rows.push_back({.cells = {source.calendar.name(*quarter.period), keptWithShare(quarter.sides[0].score),
                                    keptWithShare(quarter.sides[1].score)}});
  blocks.push_back(handoff::heading(3, "Kept on time, quarter by quarter"));
  blocks.push_back(std::move(table));
}

/// What makes a promise beside how it went from quarter to quarter, where there is either.
void addSideBySide(Blocks& blocks, const PlanSource& source, const Ledger& ledger, const Scorecard& card) {
  report::ColumnOfBlocks quality, trend;
  if (card.sides[0].score.due + card.sides[1].score.due > 0)
    addQuality(quality.blocks, card);
  addTrend(trend.blocks, source, commitments::trendOf(ledger, source.calendar, card.period));
  report::Columns columns;
  for (report::ColumnOfBlocks* column : {&quality, &trend})
    if (!column->blocks.empty())
      columns.columns.push_back(std::move(*column));
  if (!columns.columns.empty())
    blocks.push_back(std::move(columns));
}

} // namespace

report::Document scorecardDocument(const PlanSource& source, const Ledger& ledger,
                                   const std::optional<basics::Period>& period) {
  const Scorecard card = commitments::scorecardOf(ledger, period);
  report::Document document = frame(source, "Scorecard of both sides");
  document.title = "How both sides kept their promises";
  document.version = period ? source.calendar.name(*period) : "until " + handoff::longDate(source.today);
  document.lead =
      "The same figures for both sides. A promise counts on the day that was agreed for it, once that day has "
      "passed; moved before it had passed, it counts at its new day; released, it does not count.";
  Blocks blocks;
  if (card.sides[0].score.due + card.sides[1].score.due == 0)
    blocks.push_back(handoff::paragraph("Nothing that was promised has been due in this time."));
  addSides(blocks, card);
  addPersons(blocks, ledger, card);
  addCauses(blocks, card);
  addSideBySide(blocks, source, ledger, card);
  document.sections.push_back({.title = "Scorecard", .blocks = std::move(blocks), .compact = true});
  return document;
}

} // namespace baton::planbook
