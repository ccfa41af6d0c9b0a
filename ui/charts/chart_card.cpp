// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_card.h"

#include "ui/charts/figure.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QSaveFile>
#include <QVBoxLayout>

namespace baton::charts {

ChartCard::ChartCard(int height, QWidget* parent)
    : Card({}, parent), m_chart(new ChartView), m_bullets(new BulletRows), m_height(height) {
  addTools();
  setHeadGap(2);
  body()->addWidget(m_chart, 1);
  body()->addWidget(m_bullets); // after its tools, also for Tab
  m_bullets->hide();
  fitHeight();
  connect(&theme::Theme::start(), &theme::Theme::changed, this, &ChartCard::fitHeight);
  connect(m_chart, &ChartView::markActivated, this, &ChartCard::markActivated);
  connect(m_bullets, &BulletRows::markActivated, this, &ChartCard::markActivated);
}

void ChartCard::addTools() {
  auto* table = widgets::toolButton(QStringLiteral("table-2"), tr("Show as table"));
  auto* copy = widgets::toolButton(QStringLiteral("copy"), tr("Copy as picture"));
  auto* save = widgets::toolButton(QStringLiteral("image"), tr("Save as picture"));
  for (auto* tool : {table, copy, save})
    addTool(tool);
  connect(table, &QToolButton::clicked, this, &ChartCard::tableAsked);
  connect(copy, &QToolButton::clicked, this, &ChartCard::copyPicture);
  connect(save, &QToolButton::clicked, this, &ChartCard::saveAsked);
}

void ChartCard::show(const FigureMaker& maker) {
  m_maker = maker;
  m_series.reset();
  m_chart->show(maker);
  m_chart->setVisible(true);
  m_bullets->hide();
  setTitle(m_chart->figure().title());
}

void ChartCard::show(const BulletSeries& series) {
  m_series = series;
  m_maker = {};
  m_bullets->show(series);
  m_bullets->setVisible(true);
  m_chart->hide();
  setTitle(QString::fromStdString(series.title));
}

void ChartCard::setHeightFor(std::function<int(int)> height) {
  m_heightFor = std::move(height);
  fitHeight();
}

void ChartCard::fitHeight() {
  m_chart->setMinimumHeight(m_heightFor ? m_heightFor(m_chart->width()) : theme::ink().whole(m_height));
}

void ChartCard::resizeEvent(QResizeEvent* event) {
  Card::resizeEvent(event);
  if (m_heightFor)
    fitHeight();
}

QString ChartCard::name() const {
  return m_series ? QString::fromStdString(m_series->title) : m_maker ? m_chart->figure().title() : QString();
}

QImage ChartCard::picture() const {
  return m_series ? toImage(*m_series, m_bullets->width(), theme::documentInk(), m_note())
                  : toImage(m_maker, m_chart->size(), theme::documentInk(), m_note());
}

QByteArray ChartCard::svg() const {
  return m_series ? toSvg(*m_series, m_bullets->width(), theme::documentInk(), m_note())
                  : toSvg(m_maker, m_chart->size(), theme::documentInk(), m_note());
}

void ChartCard::copyPicture() {
  if (!m_maker && !m_series)
    return;
  QGuiApplication::clipboard()->setImage(picture());
  emit pictureCopied();
}

QString ChartCard::savePicture(const QString& path) const {
  QSaveFile file(path);
  if (!file.open(QIODevice::WriteOnly))
    return file.errorString();
  if (path.endsWith(QLatin1String(".svg"), Qt::CaseInsensitive))
    file.write(svg());
  else if (!picture().save(&file, "PNG"))
    return tr("The picture could not be written.");
  return file.commit() ? QString() : file.errorString();
}

} // namespace baton::charts
