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
  std::vector<std::pair<std::string, int>> wrong(of.wrong.begin(), of.wrong.end());
  std::ranges::stable_sort(wrong, std::greater(), &std::pair<std::string, int>::second);
  std::vector<report::Text> items;
  items.reserve(wrong.size());
  for (const auto& [text, people] : wrong)
    items.push_back(people > 1 ? report::Text{report::plain(text), report::muted(fmt::format("  {} times", people))}
                               : report::Text(text));
  handoff::addList(blocks, "Other answers given", std::move(items));
}

std::string coefficient(const std::optional<double>& value) {
  return value ? fmt::format("{:.2f}", *value) : std::string("not known");
}

void addAgreement(Blocks& blocks, const PlaybackResult& result) {
  report::Facts facts;
  facts.facts = {{.label = "Named of what is there",
                  .value = result.all.recall ? handoff::percentInWords(*result.all.recall) : "not known",
                  .detail = ofInWords(result.all.threeOrMore, result.all.people) + " named three or more"},
                 {.label = "Authors and sellers name the same",
                  .value = result.overlap ? handoff::percentInWords(*result.overlap) : "not known",
                  .detail = "mean of all pairs (Jaccard)"},
                 {.label = "Ticked alike",
                  .value = result.kappa.raw ? handoff::percentInWords(*result.kappa.raw) : "not known",
                  .detail = result.kappaInterval ? fmt::format("Fleiss' kappa {}, {:.2f} to {:.2f} (95 %)",
                                                               coefficient(result.kappa.value),
                                                               result.kappaInterval->low, result.kappaInterval->high)
                                                 : "Fleiss' kappa " + coefficient(result.kappa.value)},
                 {.label = "Order of the markets",
                  .value = coefficient(result.kendallW),
                  .detail = fmt::format("of 1 (Kendall's W, {} people)", result.rankings)}};
  blocks.push_back(std::move(facts));
}

/// What to talk about, without figures that would show single answers: what nobody named, and what else was said.
void addTalk(Blocks& blocks, const Elements& elements, const PlaybackResult& result) {
  blocks.push_back(handoff::quietly(
      fmt::format("{} answered. With fewer than five, single answers could be guessed, so only the discussion points "
                  "are shown.",
                  handoff::capitalised(handoff::countInWords(std::size_t(result.all.people))) +
                      (result.all.people == 1 ? " person" : " people"))));
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
  addAgreement(blocks, result);
  addQuestions(blocks, result);
  addElements(blocks, elements, result);
  addOtherAnswers(blocks, result.all);
}

} // namespace baton::minutes
