// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chip.h"

#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/widgets/text_lines.h"

#include <QEvent>
#include <QFontMetricsF>
#include <QPainter>

#include <array>
#include <cmath>

namespace baton::widgets {
namespace {

using theme::Role;

struct ChipLook {
  const char* icon;
  Role ink;
  Role ground;
};

constexpr std::array<ChipLook, std::size_t(ChipKind::Plain) + 1> chipLooks{{
    {"circle-check", Role::Ok, Role::OkSoft},
    {"triangle-alert", Role::Warn, Role::WarnSoft},
    {"octagon-alert", Role::Bad, Role::BadSoft},
    {"info", Role::Accent, Role::AccentSoft},
    {"circle-dashed", Role::TextMuted, Role::SurfaceSunken},
    {"circle-pause", Role::TextMuted, Role::SurfaceSunken},
    {"circle-slash", Role::TextMuted, Role::SurfaceSunken},
    {"lock", Role::Bad, Role::BadSoft},
    {"lock-open", Role::Ok, Role::OkSoft},
    {"", Role::Leadership, Role::LeadershipSoft},
    {"", Role::Sales, Role::SalesSoft},
    {"user", Role::TextMuted, Role::SurfaceSunken},
    {"", Role::TextMuted, Role::SurfaceSunken},
}};

const ChipLook& lookOf(ChipKind kind) {
  return chipLooks[std::size_t(kind)];
}

bool isSide(ChipKind kind) {
  return kind == ChipKind::Leadership || kind == ChipKind::Sales;
}

double shapeSide(ChipKind kind) {
  return kind == ChipKind::Plain ? 0 : isSide(kind) ? 10 : 13;
}

} // namespace

Role chipInk(ChipKind kind) {
  return lookOf(kind).ink;
}
Role chipGround(ChipKind kind) {
  return lookOf(kind).ground;
}
QString chipIcon(ChipKind kind) {
  return QString::fromLatin1(lookOf(kind).icon);
}

void paintChipShape(QPainter& painter, const QRectF& where, ChipKind kind, const theme::Ink& ink) {
  const QColor colour = ink.colour(chipInk(kind));
  if (const QString icon = chipIcon(kind); !icon.isEmpty())
    return theme::paintIcon(painter, where, icon, colour);
  if (!isSide(kind))
    return;
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(colour);
  const double side = std::min(where.width(), where.height()), in = side * 0.1;
  const QRectF box(where.center().x() - side / 2, where.center().y() - side / 2, side, side);
  if (kind == ChipKind::Leadership)
    painter.drawRoundedRect(box.adjusted(in, in, -in, -in), side * 0.15, side * 0.15);
  else
    painter.drawEllipse(box.adjusted(in / 2, in / 2, -in / 2, -in / 2));
  painter.restore();
}

QSizeF chipSize(ChipKind kind, const QString& word, const theme::Ink& ink) {
  const QFontMetricsF metrics(ink.figures(theme::TextStyle::Label));
  const double shape = shapeSide(kind);
  const double before = shape > 0 ? ink.px(6 + shape + 5) : ink.px(8);
  return {std::ceil(before + metrics.horizontalAdvance(word) + ink.px(8)), double(ink.whole(20))};
}

void paintChip(QPainter& painter, const QPointF& topLeft, ChipKind kind, const QString& word, const theme::Ink& ink) {
  const QRectF box(topLeft, chipSize(kind, word, ink));
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(ink.colour(chipGround(kind)));
  painter.drawRoundedRect(box, box.height() / 2, box.height() / 2);
  const double shape = ink.px(shapeSide(kind));
  double x = box.left() + ink.px(shape > 0 ? 6 : 8);
  if (shape > 0) {
    paintChipShape(painter, QRectF(x, box.top() + (box.height() - shape) / 2, shape, shape), kind, ink);
    x += shape + ink.px(5);
  }
  painter.setFont(ink.figures(theme::TextStyle::Label));
  painter.setPen(ink.colour(chipInk(kind)));
  drawLines(painter, QRectF(x, box.top(), box.right() - x, box.height()), {word}, box.height());
  painter.restore();
}

Chip::Chip(ChipKind kind, const QString& word, QWidget* parent) : QWidget(parent), m_kind(kind), m_word(word) {
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  setAccessibleName(word);
}

void Chip::set(ChipKind kind, const QString& word) {
  m_kind = kind;
  m_word = word;
  setAccessibleName(word);
  updateGeometry();
  update();
}

QSize Chip::sizeHint() const {
  return chipSize(m_kind, m_word, theme::ink()).toSize();
}

void Chip::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  paintChip(painter, {0, 0}, m_kind, m_word, theme::ink());
}

void Chip::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::StyleChange)
    updateGeometry();
}

} // namespace baton::widgets
