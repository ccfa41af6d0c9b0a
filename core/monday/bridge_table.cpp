// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monday/bridge_table.h"

#include "core/handoff/wording.h"

#include <algorithm>
#include <cstdlib>
#include <fmt/format.h>

namespace baton::monday {
namespace {

using plan::BridgeStep;
using report::Align;

/// Cents of all where any has them, so that what is printed adds up.
std::string money(Amount amount, bool withCents) {
  const std::string whole = handoff::moneyInWords(basics::Money::ofCents(amount.cents()), {});
  return withCents && whole.find('.') == std::string::npos ? whole + ".00" : whole;
}

bool leaves(plan::BridgeStep step) {
  return step >= plan::BridgeStep::Shrunk && step <= plan::BridgeStep::Gone;
}

bool isChange(BridgeStep step) {
  return step != BridgeStep::Created && step != BridgeStep::Won && step != BridgeStep::Lost;
}

report::Text signedCount(std::int64_t count) {
  return report::muted(count == 0 ? std::string("0")
                                  : fmt::format("{} {}", count < 0 ? "\u2212" : "+", std::abs(count)));
}

} // namespace

BridgeTable::BridgeTable(const SinceMonday& since, std::string what, std::string from, std::string to)
    : m_since(since), m_what(std::move(what)), m_from(std::move(from)), m_to(std::move(to)),
      m_cents(std::ranges::any_of(since.bridge.steps, [](const auto& step) { return step.value.cents() % 100; })) {
  for (int i = int(BridgeStep::Created); i < int(BridgeStep::End); ++i)
    if (isChange(BridgeStep(i)))
      add(BridgeStep(i));
}

report::Table BridgeTable::table() const {
  const auto at = [this](BridgeStep step) { return m_since.bridge.at(step); };
  report::Table table;
  table.small = true;
  table.columns = {{"", 1}};
  for (const std::string& label : {"Start, " + m_from, std::string("New"), std::string("Won"), std::string("Lost"),
                                   std::string("Changed"), "End, " + m_to})
    table.columns.push_back({label, 0, Align::Right});
  const auto start = at(BridgeStep::Start), end = at(BridgeStep::End);
  const auto fresh = at(BridgeStep::Created), won = at(BridgeStep::Won), lost = at(BridgeStep::Lost);
  table.rows = {{.cells = {m_what, total(start), signedMoney(fresh.value, fresh.isUnknown()),
                           signedMoney(-won.value, won.isUnknown()), signedMoney(-lost.value, lost.isUnknown()),
                           signedMoney(m_value, m_changed > 0 && m_unvalued == m_changed), total(end)}},
                {.cells = {report::muted("Opportunities"), report::muted(std::to_string(start.count)),
                           signedCount(fresh.count), signedCount(-won.count), signedCount(-lost.count),
                           signedCount(m_count), report::muted(std::to_string(end.count))}}};
  return table;
}

std::string BridgeTable::changes() const {
  return m_parts.empty() ? std::string() : "Changed: " + m_parts + ".";
}

std::string BridgeTable::unvalued() const {
  const plan::Bridge& bridge = m_since.bridge;
  if (bridge.unvalued == 0)
    return {};
  if (bridge.unvalued == bridge.opportunities)
    return "Nobody says an amount of these opportunities, so that only their number is known.";
  return fmt::format("{} of these {} opportunities {} no amount; the money is of the others.", bridge.unvalued,
                     bridge.opportunities, bridge.unvalued == 1 ? "has" : "have");
}

void BridgeTable::add(BridgeStep step) {
  const auto& one = m_since.bridge.at(step);
  if (one.count == 0)
    return;
  const bool stays = step == BridgeStep::Grown || step == BridgeStep::Shrunk;
  m_value = leaves(step) ? m_value - one.value : m_value + one.value;
  m_count += stays ? 0 : leaves(step) ? -one.count : one.count;
  m_changed += one.count;
  m_unvalued += one.unvalued;
  m_parts += fmt::format("{}{} {} ({})", m_parts.empty() ? "" : ", ", basics::wordOf(step),
                         one.isUnknown() ? std::string("by amounts not known") : money(one.value, m_cents), one.count);
}

report::Text BridgeTable::total(const plan::Bridge::Step& step) const {
  return step.isUnknown() ? report::Text(report::muted("not known"))
                          : report::Text(report::bold(money(step.value, m_cents)));
}

report::Text BridgeTable::signedMoney(Amount amount, bool isUnknown) const {
  if (isUnknown)
    return report::muted("not known");
  if (amount == Amount())
    return report::muted("0");
  const bool less = amount < Amount();
  return fmt::format("{} {}", less ? "\u2212" : "+", money(less ? -amount : amount, m_cents));
}

} // namespace baton::monday
