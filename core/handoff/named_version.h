// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/description.h"

namespace baton::handoff {

/// A moment of the work that somebody gave a name, to look at or go back to: everything that the entry which made it
/// had seen. Who and when stand in that entry.
struct NamedVersion {
  basics::Id<NamedVersion> id;
  std::string name;
  std::string note;
};
const basics::Kind& describe(basics::Tag<NamedVersion>);

} // namespace baton::handoff
