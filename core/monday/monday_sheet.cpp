// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monday/monday_sheet.h"

#include "core/basics/text.h"
#include "core/coaching/sheet_json.h"
#include "core/handoff/wording.h"
#include "core/people/reporting_line.h"
#include "core/plan/revenue_target.h"

#include <algorithm>
#include <fmt/format.h>
#include <string_view>
#include <tuple>
#include <unordered_map>

namespace baton::monday {
namespace {

using basics::Elements, basics::Grain;
using coaching::CadenceRow, coaching::MeetingSheet, coaching::SheetLine;
using home::Matter, home::Waiting;
using plan::Deal, plan::DealState;

/// What is due in no quarter is in no bridge over one; that something came of it is said all the same.
void countUndated(SinceMonday& since, const std::vector<Deal>& start, const std::vector<Deal>& end) {
  std::unordered_map<std::string_view, const Deal*> before;
  for (const Deal& deal : start)
    before.emplace(deal.externalId, &deal);
  for (const Deal& deal : end) {
    if (deal.state != DealState::Open || deal.expected)
      continue;
    ++since.undated;
    const auto was = before.find(deal.externalId);
    since.undatedNew += was == before.end();
    since.undatedMoved += was != before.end() && basics::nameKey(was->second->stage) != basics::nameKey(deal.stage);
  }
}

std::optional<SinceMonday> sinceOf(const MondaySource& source, Id<Person> person) {
  if (!source.before || !source.exported || !source.exportedBefore)
    return std::nullopt;
  SinceMonday since;
  since.period = source.calendar.periodAt(source.today, Grain::Quarter);
  since.from = *source.exportedBefore;
  since.to = *source.exported;
  const auto end = plan::dealsUnder(source.elements, source.deals, person);
  const auto start = plan::dealsUnder(source.elements, *source.before, person);
  since.bridge = plan::bridge(start, end, since.period);
  countUndated(since, start, end);
  return since;
}

/// What it is about, as its reader would call it.
std::string textOf(const Elements& elements, const Waiting& one) {
  switch (one.matter) {
  case Matter::Version:
    return fmt::format("Version {}: read it and say where you stand", one.versionName);
  case Matter::Reconfirmation:
    return fmt::format("Version {} changed what {} of yours {} on: does it still hold?", one.versionName,
                       handoff::countInWords(one.standing.size()), one.standing.size() == 1 ? "stands" : "stand");
  case Matter::Market:
    return handoff::nameOf(elements, one.ref) + ": in or out?";
  case Matter::NotNeeded:
    return "No longer needed, take it back: " + handoff::nameOf(elements, one.ref);
  default:
    return handoff::nameOf(elements, one.ref);
  }
}

SheetMatter matterOf(const MondaySource& source, const Waiting& one, Id<Person> other) {
  SheetMatter made;
  made.matter = one.matter;
  made.ref = one.ref;
  made.text = textOf(source.elements, one);
  if (const Person* person = source.elements.find(other)) {
    made.other = other;
    made.otherName = person->name;
  }
  if (one.matter != Matter::Version && one.matter != Matter::Reconfirmation)
    made.date = one.date;
  made.days = one.isOverdue(source.today) ? source.today.days() - one.date->days() : one.awaitingDays.value_or(0);
  return made;
}

bool isAnswer(Matter matter) {
  return matter == Matter::Version || matter == Matter::Reconfirmation || matter == Matter::PromiseAnswer ||
         matter == Matter::Extension || matter == Matter::SignalAnswer || matter == Matter::NotNeeded;
}

/// Past its date it stands among the signals, which have the same clock.
bool isAmongSignals(const Waiting& one, Date today) {
  return (one.matter == Matter::Extension || one.matter == Matter::Signal) && one.isOverdue(today);
}

/// Whose move it is, and what is owed both ways. That a question was answered is read on Home, and owed by nobody.
void addOwed(MondaySheet& sheet, const MondaySource& source) {
  const Date until = source.today.plusDays(home::daysAhead);
  for (const Waiting& one : home::movesOf(source.ledger, sheet.person, source.news)) {
    if (isAmongSignals(one, source.today))
      continue;
    if (isAnswer(one.matter))
      sheet.myMoves.push_back(matterOf(source, one, one.asker));
    else if (one.matter != Matter::Answered && (!one.date || *one.date <= until))
      sheet.owedByMe.push_back(matterOf(source, one, one.asker));
  }
  std::ranges::stable_sort(sheet.myMoves, std::ranges::greater(), &SheetMatter::days);
  for (const Waiting& one : home::awaitedBy(source.ledger, sheet.person))
    sheet.theirMoves.push_back(matterOf(source, one, one.owner));
  for (const Waiting& one : home::owedTo(source.ledger, sheet.person))
    sheet.owedToMe.push_back(matterOf(source, one, one.owner));
  sheet.hasPromises = !source.ledger.rows().empty();
}

/// Revenue before other results, and what the team owes before what they owe themselves.
const SheetLine* resultOf(const MeetingSheet& sheet, bool leads) {
  const SheetLine* best = nullptr;
  const auto rank = [leads](const SheetLine& line) {
    return std::tuple(line.metric->role != plan::MetricRole::Revenue, !line.basis,
                      (line.scope == plan::Scope::Team) != leads);
  };
  for (const SheetLine& line : sheet.results)
    if (!best || rank(line) < rank(*best))
      best = &line;
  return best;
}

OneToOne oneToOneOf(const MondaySource& source, const CadenceRow& row) {
  OneToOne due;
  due.person = row.person->id;
  due.name = row.person->name;
  due.met = row.met;
  due.planned = row.planned;
  due.weeks = row.weeksUnmet;
  if (const auto from = row.met ? row.met : row.person->started)
    due.daysOver = std::max(0, source.today.days() - from->days() - 7 * coaching::usualWeeks);
  const coaching::SheetAsked asked{due.person, source.calendar.periodAt(source.today, Grain::Quarter)};
  const MeetingSheet sheet = coaching::meetingSheet(source.sheetOf(asked), asked);
  if (const SheetLine* line = resultOf(sheet, people::isManager(source.elements, due.person))) {
    due.result = line->figures;
    due.metric = line->metric->name;
    due.unit = line->metric->unit;
    due.resultShort = line->isShort;
    due.ofTeam = line->scope == plan::Scope::Team;
  }
  if (sheet.pipeline.fresh)
    due.fresh = int(sheet.pipeline.fresh->size());
  if (sheet.pipeline.moved)
    due.moved = int(sheet.pipeline.moved->size());
  due.sheet = coaching::toJson(sheet, source.elements, source.calendar);
  return due;
}

void addOneToOnes(MondaySheet& sheet, const MondaySource& source) {
  for (const CadenceRow& row : coaching::cadence(source.elements, source.today, sheet.person)) {
    ++sheet.reports;
    const bool isSoon = row.planned && *row.planned < source.today.plusDays(plannedDays);
    if (isSoon || row.isUnmet(coaching::usualWeeks))
      sheet.oneToOnes.push_back(oneToOneOf(source, row));
  }
}

void addSignals(MondaySheet& sheet, const MondaySource& source) {
  const auto people = people::withEveryoneUnder(source.elements, sheet.person);
  const bool all = commitments::sideOf(source.elements, sheet.person) == people::Side::Leadership;
  for (const field::OwedAnswer& owed : field::owedAnswers(source.elements)) {
    sheet.hasSignals = true;
    if (!owed.isOverdue(source.today) || (!all && !people.contains(owed.asker)))
      continue;
    UnansweredSignal signal{owed.ref, handoff::nameOf(source.elements, owed.ref), owed.asker, {}, owed.due};
    if (const Person* by = source.elements.find(owed.asker))
      signal.byName = by->name;
    signal.days = source.today.days() - owed.due.days();
    sheet.unanswered.push_back(std::move(signal));
  }
}

std::string reasonOf(const Elements& elements, const clarity::OffStrategy& off, const Deal& deal) {
  std::string name = elements.titleOf(off.element);
  if (off.why == clarity::Outside::Exclusion)
    return name;
  if (off.why == clarity::Outside::Offering) {
    const auto* offering = elements.find(Id<strategy::Offering>(off.element));
    return offering && offering->status == strategy::OfferingStatus::Retired
               ? name + " is no longer sold"
               : fmt::format("{} is not for {}", name, elements.titleOf(deal.market.id));
  }
  const auto* market = elements.find(Id<strategy::Market>(off.element));
  return market && market->status == strategy::MarketStatus::Candidate  ? name + " is not decided yet"
         : market && market->status == strategy::MarketStatus::Deferred ? name + " is deferred"
                                                                        : name + " is turned down";
}

OutsideDeal outsideDeal(const Elements& elements, const Deal& deal, const clarity::OffStrategy& off) {
  return {deal.externalId,
          deal.name,
          deal.account.name,
          deal.person.name,
          deal.person.id,
          deal.amount,
          off,
          reasonOf(elements, off, deal)};
}

OutsideWork outsideOf(const MondaySource& source, Id<Person> person) {
  OutsideWork work;
  for (const strategy::Market& market : source.elements.all<strategy::Market>())
    work.isKnown = work.isKnown || market.status == strategy::MarketStatus::Selected;
  if (!work.isKnown)
    return work;
  const clarity::OnStrategy strategy(source.elements, source.today);
  for (const Deal& deal : plan::dealsUnder(source.elements, source.deals, person)) {
    if (deal.state != DealState::Open)
      continue;
    work.open.add(deal);
    const auto off = strategy.whyNot(deal);
    if (!off)
      continue;
    if (off->why == clarity::Outside::Unplaced) {
      work.unplaced.add(deal);
      continue;
    }
    work.outside.add(deal);
    work.deals.push_back(outsideDeal(source.elements, deal, *off));
  }
  std::ranges::sort(work.deals, {}, [](const OutsideDeal& deal) {
    return std::tuple(-deal.value.value_or(Amount()), deal.externalId);
  });
  return work;
}

} // namespace

void WorkSum::add(const Deal& deal) {
  ++count;
  unvalued += !deal.amount;
  value += deal.amount.value_or(Amount());
}

Date mondayBefore(Date day) {
  return day.plusDays(day.weekday() == 1 ? -7 : 1 - day.weekday());
}

MondaySheet mondaySheet(const MondaySource& source, Id<Person> person) {
  MondaySheet sheet;
  sheet.person = person;
  sheet.name = source.elements.titleOf(person.value());
  sheet.today = source.today;
  sheet.quarter = source.calendar.name(source.calendar.periodAt(source.today, Grain::Quarter));
  sheet.exports = source.exports;
  sheet.exported = source.exported;
  sheet.since = sinceOf(source, person);
  addOwed(sheet, source);
  addOneToOnes(sheet, source);
  addSignals(sheet, source);
  sheet.outside = outsideOf(source, person);
  sheet.first = lookFirst(sheet);
  return sheet;
}

} // namespace baton::monday
