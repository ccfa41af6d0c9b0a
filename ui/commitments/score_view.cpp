// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commitments/score_view.h"

#include "ui/commitments/promise_words.h"
#include "ui/commitments/score_rows.h"
#include "ui/inspector/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/filter_combo.h"
#include "ui/widgets/fitting_grid.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/text_label.h"

#include <QLabel>
#include <QVBoxLayout>
#include <algorithm>

namespace baton::commitments_page {

using basics::Grain, basics::Period;
using commitments::Calibration, commitments::Cause, commitments::Score, commitments::Scorecard, commitments::ScoreLine;
using theme::TextStyle;
using widgets::Tone;

namespace {

void clear(QVBoxLayout* column) {
  while (QLayoutItem* item = column->takeAt(0)) {
    delete item->widget();
    delete item;
  }
}

/// A name left and its figure right, on one line.
void addLine(QVBoxLayout* column, const QString& name, const QString& figure) {
  auto* line = new QWidget;
  auto* row = new QHBoxLayout(line);
  theme::space(row, 0, 12);
  row->addWidget(widgets::paragraph(name), 1);
  row->addWidget(widgets::figure(figure, TextStyle::BodyStrong), 0, Qt::AlignTop);
  column->addWidget(line);
}

QString sharedText(const Score& score) {
  const auto share = score.reliability();
  return share ? ScoreView::tr("%1 (%2 of %3)").arg(widgets::percent(*share, 0)).arg(score.onTime).arg(score.due)
               : ScoreView::tr("nothing was due");
}

/// "agreed on the ledger": what the mark says of a promise.
QString markText(std::size_t mark) {
  switch (mark) {
  case 0:
    return ScoreView::tr("Agreed where everybody can read it");
  case 1:
    return ScoreView::tr("Negotiated");
  case 2:
    return ScoreView::tr("Could be declined");
  case 3:
    return ScoreView::tr("Explicit: a day, and what done means");
  default:
    return ScoreView::tr("Tied to a goal or to the strategy");
  }
}

std::vector<ScoreText> textsOf(const basics::Elements& elements, const std::vector<ScoreLine>& lines) {
  std::vector<ScoreText> texts;
  for (const ScoreLine& line : lines)
    texts.push_back(scoreTextOf(elements, line));
  return texts;
}

} // namespace

ScoreView::ScoreView(QWidget* parent) : QWidget(parent) {
  auto* outer = new QVBoxLayout(this);
  theme::space(outer, 0, 12);
  m_period = new widgets::FilterCombo(tr("Period"));
  m_period->setObjectName("score-period");
  outer->addWidget(m_period, 0, Qt::AlignLeft);
  auto* column = new QVBoxLayout;
  theme::space(column, 0, 16);
  outer->addLayout(column);
  m_sidesCard = new widgets::Card(tr("Both sides, by the same rules"));
  m_sidesCard->body()->addWidget(m_sides = new ScoreRows);
  m_sidesCard->body()->addWidget(new ScoreLegend);
  m_peopleCard = new widgets::Card(tr("Person by person"));
  m_peopleCard->body()->addWidget(m_people = new ScoreRows);
  m_causesCard = new widgets::Card(tr("What stood in the way"));
  m_qualityCard = new widgets::Card(tr("What makes promises that are kept"));
  m_sureCard = new widgets::Card(tr("How sure, and how right"));
  m_trendCard = new widgets::Card(tr("Kept on time, quarter by quarter"));
  auto* grid = new widgets::FittingGrid(320, 16, 2);
  grid->setParts({m_qualityCard, m_causesCard, m_sureCard, m_trendCard});
  for (QWidget* part :
       {static_cast<QWidget*>(m_sidesCard), static_cast<QWidget*>(m_peopleCard), static_cast<QWidget*>(grid)})
    column->addWidget(part);
  outer->addStretch();
  connect(m_period, &QComboBox::currentIndexChanged, this, &ScoreView::refresh);
}

void ScoreView::show(std::shared_ptr<const commitments::Ledger> ledger, const basics::FiscalCalendar& calendar) {
  m_ledger = std::move(ledger);
  m_calendar = calendar;
  fillPeriods();
  refresh();
}

/// The quarters in which something was due, and their years.
void ScoreView::fillPeriods() {
  widgets::FilterCombo::Choices choices{{tr("All there is"), QString()}};
  std::vector<Period> found;
  for (const auto& due : commitments::dueIn(*m_ledger, {}))
    for (const Grain grain : {Grain::Year, Grain::Quarter})
      found.push_back(m_calendar.periodAt(due.due, grain));
  std::ranges::sort(found, [](const Period& one, const Period& other) {
    return std::pair(other.to, one.from) < std::pair(one.to, other.from);
  });
  found.erase(std::unique(found.begin(), found.end()), found.end());
  for (const Period& period : found) {
    const QString name = inspector::text(m_calendar.name(period));
    choices.emplace_back(name, name);
  }
  const QSignalBlocker quiet(m_period);
  m_period->offer(choices);
}

void ScoreView::refresh() {
  if (!m_ledger)
    return;
  std::optional<Period> period;
  if (const QString name = m_period->currentData().toString(); !name.isEmpty())
    if (const auto parsed = m_calendar.parse(name.toStdString()))
      period = *parsed;
  const Scorecard card = commitments::scorecardOf(*m_ledger, period);
  m_sides->show(textsOf(m_ledger->elements(), card.sides));
  m_people->show(textsOf(m_ledger->elements(), card.persons));
  m_peopleCard->setVisible(!card.persons.empty());
  const auto share = card.leadershipShare();
  m_sidesCard->setFacts(share ? tr("of what was promised, %1 by leadership").arg(widgets::percent(*share, 0))
                              : QString());
  showCauses(card);
  showQuality(card);
  showCalibration(card);
  showTrend();
}

void ScoreView::showCauses(const Scorecard& card) {
  QVBoxLayout* body = m_causesCard->body();
  clear(body);
  std::vector<std::pair<Cause, int>> causes(card.causes.begin(), card.causes.end());
  std::ranges::stable_sort(causes, std::greater(), &std::pair<Cause, int>::second);
  for (const auto& [cause, count] : causes)
    addLine(body, causeWord(cause), widgets::whole(count));
  if (causes.empty())
    body->addWidget(widgets::paragraph(tr("Nothing was closed as not kept."), TextStyle::Body, Tone::Muted));
  body->addStretch();
}

void ScoreView::showQuality(const Scorecard& card) {
  QVBoxLayout* body = m_qualityCard->body();
  clear(body);
  body->addWidget(widgets::paragraph(tr("Kept on time, of those that have the mark and of those that have not."),
                                     TextStyle::Small, Tone::Muted));
  for (std::size_t mark = 0; mark < card.quality.size(); ++mark)
    addLine(body, markText(mark),
            tr("%1, without %2").arg(sharedText(card.quality[mark].with), sharedText(card.quality[mark].without)));
  body->addStretch();
}

void ScoreView::showCalibration(const Scorecard& card) {
  QVBoxLayout* body = m_sureCard->body();
  clear(body);
  bool any = false;
  for (const ScoreLine& line : card.sides) {
    const Calibration& sure = line.calibration;
    if (const auto stated = sure.stated(); const auto brier = sure.brier()) {
      any = true;
      addLine(body, line.side == people::Side::Leadership ? tr("Leadership") : tr("Sales"),
              tr("%1 sure, %2 of %3 kept; Brier score %4")
                  .arg(widgets::percent(*stated, 0))
                  .arg(sure.kept)
                  .arg(sure.cases)
                  .arg(QLocale().toString(*brier, 'f', 2)));
    }
  }
  body->addWidget(widgets::paragraph(any ? tr("0 is perfect; whoever always says 50 % gets 0.25.")
                                         : tr("Nobody has said yet how sure they are of what has fallen due since."),
                                     TextStyle::Small, Tone::Muted));
  body->addStretch();
}

void ScoreView::showTrend() {
  QVBoxLayout* body = m_trendCard->body();
  clear(body);
  const auto trend = commitments::trendOf(*m_ledger, m_calendar);
  const std::size_t shown = std::min<std::size_t>(trend.size(), 8);
  for (std::size_t n = trend.size(); n-- > trend.size() - shown;) {
    const Scorecard& quarter = trend[n];
    addLine(body, inspector::text(m_calendar.name(*quarter.period)),
            tr("leadership %1, Sales %2").arg(sharedText(quarter.sides[0].score), sharedText(quarter.sides[1].score)));
  }
  if (trend.empty())
    body->addWidget(widgets::paragraph(tr("Nothing has fallen due yet."), TextStyle::Body, Tone::Muted));
  body->addStretch();
}

} // namespace baton::commitments_page
