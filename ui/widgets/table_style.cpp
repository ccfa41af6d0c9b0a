// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"
#include "ui/widgets/cell_delegate.h"

#include <QFocusEvent>
#include <QFontMetrics>
#include <QHeaderView>
#include <QStyleOption>
#include <QTableView>
#include <QTreeView>

namespace baton::widgets {
namespace {

/// The names of the columns, cut with an ellipsis where a column is narrower: under a style sheet Qt only clips them.
class ColumnHeader : public QHeaderView {
public:
  explicit ColumnHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent) {}

protected:
  void initStyleOptionForIndex(QStyleOptionHeader* option, int section) const override {
    QHeaderView::initStyleOptionForIndex(option, section);
    const theme::Ink& ink = theme::ink();
    option->text = QFontMetrics(ink.font(theme::TextStyle::Label))
                       .elidedText(option->text, Qt::ElideRight, sectionSize(section) - 2 * ink.whole(10));
  }
};

class KeyboardPlace : public QObject {
public:
  explicit KeyboardPlace(QAbstractItemView* view) : QObject(view), m_view(*view) { view->installEventFilter(this); }
  bool eventFilter(QObject* watched, QEvent* event) override {
    if (watched == &m_view && event->type() == QEvent::FocusIn &&
        static_cast<QFocusEvent*>(event)->reason() != Qt::MouseFocusReason && m_view.model() &&
        !m_view.currentIndex().isValid())
      takeFirst();
    return QObject::eventFilter(watched, event);
  }

private:
  void takeFirst() {
    const QAbstractItemModel& model = *m_view.model();
    for (int row = 0; row < model.rowCount(); ++row)
      for (int column = 0; column < model.columnCount(); ++column) {
        const QModelIndex index = model.index(row, column);
        if (!(model.flags(index) & Qt::ItemIsEnabled) || m_view.visualRect(index).isEmpty())
          continue;
        const QSignalBlocker silent(&m_view);
        return m_view.selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
      }
  }
  QAbstractItemView& m_view;
};

void styleView(QAbstractItemView* view, const QString& name) {
  view->setAccessibleName(name);
  view->setFrameShape(QFrame::NoFrame);
  view->setAlternatingRowColors(false);
  view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
  view->setMouseTracking(true);
  view->setTabKeyNavigation(false); // Tab leaves the table, arrows move in it
  placeKeyboard(view);
}

void styleHeader(QHeaderView* header) {
  header->setHighlightSections(false);
  header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  header->setSectionsClickable(true);
  header->setMinimumSectionSize(theme::ink().whole(40));
  theme::fixHeight(header, 30);
}

} // namespace

void placeKeyboard(QAbstractItemView* view) {
  new KeyboardPlace(view);
}

CellDelegate* styleTable(QTableView* table, const QString& name, CellDelegate::Rows rows) {
  styleView(table, name);
  auto* delegate = new CellDelegate(rows, table);
  table->setItemDelegate(delegate);
  table->setShowGrid(false);
  table->setCornerButtonEnabled(false);
  table->setWordWrap(false);
  table->setHorizontalHeader(new ColumnHeader(table));
  styleHeader(table->horizontalHeader());
  table->horizontalHeader()->setResizeContentsPrecision(50); // from a sample, never from every row
  table->verticalHeader()->hide();
  table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
  const auto size = [table, delegate] {
    table->verticalHeader()->setMinimumSectionSize(1);
    table->verticalHeader()->setDefaultSectionSize(delegate->rowHeight());
  };
  size();
  QObject::connect(&theme::Theme::start(), &theme::Theme::changed, table, size);
  return delegate;
}

void foldColumns(QTableView* table, const std::vector<int>& columns, bool fold) {
  using Rows = CellDelegate::Rows;
  for (const int column : columns)
    table->setColumnHidden(column, fold);
  table->verticalHeader()->setDefaultSectionSize(CellDelegate(fold ? Rows::TwoLines : Rows::Normal).rowHeight());
}

CellDelegate* styleTree(QTreeView* tree, const QString& name, CellDelegate::Rows rows) {
  styleView(tree, name);
  auto* delegate = new CellDelegate(rows, tree);
  tree->setItemDelegate(delegate);
  tree->setUniformRowHeights(true);
  tree->setRootIsDecorated(true);
  tree->setExpandsOnDoubleClick(false);
  tree->setAllColumnsShowFocus(false);
  styleHeader(tree->header());
  tree->header()->setResizeContentsPrecision(50);
  return delegate;
}

} // namespace baton::widgets
