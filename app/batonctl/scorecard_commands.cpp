// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batonctl/scorecard_commands.h"

#include "app/batonctl/field_answers.h"
#include "core/basics/text.h"
#include "core/commitments/scorecard_json.h"
#include "core/commitments/wording.h"
#include "core/handoff/wording.h"
#include "core/workspace/importing.h"
#include "core/workspace/slipping.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace baton::batonctl {
namespace {

using basics::Id;
using commitments::Scorecard, commitments::ScoreLine;

std::string percent(const std::optional<double>& share) {
  return share ? fmt::format("{:.0f} %", *share * 100) : "-";
}

std::vector<std::string> lineOf(const std::string& name, const ScoreLine& line) {
  const auto& score = line.score;
  const auto interval = score.interval();
  return {name,
          std::to_string(score.due),
          score.due == 0 ? "-" : fmt::format("{} of {}", score.onTime, score.due),
          std::to_string(score.late),
          std::to_string(score.renegotiated),
          std::to_string(score.broken),
          std::to_string(score.revoked),
          std::to_string(score.open),
          interval ? fmt::format("{:.0f}-{:.0f} %", interval->low * 100, interval->high * 100) : "-",
          line.answerDays() ? fmt::format("{:.1f}", *line.answerDays()) : "-"};
}

void printCard(const commitments::Ledger& ledger, const Scorecard& card) {
  std::vector<std::vector<std::string>> table{{"", "due", "kept on time", "late", "moved in time", "not kept",
                                               "taken back", "open", "likely between", "days to answer"}};
  for (const ScoreLine& side : card.sides)
    table.push_back(lineOf(side.side == people::Side::Sales ? "Sales" : "Leadership and support", side));
  for (const ScoreLine& person : card.persons)
    table.push_back(lineOf(ledger.elements().titleOf(person.person.value()), person));
  printTable(table, {false, true, true, true, true, true, true, true, true, true});
  if (const auto share = card.leadershipShare())
    fmt::print("Of {} promises leadership and support made {}, {}.\n", card.sides[0].given + card.sides[1].given,
               card.sides[0].given, percent(share));
}

} // namespace

Command scorecardCommand() {
  auto period = std::make_shared<std::string>();
  return {"scorecard", "How both sides, and everybody, kept what they promised",
          [period](CLI::App& app) {
            app.add_option("--period", *period, "What was due in this period, such as FY2021-Q3")->type_name("PERIOD");
          },
          [period](const Common& common) {
            const auto workspace = openForReading(common);
            const auto calendar = workspace.calendar();
            std::optional<basics::Period> span;
            if (!period->empty())
              span = valueOrFail(calendar.parse(*period));
            const auto ledger = workspace::ledgerOf(workspace, todayOf(common, workspace));
            const Scorecard card = commitments::scorecardOf(ledger, span);
            const nlohmann::json answers = fieldAnswers(workspace, span, ledger.today());
            if (common.json) {
              nlohmann::json sheet = jsonOf(ledger, card, calendar);
              sheet["field_answers"] = answers;
              print(sheet);
            } else if (!common.quiet) {
              printCard(ledger, card);
              fmt::print("What the field reported was answered on time: {} of {}\n", answers["on_time"].dump(),
                         answers["due"].dump());
            }
            return Done;
          }};
}

namespace {

std::string dated(const commitments::Link& link) {
  const auto& row = *link.row;
  const std::string due = row.standing.terms.due ? row.standing.terms.due->iso() : "no day";
  if (link.broke && link.broke->day != row.standing.terms.due)
    return fmt::format("{}, slipped on {}", due, link.broke->day.iso());
  return due;
}

void printSlip(const commitments::Ledger& ledger, const plan::Goal& goal, const workspace::Slip& slip) {
  const basics::Elements& elements = ledger.elements();
  const std::string name = handoff::nameOf(elements, {&describe(basics::Tag<plan::Goal>{}), goal.id.value()});
  if (slip.reached)
    return fmt::print("{} was reached. There is nothing to look for.\n", onOneLine(name));
  if (slip.found.first.empty())
    return fmt::print(
        "{}: everything promised for it was kept so far. The reason lies elsewhere: in the goal itself, in "
        "an assumption, or outside.\n",
        onOneLine(name));
  fmt::print("{}{}. Going back, this came later than agreed first:\n", onOneLine(name),
             slip.missed ? " was not reached" : "");
  std::vector<std::vector<std::string>> table{{"promise", "by", "due", "stands"}};
  for (const auto& link : slip.found.chain)
    table.push_back({basics::shortened(link.row->standing.terms.statement, 60),
                     elements.titleOf(link.row->commitment->promisor.value()), dated(link),
                     std::string(commitments::shortWord(link.row->standing.state))});
  printTable(table, {false, false, false, false});
  if (slip.found.first.size() > 1)
    fmt::print("{} things slipped on that day. They are not weighed against each other.\n", slip.found.first.size());
  for (const plan::Contest* contest : slip.found.contested)
    fmt::print("{} sees it differently: {}\n", onOneLine(elements.titleOf(contest->by.value())),
               onOneLine(contest->text));
  fmt::print("This is a place to begin talking, not a verdict.\n");
}

} // namespace

Command firstBreakCommand() {
  auto goalId = std::make_shared<std::string>();
  return {"first-break", "Where it began to slip: the first promise that came too late",
          [goalId](CLI::App& app) { app.add_option("GOAL", *goalId, "The id of the goal")->required(); },
          [goalId](const Common& common) {
            const auto workspace = openForReading(common);
            const auto* goal = workspace.elements().find(Id<plan::Goal>(idOf(*goalId)));
            if (!goal)
              fail(fmt::format("There is no goal {}", *goalId), "Take an id that dump --kind goal lists");
            const auto ledger = workspace::ledgerOf(workspace, todayOf(common, workspace));
            const auto slip = workspace::slipOf(ledger, workspace::actualsOf(workspace), *goal, workspace.calendar());
            if (!slip)
              fail("This goal has no period", "Give it the day on which it begins");
            if (common.json)
              print(jsonOf(ledger, slip->found, *goal, slip->missed));
            else if (!common.quiet)
              printSlip(ledger, *goal, *slip);
            return Done;
          }};
}

} // namespace baton::batonctl
