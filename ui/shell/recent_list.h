// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/widgets/card.h"

class QLineEdit;

namespace baton::shell {

/// The workspaces opened lately. From a handful on they can be searched; one that is gone can be taken off the list.
class RecentList : public widgets::Card {
  Q_OBJECT
public:
  explicit RecentList(QWidget* parent = nullptr);
  /// As the program's settings have them now.
  void refresh();

signals:
  void openAsked(const QString& path);

private:
  void rebuild();
  QLineEdit* m_find;
  QWidget* m_rows = nullptr;
};

} // namespace baton::shell
