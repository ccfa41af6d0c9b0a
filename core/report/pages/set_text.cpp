// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/pages/set_text.h"

#include "core/report/printable.h"

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <set>
#include <string_view>

namespace baton::report::pages {
namespace {

constexpr double unit = PANGO_SCALE;

int units(double points) {
  return static_cast<int>(points * unit);
}

using FontDescription = std::shared_ptr<PangoFontDescription>;

FontDescription fontOf(const style::Type& type) {
  FontDescription font(pango_font_description_new(), pango_font_description_free);
  pango_font_description_set_family(font.get(), (std::string(style::family) + ",sans-serif").c_str());
  pango_font_description_set_absolute_size(font.get(), type.size * unit);
  pango_font_description_set_weight(font.get(), static_cast<PangoWeight>(type.weight));
  return font;
}

PangoAlignment alignmentOf(Align align) {
  switch (align) {
  case Align::Right:
    return PANGO_ALIGN_RIGHT;
  case Align::Centre:
    return PANGO_ALIGN_CENTER;
  default:
    return PANGO_ALIGN_LEFT;
  }
}

guint16 channel(double value) {
  return static_cast<guint16>(value * 65535);
}

void add(PangoAttrList* list, PangoAttribute* attribute, int start, int end) {
  attribute->start_index = static_cast<guint>(start);
  attribute->end_index = static_cast<guint>(end);
  pango_attr_list_insert(list, attribute);
}

/// A sign of percent stays with its number.
void keepPercents(PangoAttrList* list, const std::string& text) {
  for (auto at = text.find(" %"); at != std::string::npos; at = text.find(" %", at + 1))
    if (at > 0 && text[at - 1] >= '0' && text[at - 1] <= '9')
      add(list, pango_attr_allow_breaks_new(FALSE), static_cast<int>(at) - 1, static_cast<int>(at) + 2);
}

/// More letters than this between two places where a line may break are no word of any language.
constexpr std::size_t endlessWord = 100;

/// What each letter of a layout takes of its line, in Pango's units, by the byte it begins at; 0 within a letter.
std::vector<int> letterWidths(PangoLayout* layout, std::size_t bytes) {
  std::vector<int> widths(bytes, 0);
  const std::shared_ptr<PangoLayoutIter> at(pango_layout_get_iter(layout), pango_layout_iter_free);
  do {
    const auto index = static_cast<std::size_t>(pango_layout_iter_get_index(at.get()));
    PangoRectangle cluster;
    pango_layout_iter_get_cluster_extents(at.get(), nullptr, &cluster);
    if (index < bytes)
      widths[index] += cluster.width;
  } while (pango_layout_iter_next_cluster(at.get()));
  return widths;
}

/// Whether it is worth asking Pango where lines may break: most texts have blanks.
bool mayHoldEndlessWord(std::string_view text) {
  std::size_t since = 0;
  for (const char c : text)
    if (c == ' ' || c == '\n')
      since = 0;
    else if (++since > endlessWord)
      return true;
  return false;
}

/// Where each letter of a layout begins, as bytes: word by word, a word being what stands between two places where a
/// line may break.
std::vector<std::vector<std::size_t>> lettersOfWords(PangoLayout* layout) {
  int count = 0;
  const PangoLogAttr* attributes = pango_layout_get_log_attrs_readonly(layout, &count);
  const char* const text = pango_layout_get_text(layout);
  std::vector<std::vector<std::size_t>> words(1);
  const char* at = text;
  for (int i = 0; i < count && *at != '\0'; ++i, at = g_utf8_next_char(at)) {
    if (attributes[i].is_line_break)
      words.emplace_back();
    if (attributes[i].is_cursor_position)
      words.back().push_back(static_cast<std::size_t>(at - text));
  }
  return words;
}

/// The bytes before which a word without an end goes on in a new line. Pango breaks such a word itself, but sets what
/// is left of it anew for each line: seconds for a word of ten thousand letters.
std::set<std::size_t> endlessWordBreaks(PangoLayout* layout, int width) {
  const std::string_view text = pango_layout_get_text(layout);
  if (!mayHoldEndlessWord(text))
    return {};
  pango_layout_set_width(layout, -1);
  const std::vector<int> widths = letterWidths(layout, text.size());
  std::set<std::size_t> breaks;
  for (const auto& word : lettersOfWords(layout)) {
    int used = 0;
    for (const std::size_t letter : word) {
      if (word.size() > endlessWord && used > 0 && used + widths[letter] > width) {
        breaks.insert(letter);
        used = 0;
      }
      used += widths[letter];
    }
  }
  pango_layout_set_width(layout, width);
  return breaks;
}

/// The same with a line break before each of these bytes of their joined text.
std::vector<Span> brokenAt(const std::set<std::size_t>& breaks, const std::vector<Span>& spans) {
  std::vector<Span> broken;
  std::size_t start = 0;
  for (Span span : spans) {
    const std::string text = printable(span.text);
    span.text.clear();
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (breaks.contains(start + i))
        span.text += '\n';
      span.text += text[i];
    }
    start += text.size();
    broken.push_back(std::move(span));
  }
  return broken;
}

Target targetOf(const Run& run, const Outline& outline) {
  if (isLinkTarget(run.url))
    return {.url = run.url};
  return {.anchor = run.anchor.empty() ? std::string() : outline.anchorFor(run.anchor)};
}

} // namespace

