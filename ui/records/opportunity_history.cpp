// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/records/opportunity_history.h"

#include "core/basics/text.h"
#include "ui/records/words.h"
#include "ui/session/day_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/cell_delegate.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/text_label.h"

#include <QVBoxLayout>
#include <algorithm>

namespace baton::records {
namespace {

std::optional<basics::Date> closeOf(const Opportunity& deal) {
  return deal.closed ? deal.closed : deal.expected;
}

QString amountOf(const Opportunity& deal) {
  return deal.amount ? widgets::exactCents(deal.amount->cents()) : QStringLiteral("–");
}

QString stageOf(const Opportunity& deal) {
  return deal.stage.empty() || basics::sameName(deal.stage, deal.state)
             ? stateWord(deal.state)
             : ObservationTableModel::tr("%1 (%2)").arg(text(deal.stage), stateWord(deal.state));
}

std::vector<widgets::RowColumn<workspace::Observation>> observationColumns() {
  using Row = workspace::Observation;
  const auto say = [](const char* words) { return ObservationTableModel::tr(words); };
  const auto deal = [](const Row& row) -> const Opportunity& { return row.sighting.opportunity; };
  return {{say(QT_TRANSLATE_NOOP("baton::records::ObservationTableModel", "Seen on")),
           [](const Row& row) { return session::shortDay(row.day); }},
          {say(QT_TRANSLATE_NOOP("baton::records::ObservationTableModel", "Stage")),
           [deal](const Row& row) { return stageOf(deal(row)); }},
          {say(QT_TRANSLATE_NOOP("baton::records::ObservationTableModel", "Amount")),
           [deal](const Row& row) { return amountOf(deal(row)); },
           {},
           true},
          {say(QT_TRANSLATE_NOOP("baton::records::ObservationTableModel", "Closes")),
           [deal](const Row& row) {
             return closeOf(deal(row)) ? session::shortDay(*closeOf(deal(row))) : QStringLiteral("–");
           }},
          {say(QT_TRANSLATE_NOOP("baton::records::ObservationTableModel", "Probability")),
           [deal](const Row& row) {
             const auto& likely = deal(row).probability;
             return likely ? widgets::percent(likely->number(), 0) : QStringLiteral("–");
           },
           {},
           true},
          {say(QT_TRANSLATE_NOOP("baton::records::ObservationTableModel", "File")),
           [](const Row& row) { return text(row.file); }}};
}

} // namespace

ObservationTableModel::ObservationTableModel(QObject* parent) : RowsModel(observationColumns(), parent) {}

void ObservationTableModel::setObservations(std::vector<workspace::Observation> observations) {
  std::ranges::reverse(observations);
  setRows(std::move(observations));
}

bool ObservationTableModel::isChanged(int row, int column) const {
  return row + 1 < rowCount() && column != Day && column != File && text(row, column) != text(row + 1, column);
}

QVariant ObservationTableModel::more(int row, int column, int role) const {
  switch (role) {
  case Qt::AccessibleTextRole:
    return isChanged(row, column) ? tr("%1, before %2").arg(text(row, column), text(row + 1, column))
                                  : text(row, column);
  case widgets::SumRole:
    return isChanged(row, column) ? 1 : 0;
  case widgets::MutedRole:
    return column == File;
  case widgets::SecondLineRole:
    return isFolded() && column == Day ? QVariant(text(row, File)) : QVariant();
  default:
    return {};
  }
}

QString movesOf(const std::vector<workspace::Observation>& observations) {
  if (observations.size() < 2)
    return {};
  const Opportunity& first = observations.front().sighting.opportunity;
  const Opportunity& last = observations.back().sighting.opportunity;
  QStringList moves;
  if (first.amount != last.amount)
    moves += OpportunityHistory::tr("the amount went from %1 to %2").arg(amountOf(first), amountOf(last));
  const auto before = closeOf(first), now = closeOf(last);
  if (before && now && *before != *now) {
    const int days = now->days() - before->days();
    moves += days > 0 ? OpportunityHistory::tr("it closes %1 days later").arg(widgets::whole(days))
                      : OpportunityHistory::tr("it closes %1 days earlier").arg(widgets::whole(-days));
  }
  if (!basics::sameName(first.stage, last.stage))
    moves += OpportunityHistory::tr("it went from %1 to %2").arg(text(first.stage), text(last.stage));
  if (moves.isEmpty())
    return OpportunityHistory::tr("Nothing of it has moved.");
  QString sentence = moves.join(QStringLiteral(", "));
  sentence[0] = sentence[0].toUpper();
  return sentence + QLatin1Char('.');
}

OpportunityHistory::OpportunityHistory(session::Session& session, const std::string& externalId, QWidget* window)
    : TableDialog(window, tr("History of %1").arg(text(externalId))), m_model(new ObservationTableModel(this)),
      m_moves(widgets::paragraph({}, theme::TextStyle::Body)) {
  setObjectName("opportunity-history");
  setFrameWidth(860);
  m_moves->setObjectName("moves");
  body()->addWidget(m_moves);
  addTable(m_model, "observations", tr("The opportunity as each export had it"),
           {{100, 200, 120, 100, 100, 120}, {ObservationTableModel::File}, false});
  session.ask<std::vector<workspace::Observation>>(
      this, [externalId](const workspace::Workspace& workspace) { return workspace::historyOf(workspace, externalId); },
      [this](std::vector<workspace::Observation> observations) { show(std::move(observations)); });
}

void OpportunityHistory::show(std::vector<workspace::Observation> observations) {
  if (observations.empty())
    return facts()->setText(tr("No export that counts has it."));
  const Sighting& last = observations.back().sighting;
  QStringList known;
  for (const std::string& one : {last.opportunity.name, last.person.name, last.opportunity.account, last.offering.name})
    if (!one.empty())
      known += text(one);
  known += widgets::counted(std::int64_t(observations.size()), tr("seen in 1 export"), tr("seen in %1 exports"));
  facts()->setText(known.join(QStringLiteral(" · ")));
  m_moves->setText(movesOf(observations));
  m_moves->setVisible(!m_moves->text().isEmpty());
  m_model->setObservations(std::move(observations));
  fitColumns();
}

} // namespace baton::records
