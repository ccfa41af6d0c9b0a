// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/html.h"

#include "core/report/html_style.h"
#include "core/report/html_svg.h"
#include "core/report/outline.h"
#include "core/report/printable.h"

#include <algorithm>

namespace baton::report {
namespace {

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : printable(text)) {
    switch (c) {
    case '&':
      out += "&amp;";
      break;
    case '<':
      out += "&lt;";
      break;
    case '>':
      out += "&gt;";
      break;
    case '"':
      out += "&quot;";
      break;
    case '\'':
      out += "&#39;";
      break;
    default:
      out += c;
    }
  }
  return out;
}

std::string withBreaks(std::string_view text) {
  std::string out;
  for (const char c : escaped(text))
    out += c == '\n' ? std::string("<br>") : std::string(1, c);
  return out;
}

std::string htmlLine(std::string_view text) {
  return escaped(oneLine(text));
}

class HtmlWriter {
public:
  explicit HtmlWriter(const Document& document) : m_document(document), m_outline(document) {}

  std::string write() {
    head();
    opening();
    m_out += "<main>\n";
    const auto contentsAt = static_cast<std::size_t>(std::max(0, m_document.contentsAfterSection));
    for (std::size_t i = 0; i < m_document.sections.size(); ++i) {
      if (m_document.contents && i == contentsAt)
        contents();
      m_out += "<section>\n";
      blocks(m_document.sections[i].blocks);
      m_out += "</section>\n";
    }
    if (m_document.contents && contentsAt >= m_document.sections.size())
      contents();
    m_out += "</main>\n";
    closing();
    return std::move(m_out);
  }

private:
  void head() {
    const std::string title = m_document.title.empty() ? m_document.kind : m_document.title;
    m_out += "<!DOCTYPE html>\n<html lang=\"" + htmlLine(m_document.language) +
             "\">\n<head>\n<meta charset=\"utf-8\">\n"
             "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
             "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
             "<meta name=\"author\" content=\"" +
             htmlLine(m_document.author) + "\">\n<meta name=\"date\" content=\"" + m_document.date.iso() +
             "\">\n<title>" + htmlLine(title) + "</title>\n<style>\n" + htmlStyleSheet() +
             "</style>\n</head>\n<body>\n";
  }

  void opening() {
    if (!m_document.watermark.empty())
      m_out += "<div class=\"watermark\" aria-hidden=\"true\">" + htmlLine(m_document.watermark) + "</div>\n";
    m_out += "<header class=\"head\">\n";
    tagged("p", "class=\"kind\"", htmlLine(m_document.workspace));
    tagged("p", "class=\"kind\"", htmlLine(joined(m_document.kind, " \xC2\xB7 ", m_document.version)));
    tagged("h1", "", htmlLine(m_document.title));
    tagged("p", "class=\"lead\"", withBreaks(m_document.lead));
    if (m_document.cover) {
      write(Facts{.facts = m_document.cover->facts});
      tagged("p", "class=\"small\"", htmlLine(m_document.cover->contentHash));
    }
    m_out += "</header>\n";
  }

  void closing() {
    m_out += "<footer class=\"foot\"><span>" + htmlLine(m_document.confidentiality) + "</span><span>" +
             htmlLine(m_document.dateLine) + "</span></footer>\n</body>\n</html>\n";
  }

  void contents() {
    m_out += "<nav aria-label=\"" + htmlLine(m_document.words.contents) + "\">\n";
    tagged("h2", "", htmlLine(m_document.words.contents));
    m_out += "<ol>\n";
    for (const OutlineEntry& entry : m_outline.entries())
      if (entry.listed)
        tagged("li", entry.heading->level == 1 ? "class=\"one\"" : "class=\"two\"",
               "<a href=\"#" + entry.anchor + "\">" + number(entry) + htmlLine(entry.heading->text.plain()) + "</a>");
    m_out += "</ol>\n</nav>\n";
  }

  void blocks(const std::vector<Block>& all) {
    for (const Block& block : all)
      std::visit([this](const auto& kind) { write(kind); }, static_cast<const AnyBlock&>(block));
  }

  /// Nothing where there are no words.
  void tagged(const std::string& tag, const std::string& attributes, const std::string& inner) {
    if (!inner.empty())
      m_out += "<" + tag + (attributes.empty() ? "" : " " + attributes) + ">" + inner + "</" + tag + ">\n";
  }

  static std::string number(const OutlineEntry& entry) {
    return entry.number.empty() ? std::string() : "<span class=\"number\">" + entry.number + "</span> ";
  }

  std::string runs(const Text& text) const {
    std::string out;
    for (const Run& run : text.runs)
      out += oneRun(run);
    return out;
  }

  std::string oneRun(const Run& run) const {
    std::string inner = withBreaks(run.text);
    if (run.muted)
      inner = "<span class=\"muted\">" + inner + "</span>";
    if (run.italic)
      inner = "<em>" + inner + "</em>";
    if (run.struck)
      inner = "<del>" + inner + "</del>";
    if (run.underlined)
      inner = "<ins>" + inner + "</ins>";
    if (run.bold)
      inner = "<strong>" + inner + "</strong>";
    const std::string anchor = run.anchor.empty() ? std::string() : m_outline.anchorFor(run.anchor);
    if (isLinkTarget(run.url))
      return "<a href=\"" + escaped(run.url) + "\" rel=\"noopener noreferrer\">" + inner + "</a>";
    return anchor.empty() ? inner : "<a href=\"#" + anchor + "\">" + inner + "</a>";
  }

