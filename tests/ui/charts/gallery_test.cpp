// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/gallery.h"
#include "tests/ui/charts/example_series.h"
#include "ui/charts/chart_view.h"
#include "ui/widgets/card.h"

#include <QBoxLayout>
#include <QFile>
#include <gtest/gtest.h>

namespace baton::charts {
namespace {

widgets::Card* cardWith(const QString& title, const FigureMaker& maker, int high) {
  auto* card = new widgets::Card(title);
  auto* chart = new ChartView;
  chart->show(maker);
  theme::fixHeight(chart, high);
  card->body()->addWidget(chart);
  return card;
}

QWidget* chartsPage() {
  auto* page = new QWidget;
  page->setProperty("page", true);
  auto* grid = new QGridLayout(page);
  theme::space(grid, 24, 12);
  grid->addWidget(cardWith("Revenue by quarter", columns(tests::revenue()), 224), 0, 0);
  grid->addWidget(cardWith("Cumulative", cumulative(tests::revenue("Cumulative")), 224), 0, 1);
  grid->addWidget(cardWith("Margin, hanging below zero", columns(tests::margin()), 232), 1, 0);
  grid->addWidget(cardWith("Pipeline bridge, May 2020", bridge(tests::pipeline()), 232), 1, 1);
  grid->setColumnStretch(0, 736);
  grid->setColumnStretch(1, 430);
  return page;
}

TEST(ChartGallery, ShowsTheCharts) {
  tests::gallery("charts", {1228, 650}, chartsPage);
}

TEST(ChartGallery, WritesSvg) {
  if (!qEnvironmentVariableIsSet("BATON_GALLERY"))
    return;
  QFile file(QStringLiteral(BATON_BINARY_DIR "/gallery/revenue.svg"));
  ASSERT_TRUE(file.open(QIODevice::WriteOnly));
  file.write(toSvg(columns(tests::revenue()), {702, 224}));
}

} // namespace
} // namespace baton::charts
