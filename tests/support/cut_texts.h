// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
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

/// Fields that reach out of what they stand in, which then cuts them.
inline QStringList cutFields(const QWidget& page) {
  QStringList cut;
  for (QWidget* widget : page.findChildren<QWidget*>()) {
    const bool isField = qobject_cast<QLineEdit*>(widget) || qobject_cast<QPlainTextEdit*>(widget) ||
                         qobject_cast<QComboBox*>(widget) || qobject_cast<QPushButton*>(widget);
    const QWidget* around = widget->parentWidget();
    if (isField && widget->isVisible() && !around->rect().adjusted(-1, -1, 1, 1).contains(widget->geometry()))
      cut += QStringLiteral("%1 reaches out of %2: %3 to %4, where there is room to %5")
                 .arg(whereOf(*widget), whereOf(*around))
                 .arg(widget->y())
                 .arg(widget->geometry().bottom())
                 .arg(around->height());
  }
  return cut;
}

/// Labels and buttons that have less room than their text asks for, and fields that are cut; those made to be elided
/// ask for none.
inline QStringList cutTexts(const QWidget& page) {
  QStringList cut = cutFields(page);
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
