// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_card.h"

#include "ui/charts/figure.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QVBoxLayout>

namespace baton::charts {

ChartCard::ChartCard(int height, QWidget* parent) : Card({}, parent), m_chart(new ChartView) {
  auto* table = widgets::toolButton(QStringLiteral("table-2"), tr("Show as table"));
  auto* copy = widgets::toolButton(QStringLiteral("copy"), tr("Copy as picture"));
  addTool(table);
  addTool(copy);
  setHeadGap(2);
  m_chart->setMinimumHeight(theme::ink().whole(height));
  body()->addWidget(m_chart, 1);
  const auto size = [this, height] { m_chart->setMinimumHeight(theme::ink().whole(height)); };
  connect(&theme::Theme::start(), &theme::Theme::changed, this, size);
  connect(table, &QToolButton::clicked, this, &ChartCard::tableAsked);
  connect(copy, &QToolButton::clicked, this, &ChartCard::copyPicture);
}

void ChartCard::show(const FigureMaker& maker) {
  m_maker = maker;
  m_chart->show(maker);
  setTitle(m_chart->figure().title());
}

void ChartCard::copyPicture() const {
  if (m_maker)
    QGuiApplication::clipboard()->setImage(toImage(m_maker, m_chart->size(), theme::documentInk()));
}

} // namespace baton::charts
