// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/numbers/filter_bar.h"

#include "core/people/reporting_line.h"
#include "core/strategy/market.h"
#include "core/strategy/offering.h"
#include "ui/inspector/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/filter_combo.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/segmented_control.h"

#include <algorithm>

namespace baton::numbers {

using inspector::text;

namespace {

using basics::Id;

constexpr basics::RowId metricIds[] = {101, 102, 103};
constexpr int activityChoice = 3, quartersAround = 4;

using Choices = widgets::FilterCombo::Choices;

template <class T> Choices allOf(const basics::Elements& elements) {
  Choices choices{{FilterBar::tr("All"), QString()}};
  for (const T* one : elements.inOrder<T>())
    choices.emplace_back(text(one->name), text(one->id.text()));
  return choices;
}

} // namespace

FilterBar::FilterBar(session::Session& session, QWidget* parent) : QWidget(parent), m_session(session) {
  auto* flow = new widgets::FlowLayout(this);
  theme::space(flow, 0, 8);
  m_metric =
      new widgets::SegmentedControl(tr("Measure"), {tr("Revenue"), tr("Margin"), tr("Pipeline"), tr("Activity")});
  m_metric->setObjectName("metric");
  flow->addWidget(m_metric);
  m_activity = combo(tr("Activity"), "activity");
  connect(m_metric, &widgets::SegmentedControl::changed, this, [this] {
    arrange();
    emit changed();
  });
  m_period = combo(tr("Period"), "period");
  m_quarter = combo(tr("Quarter"), "quarter");
  m_owner = combo(tr("Owner"), "owner");
  m_market = combo(tr("Market"), "market");
  m_offering = combo(tr("Offering"), "offering");
  m_basis = combo(tr("Basis"), "basis");
  m_basis->addItem(tr("Target"), int(plan::Basis::Target));
  m_basis->addItem(tr("Commit"), int(plan::Basis::Commit));
  m_basis->addItem(tr("Stretch"), int(plan::Basis::Stretch));
  fill();
  arrange();
}

void FilterBar::setOf(Of what) {
  m_of = what;
  arrange();
}

void FilterBar::arrange() {
  const bool charts = m_of == Of::Charts, forecast = m_of == Of::Forecast;
  m_metric->setVisible(charts);
  m_basis->setVisible(charts);
  m_activity->setVisible(charts && m_metric->current() == activityChoice);
  m_period->setVisible(!forecast);
  m_quarter->setVisible(forecast);
}

widgets::FilterCombo* FilterBar::combo(const QString& name, const QString& objectName) {
  auto* made = new widgets::FilterCombo(name);
  made->setObjectName(objectName);
  layout()->addWidget(made);
  connect(made, &QComboBox::currentIndexChanged, this, [this] {
    if (!m_filling)
      emit changed();
  });
  return made;
}

void FilterBar::fill() {
  m_filling = true;
  fillYears();
  fillQuarters();
  fillActivities();
  fillOwners();
  m_market->offer(allOf<strategy::Market>(m_session.elements()));
  m_offering->offer(allOf<strategy::Offering>(m_session.elements()));
  m_filling = false;
}

void FilterBar::fillYears() {
  const auto calendar = m_session.calendar();
  m_years = yearsWithNumbers(m_session.elements(), m_session.actuals(), calendar);
  const auto name = [&calendar](const basics::Period& year) { return text(calendar.name(year)); };
  Choices choices{{m_years.size() < 2 ? tr("All") : tr("%1 to %2").arg(name(m_years.front()), name(m_years.back())),
                   QString("all")}};
  for (const auto& year : m_years)
    choices.emplace_back(name(year), name(year));
  m_period->offer(choices);
}

/// A year back and a year ahead; at first the quarter of today.
void FilterBar::fillQuarters() {
  const auto calendar = m_session.calendar();
  const auto today = calendar.periodAt(m_session.today(), basics::Grain::Quarter);
  basics::Period quarter = today;
  for (int i = 0; i < quartersAround; ++i)
    quarter = calendar.previous(quarter);
  Choices choices;
  for (int i = 0; i <= 2 * quartersAround; ++i, quarter = calendar.next(quarter))
    choices.emplace_back(text(calendar.name(quarter)), text(quarter.from.iso()));
  const bool isFirst = m_quarter->count() == 0;
  m_quarter->offer(choices);
  if (isFirst)
    m_quarter->setCurrentIndex(quartersAround);
}

/// What is recorded first, so that the first choice shows something.
void FilterBar::fillActivities() {
  Choices recorded, others;
  for (const plan::Metric* metric : m_session.elements().inOrder<plan::Metric>())
    if (metric->role == plan::MetricRole::Activity)
      (m_session.actuals().dataThrough.contains(metric->id.value()) ? recorded : others)
          .emplace_back(text(metric->name), text(metric->id.text()));
  recorded.insert(recorded.end(), others.begin(), others.end());
  m_activity->offer(recorded);
}

void FilterBar::fillOwners() {
  const auto& elements = m_session.elements();
  std::vector<const people::Person*> people;
  for (const people::Person& person : elements.all<people::Person>())
    people.push_back(&person);
  std::ranges::sort(people, {}, &people::Person::name);
  Choices choices{{tr("Everyone"), QString()}};
  for (const auto* person : people)
    if (people::isManager(elements, person->id))
      choices.emplace_back(tr("%1's team").arg(text(person->name)), "team:" + text(person->id.text()));
  for (const auto* person : people)
    choices.emplace_back(text(person->name), "own:" + text(person->id.text()));
  m_owner->offer(choices);
}

Filter FilterBar::filter() const {
  Filter filter;
  filter.metric = m_metric->current() == activityChoice
                      ? Id<plan::Metric>(m_activity->currentData().toString().toLongLong())
                      : Id<plan::Metric>(metricIds[m_metric->current()]);
  filter.basis = plan::Basis(m_basis->currentData().toInt());
  if (m_period->currentIndex() > 0 && std::size_t(m_period->currentIndex()) <= m_years.size())
    filter.years = m_years[std::size_t(m_period->currentIndex()) - 1];
  if (const auto from = basics::Date::parse(m_quarter->currentData().toString().toStdString());
      from && m_of == Of::Forecast)
    filter.atHand = m_session.calendar().periodAt(*from, basics::Grain::Quarter);
  const QStringList owner = m_owner->currentData().toString().split(':');
  if (owner.size() == 2) {
    filter.owner = Id<people::Person>(owner[1].toLongLong());
    filter.team = owner[0] == QLatin1String("team");
  }
  filter.market = Id<strategy::Market>(m_market->currentData().toString().toLongLong());
  filter.offering = Id<strategy::Offering>(m_offering->currentData().toString().toLongLong());
  return filter;
}

void FilterBar::choose(basics::RowId element) {
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
