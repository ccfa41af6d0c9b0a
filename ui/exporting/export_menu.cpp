// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exporting/export_menu.h"

#include "ui/exporting/saving.h"
#include "ui/widgets/buttons.h"

#include <QMenu>

namespace baton::exporting {

ExportMenu::ExportMenu(const QVector<Group>& groups, QObject* parent)
    : QObject(parent), m_button(widgets::button(tr("Export"), "upload")), m_menu(new QMenu(m_button)) {
  m_button->setObjectName("export");
  for (const Group& group : groups) {
    if (!m_menu->isEmpty())
      m_menu->addSeparator();
    if (!group.title.isEmpty()) {
      QAction* title = m_menu->addAction(group.title);
      title->setEnabled(false);
    }
    for (const session::PageCommand& item : group.items) {
      QAction* action = m_menu->addAction(item.label);
      action->setObjectName(item.id);
      connect(action, &QAction::triggered, this, [this, id = item.id] { emit chosen(id); });
    }
  }
  m_button->setMenu(m_menu);
}

void ExportMenu::setWhyDisabled(const QString& reason) {
  m_reason = reason;
  show(m_busy);
}

void ExportMenu::follow(Saving& saving) {
  connect(&saving, &Saving::busy, this, &ExportMenu::show);
}

void ExportMenu::show(bool busy) {
  m_busy = busy;
  const QWidget& window = *m_button->window();
  const bool hadKeyboard = window.focusWidget() == m_button;
  m_button->setText(busy ? tr("Exporting") : tr("Export"));
  widgets::setWhyDisabled(m_button, busy ? tr("A file is being written") : m_reason);
  if (busy && hadKeyboard)
    m_meanwhile = window.focusWidget();
  else if (!busy && m_meanwhile && m_meanwhile == window.focusWidget())
    m_button->setFocus(Qt::OtherFocusReason);
  if (!busy)
    m_meanwhile = nullptr;
}

} // namespace baton::exporting
