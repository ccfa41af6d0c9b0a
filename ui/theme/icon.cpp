// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icon.h"

#include "ui/theme/theme.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace baton::theme {
namespace {

QString iconPath(const QString& name) {
  return QStringLiteral(":/baton/icons/%1.svg").arg(name);
}

QPixmap drawn(const QString& name, const QColor& colour, int side, double ratio) {
  const QString key = QStringLiteral("baton/%1/%2/%3/%4").arg(name, colour.name(QColor::HexArgb)).arg(side).arg(ratio);
  QPixmap pixmap;
  if (QPixmapCache::find(key, &pixmap))
    return pixmap;
  Tokens::shipped(); // registers the resources
  QFile file(iconPath(name));
  QByteArray svg = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
  Q_ASSERT_X(!svg.isEmpty(), "icon", qPrintable(name));
  svg.replace("currentColor", colour.name().toLatin1());
  const int pixels = qMax(1, qRound(side * ratio));
  pixmap = QPixmap(pixels, pixels);
  pixmap.fill(Qt::transparent);
  QPainter painter(&pixmap);
  QSvgRenderer(svg).render(&painter);
  painter.end();
  pixmap.setDevicePixelRatio(ratio);
  QPixmapCache::insert(key, pixmap);
  return pixmap;
}

/// Draws at the moment of painting, so that an icon set once follows every change of theme.
class TintedIconEngine : public QIconEngine {
public:
  TintedIconEngine(QString name, Role tint) : m_name(std::move(name)), m_tint(tint) {}

  void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
    const int side = qMin(rect.height(), rect.width());
    const QRect square(rect.left(), rect.top() + (rect.height() - side) / 2, side, side);
    painter->drawPixmap(square, drawn(m_name, tintFor(mode), side, painter->device()->devicePixelRatioF()));
  }

  QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
    return scaledPixmap(size, mode, state, 1);
  }

  // size is in device pixels
  QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State, qreal) override {
    QPixmap whole(size);
    whole.fill(Qt::transparent);
    const int side = qMin(size.width(), size.height());
    QPainter painter(&whole);
    painter.drawPixmap(0, (size.height() - side) / 2, drawn(m_name, tintFor(mode), side, 1));
    return whole;
  }

  QSize actualSize(const QSize& size, QIcon::Mode, QIcon::State) override { return size; }
  QIconEngine* clone() const override { return new TintedIconEngine(m_name, m_tint); }
  QString key() const override { return QStringLiteral("baton"); }
  QString iconName() override { return m_name; }
  bool isNull() override { return false; }

private:
  QColor tintFor(QIcon::Mode mode) const { return ink().colour(mode == QIcon::Disabled ? Role::BorderStrong : m_tint); }
  QString m_name;
  Role m_tint;
};

} // namespace

QIcon icon(const QString& name, Role tint) {
  return QIcon(new TintedIconEngine(name, tint));
}

void paintIcon(QPainter& painter, const QRectF& where, const QString& name, const QColor& colour) {
  const double ratio = painter.device()->devicePixelRatioF();
  const QRect box(qRound(where.x()), qRound(where.y()), qRound(where.width()), qRound(where.height()));
  painter.drawPixmap(box, drawn(name, colour, box.height(), ratio));
}

void paintMark(QPainter& painter, const QRectF& where, const QColor& leadership, const QColor& sales) {
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.translate(where.topLeft());
  painter.scale(where.width() / 24, where.height() / 24);
  painter.setPen(QPen(leadership, 6.4, Qt::SolidLine, Qt::RoundCap));
  painter.drawLine(QPointF(4.6, 19.4), QPointF(10.4, 13.6));
  painter.setPen(QPen(sales, 6.4, Qt::SolidLine, Qt::RoundCap));
  painter.drawLine(QPointF(13.6, 10.4), QPointF(19.4, 4.6));
  painter.restore();
}

bool hasIcon(const QString& name) {
  Tokens::shipped();
  return QFile::exists(iconPath(name));
}

} // namespace baton::theme
