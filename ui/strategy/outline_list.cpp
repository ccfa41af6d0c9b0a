// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/strategy/outline_list.h"

#include "ui/inspector/words.h"
#include "ui/strategy/sections.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/widgets/text_lines.h"

#include <QPainter>

#include <algorithm>

namespace baton::strategy_page {

using theme::Role, theme::TextStyle;
using widgets::ChipKind;

namespace {

/// A section answers for its kind and for the parts that open in it.
const Section* sectionFor(const clarity::Finding& finding, const basics::Elements& elements) {
  if (const auto ref = finding.id != 0 ? elements.locate(finding.id) : basics::ElementRef())
    return sectionOf(elements, ref, inspector::text(finding.field));
  for (const Section& section : sections())
    if (section.kind->name == finding.kind)
      return &section;
  return nullptr;
}

} // namespace

OutlineModel::OutlineModel(session::Session& session, QObject* parent)
    : QAbstractListModel(parent), m_session(session), m_findings(inspector::Findings::of(session)) {
  QString group;
  for (std::size_t i = 0; i < sections().size(); ++i) {
    if (sections()[i].group() != group)
      m_rows.push_back(-1 - int(i));
    group = sections()[i].group();
    m_rows.push_back(int(i));
  }
  const auto refresh = [this] {
    count();
    emit dataChanged(index(0), index(rowCount() - 1));
  };
  count();
  connect(&session, &session::Session::changed, this, refresh);
  connect(&m_findings, &inspector::Findings::changed, this, refresh);
}

void OutlineModel::count() {
  m_tallies.assign(sections().size(), {});
  for (const clarity::Finding& finding : m_findings.all())
    if (!finding.aside && !finding.settled && finding.follows.empty())
      if (const Section* section = sectionFor(finding, m_session.elements()))
        m_tallies[std::size_t(section - sections().data())].add(finding.severity);
}

int OutlineModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : int(m_rows.size());
}

int OutlineModel::rowOf(const QString& id) const {
  for (std::size_t i = 0; i < m_rows.size(); ++i)
    if (m_rows[i] >= 0 && sections()[std::size_t(m_rows[i])].id == id)
      return int(i);
  return -1;
}

QString OutlineModel::spoken(int section) const {
  const Section& one = sections()[std::size_t(section)];
  QString said = one.label();
  if (one.view != SectionView::Texts && one.view != SectionView::FitGrid)
    said += tr(", %1").arg(m_session.elements().rowsOf(*one.kind).size());
  const auto& tally = m_tallies[std::size_t(section)];
  if (tally.count > 0)
    said += tally.count == 1 ? tr(", 1 finding") : tr(", %1 findings").arg(tally.count);
  return said;
}

QVariant OutlineModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid())
    return {};
  const int row = m_rows[std::size_t(index.row())];
  if (role == CaptionRole)
    return row < 0;
  const Section& section = sections()[std::size_t(row < 0 ? -1 - row : row)];
  if (row < 0)
    return role == Qt::DisplayRole ? QVariant(section.group()) : QVariant();
  switch (role) {
  case Qt::DisplayRole:
    return section.label();
  case Qt::AccessibleTextRole:
    return spoken(row);
  case SectionRole:
    return section.id;
  case CountRole:
    return section.view == SectionView::Texts || section.view == SectionView::FitGrid
               ? QVariant()
               : QVariant(int(m_session.elements().rowsOf(*section.kind).size()));
  case FindingKindRole: {
    const auto worst = m_tallies[std::size_t(row)].worst;
    if (!worst || *worst == clarity::Severity::Hint)
      return {};
    return int(*worst == clarity::Severity::Blocker ? ChipKind::Bad : ChipKind::Warn);
  }
  default:
    return {};
  }
}

Qt::ItemFlags OutlineModel::flags(const QModelIndex& index) const {
  return index.isValid() && m_rows[std::size_t(index.row())] >= 0 ? Qt::ItemIsEnabled | Qt::ItemIsSelectable
                                                                  : Qt::NoItemFlags;
}

