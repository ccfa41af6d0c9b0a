// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <initializer_list>
#include <pugixml.hpp>
#include <string>
#include <string_view>

// WordprocessingML as nodes. Text goes in as text: pugixml escapes what would be markup.
namespace baton::report::word {

using Node = pugi::xml_node;

struct Attribute {
  const char* name;
  std::string value;
};

Node add(Node parent, const char* name, std::initializer_list<Attribute> attributes = {});
/// One with a w:val.
Node addValue(Node parent, const char* name, const std::string& value);
void setText(Node node, const std::string& text);

/// Begins a part: its declaration and its root.
Node beginPart(pugi::xml_document& part, const char* root, std::initializer_list<Attribute> attributes);
/// The same with the name spaces of all that Word's parts are made of.
Node beginWordPart(pugi::xml_document& part, const char* root);
std::string written(const pugi::xml_document& part);

// Points in the units that Word counts in.
std::string twips(double points);
std::string halfPoints(double points);
std::string eighths(double points);
std::string emu(double points);
/// "1B2330" of "#1B2330".
std::string colour(std::string_view hex);

} // namespace baton::report::word
