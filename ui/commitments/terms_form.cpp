// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commitments/terms_form.h"

#include "ui/inspector/value_text.h"
#include "ui/inspector/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/form_field.h"

#include <QVBoxLayout>

namespace baton::commitments_page {

using commitments::Commitment;
using inspector::FieldEditor;

TermsForm::TermsForm(const inspector::ElementsNow& elements, const std::vector<std::string_view>& fields,
                     const commitments::Terms& terms, basics::Date today, QWidget* parent)
    : QWidget(parent), m_today(today), m_column(new QVBoxLayout(this)) {
  theme::space(m_column, 0, 12);
  commitments::setTerms(m_draft, terms);
  for (const std::string_view name : fields)
    add(elements, name);
  showUntil();
}

/// What is done once has no last day.
void TermsForm::showUntil() {
  if (auto* until = boxOf("until"))
    until->setVisible(m_draft.recurs || m_draft.until);
}

void TermsForm::add(const inspector::ElementsNow& elements, std::string_view name) {
  const basics::Kind& kind = describe(basics::Tag<Commitment>{});
  const basics::Field& field = *kind.field(name);
  auto* editor = FieldEditor::make(kind, field, elements, this);
  auto* box = new widgets::FormField(inspector::fieldName(field), editor->widget());
  box->setObjectName(QStringLiteral("terms-") + inspector::text(name));
  if (editor->saysItsName())
    box->label()->hide();
  if (QWidget* tool = editor->labelTool())
    box->label()->addRight(tool);
  editor->setNear(inspector::nearTo(field, m_today));
  editor->setValue(field.read(&m_draft));
  const auto take = [this, &field, editor](const basics::Value& value) {
    field.write(&m_draft, value);
    if (field.isReference())
      editor->setValue(value);
    showUntil();
  };
  connect(editor, &FieldEditor::committed, this, take);
  connect(editor, &FieldEditor::refused, box, &widgets::FormField::setRefusal);
  m_editors.push_back(editor);
  m_column->addWidget(box);
}

commitments::Terms TermsForm::terms() {
  for (FieldEditor* editor : m_editors)
    editor->commit();
  return commitments::termsOf(m_draft);
}

widgets::FormField* TermsForm::boxOf(std::string_view name) const {
  return findChild<widgets::FormField*>(QStringLiteral("terms-") + inspector::text(name));
}

void TermsForm::setRefusal(std::string_view field, const QString& why) {
  if (auto* box = boxOf(field); box && (box->refusal().isEmpty() || m_refusedHere.contains(box))) {
    box->setRefusal(why);
    if (why.isEmpty())
      m_refusedHere.remove(box);
    else
      m_refusedHere.insert(box);
  }
}

void TermsForm::insertBelow(std::string_view field, QWidget* part) {
  m_column->insertWidget(m_column->indexOf(boxOf(field)) + 1, part);
}

QWidget* TermsForm::firstField() const {
  return m_editors.front()->focusTarget();
}

} // namespace baton::commitments_page
