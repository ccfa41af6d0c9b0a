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

/// A workbook of one sheet "Data" with that content between <sheetData> and </sheetData>, these shared texts, and
/// styles of which 0 is plain, 1 a day, 2 a day and time, 3 a day in a format of its own, 4 money.
inline std::string packedXlsx(const std::string& rows, const std::string& shared = {},
                              const std::string& settings = {}) {
  const std::string space = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
  return packedZip(
      {{"[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"},
       {"xl/workbook.xml", "<workbook " + space +
                               " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">" +
                               settings +
                               "<sheets><sheet name=\"Data\" sheetId=\"1\" r:id=\"rId1\"/>"
                               "<sheet name=\"Notes\" sheetId=\"2\" r:id=\"rId2\"/></sheets></workbook>"},
       {"xl/_rels/workbook.xml.rels",
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        "<Relationship Id=\"rId1\" Type=\"sheet\" Target=\"worksheets/sheet1.xml\"/>"
        "<Relationship Id=\"rId2\" Type=\"sheet\" Target=\"/xl/worksheets/sheet2.xml\"/></Relationships>"},
       {"xl/styles.xml", "<styleSheet " + space +
                             "><numFmts><numFmt numFmtId=\"164\" formatCode=\"[$-409]dd\\.mm\\.yyyy;@\"/>"
                             "<numFmt numFmtId=\"165\" formatCode=\"&quot;day&quot; #,##0.00\"/></numFmts>"
                             "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"22\"/>"
                             "<xf numFmtId=\"164\"/><xf numFmtId=\"165\"/></cellXfs></styleSheet>"},
       {"xl/sharedStrings.xml", "<sst " + space + ">" + shared + "</sst>"},
       {"xl/worksheets/sheet1.xml", "<?xml version=\"1.0\"?><worksheet " + space +
                                        "><dimension ref=\"A1:B2\"/><sheetData>" + rows +
                                        "</sheetData><rowBreaks count=\"0\"/></worksheet>"},
       {"xl/worksheets/sheet2.xml",
        "<worksheet " + space +
            "><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Note</t></is></c></row>"
            "<row r=\"2\"><c r=\"A2\" t=\"str\"><v>second</v></c></row></sheetData></worksheet>"}});
}

} // namespace baton::tests
