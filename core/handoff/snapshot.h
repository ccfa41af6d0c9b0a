// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/elements.h"
#include "core/basics/outcome.h"
#include "core/people/person.h"
#include "core/plan/goal.h"

#include <string>
#include <string_view>
#include <vector>

// What a version freezes: everything that the handoff document prints. The strategy with all its parts, the people
// named in it (name, title, side: no pay, no dates), the goals that it prints with their metrics, rule settings and
// findings put aside. Comments, promises, records and individual goals are not part of it.
namespace baton::handoff {

inline constexpr std::string_view snapshotFormat = "baton-snapshot";
inline constexpr int snapshotVersion = 1;

/// The kinds that a snapshot may hold.
std::vector<const basics::Kind*> snapshotKinds();

/// Whether the handoff prints this goal: one of the whole company or of a role, or the team goal of somebody who
/// answers for Sales as a whole. What each person owes is the plan's to print.
bool isPrintedGoal(const basics::Elements& elements, const plan::Goal& goal);

/// The elements that a version would freeze now, as they would be read back. The further people (author, receivers)
/// are kept by name.
basics::Elements frozen(const basics::Elements& elements, const basics::Ids<people::Person>& further = {});

/// {"elements":[{"fields":{...},"id":"...","kind":"..."}],"format":"baton-snapshot","version":1} of elements that are
/// frozen: canonical bytes, sorted by kind, then id as number. The same content gives the same bytes.
std::string snapshotOf(const basics::Elements& frozen);

/// Refused when the text is no snapshot, is of a later form, or holds what a field cannot.
basics::Outcome<basics::Elements> readSnapshot(std::string_view snapshot);

} // namespace baton::handoff
