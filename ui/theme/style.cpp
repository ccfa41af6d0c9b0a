// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/style.h"

#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QStyleOption>
#include <QWidget>

namespace baton::theme {
namespace {

bool isSmall(const QWidget* widget) {
  return widget && widget->property("small").toBool();
}

int controlHeight(const QWidget* widget) {
  return ink().whole(isSmall(widget) ? 26 : 32);
}

void drawCombo(const QStyleOptionComplex& option, QPainter& painter) {
  painter.save();
  paintField(painter, option.rect, option.state & QStyle::State_HasFocus, option.state & QStyle::State_Enabled);
  const int side = ink().whole(14);
  const QRect box(option.rect.right() - ink().whole(8) - side + 1, option.rect.center().y() - side / 2 + 1, side, side);
  paintIcon(painter, QStyle::visualRect(option.direction, option.rect, box), QStringLiteral("chevron-down"),
            ink().colour(Role::TextMuted));
  painter.restore();
}

void drawTick(const QStyleOption& option, QPainter& painter, bool round) {
  const bool on = option.state & (QStyle::State_On | QStyle::State_NoChange);
  const bool enabled = option.state & QStyle::State_Enabled;
  const QRectF box = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  const Role fill = on && enabled ? Role::Accent : Role::SurfaceRaised;
  painter.setPen(QPen(ink().colour(on && enabled ? Role::Accent : enabled ? Role::BorderStrong : Role::Border), 1));
  painter.setBrush(ink().colour(fill));
  const double radius = round ? box.width() / 2 : ink().px(4);
  painter.drawRoundedRect(box, radius, radius);
  const QColor mark = ink().colour(enabled ? Role::OnAccent : Role::TextMuted);
  if (on && round) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(mark);
    painter.drawEllipse(box.center(), box.width() * 0.2, box.width() * 0.2);
  } else if (option.state & QStyle::State_NoChange) {
    painter.setPen(QPen(mark, ink().px(2)));
    painter.drawLine(QPointF(box.left() + box.width() * 0.25, box.center().y()),
                     QPointF(box.right() - box.width() * 0.25, box.center().y()));
  } else if (on) {
    painter.setPen(QPen(mark, ink().px(2), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const auto at = [&box](double x, double y) {
      return QPointF(box.left() + box.width() * x, box.top() + box.height() * y);
    };
    painter.drawPolyline(QPolygonF{at(0.25, 0.52), at(0.43, 0.70), at(0.76, 0.32)});
  }
  painter.restore();
}

} // namespace

void paintField(QPainter& painter, const QRectF& rect, bool focused, bool enabled, Role edge) {
  const double pen = focused ? 2 : 1;
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(ink().colour(focused ? Role::Focus : enabled ? edge : Role::Border), pen));
  painter.setBrush(ink().colour(enabled ? Role::SurfaceRaised : Role::SurfaceSunken));
  painter.drawRoundedRect(rect.adjusted(pen / 2, pen / 2, -pen / 2, -pen / 2), 6, 6);
  painter.restore();
}

BatonStyle::BatonStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

void BatonStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                               const QWidget* widget) const {
  switch (element) {
  case PE_FrameFocusRect:
    return;
  case PE_IndicatorHeaderArrow:
    if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option)) {
      // Up where it grows downwards, as spreadsheets have it; Qt's word for that is SortDown.
      const int side = ink().whole(12);
      const QRect box(option->rect.center().x() - side / 2, option->rect.center().y() - side / 2, side, side);
      paintIcon(*painter, box,
                header->sortIndicator == QStyleOptionHeader::SortDown ? QStringLiteral("chevron-up")
                                                                      : QStringLiteral("chevron-down"),
                ink().colour(Role::TextMuted));
    }
    return;
  case PE_IndicatorCheckBox:
  case PE_IndicatorItemViewItemCheck:
    return drawTick(*option, *painter, false);
  case PE_IndicatorRadioButton:
    return drawTick(*option, *painter, true);
  case PE_IndicatorBranch:
    if (option->state & State_Children) {
      const int side = ink().whole(14);
      const QRect box(option->rect.center().x() - side / 2, option->rect.center().y() - side / 2, side, side);
      paintIcon(*painter, box,
                option->state & State_Open ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"),
                ink().colour(Role::TextMuted));
    }
    return;
  default:
    QProxyStyle::drawPrimitive(element, option, painter, widget);
  }
}

void BatonStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                                    const QWidget* widget) const {
  if (control == CC_ComboBox)
    return drawCombo(*option, *painter);
  QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect BatonStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                                 const QWidget* widget) const {
  if (control == CC_ComboBox && part == SC_ComboBoxEditField)
    return visualRect(option->direction, option->rect,
                      option->rect.adjusted(ink().whole(7), 1, -ink().whole(8 + 14 + 4), -1));
  return QProxyStyle::subControlRect(control, option, part, widget);
}

QSize BatonStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                   const QWidget* widget) const {
  if (type == CT_ComboBox)
    return {size.width() + ink().whole(10 + 8 + 14 + 8 + 4), controlHeight(widget)};
  if (type == CT_CheckBox || type == CT_RadioButton) {
    const QSize natural = QProxyStyle::sizeFromContents(type, option, size, widget);
    return {natural.width(), qMax(natural.height(), ink().whole(26))};
  }
  return QProxyStyle::sizeFromContents(type, option, size, widget);
}

int BatonStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const {
  switch (metric) {
  case PM_IndicatorWidth:
  case PM_IndicatorHeight:
  case PM_ExclusiveIndicatorWidth:
  case PM_ExclusiveIndicatorHeight:
    return ink().whole(16);
  case PM_CheckBoxLabelSpacing:
  case PM_RadioButtonLabelSpacing:
    return ink().whole(8);
  case PM_SmallIconSize:
  case PM_ButtonIconSize:
  case PM_ListViewIconSize:
    return ink().whole(16);
  case PM_TextCursorWidth:
    return qMax(1, ink().whole(1.4));
  case PM_TreeViewIndentation:
    return ink().whole(18);
  case PM_ButtonShiftHorizontal:
  case PM_ButtonShiftVertical:
  case PM_DefaultFrameWidth:
    return metric == PM_DefaultFrameWidth ? QProxyStyle::pixelMetric(metric, option, widget) : 0;
  default:
    return QProxyStyle::pixelMetric(metric, option, widget);
  }
}

int BatonStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                          QStyleHintReturn* result) const {
  switch (hint) {
  case SH_ComboBox_Popup: // a list under the field, not a menu over it
  case SH_ItemView_ActivateItemOnSingleClick:
  case SH_Widget_Animate:
    return 0;
  case SH_ItemView_ShowDecorationSelected:
    return 1;
  default:
    return QProxyStyle::styleHint(hint, option, widget, result);
  }
}

} // namespace baton::theme
