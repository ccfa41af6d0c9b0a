// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/segmented_control.h"

#include "ui/theme/theme.h"
#include "ui/widgets/text_lines.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QEvent>
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>

#include <algorithm>
#include <cmath>

namespace baton::widgets {
namespace {

using theme::Role;
using theme::TextStyle;

/// Paints only its word; the control behind it paints ground, edge and underline.
class Segment : public QAbstractButton {
public:
  Segment(const QString& word, QWidget* parent) : QAbstractButton(parent) {
    setText(word);
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
  }

  // Room for the bold word, so that a choice never changes the width.
  QSize sizeHint() const override {
    const QFontMetricsF bold(wordFont(600));
    const bool small = property("small").toBool();
    const theme::Ink& ink = theme::ink();
    return {int(std::ceil(bold.horizontalAdvance(text()))) + 2 * ink.whole(small ? 9 : 12), ink.whole(small ? 26 : 32)};
  }
  QSize minimumSizeHint() const override { return sizeHint(); }

protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    painter.setFont(wordFont(isChecked() ? 600 : 500));
    painter.setPen(theme::ink().colour(isChecked() || underMouse() ? Role::Text : Role::TextMuted));
    drawOneLine(painter, rect(), text(), Qt::AlignHCenter);
  }
  void changeEvent(QEvent* event) override {
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
      updateGeometry();
  }

private:
  QFont wordFont(int weight) const {
    return theme::ink().figures(property("small").toBool() ? TextStyle::Label : TextStyle::Body, weight);
  }
};

} // namespace

SegmentedControl::SegmentedControl(const QString& name, const QStringList& choices, QWidget* parent)
    : QWidget(parent), m_group(new QButtonGroup(this)), m_name(name) {
  setAccessibleName(name);
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  for (int i = 0; i < choices.size(); ++i) {
    auto* segment = new Segment(choices[i], this);
    m_group->addButton(segment, i);
    setWord(i, choices[i]);
  }
  if (auto* first = m_group->button(0))
    first->setChecked(true);
  connect(m_group, &QButtonGroup::idToggled, this, [this](int index, bool on) {
    update();
    if (on && index != m_current) {
      m_current = index;
      emit changed(index);
    }
  });
}

void SegmentedControl::setSmall() {
  for (auto* segment : m_group->buttons())
    segment->setProperty("small", true);
  measure();
}

void SegmentedControl::setBreaking() {
  m_breaks = true;
  QSizePolicy policy(QSizePolicy::Maximum, QSizePolicy::Preferred);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
}

QList<QAbstractButton*> SegmentedControl::segments() const {
  QList<QAbstractButton*> shown;
  for (QAbstractButton* segment : m_group->buttons())
    if (!segment->isHidden())
      shown.append(segment);
  return shown;
}

QSize SegmentedControl::sizeHint() const {
  QSize size(0, 0);
  for (const auto* segment : segments())
    size = {size.width() + segment->sizeHint().width(), segment->sizeHint().height()};
  return size;
}

QSize SegmentedControl::minimumSizeHint() const {
  if (!m_breaks)
    return sizeHint();
  QSize size(0, 0);
  for (const auto* segment : segments())
    size = size.expandedTo(segment->sizeHint());
  return size;
}

/// As many as have room beside each other, the rows as even as can be: five are three and two.
int SegmentedControl::perRow(int width) const {
  const int count = int(segments().size()), widest = std::max(1, minimumSizeHint().width());
  if (!m_breaks || width >= sizeHint().width())
    return count;
  const int most = std::clamp(width / widest, 1, count), rows = (count + most - 1) / most;
  return (count + rows - 1) / rows;
}

int SegmentedControl::heightForWidth(int width) const {
  const int count = int(segments().size()), inRow = std::max(1, perRow(width));
  return (count + inRow - 1) / inRow * sizeHint().height();
}

void SegmentedControl::place() {
  const auto all = segments();
  const int count = int(all.size()), inRow = std::max(1, perRow(width())), high = sizeHint().height();
  for (int i = 0, left = 0; i < count; ++i) {
    const int row = i / inRow, ofRow = std::min(inRow, count - row * inRow), column = i % inRow;
    left = column == 0 ? 0 : left;
    const bool natural = inRow == count && width() >= sizeHint().width();
    const int wide = natural ? all[i]->sizeHint().width() : width() * (column + 1) / ofRow - width() * column / ofRow;
    all[i]->setGeometry(QStyle::visualRect(layoutDirection(), rect(), QRect(left, row * high, wide, high)));
    left += wide;
  }
  update();
}

void SegmentedControl::measure() {
  place();
  updateGeometry();
}

void SegmentedControl::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  place();
}

bool SegmentedControl::event(QEvent* event) {
  const bool done = QWidget::event(event);
  if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::StyleChange)
    measure();
  return done;
}

int SegmentedControl::current() const {
  return m_current;
}

void SegmentedControl::setCurrent(int index) {
  if (auto* segment = m_group->button(index))
    segment->setChecked(true);
}

void SegmentedControl::setWord(int index, const QString& word) {
  auto* segment = m_group->button(index);
  segment->setText(word);
  segment->setAccessibleName(m_name + QStringLiteral(": ") + word);
  measure();
}

void SegmentedControl::setChoices(const QStringList& choices) {
  for (int i = 0; i < m_group->buttons().size(); ++i) {
    m_group->button(i)->setHidden(i >= choices.size());
    if (i < choices.size())
      setWord(i, choices[i]);
  }
  measure();
}

void SegmentedControl::paintEvent(QPaintEvent*) {
  const theme::Ink& ink = theme::ink();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const QRectF edge = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
  QPainterPath shape;
  shape.addRoundedRect(edge, 6, 6);
  painter.fillPath(shape, ink.colour(Role::SurfaceRaised));
  painter.save();
  painter.setClipPath(shape);
  for (const auto* segment : segments()) {
    const QRectF box = segment->geometry();
    if (segment->isChecked()) {
      painter.fillRect(box, ink.colour(Role::AccentSoft));
      painter.fillRect(QRectF(box.left(), box.bottom() - 3, box.width(), 2), ink.colour(Role::Accent));
    }
    if (box.right() < width() - 1)
      painter.fillRect(QRectF(box.right() - 1, box.top(), 1, box.height()), ink.colour(Role::Border));
    if (box.top() > 0)
      painter.fillRect(QRectF(box.left(), box.top(), box.width(), 1), ink.colour(Role::Border));
  }
  painter.restore();
  painter.setPen(ink.colour(Role::BorderStrong));
  painter.drawPath(shape);
}

} // namespace baton::widgets
