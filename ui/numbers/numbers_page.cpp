// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/numbers/numbers_page.h"

#include "core/people/reporting_line.h"
#include "core/strategy/market.h"
#include "ui/charts/bullet_rows.h"
#include "ui/charts/chart_card.h"
#include "ui/inspector/reconfirm_notes.h"
#include "ui/inspector/words.h"
#include "ui/numbers/figures_tables.h"
#include "ui/numbers/filter_bar.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/fitting_stack.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/page_scroll.h"
#include "ui/widgets/sums_card.h"
#include "ui/widgets/text_label.h"

#include <QApplication>
#include <QClipboard>
#include <QDate>
#include <QGridLayout>
#include <QLocale>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>
#include <array>

namespace baton::numbers {

using inspector::text;

namespace {

using basics::Id;
using theme::TextStyle;
using widgets::Tone;

constexpr int wideEnough = 1000; ///< px at 100 % for two columns of charts

QString dayText(basics::Date date) {
  return QLocale().toString(QDate(date.year(), date.month(), date.day()), QLocale::LongFormat);
}

QString amountText(const std::optional<basics::Amount>& amount) {
  return amount ? widgets::compact(amount->number()) : widgets::notDefined();
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
          {},
          {{tr("Arrows, Home, End"), tr("from mark to mark in a chart")},
           {tr("Enter, Space"), tr("opens the rows behind the mark")}},
          {{"copy-quarters", tr("Copy the chart by quarter as a picture"), "copy"},
           {"copy-cumulative", tr("Copy the cumulative chart as a picture"), "copy"}}};
}

NumbersPage::NumbersPage(session::Session& session, session::Surrounding& surrounding, QWidget* parent)
    : Page(session, surrounding, parent) {
  build();
  connect(&session, &session::Session::actualsReady, this, &NumbersPage::outdate);
  connect(&session, &session::Session::changed, this, &NumbersPage::outdate);
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
  m_filters = new FilterBar(m_session);
  connect(m_filters, &FilterBar::changed, this, &NumbersPage::showFigures);
  column->addWidget(m_filters);
  column->addWidget(buildNotes());
  m_sums = new widgets::SumsCard;
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
  addBullets(m_peopleCard, m_people, peopleTable);
  m_marketCard = new widgets::Card(tr("By market"));
  m_markets = new charts::BulletRows;
  m_markets->setObjectName("markets");
  addBullets(m_marketCard, m_markets, marketTable);
  m_marketCard->body()->addWidget(m_lesson);
  m_marketCard->body()->addStretch();
  m_peopleCard->body()->addStretch();
  column->addLayout(m_grid);
  column->addStretch();
  m_stack->addWidget(body);
  scroll->content()->addWidget(m_stack, 1);

  for (auto* card : {m_quarterCard, m_cumulativeCard}) {
    connect(card->chart(), &charts::ChartView::markActivated, this, &NumbersPage::openQuarter);
    connect(card, &charts::ChartCard::tableAsked, this, [this, card] {
      showTable(quarterTable(m_view, m_session.calendar(), m_filters->metricName(), m_session.currency(),
                             card == m_cumulativeCard));
    });
  }
  connect(m_people, &charts::BulletRows::markActivated, this, &NumbersPage::openPerson);
  connect(m_markets, &charts::BulletRows::markActivated, this, &NumbersPage::openMarket);
  arrange();
}

/// Goals that stand on what a version changed.
QWidget* NumbersPage::buildNotes() {
  return new inspector::ReconfirmNotes(
      m_session, m_surrounding,
      [](const handoff::ToReconfirm& flag) { return flag.element.kind == &describe(basics::Tag<plan::Goal>{}); }, this);
}

void NumbersPage::refresh() {
  m_filters->fill();
  showFigures();
}

void NumbersPage::showFigures() {
  const auto calendar = m_session.calendar();
  m_view = numbersView(m_session.elements(), m_session.actuals(), calendar, m_filters->filter());
  const bool nothing =
      m_session.hasActuals() && m_session.actuals().facts.empty() && m_session.elements().count<plan::Goal>() == 0;
  m_stack->setCurrentIndex(nothing ? 0 : 1);
  const QString metric = m_filters->metricName();
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
  const Filter shown = m_filters->filter();
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

void NumbersPage::addBullets(widgets::Card* card, charts::BulletRows* rows,
                             FiguresTable (*table)(const NumbersView&, const QString&)) {
  auto* asTable = widgets::toolButton("table-2", tr("Show as table"));
  connect(asTable, &QToolButton::clicked, this, [this, table] { showTable(table(m_view, m_session.currency())); });
  card->addTool(asTable);
  auto* copy = widgets::toolButton("copy", tr("Copy as picture"));
  connect(copy, &QToolButton::clicked, this, [this, rows] {
    QApplication::clipboard()->setPixmap(rows->grab());
    emit m_surrounding.say(tr("The chart is on the clipboard."), false);
  });
  card->addTool(copy);
  card->body()->addWidget(rows); // after its tools, also for Tab
}

void NumbersPage::showTable(const FiguresTable& table) {
  auto* dialog = new FiguresDialog(table, this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->open();
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
  renew();
  m_filters->choose(element);
}

void NumbersPage::run(const QString& command) {
  renew();
  (command == QLatin1String("copy-cumulative") ? m_cumulativeCard : m_quarterCard)->copyPicture();
  emit m_surrounding.say(tr("The chart is on the clipboard."), false);
}

} // namespace baton::numbers
