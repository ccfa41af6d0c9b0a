// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/elements.h"
#include "core/basics/outcome.h"
#include "core/handoff/handoff.h"

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace baton::handoff {

enum class Standing { Draft, NotYetInForce, InForce, Superseded, Recalled };

/// Where a version stands in the journal, as (Lamport time, run): the order in which all copies agree. Two versions
/// published apart under one number are told apart by it. Without it they go by id, which is the same on every copy.
using PublicationOrder = std::function<std::pair<std::int64_t, std::int64_t>(basics::Id<Handoff>)>;

struct VersionStanding {
  const Handoff* handoff = nullptr;
  std::string name; ///< "3"; "3-b" for the later of two that bear one number
  Standing standing = Standing::NotYetInForce;
};

/// All versions, the oldest first. In force is the highest one not recalled whose day has come; below it all are
/// superseded, above it they are not yet in force.
std::vector<VersionStanding> versions(const basics::Elements& elements, basics::Date today,
                                      const PublicationOrder& order = {});

/// Nothing while no version is in force.
const Handoff* versionInForce(const basics::Elements& elements, basics::Date today, const PublicationOrder& order = {});

/// The last one that was not recalled: what the draft is compared with.
const Handoff* latestVersion(const basics::Elements& elements, const PublicationOrder& order = {});

/// The number that the next publication takes. Recalled versions keep theirs.
int nextVersionNumber(const basics::Elements& elements);

/// By its name, "3" or "3-b". Refused, naming those there are, when there is none.
basics::Outcome<const Handoff*> versionNamed(const basics::Elements& elements, std::string_view name,
                                             const PublicationOrder& order = {});
std::string nameOfVersion(const basics::Elements& elements, basics::Id<Handoff> id, const PublicationOrder& order = {});

} // namespace baton::handoff

template <>
inline constexpr auto baton::basics::wordsOf<baton::handoff::Standing> =
    std::to_array<std::string_view>({"draft", "not_yet_in_force", "in_force", "superseded", "recalled"});
