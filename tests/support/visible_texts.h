// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QAbstractButton>
#include <QAbstractItemModel>
#include <QAbstractItemView>
#include <QAccessible>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QStringList>
#include <QTableView>

namespace baton::tests {

/// A text and where it stands: class and object name.
struct SeenText {
  QString text, where;
};

inline QString whereOf(const QWidget& widget) {
  QString where = QString::fromLatin1(widget.metaObject()->className()) + ' ' + widget.objectName();
  for (const QWidget* at = widget.parentWidget(); at; at = at->parentWidget())
    if (!at->objectName().isEmpty() && !at->objectName().startsWith("qt_"))
      return where + " in " + at->objectName();
  return where;
}

inline void addCells(const QAbstractItemView& view, QVector<SeenText>& all) {
  const QAbstractItemModel* model = view.model();
  for (int row = 0; model && row < std::min(model->rowCount(), 60); ++row)
    for (int column = 0; column < model->columnCount(); ++column)
      for (const int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole), int(Qt::AccessibleTextRole)})
        all.append({model->index(row, column).data(role).toString(), whereOf(view)});
  if (qobject_cast<const QTableView*>(&view))
    for (int column = 0; model && column < model->columnCount(); ++column)
      all.append({model->headerData(column, Qt::Horizontal).toString(), whereOf(view) + " header"});
}

/// What a person reads or hears of a page, but for what is painted by hand and has no name.
inline QVector<SeenText> visibleTexts(const QWidget& page) {
  QVector<SeenText> all;
  for (QWidget* widget : page.findChildren<QWidget*>()) {
    if (!widget->isVisible() || widget->objectName().startsWith("qt_"))
      continue;
    if (const auto* label = qobject_cast<QLabel*>(widget))
      all.append({label->text(), whereOf(*widget)});
    if (const auto* button = qobject_cast<QAbstractButton*>(widget))
      all.append({button->text(), whereOf(*widget)});
    if (const auto* line = qobject_cast<QLineEdit*>(widget))
      all.append({line->placeholderText(), whereOf(*widget)});
    if (const auto* combo = qobject_cast<QComboBox*>(widget))
      for (int i = 0; i < combo->count(); ++i)
        all.append({combo->itemText(i), whereOf(*widget)});
    if (const auto* view = qobject_cast<QAbstractItemView*>(widget))
      addCells(*view, all);
    all.append({widget->accessibleName(), whereOf(*widget) + " (name)"});
    all.append({widget->accessibleDescription(), whereOf(*widget) + " (description)"});
    all.append({widget->toolTip(), whereOf(*widget) + " (tooltip)"});
  }
  all.removeIf([](const SeenText& seen) { return seen.text.trimmed().isEmpty(); });
  return all;
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
