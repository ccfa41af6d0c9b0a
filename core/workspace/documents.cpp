// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/documents.h"

#include "core/clarity/scope.h"
#include "core/workspace/answered_signals.h"
#include "core/workspace/checking.h"
#include "core/workspace/document_numbers.h"
#include "core/workspace/document_promises.h"
#include "core/workspace/publishing.h"

namespace baton::workspace {
namespace {

using basics::Elements;

handoff::ClarityFacts clarityFacts(const Elements& elements, const clarity::Check& check, basics::Date today) {
  handoff::ClarityFacts facts;
  facts.ready = check.ready;
  facts.openGates = check.openGates();
  for (const auto& finding : check.findings) {
    const auto weight = finding.severity == clarity::Severity::Blocker   ? handoff::Weight::ToSettle
                        : finding.severity == clarity::Severity::Warning ? handoff::Weight::WorthALook
                                                                         : handoff::Weight::Polish;
    facts.findings.push_back({.weight = weight,
                              .about = finding.id ? elements.titleOf(finding.id) : std::string(),
                              .text = finding.text,
                              .remedy = finding.remedy,
                              .waits = !finding.follows.empty()});
  }
  clarity::CheckOptions options;
  options.today = today;
  const clarity::Scope scope(elements, options);
  for (const auto* differentiator : scope.differentiators())
    for (const auto* offering : scope.offerings())
      if (clarity::stands(scope, *differentiator, *offering))
        facts.standing.insert(differentiator->id);
  return facts;
}

} // namespace

basics::Outcome<handoff::DocumentSource> documentSource(const Workspace& workspace, const std::string& version,
                                                        basics::Date today) {
  const auto order = publicationOrder(workspace);
  const Elements& elements = workspace.elements();
  auto source = [&]() -> basics::Outcome<handoff::DocumentSource> {
    if (version.empty())
      return handoff::sourceOfDraft(elements, today, order);
    const auto named = handoff::versionNamed(elements, version, order);
    if (!named)
      return named.refusal();
    return handoff::sourceOf(elements, **named, order);
  }();
  if (!source)
    return source;
  clarity::CheckOptions options;
  options.today = source->today;
  options.published = true;
  source->clarity = clarityFacts(
      source->strategy, version.empty() ? checkOf(workspace, today) : clarity::check(source->strategy, options),
      source->today);
  addNumbers(*source, workspace);
  addPromises(*source, workspace);
  if (!source->previousVersion.empty())
    source->answeredSignals = signalsAnswered(workspace, source->previousVersion, version);
  return source;
}

basics::Outcome<handoff::ChangesSource> changesSource(const Workspace& workspace, const handoff::ChangesAsked& asked) {
  auto source = handoff::changesBetween(workspace.elements(), asked, publicationOrder(workspace));
  if (source)
    source->answeredSignals = signalsAnswered(workspace, source->from.name, source->to.name);
  return source;
}

} // namespace baton::workspace
