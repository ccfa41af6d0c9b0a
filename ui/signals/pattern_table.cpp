// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signals/pattern_table.h"

#include "core/basics/choice.h"
#include "ui/signals/signal_words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/text_lines.h"

#include <QDate>
#include <QEvent>
#include <QHeaderView>
#include <QPainter>
#include <QResizeEvent>
#include <algorithm>

namespace baton::signals_page {

using theme::Role, theme::TextStyle;

namespace {

constexpr int rowHigh = 36, columnHigh = 22, barWide = 10, monthWide = 46, nameWide = 160,
              totalWide = 64; // px at 100 %
constexpr int fewestMonths = 3, mostMonths = 12;

} // namespace

void PatternModel::set(field::Pattern pattern, field::PatternKey key, int months) {
  beginResetModel();
  m_pattern = std::move(pattern);
  m_key = key;
  m_months = std::min(months, int(m_pattern.months.size()));
  m_largest = 0;
  for (const field::PatternRow& row : m_pattern.rows)
    m_largest = std::max(m_largest, *std::ranges::max_element(row.counts));
  endResetModel();
}

std::size_t PatternModel::monthOf(int column) const {
  return m_pattern.months.size() - std::size_t(m_months) + std::size_t(column - 1);
}

QString PatternModel::nameOf(int row) const {
  const auto& key = m_pattern.rows[std::size_t(row)].key;
  if (m_key == field::PatternKey::Kind)
    return kindWord(basics::choiceOf<SignalKind>(key.name));
  if (!key.name.empty())
    return text(key.name).simplified();
  return m_key == field::PatternKey::Market ? tr("No market named") : tr("No competitor named");
}

QString PatternModel::monthName(int column, bool whole) const {
  const basics::Date first = m_pattern.months[monthOf(column)].from;
  const QDate date(first.year(), first.month(), 1);
  return QLocale().toString(date, whole ? QStringLiteral("MMMM yyyy") : QStringLiteral("MMM"));
}

int PatternModel::count(const QModelIndex& index) const {
  return isMonth(index.column()) ? m_pattern.rows[std::size_t(index.row())].counts[monthOf(index.column())] : -1;
}

QVariant PatternModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid())
    return {};
  const auto& row = m_pattern.rows[std::size_t(index.row())];
  if (role == Qt::DisplayRole)
    return index.column() == 0       ? nameOf(index.row())
           : isMonth(index.column()) ? widgets::whole(count(index))
                                     : widgets::whole(row.total);
  if (role == Qt::TextAlignmentRole)
    return int((index.column() == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
  if (role == Qt::AccessibleTextRole && isMonth(index.column()))
    return tr("%1, %2: %3").arg(nameOf(index.row()), monthName(index.column(), true), widgets::whole(count(index)));
  if (role == widgets::IconRole && index.column() == 0 && m_key == field::PatternKey::Kind)
    return kindIcon(basics::choiceOf<SignalKind>(row.key.name));
  if (role == widgets::SumRole && index.column() == columnCount() - 1)
    return 1;
  return {};
}

QVariant PatternModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal)
    return {};
  if (role == Qt::TextAlignmentRole)
    return int((section == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
  if (role == Qt::ToolTipRole && isMonth(section))
    return monthName(section, true);
  if (role != Qt::DisplayRole)
    return {};
  if (section == 0)
    return m_key == field::PatternKey::Kind     ? tr("Kind")
           : m_key == field::PatternKey::Market ? tr("Market")
                                                : tr("Competitor");
  return isMonth(section) ? monthName(section, false) : tr("Year");
}

void PatternDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  const auto* model = static_cast<const PatternModel*>(index.model());
  if (!model->isMonth(index.column()))
    return CellDelegate::paint(painter, option, index);
  const auto& ink = theme::ink();
  const int count = model->count(index);
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  const QRectF cell = option.rect;
  const bool selected = option.state & QStyle::State_Selected, hover = option.state & QStyle::State_MouseOver;
  if (selected || hover)
    painter->fillRect(cell, ink.colour(selected ? Role::AccentSoft : Role::SurfaceHover));
  painter->fillRect(QRectF(cell.left(), cell.bottom() - 1, cell.width(), 1), ink.colour(Role::Border));
  painter->setFont(ink.figures(TextStyle::Small));
  painter->setPen(ink.colour(count > 0 ? Role::Text : Role::TextMuted));
  const QRectF room = cell.adjusted(ink.px(4), 0, -ink.px(10), -1);
  const QString word = count > 0 ? index.data().toString() : QStringLiteral("·");
  widgets::drawOneLine(*painter, room, word, Qt::AlignRight);
  if (count > 0 && model->largest() > 0) {
    const double high = ink.px(columnHigh) * count / model->largest();
    const double right = room.right() - widgets::widthOf(word, painter->font()) - ink.px(4);
    const double foot = cell.center().y() + ink.px(columnHigh) / 2;
    painter->fillRect(QRectF(right - ink.px(barWide), foot - high, ink.px(barWide), high), ink.colour(Role::Chart1));
  }
  if (option.state & QStyle::State_HasFocus) {
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(ink.colour(Role::Focus), 2));
    painter->drawRect(cell.adjusted(1, 1, -1, -1));
  }
  painter->restore();
}

PatternTable::PatternTable(QWidget* parent) : QTableView(parent), m_model(new PatternModel(this)) {
  setObjectName("pattern");
  setModel(m_model);
  widgets::styleTable(this, tr("Pattern over months"));
  setItemDelegate(new PatternDelegate(this));
  setSelectionBehavior(SelectItems);
  setSelectionMode(SingleSelection);
  setEditTriggers(NoEditTriggers);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
  horizontalHeader()->setSectionsClickable(false);
  connect(this, &QAbstractItemView::activated, this, [this](const QModelIndex& index) { emit rowAsked(index.row()); });
}

void PatternTable::show(const field::Pattern& pattern, field::PatternKey key) {
  m_whole = pattern;
  m_key = key;
  measure();
}

/// As many months as there is room for, the latest ones.
void PatternTable::measure() {
  const auto& ink = theme::ink();
  const int whole = viewport()->width();
  const int room = whole - ink.whole(nameWide) - ink.whole(totalWide);
  const int months = std::clamp(room / ink.whole(monthWide), fewestMonths, mostMonths);
  m_model->set(m_whole, m_key, months);
  const int wide = std::max(ink.whole(monthWide) / 2, std::min(room / months, ink.whole(64)));
  for (int column = 1; column < m_model->columnCount(); ++column)
    setColumnWidth(column, m_model->isMonth(column) ? wide : ink.whole(totalWide));
  setColumnWidth(0, whole - months * wide - ink.whole(totalWide));
  verticalHeader()->setDefaultSectionSize(ink.whole(rowHigh));
}

void PatternTable::resizeEvent(QResizeEvent* event) {
  QTableView::resizeEvent(event);
  if (event->oldSize().width() != event->size().width())
    measure();
}

void PatternTable::changeEvent(QEvent* event) {
  QTableView::changeEvent(event);
  if (event->type() == QEvent::StyleChange)
    QMetaObject::invokeMethod(this, &PatternTable::measure, Qt::QueuedConnection);
}

} // namespace baton::signals_page
