// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/part_list.h"

#include "ui/inspector/findings.h"
#include "ui/inspector/words.h"
#include "ui/session/words.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/text_lines.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QDrag>
#include <QDropEvent>
#include <QEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QMouseEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace baton::inspector {

using basics::ElementRef, basics::Elements, basics::Field, basics::FieldType, basics::RowId;
using theme::Role, theme::TextStyle;
using widgets::ChipKind;

namespace {

constexpr int shownAtOnce = 5;

std::optional<ChipKind> markOf(const FindingTally& tally) {
  if (!tally.worst)
    return std::nullopt;
  return *tally.worst == clarity::Severity::Blocker   ? ChipKind::Bad
         : *tally.worst == clarity::Severity::Warning ? ChipKind::Warn
                                                      : ChipKind::Info;
}

QString partMime() {
  return QStringLiteral("application/x-baton-part");
}

} // namespace

QString factsLine(const Elements& elements, ElementRef ref, std::string_view withoutField, int facts) {
  QStringList said;
  const void* element = elements.find(*ref.kind, ref.id);
  if (!element)
    return {};
  for (const Field& field : ref.kind->fields) {
    if (field.traits.title || field.name == withoutField || field.type == FieldType::Position)
      continue;
    const QString value = valueLine(elements, *ref.kind, field, field.read(element));
    if (!value.isEmpty() && said.size() < facts)
      said += value;
  }
  return said.join(QStringLiteral(" · "));
}

ElementRow::ElementRow(const QString& title, const QString& facts, std::optional<ChipKind> mark, QWidget* parent)
    : QAbstractButton(parent), m_facts(facts), m_mark(mark) {
  setText(title);
  setAccessibleName(facts.isEmpty() ? title : title + QStringLiteral(", ") + facts);
  setFocusPolicy(Qt::StrongFocus);
  setAttribute(Qt::WA_Hover);
  setCursor(Qt::PointingHandCursor);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize ElementRow::sizeHint() const {
  return {theme::ink().whole(240), theme::ink().whole(m_facts.isEmpty() ? 32 : 46)};
}

void ElementRow::changeEvent(QEvent* event) {
  QAbstractButton::changeEvent(event);
  if (event->type() == QEvent::StyleChange)
    updateGeometry();
}

void ElementRow::keyPressEvent(QKeyEvent* event) {
  const bool alt = event->modifiers() & Qt::AltModifier;
  if (alt && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down))
    return emit moveAsked(event->key() == Qt::Key_Up ? -1 : 1);
  if (event->key() == Qt::Key_Delete)
    return emit deleteAsked();
  if (event->key() == Qt::Key_Menu)
    return emit menuAsked(mapToGlobal(rect().bottomLeft()));
  if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
    return click();
  QAbstractButton::keyPressEvent(event);
}

void ElementRow::mousePressEvent(QMouseEvent* event) {
  m_pressed = event->pos();
  QAbstractButton::mousePressEvent(event);
}

void ElementRow::mouseMoveEvent(QMouseEvent* event) {
  QAbstractButton::mouseMoveEvent(event);
  if (event->buttons() & Qt::LeftButton &&
      (event->pos() - m_pressed).manhattanLength() >= QApplication::startDragDistance()) {
    setDown(false);
    emit dragged();
  }
}

void ElementRow::contextMenuEvent(QContextMenuEvent* event) {
  if (event->reason() == QContextMenuEvent::Mouse)
    emit menuAsked(event->globalPos());
}

void ElementRow::paintEvent(QPaintEvent*) {
  const theme::Ink& ink = theme::ink();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const QRectF box = QRectF(rect()).adjusted(1, 1, -1, -1);
  painter.setPen(QPen(ink.colour(hasFocus() ? Role::Focus : Role::Border), hasFocus() ? 2 : 1));
  painter.setBrush(ink.colour(underMouse() ? Role::SurfaceHover : Role::SurfaceRaised));
  painter.drawRoundedRect(box, 6, 6);
  QRectF room = box.adjusted(ink.px(9), 0, -ink.px(24), 0);
  const double arrow = ink.px(14);
  theme::paintIcon(painter, QRectF(box.right() - arrow - ink.px(6), box.center().y() - arrow / 2, arrow, arrow),
                   QStringLiteral("chevron-right"), ink.colour(Role::TextMuted));
  if (m_mark) {
    const double side = ink.px(14);
    room.setRight(room.right() - side - ink.px(4));
    widgets::paintChipShape(painter, QRectF(room.right() + ink.px(4), box.center().y() - side / 2, side, side), *m_mark,
                            ink);
  }
  painter.setFont(ink.font(TextStyle::Body));
  painter.setPen(ink.colour(Role::Text));
  const double high = ink.px(18);
  const double top = m_facts.isEmpty() ? room.center().y() - high / 2 : room.center().y() - ink.px(17);
  widgets::drawOneLine(painter, QRectF(room.left(), top, room.width(), high), text());
  painter.setFont(ink.figures(TextStyle::Label, 400));
  painter.setPen(ink.colour(Role::TextMuted));
  if (!m_facts.isEmpty())
    widgets::drawOneLine(painter, QRectF(room.left(), top + high, room.width(), ink.px(16)), m_facts);
}

PartList::PartList(const basics::Kind& part, QWidget* parent)
    : QWidget(parent), m_part(part), m_column(new QVBoxLayout(this)) {
  theme::space(m_column, 0, 4);
  setAccessibleName(session::word(part.plural));
  setObjectName(QStringLiteral("parts-") + text(part.name));
  setAcceptDrops(true);
}

