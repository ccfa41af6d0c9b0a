// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/outcome.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace baton::report::word {

/// What one part of a package refers to: other parts by their names, addresses outside.
class Relations {
public:
  /// The id to refer by; the same target has one id. Type: its last word, such as "image".
  std::string to(const std::string& type, const std::string& target) { return idOf({type, target, false}); }
  std::string toOutside(const std::string& type, const std::string& target) { return idOf({type, target, true}); }
  bool empty() const { return m_targets.empty(); }
  std::string written() const;

private:
  struct Target {
    std::string type, name;
    bool outside = false;
    friend bool operator==(const Target&, const Target&) = default;
  };
  std::string idOf(Target target);

  std::vector<Target> m_targets;
};

/// A zip of named parts in the order in which they are added. It holds no clock: the same parts give the same bytes.
class Package {
public:
  /// Content type: empty for one that its ending tells (xml, rels, png, svg).
  void add(std::string name, std::string bytes, std::string contentType = {});
  /// Refused where the archive cannot be made, which only memory can cause.
  basics::Outcome<std::string> zipped() const;

private:
  std::string contentTypes() const;

  std::vector<std::pair<std::string, std::string>> m_parts;
  std::vector<std::pair<std::string, std::string>> m_types; ///< name and content type
};

} // namespace baton::report::word
