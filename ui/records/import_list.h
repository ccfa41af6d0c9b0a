// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/session/session.h"

#include <QWidget>

class QVBoxLayout;

namespace baton::records {

/// The imports of the workspace, the newest first: file, what, how many rows, when and by whom; each can be undone
/// whole.
class ImportList : public QWidget {
  Q_OBJECT
public:
  explicit ImportList(session::Session& session, QWidget* parent = nullptr);

signals:
  /// What came of undoing one; done is false where it was refused.
  void undone(const QString& sentence, bool done);

private:
  void refresh();
  QWidget* rowFor(const ImportBatch& batch);
  void undo(const ImportBatch& batch);

  session::Session& m_session;
  QVBoxLayout* m_rows;
  QWidget* m_deals;
};

} // namespace baton::records
