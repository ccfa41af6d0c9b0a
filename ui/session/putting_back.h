// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/workspace/working_copy.h"
#include "ui/session/session.h"

#include <QTimer>

namespace baton::session {

/// Puts a workspace that is worked on in a copy back to its folder: when nobody has changed anything for a while, when
/// the window closes, when somebody asks for it. What others put there is taken in first.
class PuttingBack : public QObject {
  Q_OBJECT
public:
  /// Null where the file is worked on in its place.
  static PuttingBack* of(const Session& session);
  PuttingBack(Session& session, const workspace::WorkingCopy& copy);

  /// Now; says by stood() how it went.
  void putBack();
  /// Where the file in its folder was written to by somebody else, takes that in.
  void glance();
  bool isBusy() const { return m_busy; }
  /// Something may be here that the file has not.
  bool hasNews() const { return m_hasNews; }
  /// Why it could not be put back when that was tried last; nothing where it could.
  const std::optional<basics::Refusal>& trouble() const { return m_trouble; }
  const std::optional<basics::Instant>& putBackAt() const { return m_putBackAt; }
  QString folderName() const { return m_folderName; }
  /// How long nothing has to be changed; a test says otherwise.
  void setPause(int milliseconds) { m_idle.setInterval(milliseconds); }

signals:
  void stood();
  /// What others wrote was taken in, said as a sentence.
  void told(const QString& sentence);
  /// What lies in the folder could not be merged: the work goes on beside it, under a name of its own.
  void kept(const QString& why, const QString& name);

private:
  struct Prepared;
  struct Went;
  void send(const std::shared_ptr<Prepared>& prepared);
  void arrive(const Went& went);
  void takeIn();
  void end(const std::optional<basics::Refusal>& trouble);

  Session& m_session;
  QString m_folderName;
  std::optional<basics::Instant> m_putBackAt;
  std::optional<basics::Refusal> m_trouble;
  std::string m_stamp; ///< of the file, when it was last the same as here
  QTimer m_idle, m_retry;
  bool m_busy = false, m_again = false, m_hasNews = true;
};

} // namespace baton::session
