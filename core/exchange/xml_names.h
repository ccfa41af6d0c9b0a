// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <pugixml.hpp>
#include <string_view>

namespace baton::exchange {

// Parts of office files are read by local names: each program chooses prefixes of its own.

inline std::string_view localName(const char* name) {
  const std::string_view whole = name;
  const auto colon = whole.find(':');
  return colon == std::string_view::npos ? whole : whole.substr(colon + 1);
}

/// The first child of that local name; none where there is none.
inline pugi::xml_node localChild(const pugi::xml_node& node, std::string_view name) {
  for (const pugi::xml_node& one : node.children())
    if (localName(one.name()) == name)
      return one;
  return {};
}

} // namespace baton::exchange
