// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/change_fault.h"

#include <fmt/format.h>

namespace baton::workspace {
namespace {

nlohmann::json orNull(const std::string& text) {
  return text.empty() ? nlohmann::json() : nlohmann::json(text);
}

} // namespace

nlohmann::json ChangeFault::json() const {
  return {{"index", index ? nlohmann::json(*index) : nlohmann::json()},
          {"kind", orNull(refusal.about.kind)},
          {"field", orNull(refusal.about.field)},
          {"cause", refusal.cause},
          {"remedy", orNull(refusal.remedy)}};
}

basics::Refusal ChangeFault::sentence() const {
  std::string place = index ? fmt::format("changes[{}]", *index) : std::string();
  for (const std::string& part : {refusal.about.kind, refusal.about.field})
    if (!part.empty())
      place += (place.empty() ? "" : " ") + part;
  return {place.empty() ? refusal.cause : place + ": " + refusal.cause, refusal.remedy, refusal.about};
}

} // namespace baton::workspace
