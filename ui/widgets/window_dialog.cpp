// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/window_dialog.h"

#include "ui/theme/theme.h"
#include "ui/widgets/body_scroll.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/reading_order.h"
#include "ui/widgets/text_label.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

namespace baton::widgets {
WindowDialog::WindowDialog(QWidget* window, const QString& title)
    : QWidget(window), m_frame(new QFrame(this)), m_body(new QVBoxLayout), m_foot(new QHBoxLayout),
      m_title(paragraph(title, theme::TextStyle::Title)), m_refusal(paragraph({}, theme::TextStyle::Label, Tone::Bad)) {
  m_frame->setProperty("dialogFrame", true);
  m_frame->setAccessibleName(title);
  setAccessibleName(title);
  auto* whole = new QVBoxLayout(m_frame);
  theme::space(whole, 24, 16);
  theme::space(m_body, 0, 12);
  theme::space(m_foot, 0, 8);
  whole->addWidget(m_title);
  m_title->setVisible(!title.isEmpty());
  whole->addWidget(new BodyScroll(m_body), 1);
  m_refusal->setObjectName("dialog-refusal");
  m_refusal->hide();
  whole->addWidget(m_refusal);
  whole->addLayout(m_foot);
  m_foot->addStretch(1);
  window->installEventFilter(this);
  m_frame->installEventFilter(this);
  connect(&theme::Theme::start(), &theme::Theme::changed, this, &WindowDialog::place);
  hide();
}

void WindowDialog::setFrameWidth(int at100) {
  m_width = at100;
  place();
}

void WindowDialog::setFrameHeight(int at100) {
  m_height = at100;
  place();
}

void WindowDialog::setTop(int at100) {
  m_top = at100;
  place();
}

void WindowDialog::addButton(QWidget* button) {
  m_foot->addWidget(button);
}

void WindowDialog::setRefusal(const QString& why) {
  m_askedToLeave = false;
  m_refusal->setText(why);
  m_refusal->setVisible(!why.isEmpty());
}

QString WindowDialog::refusal() const {
  return m_refusal->isHidden() ? QString() : m_refusal->text();
}

bool WindowDialog::isFilledIn() {
  for (FormField* field : m_frame->findChildren<FormField*>()) {
    if (field->refusal().isEmpty() || !field->isVisibleTo(this))
      continue;
    setRefusal(tr("%1: %2").arg(field->name(), field->refusal()));
    field->takeFocus();
    return false;
  }
  setRefusal({});
  return true;
}

QHash<QWidget*, QString> WindowDialog::typed() const {
  QHash<QWidget*, QString> texts;
  for (auto* line : m_frame->findChildren<QLineEdit*>())
    texts[line] = line->text();
  for (auto* text : m_frame->findChildren<QPlainTextEdit*>())
    texts[text] = text->toPlainText();
  return texts;
}

bool WindowDialog::holdsWork() const {
  const auto now = typed();
  return m_keepsWork && std::any_of(now.keyBegin(), now.keyEnd(), [&](QWidget* field) {
           return field->isVisibleTo(this) && now[field] != m_typedAtFirst.value(field);
         });
}

void WindowDialog::leave(const QString& how) {
  if (m_askedToLeave || !holdsWork())
    return dismiss();
  setRefusal(tr("What you typed is not kept yet. %1 once more leaves it.").arg(how));
  m_askedToLeave = true;
}

void WindowDialog::leaveBy(QPushButton* button) {
  connect(button, &QPushButton::clicked, this, [this, button] { leave(button->text()); });
}

void WindowDialog::open(QWidget* first) {
  m_before = window()->focusWidget();
  setGeometry(parentWidget()->rect());
  raise();
  show();
  place();
  m_typedAtFirst = typed();
  if (first)
    first->setFocus(Qt::OtherFocusReason);
  else
    focusNextPrevChild(true);
}

void WindowDialog::dismiss() {
  if (isHidden())
    return;
  hide();
  // Where it was opened from may be gone or hidden since. Nothing in here keeps the keyboard: a line with a draft would
  // take the window's keys, Undo among them.
  QWidget* focused = window()->focusWidget();
  if (m_before && m_before->isVisible() && m_before->isEnabled())
    m_before->setFocus(Qt::OtherFocusReason);
  else if (focused && isAncestorOf(focused))
    focused->clearFocus();
  emit dismissed();
}

void WindowDialog::place() {
  const theme::Ink& ink = theme::ink();
  const int margin = std::min(ink.whole(24), 24); // large text needs the room inside
  const int width = std::min(ink.whole(m_width), this->width() - 2 * margin);
  m_frame->ensurePolished();
  const QLayout* inside = m_frame->layout();
  const int content =
      inside->hasHeightForWidth() ? inside->totalHeightForWidth(width) : inside->totalSizeHint().height();
  const int wanted = m_height > 0 ? std::min(ink.whole(m_height), height() - 2 * margin) : content;
  // A small window with large text has no room to give away above.
  const int top = m_top >= 0 ? std::min(ink.whole(m_top), height() / 8) : std::max(margin, (height() - wanted) / 2);
  m_frame->setGeometry((this->width() - width) / 2, top, width, std::min(wanted, height() - top - margin));
}

void WindowDialog::paintEvent(QPaintEvent*) {
  QPainter(this).fillRect(rect(), theme::ink().colour(theme::Role::Scrim));
}

void WindowDialog::mousePressEvent(QMouseEvent* event) {
  if (m_frame->geometry().contains(event->position().toPoint()) || holdsWork())
    return;
  dismiss();
}

/// The second click of two that opened it is none beside it.
void WindowDialog::mouseDoubleClickEvent(QMouseEvent*) {}

bool WindowDialog::isForUs(const QKeySequence& keys) const {
  for (const auto* shortcut : findChildren<QShortcut*>())
    if (shortcut->keys().contains(keys))
      return true;
  for (const auto* action : window()->findChildren<QAction*>()) {
    const QString heard = action->property(heardOverDialogs).toString();
    const bool ours = heard == QLatin1String("all") || (!heard.isEmpty() && heard == objectName()) ||
                      isAncestorOf(qobject_cast<QWidget*>(action->parent()));
    if (ours && action->shortcuts().contains(keys))
      return true;
  }
  return false;
}

/// What lies behind it hears no shortcut: undo would take back what nobody sees.
bool WindowDialog::event(QEvent* event) {
  if (event->type() != QEvent::ShortcutOverride)
    return QWidget::event(event);
  const auto& key = *static_cast<QKeyEvent*>(event);
  event->setAccepted(!isForUs(QKeySequence(key.keyCombination())));
  return true;
}

void WindowDialog::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape)
    leave(tr("Escape"));
  else
    event->accept(); // nothing behind the scrim hears a key
}

