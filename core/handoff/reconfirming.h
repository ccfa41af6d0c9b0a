// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/edits.h"
#include "core/handoff/comment.h"
#include "core/handoff/impact.h"
#include "core/handoff/version_steps.h"

#include <functional>

// A version changes something, and a goal, a play, a sales tool or an account stands on it: it is flagged until its
// owner says that it still holds, or until it is changed as well.
namespace baton::handoff {

/// Whether an element was written by somebody who had the version before them. Without it nothing counts as changed
/// since: elements alone do not know when they were written.
using WrittenSince = std::function<bool(basics::RowId element, basics::Id<Handoff> version)>;

/// What is flagged.
struct ToReconfirm {
  basics::ElementRef element;
  std::string name;
  basics::Id<Handoff> since;        ///< the first version that changed what it stands on, of those not settled
  std::vector<std::string> because; ///< what changed, by name
  std::vector<basics::Id<people::Person>> owners; ///< none: nobody in particular
};

/// What of the present waits for its owner, in the order of impact. The first version flags nothing: all of it is new.
/// Nor is flagged what was over when a version came into force: goals of earlier periods, accounts dropped; nor
/// promises that are over, nor a playback held since.
std::vector<ToReconfirm> toReconfirm(const basics::Elements& elements, const VersionSteps& steps,
                                     const WrittenSince& writtenSince = {});

/// Whose it is: a goal's owner or all who bear its title, an account's owner, who owes a sales tool, who led a
/// playback; a play is nobody's.
std::vector<basics::Id<people::Person>> ownersOf(const basics::Elements& elements, basics::ElementRef element);

/// Who said that it holds, for this version or a later one; null where nobody did.
const Reconfirmation* reconfirmedFor(const basics::Elements& elements, basics::RowId element,
                                     basics::Id<Handoff> version, const VersionSteps& steps);

struct ReconfirmationRequest {
  std::vector<basics::ElementRef> elements;
  basics::Id<Handoff> version;   ///< which they have read; it settles the versions before as well
  basics::Id<people::Person> by; ///< the owner, or who says it for them
  basics::Instant at;
  std::function<basics::Id<Reconfirmation>()> freshId;
};
struct Reconfirmed {
  basics::Edits edits;
  std::string label; ///< "still holds with version 2: Corner Shop"
};

/// Refused for a version that is unknown or recalled, without a person, and for what is not there.
basics::Outcome<Reconfirmed> reconfirm(const basics::Elements& elements, const ReconfirmationRequest& request,
                                       const PublicationOrder& order = {});

} // namespace baton::handoff
