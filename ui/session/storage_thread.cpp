// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/storage_thread.h"

#include "core/workspace/workspace.h"

#include <future>

namespace baton::session {

StorageThread::StorageThread(std::unique_ptr<workspace::Workspace> workspace) : m_workspace(std::move(workspace)) {}

StorageThread::~StorageThread() {
  begin();
  {
    const std::lock_guard lock(m_mutex);
    m_ending = true;
  }
  m_wake.notify_one();
  m_thread.join();
}

void StorageThread::post(Job job) {
  {
    const std::lock_guard lock(m_mutex);
    m_jobs.push_back(std::move(job));
  }
  m_wake.notify_one();
}

void StorageThread::begin() {
  if (!m_thread.joinable())
    m_thread = std::thread([this] { work(); });
}

void StorageThread::run(const Job& job) {
  std::promise<void> done;
  post([&](workspace::Workspace& workspace) {
    job(workspace);
    done.set_value();
  });
  begin();
  done.get_future().wait();
}

void StorageThread::work() {
  for (;;) {
    Job job;
    {
      std::unique_lock lock(m_mutex);
      m_wake.wait(lock, [this] { return m_ending || !m_jobs.empty(); });
      if (m_jobs.empty())
        return;
      job = std::move(m_jobs.front());
      m_jobs.pop_front();
    }
    job(*m_workspace);
  }
}

} // namespace baton::session
