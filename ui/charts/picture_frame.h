// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/theme/ink.h"

#include <QColor>
#include <QPointF>
#include <QSize>
#include <QStringList>

class QPainter;

namespace baton::charts {

/// What a picture of a chart has around it where it stands alone, as in a slide: a margin, its title, and the sentence
/// below it.
class PictureFrame {
public:
  /// size: of the chart alone, in px. Without a note nothing stands below it.
  PictureFrame(const QString& title, const QString& note, const QSize& size, const theme::Ink& ink);

  /// Of the whole picture.
  QSize size() const;
  /// Where the chart begins.
  QPointF chartAt() const;
  /// Ground, title and note; the chart is drawn by its own.
  void paint(QPainter& painter) const;

private:
  double headHeight() const;
  theme::Ink m_ink;
  QString m_title;
  QStringList m_note;
  QSize m_chart;
};

} // namespace baton::charts
