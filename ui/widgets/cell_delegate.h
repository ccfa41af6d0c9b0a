// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStyledItemDelegate>
#include <vector>

class QTableView;
class QTreeView;

namespace baton::widgets {

/// What a model may say about a cell besides Qt's own roles. DisplayRole is the text; numbers come as text of
/// number_text.h with TextAlignmentRole right.
enum CellRole {
  SecondLineRole = Qt::UserRole + 1000, ///< QString, muted, below; the row is then 48 high
  FindingRole,                          ///< int: 1 warning, 2 blocker; a triangle in the corner
  SumRole,                              ///< int: 1 roll-up in 600, 2 the total on sunken ground as well
  ChipRole,                             ///< int of ChipKind: the text is shown as a chip
  MutedRole,                            ///< bool: "not defined" and the like
  SideRole,                             ///< int of Side: an avatar before the text
  ToneRole,                             ///< int: 1 warning, 2 wrong; the words in that ink and in 600
  IconRole,                             ///< QString: an icon of resources/icons before the text
};

/// Paints and edits the cells of every table: hairlines below rows, no zebra, a ring of 2 px around the current cell,
/// an editor that fills its cell.
class CellDelegate : public QStyledItemDelegate {
  Q_OBJECT
public:
  enum class Rows { Compact, Normal, TwoLines };

  explicit CellDelegate(Rows rows, QObject* parent = nullptr);
  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  void setEditorData(QWidget* editor, const QModelIndex& index) const override;
  void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const override;
  int rowHeight() const;

private:
  void paintGround(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
  void paintWords(QPainter& painter, const QRectF& room, const QModelIndex& index) const;
  QRectF paintLead(QPainter& painter, QRectF room, const QModelIndex& index) const;
  void paintFinding(QPainter& painter, const QRectF& cell, int severity) const;
  Rows m_rows;
};

/// A table or tree as the design has it: delegate, no grid, row height fixed at the zoom, header in its style, columns
/// sized from the header and the first rows. name is the accessible name.
CellDelegate* styleTable(QTableView* table, const QString& name, CellDelegate::Rows rows = CellDelegate::Rows::Normal);
/// Hides columns that have no room; rows are then two lines high, for the model to say there what went.
void foldColumns(QTableView* table, const std::vector<int>& columns, bool fold);
CellDelegate* styleTree(QTreeView* tree, const QString& name, CellDelegate::Rows rows = CellDelegate::Rows::Normal);
/// Tab into the view finds its first item where none is current: a place for the keyboard that can be seen, and no
/// choice; the view says nothing of it. Qt does so only until a current item was first taken away. Tables and trees
/// that are styled have it.
void placeKeyboard(QAbstractItemView* view);

} // namespace baton::widgets
