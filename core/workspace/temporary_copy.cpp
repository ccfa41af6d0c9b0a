// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/temporary_copy.h"

#include <fmt/format.h>
#include <utility>

namespace baton::workspace {

namespace fs = std::filesystem;

TemporaryCopy::TemporaryCopy(const Workspace& workspace, std::string name, Notes notes)
    : m_folder(fs::temp_directory_path() / fmt::format("baton-{}", workspace.surroundings().randomId())),
      m_name(std::move(name)), m_surroundings(workspace.surroundings()) {
  std::error_code trouble;
  if (!fs::create_directory(m_folder, trouble))
    throw storage::StorageError(storage::StorageError::Cause::Other,
                                fmt::format("{} cannot be made: {}", m_folder.string(), trouble.message()),
                                "Make room where temporary files are kept");
  fs::permissions(m_folder, fs::perms::owner_all, trouble);
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
