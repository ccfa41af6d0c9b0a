// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/handoff/document/changes_document.h"

#include "core/basics/text.h"
#include "core/handoff/document/changes_chapters.h"
#include "core/handoff/document/changes_headlines.h"
#include "core/handoff/wording.h"
#include "core/strategy/workspace_settings.h"

#include <algorithm>
#include <fmt/format.h>

namespace baton::handoff {
namespace {

constexpr std::size_t mostHeadlines = 14; // what one page holds
constexpr std::size_t mostOfOneTopic = 3;

std::string whenAndSince(const ComparedVersion& version) {
  std::string words = capitalised(version.inWords());
  if (version.isDraft())
    return words + " is not decided yet";
  if (version.published)
    words += fmt::format(", published {}", longDate(*version.published));
  if (version.inForceFrom && version.inForceFrom != version.published)
    words += fmt::format(", in force from {}", longDate(*version.inForceFrom));
  return words;
}

std::string leadOf(const ChangesSource& source) {
  std::string lead = fmt::format("{}. It is set against {}", whenAndSince(source.to), source.from.inWords());
  if (source.from.published)
    lead += fmt::format(", published {}", longDate(*source.from.published));
  if (!source.reader.empty() && source.readerSigned)
    return lead + fmt::format(", which {} signed.", source.reader);
  return lead + ".";
}

std::string counted(std::size_t count, const char* one, const char* several) {
  return fmt::format("{} {}", count, count == 1 ? one : several);
}

report::Facts factsOf(const ChangesSource& source) {
  const auto count = [&source](Change which) {
    return std::ranges::count(source.difference.elements, which, &ElementChange::change);
  };
  report::Facts facts{.across = 4, .large = true};
  facts.facts = {
      {.label = "Changed", .value = std::to_string(count(Change::Changed))},
      {.label = "New", .value = std::to_string(count(Change::Added))},
      {.label = "No longer there", .value = std::to_string(count(Change::Removed))},
      {.label = "Answered", .value = std::to_string(source.answered.size() + source.answeredSignals.size())}};
  return facts;
}

/// So many of each topic, so that the first one does not fill the page.
std::vector<Headline> chosen(const std::vector<Headline>& all) {
  std::vector<Headline> some;
  for (const Headline& headline : all)
    if (std::ranges::count(some, headline.topic, &Headline::topic) < std::ptrdiff_t(mostOfOneTopic) &&
        some.size() < mostHeadlines)
      some.push_back(headline);
  return some;
}

void addHeadlines(Blocks& blocks, const ChangesSource& source) {
  const std::vector<Headline> all = headlinesOf(source), some = chosen(all);
  report::Table table;
  table.columns = {{.label = "", .weight = 1.3}, {.label = "", .weight = 6}};
  std::string topic;
  for (const Headline& headline : some) {
    table.rows.push_back({.cells = {headline.topic == topic ? report::Text() : strong(headline.topic), headline.text}});
    topic = headline.topic;
  }
  if (!table.rows.empty())
    blocks.push_back(quietly(fmt::format("Struck through: only in {}. Underlined: only in {}.", source.from.inWords(),
                                         source.to.inWords())));
  addTable(blocks, std::move(table));
  std::vector<std::string> rest;
  if (all.size() > some.size())
    rest.push_back(counted(all.size() - some.size(), "more of these", "more of these"));
  if (const std::string further = furtherChanges(source); !further.empty())
    rest.push_back(further);
  if (!rest.empty())
    blocks.push_back(quietly(fmt::format("Further on: {}.", fmt::format("{}", fmt::join(rest, "; ")))));
}

void addWhatStands(Blocks& blocks, const ChangesSource& source) {
  const auto own = std::ranges::count(source.standing, true, &StandingOnChange::isReaders);
  if (!source.reader.empty())
    blocks.push_back(report::Callout{
        .title = own == 0 ? fmt::format("Nothing of {}’s stands on what changed", source.reader)
                          : fmt::format("Of {}’s, {} on what changed", source.reader,
                                        counted(std::size_t(own), "thing stands", "things stand")),
        .paragraphs = own == 0 ? std::vector<report::Text>{} : std::vector<report::Text>{ownInWords(source)},
        .side = report::Side::Sales});
  if (source.standing.empty())
    return;
  blocks.push_back(report::Callout{
      .title = fmt::format("{} on what changed", counted(source.standing.size(), "thing stands", "things stand")),
      .paragraphs = {report::Text{report::plain("Goals, plays, sales tools and accounts: whoever owns one says whether "
                                                "it still holds. They are listed under "),
                                  report::jump("what stands on what changed", standingAnchor), report::plain(".")}},
      .side = report::Side::Neutral});
}

report::Section firstPage(const ChangesSource& source) {
  report::Section section;
  section.title = "On one page";
  section.onePage = true;
  Blocks& blocks = section.blocks;
  if (!source.to.recalled.empty())
    blocks.push_back(report::Callout{.title = fmt::format("{} has been recalled", capitalised(source.to.inWords())),
                                     .paragraphs = {asSentence(source.to.recalled)},
                                     .side = report::Side::Leadership});
  blocks.push_back(factsOf(source));
  if (source.difference.empty())
    blocks.push_back(paragraph("Nothing changed: the two say the same."));
  addHeadlines(blocks, source);
  addWhatStands(blocks, source);
  return section;
}

report::Document frame(const ChangesSource& source) {
  report::Document document;
  document.kind = "What changed";
  document.version = fmt::format("{} to {}", source.from.inWords(), source.to.inWords());
  document.title = fmt::format("What changed since {}", source.from.inWords());
  document.lead = leadOf(source);
  document.workspace = source.after.only<strategy::WorkspaceSettings>().name;
  document.date = source.today;
  document.dateLine = source.to.isDraft() ? "As of " + longDate(source.today) : "Published " + longDate(source.today);
  document.confidentiality = "Confidential: for the people it was given to";
  document.paper = source.paper;
  if (source.to.isDraft())
    document.watermark = "Draft for comment";
  else if (!source.to.recalled.empty())
    document.watermark = "Recalled";
  return document;
}

} // namespace

report::Document changesDocument(const ChangesSource& source) {
  report::Document document = frame(source);
  document.sections.push_back(firstPage(source));
  for (const auto build : {ownChapter, answeredChapter, standingChapter, elementsChapter})
    if (auto section = build(source))
      document.sections.push_back(*std::move(section));
  if (document.sections.size() > 1)
    document.sections[1].newPage = true;
  return document;
}

} // namespace baton::handoff
