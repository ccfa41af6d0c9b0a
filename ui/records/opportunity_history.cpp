// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/records/opportunity_history.h"

#include "core/basics/text.h"
#include "ui/records/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/cell_delegate.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/text_label.h"

#include <QDate>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>
#include <cstdlib>

namespace baton::records {
namespace {

using theme::TextStyle;
using widgets::Tone;

QString shortDay(basics::Date date) {
  return QLocale().toString(QDate(date.year(), date.month(), date.day()), QLocale::ShortFormat);
}

std::optional<basics::Date> closeOf(const Opportunity& deal) {
  return deal.closed ? deal.closed : deal.expected;
}

QString amountOf(const Opportunity& deal) {
  return deal.amount ? widgets::exactCents(deal.amount->cents()) : QStringLiteral("–");
}

} // namespace

void ObservationTableModel::setObservations(std::vector<workspace::Observation> observations) {
  beginResetModel();
  m_observations = std::move(observations);
  std::ranges::reverse(m_observations);
  endResetModel();
}

int ObservationTableModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : int(m_observations.size());
}

int ObservationTableModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

QString ObservationTableModel::text(const workspace::Observation& observation, int column) const {
  const Opportunity& deal = observation.sighting.opportunity;
  switch (column) {
  case Day:
    return shortDay(observation.day);
  case Stage:
    return deal.stage.empty() || basics::sameName(deal.stage, deal.state)
               ? stateWord(deal.state)
               : tr("%1 (%2)").arg(records::text(deal.stage), stateWord(deal.state));
  case Value:
    return amountOf(deal);
  case Close:
    return closeOf(deal) ? shortDay(*closeOf(deal)) : QStringLiteral("–");
  case Likely:
    return deal.probability ? widgets::percent(deal.probability->number(), 0) : QStringLiteral("–");
  default:
    return records::text(observation.file);
  }
}

bool ObservationTableModel::isChanged(std::size_t place, int column) const {
  return place + 1 < m_observations.size() && column != Day && column != File &&
         text(m_observations[place], column) != text(m_observations[place + 1], column);
}

QVariant ObservationTableModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid())
    return {};
  const auto row = std::size_t(index.row());
  const workspace::Observation& observation = m_observations[row];
  switch (role) {
  case Qt::DisplayRole:
    return text(observation, index.column());
  case Qt::TextAlignmentRole:
    return int((index.column() == Value || index.column() == Likely ? Qt::AlignRight : Qt::AlignLeft) |
               Qt::AlignVCenter);
  case Qt::AccessibleTextRole:
    return isChanged(row, index.column())
               ? tr("%1, before %2")
                     .arg(text(observation, index.column()), text(m_observations[row + 1], index.column()))
               : text(observation, index.column());
  case widgets::SumRole:
    return isChanged(row, index.column()) ? 1 : 0;
  case widgets::MutedRole:
    return index.column() == File;
  case widgets::SecondLineRole:
    return m_folded && index.column() == Day ? QVariant(text(observation, File)) : QVariant();
  default:
    return {};
  }
}

QVariant ObservationTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal)
    return {};
  if (role == Qt::TextAlignmentRole)
    return int((section == Value || section == Likely ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
  if (role != Qt::DisplayRole)
    return {};
  const QString words[] = {tr("Seen on"), tr("Stage"), tr("Amount"), tr("Closes"), tr("Probability"), tr("File")};
  return words[section];
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
    : WindowDialog(window, tr("History of %1").arg(text(externalId))), m_model(new ObservationTableModel(this)),
      m_table(new QTableView), m_facts(widgets::paragraph(tr("Reading"), TextStyle::Body, Tone::Muted)),
      m_moves(widgets::paragraph({}, TextStyle::Body)) {
  setObjectName("opportunity-history");
  setFrameWidth(860);
  m_facts->setObjectName("facts");
  m_moves->setObjectName("moves");
  body()->addWidget(m_facts);
  body()->addWidget(m_moves);
  m_table->setObjectName("observations");
  m_table->setModel(m_model);
  widgets::styleTable(m_table, tr("The opportunity as each export had it"));
  m_table->setMinimumHeight(theme::ink().whole(180));
  body()->addWidget(m_table, 1);
  auto* close = widgets::button(tr("Close"), {}, widgets::ButtonKind::Primary);
  close->setObjectName("close-history");
  connect(close, &QPushButton::clicked, this, &WindowDialog::dismiss);
  addButton(close);
  connect(this, &WindowDialog::dismissed, this, &QObject::deleteLater);
  session.ask<std::vector<workspace::Observation>>(
      this, [externalId](const workspace::Workspace& workspace) { return workspace::historyOf(workspace, externalId); },
      [this](std::vector<workspace::Observation> observations) { show(std::move(observations)); });
}

void OpportunityHistory::show(std::vector<workspace::Observation> observations) {
  if (observations.empty())
    return m_facts->setText(tr("No export that counts has it."));
  const Sighting& last = observations.back().sighting;
  QStringList facts;
  for (const std::string& one : {last.opportunity.name, last.person.name, last.opportunity.account, last.offering.name})
    if (!one.empty())
      facts += text(one);
  facts += widgets::counted(std::int64_t(observations.size()), tr("seen in 1 export"), tr("seen in %1 exports"));
  m_facts->setText(facts.join(QStringLiteral(" · ")));
  m_moves->setText(movesOf(observations));
  m_moves->setVisible(!m_moves->text().isEmpty());
  m_model->setObservations(std::move(observations));
  fitColumns();
}

void OpportunityHistory::fitColumns() {
  const theme::Ink& ink = theme::ink();
  const int widths[] = {100, 200, 120, 100, 100};
  int needed = ink.whole(120);
  for (const int width : widths)
    needed += ink.whole(width);
  const bool fold = m_table->width() < needed;
  m_model->setFolded(fold);
  widgets::foldColumns(m_table, {ObservationTableModel::File}, fold);
  for (int i = 0; i < ObservationTableModel::File; ++i)
    m_table->setColumnWidth(i, ink.whole(widths[i]));
  m_table->horizontalHeader()->setStretchLastSection(true);
}

void OpportunityHistory::resizeEvent(QResizeEvent* event) {
  WindowDialog::resizeEvent(event);
  fitColumns();
}

} // namespace baton::records
