// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

namespace baton::workspace {
class Workspace;
}

namespace baton::session {

/// The one thread that owns the connection to the file. Jobs run in the order in which they are given, from begin() on.
class StorageThread {
public:
  using Job = std::function<void(workspace::Workspace&)>;

  explicit StorageThread(std::unique_ptr<workspace::Workspace> workspace);
  /// Finishes what was given, then closes the file.
  ~StorageThread();

  void post(Job job);
  /// From now on jobs run. Asked for again, it does nothing.
  void begin();
  /// Runs a job and waits for it; begins.
  void run(const Job& job);

private:
  void work();

  std::unique_ptr<workspace::Workspace> m_workspace;
  std::mutex m_mutex;
  std::condition_variable m_wake;
  std::deque<Job> m_jobs;
  bool m_ending = false;
  std::thread m_thread;
};

} // namespace baton::session
