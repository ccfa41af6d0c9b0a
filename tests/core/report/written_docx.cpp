// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/report/written_docx.h"

#include <stdexcept>
#include <zip.h>

namespace baton::tests {
namespace {

bool endsIn(const std::string& name, const std::string& ending) {
  return name.size() >= ending.size() && name.compare(name.size() - ending.size(), ending.size(), ending) == 0;
}

std::string contentOf(zip_t* archive, zip_uint64_t index, zip_uint64_t size) {
  zip_file_t* file = zip_fopen_index(archive, index, 0);
  std::string content(size, '\0');
  if (file == nullptr || zip_fread(file, content.data(), size) != static_cast<zip_int64_t>(size))
    throw std::runtime_error("a part cannot be read");
  zip_fclose(file);
  return content;
}

} // namespace

WrittenDocx::WrittenDocx(const std::string& bytes) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  zip_t* archive = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error);
  if (archive == nullptr)
    throw std::runtime_error(zip_error_strerror(&error));
  for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); ++i) {
    zip_stat_t stat;
    zip_stat_init(&stat);
    zip_stat_index(archive, static_cast<zip_uint64_t>(i), 0, &stat);
    m_names.emplace_back(stat.name);
    if (!m_parts.emplace(stat.name, contentOf(archive, static_cast<zip_uint64_t>(i), stat.size)).second)
      throw std::runtime_error(std::string("twice in the package: ") + stat.name);
  }
  zip_close(archive);
  const std::string& document = part("word/document.xml");
  m_document.load_buffer(document.data(), document.size(), pugi::parse_default | pugi::parse_ws_pcdata);
}

const std::string& WrittenDocx::part(const std::string& name) const {
  const auto found = m_parts.find(name);
  if (found == m_parts.end())
    throw std::runtime_error("not in the package: " + name);
  return found->second;
}

std::vector<std::string> WrittenDocx::badParts() const {
  std::vector<std::string> bad;
  for (const auto& [name, bytes] : m_parts) {
    if (endsIn(name, ".png"))
      continue;
    pugi::xml_document xml;
    if (const auto read = xml.load_buffer(bytes.data(), bytes.size()); !read)
      bad.push_back(name + ": " + read.description());
  }
  return bad;
}

std::vector<pugi::xml_node> WrittenDocx::allWithin(pugi::xml_node node, const char* name) {
  std::vector<pugi::xml_node> found;
  struct Walker : pugi::xml_tree_walker {
    std::string_view name;
    std::vector<pugi::xml_node>* found = nullptr;
    bool for_each(pugi::xml_node& one) override {
      if (one.name() == name)
        found->push_back(one);
      return true;
    }
  } walker;
  walker.name = name;
  walker.found = &found;
  node.traverse(walker);
  return found;
}

std::string WrittenDocx::words(pugi::xml_node node) {
  std::string words;
  struct Walker : pugi::xml_tree_walker {
    std::string* words = nullptr;
    bool for_each(pugi::xml_node& one) override {
      const std::string_view name = one.name();
      if (name == "w:t")
        *words += one.child_value();
      else if (name == "w:br")
        *words += '\n';
      else if (name == "w:tab" && std::string_view(one.parent().name()) == "w:r")
        *words += '\t';
      return true;
    }
  } walker;
  walker.words = &words;
  node.traverse(walker);
  return words;
}

std::vector<std::string> WrittenDocx::inStyle(const std::string& style) const {
  std::vector<std::string> found;
  for (const pugi::xml_node& paragraph : all("w:p"))
    if (paragraph.child("w:pPr").child("w:pStyle").attribute("w:val").value() == style)
      found.push_back(words(paragraph));
  return found;
}

std::string WrittenDocx::target(const std::string& relation) const {
  pugi::xml_document relations;
  const std::string& bytes = part("word/_rels/document.xml.rels");
  relations.load_buffer(bytes.data(), bytes.size());
  return relations.child("Relationships").find_child_by_attribute("Id", relation.c_str()).attribute("Target").value();
}

} // namespace baton::tests
