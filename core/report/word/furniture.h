// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/report/pages/sheet.h"
#include "core/report/word/draft.h"

#include <map>
#include <string>

namespace baton::report::word {

/// What stands at the head of a stretch of pages.
struct RunningHead {
  std::string title = {};  ///< of all these pages; empty where they hold several chapters
  bool byChapter = false;  ///< the heading that each page is in, counted by Word
  bool isNumbered = false; ///< those headings have numbers
  bool furniture = true;   ///< false: neither head nor foot
  std::string footer = {}; ///< of pages without furniture: one line, such as the hash on the cover
};

/// Heads and feet as parts of the package; the same words are one part.
class FurnitureParts {
public:
  explicit FurnitureParts(Draft& draft) : m_draft(draft) {}

  /// References to head and foot, at the beginning of a w:sectPr.
  void refer(Node section, const RunningHead& head, const pages::Sheet& sheet);

private:
  std::string relationOf(const std::string& kind, const std::string& bytes);
  std::string head(const RunningHead& asked, const pages::Sheet& sheet) const;
  std::string foot(const RunningHead& asked, const pages::Sheet& sheet) const;

  Draft& m_draft;
  std::map<std::string, std::string> m_relations; ///< by the bytes of the part
  int m_parts = 0;
};

} // namespace baton::report::word
