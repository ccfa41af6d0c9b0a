// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QAbstractScrollArea>
#include <QAccessible>
#include <QStringList>
#include <QWidget>

namespace baton::tests {

/// The widgets that take the keyboard and say nothing: class and object name of each. Empty is what every page wants.
inline QStringList unnamedFocusables(const QWidget& page) {
  QStringList unnamed;
  for (QWidget* widget : page.findChildren<QWidget*>()) {
    if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisibleTo(&page) || widget->focusProxy())
      continue;
    if (qobject_cast<QAbstractScrollArea*>(widget->parentWidget()) && widget->objectName().startsWith("qt_"))
      continue; // viewports and scroll bars are parts of their view
    QAccessibleInterface* face = QAccessible::queryAccessibleInterface(widget);
    if (!face || face->text(QAccessible::Name).trimmed().isEmpty())
      unnamed += QString::fromLatin1(widget->metaObject()->className()) + ' ' + widget->objectName();
  }
  return unnamed;
}

} // namespace baton::tests
