// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/word/paragraph.h"

#include "core/report/printable.h"

#include <algorithm>

namespace baton::report::word {
namespace {

constexpr double calloutPadding = 12;
constexpr double calloutPaddingAbove = 7;

std::string_view barColour(Side side) {
  if (side == Side::Leadership)
    return style::leadership;
  return side == Side::Sales ? style::sales : style::textMuted;
}

void addBorder(Node borders, const char* name, const Rule& rule) {
  if (rule.weight > 0)
    add(borders, name,
        {{"w:val", "single"},
         {"w:sz", eighths(rule.weight)},
         {"w:space", std::to_string(static_cast<int>(rule.distance))},
         {"w:color", colour(rule.colour)}});
}

/// The ground reaches to its borders, so borders in its own colour are its padding.
void addCalloutBorders(Node look, Side side) {
  Node borders = add(look, "w:pBdr");
  addBorder(borders, "w:top", {0.5, style::callout, calloutPaddingAbove});
  addBorder(borders, "w:left", {style::calloutBar, barColour(side), calloutPadding});
  addBorder(borders, "w:bottom", {0.5, style::callout, calloutPaddingAbove});
  addBorder(borders, "w:right", {0.5, style::callout, calloutPadding});
  add(look, "w:shd", {{"w:val", "clear"}, {"w:color", "auto"}, {"w:fill", colour(style::callout)}});
}

void addBorders(Node look, const ParagraphLook& asked) {
  if (asked.bar)
    return addCalloutBorders(look, *asked.bar);
  if (asked.above.weight <= 0 && asked.below.weight <= 0)
    return;
  Node borders = add(look, "w:pBdr");
  addBorder(borders, "w:top", asked.above);
  addBorder(borders, "w:bottom", asked.below);
}

void addSpacing(Node look, const ParagraphLook& asked) {
  if (!asked.before && !asked.after && !asked.exactly && !asked.type)
    return;
  Node spacing = add(look, "w:spacing");
  if (asked.before)
    spacing.append_attribute("w:before").set_value(twips(*asked.before).c_str());
  if (asked.after)
    spacing.append_attribute("w:after").set_value(twips(*asked.after).c_str());
  if (!asked.exactly && !asked.type)
    return;
  spacing.append_attribute("w:line").set_value(
      twips(asked.exactly.value_or(asked.type ? asked.type->line : 0)).c_str());
  spacing.append_attribute("w:lineRule").set_value(asked.exactly ? "exact" : "atLeast");
}

void addIndent(Node look, const ParagraphLook& asked) {
  const double left = asked.bar ? style::calloutBar + calloutPadding : asked.left;
  const double right = asked.bar ? calloutPadding : asked.right;
  if (left == 0 && right == 0)
    return;
  Node indent = add(look, "w:ind", {{"w:left", twips(left)}, {"w:right", twips(right)}});
  if (asked.hanging > 0)
    indent.append_attribute("w:hanging").set_value(twips(asked.hanging).c_str());
}

Node addRun(Node paragraph, const RunLook& look, const Run& run = {}) {
  Node node = add(paragraph, "w:r");
  const bool isPlain = !look.bold && !run.bold && !run.italic && !run.struck && !run.underlined &&
                       look.colour.empty() && !run.muted && !look.size;
  if (isPlain)
    return node;
  Node style = add(node, "w:rPr");
  const auto flag = [&style](bool set, const char* one, const char* complex = nullptr) {
    if (set)
      add(style, one);
    if (set && complex)
      add(style, complex);
  };
  flag(look.bold || run.bold, "w:b", "w:bCs");
  flag(run.italic, "w:i", "w:iCs");
  flag(run.struck, "w:strike");
  if (!look.colour.empty() || run.muted)
    addValue(style, "w:color", colour(!look.colour.empty() ? look.colour : style::textMuted));
  if (look.size) {
    addValue(style, "w:sz", halfPoints(*look.size));
    addValue(style, "w:szCs", halfPoints(*look.size));
  }
  if (run.underlined)
    addValue(style, "w:u", "single");
  return node;
}

void addLines(Node run, const std::string& text) {
  const std::string words = printable(text);
  for (std::size_t start = 0;;) {
    const std::size_t end = words.find('\n', start);
    const std::string line = words.substr(start, end == std::string::npos ? end : end - start);
    if (!line.empty())
      setText(add(run, "w:t", {{"xml:space", "preserve"}}), line);
    if (end == std::string::npos)
      return;
    add(run, "w:br");
    start = end + 1;
  }
}

/// The node that the run goes into: a link, or the paragraph itself.
Node linkOrParagraph(Node paragraph, const Run& run, Draft& draft) {
  if (isWordTarget(run.url))
    return add(paragraph, "w:hyperlink",
               {{"r:id", draft.relations.toOutside("hyperlink", run.url)}, {"w:history", "1"}});
  const std::string anchor = run.anchor.empty() ? std::string() : draft.outline.anchorFor(run.anchor);
  if (anchor.empty())
    return paragraph;
  return add(paragraph, "w:hyperlink", {{"w:anchor", draft.bookmarkOf(anchor)}, {"w:history", "1"}});
}

bool isLetterOrDigit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool isHex(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/// "example.com" or "example.com:8080".
bool isHost(std::string_view host) {
  const std::size_t colon = host.find(':');
  const std::string_view name = host.substr(0, colon);
  const std::string_view port = colon == std::string_view::npos ? "80" : host.substr(colon + 1);
  const auto isOfName = [](char c) { return isLetterOrDigit(c) || c == '.' || c == '-'; };
  return !name.empty() && isLetterOrDigit(name.front()) && std::ranges::all_of(name, isOfName) && !port.empty() &&
         port.size() <= 4 && std::ranges::all_of(port, [](char c) { return c >= '0' && c <= '9'; });
}

void addFieldMark(Node paragraph, const char* kind, const RunLook& look) {
  add(addRun(paragraph, look), "w:fldChar", {{"w:fldCharType", kind}});
}

} // namespace

Node addParagraph(Node into, const ParagraphLook& asked) {
  Node paragraph = add(into, "w:p");
  Node look = add(paragraph, "w:pPr");
  addValue(look, "w:pStyle", asked.style);
  if (asked.keepNext)
    add(look, "w:keepNext");
  if (asked.keepLines)
    add(look, "w:keepLines");
  if (asked.newPage)
    add(look, "w:pageBreakBefore");
  if (asked.list > 0) {
    Node list = add(look, "w:numPr");
    addValue(list, "w:ilvl", "0");
    addValue(list, "w:numId", std::to_string(asked.list));
  }
  addBorders(look, asked);
  if (asked.rightTab > 0)
    add(add(look, "w:tabs"), "w:tab",
        {{"w:val", "right"}, {"w:leader", asked.dots ? "dot" : "none"}, {"w:pos", twips(asked.rightTab)}});
  addSpacing(look, asked);
  addIndent(look, asked);
  if (asked.align != Align::Left)
    addValue(look, "w:jc", asked.align == Align::Right ? "right" : "center");
  return paragraph;
}

void addWords(Node paragraph, const std::string& words, const RunLook& look) {
  if (!words.empty())
    addLines(addRun(paragraph, look), words);
}

void addText(Node paragraph, const Text& text, Draft& draft, const RunLook& look) {
  for (const Run& run : text.runs) {
    Node into = linkOrParagraph(paragraph, run, draft);
    RunLook own = look;
    if (into != paragraph)
      own.colour = style::accent;
    addLines(addRun(into, own, run), run.text);
  }
}

void addField(Node paragraph, const std::string& instruction, const std::string& result, const RunLook& look) {
  addFieldMark(paragraph, "begin", look);
  setText(add(addRun(paragraph, look), "w:instrText", {{"xml:space", "preserve"}}), " " + instruction + " ");
  addFieldMark(paragraph, "separate", look);
  addLines(addRun(paragraph, look), result);
  addFieldMark(paragraph, "end", look);
}

void addTab(Node paragraph) {
  add(add(paragraph, "w:r"), "w:tab");
}

Node addGap(Node into, double points) {
  return addParagraph(into, {.style = "Spacer", .exactly = points});
}

bool isWordTarget(std::string_view url) {
  constexpr std::string_view marks = "-._~:/?#@!$&'()*+,;=";
  if (!isLinkTarget(url) || url.size() > 2000 || std::ranges::count(url, '#') > 1)
    return false;
  for (std::size_t i = 0; i < url.size(); ++i) {
    const bool escaped = url[i] == '%' && i + 2 < url.size() && isHex(url[i + 1]) && isHex(url[i + 2]);
    if (!isLetterOrDigit(url[i]) && !escaped && marks.find(url[i]) == std::string_view::npos)
      return false;
  }
  const std::size_t host = url.find("://");
  if (host == std::string_view::npos)
    return std::ranges::count(url, '@') == 1;
  return isHost(url.substr(host + 3, url.find_first_of("/?#", host + 3) - host - 3));
}

} // namespace baton::report::word
