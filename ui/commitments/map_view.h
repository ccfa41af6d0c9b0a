// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString> // first: moc reads the headers of core only after it

#include "core/commitments/layered_map.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/chip.h"

#include <QAbstractScrollArea>
#include <map>
#include <vector>

namespace baton::commitments_page {

/// What the map shows of a promise or a goal.
struct MapItem {
  basics::RowId id = 0;
  int lane = 0;
  widgets::Side side = widgets::Side::Neither; ///< Neither: a goal
  QString person, title, facts;
  widgets::ChipKind state = widgets::ChipKind::None;
  QString stateWord;
};

/// What stands on what, from left to right, each side in a band of its own. The arrow keys follow the links and the
/// rows, Enter opens; what stands on the chosen promise, and on what it stands, is drawn stronger than the rest. It
/// scrolls, and Ctrl with + and - makes it larger and smaller.
class MapView : public QAbstractScrollArea {
  Q_OBJECT
public:
  explicit MapView(QWidget* parent = nullptr);

  struct Band {
    int lane;
    QString name;
  };
  void show(std::vector<MapItem> items, const std::vector<commitments::MapLink>& links, std::vector<Band> bands);
  basics::RowId current() const { return m_current; }
  void select(basics::RowId id);
  const commitments::LayeredMap& map() const { return m_map; }
  /// Where it is drawn on the viewport.
  QRectF placeOf(basics::RowId id) const;
  /// All of it at 100 %, for pictures.
  QSize wholeSize() const;
  void paintWhole(QPainter& painter);

signals:
  void chosen(baton::basics::RowId id);
  void opened(baton::basics::RowId id);

protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;

private:
  enum class Weight { Plain, Strong, Faint };
  double boxWidth() const;
  QRectF boxOf(std::size_t index) const;
  QPointF gateOf(int layer, int row, bool leaving) const;
  basics::RowId at(const QPointF& point) const;
  void paintMap(QPainter& painter, const QRectF& seen) const;
  void paintBands(QPainter& painter, const QRectF& seen) const;
  void paintPath(QPainter& painter, const commitments::MapPath& path) const;
  void paintItem(QPainter& painter, std::size_t index) const;
  Weight weightOf(basics::RowId id) const;
  void walk(int key);
  void choose(basics::RowId id);
  void fit();
  void findKin();
  void setNearer(double factor);
  QString spokenOf(std::size_t index) const;

  std::vector<MapItem> m_items;
  std::map<basics::RowId, std::size_t> m_indexOf;
  std::vector<Band> m_bands;
  commitments::LayeredMap m_map;
  std::vector<basics::RowId> m_kin; ///< of the chosen one, in both directions; sorted
  basics::RowId m_current = 0;
  double m_nearer = 1;
};

} // namespace baton::commitments_page
