// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/elements.h"
#include "core/basics/outcome.h"

#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

namespace baton::workspace {

/// What "$name" and "@kind:Name" stand for while a file of changes is read. A title counts as it stands just before the
/// change in which it is used: elements that earlier changes created are found, those they renamed or deleted are not.
class JsonNames {
public:
  explicit JsonNames(const basics::Elements& elements) : m_elements(elements) {}

  /// "$name" stands for an element; refused when it stands for another one already.
  basics::Outcome<basics::Done> define(const std::string& dollarName, basics::ElementRef ref);
  /// The change with this number gives an element a title, or deletes it (no title).
  void retitle(std::size_t change, basics::ElementRef ref, std::optional<std::string> title);

  /// "$name", "@kind:Name" or an id; an id comes back without its kind being known.
  basics::Outcome<basics::ElementRef> find(const nlohmann::json& reference, std::size_t change) const;
  /// Nothing where the name is not defined.
  basics::ElementRef defined(const std::string& dollarName) const;

private:
  struct Title {
    std::size_t change = 0;
    std::optional<std::string> key;
  };
  using ByTitle = std::multimap<std::string, basics::RowId>;

  basics::Outcome<basics::ElementRef> findByTitle(const std::string& text, std::size_t change) const;
  const ByTitle& titlesOf(const basics::Kind& kind) const;
  bool isCalled(basics::ElementRef ref, const std::string& key, std::size_t change) const;

  const basics::Elements& m_elements;
  std::map<std::string, basics::ElementRef> m_defined;
  std::map<const basics::Kind*, ByTitle> m_given;
  std::map<basics::RowId, std::vector<Title>> m_titles;
  mutable std::map<const basics::Kind*, ByTitle> m_existing;
};

} // namespace baton::workspace
