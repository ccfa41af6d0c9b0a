// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/report/document.h"

#include <string>
#include <vector>

// The parts that say how paragraphs look: the measures of document_style.h as Word's styles.
namespace baton::report::word {

// Lists of numbering.xml; a numbered list of its own begins at `firstList`.
inline constexpr int headingNumbers = 1;
inline constexpr int bullets = 2;
inline constexpr int firstList = 3;

/// The document's language where it is written as one, else English.
std::string languageOf(const Document& document);
std::string stylesPart(const Document& document);
/// For each numbered list of the document the number that it begins with.
std::string numberingPart(const std::vector<int>& firstNumbers);
/// Inter, and what stands in for it where it is not installed.
std::string fontTablePart();
std::string settingsPart(const Document& document);

} // namespace baton::report::word
