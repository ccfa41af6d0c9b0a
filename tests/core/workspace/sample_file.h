// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/workspace/workspace.h"

#include <filesystem>
#include <optional>
#include <string>

namespace baton::tests {

basics::Surroundings sampleWorld();

/// A small workspace with something of everything: elements, people and bookings taken in (some rejected), a version
/// with answers, an import undone, things undone and deleted, in two runs. Closed.
void makeSampleFile(const std::filesystem::path& path);

/// All that a workspace says: its dump with records, and its journal entry by entry, write by write. Throws
/// StorageError.
std::string contentOf(const workspace::Workspace& workspace);

/// What opening a file for reading, reading all of it and verifying it came to. Whatever is thrown but a StorageError
/// is let through: that is a crash.
struct Seen {
  std::optional<storage::StorageError::Cause> refused;
  std::string said;
  std::size_t problems = 0;
  std::string content;

  bool isReported() const { return refused || problems > 0; }
};
Seen look(const std::filesystem::path& file);

std::string bytesOf(const std::filesystem::path& path);
void writeBytes(const std::filesystem::path& path, const std::string& bytes);

} // namespace baton::tests
