// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/plan_findings.h"

#include "core/workspace/deals.h"
#include "ui/inspector/words.h"
#include "ui/session/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace baton::plan_page {

using theme::TextStyle;
using widgets::Tone;

PlanFindings::PlanFindings(session::Session& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_count(widgets::label({}, TextStyle::Small, Tone::Muted)),
      m_note(widgets::paragraph(tr("Checked with every person's own rates."), TextStyle::Small, Tone::Muted)),
      m_entries(new QVBoxLayout) {
  setObjectName("plan-findings");
  setProperty("ground", "raised");
  setAttribute(Qt::WA_StyledBackground);
  auto* column = new QVBoxLayout(this);
  theme::space(column, 16, 4);
  auto* head = new QHBoxLayout;
  theme::space(head, 0, 8);
  head->addWidget(widgets::paragraph(tr("Does it add up?"), TextStyle::Title), 1);
  head->addWidget(m_count, 0, Qt::AlignBottom);
  column->addLayout(head);
  column->addWidget(m_note);
  theme::space(m_entries, QMargins(0, 8, 0, 0), 10);
  column->addLayout(m_entries);
  column->addStretch(1);
  m_delay.setSingleShot(true);
  m_delay.setInterval(300); // once for all that is typed in a row
  connect(&m_delay, &QTimer::timeout, this, &PlanFindings::ask);
  connect(&session, &session::Session::settling, this, [this] {
    if (m_delay.isActive()) {
      m_delay.stop();
      ask();
    }
  });
}

void PlanFindings::look(const basics::Period& year) {
  m_year = year;
  m_delay.start();
}

void PlanFindings::ask() {
  m_session.ask<std::vector<plan::Deal>>(
      this, [](const workspace::Workspace& workspace) { return workspace::dealsOf(workspace); },
      [this, asked = ++m_asked](std::vector<plan::Deal> deals) {
        if (asked == m_asked)
          judge(deals);
      });
}

/// The year is looked at from today where today is in it, else from its nearer end.
void PlanFindings::judge(const std::vector<plan::Deal>& deals) {
  const auto today = std::clamp(m_session.today(), m_year.from, m_year.to);
  m_session.compute<std::vector<plan::PlanFinding>>(
      this,
      [deals, today, elements = m_session.elements(), actuals = m_session.actuals(), calendar = m_session.calendar()] {
        return plan::addsUp({elements, actuals, deals, calendar, today});
      },
      [this, asked = m_asked](std::vector<plan::PlanFinding> findings) {
        if (asked == m_asked)
          show(std::move(findings));
      });
}

void PlanFindings::show(std::vector<plan::PlanFinding> findings) {
  m_findings = std::move(findings);
  while (QLayoutItem* item = m_entries->takeAt(0)) {
    delete item->widget();
    delete item;
  }
  m_count->setText(widgets::counted(std::int64_t(m_findings.size()), tr("1 finding"), tr("%1 findings")));
  m_note->setText(m_findings.empty() ? tr("Nothing in it contradicts what its people have done so far.")
                                     : tr("Checked with every person's own rates."));
  for (int n = 0; n < int(m_findings.size()); ++n) {
    m_entries->addWidget(widgets::horizontalLine());
    m_entries->addWidget(entry(n));
  }
  emit looked();
}

QWidget* PlanFindings::entry(int index) {
  const plan::PlanFinding& finding = m_findings[std::size_t(index)];
  auto* part = new QWidget;
  auto* column = new QVBoxLayout(part);
  theme::space(column, 0, 4);
  column->addWidget(
      new widgets::Chip(inspector::severityChip(finding.severity()), session::severityWord(finding.severity())), 0,
      Qt::AlignLeft);
  column->addWidget(widgets::paragraph(session::word(finding.text), TextStyle::BodyStrong));
  column->addWidget(widgets::paragraph(session::word(finding.why), TextStyle::Small, Tone::Muted));
  column->addWidget(widgets::paragraph(session::word(finding.remedy), TextStyle::Small, Tone::Muted));
  auto* go = widgets::linkButton(tr("Show in the grid"));
  go->setAccessibleName(tr("Show in the grid: %1").arg(session::word(finding.text)));
  connect(go, &QPushButton::clicked, this, [this, index] { emit goAsked(index); });
  column->addWidget(go, 0, Qt::AlignLeft);
  return part;
}

} // namespace baton::plan_page