  void write(const Paragraph& paragraph) { tagged("p", "dir=\"auto\"", runs(paragraph.text)); }

  void write(const Heading& heading) {
    const OutlineEntry& entry = m_outline.of(heading);
    const std::string tag = "h" + std::to_string(std::clamp(heading.level, 1, 3));
    tagged(tag, "id=\"" + entry.anchor + "\" dir=\"auto\"", number(entry) + runs(heading.text));
  }

  void list(const std::string& tag, const std::string& attributes, const std::vector<Text>& items) {
    m_out += "<" + tag + attributes + ">\n";
    for (const Text& item : items)
      m_out += "<li dir=\"auto\">" + runs(item) + "</li>\n";
    m_out += "</" + tag + ">\n";
  }
  void write(const BulletList& bullets) { list("ul", "", bullets.items); }
  void write(const NumberedList& numbers) {
    list("ol", numbers.first == 1 ? "" : " start=\"" + std::to_string(numbers.first) + "\"", numbers.items);
  }

  static std::string cellClass(const TableColumn& column) {
    std::string name = column.align == Align::Right ? "right" : column.align == Align::Centre ? "centre" : "";
    if (column.weight <= 0)
      name += name.empty() ? "fixed" : " fixed";
    return name.empty() ? name : " class=\"" + name + "\"";
  }

  void row(const Table& table, const TableRow& cells) {
    m_out += cells.emphasis ? "<tr class=\"sum\">" : "<tr>";
    for (std::size_t i = 0; i < table.columns.size(); ++i)
      m_out += "<td" + cellClass(table.columns[i]) + " dir=\"auto\">" +
               (i < cells.cells.size() ? runs(cells.cells[i]) : std::string()) + "</td>";
    m_out += "</tr>\n";
  }

  void write(const Table& table) {
    m_out += "<div class=\"scroll\"><table";
    m_out += table.small ? " class=\"small\">\n" : ">\n";
    tagged("caption", "", withBreaks(table.caption));
    m_out += "<thead><tr>";
    for (const TableColumn& column : table.columns)
      m_out += "<th scope=\"col\"" + cellClass(column) + ">" + withBreaks(column.label) + "</th>";
    m_out += "</tr></thead>\n<tbody>\n";
    for (const TableRow& cells : table.rows)
      row(table, cells);
    m_out += "</tbody>\n";
    if (table.total) {
      m_out += "<tfoot>\n";
      row(table, *table.total);
      m_out += "</tfoot>\n";
    }
    m_out += "</table></div>\n";
  }

  void write(const Callout& callout) {
    const char* side = callout.side == Side::Leadership ? " class=\"leadership\""
                       : callout.side == Side::Sales    ? " class=\"sales\""
                                                        : "";
    m_out += std::string("<aside") + side + ">\n";
    tagged("p", "class=\"title\" dir=\"auto\"", withBreaks(callout.title));
    for (const Text& paragraph : callout.paragraphs)
      tagged("p", "dir=\"auto\"", runs(paragraph));
    m_out += "</aside>\n";
  }

  void write(const Figure& figure) {
    const auto svg = inlineSvg(figure.svg, "f" + std::to_string(++m_figures) + "-");
    m_out += "<figure>\n";
    tagged("figcaption", "", withBreaks(figure.caption));
    if (svg)
      m_out += "<div role=\"img\" aria-label=\"" + htmlLine(figure.alt) + "\">" + *svg + "</div>\n";
    else
      tagged("p", "", withBreaks(figure.alt));
    m_out += "</figure>\n";
  }

  void write(const Facts& facts) {
    m_out += facts.large ? "<dl class=\"facts large\">\n" : "<dl class=\"facts\">\n";
    for (const Fact& fact : facts.facts) {
      m_out += "<div><dt>" + withBreaks(fact.label) + "</dt><dd class=\"value\">" + withBreaks(fact.value) + "</dd>";
      if (!fact.detail.empty())
        m_out += "<dd>" + withBreaks(fact.detail) + "</dd>";
      m_out += "</div>\n";
    }
    m_out += "</dl>\n";
  }

  void write(const FormField& field) {
    m_out += "<div class=\"field\">";
    tagged("p", "", withBreaks(field.label));
    for (int line = 0; line < std::max(1, field.lines); ++line)
      m_out += "<div class=\"line\"></div>";
    m_out += "</div>\n";
  }

  void write(const TickBoxes& boxes) {
    m_out += "<div class=\"field\">";
    tagged("p", "", withBreaks(boxes.label));
    m_out += "</div>\n";
    m_out += boxes.stacked ? "<ul class=\"ticks stacked\">\n" : "<ul class=\"ticks\">\n";
    for (const std::string& choice : boxes.choices)
      m_out += "<li><span class=\"box\"></span>" + withBreaks(choice) + "</li>\n";
    m_out += "</ul>\n";
  }

  void write(const PageBreak&) { m_out += "<div class=\"break\"></div>\n"; }
  void write(const Spacer&) {}

  void write(const Columns& columns) {
    m_out += "<div class=\"columns\">\n";
    for (const ColumnOfBlocks& column : columns.columns) {
      const int share = std::max(1, static_cast<int>(column.weight * 100));
      m_out += "<div style=\"flex:" + std::to_string(share) + " 1 0\">\n";
      blocks(column.blocks);
      m_out += "</div>\n";
    }
    m_out += "</div>\n";
  }

  const Document& m_document;
  Outline m_outline;
  std::string m_out;
  int m_figures = 0;
};

} // namespace

std::string writeHtml(const Document& document) {
  return HtmlWriter(document).write();
}

} // namespace baton::report
