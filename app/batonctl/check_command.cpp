// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batonctl/check_command.h"

#include "app/batonctl/or_null.h"
#include "core/workspace/checking.h"
#include "core/workspace/playbacks.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <fmt/format.h>

namespace baton::batonctl {

using nlohmann::json;

namespace {

json answerOf(const clarity::Finding& finding) {
  return {{"rule", finding.rule},
          {"severity", basics::wordOf(finding.severity)},
          {"gate", finding.gate ? json(basics::wordOf(*finding.gate)) : json()},
          {"kind", finding.kind.empty() ? json() : json(finding.kind)},
          {"id", finding.id ? json(std::to_string(finding.id)) : json()},
          {"field", finding.field.empty() ? json() : json(finding.field)},
          {"text", finding.text},
          {"why", finding.why},
          {"remedy", finding.remedy}};
}

} // namespace

json findingsOf(const clarity::Check& check, std::optional<clarity::Gate> gate) {
  json findings = json::array();
  for (const auto& finding : check.findings)
    if (!gate || finding.gate == gate)
      findings.push_back(answerOf(finding));
  return findings;
}

namespace {

json clarityOf(const clarity::ClarityIndex& index) {
  json terms = json::array();
  for (const auto& term : index.terms)
    terms.push_back({{"rule", term.rule}, {"points", term.points}, {"share", term.share}, {"lost", term.lost}});
  return {{"value", orNull(index.value)}, {"held", index.held}, {"unheld", orNull(index.unheld)}, {"terms", terms}};
}

json focusOf(const clarity::Focus& focus) {
  json terms = json::array();
  for (const auto& term : focus.terms)
    terms.push_back({{"name", term.name},
                     {"value", orNull(term.value)},
                     {"numerator", term.numerator},
                     {"denominator", term.denominator},
                     {"cases", term.cases},
                     {"left_out", term.leftOut.empty() ? json() : json(term.leftOut)}});
  return {{"value", orNull(focus.value)},
          {"choice", orNull(focus.choice)},
          {"adherence", orNull(focus.adherence)},
          {"terms", terms}};
}

json landedOf(const workspace::Workspace& workspace, basics::Date today) {
  const auto in = workspace::landingOf(workspace, today);
  if (!in)
    return {{"value", false},          {"version", nullptr}, {"receivers", nullptr}, {"answered", nullptr},
            {"not_accepted", nullptr}, {"people", nullptr},  {"open", nullptr}};
  const clarity::Landing& landing = in->landing;
  return {{"value", landing.landed},
          {"version", in->version},
          {"receivers", landing.receivers},
          {"answered", landing.answered},
          {"not_accepted", landing.notAccepted},
          {"people", landing.people},
          {"open", landing.open}};
}

json agreedOf(const workspace::Workspace& workspace, basics::Date today) {
  const auto agreement = workspace::agreementOf(workspace, today);
  return {{"value", orNull(agreement.value)}, {"people", agreement.people}, {"agree", orNull(agreement.agree)}};
}

json answerOf(const workspace::Workspace& workspace, const clarity::Check& check, basics::Date today,
              std::optional<clarity::Gate> gate) {
  json gates = json::object();
  for (std::size_t i = 0; i < check.gates.size(); ++i)
    gates[std::string(basics::wordOf(clarity::Gate(i)))] = {
        {"open", check.gates[i].open}, {"blockers", check.gates[i].blockers}, {"warnings", check.gates[i].warnings}};
  return {{"ready", check.ready},
          {"gates", gates},
          {"clarity", clarityOf(check.clarity)},
          {"focus", focusOf(check.focus)},
          {"agreement", agreedOf(workspace, today)},
          {"landed", landedOf(workspace, today)},
          {"findings", findingsOf(check, gate)}};
}

void printCheck(const clarity::Check& check, std::optional<clarity::Gate> gate) {
  for (std::size_t i = 0; i < check.gates.size(); ++i)
    fmt::print("{:<16}{}\n", basics::wordOf(clarity::Gate(i)), check.gates[i].open ? "open" : "closed");
  if (check.clarity.value)
    fmt::print("{:<16}{:.1f}{}\n", "clarity", *check.clarity.value,
               check.clarity.held ? fmt::format(", held while a gate is closed ({:.1f})", *check.clarity.unheld) : "");
  else
    fmt::print("{:<16}not measured before there are a market and an offering\n", "clarity");
  fmt::print("{:<16}{}\n", "focus", check.focus.value ? fmt::format("{:.1f}", *check.focus.value) : check.focus.note);
  for (const auto& finding : check.findings)
    if (!gate || finding.gate == gate)
      fmt::print("\n{} ({})\n  {}\n  {}\n", onOneLine(finding.text), finding.rule, onOneLine(finding.why),
                 onOneLine(finding.remedy));
}

struct CheckOptions {
  std::string gate, failOn = "blocker";
};

} // namespace

Command checkCommand() {
  auto options = std::make_shared<CheckOptions>();
  return {"check", "Say what is not clear: gates, indices, findings",
          [options](CLI::App& app) {
            app.add_option("--gate", options->gate, "Only this gate")
                ->type_name(fmt::format("{}", fmt::join(basics::wordsOf<clarity::Gate>, "|")));
            app.add_option("--fail-on", options->failOn, "Exit 1 from this severity on")
                ->type_name(fmt::format("{}", fmt::join(basics::wordsOf<clarity::Severity>, "|")));
          },
          [options](const Common& common) {
            const auto level = basics::choiceOf<clarity::Severity>(options->failOn);
            if (!level)
              fail(fmt::format("\"{}\" is not a severity", options->failOn), "Say blocker, warning or hint");
            std::optional<clarity::Gate> gate;
            if (!options->gate.empty()) {
              gate = basics::choiceOf<clarity::Gate>(options->gate);
              if (!gate)
                fail(fmt::format("\"{}\" is not a gate", options->gate),
                     "Say markets, offerings, differentiators or advantages");
            }
            const auto workspace = openForReading(common);
            const auto today = todayOf(common, workspace);
            const auto check = workspace::checkOf(workspace, today);
            if (common.json)
              print(answerOf(workspace, check, today, gate));
            else if (!common.quiet)
              printCheck(check, gate);
            const bool reached = std::ranges::any_of(check.findings, [&](const clarity::Finding& finding) {
              return (!gate || finding.gate == gate) && finding.severity <= *level && !finding.settled;
            });
            return reached ? No : Done;
          }};
}

} // namespace baton::batonctl
