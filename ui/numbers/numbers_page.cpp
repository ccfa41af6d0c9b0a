// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/numbers/numbers_page.h"

#include "core/strategy/market.h"
#include "ui/inspector/reconfirm_notes.h"
#include "ui/inspector/words.h"
#include "ui/numbers/charts_pane.h"
#include "ui/numbers/figures_tables.h"
#include "ui/numbers/filter_bar.h"
#include "ui/numbers/forecast_pane.h"
#include "ui/numbers/measures_pane.h"
#include "ui/records/rows_dialog.h"
#include "ui/session/kept_bookings.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/fitting_stack.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/page_scroll.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/sums_card.h"

#include <QDate>
#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>
#include <atomic>

namespace baton::numbers {

using inspector::text;

namespace {

QString dayText(basics::Date date) {
  return QLocale().toString(QDate(date.year(), date.month(), date.day()), QLocale::LongFormat);
}

QString amountText(const std::optional<basics::Amount>& amount) {
  return amount ? widgets::compact(amount->number()) : widgets::notDefined();
}

/// What was chosen says what is written, unless another ending was typed; the name that was suggested has one already.
QString endingAs(const QString& path, const QString& ending) {
  const QFileInfo file(path);
  const QString typed = QLatin1Char('.') + file.suffix().toLower();
  const bool known = typed == QLatin1String(".png") || typed == QLatin1String(".svg");
  return known ? path.chopped(typed.size()) + ending : path + ending;
}

QString askPicturePlace(QWidget* parent, const QString& suggested) {
  const QString points = NumbersPage::tr("Picture (*.png)"), vectors = NumbersPage::tr("Vector picture (*.svg)");
  QString chosen;
  const QString path = QFileDialog::getSaveFileName(parent, NumbersPage::tr("Save as picture"), suggested,
                                                    points + QStringLiteral(";;") + vectors, &chosen);
  return path.isEmpty() ? path : endingAs(path, chosen == vectors ? QStringLiteral(".svg") : QStringLiteral(".png"));
}

} // namespace

/// A forecast that is being reckoned beside the window, until nobody wants it any more.
struct NumbersPage::Reckoning {
  std::atomic<bool> wanted = true;
};

session::PageEntry NumbersPage::entry() {
  std::vector<session::PageCommand> commands{
      session::viewOf("charts", tr("Charts: goal, actual, attainment, pipeline"), "chart-column",
                      tr("revenue, margin, activity, bridge, stages")),
      session::viewOf("measures", tr("Measures: win rate, deal size, cycle, velocity, coverage"), "table-2",
                      tr("slippage, weighted pipeline")),
      session::viewOf("forecast", tr("Forecast: calls, trials, accuracy"), "compass", tr("P10, P90, back-test, fan")),
      {"copy-quarters", tr("Copy the chart by quarter as a picture"), "copy"},
      {"copy-cumulative", tr("Copy the cumulative chart as a picture"), "copy"}};
  for (session::PageCommand& command : exporting::exportCommands(exporting::numbersOffers()))
    commands.push_back(std::move(command));
  return {"numbers",
          tr("Numbers"),
          "chart-column",
          tr("Sales"),
          session::pageOf<NumbersPage>(),
          {},
          {{tr("Arrows, Home, End"), tr("from mark to mark in a chart")},
           {tr("Enter, Space"), tr("opens the rows behind the mark")},
           {tr("Enter, a letter or a digit"), tr("types in a call, or in what is taken of it")},
           {tr("Delete"), tr("empties it")}},
          commands};
}

NumbersPage::NumbersPage(session::Session& session, session::Surrounding& surrounding, QWidget* parent)
    : Page(session, surrounding, parent), m_askPlace(askPicturePlace) {
  build();
  connect(&session, &session::Session::actualsReady, this, [this] {
    m_readFor.reset();
    outdate();
  });
  connect(&session, &session::Session::changed, this, &NumbersPage::outdate);
  showAll();
}

NumbersPage::~NumbersPage() {
  stopReckoning();
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
  m_saving = new exporting::Saving(this, m_surrounding);
  m_export = new exporting::ExportMenu(exporting::exportGroups(exporting::numbersOffers()), this);
  m_export->follow(*m_saving);
  connect(m_export, &exporting::ExportMenu::chosen, this, &NumbersPage::run);
  m_header->addAction(m_export->button());
  m_header->addAction(import);

  m_stack = new widgets::FittingStack;
  m_stack->addWidget(buildEmpty());
  auto* body = new QWidget;
  auto* column = new QVBoxLayout(body);
  theme::space(column, 0, 16);
  auto* choice = new QWidget;
  auto* flow = new widgets::FlowLayout(choice);
  theme::space(flow, 0, 8);
  m_views = new widgets::SegmentedControl(tr("View"), {tr("Charts"), tr("Measures"), tr("Forecast")});
  m_views->setObjectName("views");
  flow->addWidget(m_views);
  column->addWidget(choice);
  m_filters = new FilterBar(m_session);
  connect(m_filters, &FilterBar::changed, this, &NumbersPage::showFigures);
  column->addWidget(m_filters);
  column->addWidget(buildNotes());
  m_charts = new ChartsPane;
  connect(m_charts, &ChartsPane::rowsAsked, this, &NumbersPage::openRows);
  connect(m_charts, &ChartsPane::tableAsked, this, &NumbersPage::showTable);
  connect(m_charts, &ChartsPane::saveAsked, this, &NumbersPage::save);
  connect(m_charts, &ChartsPane::copied, this, [this](const charts::ChartCard* card) {
    emit m_surrounding.say(tr("%1 copied as a picture").arg(card->name()), false);
  });
  m_measures = new MeasuresPane;
  connect(m_measures, &MeasuresPane::tableAsked, this, &NumbersPage::showTable);
  m_panes = new widgets::FittingStack;
  m_panes->addWidget(m_charts);
  m_panes->addWidget(m_measures);
  m_forecast = new ForecastPane(m_session);
  connect(m_forecast, &ForecastPane::tableAsked, this, &NumbersPage::showTable);
  m_panes->addWidget(m_forecast);
  connect(m_views, &widgets::SegmentedControl::changed, this, [this](int view) {
    commitDrafts();
    m_filters->setOf(FilterBar::Of(view));
    m_panes->setCurrentIndex(view);
    if (periodAtHand(m_filters->filter(), m_session.calendar(), m_session.today()) != m_atHand)
      showFigures();
    else
      showUnderChoice();
  });
  column->addWidget(m_panes);
  column->addStretch();
  m_stack->addWidget(body);
  scroll->content()->addWidget(m_stack, 1);
}

QWidget* NumbersPage::buildEmpty() {
  auto* empty = new widgets::EmptyState(
      tr("No numbers yet"),
      tr("Load who sells, what they owe and what was booked. A list from any program will do; the "
         "preview shows how each column is read before anything is stored."));
  auto* load = widgets::button(tr("Import a list..."), "download", widgets::ButtonKind::Primary);
  load->setObjectName("import-first");
  connect(load, &QPushButton::clicked, this, [this] { emit m_surrounding.importFile({}); });
  empty->addButton(load);
  return empty;
}

/// Goals that stand on what a version changed.
QWidget* NumbersPage::buildNotes() {
  return new inspector::ReconfirmNotes(
      m_session, m_surrounding,
      [](const handoff::ToReconfirm& flag) { return flag.element.kind == &describe(basics::Tag<plan::Goal>{}); }, this);
}

void NumbersPage::refresh() {
  showAll();
}

void NumbersPage::showAll() {
  m_filters->fill();
  showFigures();
}

ChartSource NumbersPage::source() const {
  return {m_session.elements(), m_session.actuals(), *m_reading, m_session.calendar(),     m_session.today(),
          m_session.currency(), m_filters->filter(), m_atHand,   m_fan ? &*m_fan : nullptr};
}

void NumbersPage::showFigures() {
  m_atHand = periodAtHand(m_filters->filter(), m_session.calendar(), m_session.today());
  m_fan.reset();
  showCharts();
  if (m_readFor == m_atHand)
    reckon();
  else
    read(m_atHand);
}

void NumbersPage::showCharts() {
  m_view = numbersView(m_session.elements(), m_session.actuals(), m_session.calendar(), m_filters->filter());
  const bool nothing =
      m_session.hasActuals() && m_session.actuals().facts.empty() && m_session.elements().count<plan::Goal>() == 0;
  m_stack->setCurrentIndex(nothing ? 0 : 1);
  m_header->setFacts(nothing ? tr("Goal against actual, from your own records")
                     : m_view.dataThrough
                         ? tr("%1, %2 · data to %3").arg(recordsText(), goalsText(), dayText(*m_view.dataThrough))
                     : m_session.hasActuals() ? tr("%1, no bookings yet").arg(goalsText())
                                              : tr("%1, the results are being added up").arg(goalsText()));
  if (m_fan && m_fan->back().ahead)
    for (QuarterFigures& quarter : m_view.quarters)
      if (quarter.period == m_atHand && m_filters->filter().metric == basics::Id<plan::Metric>(101))
        quarter.forecast = m_fan->back().ahead->p50;
  m_charts->show(source(), m_view);
  showUnderChoice();
  refreshSums();
}

/// Measures and forecast only while they are seen: each edit would add up everybody's records anew.
void NumbersPage::showUnderChoice() {
  const auto of = FilterBar::Of(m_views->current());
  if (of == FilterBar::Of::Measures)
    m_measures->show(source());
  else if (of == FilterBar::Of::Forecast)
    m_forecast->show(source(), m_reading);
}

/// What records say beside their sums, from the file.
void NumbersPage::read(const basics::Period& atHand) {
  stopReckoning();
  m_readFor = atHand;
  m_session.ask<std::shared_ptr<const RecordReading>>(
      this,
      [atHand, bookings = m_session.bookings(),
       today = m_session.today()](const workspace::Workspace& workspace) -> std::shared_ptr<const RecordReading> {
        return std::make_shared<const RecordReading>(
            readRecordsFor(workspace, atHand, *bookings->of(workspace, today)));
      },
      [this, atHand](std::shared_ptr<const RecordReading> reading) {
        if (m_atHand != atHand)
          return; // the filters have gone on
        m_reading = std::move(reading);
        showCharts();
        reckon();
      });
}

void NumbersPage::stopReckoning() {
  if (m_reckoning)
    m_reckoning->wanted = false;
  m_reckoning.reset();
}

/// The forecast of the period at hand, beside the window; one that is no longer wanted is stopped.
void NumbersPage::reckon() {
  stopReckoning();
  if (m_reading->deals.empty())
    return;
  m_reckoning = std::make_shared<Reckoning>();
  plan::ForecastAsked asked;
  asked.period = m_atHand;
  asked.today = m_session.today();
  asked.goal = targetAtHand(source());
  using Fan = std::optional<std::vector<plan::FanPoint>>;
  m_session.compute<Fan>(
      this,
      [asked, reckoning = m_reckoning, reading = m_reading, elements = m_session.elements(),
       calendar = m_session.calendar(), filter = m_filters->filter()]() -> Fan {
        static const records::Actuals none;
        const ChartSource source{elements, none, *reading, calendar, asked.today, {}, filter, asked.period, nullptr};
        auto fan = fanOf(source, asked, [reckoning] { return reckoning->wanted.load(); });
        return fan ? Fan(std::move(*fan)) : std::nullopt;
      },
      [this, reckoning = m_reckoning](Fan fan) {
        if (!fan || reckoning != m_reckoning || fan->empty())
          return;
        m_fan = std::move(fan);
        showCharts();
      });
}

QString NumbersPage::goalsText() const {
  return widgets::counted(m_view.goals, tr("1 goal of a person"), tr("%1 goals of people"));
}

/// Where the company's number is stated it need not be what its people owe.
QString NumbersPage::goalNote() const {
  const auto* metric = m_session.elements().find(m_filters->filter().metric);
  basics::Amount owed;
  for (const PersonFigures& person : m_view.people)
    owed += person.figures.goal.value_or(basics::Amount());
  const bool adds = metric && metric->aggregation == plan::Aggregation::Sum;
  return !adds || m_view.goals == 0 || owed == m_view.whole.goal
             ? goalsText()
             : tr("people owe %1, in %2")
                   .arg(widgets::compact(owed.number()), widgets::counted(m_view.goals, tr("1 goal"), tr("%1 goals")));
}

QString NumbersPage::recordsText() const {
  if (!m_reading->deals.empty() && !m_reading->bookedThrough())
    return widgets::counted(m_view.bookings, tr("1 won opportunity"), tr("%1 won opportunities"));
  return widgets::counted(m_view.bookings, tr("1 booking"), tr("%1 bookings"));
}

void NumbersPage::refreshSums() {
  if (!m_session.hasActuals()) {
    const QString none = QStringLiteral("–"), soon = tr("is being added up");
    m_charts->sums()->show({{tr("Goal"), amountText(m_view.whole.goal), goalNote()},
                            {tr("Actual"), none, soon},
                            {tr("Attainment"), none, soon},
                            {tr("Remaining"), none, soon},
                            {tr("Gross margin"), none, soon}});
    return;
  }
  const auto margin = m_view.margin ? basics::ratio(*m_view.margin, m_view.revenue) : std::nullopt;
  std::vector<widgets::SumsCard::Sum> sums{
      {tr("Goal"), amountText(m_view.whole.goal), goalNote()},
      {tr("Actual"), amountText(m_view.whole.actual), recordsText()},
      {tr("Attainment"), widgets::percentOr(m_view.whole.attainment),
       m_view.whole.partial && m_view.fullQuarters.attainment
           ? tr("%1 in the %2 full quarters")
                 .arg(widgets::percent(*m_view.fullQuarters.attainment))
                 .arg(m_view.fullQuarterCount)
       : m_view.beyondGoals ? tr("of the periods with a goal")
                            : tr("actual over goal")},
      {tr("Remaining"), amountText(m_view.whole.remaining), tr("goal less actual")},
      {tr("Gross margin"), widgets::percentOr(margin, 2),
       m_view.margin
           ? tr("%1 of %2").arg(widgets::compact(m_view.margin->number()), widgets::compact(m_view.revenue.number()))
           : tr("no cost was imported")}};
  if (m_fan && m_fan->back().ahead) {
    const plan::Forecast& forecast = *m_fan->back().ahead;
    sums.erase(sums.begin() + 3);
    sums.push_back({tr("Forecast %1").arg(text(m_session.calendar().name(m_atHand))), amountText(forecast.p50),
                    tr("P10 %1 · P90 %2").arg(amountText(forecast.p10), amountText(forecast.p90))});
    const auto goal = targetAtHand(source());
    if (forecast.probabilityOfGoal && goal)
      sums.push_back({tr("Chance of the goal"), chanceText(*forecast.probabilityOfGoal),
                      tr("%1, %2 trials").arg(amountText(goal), widgets::whole(forecast.trials))});
  }
  m_charts->sums()->show(sums);
}

void NumbersPage::openRows(const RowsAsked& asked) {
  auto* dialog = new records::RowsDialog(m_session, asked, this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->open();
}

void NumbersPage::showTable(const FiguresTable& table) {
  auto* dialog = new FiguresDialog(table, this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->open();
}

void NumbersPage::save(charts::ChartCard* card) {
  const QString path = m_askPlace(this, exporting::fileName({m_session.name(), card->name()}, QStringLiteral(".png")));
  if (path.isEmpty())
    return;
  const QString fault = card->savePicture(path);
  emit m_surrounding.say(
      fault.isEmpty() ? tr("The chart is in %1.").arg(path) : tr("The chart was not saved: %1").arg(fault), false);
}

void NumbersPage::show(basics::RowId element, const QString& field) {
  Q_UNUSED(field);
  renew();
  m_filters->choose(element);
}

void NumbersPage::commitDrafts() {
  m_forecast->commit();
}

void NumbersPage::run(const QString& command) {
  renew();
  static const QStringList views{"charts", "measures", "forecast"}; // as they stand side by side
  if (const auto view = views.indexOf(command); view >= 0)
    return m_views->setCurrent(int(view));
  const auto years = m_filters->filter().years;
  const basics::Date last = years ? std::min(years->to, m_session.today()) : m_session.today();
  const auto year = m_session.calendar().periodAt(last, basics::Grain::Year);
  if (exporting::exportPlan(command, m_session, *m_saving, {}, {.year = year}))
    return;
  m_charts->card(command == QLatin1String("copy-cumulative") ? "cumulative" : "quarters")->copyPicture();
}

} // namespace baton::numbers
