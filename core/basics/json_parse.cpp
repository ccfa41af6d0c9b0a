// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/basics/json_fields.h"

#include <fmt/format.h>
#include <set>

namespace baton::basics {
namespace {

using nlohmann::json;

constexpr std::size_t deepest = 64;

/// Watches while the parser builds: what it refuses would otherwise pass in silence (a key given twice) or exhaust the
/// stack later (deep nesting).
class Watch {
public:
  bool operator()(int depth, json::parse_event_t event, json& parsed) {
    using Event = json::parse_event_t;
    if (event == Event::object_start || event == Event::array_start) {
      m_tooDeep = m_tooDeep || std::size_t(depth) >= deepest;
      m_keys.resize(std::size_t(depth) + 1);
      if (event == Event::object_start)
        m_keys.emplace_back();
    } else if (event == Event::key) {
      const auto& key = parsed.get_ref<const std::string&>();
      if (m_keys.size() <= std::size_t(depth))
        m_keys.resize(std::size_t(depth) + 1);
      if (!m_keys[std::size_t(depth)].insert(key).second && m_twice.empty())
        m_twice = key.empty() ? "(empty)" : key;
    }
    return !m_tooDeep;
  }

  std::optional<Refusal> refusal() const {
    if (m_tooDeep)
      return Refusal{fmt::format("The JSON is nested deeper than {} levels", deepest), "Flatten it"};
    if (!m_twice.empty())
      return Refusal{fmt::format("The key \"{}\" stands twice in one object", m_twice), "Keep one of them"};
    return std::nullopt;
  }

private:
  std::vector<std::set<std::string>> m_keys;
  std::string m_twice;
  bool m_tooDeep = false;
};

/// The place from the library's message, which begins with its own codes.
std::string placeIn(const std::string& what) {
  const auto from = what.find("line ");
  const auto to = what.find(':', from);
  return from == std::string::npos || to == std::string::npos ? std::string("at its end")
                                                              : "at " + what.substr(from, to - from);
}

} // namespace

Outcome<json> parseJson(std::string_view text) {
  Watch watch;
  try {
    json parsed = json::parse(
        text, [&watch](int depth, json::parse_event_t event, json& value) { return watch(depth, event, value); });
    if (auto refusal = watch.refusal())
      return *std::move(refusal);
    return parsed;
  } catch (const json::exception& error) {
    return Refusal{fmt::format("This is not JSON: it breaks off {}", placeIn(error.what())), "Mend it there"};
  }
}

} // namespace baton::basics
