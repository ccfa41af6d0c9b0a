// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <functional>

namespace baton::workshop_page {

/// How long a point of the agenda has taken, by a clock that only goes forward: setting the machine's time changes
/// nothing.
class SessionClock {
public:
  using Milliseconds = std::function<qint64()>;
  /// By a monotonic clock of its own unless one is given, as tests do.
  explicit SessionClock(Milliseconds now = {});

  /// So many seconds are planned, and so many were taken before.
  void start(int planned, int takenBefore = 0);
  void pause();
  void resume();
  void stop();
  /// More time, or with a number below zero less.
  void extend(int seconds) { m_planned = std::max(0, m_planned + seconds); }

  bool isStarted() const { return m_started; }
  bool isRunning() const { return m_running; }
  int planned() const { return m_planned; }
  int taken() const;
  /// Below zero once the time is over.
  int left() const { return m_planned - taken(); }
  bool isOver() const { return m_started && m_planned > 0 && left() < 0; }

private:
  Milliseconds m_now;
  bool m_started = false, m_running = false;
  int m_planned = 0;
  qint64 m_before = 0, m_since = 0; ///< ms
};

/// "06:42"; of an hour or more "1:06:42".
QString clockText(int seconds);

} // namespace baton::workshop_page
