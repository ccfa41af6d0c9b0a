// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/session/session.h"
#include "ui/shell/action_registry.h"

#include <QWidget>

class QBoxLayout;
class QMenu;
class QToolButton;

namespace baton::widgets {
class TextLabel;
}

namespace baton::shell {

class SearchButton;

/// Which workspace this is, undo and redo with their names, and the menu of everything else.
class TopBar : public QWidget {
  Q_OBJECT
public:
  TopBar(session::Session& session, ActionRegistry& actions, QWidget* parent = nullptr);
  /// The menu of everything, its first line chosen: the keyboard's way in.
  void openMenu();

signals:
  void searchAsked();
  void openAsked(const QString& path);

protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

private:
  void refresh();
  void addMenu(QBoxLayout* row);
  void addViews(QMenu& menu);
  void fillRecent(QMenu* menu);
  session::Session& m_session;
  ActionRegistry& m_actions;
  widgets::TextLabel* m_name;
  widgets::TextLabel* m_facts;
  QToolButton* m_undo;
  QToolButton* m_redo;
  QToolButton* m_more = nullptr;
  SearchButton* m_search = nullptr;
};

/// "version 1 in force, draft 2": where the strategy stands.
QString standing(const session::Session& session);

} // namespace baton::shell
