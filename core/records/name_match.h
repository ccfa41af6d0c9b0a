// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/elements.h"
#include "core/people/person.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace baton::records {

/// Finds elements by the names that a file has for them, case and outer blanks ignored. Two hits match nothing.
class NameMatch {
public:
  /// By id, employee id, e-mail, then name: an id goes before an employee id, that before an e-mail, that before a
  /// name.
  static NameMatch people(const basics::Elements& elements);
  static NameMatch markets(const basics::Elements& elements);
  static NameMatch offerings(const basics::Elements& elements);
  /// Of those that a target names: "owner", "market", "offering", "metric".
  static NameMatch of(std::string_view target, const basics::Elements& elements);

  /// 0 where nothing, or more than one, matches.
  basics::RowId find(std::string_view name) const;
  /// Why nothing was found: "Nothing is called Bo", or more than one is.
  std::string whyNot(std::string_view name) const;
  void add(int rank, std::string_view name, basics::RowId id);

private:
  template <class T> static NameMatch byName(const basics::Elements& elements);
  std::vector<std::unordered_map<std::string, basics::RowId>> m_ranks; ///< 0 marks a name that two share
};

} // namespace baton::records
