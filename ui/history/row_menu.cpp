// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/change_list.h"
#include "ui/history/change_view.h"
#include "ui/history/history_page.h"
#include "ui/history/words.h"
#include "ui/inspector/words.h"

#include <QApplication>
#include <QClipboard>
#include <QMenu>

// What can be done with a line of the changes.
namespace baton::history_page {

using workspace::HistoryRow, workspace::Workspace;

namespace {

QAction* add(QMenu& menu, const QString& name, const QString& words, const QString& whyNot = {}) {
  QAction* action = menu.addAction(words);
  action->setObjectName(name);
  action->setEnabled(whyNot.isEmpty());
  action->setToolTip(whyNot);
  return action;
}

} // namespace

void HistoryPage::addRestoring(QMenu& menu, const HistoryRow& row) {
  const QString reading = whyNotChanged();
  const basics::Field* field = row.element ? row.element.kind->field(row.field) : nullptr;
  const bool gone = row.element && !m_session.elements().find(*row.element.kind, row.element.id);
  if (field && row.cells == 1 && field->type != basics::FieldType::Position) {
    const workspace::ChangedField changed{row.element, field, row.before, row.after};
    const QString held = valueOf(m_history->named, row.element, field, row.before);
    QAction* restore =
        add(menu, QStringLiteral("restore"), tr("Restore %1: %2").arg(fieldName(field).toLower(), held.left(60)),
            gone ? tr("The element is deleted") : reading);
    connect(restore, &QAction::triggered, this, [this, changed] {
      perform(tr("%1 is as it was before").arg(fieldName(changed.field)),
              [changed](Workspace& workspace, const workspace::Circumstances& how) {
                return workspace::restoreField(workspace, changed, how);
              });
    });
  }
  const QString why = reading.isEmpty() ? whyNotTakenBack(row) : reading;
  QAction* back = add(menu, QStringLiteral("take-back"), tr("Take this change back"), why);
  connect(back, &QAction::triggered, this, [this, entry = row.entry] {
    perform(tr("The change is taken back"), [entry](Workspace& workspace, const workspace::Circumstances& how) {
      return workspace::takeBackEntry(workspace, entry, how);
    });
  });
}

void HistoryPage::openMenu(const QPoint& global) {
  const HistoryRow* current = m_changes->current();
  if (!current)
    return;
  const HistoryRow row = *current;
  auto* menu = new QMenu(this);
  menu->setObjectName("change-menu");
  menu->setToolTipsVisible(true);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  if (row.element) {
    const QString title = inspector::shortTitle(m_history->named, row.element);
    if (m_session.elements().find(*row.element.kind, row.element.id) &&
        m_surrounding.hasPage(pageOf(*row.element.kind)))
      connect(add(*menu, QStringLiteral("go-there"), tr("Go to %1").arg(title)), &QAction::triggered, this,
              [this, row] { goTo(row.element, text(row.field)); });
    connect(add(*menu, QStringLiteral("all-of-element"), tr("Show all changes of %1").arg(title)), &QAction::triggered,
            this, [this, row] { showElement(row.element.id); });
  }
  if (row.merge == 0)
    addRestoring(*menu, row);
  connect(add(*menu, QStringLiteral("copy"), tr("Copy the line")), &QAction::triggered, this, [this] {
    QApplication::clipboard()->setText(m_changes->currentIndex().data(Qt::AccessibleTextRole).toString());
  });
  menu->popup(global);
}

} // namespace baton::history_page
