// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clarity/clarity_page.h"

#include "ui/clarity/finding_table.h"
#include "ui/clarity/gate_card.h"
#include "ui/clarity/index_card.h"
#include "ui/session/live_check.h"
#include "ui/theme/theme.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/page_scroll.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/text_label.h"

#include <QDate>
#include <QGridLayout>
#include <QLocale>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace baton::clarity {
namespace {

using theme::TextStyle;
using widgets::Tone;

constexpr int wideEnough = 900; ///< px at 100 % for four gates and two indices in a row

QString dayText(basics::Date date) {
  return QLocale().toString(QDate(date.year(), date.month(), date.day()), QLocale::LongFormat);
}

} // namespace

session::PageEntry ClarityPage::entry() {
  return {"clarity",
          tr("Clarity"),
          "scan-eye",
          tr("Strategy"),
          [](session::Session& session, session::Surrounding& surrounding) -> session::Page* {
            return new ClarityPage(session, surrounding);
          },
          [](const session::Session& session) {
            const auto* live = session::LiveCheck::madeFor(session);
            return live ? live->toSettle() : 0;
          }};
}

ClarityPage::ClarityPage(session::Session& session, session::Surrounding& surrounding, QWidget* parent)
    : Page(session, surrounding, parent) {
  build();
  connect(&session::LiveCheck::of(session), &session::LiveCheck::checked, this, &ClarityPage::refresh);
  refresh();
}

void ClarityPage::build() {
  auto* outer = new QVBoxLayout(this);
  theme::space(outer, 0, 0);
  auto* scroll = new widgets::PageScroll(this);
  outer->addWidget(scroll);
  m_header = new widgets::PageHeader(tr("Clarity"), tr("Checking"));
  scroll->content()->addWidget(m_header);

  m_stack = new QStackedWidget(this);
  m_stack->addWidget(new QWidget); // until the first check is back
  m_stack->addWidget(new widgets::EmptyState(tr("Nothing to measure yet"),
                                             tr("Clarity is measured from the first market and the first offering on. "
                                                "Until then there is nothing to measure.")));
  auto* body = new QWidget;
  auto* column = new QVBoxLayout(body);
  theme::space(column, 0, 16);
  m_gateGrid = new QGridLayout;
  theme::space(m_gateGrid, 0, 16);
  for (std::size_t gate = 0; gate < m_gates.size(); ++gate) {
    m_gates[gate] = new GateCard;
    m_gates[gate]->setObjectName(QStringLiteral("gate-%1").arg(gate));
  }
  column->addLayout(m_gateGrid);
  m_indexGrid = new QGridLayout;
  theme::space(m_indexGrid, 0, 16);
  m_clarity = new IndexCard(tr("Clarity index"), tr("100 less the points lost"));
  m_focus = new IndexCard(tr("Focus index"), tr("100 × √(choice × adherence)"));
  column->addLayout(m_indexGrid);
  column->addWidget(buildFindings());
  m_ownRules = new widgets::Card(tr("Rules changed here"));
  m_ownRulesText = widgets::paragraph({}, TextStyle::Body);
  m_ownRules->body()->addWidget(m_ownRulesText);
  column->addWidget(m_ownRules);
  column->addStretch();
  m_stack->addWidget(body);
  scroll->content()->addWidget(m_stack, 1);
  arrange();
}

