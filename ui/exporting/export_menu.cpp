// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exporting/export_menu.h"

#include "ui/exporting/saving.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/number_text.h"

#include <QMenu>

namespace baton::exporting {
namespace {

constexpr int askedEvery = 80; ///< ms: how far the file has got

} // namespace

ExportMenu::ExportMenu(const QVector<Group>& groups, QObject* parent)
    : QObject(parent), m_button(widgets::button(tr("Export"), "upload")), m_menu(new QMenu(m_button)),
      m_ending(new QMenu(m_button)) {
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
  QAction* end = m_ending->addAction(tr("Stop writing the file"));
  end->setObjectName("stop-writing");
  connect(end, &QAction::triggered, this, [this] {
    if (m_saving)
      m_saving->stop();
  });
  m_timer.setInterval(askedEvery);
  connect(&m_timer, &QTimer::timeout, this, &ExportMenu::showShare);
}

void ExportMenu::setWhyDisabled(const QString& reason) {
  m_reason = reason;
  show(m_timer.isActive());
}

void ExportMenu::follow(Saving& saving) {
  m_saving = &saving;
  connect(&saving, &Saving::busy, this, &ExportMenu::show);
}

void ExportMenu::show(bool busy) {
  if (busy)
    m_timer.start();
  else
    m_timer.stop();
  if (m_button->menu() != (busy ? m_ending : m_menu)) {
    m_button->menu()->close(); // it offers what is over
    m_button->setMenu(busy ? m_ending : m_menu);
  }
  widgets::setWhyDisabled(m_button, busy ? QString() : m_reason);
  showShare();
}

void ExportMenu::showShare() {
  if (!m_timer.isActive())
    return m_button->setText(tr("Export"));
  const double share = m_saving ? m_saving->share() : 0;
  m_button->setText(share > 0 ? tr("Exporting, %1").arg(widgets::percent(share, 0)) : tr("Exporting"));
}

} // namespace baton::exporting
