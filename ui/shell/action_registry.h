// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QAction>
#include <QKeySequence>
#include <QObject>
#include <QString>
#include <functional>
#include <vector>

namespace baton::shell {

/// Every command of the window, once: menus, toolbar, shortcut sheet and documentation are fed from here.
class ActionRegistry : public QObject {
  Q_OBJECT
public:
  explicit ActionRegistry(QWidget* window);

  struct Description {
    QString id;    ///< "undo"
    QString label; ///< "Undo"
    QString icon;
    QString group; ///< caption in menu and sheet
    QList<QKeySequence> shortcuts;
    QString words;       ///< other words under which somebody may look for it: "text size"
    bool isView = false; ///< of a page: found by its words
  };
  QAction* add(const Description& description, std::function<void()> run);
  QAction* action(const QString& id) const;
  const std::vector<Description>& all() const { return m_all; }
  /// Enabled where the reason is empty; otherwise the tooltip says why not.
  void setWhyDisabled(const QString& id, const QString& reason);

private:
  QWidget* m_window;
  std::vector<Description> m_all;
};

} // namespace baton::shell