void WindowDialog::resizeEvent(QResizeEvent*) {
  place();
}

bool isInDialogThatKeepsWork(const QWidget& field) {
  for (const QWidget* around = field.parentWidget(); around; around = around->parentWidget())
    if (const auto* dialog = qobject_cast<const WindowDialog*>(around))
      return dialog->keepsWork();
  return false;
}

// Tab goes around inside of the frame.
bool WindowDialog::focusNextPrevChild(bool next) {
  if (isHidden())
    return false;
  tabAsLaidOut(*m_frame);
  QWidget* from = window()->focusWidget();
  QWidget* start = from && m_frame->isAncestorOf(from) ? from : m_frame;
  const auto step = [next](QWidget* w) { return next ? w->nextInFocusChain() : w->previousInFocusChain(); };
  for (QWidget* w = step(start); w != start; w = step(w)) {
    if (m_frame->isAncestorOf(w) && w->isVisibleTo(this) && w->isEnabled() && (w->focusPolicy() & Qt::TabFocus) &&
        !w->focusProxy()) { // the line of a date would give it back to the date
      w->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
      return true;
    }
  }
  return true;
}

bool WindowDialog::eventFilter(QObject* watched, QEvent* event) {
  if (watched == parentWidget() && event->type() == QEvent::Resize)
    setGeometry(parentWidget()->rect());
  if (watched == m_frame && event->type() == QEvent::LayoutRequest)
    QMetaObject::invokeMethod(this, &WindowDialog::place, Qt::QueuedConnection); // what it holds has grown or shrunk
  return QWidget::eventFilter(watched, event);
}

} // namespace baton::widgets