std::vector<Span> spansOf(const Text& text, const TextStyle& style, const Outline& outline) {
  std::vector<Span> spans;
  for (const Run& run : text.runs) {
    Span span{.text = run.text,
              .weight = style.type.weight,
              .colour = style.colour,
              .italic = run.italic,
              .struck = run.struck,
              .underlined = run.underlined};
    span.target = targetOf(run, outline);
    if (run.bold)
      span.weight = std::max(600, style.type.weight);
    if (run.muted)
      span.colour = ink(style::textMuted);
    if (!span.target.url.empty() || !span.target.anchor.empty())
      span.colour = ink(style::accent);
    spans.push_back(std::move(span));
  }
  return spans;
}

SetText::SetText(const TypeCase& type, const std::vector<Span>& spans, const TextStyle& style, double width)
    : m_layout(pango_layout_new(type.context()), g_object_unref), m_lineHeight(style.type.line) {
  const FontDescription font = fontOf(style.type);
  pango_layout_set_font_description(m_layout.get(), font.get());
  pango_layout_set_width(m_layout.get(), width < 0 ? -1 : units(width));
  pango_layout_set_wrap(m_layout.get(), width == 0 ? PANGO_WRAP_WORD : PANGO_WRAP_WORD_CHAR);
  pango_layout_set_alignment(m_layout.get(), alignmentOf(style.align));
  apply(spans, style);
  if (width > 0)
    if (const auto breaks = endlessWordBreaks(m_layout.get(), units(width)); !breaks.empty())
      apply(brokenAt(breaks, spans), style);
  const std::shared_ptr<PangoFontMetrics> metrics(
      pango_context_get_metrics(type.context(), font.get(), pango_context_get_language(type.context())),
      pango_font_metrics_unref);
  const double ascent = pango_font_metrics_get_ascent(metrics.get()) / unit;
  const double descent = pango_font_metrics_get_descent(metrics.get()) / unit;
  m_baseline = (m_lineHeight - ascent - descent) / 2 + ascent;
}

SetText::SetText(const TypeCase& type, const std::string& text, const TextStyle& style, double width)
    : SetText(type, {Span{.text = text, .weight = style.type.weight, .colour = style.colour}}, style, width) {}

