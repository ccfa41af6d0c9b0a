// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/widgets/text_label.h"

namespace baton::widgets {

/// One line that is cut with an ellipsis where the window is too narrow, and then tells the whole in its tooltip. Only
/// for paths, names in bars and rails; anywhere else a second line fits.
inline TextLabel* elidedLabel(const QString& text, theme::TextStyle style = theme::TextStyle::Body,
                              Tone tone = Tone::Plain) {
  TextLabel* made = label(text, style, tone);
  made->setElided();
  return made;
}

} // namespace baton::widgets
