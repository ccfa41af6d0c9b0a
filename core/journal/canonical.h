// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/journal/entry.h"

namespace baton::journal {

/// What stands before an entry in its chain: the hash of its predecessor; for the first entry of a run the workspace,
/// the format it was written in and the hashes of its parents, in order of run.
struct ChainLink {
  std::optional<basics::Sha256Sum> predecessor;
  std::int64_t workspace = 0;
  std::int64_t schema = 0;
  struct Parent {
    EntryId entry;
    basics::Sha256Sum hash;
  };
  std::vector<Parent> parents;
};

/// SHA-256 over the entry's canonical bytes: JSON in the order of RFC 8785, ids and whole numbers as strings.
basics::Sha256Sum hashOf(EntryId id, std::int64_t lamport, const EntryDraft& draft, const ChainLink& link);

} // namespace baton::journal
