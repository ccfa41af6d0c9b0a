// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/plan/adds_up.h"
#include "ui/session/session.h"

#include <QTimer>
#include <QWidget>

class QVBoxLayout;

namespace baton::widgets {
class TextLabel;
}

namespace baton::plan_page {

/// Where the plan of the year contradicts itself, or what its people have done so far; each leads to its cell.
class PlanFindings : public QWidget {
  Q_OBJECT
public:
  explicit PlanFindings(session::Session& session, QWidget* parent = nullptr);

  /// Looks again soon, beside the window's work; the answer is shown when it is there.
  void look(const basics::Period& year);
  const std::vector<plan::PlanFinding>& findings() const { return m_findings; }

signals:
  void looked();
  /// To the place of a finding.
  void goAsked(int finding);

private:
  void ask();
  void judge(const std::vector<plan::Deal>& deals);
  void show(std::vector<plan::PlanFinding> findings);
  QWidget* entry(int index);

  session::Session& m_session;
  basics::Period m_year;
  QTimer m_delay;
  int m_asked = 0; ///< times; only the last answer counts
  std::vector<plan::PlanFinding> m_findings;
  widgets::TextLabel *m_count, *m_note;
  QVBoxLayout* m_entries;
};

} // namespace baton::plan_page
