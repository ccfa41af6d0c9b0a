// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/signals/matter_case.h"

#include "core/basics/text.h"
#include "core/signals/owed_answers.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace baton::field {
namespace {

using basics::Elements;

std::vector<const Signal*> signalsOf(const Elements& elements, const Matter& matter) {
  std::vector<const Signal*> found;
  for (const Signal& signal : elements.all<Signal>())
    if (signal.matter == matter.id)
      found.push_back(&signal);
  std::ranges::sort(found, {}, [](const Signal* signal) {
    return std::tuple(!signal->date, -signal->date.value_or(Date()).days(), signal->id.value());
  });
  return found;
}

/// What the signals name, each once.
class Named {
public:
  Named(const Elements& elements, MatterCase& made) : m_elements(elements), m_made(made) {}

  void add(const Signal& signal) {
    m_reporters.insert(signal.by);
    m_made.reporters = int(m_reporters.size());
    if (!basics::trimmed(signal.account).empty() && m_accounts.insert(basics::nameKey(signal.account)).second)
      m_made.accounts.push_back(signal.account);
    if (signal.market && m_markets.insert(signal.market).second)
      m_made.markets.push_back(signal.market);
    const auto challenged = m_elements.locate(signal.challenges.value());
    if (challenged && std::ranges::find(m_made.challenges, challenged) == m_made.challenges.end())
      m_made.challenges.push_back(challenged);
  }

private:
  const Elements& m_elements;
  MatterCase& m_made;
  std::set<Id<people::Person>> m_reporters;
  std::set<std::string> m_accounts;
  std::set<Id<strategy::Market>> m_markets;
};

void addDay(MatterCase& made, Date day) {
  made.first = std::min(made.first.value_or(day), day);
  made.last = std::max(made.last.value_or(day), day);
}

bool waits(const Signal& signal, int limit) {
  const auto owed = owedAnswer(signal, limit);
  return owed && !owed->isAnswered;
}

} // namespace

MatterCase caseOf(const Elements& elements, const Matter& matter, const KnownDeals& deals) {
  MatterCase made;
  made.matter = &matter;
  made.reports = signalsOf(elements, matter);
  Named named(elements, made);
  for (const Signal* signal : made.reports) {
    named.add(*signal);
    if (signal->date)
      addDay(made, *signal->date);
    if (signal->hoursLost)
      made.hoursLost = made.hoursLost.value_or(Amount()) + *signal->hoursLost;
    made.unanswered += waits(*signal, answerDays(elements)) ? 1 : 0;
  }
  made.stakes = stakesOf(made.reports, deals);
  return made;
}

std::vector<MatterCase> cases(const Elements& elements, const KnownDeals& deals) {
  std::vector<MatterCase> all;
  for (const Matter& matter : elements.all<Matter>())
    all.push_back(caseOf(elements, matter, deals));
  std::ranges::sort(all, {}, [](const MatterCase& one) {
    return std::tuple(-one.stakes.open, -std::int64_t(one.reports.size()), one.matter->name, one.matter->id.value());
  });
  return all;
}

} // namespace baton::field
