// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/handoff/compare_delegate.h"

#include "ui/handoff/change_summary.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/text_lines.h"

#include <QPainter>
#include <QTextLayout>
#include <algorithm>
#include <memory>

namespace baton::handoff_page {

using handoff::Change, handoff::RunKind, handoff::WordRun;
using theme::Role, theme::TextStyle;

namespace {

constexpr int rowPadding = 16, labelWidth = 150, columnGap = 16, narrowBelow = 620; // px at 100 %

QTextCharFormat formatOf(RunKind kind) {
  const auto& ink = theme::ink();
  QTextCharFormat format;
  format.setForeground(ink.colour(Role::Text));
  if (kind == RunKind::Removed) {
    format.setBackground(ink.colour(Role::BadSoft));
    format.setForeground(ink.colour(Role::Bad));
    format.setFontStrikeOut(true);
  } else if (kind == RunKind::Added) {
    format.setBackground(ink.colour(Role::OkSoft));
    format.setForeground(ink.colour(Role::Ok));
    format.setFontUnderline(true);
  }
  return format;
}

/// The words broken to a width, with their marks; plain text only.
struct MarkedText {
  MarkedText(const std::vector<WordRun>& runs, double width) {
    QString words;
    QVector<QTextLayout::FormatRange> marks;
    for (const WordRun& run : runs) {
      const QString piece = text(run.text);
      marks.push_back({int(words.size()), int(piece.size()), formatOf(run.kind)});
      words += piece;
    }
    words.replace('\n', QChar::LineSeparator);
    layout = std::make_unique<QTextLayout>(words, theme::ink().font(TextStyle::Body));
    layout->setFormats(marks);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout->setTextOption(option);
    layout->beginLayout();
    const double lineHeight = theme::ink().line(TextStyle::Body);
    for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
      line.setLineWidth(std::max(20.0, width));
      line.setPosition({0, height + (lineHeight - line.height()) / 2});
      height += lineHeight;
    }
    layout->endLayout();
  }
  std::unique_ptr<QTextLayout> layout;
  double height = 0;
};

widgets::ChipKind chipOf(Change change) {
  return change == Change::Added     ? widgets::ChipKind::Ok
         : change == Change::Removed ? widgets::ChipKind::Rejected
                                     : widgets::ChipKind::Info;
}

} // namespace

bool CompareDelegate::isNarrow() const {
  return m_list.viewport()->width() < theme::ink().px(narrowBelow);
}

CompareDelegate::Columns CompareDelegate::columns(const QRectF& row) const {
  const auto& ink = theme::ink();
  const double edge = ink.px(rowPadding), gap = ink.px(columnGap), line = ink.line(TextStyle::Small);
  const QRectF room = row.adjusted(edge, ink.px(7), -edge, -ink.px(7));
  Columns columns;
  double left = room.left(), top = room.top();
  if (isNarrow()) {
    columns.label = QRectF(room.left(), room.top(), room.width(), line);
    top += line + ink.px(2);
  } else {
    columns.label = QRectF(room.left(), room.top(), ink.px(labelWidth), room.height());
    left += ink.px(labelWidth) + gap;
  }
  const double half = (room.right() - left - gap) / 2;
  columns.before = QRectF(left, top, half, room.bottom() - top);
  columns.after = QRectF(left + half + gap, top, half, room.bottom() - top);
  return columns;
}

QSize CompareDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
  const auto& ink = theme::ink();
  const CompareRow& row = m_model.row(index.row());
  const int width = m_list.viewport()->width();
  if (row.isElement) {
    const double room = width - 2 * ink.px(rowPadding) - ink.px(120);
    const auto lines = widgets::wrapped(row.title, ink.font(TextStyle::Title), room, 3);
    return {width, ink.whole(20) + int(lines.size()) * ink.line(TextStyle::Title) +
                       (row.within.isEmpty() ? 0 : ink.line(TextStyle::Small))};
  }
  const Columns at = columns(QRectF(0, 0, width, 1000));
  const double label =
      isNarrow() ? 0
                 : double(widgets::wrapped(row.title, ink.font(TextStyle::Small), at.label.width(), 3).size()) *
                       ink.line(TextStyle::Small);
  const double words =
      std::max(MarkedText(row.before, at.before.width()).height, MarkedText(row.after, at.after.width()).height);
  return {width, int(at.before.top() + std::max(label, words) + ink.px(8))};
}

void CompareDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  const auto& ink = theme::ink();
  const CompareRow& row = m_model.row(index.row());
  const QRectF box = option.rect;
  painter->save();
  if (option.state & QStyle::State_Selected)
    painter->fillRect(box, ink.colour(Role::AccentSoft));
  if (row.isElement)
    paintElement(*painter, box, row);
  else
    paintField(*painter, box, row);
  if (option.state & QStyle::State_Selected && option.state & QStyle::State_HasFocus) {
    painter->setPen(QPen(ink.colour(Role::Focus), 2));
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(box.adjusted(1, 1, -1, -1));
  }
  painter->restore();
}

void CompareDelegate::paintElement(QPainter& painter, const QRectF& row, const CompareRow& shown) const {
  const auto& ink = theme::ink();
  painter.fillRect(QRectF(row.left(), row.top(), row.width(), 1), ink.colour(Role::Border));
  QRectF room = row.adjusted(ink.px(rowPadding), ink.px(12), -ink.px(rowPadding), -ink.px(4));
  const QString word = wordOf(shown.change);
  const QSizeF chip = widgets::chipSize(chipOf(shown.change), word, ink);
  painter.setRenderHint(QPainter::Antialiasing);
  widgets::paintChip(painter, {room.right() - chip.width(), room.top()}, chipOf(shown.change), word, ink);
  painter.setFont(ink.font(TextStyle::Title));
  painter.setPen(ink.colour(Role::Text));
  const double width = row.width() - 2 * ink.px(rowPadding) - ink.px(120);
  const QStringList lines = widgets::wrapped(shown.title, painter.font(), width, 3);
  widgets::drawLines(painter, room, lines, ink.line(TextStyle::Title));
  if (shown.within.isEmpty())
    return;
  room.setTop(room.top() + double(lines.size()) * ink.line(TextStyle::Title));
  room.setHeight(ink.line(TextStyle::Small));
  painter.setFont(ink.font(TextStyle::Small));
  painter.setPen(ink.colour(Role::TextMuted));
  widgets::drawOneLine(painter, room, shown.within);
}

void CompareDelegate::paintField(QPainter& painter, const QRectF& row, const CompareRow& shown) const {
  const auto& ink = theme::ink();
  const Columns at = columns(row);
  painter.setFont(ink.font(TextStyle::Small));
  painter.setPen(ink.colour(Role::TextMuted));
  widgets::drawLines(painter, at.label, widgets::wrapped(shown.title, painter.font(), at.label.width(), 3),
                     ink.line(TextStyle::Small));
  for (const bool isBefore : {true, false}) {
    const QRectF& place = isBefore ? at.before : at.after;
    const auto& runs = isBefore ? shown.before : shown.after;
    if (!runs.empty()) {
      MarkedText(runs, place.width()).layout->draw(&painter, place.topLeft());
      continue;
    }
    painter.setFont(ink.font(TextStyle::Body));
    painter.setPen(ink.colour(Role::TextMuted));
    widgets::drawLines(painter, place, {tr("nothing")}, ink.line(TextStyle::Body));
  }
}

} // namespace baton::handoff_page
