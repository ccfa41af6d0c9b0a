// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <utility>
#include <vector>
#include <zip.h>

namespace baton::tests {

/// A zip package of these parts, name and bytes, as a program would write it.
inline std::string packedZip(const std::vector<std::pair<std::string, std::string>>& parts) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, &error);
  zip_source_keep(target);
  zip_t* archive = zip_open_from_source(target, ZIP_TRUNCATE, &error);
  for (const auto& [name, bytes] : parts)
    zip_file_add(archive, name.c_str(), zip_source_buffer(archive, bytes.data(), bytes.size(), 0), ZIP_FL_ENC_UTF_8);
  zip_close(archive);
  std::string package;
  zip_source_open(target);
  zip_source_seek(target, 0, SEEK_END);
  package.resize(std::size_t(zip_source_tell(target)));
  zip_source_seek(target, 0, SEEK_SET);
  zip_source_read(target, package.data(), package.size());
  zip_source_close(target);
  zip_source_free(target);
  zip_error_fini(&error);
  return package;
}

/// A Word document with that body, between <w:body> and </w:body>.
inline std::string packedDocx(const std::string& body) {
  const std::string space = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
  return packedZip(
      {{"[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"},
       {"word/document.xml", "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document " + space + "><w:body>" + body +
                                 "</w:body></w:document>"},
       {"word/styles.xml", "<w:styles " + space +
                               "><w:style w:styleId=\"berschrift1\"><w:name w:val=\"heading 1\"/></w:style>"
                               "<w:style w:styleId=\"H2\"><w:name w:val=\"Part\"/><w:pPr><w:outlineLvl w:val=\"1\"/>"
                               "</w:pPr></w:style></w:styles>"}});
}

} // namespace baton::tests
