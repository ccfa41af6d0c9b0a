// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/wrapped_header.h"

#include "ui/theme/theme.h"
#include "ui/widgets/text_lines.h"

#include <QPainter>

namespace baton::people_page {

using theme::Role, theme::TextStyle;

namespace {

constexpr int mostLines = 3;
constexpr double headPadding = 5, sidePadding = 10;

double paddingOf(int alignment) {
  return alignment & Qt::AlignHCenter ? 1 : sidePadding;
}

} // namespace

WrappedHeader::WrappedHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent) {
  setSectionResizeMode(QHeaderView::Fixed);
  setHighlightSections(false);
  setSectionsClickable(false);
  setMinimumSectionSize(1);
  setFocusPolicy(Qt::NoFocus);
}

QStringList WrappedHeader::linesOf(int section, int width) const {
  const theme::Ink& ink = theme::ink();
  const int alignment = model()->headerData(section, Qt::Horizontal, Qt::TextAlignmentRole).toInt();
  return widgets::wrapped(model()->headerData(section, Qt::Horizontal).toString(), ink.font(TextStyle::Label),
                          width - 2 * ink.px(paddingOf(alignment)), mostLines);
}

int WrappedHeader::heightNeeded() const {
  const theme::Ink& ink = theme::ink();
  qsizetype lines = 1;
  for (int section = 0; model() && section < count(); ++section)
    lines = std::max(lines, linesOf(section, sectionSize(section)).size());
  return std::max(ink.whole(30), int(lines) * ink.line(TextStyle::Label) + ink.whole(2 * headPadding + 4));
}

void WrappedHeader::paintSection(QPainter* painter, const QRect& rect, int section) const {
  const theme::Ink& ink = theme::ink();
  const int alignment = model()->headerData(section, Qt::Horizontal, Qt::TextAlignmentRole).toInt();
  painter->save();
  painter->fillRect(rect, ink.colour(Role::SurfaceSunken));
  painter->fillRect(QRectF(rect.left(), rect.bottom(), rect.width(), 1), ink.colour(Role::Border));
  painter->setFont(ink.font(TextStyle::Label));
  painter->setPen(ink.colour(Role::TextMuted));
  const QStringList lines = linesOf(section, rect.width());
  const double line = ink.line(TextStyle::Label), high = line * double(lines.size()),
               side = ink.px(paddingOf(alignment));
  const QRectF room(rect.left() + side, rect.center().y() - high / 2, rect.width() - 2 * side, high);
  widgets::drawLines(*painter, room, lines, line, Qt::Alignment(alignment));
  painter->restore();
}

} // namespace baton::people_page
