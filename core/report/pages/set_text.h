// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/report/document.h"
#include "core/report/document_style.h"
#include "core/report/outline.h"
#include "core/report/pages/canvas.h"
#include "core/report/pages/type_case.h"

#include <memory>
#include <string>
#include <vector>

namespace baton::report::pages {

/// What text is set in where a run does not say otherwise.
struct TextStyle {
  style::Type type = style::body;
  Ink colour = ink(style::text);
  Align align = Align::Left;
};

/// A run with everything decided.
struct Span {
  std::string text = {};
  int weight = 400;
  Ink colour = {};
  bool italic = false;
  bool struck = false;
  bool underlined = false;
  Target target = {};
};

/// Runs in a style: bold becomes semibold, links take the accent colour, and a link that leads nowhere is plain text.
std::vector<Span> spansOf(const Text& text, const TextStyle& style, const Outline& outline);

/// A paragraph broken into lines. All its lines have the height of its type, whatever fonts it falls back to.
class SetText {
public:
  /// Width in points. Words wider than it are broken. Negative: one line for each line break, as wide as it needs; 0: a
  /// line for each word, to learn the widest.
  SetText(const TypeCase& type, const std::vector<Span>& spans, const TextStyle& style, double width);
  SetText(const TypeCase& type, const std::string& text, const TextStyle& style, double width);

  int lines() const;
  double lineHeight() const { return m_lineHeight; }
  double height() const { return m_lineHeight * lines(); }
  double naturalWidth() const;
  std::string wordsOfLine(int line) const;

  void drawLine(Canvas& canvas, int line, double x, double y) const;
  void draw(Canvas& canvas, double x, double y) const;
  /// Adds the outlines of all lines to the path of the surface: for marks that are no text.
  void tracePath(cairo_t* cr, double x, double y) const;
  /// Cuts after so many lines, with an ellipsis.
  void limitTo(int lines);

private:
  struct Link {
    int start = 0;
    int end = 0;
    Target target = {};
  };
  void apply(const std::vector<Span>& spans, const TextStyle& style);
  double lineLeft(int line) const;
  void drawLinks(Canvas& canvas, int line, double x, double y) const;

  std::shared_ptr<PangoLayout> m_layout;
  std::vector<Link> m_links;
  double m_lineHeight = 0;
  double m_baseline = 0; ///< below the upper edge of a line
};

/// The width of the longest word: narrower, and words would be broken.
double longestWord(const TypeCase& type, const std::vector<Span>& spans, const TextStyle& style);

} // namespace baton::report::pages
