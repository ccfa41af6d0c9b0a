// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/theme/ink.h"

#include <QWidget>

namespace baton::widgets {

/// A figure and what frames it, on one baseline: "77.5M" large, "of 95.7M USD" muted beside it.
class FigureLine : public QWidget {
  Q_OBJECT
public:
  explicit FigureLine(const QString& figure, const QString& frame = {},
                      theme::TextStyle style = theme::TextStyle::Figure, QWidget* parent = nullptr);
  void set(const QString& figure, const QString& frame = {});
  QString figure() const { return m_figure; }
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

protected:
  void paintEvent(QPaintEvent* event) override;
  void changeEvent(QEvent* event) override;

private:
  theme::TextStyle m_style;
  QString m_figure, m_frame;
};

} // namespace baton::widgets
