// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/minutes/playback_parts.h"

#include "core/handoff/wording.h"

#include <algorithm>
#include <fmt/format.h>

namespace baton::minutes {
namespace {

using basics::Elements;
using clarity::PlaybackQuestion;
using handoff::Blocks;
using report::Align;
using workshop::ElementShare, workshop::PlaybackOf, workshop::PlaybackResult;

std::string ofInWords(int part, int whole) {
  return whole == 0 ? std::string() : fmt::format("{} of {}", part, whole);
}

/// "one person", "nine people".
std::string counted(int count, const char* one, const char* many) {
  return handoff::countInWords(std::size_t(count)) + " " + (count == 1 ? one : many);
}

void addQuestions(Blocks& blocks, const PlaybackResult& result) {
  report::Table table;
  table.columns = {
      {"Right", 1}, {"Everyone", 0, Align::Right}, {"Authors", 0, Align::Right}, {"Sellers", 0, Align::Right}};
  for (std::size_t question = 0; question < clarity::playbackQuestions; ++question)
    table.rows.push_back({.cells = {questionInWords(PlaybackQuestion(question)),
                                    ofInWords(result.all.right[question], result.all.people),
                                    ofInWords(result.leadership.right[question], result.leadership.people),
                                    ofInWords(result.sales.right[question], result.sales.people)}});
  handoff::addTable(blocks, std::move(table));
}

const ElementShare* sameIn(const PlaybackOf& of, basics::ElementRef ref) {
  const auto found = std::ranges::find(of.elements, ref, &ElementShare::element);
  return found == of.elements.end() ? nullptr : &*found;
}

void addElements(Blocks& blocks, const Elements& elements, const PlaybackResult& result) {
  report::Table table;
  table.columns = {{"Named from memory", 1},
                   {"Everyone", 0, Align::Right},
                   {"Authors", 0, Align::Right},
                   {"Sellers", 0, Align::Right}};
  std::optional<PlaybackQuestion> question;
  const auto shown = [](const ElementShare* share) {
    return share ? ofInWords(share->people, share->of) : std::string();
  };
  for (const ElementShare& share : result.all.elements) {
    if (table.rows.empty() || share.question != question) {
      question = share.question;
      table.rows.push_back(
          {.cells = {question ? questionInWords(*question) : std::string("Beside that")}, .emphasis = true});
    }
    table.rows.push_back(
        {.cells = {handoff::nameOf(elements, share.element), shown(&share),
                   shown(sameIn(result.leadership, share.element)), shown(sameIn(result.sales, share.element))}});
  }
  handoff::addTable(blocks, std::move(table));
}

void addOtherAnswers(Blocks& blocks, const PlaybackOf& of) {
  std::vector<report::Text> items;
  items.reserve(of.wrong.size());
  for (const auto& [text, people] : of.wrong)
    items.push_back(people > 1 ? report::Text{report::plain(text), report::muted(fmt::format("  {} people", people))}
                               : report::Text(text));
  handoff::addList(blocks, "Other answers given", std::move(items));
}

std::string kappaInWords(const PlaybackResult& result) {
  if (!result.kappa.value)
    return counted(result.complete, "person", "people") + " ticked in every list";
  std::string words = fmt::format("Fleiss' kappa {:.2f}", *result.kappa.value);
  if (const auto& interval = result.kappaInterval)
    words += fmt::format(", {:.2f} to {:.2f} (95 %)", interval->low, interval->high);
  return words;
}

/// What is not defined, as where no author took it, is left out.
void addAgreement(Blocks& blocks, const PlaybackResult& result) {
  report::Facts facts;
  const auto add = [&facts](const char* label, std::string value, std::string detail) {
    facts.facts.push_back({.label = label, .value = std::move(value), .detail = std::move(detail)});
  };
  if (result.all.recall)
    add("Named of what is there", handoff::percentInWords(*result.all.recall),
        ofInWords(result.all.threeOrMore, result.all.people) + " named three or more");
  if (result.overlap)
    add("Authors and sellers name the same", handoff::percentInWords(*result.overlap), "mean of all pairs (Jaccard)");
  if (result.kappa.raw)
    add("Ticked alike", handoff::percentInWords(*result.kappa.raw), kappaInWords(result));
  if (result.kendallW)
    add("Order of the markets", fmt::format("{:.2f} of 1", *result.kendallW),
        fmt::format("alike among {} people (Kendall's W)", result.rankings));
  if (!facts.facts.empty())
    blocks.push_back(std::move(facts));
}

/// "Nine people took it: two authors and seven sellers."
std::string whoTookIt(const PlaybackResult& result) {
  std::vector<std::string> sides;
  if (const int authors = result.leadership.people; authors > 0)
    sides.push_back(counted(authors, "author", "authors"));
  if (const int sellers = result.sales.people; sellers > 0)
    sides.push_back(counted(sellers, "seller", "sellers"));
  return handoff::capitalised(counted(result.all.people, "person", "people")) + " took it" +
         (sides.empty() ? "." : ": " + handoff::listInWords(sides) + ".");
}

/// What to talk about, without figures that would show single answers: what nobody named. Of a single person that
/// would be the answer itself.
void addTalk(Blocks& blocks, const Elements& elements, const PlaybackResult& result) {
  if (result.all.people == 0)
    return blocks.push_back(handoff::quietly("Nobody has answered yet."));
  if (result.all.people == 1)
    return blocks.push_back(handoff::quietly("One person answered. What a single person says is not shown."));
  blocks.push_back(handoff::quietly(
      fmt::format("{} people answered. With fewer than five, single answers could be guessed, so only the discussion "
                  "points are shown.",
                  handoff::capitalised(handoff::countInWords(std::size_t(result.all.people))))));
  std::vector<report::Text> items;
  for (const ElementShare& share : result.all.elements)
    if (share.question && share.people == 0)
      items.emplace_back(
          fmt::format("{}: {}", questionInWords(*share.question), handoff::nameOf(elements, share.element)));
  handoff::addList(blocks, "Nobody named", std::move(items));
}

} // namespace

std::string questionInWords(PlaybackQuestion question) {
  switch (question) {
  case PlaybackQuestion::ToWhom:
    return "To whom";
  case PlaybackQuestion::What:
    return "What";
  case PlaybackQuestion::WhyUs:
    return "Why us";
  case PlaybackQuestion::AgainstWhom:
    return "Against whom";
  case PlaybackQuestion::WhatNot:
    return "What not";
  }
  return {};
}

void addPlayback(Blocks& blocks, const Elements& elements, const PlaybackResult& result) {
  blocks.push_back(handoff::heading(2, "What people remember"));
  if (!result.enough)
    return addTalk(blocks, elements, result);
  blocks.push_back(handoff::quietly(whoTookIt(result)));
  addAgreement(blocks, result);
  addQuestions(blocks, result);
  addElements(blocks, elements, result);
  addOtherAnswers(blocks, result.all);
}

} // namespace baton::minutes
