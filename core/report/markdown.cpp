// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/markdown.h"

#include "core/report/markdown_text.h"
#include "core/report/outline.h"
#include "core/report/printable.h"

#include <algorithm>

namespace baton::report {
namespace {

std::string markdownLine(std::string_view text) {
  return markdownLines(markdownInline(oneLine(text)));
}

bool isSpace(char c) {
  return c == ' ' || c == '\n';
}
bool isWord(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || (c & '\x80') != 0;
}

/// Emphasis, where its marks would be read as such; between letters and next to punctuation they would be printed.
std::string emphasised(const std::string& text, const std::string& mark, char before, char after) {
  std::size_t start = 0;
  std::size_t end = text.size();
  while (start < end && isSpace(text[start]))
    ++start;
  while (end > start && isSpace(text[end - 1]))
    --end;
  if (start == end)
    return text;
  const char outerLeft = start > 0 ? ' ' : before;
  const char outerRight = end < text.size() ? ' ' : after;
  if ((isWord(outerLeft) && !isWord(text[start])) || (isWord(outerRight) && !isWord(text[end - 1])) ||
      text.find('\n') != std::string::npos)
    return text;
  return text.substr(0, start) + mark + text.substr(start, end - start) + mark + text.substr(end);
}

std::string address(std::string_view url) {
  std::string out = "(<";
  for (const char c : url)
    out += c == '<'    ? std::string("%3C")
           : c == '>'  ? std::string("%3E")
           : c == '\\' ? std::string("%5C")
                       : std::string(1, c);
  return out + ">)";
}

class MarkdownWriter {
public:
  explicit MarkdownWriter(const Document& document) : m_document(document), m_outline(document) {}

  std::string write() {
    opening();
    const auto contentsAt = static_cast<std::size_t>(std::max(0, m_document.contentsAfterSection));
    for (std::size_t i = 0; i < m_document.sections.size(); ++i) {
      if (m_document.contents && i == contentsAt)
        contents();
      blocks(m_document.sections[i].blocks);
    }
    if (m_document.contents && contentsAt >= m_document.sections.size())
      contents();
    paragraph(markdownLine(joined(m_document.confidentiality, " \xC2\xB7 ", m_document.dateLine)));
    while (m_out.size() > 1 && m_out[m_out.size() - 2] == '\n')
      m_out.pop_back();
    return std::move(m_out);
  }

private:
  void opening() {
    paragraph(m_document.watermark.empty() ? "" : "**" + markdownLine(m_document.watermark) + "**");
    paragraph(markdownLine(m_document.workspace));
    paragraph(markdownLine(joined(m_document.kind, " \xC2\xB7 ", m_document.version)));
    paragraph(m_document.title.empty() ? "" : "# " + markdownLine(m_document.title));
    paragraph(markdownLines(markdownInline(m_document.lead)));
    if (!m_document.cover)
      return;
    write(Facts{.facts = m_document.cover->facts});
    paragraph(markdownLine(m_document.cover->contentHash));
  }

  void contents() {
    paragraph("## " + markdownLine(m_document.words.contents));
    for (const OutlineEntry& entry : m_outline.entries())
      if (entry.listed)
        m_out +=
            std::string(entry.heading->level == 1 ? "- " : "  - ") + "[" + words(entry) + "](#" + entry.anchor + ")\n";
    m_out += "\n";
  }

  static std::string words(const OutlineEntry& entry) {
    return joined(entry.number, " ", markdownInline(oneLine(entry.heading->text.plain())));
  }

  void blocks(const std::vector<Block>& all) {
    for (const Block& block : all)
      std::visit([this](const auto& kind) { write(kind); }, static_cast<const AnyBlock&>(block));
  }

  void paragraph(const std::string& text) {
    if (!text.empty())
      m_out += m_prefix + indented(text, m_prefix) + "\n" + (m_prefix.empty() ? "\n" : m_prefix + "\n");
  }

  static std::string indented(const std::string& text, const std::string& prefix) {
    std::string out;
    for (const char c : text) {
      out += c;
      if (c == '\n')
        out += prefix;
    }
    return out;
  }

  std::string runs(const Text& text) const {
    std::string out;
    for (std::size_t i = 0; i < text.runs.size(); ++i) {
      const char before = out.empty() ? ' ' : out.back();
      const char after =
          i + 1 < text.runs.size() && !text.runs[i + 1].text.empty() ? text.runs[i + 1].text.front() : ' ';
      out += oneRun(text.runs[i], before, after);
    }
    return out;
  }

