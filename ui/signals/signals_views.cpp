// SPDX-License-Identifier: GPL-3.0-or-later
// The three views of what was reported: the list and what narrows it, the matters, the pattern over time.
#include "core/handoff/standing.h"
#include "core/signals/owed_answers.h"
#include "ui/session/finding_words.h"
#include "ui/signals/matters_table.h"
#include "ui/signals/pattern_table.h"
#include "ui/signals/signal_table.h"
#include "ui/signals/signals_page.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/filter_combo.h"
#include "ui/widgets/fitting_stack.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/text_label.h"

#include <QLineEdit>
#include <QPushButton>
#include <algorithm>

namespace baton::signals_page {

using basics::Elements, basics::Id;
using field::Matter, field::PatternKey;

namespace {

constexpr int emptyPart = 0, listPart = 1, mattersPart = 2, patternPart = 3, nonePart = 4; ///< of the stack

bool isIn(SignalState state, int which) {
  switch (which) {
  case SignalsPage::Open:
    return isOpen(state);
  case SignalsPage::Answered:
    return state == SignalState::Answered;
  case SignalsPage::Closed:
    return state == SignalState::Closed;
  default:
    return true;
  }
}

} // namespace

void SignalsPage::fillChoices() {
  widgets::FilterCombo::Choices markets{{tr("any"), qlonglong(0)}}, kinds{{tr("any"), -1}};
  for (const auto* market : m_session.elements().inOrder<strategy::Market>())
    if (std::ranges::any_of(m_rows, [market](const SignalRow& row) { return row.market == market->id; }))
      markets.emplace_back(brief(market->name, 40), qlonglong(market->id.value()));
  for (int kind = 0; kind < int(basics::wordsOf<SignalKind>.size()); ++kind)
    if (std::ranges::any_of(m_rows, [kind](const SignalRow& row) { return row.kind == SignalKind(kind); }))
      kinds.emplace_back(kindWord(SignalKind(kind)), kind);
  const QSignalBlocker quietMarket(m_market), quietKind(m_kind);
  m_market->offer(markets);
  m_kind->offer(kinds);
}

void SignalsPage::showHeader() {
  const auto* version = handoff::versionInForce(m_session.elements(), m_session.today());
  std::int64_t since = 0, wait = 0, overdue = 0, fresh = 0;
  for (const SignalRow& row : m_rows) {
    since += !version || !version->at || (row.date && *row.date >= version->at->date());
    wait += row.waits;
    overdue += row.isOverdue;
    fresh += row.waits && row.state == SignalState::New;
  }
  const QString all = widgets::whole(since);
  QStringList facts{version ? tr("%1 since version %2").arg(all).arg(version->version.value_or(0))
                            : widgets::counted(since, tr("1 signal"), tr("%1 signals")),
                    tr("%1 wait for leadership").arg(widgets::whole(wait)),
                    tr("%1 overdue").arg(widgets::whole(overdue))};
  m_header->setFacts(m_rows.empty() ? tr("What the field reports, and what leadership answers")
                                    : facts.join(QStringLiteral(" · ")));
  m_triage->setText(fresh > 0 ? tr("Triage, %1 new").arg(widgets::whole(fresh)) : tr("Triage"));
  widgets::setWhyDisabled(m_triage, fresh > 0 ? QString() : tr("Nothing new waits"));
  m_lossesButton->setText(m_losses.empty() ? tr("Take loss reasons")
                                           : tr("Take loss reasons, %1").arg(widgets::whole(int(m_losses.size()))));
  widgets::setWhyDisabled(m_lossesButton, !whyNotChanged().isEmpty() ? whyNotChanged()
                                          : m_losses.empty()
                                              ? tr("No deal was lost for a reason that nobody has reported")
                                              : QString());
  widgets::setWhyDisabled(m_newMatter, whyNotChanged());
  const int limit = field::answerDays(m_session.elements());
  m_clockNote->setText(tr("Clock: days unanswered; mark: leadership’s limit of %1").arg(daysText(limit)));
}

void SignalsPage::openView(View view) {
  m_views->setCurrent(view);
  showFilters();
  m_filters->setVisible(!m_rows.empty() || m_session.elements().count<Matter>() > 0); // over nothing there is no choice
  if (m_rows.empty() && m_session.elements().count<Matter>() == 0)
    return m_stack->setCurrentIndex(emptyPart);
  if (view == Matters)
    showMatters();
  else if (view == PatternView)
    showPattern();
  else
    showList();
}

void SignalsPage::showFilters() {
  const int view = m_views->current();
  const bool any = !m_rows.empty() || m_session.elements().count<Matter>() > 0;
  m_views->setVisible(any);
  for (QWidget* one : {static_cast<QWidget*>(m_which), static_cast<QWidget*>(m_market), static_cast<QWidget*>(m_kind),
                       static_cast<QWidget*>(m_find), static_cast<QWidget*>(m_clockNote)})
    one->setVisible(any && view == List);
  m_key->setVisible(any && view == PatternView);
  m_newMatter->setVisible(any && view == Matters);
  m_assumptions->setVisible(!inspectorWanted());
}

bool SignalsPage::isWanted(const SignalRow& row, int which) const {
  if (!isIn(row.state, which))
    return false;
  if (const auto market = Id<strategy::Market>(m_market->currentData().toLongLong()); market && row.market != market)
    return false;
  if (const int kind = m_kind->currentData().toInt(); kind >= 0 && row.kind != SignalKind(kind))
    return false;
  const QString typed = m_find->text().trimmed();
  return typed.isEmpty() ||
         session::fits(QStringList{row.words, row.facts, row.reporter}.join(QLatin1Char('\n')), typed);
}

void SignalsPage::showCounts() {
  const QString words[] = {tr("Open %1"), tr("Answered %1"), tr("Closed %1"), tr("All %1")};
  for (const int which : {Open, Answered, Closed, All}) {
    const auto count = std::ranges::count_if(m_rows, [&](const SignalRow& row) { return isWanted(row, which); });
    m_which->setWord(which, words[which].arg(widgets::whole(count)));
  }
}

void SignalsPage::showList() {
  if (m_views->current() != List)
    return;
  showCounts();
  std::vector<SignalRow> rows;
  for (const SignalRow& row : m_rows)
    if (isWanted(row, m_which->current()))
      rows.push_back(row);
  const bool none = rows.empty();
  m_none->setText(tr("No signal fits these filters."));
  m_table->show(std::move(rows));
  m_table->select(m_signal);
  m_stack->setCurrentIndex(m_rows.empty() ? emptyPart : none ? nonePart : listPart);
}

void SignalsPage::showMatters() {
  const auto all = field::cases(m_session.elements(), *m_known);
  m_matters->show(m_session.elements(), all, m_session.today());
  m_matters->select(m_matter);
  m_none->setText(tr("No matter yet. Put signals about one thing under one matter: its case fits on one page, and they "
                     "are answered as one."));
  m_stack->setCurrentIndex(all.empty() ? nonePart : mattersPart);
}

void SignalsPage::showPattern() {
  if (m_views->current() != PatternView)
    return;
  const auto key = PatternKey(m_key->current());
  const auto pattern = field::patternBy(m_session.elements(), key, m_session.today());
  m_none->setText(tr("Nothing was reported in the last 12 months."));
  m_stack->setCurrentIndex(pattern.rows.empty() ? nonePart : patternPart);
  if (!pattern.rows.empty())
    m_pattern->show(pattern, key);
}

void SignalsPage::followPattern(int row) {
  const auto& found = m_pattern->rows().pattern().rows[std::size_t(row)];
  const auto key = m_pattern->rows().key();
  const QString name = m_pattern->rows().nameOf(row);
  m_which->setCurrent(All);
  m_kind->setCurrentIndex(0);
  m_market->setCurrentIndex(0);
  m_find->clear();
  if (key == PatternKey::Kind) {
    if (const auto kind = basics::choiceOf<SignalKind>(found.key.name))
      m_kind->setCurrentIndex(m_kind->findData(int(*kind)));
  } else if (key == PatternKey::Market && found.key.id != 0) {
    m_market->setCurrentIndex(m_market->findData(qlonglong(found.key.id)));
  } else if (found.key.id != 0) {
    m_find->setText(name);
  }
  openView(List);
  m_table->setFocus(Qt::OtherFocusReason);
}

} // namespace baton::signals_page
