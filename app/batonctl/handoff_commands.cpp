// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batonctl/command.h"
#include "core/basics/text.h"
#include "core/clarity/landing.h"
#include "core/handoff/since.h"
#include "core/handoff/snapshot.h"
#include "core/workspace/checking.h"
#include "core/workspace/publishing.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <fmt/format.h>

namespace baton::batonctl {
namespace {

using nlohmann::json;

json orNull(const std::optional<double>& value) {
  return value ? json(*value) : json();
}

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

json findingsOf(const clarity::Check& check, std::optional<clarity::Gate> gate = {}) {
  json findings = json::array();
  for (const auto& finding : check.findings)
    if (!gate || finding.gate == gate)
      findings.push_back(answerOf(finding));
  return findings;
}

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
  const auto* version = handoff::versionInForce(workspace.elements(), today, workspace::publicationOrder(workspace));
  if (!version)
    return {{"value", false}, {"version", nullptr}};
  const auto answers = handoff::answersTo(workspace.elements(), *version, today);
  clarity::LandingFacts facts;
  facts.receivers = answers.named;
  facts.answered = answers.answered;
  facts.notAccepted = answers.of(handoff::Verdict::NotAccepted);
  const auto landing = clarity::landingOf(facts);
  return {{"value", landing.landed},      {"version", version->version.value_or(0)}, {"receivers", landing.receivers},
          {"answered", landing.answered}, {"not_accepted", landing.notAccepted},     {"people", landing.people},
          {"open", landing.open}};
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
          {"agreement", {{"value", nullptr}, {"people", 0}}},
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

struct PublishOptions {
  std::string to, reason, inForceFrom;
};

basics::Id<people::Person> authorNeeded(const workspace::Workspace& workspace, const Common& common) {
  if (common.as.empty())
    fail("It is not said who does this", "Add --as PERSON");
  return personNamed(workspace, common.as);
}

Command publishCommand() {
  auto options = std::make_shared<PublishOptions>();
  return {"publish", "Hand the draft off as the next version",
          [options](CLI::App& app) {
            app.add_option("--to", options->to, "Receivers, with commas; without it everyone active in Sales")
                ->type_name("PERSON,...");
            app.add_option("--reason", options->reason, "Why it is handed off although it is not ready")
                ->type_name("REASON");
            app.add_option("--in-force-from", options->inForceFrom, "The day from which it counts")->type_name("DATE");
          },
          [options](const Common& common) {
            auto workspace = openForWriting(common);
            workspace::PublishAsked asked;
            asked.author = authorNeeded(workspace, common);
            if (!options->to.empty())
              for (const std::string& name : basics::split(options->to, ','))
                asked.receivers.push_back(personNamed(workspace, name));
            asked.reason = options->reason;
            asked.today = todayOf(common, workspace);
            asked.at = common.at;
            if (!options->inForceFrom.empty())
              asked.inForceFrom = valueOrFail(basics::Date::parse(options->inForceFrom));
            const auto check = workspace::checkOf(workspace, asked.today);
            const auto published = workspace::publish(workspace, asked);
            if (!published) {
              const bool notReady = !check.ready && basics::trimmed(options->reason).empty();
              if (notReady && common.json)
                print({{"version", nullptr}, {"ready", false}, {"findings", findingsOf(check)}});
              fail(published.refusal(), notReady ? No : WrongInput);
            }
            const handoff::Handoff& version = published->version;
            if (common.json)
              print({{"version", version.version.value_or(0)},
                     {"sha256", version.sha256},
                     {"ready", check.ready},
                     {"reason", version.reason.empty() ? json() : json(version.reason)}});
            say(common, fmt::format("Version {} is handed off.", version.version.value_or(0)));
            return Done;
          }};
}

struct RecallOptions {
  std::string version, reason;
};

Command recallCommand() {
  auto options = std::make_shared<RecallOptions>();
  return {"recall", "Take a published version out of force",
          [options](CLI::App& app) {
            app.add_option("--version", options->version, "Which one")->type_name("N")->required();
            app.add_option("--reason", options->reason, "Why")->type_name("REASON")->required();
          },
          [options](const Common& common) {
            auto workspace = openForWriting(common);
            const auto order = workspace::publicationOrder(workspace);
            const auto* version = valueOrFail(handoff::versionNamed(workspace.elements(), options->version, order));
            const int number = version->version.value_or(0);
            valueOrFail(workspace::recall(workspace, version->id, options->reason, authorOf(common), common.at), No);
            if (common.json)
              print({{"version", number}, {"recalled", options->reason}});
            say(common, fmt::format("Version {} is recalled.", options->version));
            return Done;
          }};
}

struct AcknowledgeOptions {
  std::string version, verdict, note, onBehalf;
};

Command acknowledgeCommand() {
  auto options = std::make_shared<AcknowledgeOptions>();
  return {"acknowledge", "Say whether one takes a version",
          [options](CLI::App& app) {
            app.add_option("--version", options->version, "Which one")->type_name("N")->required();
            app.add_option("--verdict", options->verdict, "What is said of it")
                ->type_name(fmt::format("{}", fmt::join(basics::wordsOf<handoff::Verdict>, "|")))
                ->required();
            app.add_option("--note", options->note, "What goes with it")->type_name("TEXT");
            app.add_option("--for", options->onBehalf, "Recorded from paper for this person")->type_name("PERSON");
          },
          [options](const Common& common) {
            auto workspace = openForWriting(common);
            const auto verdict = basics::choiceOf<handoff::Verdict>(options->verdict);
            if (!verdict)
              fail(fmt::format("\"{}\" is not a verdict", options->verdict),
                   fmt::format("Say one of {}", fmt::join(basics::wordsOf<handoff::Verdict>, ", ")));
            workspace::AcknowledgeAsked asked;
            asked.version = valueOrFail(handoff::versionNamed(workspace.elements(), options->version,
                                                              workspace::publicationOrder(workspace)))
                                ->id;
            const auto speaker = authorNeeded(workspace, common);
            asked.person = options->onBehalf.empty() ? speaker : personNamed(workspace, options->onBehalf);
            if (!options->onBehalf.empty())
              asked.recordedBy = speaker;
            asked.verdict = *verdict;
            asked.note = options->note;
            asked.today = todayOf(common, workspace);
            asked.at = common.at;
            const auto done = valueOrFail(workspace::acknowledge(workspace, asked), No).acknowledgement;
            if (common.json)
              print({{"version", workspace.elements().find(done.handoff)->version.value_or(0)},
                     {"person", workspace.elements().titleOf(done.person.value())},
                     {"verdict", basics::wordOf(done.verdict)},
                     {"at", done.at ? json(done.at->iso()) : json()}});
            say(common, fmt::format("{}: {}.", workspace.elements().titleOf(done.person.value()),
                                    basics::wordOf(done.verdict)));
            return Done;
          }};
}

/// The elements of a version by its name, or the draft as it would be frozen.
basics::Elements elementsNamed(const workspace::Workspace& workspace, const std::string& name) {
  if (name == "draft")
    return handoff::frozen(workspace.elements());
  const auto order = workspace::publicationOrder(workspace);
  return valueOrFail(handoff::elementsOf(*valueOrFail(handoff::versionNamed(workspace.elements(), name, order))));
}

struct DiffOptions {
  std::string from, to;
};

void printDifference(const handoff::Difference& difference) {
  for (const auto& change : difference.elements) {
    fmt::print("{} {} \"{}\"\n", basics::wordOf(change.change), change.kind->name, onOneLine(change.name));
    if (change.change == handoff::Change::Changed)
      for (const auto& field : change.fields)
        fmt::print("  {}: \"{}\" -> \"{}\"\n", field.field->label, onOneLine(field.oldText), onOneLine(field.newText));
  }
}

Command diffCommand() {
  auto options = std::make_shared<DiffOptions>();
  return {"diff", "Say what two versions say differently",
          [options](CLI::App& app) {
            app.add_option("FROM", options->from, "A version")->required();
            app.add_option("TO", options->to, "A version, or draft")->required();
          },
          [options](const Common& common) {
            const auto workspace = openForReading(common);
            const auto difference = handoff::difference(elementsNamed(workspace, options->from),
                                                        elementsNamed(workspace, options->to), workspace.elements());
            if (common.json) {
              print(handoff::toJson(difference, options->from, options->to));
              return Done;
            }
            printDifference(difference);
            return Done;
          }};
}

json answerOf(const std::vector<handoff::Impact>& impacts) {
  json rows = json::array();
  for (const auto& impact : impacts)
    rows.push_back({{"kind", impact.element.kind->name},
                    {"id", std::to_string(impact.element.id)},
                    {"name", impact.name},
                    {"because", impact.because}});
  return rows;
}

void printImpacts(const std::vector<handoff::Impact>& impacts) {
  for (const auto& impact : impacts)
    fmt::print("{} \"{}\", because of {}\n", impact.element.kind->name, onOneLine(impact.name),
               onOneLine(fmt::format("{}", fmt::join(impact.because, "; "))));
}

/// A version, or the draft, against the one before it.
struct Step {
  std::string from, to;
  basics::Elements before, after;
  basics::Id<handoff::Handoff> version;
};

Step stepTo(const workspace::Workspace& workspace, const Common& common, const std::string& name) {
  const auto order = workspace::publicationOrder(workspace);
  Step step{.to = name, .after = elementsNamed(workspace, name)};
  if (name != "draft")
    step.version = valueOrFail(handoff::versionNamed(workspace.elements(), name, order))->id;
  for (const auto& one : handoff::versions(workspace.elements(), todayOf(common, workspace), order)) {
    if (one.handoff->id == step.version)
      break;
    if (one.standing != handoff::Standing::Recalled)
      step.from = one.name;
  }
  if (!step.from.empty())
    step.before = elementsNamed(workspace, step.from);
  return step;
}

Command impactCommand() {
  auto name = std::make_shared<std::string>();
  return {"impact", "List what stands on something that a version changed",
          [name](CLI::App& app) { app.add_option("N", *name, "A version, or draft")->required(); },
          [name](const Common& common) {
            const auto workspace = openForReading(common);
            const Step step = stepTo(workspace, common, *name);
            const auto difference = handoff::difference(step.before, step.after, workspace.elements());
            const auto impacts =
                handoff::impactOf(difference, step.before, step.after, workspace.elements(), step.version);
            if (common.json)
              print({{"elements", answerOf(impacts)}});
            else if (impacts.empty())
              say(common, "Nothing stands on what changed.");
            else
              printImpacts(impacts);
            return Done;
          }};
}

Command changedSinceCommand() {
  auto name = std::make_shared<std::string>();
  return {"changed-since", "Say what changed since somebody signed, and what of it is theirs",
          [name](CLI::App& app) { app.add_option("--person", *name, "Who signed")->type_name("PERSON")->required(); },
          [name](const Common& common) {
            const auto workspace = openForReading(common);
            const auto& elements = workspace.elements();
            const auto order = workspace::publicationOrder(workspace);
            const auto& person = *elements.find(personNamed(workspace, *name));
            const auto* current = handoff::versionInForce(elements, todayOf(common, workspace), order);
            if (!current)
              fail("No version is in force", "Publish one first", No);
            const auto since = valueOrFail(handoff::changesSince(elements, person.id, current, order));
            const auto* last = since.from;
            const auto& difference = since.difference;
            auto yours = handoff::impactOf(difference, since.before, since.after, elements, current->id);
            std::erase_if(yours, [&](const auto& impact) { return !handoff::isOwn(elements, impact.element, person); });
            const std::string signedName = last ? handoff::nameOfVersion(elements, last->id, order) : "";
            const std::string currentName = handoff::nameOfVersion(elements, current->id, order);
            if (common.json) {
              const json differs = handoff::toJson(difference, signedName, currentName);
              print({{"signed", last ? differs["from"] : json()},
                     {"current", differs["to"]},
                     {"elements", differs["elements"]},
                     {"yours", answerOf(yours)}});
              return Done;
            }
            say(common,
                last
                    ? fmt::format("{} signed version {}; version {} is in force.", person.name, signedName, currentName)
                    : fmt::format("{} has signed no version; version {} is in force.", person.name, currentName));
            printDifference(difference);
            printImpacts(yours);
            return Done;
          }};
}

} // namespace

std::vector<Command> handoffCommands() {
  return {checkCommand(), publishCommand(), recallCommand(),      acknowledgeCommand(),
          diffCommand(),  impactCommand(),  changedSinceCommand()};
}

} // namespace baton::batonctl
