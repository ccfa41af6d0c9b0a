// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/live_check.h"

#include "core/workspace/checking.h"
#include "core/workspace/publishing.h"
#include "ui/session/kept_bookings.h"

#include <algorithm>
#include <utility>

namespace baton::session {
namespace {

bool movesGoals(const workspace::Report& report) {
  return basics::touchesAny(report.touched, {"goal", "metric", "planned_seat"});
}

} // namespace

LiveCheck& LiveCheck::of(Session& session) {
  if (auto* made = session.findChild<LiveCheck*>(QString(), Qt::FindDirectChildrenOnly))
    return *made;
  return *new LiveCheck(session);
}

const LiveCheck* LiveCheck::madeFor(const Session& session) {
  return session.findChild<const LiveCheck*>(QString(), Qt::FindDirectChildrenOnly);
}

LiveCheck::LiveCheck(Session& session) : QObject(&session), m_session(session) {
  m_recordsSoon.setSingleShot(true);
  m_recordsSoon.setInterval(800);
  connect(&m_recordsSoon, &QTimer::timeout, this, &LiveCheck::addUpRecords);
  connect(&session, &Session::changed, this, &LiveCheck::noticeChange);
  connect(&session, &Session::settling, this, [this] {
    if (m_recordsSoon.isActive())
      addUpRecords();
  });
  connect(&session, &Session::trouble, this, [this] { m_asked = false; });
  ask();
}

const std::vector<handoff::VersionIndices>& LiveCheck::versions() const {
  static const std::vector<handoff::VersionIndices> none;
  return m_answer ? m_answer->versions : none;
}

const handoff::VersionNews& LiveCheck::news() const {
  static const handoff::VersionNews none;
  return m_answer ? m_answer->news : none;
}

const workspace::AccountWorks& LiveCheck::accounts() const {
  static const workspace::AccountWorks none;
  return m_answer ? m_answer->records->accounts : none;
}

const std::vector<plan::PlanFinding>& LiveCheck::plan() const {
  static const std::vector<plan::PlanFinding> none;
  return m_answer ? *m_answer->plan : none;
}

int LiveCheck::toSettle() const {
  const auto isMeasured = [this] { return m_answer->check.clarity.value || m_answer->check.clarity.terms.empty(); };
  if (!m_answer || !isMeasured()) // before the first market and offering it is the page that says what to begin with
    return 0;
  return int(std::ranges::count_if(m_answer->check.findings, [](const clarity::Finding& finding) {
    return finding.severity == clarity::Severity::Blocker && !finding.settled && finding.follows.empty();
  }));
}

clarity::CheckOptions LiveCheck::options(const basics::Elements& elements) const {
  clarity::CheckOptions options;
  options.today = m_session.today();
  options.published = handoff::latestVersion(elements) != nullptr;
  options.facts = facts();
  options.memory = &m_memoryOfDrafts;
  return options;
}

void LiveCheck::noticeChange(const workspace::Report& report) {
  if (workspace::movesRecords(report))
    m_recordsSoon.start();
  m_goalsMoved = m_goalsMoved || movesGoals(report);
  ask();
}

void LiveCheck::addUpRecords() {
  m_recordsSoon.stop();
  m_recordsMoved = true;
  ask();
}

void LiveCheck::ask() {
  if (m_asked) {
    m_askAgain = true;
    return;
  }
  m_asked = true;
  const bool records = std::exchange(m_recordsMoved, false);
  const bool goals = std::exchange(m_goalsMoved, false) || records;
  using Ready = std::shared_ptr<const Answer>;
  m_session.ask<Ready>(
      this,
      [today = m_session.today(), before = m_answer, gone = std::exchange(m_gone, nullptr), memory = m_memory,
       bookings = m_session.bookings(), records, goals](const workspace::Workspace& workspace) -> Ready {
        auto answer = std::make_shared<Answer>();
        answer->records = before && !records ? before->records
                                             : std::make_shared<const workspace::RecordReading>(workspace::readRecords(
                                                   workspace, today, *bookings->of(workspace, today)));
        answer->facts = before && !goals ? before->facts
                                         : std::make_shared<const clarity::RecordFacts>(
                                               workspace::recordFactsOf(workspace, today, *answer->records));
        answer->plan = before && !goals ? before->plan
                                        : std::make_shared<const std::vector<plan::PlanFinding>>(
                                              workspace::planFindingsOf(workspace, today, *answer->records));
        answer->check = workspace::checkOf(workspace, today, *answer->facts, memory.get());
        answer->versions =
            handoff::indicesOfVersions(workspace.elements(), workspace::publicationOrder(workspace),
                                       before ? before->versions : std::vector<handoff::VersionIndices>());
        answer->news = workspace::versionNews(workspace, before ? before->news.steps : handoff::VersionSteps());
        return answer;
      },
      [this](Ready answer) {
        m_gone = std::exchange(m_answer, std::move(answer));
        m_asked = false;
        emit checked();
        if (std::exchange(m_askAgain, false))
          ask();
      });
}

} // namespace baton::session
