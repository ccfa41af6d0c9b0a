// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/monday/monday_sheet.h"
#include "core/report/document.h"

namespace baton::monday {

/// The bridge in six columns: what is neither new nor won nor lost is changed. Values and counts foot both.
class BridgeTable {
public:
  /// what: "Due in FY2020-Q4, USD"; the days of both exports in words.
  BridgeTable(const SinceMonday& since, std::string what, std::string from, std::string to);
  report::Table table() const;
  /// "Changed: grown 50.50 (2), pushed out 300 (1)."; empty where nothing did.
  std::string changes() const;
  /// How many have no amount, which the figures are without; empty where all have one.
  std::string unvalued() const;

private:
  void add(plan::BridgeStep step);
  /// What comes or goes; where no opportunity of it has an amount, that nobody knows what.
  report::Text signedMoney(Amount amount, bool isUnknown) const;
  report::Text total(const plan::Bridge::Step& step) const;
  const SinceMonday& m_since;
  std::string m_what, m_from, m_to, m_parts;
  bool m_cents;
  Amount m_value;
  std::int64_t m_count = 0;                   ///< of what came, less what went
  std::int64_t m_changed = 0, m_unvalued = 0; ///< in these steps; those without an amount
};

} // namespace baton::monday
