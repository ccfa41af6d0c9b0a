// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/entry_delegate.h"

#include "ui/widgets/entries.h"
#include "ui/widgets/text_label.h"

#include <QKeyEvent>
#include <QLineEdit>

namespace baton::widgets {

bool beginsTyping(const QKeyEvent& key) {
  const bool plain = (key.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == Qt::NoModifier;
  const bool sign = !key.text().isEmpty() && key.text()[0].isPrint() && !key.text()[0].isSpace();
  return key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter || key.key() == Qt::Key_F2 || (plain && sign);
}

QWidget* EntryDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                                     const QModelIndex& index) const {
  m_edited = index;
  return CellDelegate::createEditor(parent, option, index);
}

bool EntryDelegate::stores(int key) const {
  return key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Tab || key == Qt::Key_Backtab;
}

bool EntryDelegate::store(QLineEdit* line, QKeyEvent* event) {
  return CellDelegate::eventFilter(line, event);
}

bool EntryDelegate::eventFilter(QObject* watched, QEvent* event) {
  auto* line = qobject_cast<QLineEdit*>(watched);
  if (!line || event->type() != QEvent::KeyPress)
    return CellDelegate::eventFilter(watched, event);
  auto* key = static_cast<QKeyEvent*>(event);
  if (key->key() == Qt::Key_Escape) {
    const bool done = CellDelegate::eventFilter(watched, event);
    emit takenBack();
    emit refused({});
    return done;
  }
  if (!stores(key->key()))
    return CellDelegate::eventFilter(watched, event);
  const auto* entries = dynamic_cast<const Entries*>(m_edited.model());
  const QString reason = entries ? entries->refusalOf(m_edited, line->text()) : QString();
  emit refused(reason);
  line->setAccessibleDescription(reason);
  restyle(line, "refused", !reason.isEmpty());
  return !reason.isEmpty() || store(line, key);
}

} // namespace baton::widgets
