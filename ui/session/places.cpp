// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/places.h"

#include "core/strategy/kinds.h"

#include <algorithm>

namespace baton::session {
namespace {

QStringList pagesFor(std::string_view kind) {
  static constexpr std::pair<std::string_view, const char*> places[] = {{"workspace", ""},
                                                                        {"person", "people strategy"},
                                                                        {"metric", "plan numbers"},
                                                                        {"handoff", "handoff"},
                                                                        {"comment", "handoff"},
                                                                        {"goal", "plan"},
                                                                        {"signal", "signals"},
                                                                        {"matter", "signals"},
                                                                        {"role_profile", "people"},
                                                                        {"competency", "people"},
                                                                        {"meeting_day", "people"},
                                                                        {"meeting", "people"},
                                                                        {"coaching", "people"},
                                                                        {"interview", "people"},
                                                                        {"contest", "commitments plan"},
                                                                        {"business_plan", "plan"},
                                                                        {"plan_item", "plan"},
                                                                        {"scenario", "plan"},
                                                                        {"planned_seat", "plan"},
                                                                        {"departure", "plan"},
                                                                        {"forecast_call", "numbers"},
                                                                        {"commitment", "commitments"},
                                                                        {"session", "workshop"},
                                                                        {"agenda_item", "workshop"},
                                                                        {"participant", "workshop"},
                                                                        {"card", "workshop"},
                                                                        {"decision", "workshop"}};
  const auto place = std::ranges::find(places, kind, &std::pair<std::string_view, const char*>::first);
  if (place != std::end(places))
    return QString::fromLatin1(place->second).split(' ', Qt::SkipEmptyParts);
  const auto ofStrategy = strategy::kinds();
  const bool inStrategy =
      std::ranges::any_of(ofStrategy, [kind](const basics::Kind* one) { return one->name == kind; });
  return inStrategy ? QStringList{QStringLiteral("strategy")} : QStringList();
}

} // namespace

QString pageShowing(std::string_view kind, const Surrounding& surrounding) {
  for (const QString& page : pagesFor(kind))
    if (surrounding.hasPage(page))
      return page;
  return {};
}

} // namespace baton::session
