// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/workspace/past.h"
#include "ui/session/session.h"

#include <QWidget>

class QVBoxLayout;

namespace baton::history_page {

/// A version that was published, or a moment that somebody named.
struct VersionRow {
  basics::RowId id = 0;
  bool named = false;
  QString name, facts;
  journal::EntryId entry; ///< that made it
  std::int64_t lamport = 0;
};
/// The newest first.
std::vector<VersionRow> versionRows(const workspace::Workspace& workspace);

/// The versions: to look at, to go back to, to find among the changes.
class VersionsPane : public QWidget {
  Q_OBJECT
public:
  explicit VersionsPane(session::Session& session, QWidget* parent = nullptr);
  void show(const std::vector<VersionRow>& versions);

signals:
  void nameAsked();
  void handoffAsked(baton::basics::RowId version);
  void entryAsked(const baton::journal::EntryId& entry);
  void differencesAsked(const QString& version, const baton::journal::EntryId& entry);
  void goBackAsked(const QString& version, const baton::journal::EntryId& entry);

private:
  QWidget* rowFor(const VersionRow& version);
  session::Session& m_session;
  QVBoxLayout* m_column;
};

} // namespace baton::history_page
