// SPDX-License-Identifier: GPL-3.0-or-later
// What is recorded of the work: accounts, the plan, what was said and answered.
#include "core/basics/grouped.h"
#include "core/basics/text.h"
#include "core/coaching/places_to_look.h"
#include "core/handoff/acknowledgement.h"
#include "core/handoff/wording.h"
#include "core/plan/capacity.h"
#include "core/plan/measures.h"
#include "core/signals/owed_answers.h"
#include "core/strategy/open_question.h"
#include "core/strategy/target_account.h"
#include "core/workshop/remembered.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace baton::coaching {
namespace {

using basics::Elements, basics::grouped;
using handoff::longDate;
using people::Person;
using plan::Deal, plan::DealState;
using strategy::TargetAccount;

template <class T> basics::ElementRef refOf(const T& element) {
  return {&describe(basics::Tag<T>{}), element.id.value()};
}

std::vector<const TargetAccount*> accountsOf(const Elements& elements, Id<Person> person, Date today) {
  std::vector<const TargetAccount*> theirs;
  for (const TargetAccount* account : elements.inOrder<TargetAccount>())
    if (account->owner == person && account->tier && (!account->dropped || *account->dropped > today))
      theirs.push_back(account);
  return theirs;
}

std::string tiersInWords(const std::vector<const TargetAccount*>& accounts) {
  std::vector<std::string> parts;
  for (const strategy::Tier tier : {strategy::Tier::A, strategy::Tier::B, strategy::Tier::C})
    if (const auto count = std::ranges::count(accounts, tier, [](const auto* one) { return *one->tier; }))
      parts.push_back(fmt::format("{} {}", count, basics::wordOf(tier)));
  return fmt::format("{} target {}: {}", accounts.size(), accounts.size() == 1 ? "account" : "accounts",
                     fmt::join(parts, ", "));
}

/// Their open value, and how much of it lies where the strategy looks.
struct OpenValue {
  Amount all, atTargets, inSelected;
  std::int64_t count = 0, unvalued = 0; ///< of all; those without an amount
  std::set<std::string> accounts;       ///< with an open deal of theirs, by key
};

OpenValue openValueOf(const SheetSource& source, Id<Person> person, const std::set<std::string>& targets) {
  OpenValue open;
  for (const Deal& deal : source.deals) {
    if (deal.state != DealState::Open || deal.person.id != person.value())
      continue;
    const Amount value = deal.amount.value_or(Amount());
    ++open.count;
    open.unvalued += !deal.amount;
    const std::string account = basics::nameKey(deal.account.name);
    const auto* market = source.elements.find(Id<strategy::Market>(deal.market.id));
    open.all += value;
    open.accounts.insert(account);
    if (targets.contains(account))
      open.atTargets += value;
    if (market && market->status == strategy::MarketStatus::Selected)
      open.inSelected += value;
  }
  return open;
}

/// Of their own target; revenue, in the period that is asked.
const SheetLine* revenueOf(const MeetingSheet& sheet) {
  const auto found = std::ranges::find_if(sheet.results, [](const SheetLine& line) {
    return line.metric->role == plan::MetricRole::Revenue && line.basis && line.figures.goal;
  });
  return found == sheet.results.end() ? nullptr : &*found;
}

/// The most that a full period of that length brought them before.
struct Best {
  Amount amount;
  basics::Period period;
};
std::optional<Best> bestBefore(const HelpSource& source, const SheetAsked& asked, const SheetLine& line) {
  plan::Query query;
  query.metric = line.metric->id;
  query.owner = asked.person;
  query.byPerson = true;
  query.byPeriod = asked.period.grain;
  std::optional<Best> best;
  for (const auto& row :
       plan::performanceRows(source.sheet.elements, source.sheet.actuals, query, source.sheet.calendar))
    if (row.scope == line.scope && row.figures.actual && !row.figures.partial && row.period.to < asked.period.from &&
        (!best || best->amount < *row.figures.actual))
      best = Best{*row.figures.actual, row.period};
  return best;
}

void addCapacity(PlaceToLook& place, const HelpSource& source, const SheetAsked& asked, Amount goal) {
  const Person* person = source.sheet.elements.find(asked.person);
  const auto seat = person ? plan::seatOf(*person) : std::nullopt;
  if (!seat) {
    place.missing.emplace_back("What they carry a month when fully productive");
    return;
  }
  place.evidence.push_back({fmt::format("By their productivity they carry {} in the period, of {} asked",
                                        grouped(plan::capacityOf(*seat, asked.period)), grouped(goal)),
                            refOf(*person)});
}

void addCoverage(PlaceToLook& place, const SheetPipeline& pipeline) {
  const plan::MeasuresRow& row = pipeline.measures;
  if (row.coverage && row.requiredCoverage)
    place.evidence.push_back({fmt::format("What remains is covered {:.1f} times; by their own rate it takes {:.1f}",
                                          *row.coverage, *row.requiredCoverage),
                              {}});
  else
    place.missing.emplace_back("Ten closed opportunities, for a rate of their own");
}

} // namespace

