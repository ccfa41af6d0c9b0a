// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/top_bar.h"

#include "core/handoff/standing.h"
#include "ui/shell/recent_files.h"
#include "ui/shell/search_button.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/text_label.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeySequence>
#include <QMap>
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
      if (description.group == group && description.id != "menu") // nobody opens the menu from the menu
        menu->addAction(actions.action(description.id));
  }
  return menu;
}

constexpr int narrow = 680; ///< px at 100 %

/// In a menu "&" would underline what follows it.
QString inMenu(QString text) {
  return text.replace('&', QStringLiteral("&&"));
}

void name(QToolButton* button, QAction& action, const QString& text) {
  action.setText(inMenu(text));
  button->setAccessibleName(text);
  widgets::setPlainToolTip(button,
                           TopBar::tr("%1 (%2)").arg(text, action.shortcut().toString(QKeySequence::NativeText)));
}

} // namespace

QString standing(const session::Session& session) {
  const auto& elements = session.elements();
  const int draft = handoff::nextVersionNumber(elements);
  const handoff::Handoff* inForce = handoff::versionInForce(elements, session.today());
  if (!inForce)
    return draft == 1 ? TopBar::tr("never handed off, draft 1")
                      : TopBar::tr("no version in force, draft %1").arg(draft);
  return TopBar::tr("version %1 in force, draft %2").arg(inForce->version.value_or(0)).arg(draft);
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
  row->addLayout(names, 2);
  m_search = new SearchButton(actions.action("palette")->shortcut().toString(QKeySequence::NativeText), this);
  m_search->setObjectName("search");
  connect(m_search, &SearchButton::clicked, this, &TopBar::searchAsked);
  row->addWidget(m_search, 3);
  row->addStretch(1);
  m_undo = widgets::toolButton("undo-2", tr("Undo"), 32, this);
  m_redo = widgets::toolButton("redo-2", tr("Redo"), 32, this);
  m_undo->setObjectName("undo");
  m_redo->setObjectName("redo");
  connect(m_undo, &QToolButton::clicked, actions.action("undo"), &QAction::trigger);
  connect(m_redo, &QToolButton::clicked, actions.action("redo"), &QAction::trigger);
  row->addWidget(m_undo);
  row->addWidget(m_redo);
  addMenu(row);
  connect(&session, &session::Session::undoChanged, this, &TopBar::refresh);
  connect(&session, &session::Session::changed, this, &TopBar::refresh);
  connect(&session, &session::Session::pathChanged, this, &TopBar::refresh);
  refresh();
}

void TopBar::addMenu(QBoxLayout* row) {
  m_more = widgets::toolButton("ellipsis", tr("Menu (F10)"), 32, this);
  m_more->setObjectName("more");
  QMenu* menu = menuOf(m_actions, {tr("Workspace"), tr("View"), tr("Help")}, m_more);
  const QStringList ofMenu{tr("Workspace"), tr("View"), tr("Help"), tr("Pages"), tr("Export and copy")};
  const auto within = [this, menu](const QString& name,
                                   const std::function<bool(const ActionRegistry::Description&)>& wanted) {
    auto* inner = new QMenu(name, menu);
    for (const auto& description : m_actions.all())
      if (wanted(description))
        inner->addAction(m_actions.action(description.id));
    return inner;
  };
  for (const auto& [before, name] : {std::pair("palette", ofMenu[3]), std::pair("print", ofMenu[4])})
    menu->insertMenu(m_actions.action(before),
                     within(name, [&name = name](const auto& action) { return action.group == name; }));
  // Named after their page in the palette; here they are together.
  auto* onPages = within(tr("Do on a page"),
                         [&ofMenu](const auto& action) { return !action.isView && !ofMenu.contains(action.group); });
  onPages->menuAction()->setVisible(!onPages->isEmpty());
  menu->insertMenu(m_actions.action("print"), onPages);
  addViews(*menu);
  auto* recent = new QMenu(tr("Opened lately"), menu);
  recent->setObjectName("recent-menu");
  connect(recent, &QMenu::aboutToShow, this, [this, recent] { fillRecent(recent); });
  menu->insertMenu(m_actions.action("who"), recent);
  m_more->setMenu(menu);
  m_more->setPopupMode(QToolButton::InstantPopup);
  row->addWidget(m_more);
}

/// Page by page, since all together are more than a menu is read for.
void TopBar::addViews(QMenu& menu) {
  auto* views = new QMenu(tr("Go to a view"), &menu);
  QMap<QString, QMenu*> ofPages;
  for (const auto& description : m_actions.all())
    if (description.isView) {
      QMenu*& page = ofPages[description.group];
      if (!page)
        page = views->addMenu(description.group);
      page->addAction(m_actions.action(description.id));
    }
  views->menuAction()->setVisible(!views->isEmpty());
  menu.insertMenu(m_actions.action("print"), views);
}

/// The names come first: with little room the field is its icon.
void TopBar::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  const theme::Ink& ink = theme::ink();
  const bool isNarrow = width() < ink.whole(narrow);
  m_search->setMaximumWidth(ink.whole(isNarrow ? 32 : 380));
  auto* row = static_cast<QBoxLayout*>(layout());
  const int wide[] = {2, 3, 1};
  for (int i = 0; i < 3; ++i) // names, search, what is free
    row->setStretch(i, isNarrow ? int(i == 0) : wide[i]);
}

void TopBar::openMenu() {
  // Not showMenu(): that waits until the menu is closed again.
  QMenu* menu = m_more->menu();
  menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height())));
  menu->setActiveAction(menu->actions().value(1));
}

void TopBar::refresh() {
  m_name->setText(m_session.name());
  m_facts->setText(
      tr("%1 · %2").arg(QString::fromStdString(m_session.path().filename().string()), standing(m_session)));
  const QString undo = m_session.undoLabel(), redo = m_session.redoLabel();
  name(m_undo, *m_actions.action("undo"), undo.isEmpty() ? tr("Undo") : tr("Undo: %1").arg(undo));
  name(m_redo, *m_actions.action("redo"), redo.isEmpty() ? tr("Redo") : tr("Redo: %1").arg(redo));
  m_redo->setEnabled(!redo.isEmpty());
  m_actions.action("redo")->setEnabled(!redo.isEmpty());
}

void TopBar::fillRecent(QMenu* menu) {
  menu->clear();
  const QString own = QString::fromStdString(m_session.path().string());
  for (const RecentFile& file : recentFiles()) {
    if (file.path == own || !QFileInfo::exists(file.path))
      continue;
    QAction* action = menu->addAction(inMenu(file.name));
    connect(action, &QAction::triggered, this, [this, path = file.path] { emit openAsked(path); });
  }
  if (menu->isEmpty())
    menu->addAction(tr("No other workspace yet"))->setEnabled(false);
}

void TopBar::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), theme::ink().colour(Role::SurfaceRaised));
  painter.fillRect(QRect(0, height() - 1, width(), 1), theme::ink().colour(Role::Border));
}

} // namespace baton::shell
