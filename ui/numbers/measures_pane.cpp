// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/numbers/measures_pane.h"

#include "ui/inspector/words.h"
#include "ui/session/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/cell_delegate.h"
#include "ui/widgets/filter_combo.h"
#include "ui/widgets/number_text.h"

#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

namespace baton::numbers {

using inspector::text;
using plan::MeasureKey, plan::MeasureLine, plan::MeasuresRow, plan::MeasureUnit;

namespace {

constexpr std::int64_t floorOfCases = 10;
constexpr int mostRowsSeen = 14;

QString figureText(MeasureUnit unit, double value) {
  switch (unit) {
  case MeasureUnit::Count:
    return widgets::whole(std::int64_t(value));
  case MeasureUnit::Money:
    return widgets::exact(value, 0);
  case MeasureUnit::MoneyADay:
    return MeasuresPane::tr("%1 a day").arg(widgets::exact(value, 0));
  case MeasureUnit::Share:
    return widgets::percent(value);
  case MeasureUnit::Days:
    return MeasuresPane::tr("%1 days").arg(widgets::exact(value, 1));
  case MeasureUnit::Times:
    return widgets::times(value, 2);
  }
  return {};
}

QString intervalText(const basics::Interval& interval) {
  return MeasuresPane::tr("%1 to %2").arg(widgets::percent(interval.low), widgets::percent(interval.high));
}

/// What a figure stands on, and how many of these say no amount.
QString casesText(const MeasureLine& line) {
  const QString cases = QStringLiteral("%1 %2").arg(widgets::whole(line.cases), session::word(line.counted));
  return line.unvalued == 0 ? cases
                            : MeasuresPane::tr("%1, %2 without amount", "as in 40 open, 12 without amount")
                                  .arg(cases, widgets::whole(line.unvalued));
}

/// As high as so many rows, so that the page scrolls and not the table.
void fitHeight(QTableView* table, int rows) {
  table->setFixedHeight(table->horizontalHeader()->sizeHint().height() +
                        rows * table->verticalHeader()->defaultSectionSize() + theme::ink().whole(4));
}

struct KeyChoice {
  QString word;
  std::optional<MeasureKey> key;
  std::optional<basics::Grain> grain;
};

std::vector<KeyChoice> keyChoices() {
  return {{MeasuresPane::tr("Person"), MeasureKey::Person, {}},
          {MeasuresPane::tr("Manager"), MeasureKey::Manager, {}},
          {MeasuresPane::tr("Team"), MeasureKey::Team, {}},
          {MeasuresPane::tr("Market"), MeasureKey::Market, {}},
          {MeasuresPane::tr("Offering"), MeasureKey::Offering, {}},
          {MeasuresPane::tr("Sector"), MeasureKey::Sector, {}},
          {MeasuresPane::tr("Account"), MeasureKey::Account, {}},
          {MeasuresPane::tr("Stage"), MeasureKey::Stage, {}},
          {MeasuresPane::tr("Month"), {}, basics::Grain::Month},
          {MeasuresPane::tr("Quarter"), {}, basics::Grain::Quarter},
          {MeasuresPane::tr("Year"), {}, basics::Grain::Year}};
}

} // namespace

QString measureText(const MeasureLine& line) {
  if (line.value)
    return figureText(line.unit, *line.value);
  if (line.reached)
    return MeasuresPane::tr("goal reached");
  if (line.unknown)
    return widgets::notKnown();
  return line.tooFew ? widgets::tooLittleHistory() : widgets::notDefined();
}

void MeasureLineModel::setLines(std::vector<MeasureLine> lines) {
  beginResetModel();
  m_lines = std::move(lines);
  endResetModel();
}

int MeasureLineModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : int(m_lines.size());
}
int MeasureLineModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

