// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/xlsx_table.h"

#include "core/basics/code_point.h"
#include "core/basics/date.h"
#include "core/basics/text.h"
#include "core/exchange/xlsx_sheet.h"
#include "core/exchange/xml_names.h"
#include "core/exchange/zip_part.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <fmt/format.h>
#include <map>
#include <pugixml.hpp>

namespace baton::exchange {

using basics::Done, basics::Outcome, basics::Refusal;
using pugi::xml_node;

namespace {

constexpr std::size_t largestSheet = 512u << 20, largestTexts = 128u << 20, largestPart = 16u << 20;
constexpr std::size_t largestRow = 16u << 20;
constexpr int lastRow = 1'048'576;

Refusal noWorkbook() {
  return {"The file is no workbook that can be read", "Save it as XLSX without a password, or export it as CSV"};
}

std::string_view attribute(const xml_node& node, std::string_view name) {
  for (const auto& one : node.attributes())
    if (localName(one.name()) == name)
      return one.value();
  return {};
}

bool parse(pugi::xml_document& document, std::string_view xml) {
  return bool(document.load_buffer(xml.data(), xml.size(), pugi::parse_default | pugi::parse_ws_pcdata_single,
                                   pugi::encoding_auto));
}

Outcome<std::string> partOf(std::string_view package, const std::string& name, std::size_t atMost, bool needed) {
  auto part = zipPart(package, name, atMost);
  if (!part)
    return part.refusal();
  if (!*part && needed)
    return noWorkbook();
  return part->value_or("");
}

/// A text in pieces, each with its own looks; how it is pronounced is no part of it.
std::string textOf(const xml_node& node) {
  std::string text;
  for (const xml_node& one : node.children()) {
    if (localName(one.name()) == "t")
      text += one.child_value();
    else if (localName(one.name()) == "r")
      text += localChild(one, "t").child_value();
  }
  return text;
}

/// "_x000D_" stands for a character that XML does not hold; "_x005F_" for the "_" of what only looks like that.
std::string withoutCodes(std::string text) {
  constexpr std::size_t length = 7;
  for (std::size_t at = text.find("_x"); at != std::string::npos; at = text.find("_x", at + 1)) {
    unsigned code = 0;
    const char *const digits = text.data() + at + 2, *const end = text.data() + std::min(text.size(), at + 6);
    const auto [stopped, error] = std::from_chars(digits, end, code, 16);
    const bool isCode = at + length <= text.size() && error == std::errc() && stopped == end && text[at + 6] == '_';
    if (!isCode || code == 0 || (code >= 0xD800 && code < 0xE000))
      continue;
    std::string character;
    basics::appendCodePoint(character, code);
    text.replace(at, length, character);
  }
  return text;
}

template <class Number> std::optional<Number> numberIn(std::string_view text) {
  Number number{};
  const auto end = text.data() + text.size();
  const auto [stopped, error] = std::from_chars(text.data(), end, number);
  return error == std::errc() && stopped == end ? std::optional(number) : std::nullopt;
}

/// Whether a format of numbers shows days: it has a letter of a day, month or year outside of texts and brackets.
bool showsDates(std::string_view format) {
  bool inText = false, inBrackets = false;
  for (std::size_t i = 0; i < format.size(); ++i) {
    const char c = format[i];
    if (c == '"')
      inText = !inText;
    else if (inText)
      continue;
    else if (c == '\\' || c == '_' || c == '*')
      ++i; // the next one stands for itself
    else if (c == '[')
      inBrackets = true;
    else if (c == ']')
      inBrackets = false;
    else if (!inBrackets && (c == 'd' || c == 'D' || c == 'y' || c == 'Y'))
      return true;
  }
  return false;
}

bool isDateByNumber(int format) {
  return (format >= 14 && format <= 17) || format == 22 || (format >= 27 && format <= 36) ||
         (format >= 50 && format <= 58);
}

/// What the styles of cells say: which of them show days.
std::vector<bool> dateStyles(std::string_view xml) {
  std::vector<bool> styles;
  pugi::xml_document document;
  if (!parse(document, xml))
    return styles;
  std::map<int, bool> formats;
  for (const xml_node& one : localChild(document.document_element(), "numFmts").children())
    if (const auto id = numberIn<int>(attribute(one, "numFmtId")))
      formats[*id] = showsDates(attribute(one, "formatCode"));
  for (const xml_node& one : localChild(document.document_element(), "cellXfs").children()) {
    const int id = numberIn<int>(attribute(one, "numFmtId")).value_or(0);
    const auto known = formats.find(id);
    styles.push_back(known == formats.end() ? isDateByNumber(id) : known->second);
  }
  return styles;
}

struct Workbook {
  std::vector<std::pair<std::string, std::string>> sheets; ///< name and part
  bool since1904 = false;
};

Outcome<Workbook> workbookOf(std::string_view package) {
  const auto book = partOf(package, "xl/workbook.xml", largestPart, true);
  if (!book)
    return book.refusal();
  const auto relations = partOf(package, "xl/_rels/workbook.xml.rels", largestPart, true);
  if (!relations)
    return relations.refusal();
  pugi::xml_document bookXml, relationsXml;
  if (!parse(bookXml, *book) || !parse(relationsXml, *relations))
    return noWorkbook();
  std::map<std::string, std::string, std::less<>> parts;
  for (const xml_node& one : relationsXml.document_element().children()) {
    std::string target(attribute(one, "Target"));
    target = target.starts_with('/') ? target.substr(1) : "xl/" + target;
    parts[std::string(attribute(one, "Id"))] = target;
  }
  Workbook workbook;
  const std::string_view epoch = attribute(localChild(bookXml.document_element(), "workbookPr"), "date1904");
  workbook.since1904 = epoch == "1" || epoch == "true";
  for (const xml_node& one : localChild(bookXml.document_element(), "sheets").children()) {
    std::string_view id;
    for (const auto& each : one.attributes())
      if (std::string_view(each.name()).ends_with(":id"))
        id = each.value();
    if (!basics::isUtf8(attribute(one, "name")))
      return noWorkbook();
    if (const auto part = parts.find(id); part != parts.end())
      workbook.sheets.emplace_back(attribute(one, "name"), part->second);
  }
  if (workbook.sheets.empty())
    return noWorkbook();
  return workbook;
}

Outcome<std::string> sheetPart(const Workbook& workbook, const std::optional<std::string>& wanted) {
  if (!wanted)
    return workbook.sheets.front().second;
  std::vector<std::string> known;
  for (const auto& [name, part] : workbook.sheets) {
    if (basics::sameName(name, *wanted))
      return part;
    known.push_back(name);
  }
  return Refusal{fmt::format("The workbook has no sheet \"{}\"", *wanted),
                 fmt::format("Its sheets are {}", fmt::join(known, ", "))};
}

Outcome<std::vector<std::string>> sharedTexts(std::string_view package) {
  const auto xml = partOf(package, "xl/sharedStrings.xml", largestTexts, false);
  if (!xml)
    return xml.refusal();
  std::vector<std::string> texts;
  pugi::xml_document document;
  if (xml->empty())
    return texts;
  if (!parse(document, *xml))
    return noWorkbook();
  for (const xml_node& one : document.document_element().children())
    if (localName(one.name()) == "si")
      texts.push_back(withoutCodes(textOf(one)));
  return texts;
}

/// A number as a text that can be read in one way only.
std::string numberText(double number) {
  if (!std::isfinite(number) || std::abs(number) > 1e15)
    return fmt::format("{}", number);
  // Fifteen digits are what a workbook keeps; those behind them are the binary number's.
  const int whole = int(std::log10(std::max(1.0, std::abs(number)))) + 1;
  std::string text = fmt::format("{:.{}f}", number, std::clamp(15 - whole, 1, 10));
  while (text.ends_with('0') && !text.ends_with(".0"))
    text.pop_back();
  if (text.ends_with(".0"))
    text.resize(text.size() - 2);
  const auto point = text.find('.');
  if (point != std::string::npos && text.size() - point - 1 == 3)
    text += '0'; // 1.234 could be a thousand
  return text == "-0" ? "0" : text;
}

/// A day by its number: 1 is the first of January 1900, and the workbook knows a 29th of February in that year; or 0 is
/// the first of January 1904.
std::string dateText(double number, bool since1904) {
  constexpr double last = 2'958'465;                             // of 9999
  constexpr std::int32_t first1900 = 25'569, first1904 = 24'107; // days to 1970
  if (!(number >= (since1904 ? 0 : 1) && number < last))
    return numberText(number);
  auto days = std::int32_t(std::floor(number));
  const auto seconds = std::int32_t(std::lround((number - days) * 86'400));
  if (!since1904 && days < 60)
    ++days;
  const std::int32_t since = days - (since1904 ? first1904 : first1900) + seconds / 86'400;
  const std::string date = basics::Date::fromDays(since).iso();
  const int rest = seconds % 86'400;
  return rest == 0 ? date : fmt::format("{} {:02}:{:02}:{:02}", date, rest / 3600, rest / 60 % 60, rest % 60);
}

/// The column of "BC12", from 0; nothing where it is no reference.
std::optional<std::size_t> columnOf(std::string_view reference) {
  std::size_t column = 0, letters = 0;
  for (const char c : reference) {
    if (c < 'A' || c > 'Z')
      break;
    column = column * 26 + std::size_t(c - 'A') + 1;
    if (++letters > 3)
      return std::nullopt;
  }
  return letters == 0 ? std::nullopt : std::optional(column - 1);
}

/// Reads a sheet row by row, as it is unpacked.
class SheetReader {
public:
  SheetReader(TableRows& rows, const std::vector<std::string>& texts, const std::vector<bool>& dates, bool since1904)
      : m_rows(rows), m_texts(texts), m_dates(dates), m_since1904(since1904) {}

  /// False once it wants no more.
  bool take(std::string_view piece) {
    m_waiting.append(piece);
    while (takeRow()) {
    }
    m_waiting.erase(0, m_at);
    m_at = 0;
    if (m_waiting.size() > largestRow)
      m_rows.refuse({"A row of the sheet is larger than 16 MiB", "Export the sheet as CSV"});
    return m_rows.wantsMore();
  }

private:
  /// Where the next row begins: "<row" or "<x:row"; what stands before it is of no interest.
  std::size_t beginOfRow() const {
    for (std::size_t at = m_waiting.find("row", m_at); at != std::string::npos; at = m_waiting.find("row", at + 1)) {
      if (at + 3 >= m_waiting.size())
        return std::string::npos;
      const char after = m_waiting[at + 3];
      const std::size_t open = m_waiting.rfind('<', at);
      const bool isTag =
          after == ' ' || after == '>' || after == '/' || after == '\t' || after == '\n' || after == '\r';
      if (open != std::string::npos && open >= m_at && isTag && (open + 1 == at || m_waiting[at - 1] == ':') &&
          at - open < 40)
        return open;
    }
    return std::string::npos;
  }

  bool takeRow() {
    if (!m_rows.wantsMore())
      return false;
    const std::size_t begin = beginOfRow();
    if (begin == std::string::npos) {
      if (m_waiting.size() > m_at + 64) // the start of a tag may be at its end
        m_at = m_waiting.size() - 64;
      return false;
    }
    const std::size_t openEnds = m_waiting.find('>', begin);
    if (openEnds == std::string::npos)
      return false;
    std::size_t end = openEnds + 1;
    if (m_waiting[openEnds - 1] != '/') {
      const std::string name = m_waiting.substr(begin + 1, m_waiting.find_first_of(" >/\t\r\n", begin) - begin - 1);
      const std::string closing = "</" + name + ">";
      end = m_waiting.find(closing, openEnds);
      if (end == std::string::npos)
        return false;
      end += closing.size();
    }
    read(std::string_view(m_waiting).substr(begin, end - begin));
    m_at = end;
    return true;
  }

  void read(std::string_view xml) {
    pugi::xml_document document;
    if (!parse(document, xml))
      return m_rows.refuse({rowName(m_rows.current()) + " of the sheet is damaged",
                            "Open the workbook in the program it was written with and save it again"});
    const xml_node row = document.document_element();
    if (const std::string_view number = attribute(row, "r"); !number.empty()) {
      const auto wanted = numberIn<int>(number);
      if (!wanted || *wanted < m_rows.current() || *wanted > lastRow)
        return m_rows.refuse({fmt::format("{} of the sheet says that it is row {}", rowName(m_rows.current()), number),
                              "Open the workbook in the program it was written with and save it again"});
      m_rows.skipTo(*wanted);
    }
    for (const xml_node& cell : row.children())
      if (localName(cell.name()) == "c")
        take(cell);
    m_rows.endRow();
  }

  void take(const xml_node& cell) {
    const std::string_view reference = attribute(cell, "r");
    const auto column = reference.empty() ? std::optional(m_rows.width()) : columnOf(reference);
    if (!column || *column < m_rows.width())
      return m_rows.refuse({fmt::format("{} of the sheet has a cell \"{}\" out of its order", rowName(m_rows.current()),
                                        basics::shortened(reference, 20)),
                            "Open the workbook in the program it was written with and save it again"});
    const std::string text = textAt(cell);
    if (!basics::isUtf8(text))
      return m_rows.refuse({fmt::format("{} of the sheet holds what is no text", rowName(m_rows.current())),
                            "Open the workbook in the program it was written with and save it again"});
    if (text.empty())
      return; // cells far out that hold nothing cost nothing
    while (m_rows.width() < *column && !m_rows.refusal())
      m_rows.takeCell("");
    m_rows.takeCell(basics::trimmed(text));
  }

  std::string textAt(const xml_node& cell) {
    const std::string_view type = attribute(cell, "t");
    const char* value = localChild(cell, "v").child_value();
    if (type == "inlineStr")
      return withoutCodes(textOf(localChild(cell, "is")));
    if (type == "s") {
      const auto index = numberIn<std::size_t>(value);
      if (index && *index < m_texts.size())
        return m_texts[*index];
      m_rows.refuse({fmt::format("{} of the sheet names a text that is not there", rowName(m_rows.current())),
                     "Open the workbook in the program it was written with and save it again"});
      return {};
    }
    if (type == "e")
      return {};
    if (type == "b")
      return std::string_view(value) == "1" ? "true" : *value ? "false" : "";
    if (type == "str")
      return value;
    if (type == "d") { // a day as ISO 8601 has it
      std::string text = value;
      std::ranges::replace(text, 'T', ' ');
      return text.ends_with(" 00:00:00") ? text.substr(0, 10) : text;
    }
    const auto number = numberIn<double>(basics::trimmed(value));
    if (!number)
      return value;
    const auto style = numberIn<std::size_t>(attribute(cell, "s"));
    return style && *style < m_dates.size() && m_dates[*style] ? dateText(*number, m_since1904) : numberText(*number);
  }

  TableRows& m_rows;
  const std::vector<std::string>& m_texts;
  const std::vector<bool>& m_dates; ///< by style
  bool m_since1904;
  std::string m_waiting; ///< unpacked and not yet read
  std::size_t m_at = 0;  ///< so much of it is read
};

} // namespace

Outcome<std::vector<std::string>> sheetsOf(std::string_view bytes) {
  const auto workbook = workbookOf(bytes);
  if (!workbook)
    return workbook.refusal();
  std::vector<std::string> all;
  for (const auto& [name, part] : workbook->sheets)
    all.push_back(name);
  return all;
}

struct XlsxSheet::Content {
  std::string part;
  std::vector<std::string> texts, sheets;
  std::vector<bool> dates; ///< by style
  bool since1904 = false;
};

Outcome<XlsxSheet> XlsxSheet::open(std::string_view bytes, const CsvFormat& format) {
  if (format.headerRow.value_or(0) < 0)
    return Refusal{"The header row cannot be negative", "Count rows from 1; 0 means that there is none"};
  const auto workbook = workbookOf(bytes);
  if (!workbook)
    return workbook.refusal();
  const auto part = sheetPart(*workbook, format.sheet);
  if (!part)
    return part.refusal();
  auto texts = sharedTexts(bytes);
  if (!texts)
    return texts.refusal();
  const auto styles = partOf(bytes, "xl/styles.xml", largestPart, false);
  if (!styles)
    return styles.refusal();
  auto content = std::make_shared<Content>();
  content->part = *part;
  content->texts = std::move(*texts);
  content->dates = dateStyles(*styles);
  content->since1904 = workbook->since1904;
  for (const auto& [name, where] : workbook->sheets)
    content->sheets.push_back(name);
  XlsxSheet sheet;
  sheet.m_bytes = bytes;
  sheet.m_content = std::move(content);
  return sheet;
}

const std::vector<std::string>& XlsxSheet::names() const {
  return m_content->sheets;
}

const std::string& XlsxSheet::part() const {
  return m_content->part;
}

Outcome<Done> XlsxSheet::read(TableRows& rows, const std::function<void(std::size_t)>& watch) const {
  SheetReader reader(rows, m_content->texts, m_content->dates, m_content->since1904);
  std::size_t done = 0;
  const auto read = readZipPart(m_bytes, m_content->part, largestSheet, [&](std::string_view piece) {
    if (watch)
      watch(done += piece.size());
    return reader.take(piece);
  });
  if (!read)
    return read.refusal();
  return *read ? Outcome<Done>(Done{}) : noWorkbook();
}

Outcome<CsvTable> readXlsx(std::string_view bytes, const CsvFormat& format) {
  const auto sheet = XlsxSheet::open(bytes, format);
  if (!sheet)
    return sheet.refusal();
  TableRows rows(format.headerRow);
  if (const auto read = sheet->read(rows); read.refused())
    return read.refusal();
  auto table = rows.table();
  if (table)
    table->sheets = sheet->names();
  return table;
}

Outcome<CsvTable> readTable(std::string_view bytes, const CsvFormat& format) {
  return isZip(bytes) ? readXlsx(bytes, format) : readCsv(bytes, format);
}

} // namespace baton::exchange
