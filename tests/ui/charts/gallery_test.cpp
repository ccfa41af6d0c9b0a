// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/gallery.h"
#include "tests/ui/charts/example_series.h"
#include "ui/charts/bullet_rows.h"
#include "ui/charts/chart_card.h"
#include "ui/widgets/buttons.h"

#include <QBoxLayout>
#include <QFile>
#include <gtest/gtest.h>

namespace baton::charts {
namespace {

widgets::Card* cardWith(const FigureMaker& maker, int high) {
  auto* card = new ChartCard(high);
  card->show(maker);
  return card;
}

widgets::Card* attainmentCard() {
  auto* card = new widgets::Card("Attainment by person");
  card->addTool(widgets::linkButton("All 17"));
  auto* rows = new BulletRows;
  rows->show(tests::attainment());
  card->body()->addWidget(rows);
  card->body()->addStretch(1);
  return card;
}

QWidget* chartsPage() {
  auto* page = new QWidget;
  page->setProperty("page", true);
  auto* grid = new QGridLayout(page);
  theme::space(grid, 24, 12);
  grid->addWidget(cardWith(columns(tests::revenue()), 224), 0, 0);
  grid->addWidget(cardWith(cumulative(tests::revenue("Cumulative")), 224), 0, 1);
  grid->addWidget(cardWith(columns(tests::margin()), 232), 1, 0);
  grid->addWidget(cardWith(bridge(tests::pipeline()), 232), 1, 1);
  grid->addWidget(attainmentCard(), 2, 0);
  grid->addWidget(cardWith(columns(tests::strange()), 232), 2, 1);
  grid->setColumnStretch(0, 736);
  grid->setColumnStretch(1, 430);
  return page;
}

TEST(ChartGallery, ShowsTheCharts) {
  tests::gallery("charts", {1228, 960}, chartsPage);
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
