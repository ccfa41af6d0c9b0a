// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QHeaderView>

namespace baton::plan_page {

/// The names of the goal grid's rows, which stay in sight while its columns scroll: set in by their depth, teams with a
/// chevron that folds them away.
class OwnerHeader : public QHeaderView {
  Q_OBJECT
public:
  explicit OwnerHeader(QWidget* parent = nullptr);

  /// The row that the keyboard is on.
  void setCurrent(int row);
  void setFolded(int row, bool folded);
  bool isFolded(int row) const { return m_folded.contains(row); }
  void clearFolded() { m_folded.clear(); }
  /// As wide as the names need, at most two fifths of the table.
  void fit(int table);

signals:
  void foldAsked(int row);

protected:
  void paintSection(QPainter* painter, const QRect& rect, int row) const override;
  void mousePressEvent(QMouseEvent* event) override;

private:
  double indent(int row) const;
  QSet<int> m_folded;
  int m_current = -1;
};

} // namespace baton::plan_page