void PartList::show(const Elements& elements, const std::vector<RowId>& parts, const Findings& findings) {
  QVector<Row> rows;
  std::string_view whole;
  for (const Field& field : m_part.fields)
    if (field.traits.ownership == basics::Ownership::PartOf)
      whole = field.name;
  for (RowId id : parts) {
    const ElementRef ref{&m_part, id};
    rows.append({id, titleOf(elements, ref), factsLine(elements, ref, whole), markOf(findings.of(id))});
  }
  if (m_built && rows == m_rows)
    return;
  m_rows = rows;
  m_built = true;
  rebuild();
}

ElementRow* PartList::addRow(int at) {
  const Row& part = m_rows[at];
  auto* row = new ElementRow(part.title, part.facts, part.mark);
  row->setObjectName(QStringLiteral("part-%1").arg(part.id));
  row->setProperty("part", QVariant::fromValue(qlonglong(part.id)));
  m_column->addWidget(row);
  connect(row, &QAbstractButton::clicked, this, [this, id = part.id] { emit opened(ElementRef{&m_part, id}); });
  connect(row, &ElementRow::moveAsked, this, [this, at](int by) { moveTo(at, at + by); });
  connect(row, &ElementRow::deleteAsked, this, [this, id = part.id] {
    if (!m_fixed)
      emit deleteAsked(ElementRef{&m_part, id});
  });
  connect(row, &ElementRow::menuAsked, this, [this, at](const QPoint& global) { offer(at, global); });
  connect(row, &ElementRow::dragged, this, [this, at] { drag(at); });
  return row;
}

void PartList::moveTo(int from, int place) {
  if (!m_fixed && m_part.position() && place != from && place >= 0 && place < m_rows.size())
    emit moveAsked(ElementRef{&m_part, m_rows[from].id}, place);
}

void PartList::offer(int at, const QPoint& global) {
  auto* menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  menu->setObjectName("part-menu");
  const ElementRef part{&m_part, m_rows[at].id};
  connect(menu->addAction(tr("Open\tEnter")), &QAction::triggered, this, [this, part] { emit opened(part); });
  if (m_part.position()) {
    menu->addSeparator();
    QAction* up = menu->addAction(tr("Move up\tAlt+Up"));
    QAction* down = menu->addAction(tr("Move down\tAlt+Down"));
    up->setEnabled(!m_fixed && at > 0);
    down->setEnabled(!m_fixed && at + 1 < m_rows.size());
    connect(up, &QAction::triggered, this, [this, at] { moveTo(at, at - 1); });
    connect(down, &QAction::triggered, this, [this, at] { moveTo(at, at + 1); });
  }
  menu->addSeparator();
  QAction* away = menu->addAction(tr("Delete\tDel"));
  away->setEnabled(!m_fixed);
  connect(away, &QAction::triggered, this, [this, part] { emit deleteAsked(part); });
  menu->popup(global);
}

void PartList::drag(int at) {
  if (m_fixed || !m_part.position())
    return;
  auto* carried = new QMimeData;
  carried->setData(partMime(), QByteArray::number(qlonglong(m_rows[at].id)));
  auto* drag = new QDrag(this);
  drag->setMimeData(carried);
  drag->exec(Qt::MoveAction);
}

void PartList::dragEnterEvent(QDragEnterEvent* event) {
  if (event->source() == this && event->mimeData()->hasFormat(partMime()))
    event->acceptProposedAction();
}

void PartList::dragMoveEvent(QDragMoveEvent* event) {
  event->acceptProposedAction();
}

void PartList::dropEvent(QDropEvent* event) {
  const RowId id = event->mimeData()->data(partMime()).toLongLong();
  int from = -1, place = 0;
  for (int at = 0; at < m_rows.size(); ++at) {
    if (m_rows[at].id == id)
      from = at;
    const QLayoutItem* item = m_column->itemAt(at);
    if (item && m_rows[at].id != id && item->geometry().center().y() < event->position().y())
      ++place;
  }
  event->acceptProposedAction();
  if (from >= 0)
    moveTo(from, place);
}

void PartList::rebuild() {
  RowId focused = 0; // the keyboard stays with the part that it was on
  for (const auto* row : findChildren<ElementRow*>())
    if (row->hasFocus())
      focused = row->property("part").toLongLong();
  while (QLayoutItem* item = m_column->takeAt(0)) {
    item->widget()->hide();
    item->widget()->deleteLater(); // the row may be the sender
    delete item;
  }
  const qsizetype shown = m_all || m_rows.size() <= shownAtOnce + 1 ? m_rows.size() : shownAtOnce;
  for (int at = 0; at < shown; ++at)
    if (auto* row = addRow(at); m_rows[at].id == focused) {
      row->show();
      row->setFocus(Qt::OtherFocusReason);
    }
  if (m_rows.isEmpty())
    m_column->addWidget(widgets::label(tr("None yet"), TextStyle::Body, widgets::Tone::Muted));
  if (shown < m_rows.size()) {
    auto* more = widgets::linkButton(tr("Show all %1").arg(m_rows.size()));
    m_column->addWidget(more);
    connect(more, &QPushButton::clicked, this, [this] {
      m_all = true;
      rebuild();
    });
  }
}

} // namespace baton::inspector
