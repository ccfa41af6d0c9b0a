// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/theme/ink.h"

#include <QWidget>

class QPainter;

namespace baton::widgets {

/// Which side a person stands on; the shape says it without the colour.
enum class Side { Leadership, Sales, Neither };

/// "Ken Sanchez" is "KS"; a single word gives its first two letters.
QString initials(const QString& name);
/// For delegates. Rounded square = leadership, disc = Sales.
void paintAvatar(QPainter& painter, const QRectF& where, Side side, const QString& name, const theme::Ink& ink);

/// A person as their initials, 24 px (28 in the sidebar). Name and side are its accessible name.
class Avatar : public QWidget {
  Q_OBJECT
public:
  Avatar(Side side, const QString& name, int diameter = 24, QWidget* parent = nullptr);
  void set(Side side, const QString& name);
  QSize sizeHint() const override;

protected:
  void paintEvent(QPaintEvent* event) override;

private:
  Side m_side;
  QString m_name;
  int m_diameter;
};

} // namespace baton::widgets
