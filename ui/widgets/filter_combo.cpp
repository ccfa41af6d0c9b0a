// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/filter_combo.h"

#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/widgets/text_lines.h"

#include <QAbstractItemView>
#include <QFontMetricsF>
#include <QKeyEvent>
#include <QStyleOptionComboBox>
#include <QStylePainter>
#include <QStyledItemDelegate>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace baton::widgets {

using theme::Role;
using theme::TextStyle;

namespace {

/// A row of the list, 28 high, with the padding of the field.
class ChoiceDelegate : public QStyledItemDelegate {
public:
  using QStyledItemDelegate::QStyledItemDelegate;
  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    const theme::Ink& ink = theme::ink();
    painter->save();
    if (option.state & QStyle::State_Selected)
      painter->fillRect(option.rect, ink.colour(Role::AccentSoft));
    QRectF room = QRectF(option.rect).adjusted(ink.px(10), 0, -ink.px(10), 0);
    if (const QIcon icon = index.data(Qt::DecorationRole).value<QIcon>(); !icon.isNull()) {
      const int side = ink.whole(14);
      icon.paint(painter, QRect(int(room.left()), option.rect.center().y() - side / 2, side, side));
      room.setLeft(room.left() + side + ink.px(8));
    }
    painter->setFont(ink.figures(TextStyle::Body));
    painter->setPen(ink.colour(index.flags() & Qt::ItemIsEnabled ? Role::Text : Role::TextMuted));
    drawOneLine(*painter, room, index.data().toString());
    painter->restore();
  }
  QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override {
    const theme::Ink& ink = theme::ink();
    const double words = QFontMetricsF(ink.figures(TextStyle::Body)).horizontalAdvance(index.data().toString());
    return {int(std::ceil(words)) + ink.whole(10 + 10 + 22), ink.whole(28)};
  }
};

} // namespace

FilterCombo::FilterCombo(const QString& prefix, QWidget* parent) : QComboBox(parent), m_prefix(prefix) {
  setAccessibleName(prefix);
  setFocusPolicy(Qt::StrongFocus);
  setItemDelegate(new ChoiceDelegate(this));
  setMaxVisibleItems(16);
  setSizePolicy(prefix.isEmpty() ? QSizePolicy::Preferred : QSizePolicy::Fixed, QSizePolicy::Fixed);
  connect(this, &QComboBox::currentTextChanged, this, [this] { updateGeometry(); });
}

void FilterCombo::offer(const Choices& choices) {
  bool same = std::size_t(count()) == choices.size();
  for (int n = 0; same && n < count(); ++n)
    same = itemText(n) == choices[std::size_t(n)].first && itemData(n) == choices[std::size_t(n)].second;
  if (same)
    return;
  const QVariant chosen = currentData();
  clear();
  for (const auto& [word, key] : choices)
    addItem(word, key);
  setCurrentIndex(choices.empty() ? -1 : std::max(0, findData(chosen)));
}

void FilterCombo::setSmall() {
  setProperty("small", true);
  updateGeometry();
}

void FilterCombo::setPrefix(const QString& prefix) {
  if (prefix == m_prefix)
    return;
  m_prefix = prefix;
  updateGeometry();
  update();
}

QFont FilterCombo::wordFont() const {
  return theme::ink().figures(isSmall() ? TextStyle::Label : TextStyle::Body, 400);
}

double FilterCombo::textWidth() const {
  const QFontMetricsF metrics(wordFont());
  double width = metrics.horizontalAdvance(currentText());
  for (int i = 0; m_steady && i < count(); ++i)
    width = std::max(width, metrics.horizontalAdvance(itemText(i)));
  return width;
}

QSize FilterCombo::sizeHint() const {
  const theme::Ink& ink = theme::ink();
  const QFontMetricsF metrics(wordFont());
  double width = ink.px(10 + 8 + 14 + 8) + textWidth() + 1;
  if (!m_prefix.isEmpty())
    width += metrics.horizontalAdvance(m_prefix) + ink.px(8);
  if (!itemIcon(currentIndex()).isNull())
    width += ink.px(14 + 8);
  return {int(std::ceil(width)), ink.whole(isSmall() ? 26 : 32)};
}

QSize FilterCombo::minimumSizeHint() const {
  return {std::min(sizeHint().width(), theme::ink().whole(96)), sizeHint().height()};
}

void FilterCombo::paintEvent(QPaintEvent*) {
  const theme::Ink& ink = theme::ink();
  QStylePainter painter(this);
  QStyleOptionComboBox option;
  initStyleOption(&option);
  painter.drawComplexControl(QStyle::CC_ComboBox, option);
  painter.setFont(wordFont());
  QRectF room = QRectF(rect()).adjusted(ink.px(10), 0, -ink.px(8 + 14 + 8), 0);
  const QFontMetricsF metrics(wordFont());
  if (!m_prefix.isEmpty()) {
    painter.setPen(ink.colour(Role::TextMuted));
    drawOneLine(painter, room, m_prefix);
    room.setLeft(room.left() + metrics.horizontalAdvance(m_prefix) + ink.px(8));
  }
  if (const QIcon icon = itemIcon(currentIndex()); !icon.isNull()) {
    const int side = ink.whole(14);
    icon.paint(&painter, QRect(int(room.left()), (height() - side) / 2, side, side));
    room.setLeft(room.left() + side + ink.px(8));
  }
  painter.setPen(ink.colour(isEnabled() ? Role::Text : Role::TextMuted));
  drawOneLine(painter, room, currentText().isEmpty() ? placeholderText() : currentText());
}

// The list may be wider than the field: its choices are never cut.
void FilterCombo::showPopup() {
  view()->setAccessibleName(accessibleName());
  view()->setMinimumWidth(view()->sizeHintForColumn(0) + 2);
  QComboBox::showPopup();
}

void FilterCombo::wheelEvent(QWheelEvent* event) {
  event->ignore();
}

void FilterCombo::keyPressEvent(QKeyEvent* event) {
  if (!m_opensByKeys || event->matches(QKeySequence::Cancel) || event->key() == Qt::Key_Space)
    return QComboBox::keyPressEvent(event);
  switch (event->key()) {
  case Qt::Key_Up:
  case Qt::Key_Down:
  case Qt::Key_Home:
  case Qt::Key_End:
  case Qt::Key_PageUp:
  case Qt::Key_PageDown:
    showPopup();
    return;
  default:
    if (event->text().isEmpty() || !event->text().front().isPrint() ||
        event->modifiers().testAnyFlags(Qt::ControlModifier | Qt::AltModifier))
      return QComboBox::keyPressEvent(event);
    showPopup();
    view()->keyboardSearch(event->text());
  }
}

} // namespace baton::widgets
