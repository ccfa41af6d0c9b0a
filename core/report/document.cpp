// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/document.h"

namespace baton::report {

Text::Text(std::string text) {
  if (!text.empty())
    runs.push_back(Run{.text = std::move(text)});
}

Text::Text(Run run) {
  runs.push_back(std::move(run));
}

bool Text::empty() const {
  for (const Run& run : runs)
    if (!run.text.empty())
      return false;
  return true;
}

std::string Text::plain() const {
  std::string words;
  for (const Run& run : runs)
    words += run.text;
  return words;
}

Run plain(std::string text) {
  return Run{.text = std::move(text)};
}
Run bold(std::string text) {
  return Run{.text = std::move(text), .bold = true};
}
Run muted(std::string text) {
  return Run{.text = std::move(text), .muted = true};
}
Run italic(std::string text) {
  return Run{.text = std::move(text), .italic = true};
}
Run struck(std::string text) {
  return Run{.text = std::move(text), .struck = true};
}
Run underlined(std::string text) {
  return Run{.text = std::move(text), .underlined = true};
}
Run link(std::string text, std::string url) {
  return Run{.text = std::move(text), .url = std::move(url)};
}
Run jump(std::string text, std::string headingId) {
  return Run{.text = std::move(text), .anchor = std::move(headingId)};
}

} // namespace baton::report
