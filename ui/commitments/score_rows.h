// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/commitments/scorecard.h"
#include "ui/widgets/avatar.h"

#include <QWidget>
#include <vector>

namespace baton::commitments_page {

/// One line of the scorecard: of a side, or of a person.
struct ScoreText {
  widgets::Side side = widgets::Side::Neither;
  QString name;
  bool isPerson = false;
  commitments::Score score;
  QString answer; ///< "4.1 days"; may be empty
};

/// Lines of the scorecard one under another, all drawn to the same scale: what was due as a bar of how it was kept, the
/// share kept on time with where it may truly lie, and how long answers took.
class ScoreRows : public QWidget {
  Q_OBJECT
public:
  explicit ScoreRows(QWidget* parent = nullptr);
  void show(std::vector<ScoreText> rows);
  const std::vector<ScoreText>& rows() const { return m_rows; }
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

protected:
  void paintEvent(QPaintEvent* event) override;
  void changeEvent(QEvent* event) override;

private:
  void paintRow(QPainter& painter, const QRectF& line, const ScoreText& row) const;
  void paintBar(QPainter& painter, const QRectF& where, const commitments::Score& score) const;
  void paintInterval(QPainter& painter, const QRectF& where, const commitments::Score& score) const;
  std::vector<ScoreText> m_rows;
  int m_mostDue = 1;
};

/// What the colours of the bars say.
class ScoreLegend : public QWidget {
  Q_OBJECT
public:
  explicit ScoreLegend(QWidget* parent = nullptr);
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }
  bool hasHeightForWidth() const override { return true; }
  int heightForWidth(int width) const override;

protected:
  void paintEvent(QPaintEvent* event) override;

private:
  /// Height taken; paints where there is a painter.
  int arrange(int width, QPainter* painter) const;
};

/// The line in words: "Leadership: 12 due, 9 kept on time, ...".
QString spoken(const ScoreText& row);
ScoreText scoreTextOf(const basics::Elements& elements, const commitments::ScoreLine& line);

} // namespace baton::commitments_page