PlaceToLook targetsOf(const HelpSource& source, const SheetAsked& asked) {
  PlaceToLook place{Place::Target, {}, {}};
  const auto accounts = accountsOf(source.sheet.elements, asked.person, source.sheet.today);
  std::set<std::string> targets;
  for (const TargetAccount* account : accounts)
    targets.insert(basics::nameKey(account->name));
  const OpenValue open = openValueOf(source.sheet, asked.person, targets);
  if (accounts.empty()) {
    place.missing.emplace_back("Target accounts that are theirs");
  } else {
    place.evidence.push_back({tiersInWords(accounts), {}});
    const auto idle = std::ranges::count_if(targets, [&](const auto& key) { return !open.accounts.contains(key); });
    if (idle > 0)
      place.evidence.push_back({fmt::format("{} of them without an open opportunity of theirs", idle), {}});
  }
  if (open.all > Amount()) {
    place.evidence.push_back(
        {fmt::format("{} of {} open lies in selected markets", grouped(open.inSelected), grouped(open.all)), {}});
    if (!accounts.empty())
      place.evidence.push_back(
          {fmt::format("{} of {} open lies at their target accounts", grouped(open.atTargets), grouped(open.all)), {}});
    if (open.unvalued > 0)
      place.missing.push_back(fmt::format("The amounts of {} of {} open opportunities", open.unvalued, open.count));
  } else {
    place.missing.emplace_back("Open opportunities with their amounts");
  }
  return place;
}

PlaceToLook planOf(const HelpSource& source, const SheetAsked& asked, const MeetingSheet& sheet) {
  PlaceToLook place{Place::Plan, {}, {}};
  const SheetLine* revenue = revenueOf(sheet);
  if (!revenue) {
    place.missing.emplace_back("A revenue goal of theirs in this period");
  } else {
    const Amount goal = *revenue->figures.goal;
    if (const auto best = bestBefore(source, asked, *revenue))
      place.evidence.push_back(
          {fmt::format("{} were asked; the most that such a period brought before is {} ({})", grouped(goal),
                       grouped(best->amount), source.sheet.calendar.name(best->period)),
           {}});
    addCapacity(place, source, asked, goal);
    if (source.sheet.today <= asked.period.to)
      addCoverage(place, sheet.pipeline);
  }
  for (const SheetPromise& promise : sheet.promises.toThem)
    if (promise.late)
      place.evidence.push_back({fmt::format("Promised to them by {} and past its date, {}: {}",
                                            source.sheet.elements.titleOf(promise.promisor.value()),
                                            longDate(promise.due.value_or(Date())), promise.statement),
                                {&describe(basics::Tag<commitments::Commitment>{}), promise.id.value()}});
  for (const plan::PlanFinding& finding : source.findings)
    if (finding.id == asked.person.value())
      place.evidence.push_back({finding.text, {&describe(basics::Tag<Person>{}), finding.id}});
  return place;
}

namespace {

void addAnswerToTheVersion(PlaceToLook& place, const HelpSource& source, Id<Person> person) {
  if (!source.inForce) {
    place.missing.emplace_back("A version of the strategy that is in force");
    return;
  }
  const int number = source.inForce->version.value_or(0);
  for (const auto& one : source.sheet.elements.all<handoff::Acknowledgement>())
    if (one.handoff == source.inForce->id && one.person == person) {
      place.evidence.push_back(
          {fmt::format("Version {}: {}{}", number, handoff::wordInWords(basics::wordOf(one.verdict)),
                       one.at ? " on " + longDate(one.at->date()) : std::string()),
           refOf(one)});
      return;
    }
  place.evidence.push_back({fmt::format("Version {} is not answered", number), refOf(*source.inForce)});
}

/// What the person remembered when last asked, where they put their name to it.
void addMemory(PlaceToLook& place, const Elements& elements, basics::Id<Person> person, basics::Date today) {
  const auto* answer = workshop::latestAnswerOf(elements, person, today);
  if (!answer) {
    place.missing.emplace_back("A playback: what they remember of the strategy");
    return;
  }
  const auto right = workshop::rightIn(*answer, workshop::playbackKey(elements, today));
  const auto& session = *elements.find(answer->session);
  place.evidence.push_back({fmt::format("In the playback on {}: {} of 5 questions right", longDate(*session.date),
                                        std::ranges::count(right, true)),
                            refOf(session)});
}

} // namespace

PlaceToLook clarityOf(const HelpSource& source, const SheetAsked& asked) {
  PlaceToLook place{Place::Clarity, {}, {}};
  const Elements& elements = source.sheet.elements;
  addAnswerToTheVersion(place, source, asked.person);
  for (const auto& question : elements.all<strategy::OpenQuestion>())
    if (question.askedBy == asked.person && basics::trimmed(question.answer).empty())
      place.evidence.push_back({fmt::format("Asked and not answered: {}", question.text), refOf(question)});
  for (const field::OwedAnswer& owed : field::owedAnswers(elements))
    if (owed.asker == asked.person && !owed.isAnswered)
      place.evidence.push_back({fmt::format("Reported, and waits {} days for an answer: {}",
                                            owed.days(source.sheet.today).value_or(0), elements.titleOf(owed.ref)),
                                owed.ref});
  addMemory(place, elements, asked.person, source.sheet.today);
  return place;
}

} // namespace baton::coaching
