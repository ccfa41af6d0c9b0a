// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monday/look_first.h"

#include "core/basics/text.h"
#include "core/handoff/wording.h"
#include "core/monday/monday_sheet.h"
#include "core/planbook/words.h"

#include <fmt/format.h>

namespace baton::monday {
namespace {

using plan::BridgeStep;

void take(std::optional<LargestMoney>& largest, const LargestMoney& one) {
  if (one.value > Amount() && (!largest || largest->value < one.value))
    largest = one;
}

void take(std::optional<LargestDays>& largest, const LargestDays& one) {
  if (one.days > 0 && (!largest || largest->days < one.days))
    largest = one;
}

template <class Rows, class DaysOf>
void takeRows(std::optional<LargestDays>& largest, DaysAt at, const Rows& rows, const DaysOf& daysOf) {
  for (std::size_t i = 0; i < rows.size(); ++i)
    take(largest, {at, i, daysOf(rows[i])});
}

std::string inDays(int days) {
  return days == 1 ? std::string("1 day") : fmt::format("{} days", days);
}

std::string quoted(const std::string& text) {
  return fmt::format("“{}”", basics::shortened(basics::trimmed(text), 90));
}

std::string moneyInWords(const LargestMoney& one, const std::string& quarter, const std::string& currency) {
  const std::string value = handoff::amountInWords(one.value, plan::Unit::Money, currency);
  std::string in = one.count == 1 ? std::string("in one opportunity")
                                  : fmt::format("in {} opportunities", handoff::countInWords(std::size_t(one.count)));
  if (one.unvalued > 0)
    in += ", " + planbook::withoutAmount(one.count, one.unvalued);
  switch (one.at) {
  case MoneyAt::PushedOut:
    return fmt::format("{} of what was due in {} is now due later, {}.", value, quarter, in);
  case MoneyAt::Lost:
    return fmt::format("{} of what was due in {} was lost, {}.", value, quarter, in);
  case MoneyAt::Shrunk:
    return fmt::format("What is due in {} shrank by {}, {}.", quarter, value, in);
  case MoneyAt::Gone:
    return fmt::format("{} of what was due in {} is no longer in the export, {}.", value, quarter, in);
  case MoneyAt::Outside:
    break;
  }
  return fmt::format("{} of open work lies outside the strategy, {}.", value, in);
}

std::string namedOr(const std::string& name, const char* otherwise) {
  return name.empty() ? std::string(otherwise) : name;
}

std::string daysInWords(const LargestDays& one, const MondaySheet& sheet) {
  switch (one.at) {
  case DaysAt::OwedToMe: {
    const SheetMatter& row = sheet.owedToMe.at(one.row);
    return fmt::format("{}, owed to you by {}, is {} past its date.", quoted(row.text),
                       namedOr(row.otherName, "somebody who is not there"), inDays(one.days));
  }
  case DaysAt::OwedByMe: {
    const SheetMatter& row = sheet.owedByMe.at(one.row);
    return fmt::format("{}, which you owe{}, is {} past its date.", quoted(row.text),
                       row.otherName.empty() ? "" : " " + row.otherName, inDays(one.days));
  }
  case DaysAt::MyMove: {
    const SheetMatter& row = sheet.myMoves.at(one.row);
    return fmt::format("{} has waited {} for your answer on {}.", namedOr(row.otherName, "Somebody"), inDays(one.days),
                       quoted(row.text));
  }
  case DaysAt::TheirMove: {
    const SheetMatter& row = sheet.theirMoves.at(one.row);
    return fmt::format("You have waited {} for the answer of {} on {}.", inDays(one.days),
                       namedOr(row.otherName, "somebody"), quoted(row.text));
  }
  case DaysAt::OneToOne: {
    const OneToOne& row = sheet.oneToOnes.at(one.row);
    return fmt::format("{} has had no one-to-one for {} weeks.", row.name, row.weeks.value_or(0));
  }
  case DaysAt::Signal:
    break;
  }
  const UnansweredSignal& row = sheet.unanswered.at(one.row);
  return fmt::format("{}, reported by {}, has waited for an answer {} past its date.", quoted(row.text),
                     namedOr(row.byName, "somebody"), inDays(one.days));
}

} // namespace

LookFirst lookFirst(const MondaySheet& sheet) {
  LookFirst first;
  if (sheet.since)
    for (const auto& [at, step] :
         {std::pair{MoneyAt::PushedOut, BridgeStep::PushedOut}, std::pair{MoneyAt::Lost, BridgeStep::Lost},
          std::pair{MoneyAt::Shrunk, BridgeStep::Shrunk}, std::pair{MoneyAt::Gone, BridgeStep::Gone}}) {
      const plan::Bridge::Step& one = sheet.since->bridge.at(step);
      take(first.money, {at, one.value, one.count, one.unvalued});
    }
  const WorkSum& outside = sheet.outside.outside;
  take(first.money, {MoneyAt::Outside, outside.value, outside.count, outside.unvalued});
  const auto days = [](const auto& row) { return row.days; };
  takeRows(first.days, DaysAt::OwedToMe, sheet.owedToMe, days);
  takeRows(first.days, DaysAt::OwedByMe, sheet.owedByMe, days);
  takeRows(first.days, DaysAt::MyMove, sheet.myMoves, days);
  takeRows(first.days, DaysAt::TheirMove, sheet.theirMoves, days);
  takeRows(first.days, DaysAt::OneToOne, sheet.oneToOnes, [](const OneToOne& row) { return row.daysOver; });
  takeRows(first.days, DaysAt::Signal, sheet.unanswered, days);
  return first;
}

std::vector<std::string> inWords(const LookFirst& first, const MondaySheet& sheet, const std::string& currency) {
  std::vector<std::string> sentences;
  if (first.money)
    sentences.push_back(moneyInWords(*first.money, sheet.quarter, currency));
  if (first.days)
    sentences.push_back(daysInWords(*first.days, sheet));
  return sentences;
}

} // namespace baton::monday
