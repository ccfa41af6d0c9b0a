// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/templates.h"

#include "core/basics/text.h"
#include "core/storage/unfinished_file.h"
#include "core/workspace/importing.h"
#include "core/workspace/json_apply.h"
#include "core/workspace/json_moves.h"
#include "core/workspace/meetings.h"
#include "core/workspace/publishing.h"

#include <algorithm>
#include <cstdlib>
#include <fmt/format.h>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

namespace baton::workspace {
namespace {

using basics::Date, basics::Done, basics::Id, basics::Instant, basics::Outcome, basics::Refusal;
using nlohmann::json;
namespace fs = std::filesystem;

Outcome<std::string> contentOf(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file)
    return Refusal{fmt::format("The template lacks its file {}", path.filename().string()), "Install Baton again"};
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

/// Runs the steps of one template in a workspace that was just made.
class TemplateRun {
public:
  TemplateRun(Workspace& workspace, fs::path folder) : m_workspace(workspace), m_folder(std::move(folder)) {}

  Outcome<Done> run() {
    const auto text = contentOf(m_folder / "steps.json");
    if (!text)
      return text.refusal();
    const json steps = json::parse(*text, nullptr, false);
    if (!steps.is_array())
      return Refusal{"The template's steps are not a list", "See resources/templates/README.md"};
    for (std::size_t i = 0; i < steps.size(); ++i)
      if (const auto done = step(steps[i]); done.refused())
        return Refusal{fmt::format("Step {} of the template: {}", i + 1, done.refusal().cause), done.refusal().remedy};
    return Done{};
  }

private:
  /// What every step carries: who, when, and the day that stands for today.
  struct Circumstance {
    std::string as = "unnamed";
    std::optional<Instant> at;
    Date today;
  };

  Outcome<Done> step(const json& step) {
    if (step.contains("apply"))
      return withCircumstance(step, [&](const Circumstance& how) { return apply(step, how); });
    struct Named {
      const char* name;
      Step run;
    };
    for (const Named& one : {Named{"import", &TemplateRun::import}, Named{"publish", &TemplateRun::publish},
                             Named{"acknowledge", &TemplateRun::acknowledge}, Named{"commit", &TemplateRun::commit},
                             Named{"meet", &TemplateRun::meet}})
      if (step.contains(one.name))
        return withCircumstance(step[one.name],
                                [&](const Circumstance& how) { return (this->*one.run)(step[one.name], how); });
    return Refusal{fmt::format("\"{}\" is not a step", step.dump()), "See resources/templates/README.md"};
  }
  using Step = Outcome<Done> (TemplateRun::*)(const json&, const Circumstance&);

  template <class F> Outcome<Done> withCircumstance(const json& step, F run) {
    Circumstance how;
    how.as = step.value("as", "unnamed");
    how.today = m_workspace.surroundings().now().date();
    if (step.contains("at")) {
      const auto at = Instant::parse(step.value("at", ""));
      if (!at)
        return at.refusal();
      how.at = *at;
      how.today = at->date();
    }
    if (step.contains("today")) {
      const auto today = Date::parse(step.value("today", ""));
      if (!today)
        return today.refusal();
      how.today = *today;
    }
    return run(how);
  }

  Outcome<Id<people::Person>> person(const std::string& name) const {
    for (const people::Person& someone : m_workspace.elements().all<people::Person>())
      if (basics::sameName(someone.name, name))
        return someone.id;
    return Refusal{fmt::format("Nobody is called {}", name), "Name a person of the workspace"};
  }

  Outcome<Done> apply(const json& step, const Circumstance& how) {
    const auto text = contentOf(m_folder / step.value("apply", ""));
    if (!text)
      return text.refusal();
    Circumstances circumstances;
    circumstances.label = step.value("label", fmt::format("apply {}", step.value("apply", "")));
    circumstances.author = how.as;
    circumstances.at = how.at;
    const Applied applied = applyJson(m_workspace, *text, circumstances, Earnest::Change);
    if (applied.fault)
      return Refusal{fmt::format("{}: {}", step.value("apply", ""), applied.json().dump()), "Mend the template"};
    return Done{};
  }

  Outcome<Done> import(const json& step, const Circumstance& how) {
    const auto bytes = contentOf(m_folder / step.value("source", "")),
               mapping = contentOf(m_folder / step.value("mapping", ""));
    if (!bytes || !mapping)
      return (bytes ? mapping : bytes).refusal();
    auto columns = records::ColumnMapping::parse(*mapping);
    if (!columns)
      return columns.refusal();
    records::ImportRequest request{step.value("source", ""), *bytes, *columns, {}, how.today, how.as, how.at};
    if (step.contains("data_through")) {
      const auto through = Date::parse(step.value("data_through", ""));
      if (!through)
        return through.refusal();
      request.dataThrough = *through;
    }
    const auto plan = importFile(m_workspace, request);
    if (!plan)
      return plan.refusal();
    if (!plan->ask.empty() || !plan->rejected.empty())
      return Refusal{fmt::format("{} was not taken in whole", request.fileName), "Mend the template"};
    return Done{};
  }

