// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batonctl/spread_command.h"

#include "app/batonctl/goals_command.h"
#include "core/basics/text.h"
#include "core/plan/performance_query.h"
#include "core/plan/spread.h"
#include "core/workspace/importing.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace baton::batonctl {
namespace {

using nlohmann::json;

struct SpreadOptions {
  plan::QueryWords words;
  std::string amount, over, method, weights, scope, market, offering, business, seasonsOf;
};

basics::Amount amountOf(const std::string& text, const char* what) {
  const auto amount = basics::Amount::parse(basics::trimmed(text));
  if (!amount)
    fail(fmt::format("{} \"{}\" is no number", what, text), amount.refusal().remedy);
  return *amount;
}

template <class E> E choiceOrFail(const std::string& word, const char* option) {
  const auto choice = basics::choiceOf<E>(basics::nameKey(word));
  if (!choice)
    fail(fmt::format("\"{}\" is no choice of {}", word, option),
         fmt::format("Choose of {}", fmt::join(basics::wordsOf<E>, ", ")));
  return *choice;
}

/// One for each part, where the method asks for them.
std::vector<basics::Amount> weightsOf(const SpreadOptions& options, plan::SpreadMethod method) {
  std::vector<basics::Amount> weights;
  const bool weighted = method == plan::SpreadMethod::Weights;
  if (weighted == options.weights.empty())
    fail(weighted ? "There are no weights" : "Weights are given for a method that takes none",
         weighted ? "Give --weights 1,2,1" : "Leave --weights out, or spread by --method weights");
  if (weighted)
    for (const std::string& weight : basics::split(options.weights, ','))
      weights.push_back(amountOf(weight, "The weight"));
  return weights;
}

std::optional<plan::Scope> scopeOf(const SpreadOptions& options, plan::SpreadOver over) {
  if (options.scope.empty())
    return std::nullopt;
  if (plan::isOverPeople(over))
    fail(over == plan::SpreadOver::People
             ? "Over people a goal is of the team where somebody reports, else the person's own"
             : "Over sellers each goal is the person's own",
         "Leave --scope out, or spread over months or quarters");
  return choiceOrFail<plan::Scope>(options.scope, "--scope");
}

std::optional<basics::Period> seasonsOf(const SpreadOptions& options, plan::SpreadMethod method,
                                        const workspace::Workspace& workspace) {
  if (options.seasonsOf.empty())
    return std::nullopt;
  if (method != plan::SpreadMethod::Profile)
    fail("The seasons of a year are asked for by a method that takes none",
         "Leave --seasons-of out, or spread by --method profile");
  const auto year = valueOrFail(workspace.calendar().parse(options.seasonsOf));
  if (year.grain != basics::Grain::Year)
    fail(fmt::format("{} is no fiscal year", options.seasonsOf), "Name one, such as FY2018");
  return year;
}

plan::SpreadRequest requestOf(const SpreadOptions& options, const workspace::Workspace& workspace) {
  const auto query = valueOrFail(plan::queryOf(options.words, workspace.elements(), workspace.calendar()));
  if (!query.metric || !query.basis || !query.period) // an option may be given and empty
    fail("A number is spread of one metric, basis and period", "Name each of them");
  plan::SpreadRequest request;
  request.metric = query.metric;
  request.basis = *query.basis;
  request.owner = query.owner;
  request.period = *query.period;
  request.amount = amountOf(options.amount, "The amount");
  request.over = choiceOrFail<plan::SpreadOver>(options.over, "--over");
  request.method = choiceOrFail<plan::SpreadMethod>(options.method, "--method");
  request.weights = weightsOf(options, request.method);
  request.scope = scopeOf(options, request.over);
  request.seasonsOf = seasonsOf(options, request.method, workspace);
  if (!options.market.empty())
    request.market = marketNamed(workspace, options.market);
  if (!options.offering.empty())
    request.offering = offeringNamed(workspace, options.offering);
  request.business = std::string(basics::trimmed(options.business));
  return request;
}

void report(const Common& common, const workspace::Workspace& workspace, const plan::Spread& done,
            const plan::SpreadRequest& request) {
  const auto& elements = workspace.elements();
  const bool money = elements.find(request.metric)->unit == plan::Unit::Money;
  const auto nameOf = [&](const plan::Goal& goal) {
    const people::Person* owner = elements.find(goal.owner);
    return owner ? owner->name : std::string();
  };
  if (common.json) {
    json rows = json::array();
    for (const plan::Goal& goal : done.goals)
      rows.push_back({{"from", goal.from->iso()},
                      {"goal_id", goal.id.text()},
                      {"amount", amountJson(goal.amount, money)},
                      {"person", goal.owner ? json(nameOf(goal)) : json()},
                      {"person_id", goal.owner ? json(goal.owner.text()) : json()},
                      {"scope", basics::wordOf(goal.scope)}});
    return print({{"rows", rows}, {"total", amountJson(request.amount, money)}});
  }
  if (common.quiet)
    return;
  std::vector<std::vector<std::string>> table{{"from", "person", "goal"}};
  for (const plan::Goal& goal : done.goals)
    table.push_back({goal.from->iso(), goal.owner ? nameOf(goal) : "everyone",
                     money ? goal.amount->money() : goal.amount->plain()});
  printTable(table, {false, false, true});
}

} // namespace

