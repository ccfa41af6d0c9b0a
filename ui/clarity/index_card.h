// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/clarity/clarity_view.h"
#include "ui/widgets/card.h"

namespace baton::widgets {
class FigureLine;
class TextLabel;
} // namespace baton::widgets

namespace baton::clarity {

/// An index: its figure and what it says at the left, the sum it comes from at the right, in full.
class IndexCard : public widgets::Card {
  Q_OBJECT
public:
  IndexCard(const QString& title, const QString& formula, QWidget* parent = nullptr);
  void show(const IndexFigures& figures);

private:
  void addLine(QVBoxLayout* into, const SumLine& line, bool total);
  widgets::FigureLine* m_figure;
  widgets::TextLabel *m_band, *m_note;
  QVBoxLayout* m_side;
  QString m_formula;
  QWidget* m_sum = nullptr;
};

} // namespace baton::clarity
