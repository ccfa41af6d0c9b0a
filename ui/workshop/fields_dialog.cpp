// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workshop/fields_dialog.h"

#include "ui/inspector/field_editor.h"
#include "ui/inspector/value_text.h"
#include "ui/session/words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/refusal.h"

#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

namespace baton::workshop_page {

FieldsDialog::FieldsDialog(session::Session& session, const QString& title, basics::ElementRef element,
                           std::shared_ptr<const void> values, const std::vector<Asked>& fields, QWidget* window)
    : WindowDialog(window, title), m_session(session), m_element(element), m_values(std::move(values)),
      m_label(title.toLower()) {
  setObjectName("fields-dialog");
  keepWork();
  for (const Asked& asked : fields)
    add(asked, m_values.get());
  auto* cancel = widgets::button(tr("Cancel"));
  m_keep = widgets::button(tr("Keep"), {}, widgets::ButtonKind::Primary);
  m_keep->setObjectName("keep");
  addButton(cancel);
  addButton(m_keep);
  connect(cancel, &QPushButton::clicked, this, &WindowDialog::dismiss);
  connect(m_keep, &QPushButton::clicked, this, &FieldsDialog::keep);
  connect(this, &WindowDialog::dismissed, this, &QObject::deleteLater);
}

void FieldsDialog::add(const Asked& asked, const void* values) {
  auto part = std::make_unique<Part>();
  part->field = m_element.kind->field(asked.field);
  part->value = part->field->read(values);
  part->editor = inspector::FieldEditor::make(
      *m_element.kind, *part->field, [this]() -> const basics::Elements& { return m_session.elements(); }, this);
  part->editor->setNear(inspector::nearTo(*part->field, m_session.today()));
  part->editor->setValue(part->value);
  part->editor->widget()->setObjectName(
      QStringLiteral("field-%1").arg(QString::fromUtf8(asked.field.data(), qsizetype(asked.field.size()))));
  part->box = new widgets::FormField(asked.name, part->editor->widget());
  Part* kept = part.get();
  connect(part->editor, &inspector::FieldEditor::committed, this, [kept](const basics::Value& value) {
    kept->value = value;
    kept->refused.clear();
    kept->box->setRefusal({});
  });
  connect(part->editor, &inspector::FieldEditor::refused, this, [kept](const QString& why) {
    kept->refused = why;
    kept->box->setRefusal(why);
  });
  body()->addWidget(part->box);
  m_parts.push_back(std::move(part));
}

void FieldsDialog::setKeep(const QString& word) {
  m_keep->setText(word);
}

void FieldsDialog::setNeeded(std::string_view field, const QString& otherwise) {
  for (const auto& part : m_parts)
    if (part->field->name == field)
      part->needed = otherwise;
}

void FieldsDialog::keep() {
  basics::Edits edits;
  edits.create(*m_element.kind, m_element.id);
  for (const auto& part : m_parts)
    part->editor->commit();
  for (const basics::Field& field : m_element.kind->fields) {
    const auto part = std::ranges::find_if(m_parts, [&](const auto& one) { return one->field == &field; });
    if (part == m_parts.end()) {
      if (field.type != basics::FieldType::Position && !m_session.elements().find(*m_element.kind, m_element.id))
        edits.set(*m_element.kind, m_element.id, field, field.read(m_values.get()));
      continue;
    }
    const Part& one = **part;
    if (!one.refused.isEmpty())
      return widgets::refuseAt(*one.box, one.refused);
    if (basics::isNull(one.value) && !one.needed.isEmpty())
      return widgets::refuseAt(*one.box, one.needed);
    edits.set(*m_element.kind, m_element.id, field, one.value);
  }
  if (m_more)
    m_more(edits);
  m_session.change(m_label, edits, [this, shown = QPointer(this)](const basics::Outcome<workspace::Report>& done) {
    if (!shown)
      return;
    if (!done)
      return setRefusal(session::sentence(done.refusal()));
    emit kept();
    dismiss();
  });
}

void FieldsDialog::start() {
  open(m_parts.empty() ? static_cast<QWidget*>(m_keep) : m_parts.front()->editor->focusTarget());
}

} // namespace baton::workshop_page
