// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/description.h"

namespace baton::records {

using basics::Amount, basics::Date, basics::Id, basics::Ids, basics::Instant, basics::Money;

/// A saved mapping of a file's columns, as JSON text in the form of the manual.
struct Mapping {
  Id<Mapping> id;
  std::string name;
  std::string kind;
  std::string definition;
};
const basics::Kind& describe(basics::Tag<Mapping>);

} // namespace baton::records
