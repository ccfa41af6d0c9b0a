// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/theme/tokens.h"

#include <QProxyStyle>

namespace baton::theme {

/// Fusion, with what a style sheet cannot say: combos, ticks and the measures of the design. The dotted focus frame is
/// gone; FocusRing shows the focus of buttons, fields and delegates draw theirs.
class BatonStyle : public QProxyStyle {
  Q_OBJECT
public:
  BatonStyle();

  void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
  void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                          const QWidget* widget) const override;
  QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                       const QWidget* widget) const override;
  QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                         const QWidget* widget) const override;
  int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
  int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                QStyleHintReturn* result) const override;
};

/// The ground and edge of a field, 1 px and 2 px in the focus colour while it has the keyboard; for fields that paint
/// themselves, so that nothing moves when the focus comes. edge is used while the field is not focused.
void paintField(QPainter& painter, const QRectF& rect, bool focused, bool enabled, Role edge = Role::BorderStrong);

} // namespace baton::theme
