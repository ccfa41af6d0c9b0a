// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/report/document.h"

#include <string>
#include <vector>

namespace baton::tests {

/// Every text of these blocks, one a line, in reading order: nothing a writer would print is left out.
std::string wordsOf(const std::vector<report::Block>& blocks);
std::string wordsOf(const report::Document& document);
/// Of the numbered chapters alone.
std::string wordsOfChapters(const report::Document& document);
/// Of the numbered chapter of that title; empty where there is none.
std::string wordsOfChapter(const report::Document& document, const std::string& title);

std::size_t occurrences(const std::string& text, const std::string& part);

/// All tables, also those within columns.
std::vector<report::Table> tablesOf(const report::Document& document);

} // namespace baton::tests