QWidget* ClarityPage::buildFindings() {
  auto* part = new QWidget;
  auto* column = new QVBoxLayout(part);
  theme::space(column, 0, 8);
  auto* row = new QHBoxLayout;
  theme::space(row, 0, 12);
  row->addWidget(widgets::label(tr("Findings"), TextStyle::Title));
  m_severity =
      new widgets::SegmentedControl(tr("Severity"), {tr("All"), severityWord(Severity::Blocker),
                                                     severityWord(Severity::Warning), severityWord(Severity::Hint)});
  m_severity->setObjectName("severity");
  m_severity->setSmall();
  connect(m_severity, &widgets::SegmentedControl::changed, this, &ClarityPage::refreshFindings);
  row->addWidget(m_severity);
  row->addStretch();
  column->addLayout(row);
  auto* card = new widgets::Card;
  card->setPadding(1, 1);
  m_findings = new FindingTable;
  m_findings->setObjectName("findings");
  connect(m_findings, &FindingTable::placeAsked, this, [this](const FindingRow& finding) {
    emit m_surrounding.openPage(finding.page, finding.element, finding.field);
  });
  card->body()->addWidget(m_findings);
  m_nothing = widgets::paragraph({}, TextStyle::Body, Tone::Muted);
  m_nothing->setContentsMargins(12, 12, 12, 12);
  card->body()->addWidget(m_nothing);
  column->addWidget(card);
  return part;
}

void ClarityPage::refresh() {
  const Check* checked = session::LiveCheck::of(m_session).check();
  if (!checked)
    return;
  m_view = clarityViewOf(*checked, m_session.elements());
  m_stack->setCurrentIndex(m_view.tooEarly ? 1 : 2);
  const QString rules = m_view.inUse == m_view.rules ? tr("%1 rules, all in use").arg(m_view.rules)
                                                     : tr("%1 rules, %2 in use").arg(m_view.rules).arg(m_view.inUse);
  m_header->setFacts(m_view.tooEarly
                         ? rules
                         : tr("%1 of 4 gates open · %2 · checked as of %3")
                               .arg(QString::number(m_view.openGates()), rules, dayText(m_session.today())));
  if (m_view.tooEarly)
    return;
  for (std::size_t gate = 0; gate < m_gates.size(); ++gate)
    m_gates[gate]->show(m_view.gates[gate]);
  m_clarity->show(m_view.clarity);
  m_focus->show(m_view.focus);
  QStringList own;
  for (const QString& rule : m_view.ownRules)
    own += rule;
  m_ownRules->setVisible(!own.isEmpty());
  m_ownRulesText->setText(own.join('\n'));
  refreshFindings();
}

void ClarityPage::refreshFindings() {
  m_severity->setWord(0, tr("All %1").arg(m_view.findings.size()));
  for (const Severity severity : {Severity::Blocker, Severity::Warning, Severity::Hint})
    m_severity->setWord(int(severity) + 1, tr("%1 %2").arg(severityWord(severity)).arg(m_view.count(severity)));
  std::vector<FindingRow> shown;
  for (const FindingRow& finding : m_view.findings)
    if (m_severity->current() == 0 || int(finding.severity) + 1 == m_severity->current())
      shown.push_back(finding);
  m_nothing->setVisible(shown.empty());
  m_nothing->setText(m_severity->current() == 0 ? tr("No rule has anything to say. That means nothing open that can be "
                                                     "checked, not that the strategy is right.")
                                                : tr("No finding of this kind."));
  m_findings->setVisible(!shown.empty());
  m_findings->show(std::move(shown));
}

void ClarityPage::arrange() {
  const int columns = width() >= theme::ink().px(wideEnough) ? 4 : 2;
  if (columns == m_columns)
    return;
  m_columns = columns;
  for (int i = 0; i < 4; ++i) {
    m_gateGrid->removeWidget(m_gates[std::size_t(i)]);
    m_gateGrid->addWidget(m_gates[std::size_t(i)], i / columns, i % columns);
    m_gateGrid->setColumnStretch(i, i < columns ? 1 : 0);
  }
  m_indexGrid->removeWidget(m_clarity);
  m_indexGrid->removeWidget(m_focus);
  m_indexGrid->addWidget(m_clarity, 0, 0);
  m_indexGrid->addWidget(m_focus, columns == 4 ? 0 : 1, columns == 4 ? 1 : 0);
  m_indexGrid->setColumnStretch(0, 1);
  m_indexGrid->setColumnStretch(1, columns == 4 ? 1 : 0);
}

void ClarityPage::resizeEvent(QResizeEvent* event) {
  Page::resizeEvent(event);
  arrange();
}

} // namespace baton::clarity