Command spreadCommand() {
  auto options = std::make_shared<SpreadOptions>();
  return {"spread", "Share a number out over months, quarters or people, and write it as goals",
          [options](CLI::App& app) {
            app.add_option("--metric", options->words.metric, "The metric, such as Revenue")
                ->type_name("METRIC")
                ->required();
            app.add_option("--basis", options->words.basis, "What kind of goal")
                ->type_name(fmt::format("{}", fmt::join(basics::wordsOf<plan::Basis>, "|")))
                ->required();
            app.add_option("--owner", options->words.owner, "Whose number it is; without it, the whole company's")
                ->type_name("PERSON");
            app.add_option("--period", options->words.period, "What it is owed for, such as FY2018")
                ->type_name("PERIOD")
                ->required();
            app.add_option("--amount", options->amount, "The number")->type_name("AMOUNT")->required();
            app.add_option("--over", options->over, "What it is shared out over")
                ->type_name(fmt::format("{}", fmt::join(basics::wordsOf<plan::SpreadOver>, "|")))
                ->required();
            app.add_option("--method", options->method, "How much each gets")
                ->type_name(fmt::format("{}", fmt::join(basics::wordsOf<plan::SpreadMethod>, "|")))
                ->required();
            app.add_option("--weights", options->weights, "One for each part, in its order; people by name")
                ->type_name("1,2,1,...");
            app.add_option("--seasons-of", options->seasonsOf, "The fiscal year whose seasons --method profile takes")
                ->type_name("PERIOD");
            app.add_option("--scope", options->scope, "Whether the owner owes it alone or with the team")
                ->type_name(fmt::format("{}", fmt::join(basics::wordsOf<plan::Scope>, "|")));
            app.add_option("--market", options->market, "Goals for this market")->type_name("MARKET");
            app.add_option("--offering", options->offering, "Goals for this offering")->type_name("OFFERING");
            app.add_option("--business", options->business, "Goals for this class of business, such as new")
                ->type_name("CLASS");
          },
          [options](const Common& common) {
            auto workspace = openForWriting(common);
            const auto request = requestOf(*options, workspace);
            const auto done = valueOrFail(
                plan::spread(workspace.elements(), workspace::actualsOf(workspace), workspace.calendar(), request));
            workspace::Circumstances how;
            how.label = fmt::format("spread {} over {}", workspace.elements().find(request.metric)->name,
                                    basics::wordOf(request.over));
            how.author = authorOf(common, workspace);
            how.at = common.at;
            valueOrFail(workspace.change(how, done.edits));
            report(common, workspace, done, request);
            return Done;
          }};
}

} // namespace baton::batonctl
