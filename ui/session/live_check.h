// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/clarity/check_memory.h"
#include "core/clarity/record_facts.h"
#include "core/handoff/version_indices.h"
#include "core/handoff/version_news.h"
#include "core/workspace/checking.h"
#include "ui/session/session.h"

#include <QTimer>
#include <memory>
#include <optional>

namespace baton::session {

/// The clarity check of the workspace as it is now, made once for everything that shows it. It runs on the storage
/// thread, one at a time; what changes meanwhile is checked when the answer is there. Records are many: they are added
/// up again only after a change that moves them from one place to another, and not while such changes follow quickly.
/// What goals say beside them, and whether they add up, is reckoned with each change of a goal.
class LiveCheck : public QObject {
  Q_OBJECT
public:
  /// Made when it is first asked for; lives as long as the session.
  static LiveCheck& of(Session& session);
  /// Null where nobody has asked for it yet.
  static const LiveCheck* madeFor(const Session& session);

  /// Nothing until the first answer.
  const clarity::Check* check() const { return m_answer ? &m_answer->check : nullptr; }
  /// What the check says of the published versions, the oldest first.
  const std::vector<handoff::VersionIndices>& versions() const;
  /// What the versions changed, and what waits for being reconfirmed.
  const handoff::VersionNews& news() const;
  /// What the records say; null until the first answer.
  const clarity::RecordFacts* facts() const { return m_answer ? m_answer->facts.get() : nullptr; }
  /// What is going on with target accounts.
  const workspace::AccountWorks& accounts() const;
  /// Where the plan does not add up.
  const std::vector<plan::PlanFinding>& plan() const;
  /// What has to be settled before a handoff.
  int toSettle() const;
  /// For checking a draft of these elements that is not stored yet, at once and in the window's thread.
  clarity::CheckOptions options(const basics::Elements& elements) const;

signals:
  /// check() is another one.
  void checked();

private:
  explicit LiveCheck(Session& session);
  struct Answer {
    clarity::Check check;
    std::shared_ptr<const workspace::RecordReading> records;
    std::shared_ptr<const clarity::RecordFacts> facts;
    std::shared_ptr<const std::vector<plan::PlanFinding>> plan;
    std::vector<handoff::VersionIndices> versions;
    handoff::VersionNews news;
  };
  void noticeChange(const workspace::Report& report);
  void addUpRecords();
  void ask();

  Session& m_session;
  QTimer m_recordsSoon;
  std::shared_ptr<const Answer> m_answer;
  std::shared_ptr<const Answer> m_gone; ///< the one before; let go of beside the window, as that takes its time
  std::shared_ptr<clarity::CheckMemory> m_memory = std::make_shared<clarity::CheckMemory>(); ///< of the storage thread
  mutable clarity::CheckMemory m_memoryOfDrafts;
  bool m_asked = false, m_askAgain = false, m_recordsMoved = true, m_goalsMoved = true;
};

} // namespace baton::session
