// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workshop/session_clock.h"

#include <QElapsedTimer>
#include <cstdlib>
#include <memory>

namespace baton::workshop_page {

SessionClock::SessionClock(Milliseconds now) : m_now(std::move(now)) {
  if (m_now)
    return;
  auto timer = std::make_shared<QElapsedTimer>();
  timer->start();
  m_now = [timer] { return timer->elapsed(); };
}

void SessionClock::start(int planned, int takenBefore) {
  m_started = m_running = true;
  m_planned = planned;
  m_before = qint64(takenBefore) * 1000;
  m_since = m_now();
}

void SessionClock::pause() {
  if (!m_running)
    return;
  m_before += m_now() - m_since;
  m_running = false;
}

void SessionClock::resume() {
  if (m_running || !m_started)
    return;
  m_since = m_now();
  m_running = true;
}

void SessionClock::stop() {
  pause();
  m_started = false;
}

int SessionClock::taken() const {
  return int((m_before + (m_running ? m_now() - m_since : 0)) / 1000);
}

QString clockText(int seconds) {
  const int whole = std::abs(seconds);
  const auto two = [](int number) { return QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0')); };
  const QString minutes = two(whole / 60 % 60) + QLatin1Char(':') + two(whole % 60);
  return whole < 3600 ? minutes : QStringLiteral("%1:%2").arg(whole / 3600).arg(minutes);
}

} // namespace baton::workshop_page
