// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/level_table.h"

#include "ui/people/level_delegate.h"
#include "ui/people/wrapped_header.h"
#include "ui/theme/theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <algorithm>

namespace baton::people_page {

LevelTable::LevelTable(const QString& objectName, const QString& name, QWidget* parent)
    : QTableView(parent), m_levels(new LevelGridModel(this)) {
  setObjectName(objectName);
  widgets::styleTable(this, name);
  setItemDelegate(new LevelDelegate(this));
  setHorizontalHeader(new WrappedHeader(this));
  setSelectionMode(QAbstractItemView::SingleSelection);
  setSelectionBehavior(QAbstractItemView::SelectRows);
  setEditTriggers(QAbstractItemView::NoEditTriggers);
  setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setModel(m_levels);
  // Also where the keyboard had its place there already, and nobody was chosen.
  connect(this, &QTableView::clicked, this, [this](const QModelIndex& index) {
    if (const SkillAt at = m_levels->at(index); at.person)
      emit chosen(at);
  });
  setAccessibleDescription(tr("0 to 4 say what you saw today, Delete takes it back, Enter goes to the evidence"));
}

void LevelTable::show(LevelGrid grid) {
  const SkillAt before = m_levels->at(currentIndex());
  m_telling = false;
  m_levels->show(std::move(grid));
  clearSpans();
  for (int row = 0; row < m_levels->rowCount(); ++row)
    if (m_levels->row(row).is == LevelRow::Is::Team)
      setSpan(row, 0, 1, m_levels->columnCount());
  if (before.person && !currentIndex().isValid())
    setCurrentIndex(m_levels->indexOf(before.person, before.of));
  m_telling = true;
  arrange();
}

void LevelTable::choose(Id<Person> person, RowId column) {
  m_telling = false;
  const QModelIndex index = m_levels->indexOf(person, column);
  if (index != currentIndex()) {
    setCurrentIndex(index);
    if (!index.isValid())
      clearSelection();
  }
  m_telling = true;
}

void LevelTable::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
  QTableView::currentChanged(current, previous);
  if (current.isValid() && hasFocus())
    showOnPage(current);
  if (m_telling && current.isValid())
    emit chosen(m_levels->at(current));
}

/// The page scrolls, not the table.
void LevelTable::showOnPage(const QModelIndex& index) {
  const int row = verticalHeader()->defaultSectionSize();
  for (QWidget* around = parentWidget(); around; around = around->parentWidget())
    if (auto* page = qobject_cast<QScrollArea*>(around)) {
      const QPoint middle = viewport()->mapTo(page->widget(), visualRect(index).center());
      return page->ensureVisible(0, middle.y(), 0, 2 * row);
    }
}

/// What somebody attained, then when they were last coached, give way to the levels: the panel of the chosen person
/// says both.
int LevelTable::makeRoom(int forFacts) {
  const theme::Ink& ink = theme::ink();
  const int attained = ink.whole(90), coached = ink.whole(82), first = m_levels->attainmentColumn();
  const bool hasCoached = forFacts >= coached, hasAttained = forFacts >= coached + attained;
  setColumnHidden(first, !hasAttained);
  setColumnHidden(first + 1, !hasCoached);
  horizontalHeader()->resizeSection(first, attained);
  horizontalHeader()->resizeSection(first + 1, coached);
  return (hasAttained ? attained : 0) + (hasCoached ? coached : 0);
}

/// Where there is not room for all levels the table scrolls, and none of those that are seen is cut.
void LevelTable::arrange() {
  const int columns = m_levels->columnCount();
  if (columns == 0 || m_levels->rowCount() == 0)
    return;
  const theme::Ink& ink = theme::ink();
  const auto* header = static_cast<WrappedHeader*>(horizontalHeader());
  const int whole = viewport()->width(), levels = int(m_levels->grid().columns.size());
  const int leastName = ink.whole(150), leastLevel = ink.whole(64);
  const int facts = makeRoom(whole - leastName - levels * leastLevel), room = whole - facts;
  int name = std::clamp(sizeHintForColumn(0), leastName, std::max(leastName, whole / 3));
  name = std::clamp(room - levels * leastLevel, leastName, name);
  const int shown = std::clamp((room - name) / leastLevel, 1, std::max(1, levels));
  const int share = std::max(leastLevel, (room - name) / shown);
  name = shown < levels ? room - shown * share : std::max(name, std::min(room - levels * share, ink.whole(300)));
  horizontalHeader()->resizeSection(0, name);
  for (int i = 0; i < levels; ++i)
    horizontalHeader()->resizeSection(LevelGridModel::firstLevel + i, share);
  const int used = name + levels * share + facts;
  const bool scrolls = used > whole;
  if (!scrolls && facts > 0) // what is left over stands at the end
    horizontalHeader()->resizeSection(columns - 1, horizontalHeader()->sectionSize(columns - 1) + whole - used);
  setHorizontalScrollBarPolicy(scrolls ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
  const int head = header->heightNeeded();
  horizontalHeader()->setFixedHeight(head);
  setFixedHeight(head + m_levels->rowCount() * verticalHeader()->defaultSectionSize() +
                 (scrolls ? horizontalScrollBar()->sizeHint().height() : 0));
}

void LevelTable::resizeEvent(QResizeEvent* event) {
  QTableView::resizeEvent(event);
  if (event->size().width() != event->oldSize().width())
    arrange();
}

void LevelTable::changeEvent(QEvent* event) {
  QTableView::changeEvent(event);
  if (event->type() == QEvent::StyleChange)
    arrange();
}

void LevelTable::mouseDoubleClickEvent(QMouseEvent* event) {
  const SkillAt at = m_levels->at(indexAt(event->pos()));
  if (at.person)
    emit opened(at);
}

void LevelTable::keyPressEvent(QKeyEvent* event) {
  const SkillAt at = m_levels->at(currentIndex());
  const bool plain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
  if (!at.person || !plain)
    return QTableView::keyPressEvent(event);
  if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
    return emit opened(at);
  if (at.of != 0 && event->key() >= Qt::Key_0 && event->key() <= Qt::Key_4)
    return emit levelTyped(at, event->key() - Qt::Key_0);
  if (at.of != 0 && (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace))
    return emit levelErased(at);
  QTableView::keyPressEvent(event);
}

} // namespace baton::people_page
