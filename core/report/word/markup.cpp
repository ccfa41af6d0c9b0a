// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/word/markup.h"

#include <cmath>

namespace baton::report::word {
namespace {

std::string rounded(double value) {
  return std::to_string(std::lround(value));
}

struct StringWriter : pugi::xml_writer {
  std::string bytes;
  void write(const void* data, std::size_t size) override { bytes.append(static_cast<const char*>(data), size); }
};

} // namespace

Node add(Node parent, const char* name, std::initializer_list<Attribute> attributes) {
  Node node = parent.append_child(name);
  for (const Attribute& attribute : attributes)
    node.append_attribute(attribute.name).set_value(attribute.value.c_str());
  return node;
}

Node addValue(Node parent, const char* name, const std::string& value) {
  return add(parent, name, {{"w:val", value}});
}

void setText(Node node, const std::string& text) {
  node.append_child(pugi::node_pcdata).set_value(text.c_str());
}

Node beginPart(pugi::xml_document& part, const char* root, std::initializer_list<Attribute> attributes) {
  Node declaration = part.append_child(pugi::node_declaration);
  declaration.append_attribute("version").set_value("1.0");
  declaration.append_attribute("encoding").set_value("UTF-8");
  declaration.append_attribute("standalone").set_value("yes");
  return add(part, root, attributes);
}

Node beginWordPart(pugi::xml_document& part, const char* root) {
  return beginPart(part, root,
                   {{"xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"},
                    {"xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"},
                    {"xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"},
                    {"xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main"},
                    {"xmlns:pic", "http://schemas.openxmlformats.org/drawingml/2006/picture"},
                    {"xmlns:asvg", "http://schemas.microsoft.com/office/drawing/2016/SVG/main"},
                    {"xmlns:v", "urn:schemas-microsoft-com:vml"},
                    {"xmlns:o", "urn:schemas-microsoft-com:office:office"},
                    {"xmlns:w14", "http://schemas.microsoft.com/office/word/2010/wordml"},
                    {"xmlns:mc", "http://schemas.openxmlformats.org/markup-compatibility/2006"},
                    {"mc:Ignorable", "w14"}});
}

std::string written(const pugi::xml_document& part) {
  StringWriter writer;
  part.save(writer, "", pugi::format_raw, pugi::encoding_utf8);
  return writer.bytes;
}

std::string twips(double points) {
  return rounded(points * 20);
}
std::string halfPoints(double points) {
  return rounded(points * 2);
}
std::string eighths(double points) {
  return rounded(points * 8);
}
std::string emu(double points) {
  return rounded(points * 12700);
}

std::string colour(std::string_view hex) {
  return std::string(hex.substr(1));
}

} // namespace baton::report::word
