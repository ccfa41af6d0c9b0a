// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace baton::storage {

/// The steps of a ladder and the schema that they make, both as SHA-256.
struct SchemaPrint {
  std::string steps, schema;
  friend bool operator==(const SchemaPrint&, const SchemaPrint&) = default;
};

/// Of each version, as a test finds them by climbing. A schema that is not among them is held against a ladder that is
/// climbed for it: another SQLite may write the same schema in other words.
std::span<const SchemaPrint> knownPrints();

/// By climbing.
SchemaPrint printOfModel(std::int64_t version);

} // namespace baton::storage