void SetText::apply(const std::vector<Span>& spans, const TextStyle& style) {
  const std::shared_ptr<PangoAttrList> list(pango_attr_list_new(), pango_attr_list_unref);
  m_links.clear();
  std::string text;
  for (const Span& span : spans) {
    const int start = static_cast<int>(text.size());
    text += printable(span.text);
    const int end = static_cast<int>(text.size());
    add(list.get(), pango_attr_weight_new(static_cast<PangoWeight>(span.weight)), start, end);
    add(list.get(),
        pango_attr_foreground_new(channel(span.colour.red), channel(span.colour.green), channel(span.colour.blue)),
        start, end);
    if (span.italic)
      add(list.get(), pango_attr_style_new(PANGO_STYLE_ITALIC), start, end);
    if (span.struck)
      add(list.get(), pango_attr_strikethrough_new(TRUE), start, end);
    if (span.underlined)
      add(list.get(), pango_attr_underline_new(PANGO_UNDERLINE_SINGLE), start, end);
    if (!span.target.url.empty() || !span.target.anchor.empty())
      m_links.push_back({start, end, span.target});
  }
  const int end = static_cast<int>(text.size());
  add(list.get(), pango_attr_font_features_new("tnum=1"), 0, end);
  keepPercents(list.get(), text);
  if (style.type.letterSpacing != 0)
    add(list.get(), pango_attr_letter_spacing_new(units(style.type.letterSpacing)), 0, end);
  pango_layout_set_text(m_layout.get(), text.data(), end);
  pango_layout_set_attributes(m_layout.get(), list.get());
}

int SetText::lines() const {
  return pango_layout_get_line_count(m_layout.get());
}

double SetText::naturalWidth() const {
  int width = 0;
  pango_layout_get_size(m_layout.get(), &width, nullptr);
  return width / unit;
}

std::string SetText::wordsOfLine(int line) const {
  const PangoLayoutLine* set = pango_layout_get_line_readonly(m_layout.get(), line);
  const auto start = static_cast<std::size_t>(set->start_index);
  return std::string(pango_layout_get_text(m_layout.get())).substr(start, static_cast<std::size_t>(set->length));
}

double SetText::lineLeft(int line) const {
  PangoLayoutLine* set = pango_layout_get_line_readonly(m_layout.get(), line);
  const int width = pango_layout_get_width(m_layout.get());
  if (width < 0)
    return 0;
  PangoRectangle logical;
  pango_layout_line_get_extents(set, nullptr, &logical);
  const double room = std::max(0, width - logical.width) / unit;
  const PangoAlignment align = pango_layout_get_alignment(m_layout.get());
  if (align == PANGO_ALIGN_CENTER)
    return room / 2;
  const bool rightToLeft = set->resolved_dir == PANGO_DIRECTION_RTL;
  return (align == PANGO_ALIGN_RIGHT) || rightToLeft ? room : 0;
}

void SetText::drawLine(Canvas& canvas, int line, double x, double y) const {
  cairo_move_to(canvas.cr(), x + lineLeft(line), y + m_baseline);
  pango_cairo_show_layout_line(canvas.cr(), pango_layout_get_line_readonly(m_layout.get(), line));
  if (!m_links.empty())
    drawLinks(canvas, line, x, y);
}

void SetText::drawLinks(Canvas& canvas, int line, double x, double y) const {
  PangoLayoutLine* set = pango_layout_get_line_readonly(m_layout.get(), line);
  for (const Link& link : m_links) {
    const int start = std::max(link.start, set->start_index);
    const int end = std::min(link.end, set->start_index + set->length);
    if (start >= end)
      continue;
    int* ranges = nullptr;
    int count = 0;
    pango_layout_line_get_x_ranges(set, start, end, &ranges, &count);
    for (std::ptrdiff_t i = 0; i < count; ++i)
      canvas.link({x + ranges[2 * i] / unit, y, (ranges[2 * i + 1] - ranges[2 * i]) / unit, m_lineHeight}, link.target);
    g_free(ranges);
  }
}

void SetText::draw(Canvas& canvas, double x, double y) const {
  for (int line = 0; line < lines(); ++line)
    drawLine(canvas, line, x, y + line * m_lineHeight);
}

void SetText::tracePath(cairo_t* cr, double x, double y) const {
  for (int line = 0; line < lines(); ++line) {
    cairo_move_to(cr, x + lineLeft(line), y + m_baseline + line * m_lineHeight);
    pango_cairo_layout_line_path(cr, pango_layout_get_line_readonly(m_layout.get(), line));
  }
}

void SetText::limitTo(int lines) {
  pango_layout_set_height(m_layout.get(), -lines);
  pango_layout_set_ellipsize(m_layout.get(), PANGO_ELLIPSIZE_END);
}

double longestWord(const TypeCase& type, const std::vector<Span>& spans, const TextStyle& style) {
  SetText text(type, spans, style, 0);
  return text.naturalWidth();
}

} // namespace baton::report::pages
