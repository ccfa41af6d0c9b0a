// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace baton::storage {

/// A folder whose files come and go by other means than this machine's: a service keeps it alike on several, or it
/// lies on another one. Locks do not reach that far, and a database that is written to there may be torn.
struct SharedFolder {
  enum class Kind { Cloud, Network } kind = Kind::Cloud;
  std::string name; ///< "Dropbox"; of a network the kind of file system, "nfs4"
  friend bool operator==(const SharedFolder&, const SharedFolder&) = default;
};

/// The one that a file lies in, through links; nothing for a file on a disk of this machine.
std::optional<SharedFolder> sharedFolderOf(const std::filesystem::path& file);

/// By the names of the folders above a file, and by what services leave in them.
std::optional<SharedFolder> cloudFolderOf(const std::filesystem::path& file);

/// By what the system says it has mounted (/proc/self/mountinfo).
std::optional<SharedFolder> networkFolderOf(const std::filesystem::path& file, std::string_view mounts);

} // namespace baton::storage
