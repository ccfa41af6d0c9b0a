// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/session/page.h"

#include <QPointer>

namespace baton::widgets {
class DropHint;
}

namespace baton::records {

class ImportDialog;

/// The ways into the import from anywhere in a window: asked for, a file dropped, cells pasted.
class ImportEntry : public QObject {
  Q_OBJECT
public:
  ImportEntry(session::Session& session, session::Surrounding& surrounding, QWidget* window);

  ImportDialog* open();
  void openFile(const QString& path);
  /// What the clipboard holds; says so where that is no table.
  void paste();
  /// The dialog while it is open.
  ImportDialog* dialog() const;

signals:
  /// A new export of opportunities, read as one before it: the pipeline is as of now again.
  void tookWeekly();
  /// A workspace was dropped or pasted: it is opened in a window of its own.
  void openWorkspace(const QString& path);

protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  void takeDropped(const QString& path);
  /// Document or table: what a file that is dropped now becomes.
  bool isSorted(const QString& path) const;
  session::Session& m_session;
  session::Surrounding& m_surrounding;
  QWidget* m_window;
  QPointer<ImportDialog> m_dialog;
  widgets::DropHint* m_hint;
};

} // namespace baton::records
