// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/handoff/document/card.h"
#include "core/handoff/document/parts.h"
#include "core/handoff/document/strategy_reading.h"

#include <fmt/format.h>

namespace baton::handoff {
namespace {

void addFiveQuestions(Blocks& blocks) {
  for (const char* question :
       {"1  To whom do we sell first, and who is second?", "2  What do we offer them first?",
        "3  Why us? One difference, and its proof", "4  Against whom? Where they are better, and what we answer",
        "5  What do we leave, although it is on the table?"})
    blocks.push_back(report::FormField{.label = question, .lines = 2});
}

void addOwnWords(Blocks& blocks) {
  for (const char* question : {"What is clear", "What is not clear", "What I need, from whom, by when"})
    blocks.push_back(report::FormField{.label = question, .lines = 3});
}

report::Columns signature() {
  report::Columns columns;
  for (const char* label : {"Name", "Date", "Signature"})
    columns.columns.push_back({.blocks = {report::FormField{.label = label}}});
  return columns;
}

std::string whereTo(const DocumentSource& source) {
  if (!source.version)
    return "From memory first, without turning back; then your own words. Please give it back to whom you had it from.";
  const std::string author = personName(source.strategy, source.version->publishedBy);
  return fmt::format("For version {}. From memory first, without turning back; then your own words. {} enters your "
                     "answer for you.",
                     source.version->name, author.empty() ? "Whoever handed it to you" : author);
}

} // namespace

report::Section replyPage(const DocumentSource& source) {
  report::Section section;
  section.title = source.version ? "Your answer" : "Your comments";
  section.compact = section.onePage = true;
  section.blocks = {report::Heading{.level = 1, .text = section.title}, quietly(whereTo(source))};
  addFiveQuestions(section.blocks);
  addOwnWords(section.blocks);
  if (source.version)
    section.blocks.push_back(
        report::TickBoxes{.label = "My answer to this version",
                          .choices = {"I have received it", "I understand it", "I accept it",
                                      "I accept it, with what is noted above", "I do not accept it yet"}});
  section.blocks.push_back(signature());
  return section;
}

} // namespace baton::handoff
