// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/report/word/draft.h"

#include <optional>
#include <string>

namespace baton::report::word {

/// A rule beside, above or below a paragraph or a cell.
struct Rule {
  double weight = 0; ///< points; 0: none
  std::string_view colour = style::border;
  double distance = 0; ///< from the words
};

struct ParagraphLook {
  std::string style = "Normal";
  bool keepNext = false;
  bool keepLines = false;
  bool newPage = false;
  int list = 0; ///< of numbering.xml
  double left = 0, right = 0, hanging = 0;
  double rightTab = 0; ///< where words after a tab end; 0: no tab
  bool dots = false;   ///< up to that tab
  Rule above = {}, below = {};
  std::optional<Side> bar = {};         ///< a callout: its ground, and the bar of this side
  std::optional<style::Type> type = {}; ///< other than the style's: its distance from line to line
  std::optional<double> before = {}, after = {};
  std::optional<double> exactly = {}; ///< as high as that
  Align align = Align::Left;
};

/// What a run looks like where it does not follow the style of its paragraph.
struct RunLook {
  bool bold = false;
  std::optional<double> size = {};
  std::string_view colour = {};
};

Node addParagraph(Node into, const ParagraphLook& look);
/// Words as they are; a line feed is a line break.
void addWords(Node paragraph, const std::string& words, const RunLook& look = {});
/// Runs with their links.
void addText(Node paragraph, const Text& text, Draft& draft, const RunLook& look = {});
/// A field with what it says until it is counted again. The instruction is ours, never a user's.
void addField(Node paragraph, const std::string& instruction, const std::string& result, const RunLook& look = {});
void addTab(Node paragraph);
/// Empty, so high: what keeps two tables apart.
Node addGap(Node into, double points);

/// Whether Word reads that address: in a relation, one that it cannot read makes the whole file unreadable.
bool isWordTarget(std::string_view url);

} // namespace baton::report::word