  std::string oneRun(const Run& run, char before, char after) const {
    std::string inner = markdownInline(run.text);
    const bool marked = before == '*' || before == '_'; // two marks in a row would be read as one of double weight
    if (run.struck)
      inner = emphasised(inner, "~~", before, after);
    else if ((run.bold || run.italic || run.underlined) && !marked)
      inner = emphasised(inner, run.italic ? "*" : "**", before, after);
    const std::string anchor = run.anchor.empty() ? std::string() : m_outline.anchorFor(run.anchor);
    if (isLinkTarget(run.url))
      return "[" + inner + "]" + address(run.url);
    return anchor.empty() ? inner : "[" + inner + "](#" + anchor + ")";
  }

  void write(const Paragraph& block) { paragraph(markdownLines(runs(block.text))); }

  void write(const Heading& heading) {
    const OutlineEntry& entry = m_outline.of(heading);
    const auto level = static_cast<std::size_t>(std::clamp(heading.level, 1, 3) + 1);
    const bool target = entry.listed || !heading.id.empty();
    paragraph((target ? "<a id=\"" + entry.anchor + "\"></a>\n\n" : "") + std::string(level, '#') + " " + words(entry));
  }

  void list(const std::vector<Text>& items, int first, bool numbered) {
    for (std::size_t i = 0; i < items.size(); ++i) {
      const std::string mark = numbered ? std::to_string(first + static_cast<int>(i)) + ". " : "- ";
      m_out +=
          m_prefix + mark + indented(markdownLines(runs(items[i])), m_prefix + std::string(mark.size(), ' ')) + "\n";
    }
    m_out += m_prefix + "\n";
  }
  void write(const BulletList& block) { list(block.items, 1, false); }
  void write(const NumberedList& block) { list(block.items, std::max(0, block.first), true); }

  static std::string inCell(const std::string& text) {
    std::string out;
    for (const char c : text)
      out += c == '\n' ? std::string("<br>") : std::string(1, c);
    return out.empty() ? " " : out;
  }

  void row(const Table& table, const TableRow& cells, bool semibold) {
    m_out += "|";
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      const std::string text = i < cells.cells.size() ? runs(cells.cells[i]) : std::string();
      const bool plain = text.find("**") == std::string::npos;
      m_out += " " + inCell(semibold && plain ? emphasised(text, "**", ' ', ' ') : text) + " |";
    }
    m_out += "\n";
  }

  void write(const Table& table) {
    if (table.columns.empty())
      return;
    paragraph(markdownLines(markdownInline(table.caption)));
    m_out += "|";
    for (const TableColumn& column : table.columns)
      m_out += " " + inCell(markdownInline(column.label)) + " |";
    m_out += "\n|";
    for (const TableColumn& column : table.columns)
      m_out += column.align == Align::Right ? " ---: |" : column.align == Align::Centre ? " :---: |" : " --- |";
    m_out += "\n";
    for (const TableRow& cells : table.rows)
      row(table, cells, cells.emphasis);
    if (table.total)
      row(table, *table.total, true);
    m_out += "\n";
  }

  void write(const Callout& callout) {
    m_prefix = "> ";
    paragraph(callout.title.empty() ? "" : emphasised(markdownLine(callout.title), "**", ' ', ' '));
    for (const Text& text : callout.paragraphs)
      paragraph(markdownLines(runs(text)));
    m_prefix.clear();
    m_out += "\n";
  }

  void write(const Figure& figure) {
    paragraph(markdownLines(markdownInline(figure.caption)));
    paragraph(markdownLines(markdownInline(figure.alt)));
  }

  void write(const Facts& facts) {
    for (const Fact& fact : facts.facts) {
      const std::string value = emphasised(markdownInline(oneLine(fact.value)), "**", ' ', ' ');
      const std::string detail = joined(value, ", ", markdownInline(oneLine(fact.detail)));
      m_out += "- " + joined(markdownInline(oneLine(fact.label)), ": ", detail) + "\n";
    }
    m_out += "\n";
  }

  void write(const FormField& field) {
    paragraph(markdownLines(markdownInline(field.label)));
    for (int line = 0; line < std::max(1, field.lines); ++line)
      paragraph(R"(\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_)");
  }

  void write(const TickBoxes& boxes) {
    paragraph(markdownLines(markdownInline(boxes.label)));
    for (const std::string& choice : boxes.choices)
      m_out += "- [ ] " + markdownInline(oneLine(choice)) + "\n";
    m_out += "\n";
  }

  void write(const PageBreak&) { paragraph("---"); }
  void write(const Spacer&) {}

  void write(const Columns& columns) {
    for (const ColumnOfBlocks& column : columns.columns)
      blocks(column.blocks);
  }

  const Document& m_document;
  Outline m_outline;
  std::string m_out;
  std::string m_prefix; ///< of every line, within a quote
};

} // namespace

std::string writeMarkdown(const Document& document) {
  return MarkdownWriter(document).write();
}

} // namespace baton::report