  Outcome<Done> publish(const json& step, const Circumstance& how) {
    PublishAsked asked;
    const auto author = person(how.as);
    if (!author)
      return author.refusal();
    asked.author = *author;
    for (const auto& name : step.value("to", json::array())) {
      const auto receiver = person(name.get<std::string>());
      if (!receiver)
        return receiver.refusal();
      asked.receivers.push_back(*receiver);
    }
    asked.reason = step.value("reason", "");
    asked.today = how.today;
    asked.at = how.at;
    if (step.contains("in_force_from")) {
      const auto from = Date::parse(step.value("in_force_from", ""));
      if (!from)
        return from.refusal();
      asked.inForceFrom = *from;
    }
    const auto published = workspace::publish(m_workspace, asked);
    return published ? Outcome<Done>(Done{}) : published.refusal();
  }

  Outcome<Done> acknowledge(const json& step, const Circumstance& how) {
    AcknowledgeAsked asked;
    const auto version = handoff::versionNamed(m_workspace.elements(), std::to_string(step.value("version", 0)));
    if (!version)
      return version.refusal();
    asked.version = (*version)->id;
    const auto speaker = person(how.as), receiver = person(step.value("for", how.as));
    if (!speaker || !receiver)
      return (speaker ? receiver : speaker).refusal();
    asked.person = *receiver;
    if (step.contains("for"))
      asked.recordedBy = *speaker;
    const auto verdict = basics::choiceOf<handoff::Verdict>(step.value("verdict", ""));
    if (!verdict)
      return Refusal{fmt::format("\"{}\" is not a verdict", step.value("verdict", "")), "Mend the template"};
    asked.verdict = *verdict;
    asked.note = step.value("note", "");
    asked.today = how.today;
    asked.at = how.at;
    const auto done = workspace::acknowledge(m_workspace, asked);
    return done ? Outcome<Done>(Done{}) : done.refusal();
  }

  Outcome<Done> commit(const json& step, const Circumstance& how) {
    auto asked = moveFrom(m_workspace.elements(), step);
    if (!asked)
      return asked.refusal();
    const auto speaker = person(how.as), other = person(step.value("to", how.as));
    if (!speaker || !other)
      return (speaker ? other : speaker).refusal();
    asked->by = *speaker;
    if (step.contains("to"))
      asked->to = *other;
    asked->today = how.today;
    asked->at = how.at;
    const auto made = makeMove(m_workspace, *asked);
    return made ? Outcome<Done>(Done{}) : made.refusal();
  }

  Outcome<Done> meet(const json& step, const Circumstance& how) {
    const auto leads = person(how.as), whom = person(step.value("person", ""));
    if (!leads || !whom)
      return (leads ? whom : leads).refusal();
    const auto period = m_workspace.calendar().parse(step.value("period", ""));
    if (!period)
      return period.refusal();
    MeetingHeld held{{*whom, *period}, *leads, how.today, {}, {}, {}, {}, {}};
    held.newOpportunities = step.value("new_opportunities", "");
    held.movedForward = step.value("moved_forward", "");
    held.activityReason = step.value("activity_reason", "");
    held.notes = step.value("notes", "");
    const auto kept = keepMeeting(m_workspace, held);
    return kept ? Outcome<Done>(Done{}) : kept.refusal();
  }

  Workspace& m_workspace;
  fs::path m_folder;
};

} // namespace

fs::path templatesFolder() {
  if (const char* chosen = std::getenv("BATON_TEMPLATES"))
    return chosen;
  std::error_code none;
  const fs::path program = fs::read_symlink("/proc/self/exe", none);
  if (fs::path installed = program.parent_path().parent_path() / "share/baton/templates"; fs::exists(installed))
    return installed;
  return fs::path(BATON_RESOURCES) / "templates";
}

std::vector<std::string> templateNames() {
  std::vector<std::string> names;
  std::error_code none;
  for (const auto& entry : fs::directory_iterator(templatesFolder(), none))
    if (entry.is_directory())
      names.push_back(entry.path().filename().string());
  std::ranges::sort(names);
  return names;
}

Outcome<Done> newFromTemplate(const fs::path& path, const std::string& templateName,
                              const Workspace::Settings& settings, const basics::Surroundings& surroundings,
                              const std::string& author) {
  const auto names = templateNames();
  if (std::ranges::find(names, templateName) == names.end())
    return Refusal{fmt::format("There is no template \"{}\"", templateName),
                   fmt::format("Take one of {}", fmt::join(names, ", "))};
  storage::UnfinishedFile file, notes; // outlive the workspace, which must be closed before its files go
  Workspace workspace = Workspace::create(path, settings, surroundings, author);
  file.made(path);
  notes.made(companionOf(path));
  Outcome<Done> done = TemplateRun(workspace, templatesFolder() / templateName).run();
  if (done) {
    workspace.close();
    file.keep();
    notes.keep();
  }
  return done;
}

} // namespace baton::workspace
