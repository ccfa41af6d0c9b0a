// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/choice_editors.h"

#include "ui/inspector/words.h"
#include "ui/theme/icon.h"
#include "ui/widgets/filter_combo.h"
#include "ui/widgets/segmented_control.h"

#include <QCheckBox>
#include <QSignalBlocker>

namespace baton::inspector {

using basics::Field, basics::Kind, basics::Value;

namespace {

std::string heldWord(const Value& value) {
  const auto* held = std::get_if<std::string>(&value);
  return held ? *held : std::string();
}

Value wordValue(const QString& word) {
  return word.isEmpty() ? Value() : Value(word.toStdString());
}

} // namespace

ChoiceEditor::ChoiceEditor(const Kind& kind, const Field& field, QObject* parent)
    : FieldEditor(parent), m_combo(new widgets::FilterCombo({})) {
  m_combo->setAccessibleName(fieldName(field));
  if (field.mayBeEmpty)
    m_combo->addItem(nothingChosen(field), QString());
  for (std::string_view word : field.words) {
    const auto chip = choiceChip(kind, field, word);
    const QString icon = chip ? widgets::chipIcon(*chip) : QString();
    m_combo->addItem(icon.isEmpty() ? QIcon() : theme::icon(icon, widgets::chipInk(*chip)),
                     choiceWord(kind, field, word), text(word));
  }
  connect(m_combo, &QComboBox::activated, this,
          [this] { emit committed(wordValue(m_combo->currentData().toString())); });
}

QWidget* ChoiceEditor::widget() const {
  return m_combo;
}

void ChoiceEditor::setValue(const Value& value) {
  m_combo->setCurrentIndex(m_combo->findData(text(heldWord(value))));
}

AnswerEditor::AnswerEditor(const Field& field, QObject* parent)
    : FieldEditor(parent),
      m_control(new widgets::SegmentedControl(fieldName(field), {nothingChosen(field), tr("Yes"), tr("No")})) {
  connect(m_control, &widgets::SegmentedControl::changed, this,
          [this](int index) { emit committed(index == 0 ? Value() : Value(std::string(index == 1 ? "yes" : "no"))); });
}

QWidget* AnswerEditor::widget() const {
  return m_control;
}

void AnswerEditor::setValue(const Value& value) {
  const QSignalBlocker silent(m_control);
  const std::string word = heldWord(value);
  m_control->setCurrent(word.empty() ? 0 : word == "yes" ? 1 : 2);
}

YesNoEditor::YesNoEditor(const Field& field, QObject* parent)
    : FieldEditor(parent), m_box(new QCheckBox(fieldName(field))) {
  connect(m_box, &QCheckBox::clicked, this, [this](bool yes) { emit committed(std::int64_t{yes}); });
}

QWidget* YesNoEditor::widget() const {
  return m_box;
}

void YesNoEditor::setValue(const Value& value) {
  const auto* held = std::get_if<std::int64_t>(&value);
  m_box->setChecked(held && *held != 0);
}

} // namespace baton::inspector