QSize OutlineDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
  const bool caption = index.data(OutlineModel::CaptionRole).toBool();
  return {theme::ink().whole(180), theme::ink().whole(caption ? (index.row() == 0 ? 22 : 25) : 25)};
}

void OutlineDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  const theme::Ink& ink = theme::ink();
  const QRectF row = option.rect;
  QRectF room = row.adjusted(ink.px(8), 0, -ink.px(8), 0);
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  if (index.data(OutlineModel::CaptionRole).toBool()) {
    painter->setFont(ink.font(TextStyle::Caption));
    painter->setPen(ink.colour(Role::TextMuted));
    room.setTop(row.bottom() - ink.px(18));
    widgets::drawOneLine(*painter, room, index.data().toString());
    return painter->restore();
  }
  const bool selected = option.state & QStyle::State_Selected, hover = option.state & QStyle::State_MouseOver;
  const bool focused = selected && option.state & QStyle::State_HasFocus;
  if (selected || hover) {
    painter->setPen(focused ? QPen(ink.colour(Role::Focus), 2) : QPen(Qt::NoPen));
    painter->setBrush(ink.colour(selected ? Role::AccentSoft : Role::SurfaceHover));
    painter->drawRoundedRect(row.adjusted(1, 1, -1, -1), 6, 6);
  }
  if (const QVariant count = index.data(OutlineModel::CountRole); count.isValid()) {
    painter->setFont(ink.figures(TextStyle::Label, 400));
    painter->setPen(ink.colour(Role::TextMuted));
    widgets::drawOneLine(*painter, room, count.toString(), Qt::AlignRight);
    room.setRight(room.right() - ink.px(26));
  }
  if (const QVariant finding = index.data(OutlineModel::FindingKindRole); finding.isValid()) {
    const double side = ink.px(14);
    widgets::paintChipShape(*painter, QRectF(room.right() - side, room.center().y() - side / 2, side, side),
                            ChipKind(finding.toInt()), ink);
    room.setRight(room.right() - side - ink.px(6));
  }
  painter->setFont(ink.figures(TextStyle::Body, selected ? 600 : 400));
  QFont font = ink.font(TextStyle::Body);
  font.setWeight(theme::fontWeight(selected ? 600 : 400));
  painter->setFont(font);
  painter->setPen(ink.colour(Role::Text));
  widgets::drawOneLine(*painter, room, index.data().toString());
  painter->restore();
}

OutlineList::OutlineList(session::Session& session, QWidget* parent)
    : QListView(parent), m_model(new OutlineModel(session, this)) {
  setObjectName("outline");
  setAccessibleName(tr("Outline of the strategy"));
  setModel(m_model);
  setItemDelegate(new OutlineDelegate(this));
  setFrameShape(QFrame::NoFrame);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  setEditTriggers(QAbstractItemView::NoEditTriggers);
  setMouseTracking(true);
  viewport()->setAutoFillBackground(false);
  setProperty("clearGround", true);
  setTabKeyNavigation(false);
  theme::fixWidth(this, 200);
}

void OutlineList::setSection(const QString& id) {
  m_telling = false;
  setCurrentIndex(m_model->index(m_model->rowOf(id)));
  m_telling = true;
}

/// The first row is a caption, which cannot be current: Home goes to the first section.
QModelIndex OutlineList::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) {
  if (action == MoveHome)
    return m_model->index(m_model->rowOf(sections().front().id));
  if (action == MoveEnd)
    return m_model->index(m_model->rowOf(sections().back().id));
  return QListView::moveCursor(action, modifiers);
}

void OutlineList::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
  QListView::currentChanged(current, previous);
  if (m_telling && current.isValid() && !current.data(OutlineModel::CaptionRole).toBool())
    emit chosen(current.data(OutlineModel::SectionRole).toString());
}

void OutlineList::changeEvent(QEvent* event) {
  QListView::changeEvent(event);
  if (event->type() == QEvent::StyleChange)
    scheduleDelayedItemsLayout();
}

} // namespace baton::strategy_page
