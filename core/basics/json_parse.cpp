// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/basics/json_fields.h"

#include <fmt/format.h>
#include <set>

namespace baton::basics {
namespace {

using nlohmann::json;

constexpr std::size_t deepest = 64;

/// The place from the library's message, which begins with its own codes.
std::string placeIn(const std::string& what) {
  const auto from = what.find("line ");
  const auto to = what.find(':', from);
  return from == std::string::npos || to == std::string::npos ? std::string("at its end")
                                                              : "at " + what.substr(from, to - from);
}

/// Reads along before anything is built, and stops at what would otherwise pass in silence (a key given twice) or
/// exhaust the stack later (deep nesting). The library could watch while it builds, but then looks through a list anew
/// for each of its members.
class Watch final : public nlohmann::json_sax<json> {
public:
  bool null() override { return true; }
  bool boolean(bool) override { return true; }
  bool number_integer(number_integer_t) override { return true; }
  bool number_unsigned(number_unsigned_t) override { return true; }
  bool number_float(number_float_t, const string_t&) override { return true; }
  bool string(string_t&) override { return true; }
  bool binary(binary_t&) override { return true; }
  bool start_object(std::size_t) override { return open(); }
  bool start_array(std::size_t) override { return open(); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }
  bool key(string_t& key) override {
    if (m_keys.back().insert(key).second)
      return true;
    m_refusal = Refusal{fmt::format("The key \"{}\" stands twice in one object", key.empty() ? "(empty)" : key),
                        "Keep one of them"};
    return false;
  }
  bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception& error) override {
    m_refusal = Refusal{fmt::format("This is not JSON: it breaks off {}", placeIn(error.what())), "Mend it there"};
    return false;
  }
  const std::optional<Refusal>& refusal() const { return m_refusal; }

private:
  bool open() {
    if (m_keys.size() >= deepest) {
      m_refusal = Refusal{fmt::format("The JSON is nested deeper than {} levels", deepest), "Flatten it"};
      return false;
    }
    m_keys.emplace_back();
    return true;
  }
  bool close() {
    m_keys.pop_back();
    return true;
  }

  std::vector<std::set<std::string>> m_keys; ///< of each object and list that is open, from the outermost
  std::optional<Refusal> m_refusal;
};

} // namespace

Outcome<json> parseJson(std::string_view text) {
  Watch watch;
  json::sax_parse(text, &watch);
  if (watch.refusal())
    return *watch.refusal();
  return json::parse(text);
}

} // namespace baton::basics
