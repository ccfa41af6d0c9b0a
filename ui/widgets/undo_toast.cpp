// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/undo_toast.h"

#include "ui/theme/theme.h"
#include "ui/widgets/text_lines.h"

#include <QComboBox>
#include <QEvent>
#include <QFontMetricsF>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPropertyAnimation>
#include <QPushButton>

#include <algorithm>
#include <cmath>
#include <limits>

namespace baton::widgets {

using theme::Role;
using theme::TextStyle;

UndoToast::UndoToast(QWidget* over) : QWidget(over), m_undo(new QPushButton(tr("Undo"), this)) {
  m_undo->setProperty("kind", QStringLiteral("toast"));
  m_undo->setCursor(Qt::PointingHandCursor);
  m_undo->setAccessibleName(tr("Undo"));
  m_undo->installEventFilter(this);
  over->installEventFilter(this);
  m_timer.setSingleShot(true);
  m_timer.setInterval(6000);
  connect(&m_timer, &QTimer::timeout, this, &UndoToast::leaveUnlessUsed);
  m_lookAgain.setInterval(250);
  connect(&m_lookAgain, &QTimer::timeout, this, &UndoToast::makeWay);
  connect(m_undo, &QPushButton::clicked, this, [this] {
    dismiss();
    emit undoAsked();
  });
  connect(&theme::Theme::start(), &theme::Theme::changed, this, &UndoToast::place);
  hide();
}

void UndoToast::tell(const QString& what, bool undoable) {
  m_text = what;
  setAccessibleName(what);
  m_undo->setAccessibleDescription(what);
  m_undo->setVisible(undoable);
  place();
  show();
  raise();
  m_timer.start();
  m_lookAgain.start();
  if (theme::motionIsOff())
    return;
  auto* rise = new QPropertyAnimation(this, "pos", this);
  rise->setDuration(140);
  rise->setEasingCurve(QEasingCurve::OutCubic);
  rise->setStartValue(pos() + QPoint(0, theme::ink().whole(12)));
  rise->setEndValue(pos());
  rise->start(QAbstractAnimation::DeleteWhenStopped);
}

void UndoToast::dismiss() {
  m_timer.stop();
  m_lookAgain.stop();
  hide();
}

void UndoToast::leaveUnlessUsed() {
  if (underMouse() || m_undo->hasFocus())
    m_timer.start();
  else
    dismiss();
}

QSize UndoToast::sizeHint() const {
  const theme::Ink& ink = theme::ink();
  const double words = QFontMetricsF(ink.figures(TextStyle::Body)).horizontalAdvance(m_text);
  const int undo = m_undo->isVisibleTo(this) ? m_undo->sizeHint().width() + ink.whole(16) : 0;
  return {int(std::ceil(words)) + 2 * ink.whole(16) + undo, ink.whole(40)};
}

void UndoToast::place() {
  const theme::Ink& ink = theme::ink();
  const QRect ground = parentWidget()->rect();
  QSize size = sizeHint();
  const int room = ground.width() - 2 * ink.whole(24);
  if (size.width() > room)
    size = {room, ink.whole(58)}; // a second line
  setGeometry(QRect(freePlace(size), size));
  const QSize undo = m_undo->sizeHint();
  m_undo->setGeometry(size.width() - undo.width() - ink.whole(16), (size.height() - undo.height()) / 2, undo.width(),
                      undo.height());
}

/// Buttons and fields that one can see, in the window that it floats over.
std::vector<QRect> UndoToast::actions() const {
  std::vector<QRect> found;
  for (const QWidget* one : parentWidget()->findChildren<QWidget*>()) {
    const bool acts = qobject_cast<const QAbstractButton*>(one) || qobject_cast<const QLineEdit*>(one) ||
                      qobject_cast<const QComboBox*>(one) || qobject_cast<const QPlainTextEdit*>(one);
    if (!acts || !one->isVisible() || !one->isEnabled() || isAncestorOf(one))
      continue;
    if (const QRect seen = one->visibleRegion().boundingRect(); !seen.isEmpty())
      found.emplace_back(one->mapTo(parentWidget(), seen.topLeft()), seen.size());
  }
  return found;
}

/// As near to the middle below as it covers nothing one could press; there itself where there is no such place.
QPoint UndoToast::freePlace(const QSize& size) const {
  const theme::Ink& ink = theme::ink();
  const QRect ground = parentWidget()->rect();
  const int edge = ink.whole(24), step = ink.whole(8), lowest = ground.height() - size.height() - edge;
  const int middle = (ground.width() - size.width()) / 2;
  const auto taken = actions();
  QPoint best(middle, lowest);
  int least = std::numeric_limits<int>::max();
  for (int up = 0; up <= lowest - ground.height() / 2; up += step)
    for (int aside = 0; aside <= middle - edge && 2 * up + aside < least; aside += step)
      for (const int x : {middle - aside, middle + aside}) {
        const QRect place = QRect({x, lowest - up}, size).adjusted(-step, -step / 2, step, step / 2);
        if (2 * up + aside >= least ||
            std::ranges::any_of(taken, [&](const QRect& one) { return one.intersects(place); }))
          continue;
        best = {x, lowest - up};
        least = 2 * up + aside;
      }
  return best;
}

void UndoToast::makeWay() {
  const auto taken = actions();
  if (isVisible() && std::ranges::any_of(taken, [this](const QRect& one) { return one.intersects(geometry()); }))
    place();
}

void UndoToast::paintEvent(QPaintEvent*) {
  const theme::Ink& ink = theme::ink();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(ink.colour(Role::Text));
  painter.drawRoundedRect(rect(), 8, 8);
  painter.setFont(ink.figures(TextStyle::Body));
  painter.setPen(ink.colour(Role::SurfaceRaised));
  const double right = m_undo->isVisible() ? m_undo->x() - ink.px(16) : width() - ink.px(16);
  const QStringList lines = wrapped(m_text, painter.font(), right - ink.px(16), height() > ink.whole(40) ? 2 : 1);
  const double line = ink.line(TextStyle::Body), high = line * double(lines.size());
  drawLines(painter, QRectF(ink.px(16), (height() - high) / 2, right - ink.px(16), high), lines, line);
}

void UndoToast::enterEvent(QEnterEvent*) {
  m_timer.stop();
}

void UndoToast::leaveEvent(QEvent*) {
  m_timer.start();
}

bool UndoToast::eventFilter(QObject* watched, QEvent* event) {
  if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
    place();
  if (watched == m_undo && event->type() == QEvent::FocusIn)
    m_timer.stop();
  if (watched == m_undo && event->type() == QEvent::FocusOut)
    m_timer.start();
  return QWidget::eventFilter(watched, event);
}

} // namespace baton::widgets
