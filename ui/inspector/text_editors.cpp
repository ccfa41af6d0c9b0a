// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/text_editors.h"

#include "core/basics/text.h"
#include "ui/inspector/words.h"
#include "ui/session/words.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/window_dialog.h"

#include <QAction>
#include <QCalendarWidget>
#include <QFocusEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace baton::inspector {

using basics::Field, basics::FieldType, basics::Value;
using widgets::TextField;

namespace {

Value textValue(const QString& typed) {
  return typed.trimmed().isEmpty() ? Value() : Value(typed.toStdString());
}

} // namespace

TextEditor::TextEditor(const Field& field, QObject* parent)
    : FieldEditor(parent),
      m_text(new TextField(fieldName(field), field.traits.prose ? TextField::Lines::Many : TextField::Lines::One)) {
  if (field.traits.prose)
    m_text->setRows(2, 14);
  connect(m_text, &TextField::edited, this, [this](const QString& typed) { emit drafted(textValue(typed)); });
  connect(m_text, &TextField::committed, this, [this](const QString& typed) { emit committed(textValue(typed)); });
}

void TextEditor::setValue(const Value& value) {
  const auto* held = std::get_if<std::string>(&value);
  if (!m_text->hasDraft())
    m_text->setValue(held ? text(*held) : QString());
}

void TypedLine::setStored(const QString& shown) {
  m_stored = shown;
  setText(shown);
}

// What was stored is undone by the window; only what is being typed by the line.
bool TypedLine::event(QEvent* event) {
  if (event->type() == QEvent::ShortcutOverride && !hasDraft()) {
    const auto& key = *static_cast<QKeyEvent*>(event);
    if (key.matches(QKeySequence::Undo) || key.matches(QKeySequence::Redo)) {
      event->ignore();
      return true;
    }
  }
  return QLineEdit::event(event);
}

void TypedLine::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape && hasDraft() && !widgets::isInDialogThatKeepsWork(*this)) {
    setText(m_stored);
    emit takenBack();
    return;
  }
  if (event->key() == Qt::Key_Down && event->modifiers() & Qt::AltModifier)
    return emit calendarAsked();
  if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
    return emit left();
  QLineEdit::keyPressEvent(event);
}

void TypedLine::focusOutEvent(QFocusEvent* event) {
  QLineEdit::focusOutEvent(event);
  if (event->reason() != Qt::PopupFocusReason)
    emit left();
}

TypedEditor::TypedEditor(const Field& field, QObject* parent)
    : FieldEditor(parent), m_field(field), m_line(new TypedLine) {
  m_line->setAccessibleName(fieldName(field));
  connect(m_line, &TypedLine::left, this, &TypedEditor::commit);
  connect(m_line, &TypedLine::takenBack, this, [this] {
    m_refused = false;
    emit refused({});
  });
  if (field.type != FieldType::Date)
    return;
  const QString hint = tr("Open the calendar (Alt+Down)");
  QAction* calendar =
      m_line->addAction(theme::icon(QStringLiteral("calendar"), theme::Role::TextMuted), QLineEdit::TrailingPosition);
  calendar->setText(hint);
  calendar->setToolTip(hint);
  connect(calendar, &QAction::triggered, this, &TypedEditor::openCalendar);
  connect(m_line, &TypedLine::calendarAsked, this, &TypedEditor::openCalendar);
}

void TypedEditor::setValue(const Value& value) {
  if (!m_line->hasDraft())
    m_line->setStored(typedText(m_field, value));
}

void TypedEditor::commit() {
  if (!m_line->hasDraft()) {
    if (std::exchange(m_refused, false))
      emit refused({}); // what was wrong is gone again
    return;
  }
  const auto typed = valueTyped(m_field, m_line->text(), QLocale(), m_near);
  if (!typed) {
    m_refused = true;
    return emit refused(session::sentence(typed.refusal()));
  }
  if (m_refused)
    emit refused({});
  m_refused = false;
  m_line->setStored(typedText(m_field, *typed));
  emit committed(*typed);
}

