// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QTimer>
#include <QWidget>
#include <functional>

class QProgressBar;

namespace baton::numbers {

/// How far something has got that is reckoned beside the window, and a button that ends it; seen while it runs.
class RunBar : public QWidget {
  Q_OBJECT
public:
  /// name is the object name of the bar; that of the button is "cancel-" and the name.
  explicit RunBar(const QString& name, QWidget* parent = nullptr);

  /// share, from 0 to 1, is asked now and then until it ends.
  void start(std::function<double()> share);
  void end();
  bool isRunning() const { return m_running; }

signals:
  void cancelled();

private:
  void showShare();
  std::function<double()> m_share;
  QProgressBar* m_bar;
  QTimer m_timer;
  bool m_running = false;
};

} // namespace baton::numbers
