// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "tests/support/cut_texts.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>

namespace baton::tests {

/// A text on the screen, or one that is read out, and where it is.
struct ShownText {
  QString text, where;
};

/// Of labels, buttons, fields and the first rows of lists, with their tooltips and their names for screen readers.
inline QList<ShownText> shownTexts(const QWidget& window) {
  QList<ShownText> all;
  for (const QWidget* widget : window.findChildren<QWidget*>()) {
    if (!widget->isVisible())
      continue;
    const auto add = [&](const QString& text) {
      if (!text.isEmpty())
        all.append({text, whereOf(*widget)});
    };
    add(widget->accessibleName());
    add(widget->accessibleDescription());
    add(widget->toolTip());
    if (const auto* label = qobject_cast<const QLabel*>(widget))
      add(label->text());
    if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
      add(button->text());
    if (const auto* line = qobject_cast<const QLineEdit*>(widget))
      add(line->placeholderText());
    if (const auto* combo = qobject_cast<const QComboBox*>(widget))
      for (int i = 0; i < combo->count(); ++i)
        add(combo->itemText(i));
    const auto* view = qobject_cast<const QAbstractItemView*>(widget);
    if (!view || !view->model() || qobject_cast<const QHeaderView*>(widget))
      continue;
    const QAbstractItemModel& model = *view->model();
    for (int column = 0; column < model.columnCount(); ++column) {
      add(model.headerData(column, Qt::Horizontal).toString());
      for (int row = 0; row < std::min(40, model.rowCount()); ++row)
        for (const int role : {Qt::DisplayRole, Qt::AccessibleTextRole, Qt::ToolTipRole})
          add(model.index(row, column).data(role).toString());
    }
  }
  return all;
}

} // namespace baton::tests
