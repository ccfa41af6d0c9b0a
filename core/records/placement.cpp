// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/placement.h"

#include "core/basics/text.h"

#include <algorithm>
#include <fmt/format.h>

namespace baton::records {
namespace {

using basics::Amount, basics::Outcome, basics::Refusal;

std::string_view unquoted(std::string_view text) {
  text = basics::trimmed(text);
  if (text.size() >= 2 && text.front() == '"' && text.back() == '"')
    return text.substr(1, text.size() - 2);
  return text;
}

/// Splits at the word "or" outside quotes, whatever its case.
std::vector<std::string> alternatives(std::string_view text) {
  std::vector<std::string> found;
  const std::string folded = basics::foldCase(text);
  std::size_t from = 0;
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    quoted ^= text[i] == '"';
    if (!quoted && folded.compare(i, 4, " or ") == 0) {
      found.emplace_back(unquoted(text.substr(from, i - from)));
      from = i + 4;
      i += 3;
    }
  }
  found.emplace_back(unquoted(text.substr(from)));
  return found;
}

std::optional<Amount> numberIn(std::string_view text) {
  std::string plain;
  for (char c : basics::trimmed(text))
    if (c != ',' && c != ' ')
      plain += c;
  const auto amount = Amount::parse(plain);
  return amount ? std::optional(*amount) : std::nullopt;
}

} // namespace

Outcome<MatchRule> MatchRule::parse(std::string_view text) {
  MatchRule rule;
  if (const auto equals = text.find('='); equals != std::string_view::npos) {
    rule.column = basics::nameKey(unquoted(text.substr(0, equals)));
    for (const std::string& value : alternatives(text.substr(equals + 1)))
      rule.values.push_back(basics::nameKey(value));
    if (!rule.column.empty() && std::ranges::none_of(rule.values, &std::string::empty))
      return rule;
  } else if (const auto to = basics::foldCase(text).rfind(" to "); to != std::string::npos) {
    const std::string_view left = basics::trimmed(text.substr(0, to));
    const auto blank = left.find_last_of(' ');
    const auto upper = numberIn(text.substr(to + 4));
    const auto lower = blank == std::string_view::npos ? std::nullopt : numberIn(left.substr(blank + 1));
    if (upper && lower) {
      rule.column = basics::nameKey(unquoted(left.substr(0, blank)));
      rule.range = Range{*lower, *upper};
      return rule;
    }
  }
  return Refusal{fmt::format("\"{}\" is not a rule for records", text),
                 "Write COLUMN = VALUE or VALUE, or COLUMN 500 to 2500"};
}

bool MatchRule::holds(std::string_view cell) const {
  if (!range)
    return std::ranges::find(values, basics::nameKey(cell)) != values.end();
  const auto number = numberIn(cell);
  return number && range->from <= *number && *number <= range->to;
}

Placement::Placement(const basics::Elements& elements) {
  std::vector<const strategy::Market*> markets = elements.inOrder<strategy::Market>();
  std::ranges::stable_sort(markets, {}, [](const strategy::Market* market) { return market->rank.value_or(1000); });
  for (const strategy::Market* market : markets) {
    MarketRules rules{market->id, {}};
    bool readable = !market->match.empty();
    for (const std::string& line : market->match) {
      auto rule = MatchRule::parse(line);
      readable = readable && bool(rule);
      if (rule)
        rules.rules.push_back(std::move(*rule));
    }
    if (!readable)
      continue;
    for (const MatchRule& rule : rules.rules)
      m_columns.push_back(rule.column);
    m_markets.push_back(std::move(rules));
  }
  std::ranges::sort(m_columns);
  m_columns.erase(std::unique(m_columns.begin(), m_columns.end()), m_columns.end());
}

Placement::Result Placement::place(const CellOf& cell) const {
  Result result;
  for (const MarketRules& market : m_markets) {
    const bool holds = std::ranges::all_of(market.rules, [&cell](const MatchRule& rule) {
      const std::string* text = cell(rule.column);
      return text && rule.holds(*text);
    });
    if (!holds)
      continue;
    if (result.market) {
      result.ambiguous = true;
      break;
    }
    result.market = market.market;
  }
  return result;
}

} // namespace baton::records
