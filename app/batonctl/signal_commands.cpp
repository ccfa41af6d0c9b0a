// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batonctl/command.h"
#include "app/batonctl/not_doing_command.h"
#include "app/batonctl/or_null.h"
#include "core/basics/text.h"
#include "core/signals/assumption_heat.h"
#include "core/signals/loss_reasons.h"
#include "core/signals/matter_case.h"
#include "core/signals/owed_answers.h"
#include "core/signals/signal_pattern.h"
#include "core/workspace/deals.h"
#include "core/workspace/signal_moving.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <fmt/format.h>

namespace baton::batonctl {
namespace {

using basics::Date, basics::Elements, basics::RowId;
using field::Signal;
using nlohmann::json;

json instantOrNull(const std::optional<basics::Instant>& at) {
  return at ? json(at->iso()) : json();
}

template <class Choice> json wordOrNull(const std::optional<Choice>& choice) {
  return choice ? json(basics::wordOf(*choice)) : json();
}

void putElement(json& row, const std::string& key, const Elements& elements, RowId id) {
  putNamed(row, key, {id, id ? elements.titleOf(id) : std::string()});
}

json stakesJson(const field::Stakes& stakes) {
  json ids = json::array();
  for (const plan::Deal* deal : stakes.deals)
    ids.push_back(deal->externalId);
  return {{"opportunities", ids},
          {"unknown", stakes.unknown},
          {"open", stakes.open.money()},
          {"lost", stakes.lost.money()},
          {"without_amount", stakes.withoutAmount}};
}

void putClock(json& row, const std::optional<field::OwedAnswer>& owed, Date today) {
  const auto days = owed ? owed->days(today) : std::nullopt;
  const bool answered = owed && owed->isAnswered;
  row["due"] = owed ? json(owed->due.iso()) : json();
  row["days_waiting"] = answered ? json() : orNull(days);
  row["days_to_answer"] = answered ? orNull(days) : json();
  row["overdue"] = owed && owed->isOverdue(today);
  row["answered_late"] = owed && owed->cameLate();
}

json signalRow(const Elements& elements, const Signal& signal) {
  json row{{"id", signal.id.text()},
           {"date", orNull(signal.date)},
           {"account", orNull(signal.account)},
           {"signal_kind", wordOrNull(signal.signalKind)},
           {"text", signal.text},
           {"strength", orNull(signal.strength)},
           {"evidence", orNull(signal.evidence)},
           {"hours_lost", signal.hoursLost ? json(signal.hoursLost->number()) : json()},
           {"opportunities", signal.opportunities},
           {"state", basics::wordOf(signal.state)},
           {"answer", orNull(signal.answer)},
           {"strategy", wordOrNull(signal.strategy)},
           {"acknowledged", instantOrNull(signal.acknowledged)},
           {"answered", instantOrNull(signal.answered)},
           {"closed", instantOrNull(signal.closed)},
           {"reply", orNull(signal.reply)}};
  putElement(row, "by", elements, signal.by.value());
  putElement(row, "market", elements, signal.market.value());
  putElement(row, "offering", elements, signal.offering.value());
  putElement(row, "competitor", elements, signal.competitor.value());
  putElement(row, "challenges", elements, signal.challenges.value());
  const auto challenged = elements.locate(signal.challenges.value());
  row["challenges_kind"] = challenged ? json(challenged.kind->name) : json();
  putElement(row, "matter", elements, signal.matter.value());
  putElement(row, "acknowledged_by", elements, signal.acknowledgedBy.value());
  putElement(row, "answered_by", elements, signal.answeredBy.value());
  return row;
}

json assumptionRow(const Elements& elements, const field::AssumptionHeat& heat) {
  json terms = json::array();
  for (const field::HeatTerm& term : heat.terms) {
    json one{{"signal", term.signal->id.text()},
             {"date", orNull(term.signal->date)},
             {"strength", term.strength},
             {"age_days", term.age},
             {"weight", term.weight}};
    putElement(one, "by", elements, term.reporter.value());
    terms.push_back(std::move(one));
  }
  return {{"id", heat.assumption->id.text()},
          {"statement", heat.assumption->statement},
          {"heat", heat.heat},
          {"state", basics::wordOf(heat.state)},
          {"since", orNull(heat.since)},
          {"signals", heat.reports},
          {"reporters", heat.terms.size()},
          {"terms", terms},
          {"undated", heat.undated}};
}

json matterRow(const Elements& elements, const field::MatterCase& one) {
  json ids = json::array(), markets = json::array(), challenges = json::array();
  for (const Signal* signal : one.reports)
    ids.push_back(signal->id.text());
  for (const auto market : one.markets)
    markets.push_back(elements.titleOf(market.value()));
  for (const auto& challenged : one.challenges)
    challenges.push_back({{"kind", challenged.kind->name},
                          {"id", std::to_string(challenged.id)},
                          {"name", elements.titleOf(challenged)}});
  return {{"id", one.matter->id.text()},
          {"name", one.matter->name},
          {"note", orNull(one.matter->note)},
          {"signals", ids},
          {"reporters", one.reporters},
          {"first", orNull(one.first)},
          {"last", orNull(one.last)},
          {"accounts", one.accounts},
          {"markets", markets},
          {"challenges", challenges},
          {"at_stake", stakesJson(one.stakes)},
          {"hours_lost", one.hoursLost ? json(one.hoursLost->number()) : json()},
          {"unanswered", one.unanswered}};
}

json patternJson(const Elements& elements, field::PatternKey key, Date today) {
  const field::Pattern pattern = field::patternBy(elements, key, today);
  json rows = json::array();
  for (const field::PatternRow& row : pattern.rows)
    for (std::size_t month = 0; month < pattern.months.size(); ++month) {
      if (row.counts[month] == 0)
        continue;
      json one{{"month", basics::FiscalCalendar().name(pattern.months[month])}, {"signals", row.counts[month]}};
      putNamed(one, std::string(basics::wordOf(key)), row.key);
      rows.push_back(std::move(one));
    }
  return rows;
}

/// Loss reasons of so many days are offered.
constexpr int lossesOfDays = 365;

json lossRows(const Elements& elements, const std::vector<plan::Deal>& deals, Date today) {
  json rows = json::array();
  for (const auto& reason : field::lossReasons(elements, deals, today.plusDays(-lossesOfDays))) {
    const Signal offered = field::signalOf(elements, reason);
    json one{{"reason", reason.reason},
             {"deals", reason.deals.size()},
             {"value", reason.value.money()},
             {"without_amount", reason.withoutAmount},
             {"last", orNull(offered.date)},
             {"account", orNull(offered.account)},
             {"opportunities", offered.opportunities}};
    putElement(one, "market", elements, offered.market.value());
    putElement(one, "offering", elements, offered.offering.value());
    rows.push_back(std::move(one));
  }
  return rows;
}

json signalRows(const Elements& elements, const field::KnownDeals& known, Date today) {
  std::vector<const Signal*> all;
  for (const Signal& signal : elements.all<Signal>())
    all.push_back(&signal);
  std::ranges::sort(all, {}, [](const Signal* signal) {
    return std::tuple(!signal->date, signal->date.value_or(Date()), signal->id.value());
  });
  json rows = json::array();
  for (const Signal* signal : all) {
    rows.push_back(signalRow(elements, *signal));
    putClock(rows.back(), field::owedAnswer(*signal, field::answerDays(elements)), today);
    rows.back()["at_stake"] = stakesJson(field::stakesOf({signal}, known));
  }
  return rows;
}

json extensionRows(const Elements& elements, Date today) {
  json rows = json::array();
  for (const strategy::Extension* one : elements.inOrder<strategy::Extension>()) {
    rows.push_back({{"id", one->id.text()},
                    {"statement", one->statement},
                    {"proposed", orNull(one->proposed)},
                    {"state", basics::wordOf(one->state)},
                    {"answer", orNull(one->answer)},
                    {"answered", instantOrNull(one->answered)}});
    putElement(rows.back(), "proposed_by", elements, one->proposedBy.value());
    putElement(rows.back(), "answered_by", elements, one->answeredBy.value());
    putClock(rows.back(), field::owedAnswer(*one, field::answerDays(elements)), today);
  }
  return rows;
}

json signalsAnswer(const workspace::Workspace& workspace, Date today) {
  const Elements& elements = workspace.elements();
  const auto deals = workspace::dealsOf(workspace);
  const field::KnownDeals known(deals);
  json assumptions = json::array(), matters = json::array(), pattern = json::object();
  for (const auto& heat : field::heatOfAssumptions(elements, today))
    assumptions.push_back(assumptionRow(elements, heat));
  for (const auto& one : field::cases(elements, known))
    matters.push_back(matterRow(elements, one));
  for (const auto key : {field::PatternKey::Kind, field::PatternKey::Market, field::PatternKey::Competitor})
    pattern[std::string(basics::wordOf(key))] = patternJson(elements, key, today);
  return {{"rows", signalRows(elements, known, today)},
          {"answer_days", field::answerDays(elements)},
          {"extensions", extensionRows(elements, today)},
          {"assumptions", assumptions},
          {"matters", matters},
          {"pattern", pattern},
          {"loss_reasons", lossRows(elements, deals, today)}};
}

std::string plainText(const json& value) {
  return value.is_null() ? std::string() : value.is_string() ? value.get<std::string>() : value.dump();
}

void printSignals(const json& answer) {
  std::vector<std::vector<std::string>> table{{"id", "date", "state", "days", "kind", "by", "text"}};
  for (const json& row : answer["rows"]) {
    const json& days = row["days_waiting"].is_null() ? row["days_to_answer"] : row["days_waiting"];
    table.push_back({plainText(row["id"]), plainText(row["date"]),
                     plainText(row["state"]) + (row["overdue"].get<bool>() ? ", past its date" : ""), plainText(days),
                     plainText(row["signal_kind"]), plainText(row["by"]), plainText(row["text"])});
  }
  printTable(table, {false, false, false, true, false, false, false});
  for (const json& one : answer["assumptions"])
    if (one["state"] != "calm")
      fmt::print("{} ({:.1f}): {}\n", plainText(one["state"]), one["heat"].get<double>(),
                 onOneLine(plainText(one["statement"])));
}

Command signalsCommand() {
  return {"signals", "What the field reported, how long it waits, and what it says of assumptions", [](CLI::App&) {},
          [](const Common& common) {
            const auto workspace = openForReading(common);
            const json answer = signalsAnswer(workspace, todayOf(common, workspace));
            if (common.json)
              print(answer);
            else if (!common.quiet)
              printSignals(answer);
            return Done;
          }};
}

struct AnswerOptions {
  std::string id, text, strategy;
};

field::MoveAsked answerAsked(const workspace::Workspace& workspace, const Common& common,
                             const AnswerOptions& options) {
  field::MoveAsked asked;
  asked.signal = basics::Id<Signal>(idOf(options.id));
  if (!workspace.elements().find(asked.signal))
    fail(fmt::format("There is no signal {}", options.id), "Take its id from the list of signals");
  asked.move = field::SignalMove::Answer;
  asked.by = authorNeeded(workspace, common);
  asked.at = momentOf(common, workspace);
  asked.text = options.text;
  asked.strategy = basics::choiceOf<field::StrategyAnswer>(options.strategy);
  if (!asked.strategy)
    fail(fmt::format("\"{}\" is not what an answer means for the strategy", options.strategy), "Say changes or stays");
  if (basics::trimmed(options.text).empty())
    fail("An answer says something", "Write what the reporter is to know");
  return asked;
}

Command answerCommand() {
  auto options = std::make_shared<AnswerOptions>();
  return {"answer", "Answer a signal, as somebody of leadership",
          [options](CLI::App& app) {
            app.add_option("ID", options->id, "The signal")->type_name("ID")->required();
            app.add_option("--text", options->text, "What is answered")->type_name("TEXT")->required();
            app.add_option("--strategy", options->strategy, "What it means for the strategy")
                ->type_name("changes|stays")
                ->required();
          },
          [options](const Common& common) {
            auto workspace = openForWriting(common);
            const auto asked = answerAsked(workspace, common, *options);
            valueOrFail(workspace::moveSignal(workspace, asked), No);
            const Signal& signal = *workspace.elements().find(asked.signal);
            if (common.json) {
              json row = signalRow(workspace.elements(), signal);
              putClock(row, field::owedAnswer(signal, field::answerDays(workspace.elements())),
                       todayOf(common, workspace));
              print(row);
            }
            say(common, fmt::format("Answered: {}", signal.text));
            return Done;
          }};
}

} // namespace

std::vector<Command> signalCommands() {
  std::vector<Command> commands{signalsCommand(), answerCommand(), notDoingCommand()};
  for (auto more : {peopleCommands(), workshopCommands()})
    for (Command& command : more)
      commands.push_back(std::move(command));
  return commands;
}

} // namespace baton::batonctl
