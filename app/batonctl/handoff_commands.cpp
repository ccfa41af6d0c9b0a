// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batonctl/check_command.h"
#include "app/batonctl/compare_commands.h"
#include "core/basics/text.h"
#include "core/workspace/checking.h"
#include "core/workspace/publishing.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace baton::batonctl {
namespace {

using nlohmann::json;

struct PublishOptions {
  std::string to, reason, inForceFrom;
};

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
            // As it stood: the recall puts another one in its place.
            const handoff::Handoff version =
                *valueOrFail(handoff::versionNamed(workspace.elements(), options->version, order));
            const std::string name = handoff::nameOfVersion(workspace.elements(), version.id, order);
            const int number = version.version.value_or(0);
            valueOrFail(workspace::recall(workspace, version.id, options->reason, authorOf(common), common.at), No);
            if (common.json)
              print({{"version", name == std::to_string(number) ? json(number) : json(name)},
                     {"recalled", options->reason}});
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

} // namespace

std::vector<Command> handoffCommands() {
  std::vector<Command> commands{checkCommand(), publishCommand(), recallCommand(), acknowledgeCommand()};
  for (Command& command : compareCommands())
    commands.push_back(std::move(command));
  return commands;
}

} // namespace baton::batonctl
