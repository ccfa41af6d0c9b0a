// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QHeaderView>

namespace baton::people_page {

/// Names of columns on up to three lines, at the foot of the header.
class WrappedHeader : public QHeaderView {
  Q_OBJECT
public:
  explicit WrappedHeader(QWidget* parent = nullptr);
  /// For all names at the present widths.
  int heightNeeded() const;

protected:
  void paintSection(QPainter* painter, const QRect& rect, int section) const override;

private:
  QStringList linesOf(int section, int width) const;
};

} // namespace baton::people_page
