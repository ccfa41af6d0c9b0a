// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

namespace baton::widgets {

/// A sheet over the window while a file is held above it: it will be taken, and what will become of it.
///
///   hint->offer(tr("Drop it to import it"), "bookings.csv");
///   hint->hide();
class DropHint : public QWidget {
  Q_OBJECT
public:
  explicit DropHint(QWidget* window);
  void offer(const QString& what, const QString& file);
  /// What stands on it: what will be done, and with which file.
  QString text() const { return m_what + QLatin1Char('\n') + m_file; }

protected:
  void paintEvent(QPaintEvent* event) override;

private:
  QString m_what, m_file;
};

} // namespace baton::widgets
