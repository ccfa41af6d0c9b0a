// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/theme/ink.h"

#include <QLabel>

namespace baton::widgets {

/// The colour of a text by what it means.
enum class Tone { Plain, Muted, Accent, Ok, Warn, Bad, Leadership, Sales, Sidebar, SidebarTitle, SidebarMuted };

/// A text in one of the design's styles, with the design's distance of lines. Always plain text: a user's "<b>" is
/// shown as it was typed. Font and colour come from the style sheet through the properties textStyle and tone.
class TextLabel : public QLabel {
  Q_OBJECT
public:
  explicit TextLabel(const QString& text, theme::TextStyle style = theme::TextStyle::Body, Tone tone = Tone::Plain,
                     QWidget* parent = nullptr);

  void setTone(Tone tone);
  void setStyle(theme::TextStyle style);
  /// Digits of one width: figures, clocks, anything in columns.
  void setTabular();
  /// The first so many characters in 600, such as "Mend:"; they must stand on the first line.
  void setStrongStart(int characters);
  /// Wraps; at most so many lines (0: all), the rest cut with an ellipsis and shown as tooltip.
  void setWrapping(int atMost = 0);
  /// May be narrower than its text and is then cut; only where a second line does not fit (bars, rails).
  void setElided();

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;
  int heightForWidth(int width) const override;
  bool hasHeightForWidth() const override { return wordWrap(); }

protected:
  void paintEvent(QPaintEvent* event) override;
  void changeEvent(QEvent* event) override;

private:
  int lineHeight() const;
  double naturalWidth() const;
  theme::TextStyle m_style;
  void paintStrongStart(QPainter& painter, const QRectF& line, const QString& text) const;
  int m_atMost = 0, m_strong = 0;
  bool m_elided = false;
};

/// One line.
TextLabel* label(const QString& text, theme::TextStyle style = theme::TextStyle::Body, Tone tone = Tone::Plain);
/// Wraps to the width it is given.
TextLabel* paragraph(const QString& text, theme::TextStyle style = theme::TextStyle::Body, Tone tone = Tone::Plain);
/// One line with tabular digits.
TextLabel* figure(const QString& text, theme::TextStyle style = theme::TextStyle::Figure, Tone tone = Tone::Plain);

/// A tooltip that shows the text as it is, wrapped; Qt would guess markup. Also for a model's ToolTipRole.
QString plainToolTip(const QString& text);
void setPlainToolTip(QWidget* widget, const QString& text);

/// A hairline.
QWidget* horizontalLine();
QWidget* verticalLine();

/// The property set and the style sheet asked again, for properties that the sheet selects on.
void restyle(QWidget* widget, const char* property, const QVariant& value);

} // namespace baton::widgets
