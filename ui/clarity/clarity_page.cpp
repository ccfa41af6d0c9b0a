// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clarity/clarity_page.h"

#include "core/workspace/checking.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/cell_delegate.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/figure_line.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/page_scroll.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/text_label.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

namespace baton::clarity {
namespace {

using theme::TextStyle;
using widgets::Tone;

QString text(std::string_view utf8) {
  return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

void empty(QLayout* layout) {
  while (QLayoutItem* item = layout->takeAt(0)) {
    delete item->widget();
    delete item;
  }
}

QString gateName(Gate gate) {
  switch (gate) {
  case Gate::Markets:
    return ClarityPage::tr("Markets");
  case Gate::Offerings:
    return ClarityPage::tr("Offerings");
  case Gate::Differentiators:
    return ClarityPage::tr("Differentiators");
  default:
    return ClarityPage::tr("Advantages");
  }
}

QString termName(std::string_view name) {
  if (name == "c1")
    return ClarityPage::tr("Turned down");
  if (name == "c2")
    return ClarityPage::tr("Load");
  if (name == "a1")
    return ClarityPage::tr("Asked: goals on strategy");
  if (name == "a2")
    return ClarityPage::tr("Worked on: open pipeline");
  if (name == "a3")
    return ClarityPage::tr("Time: activities");
  if (name == "a4")
    return ClarityPage::tr("Steadiness of the list");
  return ClarityPage::tr("Won: booked on strategy");
}

/// One line of a sum: what, from what, how much.
void addLine(QGridLayout* grid, const QString& what, const QString& from, const QString& amount, bool isSum = false) {
  const int row = grid->rowCount();
  const auto style = isSum ? TextStyle::BodyStrong : TextStyle::Body;
  grid->addWidget(widgets::paragraph(what, style), row, 0);
  grid->addWidget(widgets::paragraph(from, TextStyle::Body, Tone::Muted), row, 1);
  auto* figure = widgets::figure(amount, style);
  grid->addWidget(figure, row, 2, Qt::AlignRight | Qt::AlignTop);
}

/// A figure at the left, its sum at the right.
widgets::Card* indexCard(const QString& title, const QString& figure, const QString& band, QGridLayout*& lines) {
  auto* card = new widgets::Card(title);
  auto* row = new QHBoxLayout;
  theme::space(row, 0, 24);
  auto* left = new QVBoxLayout;
  theme::space(left, 0, 4);
  left->addWidget(new widgets::FigureLine(figure, {}, TextStyle::FigureLarge));
  auto* said = widgets::paragraph(band, TextStyle::Label, Tone::Muted);
  theme::fixWidth(said, 150);
  left->addWidget(said);
  left->addStretch();
  row->addLayout(left);
  lines = new QGridLayout;
  theme::space(lines, 0, 8);
  lines->setColumnStretch(0, 3);
  lines->setColumnStretch(1, 3);
  auto* right = new QVBoxLayout;
  theme::space(right, 0, 0);
  right->addLayout(lines);
  right->addStretch();
  row->addLayout(right, 1);
  card->body()->addLayout(row);
  card->body()->addStretch();
  return card;
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
          {}};
}

ClarityPage::ClarityPage(session::Session& session, session::Surrounding& surrounding, QWidget* parent)
    : Page(session, surrounding, parent), m_model(new FindingTableModel(this)) {
  build();
  connect(&session, &session::Session::changed, this, &ClarityPage::ask);
  ask();
}

void ClarityPage::build() {
  auto* outer = new QVBoxLayout(this);
  theme::space(outer, 0, 0);
  auto* scroll = new widgets::PageScroll(this);
  outer->addWidget(scroll);
  m_header = new widgets::PageHeader(tr("Clarity"));
  scroll->content()->addWidget(m_header);
  m_stack = new QStackedWidget;
  m_stack->addWidget(new widgets::EmptyState(tr("Nothing to measure yet"),
                                             tr("Clarity is measured from the first market and the first offering on. "
                                                "Until then there is nothing to measure.")));
  auto* body = new QWidget;
  auto* column = new QVBoxLayout(body);
  theme::space(column, 0, 16);
  m_gates = new QHBoxLayout;
  theme::space(m_gates, 0, 16);
  column->addLayout(m_gates);
  m_indices = new QHBoxLayout;
  theme::space(m_indices, 0, 16);
  column->addLayout(m_indices);
  auto* row = new QHBoxLayout;
  theme::space(row, 0, 12);
  row->addWidget(widgets::label(tr("Findings"), TextStyle::Title));
  m_filter =
      new widgets::SegmentedControl(tr("Findings"), {tr("All"), tr("To settle"), tr("Worth a look"), tr("Polish")});
  m_filter->setSmall();
  m_filter->setObjectName("filter");
  connect(m_filter, &widgets::SegmentedControl::changed, this, &ClarityPage::showFindings);
  row->addWidget(m_filter);
  row->addStretch();
  column->addLayout(row);
  auto* table = new QTableView;
  table->setObjectName("findings");
  table->setModel(m_model);
  widgets::styleTable(table, tr("Findings"), widgets::CellDelegate::Rows::TwoLines);
  const int widths[] = {130, 260, 430, 300};
  for (int i = 0; i < FindingTableModel::ColumnCount; ++i)
    table->setColumnWidth(i, theme::ink().whole(widths[i]));
  table->horizontalHeader()->setStretchLastSection(true);
  table->setMinimumHeight(theme::ink().whole(420));
  table->setSelectionBehavior(QAbstractItemView::SelectRows);
  column->addWidget(table, 1);
  m_stack->addWidget(body);
  scroll->content()->addWidget(m_stack, 1);
}

void ClarityPage::ask() {
  const basics::Date today = m_session.today();
  m_session.ask<Check>(
      this, [today](const workspace::Workspace& workspace) { return workspace::checkOf(workspace, today); },
      [this](Check check) { take(check); });
}

void ClarityPage::take(const Check& check) {
  m_check = check;
  m_stack->setCurrentIndex(m_check.clarity.value ? 1 : 0);
  const auto toSettle = std::ranges::count(m_check.findings, Severity::Blocker, &Finding::severity);
  m_header->setFacts(tr("%1 of four gates open · %2 findings, %3 to settle before handoff")
                         .arg(m_check.openGates())
                         .arg(m_check.findings.size())
                         .arg(toSettle));
  showGates();
  showIndices();
  showFindings();
}

void ClarityPage::showGates() {
  empty(m_gates);
  for (std::size_t i = 0; i < m_check.gates.size(); ++i) {
    const GateState& gate = m_check.gates[i];
    auto* card = new widgets::Card(gateName(Gate(i)));
    card->addTool(new widgets::Chip(gate.open ? widgets::ChipKind::Open : widgets::ChipKind::Closed,
                                    gate.open ? tr("Open") : tr("Closed")));
    if (!gate.open)
      card->setEdge(widgets::Card::Edge::Bad);
    const auto closing = std::ranges::find_if(m_check.findings, [&](const Finding& finding) {
      return finding.gate == Gate(i) && finding.closesGate && !finding.settled;
    });
    card->body()->addWidget(widgets::paragraph(gate.open ? tr("Everything holds that Sales needs here.")
                                               : closing == m_check.findings.end() ? tr("Something is missing.")
                                                                                   : text(closing->text),
                                               TextStyle::Label, Tone::Muted));
    card->body()->addWidget(widgets::label(gate.open ? tr("%n worth a look", nullptr, gate.warnings)
                                                     : tr("%n to settle", nullptr, gate.blockers),
                                           TextStyle::Label));
    card->body()->addStretch();
    m_gates->addWidget(card, 1);
  }
}

void ClarityPage::showIndices() {
  empty(m_indices);
  QGridLayout* lines = nullptr;
  const ClarityIndex& index = m_check.clarity;
  QString band = index.value ? text(bandOf(*index.value)) : QString();
  if (index.held)
    band = tr("held at %1 while a gate is closed; without that %2")
               .arg(widgets::exact(*index.value, 0), widgets::exact(*index.unheld, 1));
  m_indices->addWidget(indexCard(tr("Clarity index"),
                                 index.value ? widgets::exact(*index.value, 0) : widgets::notDefined(), band, lines),
                       1);
  double lost = 0;
  for (const ClarityTerm& term : index.terms) {
    lost += term.lost;
    if (term.lost > 0)
      addLine(lines, text(term.rule), tr("%1 × %2").arg(term.points).arg(widgets::percent(term.share, 0)),
              QStringLiteral("\u2212") + widgets::exact(term.lost, 2));
  }
  addLine(lines, tr("100 less %1 points lost").arg(widgets::exact(lost, 2)), {},
          index.unheld ? widgets::exact(*index.unheld, 1) : widgets::notDefined(), true);

  const Focus& focus = m_check.focus;
  m_indices->addWidget(indexCard(tr("Focus index"),
                                 focus.value ? widgets::exact(*focus.value, 0) : widgets::notDefined(),
                                 focus.value ? tr("you chose, and you stick to it") : text(focus.note), lines),
                       1);
  for (const FocusTerm& term : focus.terms)
    addLine(lines, termName(term.name),
            term.leftOut.empty() ? tr("%1 of %2, %n cases", nullptr, int(term.cases))
                                       .arg(widgets::compact(term.numerator), widgets::compact(term.denominator))
                                 : text(term.leftOut),
            term.value ? widgets::exact(*term.value, 3) : tr("left out"));
  if (focus.choice && focus.adherence && focus.value)
    addLine(lines, tr("100 × √(%1 × %2)").arg(widgets::exact(*focus.choice, 3), widgets::exact(*focus.adherence, 3)),
            {}, widgets::exact(*focus.value, 1), true);
}

void ClarityPage::showFindings() {
  std::array<int, 3> counts{};
  std::vector<Finding> shown;
  const int wanted = m_filter->current() - 1;
  for (const Finding& finding : m_check.findings) {
    ++counts[std::size_t(finding.severity)];
    if (wanted < 0 || int(finding.severity) == wanted)
      shown.push_back(finding);
  }
  m_filter->setWord(0, tr("All %1").arg(m_check.findings.size()));
  m_filter->setWord(1, tr("To settle %1").arg(counts[0]));
  m_filter->setWord(2, tr("Worth a look %1").arg(counts[1]));
  m_filter->setWord(3, tr("Polish %1").arg(counts[2]));
  m_model->setFindings(std::move(shown), m_session.elements());
}

} // namespace baton::clarity
