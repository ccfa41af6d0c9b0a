// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/temporary_copy.h"

#include <cerrno>
#include <cstdlib>
#include <fmt/format.h>
#include <system_error>
#include <utility>

namespace baton::workspace {

namespace fs = std::filesystem;

namespace {

/// A new folder that nobody else may look into. Its name is the system's to choose, not a chance of the workspace: two
/// programs whose chances run alike would take the same one.
fs::path newFolder() {
  std::string pattern = (fs::temp_directory_path() / "baton-XXXXXX").string();
  if (!::mkdtemp(pattern.data()))
    throw storage::StorageError(storage::StorageError::Cause::Other,
                                fmt::format("{} cannot be made: {}", pattern, std::generic_category().message(errno)),
                                "Make room where temporary files are kept");
  return pattern;
}

} // namespace

TemporaryCopy::TemporaryCopy(const Workspace& workspace, std::string name, Notes notes)
    : m_folder(newFolder()), m_name(std::move(name)), m_surroundings(workspace.surroundings()) {
  try {
    workspace.database().copyTo(path());
    if (notes == Notes::ComeAlong && workspace.notes())
      workspace.notes()->copyTo(companionOf(path()));
  } catch (...) {
    fs::remove_all(m_folder);
    throw;
  }
}

TemporaryCopy::TemporaryCopy(TemporaryCopy&& other) noexcept
    : m_folder(std::exchange(other.m_folder, {})), m_name(std::move(other.m_name)),
      m_surroundings(std::move(other.m_surroundings)) {}

TemporaryCopy::~TemporaryCopy() {
  std::error_code ignored;
  if (!m_folder.empty())
    fs::remove_all(m_folder, ignored);
}

std::vector<Problem> verify(const TemporaryCopy& copy) {
  try {
    return Workspace::openForReading(copy.path(), copy.surroundings()).verify();
  } catch (const storage::StorageError& error) {
    return {{{}, 0, {}, error.what()}};
  }
}

} // namespace baton::workspace
