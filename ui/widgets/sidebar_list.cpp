// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sidebar_list.h"

#include "ui/theme/theme.h"
#include "ui/widgets/sidebar_delegate.h"
#include "ui/widgets/sidebar_model.h"

#include <QEvent>
#include <QScopedValueRollback>

namespace baton::widgets {

SidebarList::SidebarList(QWidget* parent) : QListView(parent), m_model(new SidebarModel(this)) {
  setAccessibleName(tr("Pages"));
  setProperty("ground", QStringLiteral("sidebar"));
  setModel(m_model);
  setItemDelegate(new SidebarDelegate(this));
  setFrameShape(QFrame::NoFrame);
  setEditTriggers(NoEditTriggers);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setVerticalScrollMode(ScrollPerPixel);
  setResizeMode(Adjust);
  resizeToLook();
}

void SidebarList::setItems(const QVector<SidebarItem>& items) {
  const QString open = currentId();
  m_model->setItems(items);
  setCurrentId(open);
}

void SidebarList::setBadge(const QString& id, int waiting) {
  m_model->setBadge(id, waiting);
}

QString SidebarList::currentId() const {
  return currentIndex().data(SidebarModel::IdRole).toString();
}

void SidebarList::setCurrentId(const QString& id) {
  const QScopedValueRollback quiet(m_telling, false);
  setCurrentIndex(m_model->indexOf(id));
  setProperty("focusRing", !currentIndex().isValid()); // no row of it can show that the keyboard is here
}

void SidebarList::setRail(bool rail) {
  if (m_rail == rail)
    return;
  m_rail = rail;
  // A bar would take a quarter of the rail; wheel and keys scroll it as well.
  setVerticalScrollBarPolicy(rail ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
  resizeToLook();
}

void SidebarList::setOpenWidth(int at100) {
  m_openWidth = at100;
  resizeToLook();
}

void SidebarList::resizeToLook() {
  setFixedWidth(theme::ink().whole(m_rail ? 56 : m_openWidth));
  scheduleDelayedItemsLayout();
  viewport()->update();
}

void SidebarList::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
  QListView::currentChanged(current, previous);
  if (m_telling && current.isValid())
    emit chosen(current.data(SidebarModel::IdRole).toString());
}

void SidebarList::changeEvent(QEvent* event) {
  QListView::changeEvent(event);
  if (event->type() == QEvent::StyleChange && m_model)
    resizeToLook();
}

} // namespace baton::widgets
