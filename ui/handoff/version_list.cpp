// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/handoff/version_list.h"

#include "ui/theme/theme.h"
#include "ui/widgets/text_lines.h"

#include <QEvent>
#include <QPainter>
#include <QResizeEvent>
#include <QStandardItemModel>

namespace baton::handoff_page {

using handoff::Standing;
using theme::Role, theme::TextStyle;

namespace {

constexpr int cardPadding = 12, cardGap = 8; // px at 100 %

QStringList linesOfFacts(const VersionLine& line, double width) {
  QStringList lines;
  const QFont font = theme::ink().font(TextStyle::Small);
  for (const QString& fact : line.facts)
    lines += widgets::wrapped(fact, font, width, 3);
  return lines;
}

} // namespace

widgets::ChipKind chipOf(const VersionLine& line) {
  using widgets::ChipKind;
  switch (line.standing) {
  case Standing::Draft:
    return line.ready ? ChipKind::Ok : ChipKind::Closed;
  case Standing::InForce:
    return ChipKind::Ok;
  case Standing::NotYetInForce:
    return ChipKind::Info;
  case Standing::Recalled:
    return ChipKind::Rejected;
  default:
    return ChipKind::Paused;
  }
}

VersionList::VersionList(QWidget* parent) : QListView(parent), m_model(new QStandardItemModel(this)) {
  setObjectName("versions");
  setAccessibleName(tr("Versions"));
  setModel(m_model);
  setItemDelegate(new VersionDelegate(*this));
  setFrameShape(QFrame::NoFrame);
  setProperty("clearGround", true);
  viewport()->setAutoFillBackground(false);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // as high as its cards; the column scrolls
  setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  setEditTriggers(QAbstractItemView::NoEditTriggers);
  setResizeMode(QListView::Adjust);
  setTabKeyNavigation(false);
  setMouseTracking(true);
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

void VersionList::show(const std::vector<VersionLine>& versions, const std::string& current) {
  m_filling = true;
  m_versions = versions;
  m_model->clear();
  for (const VersionLine& line : versions) {
    auto* item = new QStandardItem(line.name);
    item->setData(tr("%1, %2. %3").arg(line.name, line.word, line.facts.join(". ")), Qt::AccessibleTextRole);
    m_model->appendRow(item);
    if (line.key == current)
      setCurrentIndex(item->index());
  }
  m_filling = false;
  fit();
}

const VersionLine* VersionList::line(const QModelIndex& index) const {
  return index.isValid() && index.row() < int(m_versions.size()) ? &m_versions[std::size_t(index.row())] : nullptr;
}

void VersionList::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
  QListView::currentChanged(current, previous);
  if (const VersionLine* now = line(current); now && !m_filling)
    emit chosen(now->key);
}

QSize VersionList::sizeHint() const {
  int height = 0;
  for (int row = 0; row < m_model->rowCount(); ++row)
    height += sizeHintForRow(row);
  return {theme::ink().whole(200), height};
}

void VersionList::fit() {
  scheduleDelayedItemsLayout();
  updateGeometry();
}

void VersionList::resizeEvent(QResizeEvent* event) {
  QListView::resizeEvent(event);
  if (event->size().width() != event->oldSize().width())
    fit();
}

void VersionList::changeEvent(QEvent* event) {
  QListView::changeEvent(event);
  if (event->type() == QEvent::StyleChange && m_model)
    fit();
}

QSize VersionDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
  const VersionLine* line = m_list.line(index);
  const auto& ink = theme::ink();
  const int width = m_list.viewport()->width();
  if (!line)
    return {width, 0};
  const int lines = int(linesOfFacts(*line, width - 2 * ink.px(cardPadding)).size());
  return {width, ink.whole(2 * cardPadding) + ink.whole(20) + ink.whole(4) + lines * ink.line(TextStyle::Small) +
                     ink.whole(cardGap)};
}

void VersionDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  const VersionLine* line = m_list.line(index);
  if (!line)
    return;
  const auto& ink = theme::ink();
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  const QRectF card = QRectF(option.rect).adjusted(0, 0, 0, -ink.px(cardGap));
  const bool selected = option.state & QStyle::State_Selected, hover = option.state & QStyle::State_MouseOver;
  const double pen = selected ? 2 : 1;
  painter->setPen(QPen(ink.colour(selected ? Role::Accent : Role::Border), pen));
  painter->setBrush(ink.colour(hover && !selected ? Role::SurfaceHover : Role::SurfaceRaised));
  painter->drawRoundedRect(card.adjusted(pen / 2, pen / 2, -pen / 2, -pen / 2), 8, 8);
  if (selected && option.state & QStyle::State_HasFocus) {
    painter->setPen(QPen(ink.colour(Role::Focus), 1));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(card.adjusted(4.5, 4.5, -4.5, -4.5), 5, 5);
  }
  QRectF room = card.adjusted(ink.px(cardPadding), ink.px(cardPadding), -ink.px(cardPadding), -ink.px(cardPadding));
  const QSizeF chip = widgets::chipSize(chipOf(*line), line->word, ink);
  widgets::paintChip(*painter, {room.right() - chip.width(), room.top()}, chipOf(*line), line->word, ink);
  painter->setFont(ink.font(TextStyle::BodyStrong));
  painter->setPen(ink.colour(Role::Text));
  widgets::drawOneLine(*painter, QRectF(room.left(), room.top(), room.width() - chip.width() - ink.px(6), ink.px(20)),
                       line->name);
  room.setTop(room.top() + ink.whole(20) + ink.whole(4));
  painter->setFont(ink.font(TextStyle::Small));
  painter->setPen(ink.colour(Role::TextMuted));
  widgets::drawLines(*painter, room, linesOfFacts(*line, room.width()), ink.line(TextStyle::Small));
  painter->restore();
}

} // namespace baton::handoff_page
