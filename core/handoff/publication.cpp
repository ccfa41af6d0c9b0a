// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/handoff/publication.h"

#include "core/basics/sha256.h"
#include "core/basics/text.h"
#include "core/handoff/snapshot.h"
#include "core/people/presence.h"

#include <algorithm>
#include <cassert>
#include <fmt/format.h>

namespace baton::handoff {
namespace {

using basics::Elements, basics::Ids, basics::Outcome, basics::Refusal;
using people::Person;

std::string gatesInWords(int open) {
  static constexpr std::string_view words[] = {"None", "One", "Two", "Three"};
  if (open >= 4)
    return "All four gates are open";
  return fmt::format("{} of four gates {} open", words[std::max(open, 0)], open == 1 ? "is" : "are");
}

Refusal notReady(const Readiness& readiness) {
  std::string cause = gatesInWords(readiness.openGates);
  if (!readiness.findings.empty()) {
    constexpr std::size_t named = 3;
    const auto count = std::min(named, readiness.findings.size());
    cause +=
        fmt::format(". Sales would still ask: {}",
                    fmt::join(readiness.findings.begin(), readiness.findings.begin() + std::ptrdiff_t(count), " "));
    if (readiness.findings.size() > count)
      cause += fmt::format(" And {} more", readiness.findings.size() - count);
  }
  while (cause.ends_with('.'))
    cause.pop_back();
  return {cause, "Settle it now, give out a draft for comment, or hand off as it is with a reason, which the document "
                 "prints"};
}

Outcome<Ids<Person>> receiversOf(const Elements& elements, const PublicationRequest& request) {
  if (request.receivers.empty())
    return everyoneOfSales(elements, request.today);
  Ids<Person> receivers = request.receivers;
  std::ranges::sort(receivers);
  receivers.erase(std::unique(receivers.begin(), receivers.end()), receivers.end());
  for (basics::Id<Person> id : receivers) {
    const Person* person = elements.find(id);
    if (!person)
      return Refusal{"A receiver is not a person of this workspace", "Add the person first"};
    if (!people::isActive(*person, request.today))
      return Refusal{fmt::format("{} is not with the company on {}", person->name, request.today.iso()),
                     "Name somebody else"};
  }
  return receivers;
}

Outcome<basics::Done> mayPublish(const Elements& elements, const PublicationRequest& request) {
  if (!elements.find(request.author))
    return Refusal{"A version is published by a person of the workspace", "Say who publishes it"};
  if (request.inForceFrom && *request.inForceFrom < request.today)
    return Refusal{fmt::format("A version cannot be in force before it is published ({})", request.today.iso()),
                   "Choose today or a later day"};
  if (!request.readiness.ready && basics::trimmed(request.reason).empty())
    return notReady(request.readiness);
  return basics::Done{};
}

std::string hashOf(const Handoff& version) {
  return basics::hexOf(basics::sha256(version.snapshot));
}

} // namespace

Ids<Person> everyoneOfSales(const Elements& elements, basics::Date today) {
  Ids<Person> everyone;
  for (const Person& person : elements.all<Person>())
    if (person.side == people::Side::Sales && people::isActive(person, today))
      everyone.push_back(person.id);
  return everyone;
}

Outcome<Publication> publish(const Elements& elements, const PublicationRequest& request) {
  assert(request.id);
  if (const auto may = mayPublish(elements, request); may.refused())
    return may.refusal();
  const auto receivers = receiversOf(elements, request);
  if (!receivers)
    return receivers.refusal();

  Ids<Person> named = *receivers;
  named.push_back(request.author);
  Publication publication;
  Handoff& handoff = publication.handoff;
  handoff.id = request.id;
  handoff.version = nextVersionNumber(elements);
  handoff.inForceFrom = request.inForceFrom.value_or(request.today);
  handoff.snapshot = snapshotOf(frozen(elements, named));
  handoff.sha256 = hashOf(handoff);
  handoff.publishedBy = request.author;
  handoff.at = request.at;
  handoff.receivers = *receivers;
  handoff.reason = std::string(basics::trimmed(request.reason));
  publication.edits.put(handoff);
  publication.label = fmt::format("publish version {}", *handoff.version);
  return publication;
}

Outcome<Recall> recall(const Elements& elements, basics::Id<Handoff> version, const std::string& reason,
                       const PublicationOrder& order) {
  const Handoff* handoff = elements.find(version);
  if (!handoff)
    return Refusal{"This version is not there", "Choose one that was published"};
  const std::string name = nameOfVersion(elements, version, order);
  if (!handoff->recalled.empty())
    return Refusal{fmt::format("Version {} has been recalled already: {}", name, handoff->recalled),
                   "Nothing more is to do"};
  const std::string_view why = basics::trimmed(reason);
  if (why.empty())
    return Refusal{fmt::format("Version {} cannot be recalled without a reason", name),
                   "Say why: its receivers will read it"};
  Recall done;
  done.edits.set<Handoff>(version, "recalled", std::string(why));
  done.label = fmt::format("recall version {}", name);
  return done;
}

bool isAsPublished(const Handoff& version) {
  return version.sha256 == hashOf(version);
}

} // namespace baton::handoff
