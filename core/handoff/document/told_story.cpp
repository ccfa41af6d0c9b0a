// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/handoff/document/told_story.h"

#include "core/basics/text.h"
#include "core/handoff/document/strategy_reading.h"
#include "core/handoff/wording.h"
#include "core/strategy/story.h"

#include <algorithm>
#include <fmt/format.h>

namespace baton::handoff {
namespace {

using basics::Elements, basics::Id;
using strategy::Differentiator, strategy::Market, strategy::Offering, strategy::Story;

const Story* storyOf(const Elements& strategy, Id<Market> market) {
  const Story* empty = nullptr;
  for (const Story* story : strategy.inOrder<Story>()) {
    if (story->market != market)
      continue;
    if (!basics::trimmed(story->text).empty())
      return story;
    if (!empty)
      empty = story;
  }
  return empty;
}

/// Those that the story names, else what is core in the market.
Offerings offeringsOf(const Elements& strategy, Id<Market> market, const Story* story) {
  Offerings named;
  if (story)
    for (Id<Offering> id : story->offerings)
      if (const Offering* offering = strategy.find(id))
        named.push_back(offering);
  return named.empty() ? offeringsFor(strategy, market, strategy::FitLevel::Core) : named;
}

const Differentiator* differenceFor(const Elements& strategy, const Offerings& offerings,
                                    const std::set<Id<Differentiator>>* standing) {
  for (const Offering* offering : offerings)
    for (const Differentiator* one : differentiators(strategy, standing, true))
      if (std::ranges::find(one->offerings, offering->id) != one->offerings.end())
        return one;
  return nullptr;
}

void add(std::string& story, const std::string& sentence) {
  if (sentence.empty())
    return;
  if (!story.empty())
    story += ' ';
  story += sentence;
}

std::string quoted(const std::string& statement) {
  const std::string sentence = asSentence(statement);
  const bool isQuoted = sentence.starts_with("\"") || sentence.starts_with("“");
  return sentence.empty() || isQuoted ? sentence : fmt::format("“{}”", sentence);
}

std::string composed(const Elements& strategy, Id<Market> market, const Offerings& offerings,
                     const std::set<Id<Differentiator>>* standing) {
  std::string story;
  if (const auto issues = issuesOf(strategy, market); !issues.empty())
    add(story, quoted(issues.front()->statement));
  if (!offerings.empty())
    add(story,
        fmt::format("{} {}.", story.empty() ? "What we bring is" : "Our answer is", listInWords(namesIn(offerings))));
  if (const Differentiator* difference = differenceFor(strategy, offerings, standing)) {
    add(story, asSentence(difference->statement));
    if (!difference->soWhat.empty())
      add(story, fmt::format("What it is worth to you: {}", asSentence(difference->soWhat)));
  }
  return story;
}

} // namespace

std::string storyFor(const Elements& strategy, Id<Market> market, const std::set<Id<Differentiator>>* standing) {
  const Story* story = storyOf(strategy, market);
  if (story)
    if (const auto text = basics::trimmed(story->text); !text.empty())
      return std::string(text);
  return composed(strategy, market, offeringsOf(strategy, market, story), standing);
}

} // namespace baton::handoff
