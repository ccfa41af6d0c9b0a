// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/top_bar.h"

#include "core/handoff/handoff.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QVBoxLayout>

namespace baton::shell {
namespace {

using theme::Role, theme::TextStyle;

/// The menu of a group of actions, with captions between the groups.
QMenu* menuOf(ActionRegistry& actions, const QStringList& groups, QWidget* parent) {
  auto* menu = new QMenu(parent);
  for (const QString& group : groups) {
    menu->addSection(group);
    for (const auto& description : actions.all())
      if (description.group == group)
        menu->addAction(actions.action(description.id));
  }
  return menu;
}

} // namespace

QString standing(const session::Session& session) {
  int inForce = 0, newest = 0;
  for (const handoff::Handoff& version : session.elements().all<handoff::Handoff>()) {
    newest = std::max(newest, version.version.value_or(0));
    if (version.recalled.empty() && version.inForceFrom.value_or(session.today()) <= session.today())
      inForce = std::max(inForce, version.version.value_or(0));
  }
  if (inForce == 0)
    return TopBar::tr("never handed off, draft %1").arg(newest + 1);
  return TopBar::tr("version %1 in force, draft %2").arg(inForce).arg(newest + 1);
}

TopBar::TopBar(session::Session& session, ActionRegistry& actions, QWidget* parent)
    : QWidget(parent), m_session(session), m_actions(actions) {
  theme::fixHeight(this, 52);
  auto* row = new QHBoxLayout(this);
  theme::space(row, QMargins(24, 0, 24, 0), 10);
  auto* names = new QVBoxLayout;
  theme::space(names, QMargins(0, 8, 0, 8), 0);
  m_name = widgets::label("", TextStyle::BodyStrong);
  m_facts = widgets::label("", TextStyle::Caption, widgets::Tone::Muted);
  m_name->setElided();
  m_facts->setElided();
  names->addWidget(m_name);
  names->addWidget(m_facts);
  row->addLayout(names, 1);
  m_undo = widgets::toolButton("undo-2", tr("Undo"), 32, this);
  m_redo = widgets::toolButton("redo-2", tr("Redo"), 32, this);
  m_undo->setObjectName("undo");
  m_redo->setObjectName("redo");
  connect(m_undo, &QToolButton::clicked, actions.action("undo"), &QAction::trigger);
  connect(m_redo, &QToolButton::clicked, actions.action("redo"), &QAction::trigger);
  row->addWidget(m_undo);
  row->addWidget(m_redo);
  auto* more = widgets::toolButton("ellipsis", tr("More"), 32, this);
  more->setObjectName("more");
  more->setMenu(menuOf(actions, {tr("Workspace"), tr("View"), tr("Help")}, more));
  more->setPopupMode(QToolButton::InstantPopup);
  row->addWidget(more);
  connect(&session, &session::Session::undoChanged, this, &TopBar::refresh);
  connect(&session, &session::Session::changed, this, &TopBar::refresh);
  refresh();
}

void TopBar::refresh() {
  m_name->setText(m_session.name());
  m_facts->setText(
      tr("%1 · %2").arg(QString::fromStdString(m_session.path().filename().string()), standing(m_session)));
  const QString undo = m_session.undoLabel(), redo = m_session.redoLabel();
  m_actions.action("undo")->setText(undo.isEmpty() ? tr("Undo") : tr("Undo: %1").arg(undo));
  m_actions.action("redo")->setText(redo.isEmpty() ? tr("Redo") : tr("Redo: %1").arg(redo));
  for (auto* button : {m_undo, m_redo}) {
    const QString text = m_actions.action(button == m_undo ? "undo" : "redo")->text();
    button->setAccessibleName(text);
    widgets::setPlainToolTip(button, text);
  }
  m_redo->setEnabled(!redo.isEmpty());
  m_actions.action("redo")->setEnabled(!redo.isEmpty());
}

void TopBar::setNarrow(bool narrow) {
  theme::space(layout(), QMargins(narrow ? 16 : 24, 0, narrow ? 16 : 24, 0), 10);
}

void TopBar::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), theme::ink().colour(Role::SurfaceRaised));
  painter.fillRect(QRect(0, height() - 1, width(), 1), theme::ink().colour(Role::Border));
}

} // namespace baton::shell