void TypedEditor::openCalendar() {
  auto* frame = new QFrame(m_line, Qt::Popup);
  frame->setAttribute(Qt::WA_DeleteOnClose);
  frame->setObjectName("calendar");
  auto* column = new QVBoxLayout(frame);
  theme::space(column, 8, 0);
  auto* calendar = new QCalendarWidget(frame);
  calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
  column->addWidget(calendar);
  if (const auto date = dateTyped(m_line->text(), QLocale(), m_near))
    calendar->setSelectedDate(QDate(date->year(), date->month(), date->day()));
  connect(calendar, &QCalendarWidget::activated, this, [this, frame](const QDate& day) {
    frame->close();
    if (const auto date = basics::Date::of(day.year(), day.month(), day.day()))
      m_line->setText(dateText(*date));
    m_line->setFocus();
    commit();
  });
  frame->adjustSize();
  frame->move(m_line->mapToGlobal(QPoint(0, m_line->height() + 2)));
  frame->show();
  calendar->setFocus();
}

TextListEditor::TextListEditor(const Field& field, QObject* parent)
    : FieldEditor(parent), m_name(fieldName(field)), m_objectName(QStringLiteral("field-") + text(field.name)),
      m_box(new QWidget), m_column(new QVBoxLayout(m_box)),
      m_add(widgets::smallButton(tr("Add"), {}, widgets::ButtonKind::Link)) {
  theme::space(m_column, 0, 6);
  m_add->setObjectName(QStringLiteral("add-") + text(field.name));
  m_add->setAccessibleName(tr("Add to %1").arg(m_name));
  m_box->setAccessibleName(m_name);
  connect(m_add, &QPushButton::clicked, this, [this] { addLine().text->setFocus(Qt::TabFocusReason); });
}

QWidget* TextListEditor::labelTool() const {
  return m_add;
}

TextListEditor::Line& TextListEditor::addLine() {
  Line line;
  line.row = new QWidget;
  line.text = new TextField(tr("%1, line %2").arg(m_name).arg(m_lines.size() + 1), TextField::Lines::One);
  line.text->setObjectName(m_objectName + QLatin1Char('-') + QString::number(m_lines.size()));
  auto* remove = widgets::toolButton(QStringLiteral("x"), tr("Remove this line"));
  auto* row = new QHBoxLayout(line.row);
  theme::space(row, 0, 4);
  row->addWidget(line.text, 1);
  row->addWidget(remove, 0, Qt::AlignTop);
  m_column->addWidget(line.row);
  connect(line.text, &TextField::committed, this, &TextListEditor::tell);
  connect(remove, &QToolButton::clicked, this, [this, row = line.row] { removeLine(row); });
  m_lines.append(line);
  return m_lines.last();
}

void TextListEditor::removeLine(const QWidget* row) {
  const auto found = std::find_if(m_lines.begin(), m_lines.end(), [row](const Line& line) { return line.row == row; });
  if (found == m_lines.end())
    return;
  found->row->hide();
  found->row->deleteLater(); // its button is the sender
  m_lines.erase(found);
  m_add->setFocus();
  tell();
}

std::vector<std::string> TextListEditor::texts() const {
  std::vector<std::string> texts;
  for (const Line& line : m_lines)
    if (const QString typed = line.text->value().trimmed(); !typed.isEmpty())
      texts.push_back(typed.toStdString());
  return texts;
}

void TextListEditor::tell() {
  const auto now = texts();
  if (now == m_stored)
    return;
  m_stored = now;
  emit committed(now.empty() ? Value() : Value(basics::packTexts(now)));
}

void TextListEditor::setValue(const Value& value) {
  std::vector<std::string> stored;
  if (const auto* held = std::get_if<std::string>(&value))
    if (const auto read = basics::unpackTexts(*held))
      stored = *read;
  m_stored = stored;
  if (!hasDraft() && texts() != stored)
    setTexts(stored);
}

void TextListEditor::setTexts(const std::vector<std::string>& texts) {
  while (std::size_t(m_lines.size()) > texts.size()) {
    m_lines.last().row->hide();
    m_lines.last().row->deleteLater();
    m_lines.removeLast();
  }
  while (std::size_t(m_lines.size()) < texts.size())
    addLine();
  for (std::size_t i = 0; i < texts.size(); ++i)
    m_lines[qsizetype(i)].text->setValue(text(texts[i]));
}

bool TextListEditor::hasDraft() const {
  return std::any_of(m_lines.begin(), m_lines.end(), [](const Line& line) { return line.text->hasDraft(); });
}

void TextListEditor::commit() {
  for (const Line& line : m_lines)
    line.text->commit();
}

} // namespace baton::inspector
