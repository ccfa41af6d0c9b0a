// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/workspace/workspace.h"

#include <csignal>
#include <functional>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

namespace baton::tests {

/// Another process that has a workspace open for writing until it is ended, by a kill.
class HoldingProcess {
public:
  using Work = std::function<void(workspace::Workspace&)>;

  /// Comes back once the file is open and the first work is done; the rest is done again and again.
  explicit HoldingProcess(const std::filesystem::path& file, const Work& first = {}, const Work& then = {}) {
    int said[2];
    EXPECT_EQ(::pipe(said), 0);
    m_process = ::fork();
    if (m_process == 0)
      hold(file, first, then, said[1]);
    ::close(said[1]);
    char heard = 0;
    EXPECT_EQ(::read(said[0], &heard, 1), 1) << "the other process did not come so far";
    ::close(said[0]);
  }
  ~HoldingProcess() { end(); }
  HoldingProcess(const HoldingProcess&) = delete;
  HoldingProcess& operator=(const HoldingProcess&) = delete;

  pid_t process() const { return m_process; }
  void end() {
    if (m_process <= 0)
      return;
    ::kill(m_process, SIGKILL);
    ::waitpid(m_process, nullptr, 0);
    m_process = 0;
  }

private:
  [[noreturn]] static void hold(const std::filesystem::path& file, const Work& first, const Work& then, int say) {
    try {
      auto workspace = workspace::Workspace::openForWriting(file, basics::Surroundings::real());
      if (first)
        first(workspace);
      const char done = 1;
      if (::write(say, &done, 1) != 1)
        ::_exit(2);
      for (;;)
        if (then)
          then(workspace);
        else
          ::pause();
    } catch (const std::exception&) {
    }
    ::_exit(2);
  }
  pid_t m_process = 0;
};

} // namespace baton::tests
