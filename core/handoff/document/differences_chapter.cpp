// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/handoff/document/parts.h"
#include "core/handoff/document/strategy_reading.h"
#include "core/handoff/wording.h"

#include <fmt/format.h>

namespace baton::handoff {
namespace {

using basics::Elements;
using strategy::Differentiator, strategy::Proof;

report::Text proofText(const Proof& proof) {
  std::vector<std::string> origin;
  if (proof.proofKind)
    origin.push_back(std::string(basics::wordOf(*proof.proofKind)));
  if (!proof.source.empty())
    origin.push_back(proof.source);
  if (proof.date)
    origin.push_back(longDate(*proof.date));
  report::Text text{report::bold("Proof. "), report::plain(asSentence(proof.statement))};
  if (!origin.empty())
    text.runs.push_back(report::muted(fmt::format("  {}", capitalised(fmt::format("{}", fmt::join(origin, ", "))))));
  return text;
}

std::string offeringsInWords(const Elements& strategy, const Differentiator& one) {
  std::vector<std::string> names;
  for (basics::Id<strategy::Offering> id : one.offerings)
    if (const auto* offering = strategy.find(id))
      names.push_back(offering->name);
  return names.empty() ? "the whole company" : listInWords(names);
}

/// The two questions with their answers, side by side.
void addQuestions(Blocks& into, const Differentiator& one) {
  Blocks blocks;
  const bool absurd = one.oppositeAbsurd == strategy::Answered::Yes;
  const bool shared = one.competitorCouldSay == strategy::Answered::Yes;
  if (!one.opposite.empty())
    addLabelled(blocks, "Who sensible does the opposite", one.opposite);
  else if (absurd)
    addLabelled(blocks, "Who sensible does the opposite", "Nobody: the opposite would be absurd.");
  if (!one.whoCannotSay.empty())
    addLabelled(blocks, "Who cannot say it", one.whoCannotSay);
  else if (shared)
    addLabelled(blocks, "Who cannot say it", "A competitor could say it as well.");
  if (blocks.size() < 2) {
    into.insert(into.end(), blocks.begin(), blocks.end());
    return;
  }
  into.push_back(report::Columns{.columns = {{.blocks = {blocks[0]}}, {.blocks = {blocks[1]}}}});
}

void addDifference(Blocks& blocks, const Elements& strategy, const Differentiator& one) {
  blocks.push_back(heading(3, asSentence(one.statement)));
  blocks.push_back(quietly(fmt::format("For {}.", offeringsInWords(strategy, one))));
  addLabelled(blocks, "What the buyer gains", one.soWhat);
  for (const Proof* proof : proofsOf(strategy, one.id))
    blocks.push_back(report::Paragraph{.text = proofText(*proof)});
  addQuestions(blocks, one);
}

} // namespace

std::optional<report::Section> differencesChapter(const DocumentSource& source) {
  report::Section section = chapter("Why us", "Why us");
  Blocks& blocks = section.blocks;
  const Differentiators stand = differentiators(source.strategy, standingIn(source), true);
  const Differentiators rest = differentiators(source.strategy, standingIn(source), false);
  if (stand.empty())
    blocks.push_back(paragraph(rest.empty() ? "Why a buyer should choose us is not written down yet."
                                            : "Nothing below would survive a buyer’s second question yet."));
  else
    blocks.push_back(quietly("Each of these has a proof that a seller can look up, and each is a choice: somebody "
                             "sensible does the opposite, and a rival cannot say it."));
  if (!source.clarity && !stand.empty())
    blocks.back() = quietly("Each with what the buyer gains, and the proof that a seller can look up.");
  for (const Differentiator* one : stand)
    addDifference(blocks, source.strategy, *one);
  if (rest.empty())
    return section;
  blocks.push_back(heading(2, "Not yet a reason to choose us"));
  blocks.push_back(quietly("Promises to customers, or claims whose proof is still owed. Do not open with them."));
  for (const Differentiator* one : rest)
    addDifference(blocks, source.strategy, *one);
  return section;
}

} // namespace baton::handoff
