// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/guide/spoken_summary.h"

#include "core/basics/text.h"
#include "core/strategy/competitor.h"
#include "core/strategy/differentiator.h"
#include "core/strategy/exclusion.h"
#include "core/strategy/market.h"
#include "core/strategy/offering.h"

#include <algorithm>
#include <vector>

namespace baton::guide {
namespace {

using basics::Elements;
using namespace strategy;

/// With a full stop where it has no end of its own.
std::string sentence(std::string_view text) {
  std::string words(basics::trimmed(text));
  if (!words.empty() && std::string_view(".!?").find(words.back()) == std::string_view::npos)
    words += '.';
  return words;
}

std::string listed(const std::vector<std::string>& names) {
  std::string list;
  for (std::size_t i = 0; i < names.size(); ++i)
    list += (i == 0 ? "" : i + 1 == names.size() ? " and " : ", ") + names[i];
  return list;
}

std::vector<const Market*> marketsThat(const Elements& elements, MarketStatus status) {
  std::vector<const Market*> markets;
  for (const Market* market : elements.inOrder<Market>())
    if (market->status == status && !market->name.empty())
      markets.push_back(market);
  std::ranges::stable_sort(markets, {}, [](const Market* market) { return market->rank.value_or(100); });
  return markets;
}

std::vector<std::string> namesOf(const std::vector<const Market*>& markets) {
  std::vector<std::string> names;
  names.reserve(markets.size());
  for (const Market* market : markets)
    names.push_back(market->name);
  return names;
}

class Speech {
public:
  explicit Speech(const Elements& elements) : m_elements(elements) {}

  std::string made() {
    const auto selected = marketsThat(m_elements, MarketStatus::Selected);
    sayIssue(selected);
    for (const Differentiator* one : m_elements.inOrder<Differentiator>())
      say(one->statement);
    sayWhatToWhom(selected);
    sayAgainstWhom();
    sayWhatNot();
    return m_text;
  }

private:
  void say(std::string_view text) {
    if (const std::string words = sentence(text); !words.empty())
      m_text += (m_text.empty() ? "" : " ") + words;
  }

  /// The issue of the first market that has one.
  void sayIssue(const std::vector<const Market*>& selected) {
    for (const Market* market : selected)
      for (const BuyerIssue* issue : m_elements.inOrder<BuyerIssue>())
        if (issue->market == market->id && !issue->statement.empty())
          return say(issue->statement);
  }

  void sayWhatToWhom(const std::vector<const Market*>& selected) {
    std::vector<std::string> offerings;
    for (const Offering* offering : m_elements.inOrder<Offering>())
      if (offering->status == OfferingStatus::Live && !offering->name.empty())
        offerings.push_back(offering->name);
    if (!selected.empty() && !offerings.empty())
      say("We sell " + listed(offerings) + " to " + listed(namesOf(selected)));
  }

  void sayAgainstWhom() {
    for (const Advantage* one : m_elements.inOrder<Advantage>()) {
      const Competitor* rival = m_elements.find(one->competitor);
      if (!rival || rival->name.empty() || one->ours.empty())
        continue;
      if (!one->theirs.empty())
        say("What speaks for " + rival->name + ": " + one->theirs);
      return say("What speaks for us: " + one->ours);
    }
  }

  void sayWhatNot() {
    auto left = namesOf(marketsThat(m_elements, MarketStatus::Deferred));
    for (const std::string& name : namesOf(marketsThat(m_elements, MarketStatus::Rejected)))
      left.push_back(name);
    if (!left.empty())
      say("Not now: " + listed(left));
    for (const Exclusion* one : m_elements.inOrder<Exclusion>())
      say(one->what);
  }

  const Elements& m_elements;
  std::string m_text;
};

} // namespace

std::string spokenSummary(const Elements& elements) {
  return Speech(elements).made();
}

} // namespace baton::guide
