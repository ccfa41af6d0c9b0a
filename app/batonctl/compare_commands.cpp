// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batonctl/compare_commands.h"

#include "core/handoff/since.h"
#include "core/handoff/snapshot.h"
#include "core/workspace/publishing.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <fmt/format.h>

namespace baton::batonctl {

using nlohmann::json;

namespace {

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

std::vector<Command> compareCommands() {
  return {diffCommand(), impactCommand(), changedSinceCommand()};
}

} // namespace baton::batonctl
