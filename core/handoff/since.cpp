// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/handoff/since.h"

#include "core/handoff/snapshot.h"

namespace baton::handoff {

using basics::Elements, basics::Id;

basics::Outcome<ChangesSince> changesSince(const Elements& elements, Id<people::Person> person, const Handoff* to,
                                           const PublicationOrder& order) {
  ChangesSince since;
  since.from = lastSigned(elements, person, order);
  since.to = to;
  if (since.from) {
    auto before = elementsOf(*since.from);
    if (!before)
      return before.refusal();
    since.before = std::move(*before);
  }
  auto after = to ? elementsOf(*to) : basics::Outcome<Elements>(frozen(elements));
  if (!after)
    return after.refusal();
  since.after = std::move(*after);
  since.difference = difference(since.before, since.after, elements);
  since.standing = standingOn(since.difference, since.before, since.after, elements);
  return since;
}

const Handoff* newerThanSigned(const Elements& elements, Id<people::Person> person, const PublicationOrder& order) {
  const Handoff* last = lastSigned(elements, person, order);
  const Handoff* latest = latestVersion(elements, order);
  return last && latest != last ? latest : nullptr;
}

} // namespace baton::handoff
