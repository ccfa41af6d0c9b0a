// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QAbstractButton>
#include <QLabel>
#include <QStringList>

namespace baton::tests {

/// Class and name of a widget, and the nearest named one around it.
inline QString whereOf(const QWidget& widget) {
  QString where = QString::fromLatin1(widget.metaObject()->className()) + ' ' + widget.objectName();
  for (const QWidget* at = widget.parentWidget(); at; at = at->parentWidget())
    if (!at->objectName().isEmpty() && !at->objectName().startsWith("qt_"))
      return where + " in " + at->objectName();
  return where;
}

/// Labels and buttons that have less room than their text asks for; those made to be elided ask for none.
inline QStringList cutTexts(const QWidget& page) {
  QStringList cut;
  for (QWidget* widget : page.findChildren<QWidget*>()) {
    const auto* label = qobject_cast<QLabel*>(widget);
    const auto* button = qobject_cast<QAbstractButton*>(widget);
    const QString text = label ? label->text() : button ? button->text() : QString();
    if (!widget->isVisible() || text.isEmpty())
      continue;
    const QSize least = widget->minimumSizeHint();
    const bool narrow = widget->width() + 1 < least.width();
    const bool low =
        widget->height() + 1 < (label && label->wordWrap() ? label->heightForWidth(label->width()) : least.height());
    if (narrow || low)
      cut += QStringLiteral("%1: \"%2\" has %3x%4, needs %5x%6")
                 .arg(whereOf(*widget), text.left(60))
                 .arg(widget->width())
                 .arg(widget->height())
                 .arg(least.width())
                 .arg(least.height());
  }
  return cut;
}

} // namespace baton::tests
