// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/handoff/version_steps.h"

#include <algorithm>

namespace baton::handoff {
namespace {

using basics::Elements, basics::Id;

std::shared_ptr<const VersionStep> made(const Elements& present, const Handoff& version, const VersionStep* before) {
  auto to = elementsOf(version);
  if (!to)
    return nullptr;
  auto step = std::make_shared<VersionStep>();
  step->version = version.id;
  if (before) {
    step->before = before->version;
    step->from = before->to;
  }
  step->to = std::move(*to);
  step->difference = difference(step->from, step->to, present);
  return step;
}

} // namespace

VersionSteps versionSteps(const Elements& elements, const PublicationOrder& order, const VersionSteps& known) {
  VersionSteps steps;
  for (const VersionStanding& version : versions(elements, basics::Date(), order)) {
    if (version.standing == Standing::Recalled)
      continue;
    const VersionStep* before = steps.empty() ? nullptr : steps.back().get();
    const auto found = std::ranges::find_if(known, [&](const auto& step) {
      return step->version == version.handoff->id && step->before == (before ? before->version : Id<Handoff>());
    });
    if (auto step = found != known.end() ? *found : made(elements, *version.handoff, before))
      steps.push_back(std::move(step));
  }
  return steps;
}

const VersionStep* stepTo(const VersionSteps& steps, Id<Handoff> version) {
  const auto found = std::ranges::find_if(steps, [version](const auto& step) { return step->version == version; });
  return found == steps.end() ? nullptr : found->get();
}

} // namespace baton::handoff
