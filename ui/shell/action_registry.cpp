// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/action_registry.h"

#include "ui/theme/icon.h"
#include "ui/widgets/text_label.h"

#include <QWidget>

namespace baton::shell {

ActionRegistry::ActionRegistry(QWidget* window) : QObject(window), m_window(window) {}

QAction* ActionRegistry::add(const Description& description, std::function<void()> run) {
  auto* action = new QAction(description.label, m_window);
  action->setObjectName("action-" + description.id);
  action->setShortcuts(description.shortcuts);
  action->setShortcutContext(Qt::WindowShortcut);
  if (!description.icon.isEmpty())
    action->setIcon(theme::icon(description.icon));
  connect(action, &QAction::triggered, this, [run = std::move(run)] { run(); });
  m_window->addAction(action);
  m_all.push_back(description);
  return action;
}

QAction* ActionRegistry::action(const QString& id) const {
  return m_window->findChild<QAction*>("action-" + id);
}

void ActionRegistry::setWhyDisabled(const QString& id, const QString& reason) {
  QAction* found = action(id);
  found->setEnabled(reason.isEmpty());
  found->setToolTip(widgets::plainToolTip(reason.isEmpty() ? found->text() : reason));
}

} // namespace baton::shell
