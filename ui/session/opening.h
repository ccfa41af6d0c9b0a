// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/workspace/working_copy.h"

#include <filesystem>
#include <future>
#include <memory>
#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace baton::session {

/// A file on its way to being open for writing, read on a thread of its own while the program does something else.
class Opening {
public:
  Opening(std::filesystem::path path, const basics::Surroundings& surroundings)
      : m_path(std::move(path)), m_workspace(std::async(std::launch::async, [path = m_path, surroundings] {
#ifdef __GLIBC__
          ::mallopt(M_TOP_PAD, 4 << 20); // thousands of elements: room for them is asked for in few large pieces
#endif
          return std::make_unique<workspace::Workspace>(workspace::openToWorkOn(path, surroundings));
        })) {
  }

  const std::filesystem::path& path() const {
    return m_path;
  }
  /// Once; waits for it. Throws StorageError where it cannot be opened.
  std::unique_ptr<workspace::Workspace> take() {
    return m_workspace.get();
  }

private:
  std::filesystem::path m_path;
  std::future<std::unique_ptr<workspace::Workspace>> m_workspace;
};

} // namespace baton::session
