// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/palette/finder.h"
#include "ui/widgets/window_dialog.h"

class QLineEdit;
class QListView;

namespace baton::palette {

class RowModel;

/// Search and commands in one field over the window: what is typed is found among everything that the workspace holds
/// and the window can do. The keyboard stays in the field; arrows move among the rows.
class Palette : public widgets::WindowDialog {
  Q_OBJECT
public:
  Palette(session::Session& session, session::Surrounding& surrounding, QWidget* window);

  Finder& finder() { return m_finder; }
  /// Empty, or with what stands in the field at first, such as ">".
  void ask(const QString& typed = {});

protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  QWidget* buildField();
  QWidget* buildFoot();
  void refresh();
  void fit();
  void choose(const QModelIndex& index);
  void move(const QModelIndex& to);
  bool moveByKey(int key);

  session::Session& m_session;
  Finder m_finder;
  RowModel* m_rows;
  QLineEdit* m_field = nullptr;
  QListView* m_list = nullptr;
  QWidget* m_nothing = nullptr;
};

} // namespace baton::palette
