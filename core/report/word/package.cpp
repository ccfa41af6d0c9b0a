// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/word/package.h"

#include "core/report/word/markup.h"

#include <algorithm>
#include <memory>
#include <zip.h>

namespace baton::report::word {
namespace {

constexpr zip_uint16_t firstDay = (1 << 5) | 1; // 1 January 1980, where the calendar of zip begins

basics::Refusal notWritten(const std::string& why) {
  return basics::Refusal{"The document could not be packed: " + why + ".", "Close other programs and try again."};
}

/// An archive in memory, which libzip writes when it is closed.
class Archive {
public:
  Archive() {
    zip_error_t error;
    zip_error_init(&error);
    m_source = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_source_keep(m_source);
    m_archive = zip_open_from_source(m_source, ZIP_TRUNCATE, &error);
    zip_error_fini(&error);
  }
  ~Archive() {
    if (m_archive != nullptr)
      zip_discard(m_archive);
    zip_source_free(m_source);
  }
  Archive(const Archive&) = delete;
  Archive& operator=(const Archive&) = delete;

  bool add(const std::string& name, const std::string& bytes) {
    zip_source_t* source = zip_source_buffer(m_archive, bytes.data(), bytes.size(), 0);
    const zip_int64_t index = zip_file_add(m_archive, name.c_str(), source, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
      zip_source_free(source);
      return false;
    }
    return zip_file_set_dostime(m_archive, static_cast<zip_uint64_t>(index), 0, firstDay, 0) == 0;
  }

  bool close() {
    if (zip_close(m_archive) != 0)
      return false;
    m_archive = nullptr;
    return true;
  }

  std::string bytes() {
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_source_stat(m_source, &stat) != 0 || zip_source_open(m_source) != 0)
      return {};
    std::string bytes(stat.size, '\0');
    const zip_int64_t read = zip_source_read(m_source, bytes.data(), bytes.size());
    zip_source_close(m_source);
    return read == static_cast<zip_int64_t>(bytes.size()) ? bytes : std::string();
  }

  bool isOpen() const { return m_archive != nullptr; }
  std::string trouble() const { return m_archive != nullptr ? zip_strerror(m_archive) : "no room"; }

private:
  zip_source_t* m_source = nullptr;
  zip_t* m_archive = nullptr;
};

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
  if (!added || !archive.close())
    return notWritten(archive.trouble());
  std::string bytes = archive.bytes();
  if (bytes.empty())
    return notWritten("it could not be read back");
  return bytes;
}

} // namespace baton::report::word
