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

// The order in which things take their place: what a seller needs on Monday first, one of each before a second of any.
enum Priority {
  aspirationFirst,
  marketNames,
  offeringNames,
  firstDifference,
  competitorNames,
  turnedDown,
  firstOfFoot,
  firstProof,
  firstAnswer,
  firstIdealCustomer,
  moreDifferences,
  moreProofs,
  firstAccounts,
  moreAnswers,
  moreIdealCustomers,
  exclusions,
  restOfFoot
};

/// Up to its question mark: what follows explains it, and stands in its chapter.
std::string questionAlone(const std::string& text) {
  const auto mark = text.find('?');
  return mark == std::string::npos ? text : text.substr(0, mark + 1);
}

/// The first of several statements; the rest stands in its chapter.
std::string firstStatement(const std::string& text) {
  const auto end = std::min(text.find(';'), text.find(". "));
  return end == std::string::npos ? text : text.substr(0, end);
}

/// "List 540 to 3,400" of "List 540 to 3,400, price list of July 2019": up to where the figures have been said.
std::string figuresOf(const std::string& price) {
  const std::string first = firstStatement(price);
  const std::string figures = first.substr(0, first.find(", "));
  return std::ranges::any_of(figures, [](char c) { return c >= '0' && c <= '9'; }) ? figures : first;
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

  /// "31 Jul 2021"; "31 Jul" of the year that the page is from.
  std::string dayInWords(basics::Date date) const {
    const std::string text = shortDate(date);
    return date.year() == m_source.today.year() ? text.substr(0, text.rfind(' ')) : text;
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
      const std::string price = figuresOf(priceOf(m_strategy, *offering));
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
             .text = report::muted("Proof: " + asSentence(firstStatement(known.front()->statement))),
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
      const int name = add({.box = Box::AgainstWhom,
                            .line = line,
                            .priority = competitorNames,
                            .text = report::bold(asSentence(competitor->name) + " "),
                            .name = competitor->name});
      answer(*competitor, line, name);
      ++line;
    }
  }

  void answer(const strategy::Competitor& competitor, int line, int name) {
    const auto advantages = advantagesOf(m_strategy, competitor.id);
    if (advantages.empty())
      return;
    report::Text text;
    for (const auto& [label, words] :
         {std::pair{"Theirs: ", advantages.front()->theirs}, std::pair{"Ours: ", advantages.front()->ours}})
      if (!words.empty())
        text.runs.push_back(report::plain(label + asSentence(words) + " "));
    add({.box = Box::AgainstWhom,
         .line = line,
         .priority = line == 0 ? firstAnswer : moreAnswers,
         .text = std::move(text),
         .name = "answer to " + competitor.name,
         .needs = name});
  }

  void limits() {
    int line = 0;
    for (const strategy::Market* market : turnedDownMarkets(m_strategy)) {
      const std::string until =
          market->decideBy ? fmt::format(" (until {})", dayInWords(*market->decideBy)) : std::string();
      add({.box = Box::WhatNot,
           .line = line++,
           .priority = turnedDown,
           .text = report::Text{report::bold(market->name), report::plain(until)},
           .name = market->name});
    }
    for (const strategy::Exclusion* exclusion : exclusionsFrom(m_strategy, m_source.today)) {
      const std::string until =
          exclusion->until ? fmt::format(" (until {})", dayInWords(*exclusion->until)) : std::string();
      add({.box = Box::WhatNot,
           .line = line++,
           .priority = exclusions,
           .text = report::Text(exclusion->what + until),
           .name = "exclusion “" + basics::shortened(exclusion->what, 60) + "”"});
    }
  }

  void addOwed(const std::string& what, const std::string& who, std::optional<basics::Date> due) {
    std::string text = what;
    for (const std::string& detail : {who, due ? dayInWords(*due) : std::string()})
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
      const std::string due = question->due ? fmt::format(" ({})", dayInWords(*question->due)) : std::string();
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