QVariant MeasureLineModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid())
    return {};
  const MeasureLine& line = m_lines[std::size_t(index.row())];
  const bool right = index.column() == Value || index.column() == Interval;
  if (role == Qt::TextAlignmentRole)
    return int((right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
  if (role == widgets::SecondLineRole)
    return index.column() == Name    ? session::word(line.formula)
           : index.column() == Cases ? session::word(line.source)
                                     : QString();
  if (role == widgets::MutedRole)
    return index.column() == Value && !line.value;
  if (role == Qt::AccessibleTextRole)
    return MeasuresPane::tr("%1: %2, over %3; %4")
        .arg(session::word(line.name), measureText(line), casesText(line), session::word(line.formula));
  if (role != Qt::DisplayRole)
    return {};
  switch (index.column()) {
  case Name:
    return session::word(line.name);
  case Value:
    return measureText(line);
  case Interval:
    return line.interval ? intervalText(*line.interval) : QString();
  default:
    return casesText(line);
  }
}

QVariant MeasureLineModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal)
    return {};
  const bool right = section == Value || section == Interval;
  if (role == Qt::TextAlignmentRole)
    return int((right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
  if (role != Qt::DisplayRole)
    return {};
  switch (section) {
  case Name:
    return tr("Measure");
  case Value:
    return tr("Value");
  case Interval:
    return tr("95 % interval");
  default:
    return tr("Stands on");
  }
}

MeasuresPane::MeasuresPane(QWidget* parent)
    : QWidget(parent), m_model(new MeasureLineModel(this)), m_lines(new QTableView), m_rows(new QTableView),
      m_whole(new widgets::Card(tr("Standard measures"))), m_by(new widgets::Card(tr("The same by"))),
      m_key(new widgets::FilterCombo({})) {
  auto* column = new QVBoxLayout(this);
  theme::space(column, 0, 16);
  m_lines->setObjectName("measures");
  m_lines->setModel(m_model);
  widgets::styleTable(m_lines, tr("Standard measures"), widgets::CellDelegate::Rows::TwoLines);
  m_lines->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
  m_lines->horizontalHeader()->setSectionResizeMode(MeasureLineModel::Name, QHeaderView::Stretch);
  m_whole->body()->addWidget(m_lines);
  column->addWidget(m_whole);

  m_key->setObjectName("measures-by");
  m_key->setAccessibleName(tr("Told apart by"));
  for (const KeyChoice& choice : keyChoices())
    m_key->addItem(choice.word);
  connect(m_key, &QComboBox::currentIndexChanged, this, [this] {
    if (m_again)
      m_again();
  });
  m_by->addTool(m_key);
  auto* table = widgets::toolButton("table-2", tr("Show as table"));
  connect(table, &QToolButton::clicked, this, [this] { emit tableAsked(m_table); });
  m_by->addTool(table);
  m_rows->setObjectName("measures-rows");
  widgets::styleTable(m_rows, tr("Measures told apart"));
  m_by->body()->addWidget(m_rows);
  column->addWidget(m_by);
  column->addStretch();
}

plan::MeasuresQuery MeasuresPane::queryOf(const ChartSource& source) const {
  plan::MeasuresQuery query;
  query.period = source.filter.years;
  query.today = source.today;
  query.floor = floorOfCases;
  query.actuals = &source.reading.closed;
  return query;
}

void MeasuresPane::show(const ChartSource& source) {
  auto deals =
      std::make_shared<const std::vector<plan::Deal>>(dealsShown(source.reading.deals, source.elements, source.filter));
  std::vector<plan::KnownThen> then;
  if (source.filter.years == source.atHand && source.reading.then)
    then.push_back(*source.reading.then);
  const MeasuresRow row = plan::measuresOf(*deals, source.elements, queryOf(source), source.calendar, then);
  m_model->setLines(plan::measureLines(row, floorOfCases));
  fitHeight(m_lines, m_model->rowCount());
  const std::int64_t closed = row.measures.won + row.measures.lost;
  m_whole->setFacts(source.filter.years
                        ? tr("%1: %2 closed, %3 open")
                              .arg(text(source.calendar.name(*source.filter.years)), widgets::whole(closed),
                                   widgets::whole(row.measures.open))
                        : tr("%1 closed, %2 open").arg(widgets::whole(closed), widgets::whole(row.measures.open)));
  m_again = [this, source, deals] {
    m_table = byTable(source, *deals);
    auto* before = m_rows->model();
    m_rows->setModel(new FiguresTableModel(m_table, this));
    delete before;
    m_rows->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    fitHeight(m_rows, std::clamp(int(m_table.rows.size()), 1, mostRowsSeen));
  };
  m_again();
}

FiguresTable MeasuresPane::byTable(const ChartSource& source, const std::vector<plan::Deal>& deals) const {
  const KeyChoice choice = keyChoices().at(std::size_t(std::max(0, m_key->currentIndex())));
  plan::MeasuresQuery query = queryOf(source);
  if (choice.key)
    query.by = {*choice.key};
  query.byPeriod = choice.grain;
  FiguresTable table{tr("Measures by %1").arg(choice.word.toLower()),
                     {choice.word, tr("Won"), tr("Lost"), tr("Win rate"), tr("80 % interval, drawn to everybody's"),
                      tr("By value"), tr("Average deal"), tr("Cycle, days"), tr("Open"), tr("Open value"),
                      tr("Weighted"), tr("Coverage"), tr("Created")},
                     {}};
  plan::MeasuresQuery whole = query;
  whole.by.clear();
  const auto all = plan::measuresOf(deals, source.elements, whole, source.calendar).measures;
  const auto money = [](const std::optional<basics::Amount>& amount) {
    return amount ? widgets::exact(amount->number(), 0) : widgets::notDefined();
  };
  const auto openSum = [&money](const plan::Measures& one, basics::Amount sum) {
    return one.openIsUnknown() ? widgets::notKnown() : money(sum);
  };
  const auto weighted = [&openSum](const plan::Measures& one) {
    return one.open == one.unweighted ? widgets::notDefined() : openSum(one, one.weighted);
  };
  for (const MeasuresRow& row : plan::measuresBy(deals, source.elements, query, source.calendar)) {
    const plan::Measures& one = row.measures;
    QString name = tr("not said");
    if (row.period)
      name = text(source.calendar.name(*row.period));
    else if (choice.key && !row.keys.at(*choice.key).name.empty())
      name = text(row.keys.at(*choice.key).name);
    if (row.period && row.period->contains(source.today))
      name = tr("%1, still running").arg(name);
    const auto rate = [&one](const std::optional<double>& value) {
      return one.enoughHistory ? widgets::percentOr(value) : widgets::tooLittleHistory();
    };
    QString interval;
    if (const auto drawn = plan::drawnRate(one, all))
      interval = tr("%1 (%2)").arg(widgets::percent(drawn->rate), intervalText(drawn->interval));
    table.rows.push_back({name, widgets::whole(one.won), widgets::whole(one.lost), rate(one.winRateCount), interval,
                          rate(one.soundWinRateValue()), money(one.averageDeal),
                          one.cycleMean ? widgets::exact(*one.cycleMean, 1) : widgets::notDefined(),
                          widgets::whole(one.open), openSum(one, one.openValue), weighted(one),
                          row.coverage && !one.openIsUnknown() ? widgets::times(*row.coverage) : widgets::notDefined(),
                          widgets::whole(one.created)});
  }
  return table;
}

} // namespace baton::numbers
