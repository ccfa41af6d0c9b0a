// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <pugixml.hpp>
#include <string>
#include <vector>

namespace baton::tests {

/// A DOCX taken apart again: its parts by name, and what stands in its body.
class WrittenDocx {
public:
  explicit WrittenDocx(const std::string& bytes);

  const std::vector<std::string>& names() const { return m_names; }
  bool has(const std::string& name) const { return m_parts.count(name) > 0; }
  const std::string& part(const std::string& name) const;
  /// What is wrong with the parts that are XML; empty: nothing.
  std::vector<std::string> badParts() const;

  pugi::xml_node body() const { return m_document.child("w:document").child("w:body"); }
  /// All of that name within the body, in order.
  std::vector<pugi::xml_node> all(const char* name) const { return allWithin(body(), name); }
  static std::vector<pugi::xml_node> allWithin(pugi::xml_node node, const char* name);
  /// The words of a paragraph, a cell, a part; a line break as a line feed, what fields do not show left out.
  static std::string words(pugi::xml_node node);
  /// The paragraphs in that style.
  std::vector<std::string> inStyle(const std::string& style) const;
  /// Where a relation of the body leads.
  std::string target(const std::string& relation) const;

private:
  std::vector<std::string> m_names;
  std::map<std::string, std::string> m_parts;
  pugi::xml_document m_document;
};

} // namespace baton::tests
