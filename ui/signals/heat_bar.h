// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/signals/signal_words.h"

#include <QWidget>
#include <vector>

namespace baton::signals_page {

/// What speaks against an assumption, one piece for each reporter, against the marks of amber and red.
class HeatBar : public QWidget {
  Q_OBJECT
public:
  explicit HeatBar(const field::AssumptionHeat& heat, QWidget* parent = nullptr);
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

protected:
  void paintEvent(QPaintEvent* event) override;
  void changeEvent(QEvent* event) override;

private:
  std::vector<double> m_weights;
  field::Heat m_state;
};

} // namespace baton::signals_page
