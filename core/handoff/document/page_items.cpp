// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/handoff/document/page_items.h"

#include "core/basics/text.h"
#include "core/handoff/document/parts.h"
#include "core/handoff/document/strategy_reading.h"
#include "core/handoff/wording.h"
#include "core/strategy/open_question.h"
#include "core/strategy/strategy.h"

#include <algorithm>
#include <fmt/format.h>

namespace baton::handoff {
namespace {

using basics::Elements;

// The order in which things take their place; within one, first come the first of a kind.
enum Priority {
  aspirationFirst,
  marketNames,
  offeringNames,
  firstDifference,
  firstCompetitor,
  turnedDown,
  firstOfFoot,
  firstProof,
  firstIdealCustomer,
  moreDifferences,
  moreIdealCustomers,
  firstAccounts,
  moreProofs,
  moreCompetitors,
  exclusions,
  restOfFoot
};

/// Up to its question mark: what follows explains it, and stands in its chapter.
std::string questionAlone(const std::string& text) {
  const auto mark = text.find('?');
  return mark == std::string::npos ? text : text.substr(0, mark + 1);
}

class Collector {
public:
  explicit Collector(const DocumentSource& source) : m_source(source), m_strategy(source.strategy) {}

  std::vector<PageItem> run() {
    aspiration();
    markets();
    offerings();
    differences();
    competitors();
    limits();
    owed();
    mayDecide();
    questions();
    return std::move(m_items);
  }

private:
  int add(PageItem item) {
    if (basics::trimmed(item.text.plain()).empty())
      return -1;
    m_items.push_back(std::move(item));
    return int(m_items.size()) - 1;
  }

  void aspiration() {
    add({.box = Box::Aspiration,
         .priority = aspirationFirst,
         .text = asSentence(m_strategy.only<strategy::Strategy>().aspiration),
         .name = "aspiration"});
  }

  void markets() {
    int line = 0;
    for (const strategy::Market* market : selectedMarkets(m_strategy)) {
      const std::string rank = market->rank ? fmt::format("{} ", *market->rank) : std::string();
      const int name = add({.box = Box::ToWhom,
                            .line = line,
                            .priority = marketNames,
                            .text = report::bold(rank + asSentence(market->name) + " "),
                            .name = market->name});
      add({.box = Box::ToWhom,
           .line = line,
           .priority = line == 0 ? firstIdealCustomer : moreIdealCustomers,
           .text = asSentence(market->idealCustomer) + " ",
           .name = "ideal customer of " + market->name,
           .needs = name});
      accounts(*market, line, name);
      ++line;
    }
  }

  void accounts(const strategy::Market& market, int line, int name) {
    std::vector<std::string> names = namesIn(accountsOf(m_strategy, market.id));
    if (names.empty())
      return;
    names.resize(std::min<std::size_t>(names.size(), 3));
    add({.box = Box::ToWhom,
         .line = line,
         .priority = firstAccounts,
         .text = report::muted(fmt::format("First: {}.", fmt::join(names, ", "))),
         .name = "first accounts of " + market.name,
         .needs = name});
  }

  void offerings() {
    int line = 0;
    for (const strategy::Offering* offering : coreOfferings(m_strategy)) {
      const std::string price = priceOf(m_strategy, *offering);
      report::Text text{report::bold(offering->name)};
      if (!price.empty())
        text.runs.push_back(report::plain(": " + price));
      add({.box = Box::What,
           .line = line++,
           .priority = offeringNames,
           .text = std::move(text),
           .name = offering->name});
    }
  }

  void differences() {
    int line = 0;
    for (const auto* one : differentiators(m_strategy, standingIn(m_source), true)) {
      const int statement = add({.box = Box::WhyUs,
                                 .line = line,
                                 .priority = line == 0 ? firstDifference : moreDifferences,
                                 .text = asSentence(one->statement) + " ",
                                 .name = "difference “" + basics::shortened(one->statement, 60) + "”"});
      if (const auto known = proofsOf(m_strategy, one->id); !known.empty() && statement >= 0)
        add({.box = Box::WhyUs,
             .line = line,
             .priority = line == 0 ? firstProof : moreProofs,
             .text = report::muted("Proof: " + asSentence(known.front()->statement)),
             .name = "proof of “" + basics::shortened(one->statement, 60) + "”",
             .needs = statement});
      ++line;
    }
  }

