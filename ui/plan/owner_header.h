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
  /// As wide as the names need, at most two fifths of the table. Where that cuts names, they are set in less.
  void fit(int table);
  /// px that a name has.
  double roomForName(int row) const;

signals:
  void foldAsked(int row);

protected:
  void paintSection(QPainter* painter, const QRect& rect, int row) const override;
  void mousePressEvent(QMouseEvent* event) override;

private:
  double indent(int row) const;
  double wanted() const;
  int m_step = 0; ///< px at 100 % from a manager to those who report
  QSet<int> m_folded;
  int m_current = -1;
};

} // namespace baton::plan_page
