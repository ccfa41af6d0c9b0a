// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/numbers/figures_dialog.h"

#include <QTableView>

namespace baton::numbers {

/// Figures on a card: as high as its rows, at most so many, and as wide as the card; only what has no room is scrolled.
class FiguresView : public QTableView {
  Q_OBJECT
public:
  explicit FiguresView(const QString& name, QWidget* parent = nullptr);

  /// Instead of what it showed before.
  void show(const FiguresTable& table, int mostRows);
  using QTableView::show;

protected:
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;

private:
  void arrange();
  int m_mostRows = 1;
};

} // namespace baton::numbers
