// SPDX-License-Identifier: GPL-3.0-or-later
// The words themselves: aspiration, summary, stories, and what any printed text should not hold.
#include "core/clarity/judges.h"
#include "core/strategy/assumption.h"
#include "core/strategy/play.h"
#include "core/strategy/story.h"

#include <algorithm>
#include <functional>
#include <map>

namespace baton::clarity {

using namespace strategy;

namespace {

constexpr std::size_t wordsAMinute = 150;

Fault faultIn(const PrintedText& text, Fill fill, Ranges ranges) {
  Fault fault = faultOf(text.kind, std::move(fill));
  fault.id = text.id;
  fault.field = text.field;
  fault.ranges = std::move(ranges);
  return fault;
}

/// A verdict over printed texts of some roles; find returns what is wrong in one.
template <class Find> Verdict forTexts(const Scope& scope, bool sentencesOnly, Find find) {
  Verdict verdict;
  for (const ScopeText& text : scope.texts()) {
    if (sentencesOnly && text.role != TextRole::Sentences)
      continue;
    verdict.concerned[0] += 1;
    const Ranges& ranges = find(*text.known);
    if (!ranges.empty())
      verdict.faults.push_back(faultIn(text, {{"word", wordAt(*text.text, ranges)}}, ranges));
  }
  return verdict;
}

} // namespace

Verdict aspirationUnmeasured(const Scope& scope, double) {
  const std::string& aspiration = scope.strategy().aspiration;
  const Reading& reading = scope.read(aspiration);
  const bool figure = hasFigure(reading);
  const bool date = hasDate(reading);
  if (figure && date && scope.know(aspiration).placeholders().empty())
    return {};
  Fault fault = faultAt(scope.strategy(), "aspiration");
  if (reading.blank())
    fault.what = "Where do we want to be, and by when? No aspiration is written.";
  else if (figure && !date)
    fault.remedy = "Add the day by which it is to be reached";
  else if (date && !figure)
    fault.remedy = "Add the number that is to be reached";
  return oneFault(std::move(fault));
}

Verdict summaryUnsayable(const Scope& scope, double threshold) {
  const Reading& summary = scope.read(scope.strategy().summary);
  const std::size_t words = summary.words();
  if (!summary.blank() && double(words) <= threshold)
    return {};
  Fault fault = faultAt(scope.strategy(), "summary", {{"s", std::to_string(words * 60 / wordsAMinute)}});
  if (summary.blank()) {
    fault.what = "There is no summary to say aloud.";
    fault.remedy = "One paragraph, one minute: Baton can compose a first one";
  }
  return oneFault(std::move(fault));
}

Verdict storyMissing(const Scope& scope, double) {
  if (scope.selected().empty())
    return nothingToCheck("story", "no market is selected", "market-none");
  std::map<basics::Id<Market>, std::vector<const Story*>> stories;
  for (const Story& story : scope.elements().all<Story>())
    stories[story.market].push_back(&story);
  return forEach(scope.selected(), [&](const Market& market) -> std::optional<Fault> {
    const Fill name{{"name", named(market)}};
    const auto found = stories.find(market.id);
    if (found == stories.end()) {
      Fault fault = faultAt(market, {}, name);
      fault.what = "There is no story for {name} yet.";
      return fault;
    }
    // A composed story begins with the buyer's issue.
    for (const Story* story : found->second)
      if (ourselvesFirst(scope.read(story->text)).empty())
        return std::nullopt;
    const Story& first = *found->second.front();
    return faultAt(first, "text", name, ourselvesFirst(scope.read(first.text)));
  });
}

Verdict quantityVague(const Scope& scope, double) {
  const bool aspirationToo = aspirationUnmeasured(scope, 0).faults.empty();
  std::map<basics::RowId, bool> measurements;
  for (const Proof& proof : scope.elements().all<Proof>())
    measurements[proof.id.value()] = proof.proofKind == ProofKind::Measurement;
  const auto isDue = [&](const PrintedText& text) {
    if (text.kind == "strategy")
      return text.field == "aspiration" && aspirationToo;
    if (text.kind == "proof")
      return text.field == "statement" && measurements[text.id];
    return text.kind == "assumption" || (text.kind == "play" && text.field == "expected_conversion");
  };
  Verdict verdict;
  for (const ScopeText& text : scope.texts()) {
    if (!isDue(text))
      continue;
    verdict.concerned[0] += 1;
    Ranges ranges = vagueWords(text.known->reading());
    if (!ranges.empty())
      verdict.faults.push_back(faultIn(text, {{"word", wordAt(*text.text, ranges)}}, ranges));
  }
  // Promises are not part of the strategy that the index measures: said, and not counted.
  if (scope.facts())
    for (const PromiseText& promise : scope.facts()->promises) {
      Ranges ranges = vagueWords(scope.read(promise.satisfaction));
      if (ranges.empty())
        continue;
      Fault fault = faultOf("commitment", {{"word", wordAt(promise.satisfaction, ranges)}});
      fault.id = promise.commitment;
      fault.field = "satisfaction";
      fault.ranges = std::move(ranges);
      fault.weight = 0;
      verdict.faults.push_back(std::move(fault));
    }
  return verdict;
}

Verdict placeholder(const Scope& scope, double) {
  return forTexts(scope, false, std::mem_fn(&KnownText::placeholders));
}

Verdict definedElsewhere(const Scope& scope, double) {
  return forTexts(scope, true, std::mem_fn(&KnownText::meaningElsewhere));
}

Verdict sentenceLong(const Scope& scope, double threshold) {
  return forTexts(scope, true, [threshold](const KnownText& text) -> const Ranges& {
    return text.longSentences(std::size_t(threshold));
  });
}

Verdict promiseOwnerless(const Scope& scope, double) {
  return forTexts(scope, true, std::mem_fn(&KnownText::ownerlessPromises));
}

Verdict wordUndefined(const Scope& scope, double) {
  std::set<std::string> explained;
  for (const ScopeText& text : scope.texts())
    explained.insert(text.known->spelledOut().begin(), text.known->spelledOut().end());
  Verdict verdict;
  std::map<std::string, std::size_t> byWord;
  for (const ScopeText& text : scope.texts()) {
    if (text.role != TextRole::Sentences)
      continue;
    verdict.concerned[0] += 1;
    bool counted = false;
    for (const Range& range : text.known->unknownAcronyms()) {
      const std::string word = text.text->substr(range.begin, range.end - range.begin);
      if (explained.contains(word))
        continue;
      const auto [known, isNew] = byWord.emplace(word, verdict.faults.size());
      if (isNew) {
        verdict.faults.push_back(faultIn(text, {{"word", word}}, {range}));
        verdict.faults.back().weight = 0;
      }
      // One finding a word; the text counts once, with its first unknown word.
      if (!counted)
        verdict.faults[known->second].weight += 1;
      counted = true;
    }
  }
  return verdict;
}

} // namespace baton::clarity
