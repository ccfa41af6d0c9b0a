// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QLayout>
#include <QVector>

namespace baton::widgets {

/// Parts from left to right that break into as many rows as they need: filters, chips, tiles. A choice that is wider
/// than a row breaks itself.
class FlowLayout : public QLayout {
  Q_OBJECT
public:
  explicit FlowLayout(QWidget* parent = nullptr);
  ~FlowLayout() override;

  /// Each row in the middle instead of at the beginning.
  void setCentred() { m_centred = true; }
  /// The last part at the right end of the row that it shares: tools beside a title.
  void setLastAtEnd() { m_lastAtEnd = true; }
  void addItem(QLayoutItem* item) override;
  int count() const override { return int(m_items.size()); }
  QLayoutItem* itemAt(int index) const override;
  QLayoutItem* takeAt(int index) override;
  Qt::Orientations expandingDirections() const override { return {}; }
  bool hasHeightForWidth() const override { return true; }
  int heightForWidth(int width) const override { return arrange(QRect(0, 0, width, 0), false); }
  QSize sizeHint() const override { return minimumSize(); }
  QSize minimumSize() const override;
  void setGeometry(const QRect& rect) override;

private:
  /// Height that the rows take; places the parts only where asked.
  int arrange(const QRect& rect, bool place) const;
  void placeRow(const QVector<QLayoutItem*>& row, const QRect& rect, int top, int high) const;
  QVector<QLayoutItem*> m_items;
  bool m_centred = false, m_lastAtEnd = false;
};

} // namespace baton::widgets
