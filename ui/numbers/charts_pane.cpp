// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/numbers/charts_pane.h"

#include "ui/theme/theme.h"
#include "ui/widgets/sums_card.h"
#include "ui/widgets/text_label.h"

#include <QGridLayout>
#include <QVBoxLayout>
#include <algorithm>

namespace baton::numbers {
namespace {

constexpr int wideEnough = 1000; ///< px at 100 % for charts beside each other
constexpr int wholeRow = 12;

} // namespace

ChartsPane::ChartsPane(QWidget* parent) : QWidget(parent), m_sums(new widgets::SumsCard), m_grid(new QGridLayout) {
  auto* column = new QVBoxLayout(this);
  theme::space(column, 0, 16);
  column->addWidget(m_sums);
  theme::space(m_grid, 0, 16);
  column->addLayout(m_grid);
  add("quarters", 7);
  add("cumulative", 5);
  add("people", 4);
  add("coverage", 3);
  add("bridge", 5);
  add("forecast", 4);
  add("stages", 4);
  add("linearity", 4);
  add("markets", 4);
  add("panels", 8);
}

void ChartsPane::add(const QString& name, int units) {
  Place place{
      name, units, new charts::ChartCard, widgets::paragraph({}, theme::TextStyle::Caption, widgets::Tone::Muted), {}};
  place.card->setParent(this);
  place.card->hide();
  place.card->chart()->setObjectName(name);
  place.card->bullets()->setObjectName(name);
  place.card->body()->addWidget(place.note);
  place.card->body()->addStretch();
  const std::size_t index = m_places.size();
  connect(place.card, &charts::ChartCard::markActivated, this, [this, index](int mark) {
    if (const Chart& chart = m_places[index].chart; chart.behind)
      emit rowsAsked(chart.behind(mark));
  });
  connect(place.card, &charts::ChartCard::tableAsked, this,
          [this, index] { emit tableAsked(m_places[index].chart.table); });
  connect(place.card, &charts::ChartCard::saveAsked, this, [this, index] { emit saveAsked(m_places[index].card); });
  connect(place.card, &charts::ChartCard::pictureCopied, this, [this, index] { emit copied(m_places[index].card); });
  m_places.push_back(std::move(place));
}

charts::ChartCard* ChartsPane::card(const QString& name) const {
  const auto found = std::ranges::find(m_places, name, &Place::name);
  return found == m_places.end() ? nullptr : found->card;
}

void ChartsPane::put(Place& place, const ChartSource& source, Chart chart) {
  if (chart.figure)
    place.card->show(*chart.figure);
  else if (chart.bullets)
    place.card->show(*chart.bullets);
  place.card->setHeightFor(chart.height);
  place.note->setText(chart.note);
  place.note->setVisible(!chart.note.isEmpty());
  place.chart = std::move(chart);
  place.card->setPictureNote([source, &shown = place.chart] { return pictureNote(source, shown); });
}

void ChartsPane::show(const ChartSource& source, const NumbersView& view) {
  for (Place& place : m_places) {
    if (place.name == QLatin1String("quarters"))
      put(place, source, periodChart(source, view, false));
    else if (place.name == QLatin1String("cumulative"))
      put(place, source, periodChart(source, view, true));
    else if (place.name == QLatin1String("people"))
      put(place, source, peopleChart(source, view));
    else if (place.name == QLatin1String("coverage"))
      put(place, source, coverageChart(source));
    else if (place.name == QLatin1String("bridge"))
      put(place, source, bridgeChart(source));
    else if (place.name == QLatin1String("forecast"))
      put(place, source, forecastChart(source));
    else if (place.name == QLatin1String("stages"))
      put(place, source, stagesChart(source));
    else if (place.name == QLatin1String("linearity"))
      put(place, source, linearityChart(source));
    else if (place.name == QLatin1String("markets"))
      put(place, source, marketsChart(source, view));
    else
      put(place, source, panelsChart(source, view));
  }
  arrange();
}

int ChartsPane::rowUnits() const {
  return width() >= theme::ink().px(wideEnough) ? wholeRow : 0;
}

// Row by row as many as fit; what remains of a row goes to its charts, the first ones first.
void ChartsPane::arrange() {
  std::vector<Place*> shown;
  std::vector<QString> names;
  for (Place& place : m_places) {
    place.card->setVisible(place.chart.any);
    if (!place.chart.any)
      continue;
    shown.push_back(&place);
    names.push_back(place.name);
  }
  const int units = rowUnits();
  if (names == m_shown && units == m_units)
    return;
  m_shown = names;
  m_units = units;
  for (Place& place : m_places)
    m_grid->removeWidget(place.card);
  for (int i = 0; i < wholeRow; ++i)
    m_grid->setColumnStretch(i, i < std::max(1, units) ? 1 : 0);
  int row = 0;
  for (std::size_t first = 0; first < shown.size(); ++row) {
    std::size_t next = first;
    int used = 0;
    for (; next < shown.size() && (next == first || used + shown[next]->units <= units); ++next)
      used += shown[next]->units;
    int column = 0, spare = std::max(0, units - used);
    for (std::size_t i = first; i < next; ++i) {
      const int more = (spare + int(next - i) - 1) / int(next - i);
      spare -= more;
      const int wide = units == 0 ? 1 : shown[i]->units + more;
      m_grid->addWidget(shown[i]->card, row, column, 1, wide);
      column += wide;
    }
    first = next;
  }
}

void ChartsPane::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  arrange();
}

} // namespace baton::numbers
