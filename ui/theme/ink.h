// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/theme/tokens.h"

#include <QFont>

#include <cmath>

namespace baton::theme {

/// Everything that painting needs to know, as a value: which palette and how large. What is on the screen takes
/// Theme::ink(); documents take documentInk().
struct Ink {
  Scheme scheme = Scheme::Light;
  double zoom = 1; ///< 0.8 to 2

  QColor colour(Role role) const { return Tokens::shipped().colour(scheme, role); }
  /// A measure of the design (px at 100 %) at this zoom.
  double px(double at100) const { return at100 * zoom; }
  int whole(double at100) const { return int(std::lround(at100 * zoom)); }
  /// Distance of lines of a text style.
  int line(TextStyle style) const { return whole(Tokens::shipped().type(style).line); }
  /// Inter.
  QFont font(TextStyle style) const;
  /// Baton Tabular, whose digits are all as wide: every table cell, figure, chart label and clock.
  QFont figures(TextStyle style) const;
  QFont figures(TextStyle style, int weight) const;
};

/// Documents always use the light palette at 100 %.
inline Ink documentInk() {
  return {};
}

/// Makes Inter and Baton Tabular known to Qt; once, costs nothing later. Ink's fonts call it.
void loadFonts();

/// QFont's weight from a number of CSS (400, 500, 600, 700).
QFont::Weight fontWeight(int css);

} // namespace baton::theme
