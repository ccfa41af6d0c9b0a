// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planbook/words.h"

#include "core/basics/grouped.h"
#include "core/handoff/wording.h"
#include "core/strategy/workspace_settings.h"

#include <fmt/format.h>

namespace baton::planbook {

using basics::Amount;

std::string figure(const std::optional<Amount>& amount, plan::Unit unit) {
  if (!amount)
    return {};
  const bool whole = amount->tenThousandths() % Amount::unit == 0;
  std::string text = unit == plan::Unit::Money || whole ? basics::grouped(*amount) : amount->plain();
  if (text.starts_with('-'))
    text = "\u2212" + text.substr(1);
  return unit == plan::Unit::Percent ? text + "\u202f%" : text;
}

std::string signedFigure(const std::optional<Amount>& amount, plan::Unit unit) {
  return (amount && *amount > Amount() ? "+" : "") + figure(amount, unit);
}

std::string share(const std::optional<double>& ratio) {
  return ratio ? handoff::percentInWords(*ratio) : std::string();
}

std::string headline(const std::optional<Amount>& amount, plan::Unit unit, const std::string& currency) {
  if (!amount)
    return "\u2013";
  if (unit != plan::Unit::Money)
    return figure(amount, unit);
  return handoff::shortAmount(*amount) + (currency.empty() ? "" : "\u00a0" + currency);
}

std::string measured(const std::string& metric, plan::Unit unit, const std::string& currency, plan::Measure measure) {
  std::string name = metric;
  if (unit == plan::Unit::Money && !currency.empty())
    name += ", " + currency;
  if (measure == plan::Measure::YearToDate)
    name += ", from the year’s first day";
  if (measure == plan::Measure::AtEnd)
    name += ", at the end";
  return name;
}

std::string dealName(const std::string& account, const std::string& name, const std::string& externalId) {
  if (name.empty())
    return account.empty() ? externalId : account;
  return account.empty() || name.find(account) != std::string::npos ? name : account + ", " + name;
}

std::string withoutAmount(std::int64_t count, std::int64_t unvalued) {
  if (unvalued == count)
    return count == 1 ? "without an amount" : "all without an amount";
  return handoff::countInWords(std::size_t(unvalued)) + " of them without an amount";
}

std::string undatedInWords(std::int64_t undated, std::string_view grain) {
  const std::string count = handoff::capitalised(handoff::countInWords(std::size_t(undated)));
  return undated == 1
             ? fmt::format("One open opportunity names no expected close, and is due in no {}.", grain)
             : fmt::format("{} open opportunities name no expected close, and are due in no {}.", count, grain);
}

report::Document frame(const PlanSource& source, std::string kind) {
  report::Document document;
  document.kind = std::move(kind);
  document.version = source.calendar.name(source.year);
  document.workspace = source.elements.only<strategy::WorkspaceSettings>().name;
  document.date = source.today;
  document.dateLine = "As of " + handoff::longDate(source.today);
  document.paper = source.paper;
  document.confidentiality = "Confidential: for the people it was given to";
  return document;
}

} // namespace baton::planbook
