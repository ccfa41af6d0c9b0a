// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/word/package.h"

#include "core/report/archive.h"
#include "core/report/word/markup.h"

#include <algorithm>

namespace baton::report::word {
namespace {

basics::Refusal notWritten(const std::string& why) {
  return basics::Refusal{"The document could not be packed: " + why + ".", "Close other programs and try again."};
}

} // namespace

std::string Relations::idOf(Target target) {
  const auto found = std::ranges::find(m_targets, target);
  const auto index = found - m_targets.begin();
  if (found == m_targets.end())
    m_targets.push_back(std::move(target));
  return "rId" + std::to_string(index + 1);
}

std::string Relations::written() const {
  pugi::xml_document part;
  Node root =
      beginPart(part, "Relationships", {{"xmlns", "http://schemas.openxmlformats.org/package/2006/relationships"}});
  for (std::size_t i = 0; i < m_targets.size(); ++i) {
    const Target& target = m_targets[i];
    const bool ofPackage = target.type == "metadata/core-properties";
    const std::string family = ofPackage ? "http://schemas.openxmlformats.org/package/2006/relationships/"
                                         : "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    Node relation =
        word::add(root, "Relationship",
                  {{"Id", "rId" + std::to_string(i + 1)}, {"Type", family + target.type}, {"Target", target.name}});
    if (target.outside)
      relation.append_attribute("TargetMode").set_value("External");
  }
  return word::written(part);
}

void Package::add(std::string name, std::string bytes, std::string contentType) {
  if (!contentType.empty())
    m_types.emplace_back("/" + name, std::move(contentType));
  m_parts.emplace_back(std::move(name), std::move(bytes));
}

std::string Package::contentTypes() const {
  pugi::xml_document part;
  Node root = beginPart(part, "Types", {{"xmlns", "http://schemas.openxmlformats.org/package/2006/content-types"}});
  for (const auto& [ending, type] : {std::pair{"rels", "application/vnd.openxmlformats-package.relationships+xml"},
                                     {"xml", "application/xml"},
                                     {"png", "image/png"},
                                     {"svg", "image/svg+xml"}})
    word::add(root, "Default", {{"Extension", ending}, {"ContentType", type}});
  for (const auto& [name, type] : m_types)
    word::add(root, "Override", {{"PartName", name}, {"ContentType", type}});
  return word::written(part);
}

basics::Outcome<std::string> Package::zipped() const {
  const std::string types = contentTypes();
  Archive archive;
  if (!archive.isOpen())
    return notWritten(archive.trouble());
  bool added = archive.add("[Content_Types].xml", types);
  for (const auto& [name, bytes] : m_parts)
    added = added && archive.add(name, bytes);
  if (!added)
    return notWritten(archive.trouble());
  std::string bytes = archive.closed();
  if (bytes.empty())
    return notWritten(archive.trouble());
  return bytes;
}

} // namespace baton::report::word
