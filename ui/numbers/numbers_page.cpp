// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/numbers/numbers_page.h"

#include "core/people/reporting_line.h"
#include "core/strategy/market.h"
#include "core/strategy/offering.h"
#include "ui/charts/bullet_rows.h"
#include "ui/charts/chart_card.h"
#include "ui/numbers/sums_card.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/filter_combo.h"
#include "ui/widgets/fitting_stack.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/page_scroll.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/text_label.h"

#include <QApplication>
#include <QClipboard>
#include <QDate>
#include <QGridLayout>
#include <QLocale>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <array>

namespace baton::numbers {
namespace {

using basics::Id;
using theme::TextStyle;
using widgets::Tone;

constexpr basics::RowId metricIds[] = {101, 102};
constexpr int wideEnough = 1000; ///< px at 100 % for two columns of charts

QString text(const std::string& utf8) {
  return QString::fromStdString(utf8);
}

QString dayText(basics::Date date) {
  return QLocale().toString(QDate(date.year(), date.month(), date.day()), QLocale::LongFormat);
}

QString amountText(const std::optional<basics::Amount>& amount) {
  return amount ? widgets::compact(amount->number()) : widgets::notDefined();
}

QString exactOr(const std::optional<basics::Amount>& amount) {
  return amount ? widgets::exactCents(amount->cents()) : widgets::notDefined();
}

/// The choice whose data is this id, or the first.
void select(widgets::FilterCombo* combo, const QVariant& data) {
  combo->setCurrentIndex(std::max(0, combo->findData(data)));
}

} // namespace

session::PageEntry NumbersPage::entry() {
  return {"numbers",
          tr("Numbers"),
          "chart-column",
          tr("Sales"),
          [](session::Session& session, session::Surrounding& surrounding) -> session::Page* {
            return new NumbersPage(session, surrounding);
          },
          {}};
}

NumbersPage::NumbersPage(session::Session& session, session::Surrounding& surrounding, QWidget* parent)
    : Page(session, surrounding, parent) {
  build();
  fillFilters();
  connect(&session, &session::Session::actualsReady, this, [this] {
    fillFilters();
    refresh();
  });
  connect(&session, &session::Session::changed, this, [this] {
    fillFilters();
    refresh();
  });
  refresh();
}

void NumbersPage::build() {
  auto* outer = new QVBoxLayout(this);
  theme::space(outer, 0, 0);
  auto* scroll = new widgets::PageScroll(this);
  outer->addWidget(scroll);
  m_header = new widgets::PageHeader(tr("Numbers"));
  scroll->content()->addWidget(m_header);
  auto* import = widgets::button(tr("Import"), "download");
  import->setObjectName("import");
  connect(import, &QPushButton::clicked, this, [this] { emit m_surrounding.importFile({}); });
  m_header->addAction(import);

  m_stack = new widgets::FittingStack;
  auto* empty = new widgets::EmptyState(
      tr("No numbers yet"),
      tr("Load who sells, what they owe and what was booked. A list from any program will do; the "
         "preview shows how each column is read before anything is stored."));
  auto* load = widgets::button(tr("Import a list..."), "download", widgets::ButtonKind::Primary);
  load->setObjectName("import-first");
  connect(load, &QPushButton::clicked, this, [this] { emit m_surrounding.importFile({}); });
  empty->addButton(load);
  m_stack->addWidget(empty);

  auto* body = new QWidget;
  auto* column = new QVBoxLayout(body);
  theme::space(column, 0, 16);
  column->addWidget(buildFilters());
  m_sums = new SumsCard;
  column->addWidget(m_sums);
  m_lesson = widgets::paragraph("", TextStyle::Body, Tone::Muted);
  m_grid = new QGridLayout;
  theme::space(m_grid, 0, 16);
  m_quarterCard = new charts::ChartCard;
  m_quarterCard->chart()->setObjectName("quarters");
  m_cumulativeCard = new charts::ChartCard;
  m_cumulativeCard->chart()->setObjectName("cumulative");
  m_peopleCard = new widgets::Card(tr("Attainment by person"));
  m_people = new charts::BulletRows;
  m_people->setObjectName("people");
  m_peopleCard->body()->addWidget(m_people);
  m_marketCard = new widgets::Card(tr("By market"));
  m_markets = new charts::BulletRows;
  m_markets->setObjectName("markets");
  m_marketCard->body()->addWidget(m_markets);
  m_marketCard->body()->addWidget(m_lesson);
  m_marketCard->body()->addStretch();
  m_peopleCard->body()->addStretch();
  column->addLayout(m_grid);
  column->addStretch();
  m_stack->addWidget(body);
  scroll->content()->addWidget(m_stack, 1);

  addBulletTools(m_peopleCard, m_people, &NumbersPage::peopleTable);
  addBulletTools(m_marketCard, m_markets, &NumbersPage::marketTable);
  for (auto* card : {m_quarterCard, m_cumulativeCard}) {
    connect(card->chart(), &charts::ChartView::markActivated, this, &NumbersPage::openQuarter);
    connect(card, &charts::ChartCard::tableAsked, this,
            [this, card] { showTable(quarterTable(card == m_cumulativeCard)); });
  }
  connect(m_people, &charts::BulletRows::markActivated, this, &NumbersPage::openPerson);
  connect(m_markets, &charts::BulletRows::markActivated, this, &NumbersPage::openMarket);
  arrange();
}

QWidget* NumbersPage::buildFilters() {
  auto* row = new QWidget;
  auto* flow = new widgets::FlowLayout(row);
  theme::space(flow, 0, 8);
  m_metric = new widgets::SegmentedControl(tr("Measure"), {tr("Revenue"), tr("Margin")});
  m_metric->setObjectName("metric");
  flow->addWidget(m_metric);
  connect(m_metric, &widgets::SegmentedControl::changed, this, &NumbersPage::refresh);
  const auto combo = [&](const QString& name, const QString& objectName) {
    auto* made = new widgets::FilterCombo(name);
    made->setObjectName(objectName);
    flow->addWidget(made);
    connect(made, &QComboBox::currentIndexChanged, this, [this] {
      if (!m_filling)
        refresh();
    });
    return made;
  };
  m_period = combo(tr("Period"), "period");
  m_owner = combo(tr("Owner"), "owner");
  m_market = combo(tr("Market"), "market");
  m_offering = combo(tr("Offering"), "offering");
  m_basis = combo(tr("Basis"), "basis");
  return row;
}

void NumbersPage::fillFilters() {
  m_filling = true;
  const QVariant period = m_period->currentData(), owner = m_owner->currentData(), market = m_market->currentData(),
                 offering = m_offering->currentData(), basis = m_basis->currentData();
  const auto calendar = m_session.calendar();
  const auto& elements = m_session.elements();
  m_years = yearsWithNumbers(elements, m_session.actuals(), calendar);
  m_period->clear();
  m_period->addItem(m_years.size() < 2
                        ? tr("All")
                        : tr("%1 to %2").arg(text(calendar.name(m_years.front())), text(calendar.name(m_years.back()))),
                    QString("all"));
  for (const auto& year : m_years)
    m_period->addItem(text(calendar.name(year)), text(calendar.name(year)));
  m_owner->clear();
  m_owner->addItem(tr("Everyone"), QString());
  std::vector<const people::Person*> people;
  for (const people::Person& person : elements.all<people::Person>())
    people.push_back(&person);
  std::ranges::sort(people, {}, &people::Person::name);
  for (const auto* person : people)
    if (people::isManager(elements, person->id))
      m_owner->addItem(tr("%1's team").arg(text(person->name)), "team:" + text(person->id.text()));
  for (const auto* person : people)
    m_owner->addItem(text(person->name), "own:" + text(person->id.text()));
  m_market->clear();
  m_market->addItem(tr("All"), QString());
  for (const auto* one : elements.inOrder<strategy::Market>())
    m_market->addItem(text(one->name), text(one->id.text()));
  m_offering->clear();
  m_offering->addItem(tr("All"), QString());
  for (const auto* one : elements.inOrder<strategy::Offering>())
    m_offering->addItem(text(one->name), text(one->id.text()));
  m_basis->clear();
  m_basis->addItem(tr("Target"), int(plan::Basis::Target));
  m_basis->addItem(tr("Commit"), int(plan::Basis::Commit));
  m_basis->addItem(tr("Stretch"), int(plan::Basis::Stretch));
  select(m_period, period);
  select(m_owner, owner);
  select(m_market, market);
  select(m_offering, offering);
  select(m_basis, basis);
  m_filling = false;
}

Filter NumbersPage::filter() const {
  Filter filter;
  filter.metric = Id<plan::Metric>(metricIds[m_metric->current()]);
  filter.basis = plan::Basis(m_basis->currentData().toInt());
  if (m_period->currentIndex() > 0 && std::size_t(m_period->currentIndex()) <= m_years.size())
    filter.years = m_years[std::size_t(m_period->currentIndex()) - 1];
  const QStringList owner = m_owner->currentData().toString().split(':');
  if (owner.size() == 2) {
    filter.owner = Id<people::Person>(owner[1].toLongLong());
    filter.team = owner[0] == QLatin1String("team");
  }
  filter.market = Id<strategy::Market>(m_market->currentData().toString().toLongLong());
  filter.offering = Id<strategy::Offering>(m_offering->currentData().toString().toLongLong());
  return filter;
}

void NumbersPage::refresh() {
  const auto calendar = m_session.calendar();
  m_view = numbersView(m_session.elements(), m_session.actuals(), calendar, filter());
  const bool nothing =
      m_session.hasActuals() && m_session.actuals().facts.empty() && m_session.elements().count<plan::Goal>() == 0;
  m_stack->setCurrentIndex(nothing ? 0 : 1);
  const QString metric = m_metric->current() == 0 ? tr("Revenue") : tr("Margin");
  m_header->setFacts(nothing ? tr("Goal against actual, from your own records")
                     : m_view.dataThrough
                         ? tr("%1, %2 · data to %3").arg(bookingsText(), goalsText(), dayText(*m_view.dataThrough))
                         : tr("%1, no bookings yet").arg(goalsText()));
  const auto series = quarterSeries(m_view, calendar, tr("%1 by quarter").arg(metric).toStdString(),
                                    m_session.currency().toStdString());
  m_quarterCard->show(charts::columns(series));
  m_cumulativeCard->show(charts::cumulative(series));
  m_cumulativeCard->setTitle(tr("%1, cumulative").arg(metric));
  refreshSums();
  refreshPeople();
  refreshMarkets();
}

QString NumbersPage::goalsText() const {
  return widgets::counted(m_view.goals, tr("1 goal of a person"), tr("%1 goals of people"));
}

QString NumbersPage::bookingsText() const {
  return widgets::counted(m_view.bookings, tr("1 booking"), tr("%1 bookings"));
}

void NumbersPage::refreshSums() {
  const auto margin = m_view.margin ? basics::ratio(*m_view.margin, m_view.revenue) : std::nullopt;
  m_sums->show(
      {{tr("Goal"), amountText(m_view.whole.goal), goalsText()},
       {tr("Actual"), amountText(m_view.whole.actual), bookingsText()},
       {tr("Attainment"), widgets::percentOr(m_view.whole.attainment),
        m_view.whole.partial && m_view.fullQuarters.attainment
            ? tr("%1 in the %2 full quarters")
                  .arg(widgets::percent(*m_view.fullQuarters.attainment))
                  .arg(m_view.fullQuarterCount)
            : tr("actual over goal")},
       {tr("Remaining"), amountText(m_view.whole.remaining), tr("goal less actual")},
       {tr("Gross margin"), widgets::percentOr(margin, 2),
        m_view.margin
            ? tr("%1 of %2").arg(widgets::compact(m_view.margin->number()), widgets::compact(m_view.revenue.number()))
            : tr("no cost was imported")}});
}

void NumbersPage::refreshPeople() {
  charts::BulletSeries series;
  series.title = tr("Attainment by person").toStdString();
  series.currency = m_session.currency().toStdString();
  for (const PersonFigures& person : m_view.people) {
    charts::BulletRow row;
    row.name = person.person.name;
    if (person.figures.actual)
      row.actual = person.figures.actual->number();
    if (person.figures.goal)
      row.goal = person.figures.goal->number();
    row.text = (person.figures.attainment ? widgets::percent(*person.figures.attainment) : tr("no goal")).toStdString();
    series.rows.push_back(row);
  }
  m_peopleCard->setVisible(!series.rows.empty());
  m_peopleCard->setFacts(widgets::counted(std::int64_t(series.rows.size()), tr("1 person"), tr("%1 people")));
  m_people->show(series);
}

void NumbersPage::refreshMarkets() {
  charts::BulletSeries series;
  series.title = tr("Revenue by market").toStdString();
  series.currency = m_session.currency().toStdString();
  basics::Amount loss;
  for (const MarketFigures& market : m_view.markets) {
    charts::BulletRow row;
    row.name = market.market.name.empty() ? tr("No market").toStdString() : market.market.name;
    row.actual = market.revenue.number();
    const auto margin = market.margin ? basics::ratio(*market.margin, market.revenue) : std::nullopt;
    row.text = widgets::percentOr(margin).toStdString();
    if (market.margin && *market.margin < basics::Amount())
      loss += *market.margin;
    series.rows.push_back(row);
  }
  m_marketCard->setVisible(!series.rows.empty());
  m_marketCard->setTitle(tr("Revenue and margin by market"));
  m_marketCard->setFacts(tr("right: gross margin"));
  m_lesson->setVisible(loss < basics::Amount());
  m_lesson->setText(tr("Markets sold below cost lost %1 %2 in this period.")
                        .arg(widgets::exactCents(-loss.cents()), m_session.currency()));
  m_markets->show(series);
}

void NumbersPage::openQuarter(int index) {
  if (index < 0 || std::size_t(index) >= m_view.quarters.size())
    return;
  const auto& period = m_view.quarters[std::size_t(index)].period;
  RowsAsked asked = rowsAsked(text(m_session.calendar().name(period)));
  asked.period = period;
  openRows(asked);
}

void NumbersPage::openPerson(int index) {
  if (index < 0 || std::size_t(index) >= m_view.people.size())
    return;
  const auto& person = m_view.people[std::size_t(index)].person;
  RowsAsked asked = rowsAsked(text(person.name));
  asked.people = {Id<people::Person>(person.id)};
  openRows(asked);
}

void NumbersPage::openMarket(int index) {
  if (index < 0 || std::size_t(index) >= m_view.markets.size())
    return;
  const auto& market = m_view.markets[std::size_t(index)].market;
  RowsAsked asked = rowsAsked(market.name.empty() ? tr("no market") : text(market.name));
  if (market.id != 0)
    asked.market = Id<strategy::Market>(market.id);
  else
    asked.unmatchedMarket = market.name;
  openRows(asked);
}

/// What the filters say.
RowsAsked NumbersPage::rowsAsked(const QString& title) const {
  const Filter shown = filter();
  RowsAsked asked;
  asked.title = title;
  asked.period = shown.years;
  asked.market = shown.market;
  asked.offering = shown.offering;
  if (shown.owner)
    asked.people = {shown.owner};
  if (shown.owner && shown.team)
    for (auto one : people::withEveryoneUnder(m_session.elements(), shown.owner))
      asked.people.push_back(one);
  return asked;
}

void NumbersPage::openRows(const RowsAsked& asked) {
  auto* dialog = new RowsDialog(m_session, asked, this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->open();
}

void NumbersPage::addBulletTools(widgets::Card* card, charts::BulletRows* rows,
                                 FiguresTable (NumbersPage::*table)() const) {
  auto* asTable = widgets::toolButton("table-2", tr("Show as table"));
  connect(asTable, &QToolButton::clicked, this, [this, table] { showTable((this->*table)()); });
  card->addTool(asTable);
  auto* copy = widgets::toolButton("copy", tr("Copy as picture"));
  connect(copy, &QToolButton::clicked, this, [this, rows] {
    QApplication::clipboard()->setPixmap(rows->grab());
    emit m_surrounding.say(tr("The chart is on the clipboard."), false);
  });
  card->addTool(copy);
  setTabOrder(asTable, copy); // as one reads: the tools stand above the rows
  setTabOrder(copy, rows);
}

void NumbersPage::showTable(const FiguresTable& table) {
  auto* dialog = new FiguresDialog(table, this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->open();
}

FiguresTable NumbersPage::quarterTable(bool cumulative) const {
  FiguresTable table;
  const QString metric = m_metric->current() == 0 ? tr("Revenue") : tr("Margin");
  table.title = (cumulative ? tr("%1, cumulative, %2") : tr("%1 by quarter, %2")).arg(metric, m_session.currency());
  table.header = {tr("Quarter"), tr("Goal"), tr("Actual"), tr("Attainment")};
  std::optional<basics::Amount> goal, actual;
  const auto add = [cumulative](std::optional<basics::Amount>& sum, const std::optional<basics::Amount>& part) {
    if (!cumulative || !sum)
      sum = part;
    else if (part)
      sum = *sum + *part;
  };
  for (const QuarterFigures& quarter : m_view.quarters) {
    add(goal, quarter.figures.goal);
    add(actual, quarter.figures.actual);
    table.rows.push_back({text(m_session.calendar().name(quarter.period)), exactOr(goal), exactOr(actual),
                          widgets::percentOr(goal && actual ? basics::ratio(*actual, *goal) : std::nullopt)});
  }
  return table;
}

FiguresTable NumbersPage::peopleTable() const {
  FiguresTable table{tr("Attainment by person, %1").arg(m_session.currency()),
                     {tr("Person"), tr("Goal"), tr("Actual"), tr("Attainment")},
                     {}};
  for (const PersonFigures& person : m_view.people)
    table.rows.push_back({text(person.person.name), exactOr(person.figures.goal), exactOr(person.figures.actual),
                          widgets::percentOr(person.figures.attainment)});
  return table;
}

FiguresTable NumbersPage::marketTable() const {
  FiguresTable table{tr("Revenue and margin by market, %1").arg(m_session.currency()),
                     {tr("Market"), tr("Revenue"), tr("Margin"), tr("Margin in %")},
                     {}};
  for (const MarketFigures& market : m_view.markets)
    table.rows.push_back(
        {market.market.name.empty() ? tr("No market") : text(market.market.name), exactOr(market.revenue),
         exactOr(market.margin),
         widgets::percentOr(market.margin ? basics::ratio(*market.margin, market.revenue) : std::nullopt, 2)});
  return table;
}

void NumbersPage::arrange() {
  const int columns = width() >= theme::ink().px(wideEnough) ? 5 : 1;
  if (columns == m_columns)
    return;
  m_columns = columns;
  const std::array<widgets::Card*, 4> cards{m_quarterCard, m_cumulativeCard, m_peopleCard, m_marketCard};
  for (auto* card : cards)
    m_grid->removeWidget(card);
  for (int i = 0; i < 5; ++i)
    m_grid->setColumnStretch(i, i < columns ? 1 : 0);
  if (columns == 1) {
    int row = 0;
    for (auto* card : cards)
      m_grid->addWidget(card, row++, 0);
    return;
  }
  m_grid->addWidget(m_quarterCard, 0, 0, 1, 3);
  m_grid->addWidget(m_cumulativeCard, 0, 3, 1, 2);
  m_grid->addWidget(m_peopleCard, 1, 0, 1, 3);
  m_grid->addWidget(m_marketCard, 1, 3, 1, 2);
}

void NumbersPage::resizeEvent(QResizeEvent* event) {
  Page::resizeEvent(event);
  arrange();
}

void NumbersPage::show(basics::RowId element, const QString& field) {
  Q_UNUSED(field);
  const QString id = QString::number(element);
  const std::pair<widgets::FilterCombo*, QString> ways[] = {
      {m_market, id}, {m_owner, "team:" + id}, {m_owner, "own:" + id}};
  for (const auto& [combo, key] : ways)
    if (const int at = combo->findData(key); at >= 0) {
      for (widgets::FilterCombo* other : {m_market, m_owner, m_offering})
        other->setCurrentIndex(other == combo ? at : 0);
      return;
    }
}

} // namespace baton::numbers
