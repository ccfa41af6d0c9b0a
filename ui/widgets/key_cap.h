// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

class QPainter;

namespace baton::widgets {

/// A key as it is printed on the keyboard: a small frame with its name.
class KeyCap : public QWidget {
  Q_OBJECT
public:
  explicit KeyCap(const QString& keys, QWidget* parent = nullptr);
  QSize sizeHint() const override;

  /// The width of the frame for these keys.
  static double widthOf(const QString& keys);
  /// The frame at the right end of the room, in the middle of its height.
  static void paint(QPainter& painter, const QRectF& room, const QString& keys);

protected:
  void paintEvent(QPaintEvent* event) override;
  void changeEvent(QEvent* event) override;

private:
  QString m_keys;
};

} // namespace baton::widgets
