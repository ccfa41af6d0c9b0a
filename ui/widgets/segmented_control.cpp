// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/segmented_control.h"

#include "ui/theme/theme.h"
#include "ui/widgets/text_lines.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QEvent>
#include <QFontMetricsF>
#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>

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
  auto* row = new QHBoxLayout(this);
  theme::space(row, 0, 0);
  for (int i = 0; i < choices.size(); ++i) {
    auto* segment = new Segment(choices[i], this);
    m_group->addButton(segment, i);
    row->addWidget(segment);
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
  for (auto* segment : m_group->buttons()) {
    segment->setProperty("small", true);
    segment->updateGeometry();
  }
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
  segment->updateGeometry();
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
  for (auto* segment : m_group->buttons()) {
    const QRectF box = segment->geometry();
    if (segment->isChecked()) {
      painter.fillRect(box, ink.colour(Role::AccentSoft));
      painter.fillRect(QRectF(box.left(), box.bottom() - 3, box.width(), 2), ink.colour(Role::Accent));
    }
    if (segment != m_group->buttons().last())
      painter.fillRect(QRectF(box.right() - 1, box.top(), 1, box.height()), ink.colour(Role::Border));
  }
  painter.restore();
  painter.setPen(ink.colour(Role::BorderStrong));
  painter.drawPath(shape);
}

} // namespace baton::widgets
