// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/report/outline.h"
#include "core/report/pages/setting.h"
#include "core/report/pages/typesetting.h"
#include "core/report/word/markup.h"
#include "core/report/word/package.h"

#include <string>
#include <vector>

namespace baton::report::word {

/// What is known of the document while its parts are written, and what they leave to be packed.
struct Draft {
  Draft(const Document& words, const std::filesystem::path& fonts)
      : document(words), outline(words), type(fonts, words.language), pages(words, fonts) {}

  const Document& document;
  const Outline outline;
  const pages::TypeCase type;     ///< to measure by
  const pages::Typesetting pages; ///< the same document as PDF: its page numbers until Word has counted its own
  Relations relations;            ///< of word/document.xml
  Package package;
  std::vector<int> firstNumbers; ///< of each numbered list so far
  int pictures = 0;

  /// The bookmark of a heading; empty for an anchor that no heading has.
  std::string bookmarkOf(const std::string& anchor) const;
  int pageOf(const std::string& anchor) const;
};

/// Where blocks are written: into which node, how wide and how high they may be (points).
struct Spot {
  Node into;
  double width = 0;
  double height = 0;
  bool compact = false;
  bool listed = true; ///< headings of level 1 and 2 are in the contents
  bool aside = false; ///< within columns
  bool leads = false; ///< under a heading, before what belongs to it
  bool first = false; ///< at the head of a page or a column: no space above a heading

  Spot within(Node cell, double narrower) const {
    Spot inner = *this;
    inner.into = cell;
    inner.width = narrower;
    inner.aside = true;
    inner.first = true;
    return inner;
  }
};

} // namespace baton::report::word
