// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/goal_filters.h"

#include "core/basics/text.h"
#include "core/plan/person_plan.h"
#include "ui/inspector/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/filter_combo.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/segmented_control.h"

#include <QAbstractButton>
#include <QVBoxLayout>
#include <algorithm>
#include <map>

namespace baton::plan_page {

using inspector::text;
using widgets::FilterCombo;

namespace {

enum Rows { AddedUp, AsStated, Titles };

template <class T> FilterCombo::Choices anyOr(const basics::Elements& elements, const QString& any) {
  FilterCombo::Choices choices{{any, QVariant(0LL)}};
  for (const T* one : elements.inOrder<T>())
    choices.emplace_back(text(one->name), QVariant(qlonglong(one->id.value())));
  return choices;
}

} // namespace

GoalFilters::GoalFilters(session::Session& session, QWidget* parent) : QWidget(parent), m_session(session) {
  auto* column = new QVBoxLayout(this);
  theme::space(column, 0, 8);
  auto* first = new QWidget;
  auto* firstRow = new widgets::FlowLayout(first);
  theme::space(firstRow, 0, 8);
  auto* second = new QWidget;
  auto* secondRow = new widgets::FlowLayout(second);
  theme::space(secondRow, 0, 8);
  column->addWidget(first);
  column->addWidget(second);
  second->hide();
  m_more = widgets::toolButton("list-filter", tr("More filters"), 32);
  m_more->setObjectName("goal-more");
  m_more->setCheckable(true);
  connect(m_more, &QToolButton::toggled, second, &QWidget::setVisible);
  m_filling = true;
  buildFirstRow(firstRow);
  buildSecondRow(secondRow);
  m_filling = false;
  fill();
}

FilterCombo* GoalFilters::combo(const QString& name, const QString& objectName) {
  auto* made = new FilterCombo(name);
  made->setObjectName(objectName);
  connect(made, &QComboBox::currentIndexChanged, this, &GoalFilters::tellChanged);
  return made;
}

void GoalFilters::buildFirstRow(QLayout* row) {
  m_metric = new widgets::SegmentedControl(tr("Measure"), QStringList(segments));
  m_metric->setObjectName("goal-metrics");
  connect(m_metric, &widgets::SegmentedControl::changed, this,
          [this](int index) { chooseMetric(m_metrics[std::size_t(index)]); });
  row->addWidget(m_metric);
  m_basisChoice =
      new widgets::SegmentedControl(tr("Basis"), {tr("Target"), tr("Commit"), tr("Stretch"), tr("Compare")});
  m_basisChoice->setObjectName("goal-basis");
  connect(m_basisChoice, &widgets::SegmentedControl::changed, this, [this](int index) {
    if (index < 3)
      m_basis = plan::Basis(index);
    tellChanged();
  });
  row->addWidget(m_basisChoice);
  m_grain = combo(tr("By"), "goal-grain");
  m_grain->offer({{tr("quarters"), int(basics::Grain::Quarter)},
                  {tr("months"), int(basics::Grain::Month)},
                  {tr("the year"), int(basics::Grain::Year)}});
  row->addWidget(m_grain);
  row->addWidget(m_more);
}

void GoalFilters::buildSecondRow(QLayout* row) {
  m_rows = combo(tr("Rows"), "goal-rows");
  m_rows->offer(
      {{tr("people, teams added up"), AddedUp}, {tr("people and what teams owe"), AsStated}, {tr("titles"), Titles}});
  m_others = combo(tr("Measure"), "goal-metric");
  connect(m_others, &QComboBox::activated, this, [this] { chooseMetric(m_others->currentData().toLongLong()); });
  m_market = combo(tr("Market"), "goal-market");
  m_offering = combo(tr("Offering"), "goal-offering");
  m_business = combo(tr("Business"), "goal-business");
  m_measure = combo(tr("Counted"), "goal-measure");
  m_measure->offer({{tr("in the period"), int(plan::Measure::InPeriod)},
                    {tr("from the year's start"), int(plan::Measure::YearToDate)},
                    {tr("at the period's end"), int(plan::Measure::AtEnd)}});
  m_amounts = combo(tr("Amounts"), "goal-amounts");
  for (auto* one : {m_rows, m_others, m_market, m_offering, m_business, m_measure, m_amounts})
    row->addWidget(one);
}

void GoalFilters::tellChanged() {
  if (!m_filling)
    emit changed();
}

/// What is chosen among the filters that are put away is not hidden.
void GoalFilters::showChosen() {
  for (const auto* one : {m_rows, m_market, m_offering, m_business})
    if (one->currentIndex() > 0)
      m_more->setChecked(true);
}

void GoalFilters::fill() {
  m_filling = true;
  fillMetrics();
  m_market->offer(anyOr<strategy::Market>(m_session.elements(), tr("any")));
  m_offering->offer(anyOr<strategy::Offering>(m_session.elements(), tr("any")));
  fillBusinesses();
  const QString currency = m_session.currency();
  m_amounts->offer({{tr("thousand %1").arg(currency), true}, {currency, false}});
  m_filling = false;
}

/// The first four as segments, those with goals before the others; all of them in the list beside.
void GoalFilters::fillMetrics() {
  std::map<basics::RowId, int> goals;
  for (const plan::Goal& goal : m_session.elements().all<plan::Goal>())
    goals[goal.metric.value()] = 1;
  std::vector<const plan::Metric*> metrics = m_session.elements().inOrder<plan::Metric>();
  FilterCombo::Choices all;
  for (const auto* one : metrics)
    all.emplace_back(text(one->name), QVariant(qlonglong(one->id.value())));
  const bool isNew = m_others->count() == 0;
  m_others->offer(all);
  std::ranges::stable_sort(metrics, {},
                           [&](const plan::Metric* one) { return goals.contains(one->id.value()) ? 0 : 1; });
  std::vector<basics::RowId> first;
  QStringList words;
  for (const auto* one : metrics)
    if (int(first.size()) < segments) {
      first.push_back(one->id.value());
      words.append(text(one->name));
    }
  m_others->setVisible(metrics.size() > first.size());
  if (isNew && !first.empty())
    m_others->setCurrentIndex(m_others->findData(qlonglong(first.front())));
  if (first == m_first)
    return;
  m_first = m_metrics = first;
  m_metric->setChoices(words);
  chooseMetric(m_others->currentData().toLongLong());
}

void GoalFilters::fillBusinesses() {
  FilterCombo::Choices choices{
      {tr("any"), QString()}, {tr("new"), QStringLiteral("new")}, {tr("existing"), QStringLiteral("existing")}};
  std::set<std::string> known{"new", "existing"};
  const auto offer = [&](const std::string& business) {
    if (!business.empty() && known.insert(basics::nameKey(business)).second)
      choices.emplace_back(text(business), text(business));
  };
  for (const plan::Goal& goal : m_session.elements().all<plan::Goal>())
    offer(goal.business);
  for (const std::string& business : m_session.actuals().businesses)
    offer(business);
  m_business->offer(choices);
}

/// A measure that is no segment takes the place of the last one.
void GoalFilters::chooseMetric(basics::RowId metric) {
  const int at = m_others->findData(qlonglong(metric));
  if (at < 0)
    return;
  const bool before = std::exchange(m_filling, true);
  m_others->setCurrentIndex(at);
  auto place = std::ranges::find(m_metrics, metric);
  if (place == m_metrics.end()) {
    m_metrics.back() = metric;
    m_metric->setWord(int(m_metrics.size()) - 1, m_others->itemText(at));
    place = m_metrics.end() - 1;
  }
  m_metric->setCurrent(int(place - m_metrics.begin()));
  chooseUsualMeasure();
  m_filling = before;
  tellChanged();
}

/// Where no goal of the measure is counted as it is chosen, the way in which most of them are.
void GoalFilters::chooseUsualMeasure() {
  std::map<plan::Measure, int> goals;
  for (const plan::Goal& goal : m_session.elements().all<plan::Goal>())
    if (goal.metric.value() == m_others->currentData().toLongLong())
      ++goals[goal.measure];
  if (goals.empty() || goals.contains(plan::Measure(m_measure->currentData().toInt())))
    return;
  const auto most = std::ranges::max_element(goals, {}, [](const auto& one) { return one.second; });
  m_measure->setCurrentIndex(m_measure->findData(int(most->first)));
}

void GoalFilters::showTeams() {
  if (m_rows->currentData().toInt() == AddedUp)
    m_rows->setCurrentIndex(m_rows->findData(AsStated));
  showChosen();
}

void GoalFilters::chooseTargets(basics::RowId metric, bool teams) {
  m_filling = true;
  chooseMetric(metric);
  m_basis = plan::Basis::Target;
  m_basisChoice->setCurrent(0);
  m_rows->setCurrentIndex(m_rows->findData(teams ? AsStated : AddedUp));
  m_filling = false;
  showChosen();
  emit changed();
}

const plan::Metric* GoalFilters::chosenMetric() const {
  return m_session.elements().find(basics::Id<plan::Metric>(m_others->currentData().toLongLong()));
}

QString GoalFilters::metricName() const {
  return m_others->currentText();
}

QString GoalFilters::basisName() const {
  const QString names[] = {tr("Target"), tr("Commit"), tr("Stretch")};
  return names[int(m_basis)];
}

bool GoalFilters::compares() const {
  return m_basisChoice->current() == 3;
}

GridUnit GoalFilters::unit() const {
  const auto* one = chosenMetric();
  return {one ? one->unit : plan::Unit::Money, m_amounts->currentData().toBool()};
}

plan::GridAsked GoalFilters::asked(const PlanAsked& shared) const {
  plan::GridAsked asked;
  asked.metric = basics::Id<plan::Metric>(m_others->currentData().toLongLong());
  asked.basis = m_basis;
  asked.scope = m_rows->currentData().toInt() == AsStated ? plan::Scope::Team : plan::Scope::Own;
  asked.rows = m_rows->currentData().toInt() == Titles ? plan::GridRows::Roles : plan::GridRows::People;
  if (compares())
    asked.rows = plan::GridRows::People;
  asked.measure = plan::Measure(m_measure->currentData().toInt());
  asked.year = plan::fiscalYear(m_session.calendar(), shared.year);
  asked.grain = basics::Grain(m_grain->currentData().toInt());
  asked.top = basics::Id<people::Person>(shared.person);
  asked.market = basics::Id<strategy::Market>(m_market->currentData().toLongLong());
  asked.offering = basics::Id<strategy::Offering>(m_offering->currentData().toLongLong());
  asked.business = m_business->currentData().toString().toStdString();
  return asked;
}

void GoalFilters::choose(const plan::Goal& goal) {
  m_filling = true;
  chooseMetric(goal.metric.value());
  m_basis = goal.basis;
  m_basisChoice->setCurrent(int(goal.basis));
  const auto grain = goal.grain == plan::GoalGrain::Month     ? basics::Grain::Month
                     : goal.grain == plan::GoalGrain::Quarter ? basics::Grain::Quarter
                                                              : basics::Grain::Year;
  if (grain != basics::Grain::Year || m_grain->currentIndex() < 0)
    m_grain->setCurrentIndex(m_grain->findData(int(grain)));
  m_rows->setCurrentIndex(m_rows->findData(!goal.role.empty()                ? Titles
                                           : goal.scope == plan::Scope::Team ? AsStated
                                                                             : AddedUp));
  m_market->setCurrentIndex(std::max(0, m_market->findData(qlonglong(goal.market.value()))));
  m_offering->setCurrentIndex(std::max(0, m_offering->findData(qlonglong(goal.offering.value()))));
  m_business->setCurrentIndex(std::max(0, m_business->findData(text(goal.business))));
  m_measure->setCurrentIndex(m_measure->findData(int(goal.measure)));
  m_filling = false;
  showChosen();
  emit changed();
}

} // namespace baton::plan_page