  /// Those met in the selected markets, the first market's first.
  std::vector<const strategy::Competitor*> competitorsByRank() const {
    std::vector<const strategy::Competitor*> ordered;
    for (const strategy::Market* market : selectedMarkets(m_strategy))
      for (const strategy::Competitor* competitor : competitorsIn(m_strategy, market->id))
        if (std::ranges::find(ordered, competitor) == ordered.end())
          ordered.push_back(competitor);
    return ordered;
  }

  void competitors() {
    int line = 0;
    for (const strategy::Competitor* competitor : competitorsByRank()) {
      const auto advantages = advantagesOf(m_strategy, competitor->id);
      report::Text text{report::bold(asSentence(competitor->name) + " ")};
      if (!advantages.empty())
        for (const auto& [label, words] :
             {std::pair{"Theirs: ", advantages.front()->theirs}, std::pair{"Ours: ", advantages.front()->ours}})
          if (!words.empty())
            text.runs.push_back(report::plain(label + asSentence(words) + " "));
      add({.box = Box::AgainstWhom,
           .line = line,
           .priority = line == 0 ? firstCompetitor : moreCompetitors,
           .text = std::move(text),
           .name = competitor->name});
      ++line;
    }
  }

  void limits() {
    int line = 0;
    for (const strategy::Market* market : turnedDownMarkets(m_strategy)) {
      const std::string until =
          market->decideBy ? fmt::format(" (until {})", shortDate(*market->decideBy)) : std::string();
      add({.box = Box::WhatNot,
           .line = line++,
           .priority = turnedDown,
           .text = report::Text{report::bold(market->name), report::plain(until)},
           .name = market->name});
    }
    for (const strategy::Exclusion* exclusion : exclusionsFrom(m_strategy, m_source.today)) {
      const std::string until =
          exclusion->until ? fmt::format(" (until {})", shortDate(*exclusion->until)) : std::string();
      add({.box = Box::WhatNot,
           .line = line++,
           .priority = exclusions,
           .text = report::Text(exclusion->what + until),
           .name = "exclusion “" + basics::shortened(exclusion->what, 60) + "”"});
    }
  }

  void addOwed(const std::string& what, const std::string& who, std::optional<basics::Date> due) {
    std::string text = what;
    for (const std::string& detail : {who, due ? shortDate(*due) : std::string()})
      if (!detail.empty())
        text += ", " + detail;
    const int line = m_owed++;
    add({.box = Box::Owed,
         .line = line,
         .priority = line == 0 ? firstOfFoot : restOfFoot,
         .text = asSentence(text),
         .name = "promise “" + basics::shortened(what, 60) + "”"});
  }

  void owed() {
    for (const PrintedPromise& promise : m_source.promises)
      if (promise.side == people::Side::Leadership)
        addOwed(promise.statement, promise.promisedBy, promise.due);
    for (const strategy::Weapon* tool : toolsOwed(m_strategy))
      if (const auto* owner = m_strategy.find(tool->owner); owner && owner->side == people::Side::Leadership)
        addOwed(tool->name, owner->name, tool->due);
  }

  void mayDecide() {
    int line = 0;
    for (const auto* guardrail : guardrails(m_strategy, strategy::GuardrailKind::MayDecide)) {
      add({.box = Box::MayDecide,
           .line = line,
           .priority = line == 0 ? firstOfFoot : restOfFoot,
           .text = asSentence(guardrail->statement),
           .name = "“" + basics::shortened(guardrail->statement, 60) + "”"});
      ++line;
    }
  }

  void questions() {
    int line = 0;
    for (const auto* question : m_strategy.inOrder<strategy::OpenQuestion>()) {
      if (!question->answer.empty())
        continue;
      const std::string due = question->due ? fmt::format(" ({})", shortDate(*question->due)) : std::string();
      add({.box = Box::Open,
           .line = line,
           .priority = line == 0 ? firstOfFoot : restOfFoot,
           .text = report::Text(questionAlone(question->text) + due),
           .name = "question “" + basics::shortened(question->text, 60) + "”"});
      ++line;
    }
  }

  const DocumentSource& m_source;
  const Elements& m_strategy;
  std::vector<PageItem> m_items;
  int m_owed = 0;
};

} // namespace

std::vector<PageItem> pageItems(const DocumentSource& source) {
  return Collector(source).run();
}

} // namespace baton::handoff
