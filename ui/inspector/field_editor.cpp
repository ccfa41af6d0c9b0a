// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/field_editor.h"

#include "ui/inspector/choice_editors.h"
#include "ui/inspector/reference_editors.h"
#include "ui/inspector/text_editors.h"
#include "ui/inspector/words.h"
#include "ui/session/words.h"

#include <QWidget>

namespace baton::inspector {

using basics::Field, basics::FieldType, basics::Kind;

QString fieldName(const Field& field) {
  return session::word(field.label);
}

void FieldEditor::setReadOnly(bool readOnly) {
  widget()->setEnabled(!readOnly);
  if (labelTool())
    labelTool()->setEnabled(!readOnly);
}

bool FieldEditor::isFixed(const Field& field) {
  return field.traits.key || field.type == FieldType::Instant || field.type == FieldType::Position;
}

FieldEditor* FieldEditor::make(const Kind& kind, const Field& field, const ElementsNow& elements, QObject* parent) {
  FieldEditor* made = nullptr;
  switch (field.type) {
  case FieldType::Text:
    made = new TextEditor(field, parent);
    break;
  case FieldType::Texts:
    made = new TextListEditor(field, parent);
    break;
  case FieldType::Integer:
  case FieldType::Number:
  case FieldType::Money:
  case FieldType::Quantity:
  case FieldType::Date:
  case FieldType::Instant:
  case FieldType::Position:
    made = new TypedEditor(field, parent);
    break;
  case FieldType::YesNo:
    made = new YesNoEditor(field, parent);
    break;
  case FieldType::Choice:
    made = isAnswer(field) ? static_cast<FieldEditor*>(new AnswerEditor(field, parent))
                           : new ChoiceEditor(kind, field, parent);
    break;
  case FieldType::Reference:
    made = new ReferenceEditor(field, elements, parent);
    break;
  case FieldType::References:
    made = new ReferencesEditor(field, elements, parent);
    break;
  }
  made->focusTarget()->setObjectName(QStringLiteral("field-") + text(field.name));
  if (isFixed(field))
    made->setReadOnly(true);
  return made;
}

} // namespace baton::inspector
