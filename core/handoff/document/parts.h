// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/handoff/document/document_source.h"
#include "core/report/document.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// The chapters of the handoff, one function each, and what they share. A chapter about which there is nothing to say is
// none; one that Sales would miss says in a sentence what is missing.
namespace baton::handoff {

using Blocks = std::vector<report::Block>;

enum class Begins { OnANewPage, WhereThePageIs };

/// A numbered chapter; running is its short name at the head of the page.
report::Section chapter(std::string title, std::string running, Begins begins = Begins::WhereThePageIs);

report::Paragraph paragraph(std::string text);
report::Paragraph quietly(std::string text);
/// "Ideal customer. A shop with ..."
report::Paragraph labelled(const std::string& label, std::string text);
report::Heading heading(int level, std::string text);
report::Text strong(std::string text);

/// Nothing where the text is empty.
void addLabelled(Blocks& blocks, const std::string& label, const std::string& text);
void addList(Blocks& blocks, const std::string& title, std::vector<report::Text> items);
/// The table without the columns that hold nothing in any row; nothing where it has no rows.
void addTable(Blocks& blocks, report::Table table);
/// What was asked and reported before and has its answer now; nothing where nothing has.
void addAnswered(Blocks& blocks, const std::string& title, const basics::Elements& strategy,
                 const std::vector<AnsweredQuestion>& questions, const std::vector<AnsweredSignal>& answeredSignals);
/// Title and figure; in words where it is not drawn; nothing where there is none.
void addFigure(Blocks& blocks, const std::optional<GoalFigure>& figure);

/// "from 1 July 2019 to 30 June 2021", "until 30 June 2021", "from 1 July 2019"; empty where neither is said.
std::string spanInWords(std::optional<basics::Date> from, std::optional<basics::Date> until);
std::string dateOrNothing(std::optional<basics::Date> date);
const std::set<basics::Id<strategy::Differentiator>>* standingIn(const DocumentSource& source);

std::optional<report::Section> directionChapter(const DocumentSource& source);
std::optional<report::Section> marketsChapter(const DocumentSource& source);
std::optional<report::Section> offeringsChapter(const DocumentSource& source);
std::optional<report::Section> differencesChapter(const DocumentSource& source);
std::optional<report::Section> competitorsChapter(const DocumentSource& source);
std::optional<report::Section> limitsChapter(const DocumentSource& source);
std::optional<report::Section> playsChapter(const DocumentSource& source);
std::optional<report::Section> roomChapter(const DocumentSource& source);
std::optional<report::Section> assumptionsChapter(const DocumentSource& source);
std::optional<report::Section> questionsChapter(const DocumentSource& source);
std::optional<report::Section> owedChapter(const DocumentSource& source);
std::optional<report::Section> wordsChapter(const DocumentSource& source);
std::optional<report::Section> clarityChapter(const DocumentSource& source);
std::optional<report::Section> changesChapter(const DocumentSource& source);
std::optional<report::Section> receiversChapter(const DocumentSource& source);

} // namespace baton::handoff
