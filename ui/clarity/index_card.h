// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/clarity/clarity_view.h"
#include "ui/widgets/card.h"

class QBoxLayout;
class QPushButton;
class QVBoxLayout;

namespace baton::widgets {
class FigureLine;
class IndexTrend;
class TextLabel;
} // namespace baton::widgets

namespace baton::clarity {

/// An index: its figure, what it says and how it came there at the left, the sum it comes from at the right, in full;
/// below it where the card is narrow.
class IndexCard : public widgets::Card {
  Q_OBJECT
public:
  IndexCard(const QString& title, const QString& formula, QWidget* parent = nullptr);
  void show(const IndexFigures& figures);

signals:
  /// Records are missing that would make the index whole.
  void recordsAsked();

protected:
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;

private:
  void arrange();
  void showSum();
  void addLine(QVBoxLayout* into, const SumLine& line, bool total);
  widgets::FigureLine* m_figure;
  widgets::TextLabel *m_band, *m_note, *m_undefined, *m_trendName;
  QPushButton* m_load;
  widgets::IndexTrend* m_trend;
  QBoxLayout* m_halves = nullptr;
  QWidget* m_left = nullptr;
  QVBoxLayout* m_side;
  QString m_formula;
  IndexFigures m_figures;
  bool m_all = false;
  QWidget* m_sum = nullptr;
};

} // namespace baton::clarity
