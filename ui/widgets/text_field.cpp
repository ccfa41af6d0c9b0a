// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/text_field.h"

#include "ui/theme/style.h"
#include "ui/theme/theme.h"
#include "ui/widgets/window_dialog.h"

#include <QFocusEvent>
#include <QFontMetricsF>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace baton::widgets {
namespace {

bool isEnter(const QKeyEvent& event) {
  return event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
}

bool asksForUndo(const QKeyEvent& event) {
  return event.matches(QKeySequence::Undo) || event.matches(QKeySequence::Redo);
}

} // namespace

TextField::TextField(const QString& name, Lines lines, QWidget* parent) : QPlainTextEdit(parent), m_lines(lines) {
  setAccessibleName(name);
  setTabChangesFocus(true);
  setFrameShape(QFrame::NoFrame);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  viewport()->setAutoFillBackground(false);
  if (isOneLine()) {
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setRows(1, 4);
  }
  m_idle.setInterval(3000);
  m_idle.setSingleShot(true);
  connect(&m_idle, &QTimer::timeout, this, &TextField::commit);
  connect(this, &QPlainTextEdit::textChanged, this, &TextField::noticeText);
  measure();
}

void TextField::setValue(const QString& value) {
  m_committed = value;
  m_idle.stop();
  if (toPlainText() == value)
    return;
  m_seen = value; // no edit of a person
  setPlainText(value);
  grow();
}

bool TextField::hasDraft() const {
  return toPlainText() != m_committed;
}

void TextField::commit() {
  m_idle.stop();
  if (!hasDraft())
    return;
  m_committed = toPlainText();
  document()->clearUndoRedoStacks(); // from here on the window undoes it
  emit committed(m_committed);
}

void TextField::noticeText() {
  const QString text = toPlainText();
  grow();
  if (text == m_seen)
    return;
  m_seen = text;
  m_idle.start();
  emit edited(text);
}

void TextField::setFaults(const QVector<TextFault>& faults) {
  m_faults = faults;
  update();
  viewport()->update();
}

void TextField::setRows(int fewest, int most) {
  m_fewest = fewest;
  m_most = most;
  grow();
}

void TextField::measure() {
  const theme::Ink& ink = theme::ink();
  document()->setDocumentMargin(0);
  setViewportMargins(ink.whole(10) + 1, ink.whole(7) + 1, ink.whole(6), ink.whole(6) + 1);
  grow();
}

int TextField::heightFor(int rows) const {
  const double line = std::ceil(QFontMetricsF(font()).lineSpacing());
  return std::max(theme::ink().whole(32), int(std::ceil(line * rows)) + 2 * theme::ink().whole(7) + 2);
}

void TextField::grow() {
  int rows = 0;
  for (QTextBlock block = document()->begin(); block.isValid(); block = block.next())
    rows += std::max(1, block.layout()->lineCount());
  const int high = heightFor(std::clamp(rows, m_fewest, m_most));
  setVerticalScrollBarPolicy(rows > m_most && !isOneLine() ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
  if (high != height() || minimumHeight() != high)
    setFixedHeight(high);
  if (rows <= m_most)
    verticalScrollBar()->setValue(0);
}

QSize TextField::sizeHint() const {
  return {theme::ink().whole(240), heightFor(m_fewest)};
}

QSize TextField::minimumSizeHint() const {
  return {theme::ink().whole(64), heightFor(m_fewest)};
}

bool TextField::event(QEvent* event) {
  // What was committed is undone by the window; only what is being typed by the field.
  if (event->type() == QEvent::ShortcutOverride && !hasDraft() && asksForUndo(*static_cast<QKeyEvent*>(event))) {
    event->ignore();
    return true;
  }
  if (event->type() != QEvent::Paint)
    return QPlainTextEdit::event(event);
  using theme::Role;
  const bool severe = std::any_of(m_faults.begin(), m_faults.end(), [](const TextFault& f) { return f.severe; });
  const Role edge = m_faults.isEmpty() ? Role::BorderStrong : severe ? Role::Bad : Role::Warn;
  QPainter painter(this);
  theme::paintField(painter, rect(), hasFocus(), isEnabled() && !isReadOnly(), edge);
  return true;
}

// Two px of dots, which no underline of a text format gives.
void TextField::paintEvent(QPaintEvent* event) {
  QPlainTextEdit::paintEvent(event);
  QPainter painter(viewport());
  painter.setRenderHint(QPainter::Antialiasing);
  for (const TextFault& fault : m_faults)
    underline(painter, fault);
}

void TextField::underline(QPainter& painter, const TextFault& fault) {
  const theme::Ink& ink = theme::ink();
  QPen pen(ink.colour(fault.severe ? theme::Role::Bad : theme::Role::Warn), ink.px(2), Qt::CustomDashLine,
           Qt::RoundCap);
  pen.setDashPattern({0.01, 1.75});
  painter.setPen(pen);
  for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
    const QPointF corner = blockBoundingGeometry(block).translated(contentOffset()).topLeft();
    if (corner.y() > viewport()->height())
      return;
    for (int i = 0; i < block.layout()->lineCount(); ++i) {
      const QTextLine line = block.layout()->lineAt(i);
      const int from = std::max(fault.start - block.position(), line.textStart());
      const int to = std::min(fault.start + fault.length - block.position(), line.textStart() + line.textLength());
      if (from >= to)
        continue;
      const double y = corner.y() + line.y() + line.ascent() + ink.px(3);
      painter.drawLine(QPointF(corner.x() + line.cursorToX(from) + ink.px(1), y),
                       QPointF(corner.x() + line.cursorToX(to) - ink.px(1), y));
    }
  }
}

void TextField::keyPressEvent(QKeyEvent* event) {
  if (isEnter(*event) && (isOneLine() || event->modifiers() & Qt::ControlModifier))
    return commit();
  if (event->key() == Qt::Key_Escape && hasDraft() && !isInDialogThatKeepsWork(*this)) {
    selectAll();
    insertPlainText(m_committed);
    m_idle.stop();
    return;
  }
  QPlainTextEdit::keyPressEvent(event);
  if (isReadOnly() || event->matches(QKeySequence::Copy))
    return;
  if (hasDraft())
    m_idle.start();
}

void TextField::focusInEvent(QFocusEvent* event) {
  QPlainTextEdit::focusInEvent(event);
  if (isOneLine() && (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason))
    selectAll();
  update();
}

void TextField::focusOutEvent(QFocusEvent* event) {
  QPlainTextEdit::focusOutEvent(event);
  update();
  if (event->reason() != Qt::PopupFocusReason)
    commit();
}

void TextField::resizeEvent(QResizeEvent* event) {
  QPlainTextEdit::resizeEvent(event);
  if (event->size().width() != event->oldSize().width())
    grow();
}

void TextField::changeEvent(QEvent* event) {
  QPlainTextEdit::changeEvent(event);
  if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
    measure();
}

void TextField::insertFromMimeData(const QMimeData* source) {
  QString text = source->text();
  if (isOneLine())
    text = text.simplified();
  insertPlainText(text);
}

} // namespace baton::widgets
