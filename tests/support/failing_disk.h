// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>

namespace baton::tests {

/// A disk under SQLite that fails when it is told to. While one stands, every file that SQLite opens in this process
/// lies on it. Opening for writing, writing, truncating and syncing count as operations; reading never fails. A write
/// that fails has written its first half, the worst that a disk does.
class FailingDisk {
public:
  enum class Fault { Full, Device, Kill }; ///< ENOSPC, EIO, or the program is killed there and then
  enum class Lasting { Once, UntilMend };  ///< that operation alone, or everything from it on

  FailingDisk();
  ~FailingDisk();
  FailingDisk(const FailingDisk&) = delete;
  FailingDisk& operator=(const FailingDisk&) = delete;

  /// The k-th operation from now fails, counted from 1.
  void failAt(int k, Fault fault, Lasting lasting);
  void mend();
  /// Since the disk stands, or since failAt.
  int operations() const;
  /// Whether anything has failed since failAt.
  bool hasFailed() const;
  /// Whether a sync was among it.
  bool hasFailedToSync() const;

  struct State;

private:
  std::unique_ptr<State> m_state;
};

} // namespace baton::tests
