// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/session/page.h"

class QVBoxLayout;

namespace baton::widgets {
class TextLabel;
}

namespace baton::records {

/// The imports of the workspace, the newest first: file, what, how many rows, when and by whom; each can be undone
/// whole.
class ImportList : public QWidget {
  Q_OBJECT
public:
  ImportList(session::Session& session, session::Surrounding& surrounding, QWidget* parent = nullptr);

private:
  void refresh();
  QWidget* rowFor(const ImportBatch& batch);
  void undo(const ImportBatch& batch);

  session::Session& m_session;
  session::Surrounding& m_surrounding;
  QVBoxLayout* m_rows;
};

} // namespace baton::records
