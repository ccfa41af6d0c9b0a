// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/text_label.h"

#include "ui/theme/theme.h"
#include "ui/widgets/text_lines.h"

#include <QEvent>
#include <QFontMetricsF>
#include <QFrame>
#include <QPainter>
#include <QStyle>
#include <QVariant>

#include <cmath>

namespace baton::widgets {
namespace {

QString toneName(Tone tone) {
  static const char* const names[] = {"plain", "muted",   "accent",        "ok",           "warn", "bad", "leadership",
                                      "sales", "sidebar", "sidebar-title", "sidebar-muted"};
  return QString::fromLatin1(names[int(tone)]);
}

QWidget* lineFrame(const char* direction) {
  auto* line = new QFrame;
  line->setProperty("line", QString::fromLatin1(direction));
  return line;
}

} // namespace

TextLabel::TextLabel(const QString& text, theme::TextStyle style, Tone tone, QWidget* parent)
    : QLabel(parent), m_style(style) {
  setTextFormat(Qt::PlainText);
  setProperty("textStyle", theme::textStyleName(style));
  setProperty("tone", toneName(tone));
  setText(text);
}

void TextLabel::setTone(Tone tone) {
  restyle(this, "tone", toneName(tone));
}

void TextLabel::setStyle(theme::TextStyle style) {
  m_style = style;
  restyle(this, "textStyle", theme::textStyleName(style));
  updateGeometry();
}

void TextLabel::setTabular() {
  restyle(this, "digits", QStringLiteral("tabular"));
}

void TextLabel::setWrapping(int atMost) {
  m_atMost = atMost;
  setWordWrap(true);
  updateGeometry();
}

void TextLabel::setStrongStart(int characters) {
  m_strong = characters;
  updateGeometry();
  update();
}

void TextLabel::paintStrongStart(QPainter& painter, const QRectF& line, const QString& text) const {
  QFont strong = font();
  strong.setWeight(QFont::DemiBold);
  painter.setFont(strong);
  drawLines(painter, line, {text.left(m_strong)}, line.height());
  const double wide = QFontMetricsF(strong).horizontalAdvance(text.left(m_strong));
  painter.setFont(font());
  drawLines(painter, line.adjusted(wide, 0, 0, 0), {text.mid(m_strong)}, line.height());
}

void TextLabel::setElided() {
  m_elided = true;
  setSizePolicy(QSizePolicy::Preferred, sizePolicy().verticalPolicy());
  updateGeometry();
}

int TextLabel::lineHeight() const {
  return theme::ink().line(m_style);
}

double TextLabel::naturalWidth() const {
  ensurePolished();
  double widest = 0;
  for (const QString& line : text().split('\n'))
    widest = std::max(widest, widthOf(line, font()));
  return std::ceil(widest);
}

QSize TextLabel::sizeHint() const {
  const double natural = naturalWidth();
  if (!wordWrap())
    return QSize(int(natural), lineHeight() * int(text().count('\n') + 1)).grownBy(contentsMargins());
  const int width = int(std::min(natural, theme::ink().px(480)));
  return {width, heightForWidth(width)};
}

QSize TextLabel::minimumSizeHint() const {
  if (!wordWrap())
    return m_elided ? QSize(theme::ink().whole(24), lineHeight()) : sizeHint();
  ensurePolished();
  double widest = 0;
  for (const QString& word : text().split(' '))
    widest = std::max(widest, widthOf(word, font()));
  return {int(std::ceil(std::min(widest, theme::ink().px(160)))), lineHeight()};
}

int TextLabel::heightForWidth(int width) const {
  if (!wordWrap())
    return -1;
  ensurePolished();
  const QMargins edge = contentsMargins();
  const int strong = m_strong > 0 ? theme::ink().whole(4) : 0; // bold is a little wider than measured
  const auto lines = wrapped(text(), font(), width - edge.left() - edge.right() - strong, m_atMost);
  return int(lines.size()) * lineHeight() + edge.top() + edge.bottom();
}

void TextLabel::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setFont(font());
  painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::WindowText));
  const QRectF area = contentsRect();
  QStringList lines = text().split('\n');
  if (wordWrap())
    lines = wrapped(text(), font(), area.width() - (m_strong > 0 ? theme::ink().whole(4) : 0), m_atMost);
  else if (m_elided)
    lines = {QFontMetricsF(font()).elidedText(text(), Qt::ElideRight, area.width() + 0.5)};
  const double high = double(lines.size()) * lineHeight();
  double top = area.top();
  if (alignment() & Qt::AlignVCenter)
    top += std::floor((area.height() - high) / 2);
  else if (alignment() & Qt::AlignBottom)
    top += area.height() - high;
  if (m_strong > 0) {
    paintStrongStart(painter, QRectF(area.left(), top, area.width(), lineHeight()), lines.takeFirst());
    top += lineHeight();
  }
  drawLines(painter, QRectF(area.left(), top, area.width(), high), lines, lineHeight(), alignment());
  const bool cut = !lines.isEmpty() && lines.last().endsWith(QChar(0x2026)) && !text().endsWith(QChar(0x2026));
  if (cut && toolTip().isEmpty())
    setPlainToolTip(this, text());
}

void TextLabel::changeEvent(QEvent* event) {
  QLabel::changeEvent(event);
  if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
    updateGeometry();
}

TextLabel* label(const QString& text, theme::TextStyle style, Tone tone) {
  return new TextLabel(text, style, tone);
}

TextLabel* paragraph(const QString& text, theme::TextStyle style, Tone tone) {
  auto* made = new TextLabel(text, style, tone);
  made->setAlignment(Qt::AlignLeft | Qt::AlignTop);
  made->setWrapping();
  return made;
}

TextLabel* figure(const QString& text, theme::TextStyle style, Tone tone) {
  auto* made = new TextLabel(text, style, tone);
  made->setTabular();
  return made;
}

QString plainToolTip(const QString& text) {
  if (text.isEmpty())
    return {};
  return QStringLiteral("<p style=\"white-space: pre-wrap\">%1</p>").arg(text.toHtmlEscaped());
}

void setPlainToolTip(QWidget* widget, const QString& text) {
  widget->setToolTip(plainToolTip(text));
}

QWidget* horizontalLine() {
  return lineFrame("horizontal");
}

QWidget* verticalLine() {
  return lineFrame("vertical");
}

void restyle(QWidget* widget, const char* property, const QVariant& value) {
  if (widget->property(property) == value)
    return;
  widget->setProperty(property, value);
  widget->style()->unpolish(widget);
  widget->style()->polish(widget);
  widget->updateGeometry();
  widget->update();
}

} // namespace baton::widgets
