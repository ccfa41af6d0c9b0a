// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/handoff/impact.h"

namespace baton::handoff {

/// What is different from the version that somebody signed last.
struct ChangesSince {
  const Handoff* from = nullptr; ///< what they signed; null: nothing so far
  const Handoff* to = nullptr;   ///< null: the draft
  basics::Elements before, after;
  Difference difference;
  std::vector<Impact> standing; ///< all that stands on what changed, whosever it is
};

/// Up to a version, or to the draft where none is given. Refused when a snapshot cannot be read.
basics::Outcome<ChangesSince> changesSince(const basics::Elements& elements, basics::Id<people::Person> person,
                                           const Handoff* to, const PublicationOrder& order = {});

/// What somebody who signed a version has to read: the last version that was not recalled, where it is newer than what
/// they signed; null where there is none, or where they have signed nothing.
const Handoff* newerThanSigned(const basics::Elements& elements, basics::Id<people::Person> person,
                               const PublicationOrder& order = {});

} // namespace baton::handoff
