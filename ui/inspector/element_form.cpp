// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/element_form.h"

#include "core/people/person.h"
#include "ui/inspector/composed_story.h"
#include "ui/inspector/dependants.h"
#include "ui/inspector/field_edits.h"
#include "ui/inspector/order_edits.h"
#include "ui/inspector/part_list.h"
#include "ui/inspector/shown_fields.h"
#include "ui/inspector/value_text.h"
#include "ui/inspector/words.h"
#include "ui/session/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/form_field.h"

#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace baton::inspector {

using basics::ElementRef, basics::Elements, basics::Field, basics::FieldType, basics::Kind, basics::Value;
using widgets::FormField;

namespace {} // namespace

ElementForm::ElementForm(session::Session& session, ElementRef ref, const std::vector<std::string_view>& only,
                         QWidget* parent)
    : QWidget(parent), m_session(session), m_findings(Findings::of(session)), m_ref(ref),
      m_column(new QVBoxLayout(this)), m_aboutAll(new QVBoxLayout) {
  theme::space(m_column, 0, 12);
  theme::space(m_aboutAll, 0, 6);
  m_column->addLayout(m_aboutAll);
  build(only);
  if (only.empty())
    for (const Kind* part : partKinds(*ref.kind))
      addParts(*part);
  if (m_ref.kind->name == "story" && fieldNamed("text")) {
    m_story = new ComposedStory(m_session, m_ref.id, this);
    m_column->insertWidget(m_column->indexOf(fieldNamed("text")) + 1, m_story);
  }
  m_checkSoon.setSingleShot(true);
  m_checkSoon.setInterval(400);
  connect(&m_checkSoon, &QTimer::timeout, this, &ElementForm::checkDraft);
  connect(&m_findings, &Findings::changed, this, &ElementForm::refreshFindings);
  refresh();
  refreshFindings();
}

void ElementForm::build(const std::vector<std::string_view>& only) {
  std::vector<const Field*> fields = fieldsInOrder(*m_ref.kind);
  if (!only.empty())
    std::erase_if(fields, [&only](const Field* field) { return std::ranges::find(only, field->name) == only.end(); });
  for (std::size_t i = 0; i < fields.size(); ++i) {
    const Part part = addField(*fields[i]);
    if (i + 1 == fields.size() || !isShort(*fields[i]) || !isShort(*fields[i + 1])) {
      m_column->addWidget(part.box);
      continue;
    }
    const Part second = addField(*fields[++i]);
    auto* row = new QHBoxLayout;
    theme::space(row, 0, 8);
    row->addWidget(part.box, second.field->type == FieldType::Integer ? 3 : 1, Qt::AlignTop);
    row->addWidget(second.box, 1, Qt::AlignTop);
    m_column->addLayout(row);
  }
}

ElementForm::Part ElementForm::addField(const Field& field) {
  Part part;
  part.field = &field;
  const auto now = [this]() -> const Elements& { return m_session.elements(); };
  part.editor = FieldEditor::make(*m_ref.kind, field, now, this);
  part.box = new FormField(fieldName(field), part.editor->widget());
  part.box->setFindingDelay(0); // the check itself waits until nobody types
  if (part.editor->saysItsName())
    part.box->label()->hide();
  if (QWidget* tool = part.editor->labelTool())
    part.box->label()->addRight(tool);
  part.editor->setNear(nearTo(field, m_session.today()));
  if (m_session.readOnly())
    part.editor->setReadOnly(true);
  connect(part.editor, &FieldEditor::committed, this, [this, part](const Value& value) { store(part, value); });
  connect(part.editor, &FieldEditor::drafted, this, [this, &field](const Value& value) { draft(field, value); });
  connect(part.editor, &FieldEditor::refused, part.box, &FormField::setRefusal);
  connect(part.editor, &FieldEditor::newAsked, this, [this, &field](const QString& name) { addPerson(field, name); });
  connect(part.box, &FormField::ruleAsked, this, &ElementForm::ruleAsked);
  connect(part.box, &FormField::switchOffAsked, this,
          [this, &field](const QString& rule) { emit switchOffAsked(rule, text(field.name)); });
  m_parts.push_back(part);
  return part;
}

/// In one change with the field that asked. Who is asked of Sales is of Sales.
void ElementForm::addPerson(const Field& field, const QString& name) {
  static constexpr std::string_view ofSales[] = {"asked_by", "proposed_by", "person"};
  const bool seller =
      std::ranges::find(ofSales, field.name) != std::end(ofSales) || m_ref.kind->name == "target_account";
  people::Person person;
  person.id = m_session.newId<people::Person>();
  person.name = name.toStdString();
  person.side = seller ? people::Side::Sales : people::Side::Leadership;
  if (const people::Person* self = m_session.elements().find(basics::Id<people::Person>(m_ref.id)))
    person.side = self->side;
  basics::Edits edits;
  edits.put(person);
  edits.set(*m_ref.kind, m_ref.id, field, person.id.value());
  const QString side = person.side == people::Side::Sales ? tr("Sales") : tr("leadership and support");
  m_session.change(
      tr("add person %1").arg(name), edits,
      [self = QPointer(this), said = tr("%1 is added, on the side of %2").arg(name, side)](const auto& done) {
        if (self && done)
          emit self->said(said);
      });
}

void ElementForm::addParts(const Kind& part) {
  auto* list = new PartList(part);
  auto* box = new FormField(session::word(part.plural), list);
  auto* add = widgets::smallButton(tr("Add"), {}, widgets::ButtonKind::Link);
  add->setObjectName(QStringLiteral("add-") + text(part.name));
  add->setAccessibleName(tr("Add %1").arg(noun(part)));
  add->setEnabled(!m_session.readOnly());
  box->label()->addRight(add);
  m_column->addWidget(box);
  m_lists.emplace_back(&part, list);
  connect(add, &QPushButton::clicked, this, [this, &part] { emit partAsked(&part); });
  connect(list, &PartList::opened, this, &ElementForm::partOpened);
  connect(list, &PartList::moveAsked, this, &ElementForm::movePart);
  connect(list, &PartList::deleteAsked, this, &ElementForm::partDeleteAsked);
  list->setReadOnly(m_session.readOnly());
}

void ElementForm::movePart(ElementRef part, int place) {
  const Elements& elements = m_session.elements();
  auto order = partsOf(elements, m_ref, *part.kind);
  const auto from = std::ranges::find(order, part.id);
  if (from == order.end() || place < 0 || place >= int(order.size()))
    return;
  const bool up = place < int(from - order.begin());
  order.erase(from);
  order.insert(order.begin() + place, part.id);
  basics::Edits edits;
  putBetween(edits, elements, *part.kind, order, std::size_t(place));
  m_session.change(moveLabel(elements, part, up), edits);
}

void ElementForm::refresh() {
  const Elements& elements = m_session.elements();
  const void* element = elements.find(*m_ref.kind, m_ref.id);
  for (const Part& part : m_parts) {
    if (!m_refused.contains(part.field))
      part.editor->setValue(element ? part.field->read(element) : Value());
    part.box->setVisible(isRelevant(elements, m_ref, *part.field) || part.editor->hasDraft());
  }
  for (const auto& [kind, list] : m_lists)
    list->show(elements, partsOf(elements, m_ref, *kind), m_findings);
  if (m_story)
    m_story->refresh();
}

void ElementForm::store(const Part& part, const Value& value) {
  m_drafts.erase(part.field);
  m_refused.erase(part.field);
  const Elements& elements = m_session.elements();
  if (valueOf(elements, m_ref, part.field->name) == value)
    return part.box->setRefusal({});
  m_session.change(editLabel(elements, m_ref, *part.field, value),
                   editsFor(elements, m_ref, *part.field, value, m_session.today()),
                   [self = QPointer(this), part](const basics::Outcome<workspace::Report>& outcome) {
                     if (!self)
                       return;
                     part.box->setRefusal(outcome.refused() ? session::sentence(outcome.refusal()) : QString());
                     if (outcome.refused())
                       self->m_refused.insert(part.field);
                   });
}

void ElementForm::draft(const Field& field, const Value& value) {
  m_drafts[&field] = value;
  m_checkSoon.start();
}

void ElementForm::checkDraft() {
  if (m_drafts.empty())
    return;
  Elements elements = m_session.elements();
  const void* stored = elements.find(*m_ref.kind, m_ref.id);
  const std::shared_ptr<void> drafted = stored ? m_ref.kind->copy(stored) : m_ref.kind->make();
  m_ref.kind->setId(drafted.get(), m_ref.id);
  for (const auto& [field, value] : m_drafts)
    field->write(drafted.get(), value);
  elements.put(*m_ref.kind, m_ref.id, drafted);
  showFindings(m_findings.about(elements, m_ref.id), elements);
}

void ElementForm::refreshFindings() {
  if (!m_drafts.empty())
    return checkDraft();
  std::vector<clarity::Finding> findings;
  for (const clarity::Finding& finding : m_findings.all())
    if (finding.id == m_ref.id && !finding.aside)
      findings.push_back(finding);
  showFindings(findings, m_session.elements());
  for (const auto& [kind, list] : m_lists)
    list->show(m_session.elements(), partsOf(m_session.elements(), m_ref, *kind), m_findings);
}

void ElementForm::showFindings(const std::vector<clarity::Finding>& findings, const Elements& elements) {
  QVector<widgets::FieldFinding> aboutAll;
  std::map<std::string_view, QVector<widgets::FieldFinding>> byField;
  for (const clarity::Finding& finding : findings) {
    const bool hasField =
        std::ranges::any_of(m_parts, [&](const Part& part) { return part.field->name == finding.field; });
    const std::string held = textOf(elements, m_ref, finding.field).toStdString();
    if (hasField)
      byField[finding.field].append(Findings::shown(finding, held));
    else if (!m_lists.empty() || finding.field.empty())
      aboutAll.append(Findings::shown(finding, {}));
  }
  for (const Part& part : m_parts)
    part.box->setFindings(byField[part.field->name]);
  QString key;
  for (const auto& finding : aboutAll)
    key += finding.rule + QLatin1Char('\n') + finding.what + QLatin1Char('\n');
  if (key == m_shownAboutAll)
    return;
  m_shownAboutAll = key;
  while (QLayoutItem* item = m_aboutAll->takeAt(0)) {
    item->widget()->hide();
    item->widget()->deleteLater(); // one of its links may be the sender
    delete item;
  }
  for (const auto& finding : aboutAll) {
    auto* callout = new widgets::FindingCallout(finding);
    m_aboutAll->addWidget(callout);
    connect(callout, &widgets::FindingCallout::ruleAsked, this, &ElementForm::ruleAsked);
    connect(callout, &widgets::FindingCallout::switchOffAsked, this,
            [this](const QString& rule) { emit switchOffAsked(rule, {}); });
  }
}

void ElementForm::lock(bool locked, const std::vector<std::string_view>& but) {
  if (m_session.readOnly() || std::exchange(m_locked, locked) == locked)
    return;
  for (const Part& part : m_parts) {
    if (FieldEditor::isFixed(*part.field) || std::ranges::find(but, part.field->name) != but.end())
      continue;
    if (locked)
      part.editor->commit();
    part.editor->setReadOnly(locked);
  }
}

void ElementForm::commitDrafts() {
  for (const Part& part : m_parts)
    part.editor->commit();
}

bool ElementForm::hasDraft() const {
  return std::ranges::any_of(m_parts, [](const Part& part) { return part.editor->hasDraft(); });
}

bool ElementForm::focusField(const QString& name) {
  for (const Part& part : m_parts) {
    if (!name.isEmpty() && text(part.field->name) != name)
      continue;
    QWidget* target = part.editor->labelTool() ? part.editor->labelTool() : part.editor->focusTarget();
    part.box->show();
    target->setFocus(Qt::TabFocusReason);
    return true;
  }
  if (auto* add = name.isEmpty() ? nullptr : findChild<QPushButton*>(QStringLiteral("add-") + name)) {
    add->setFocus(Qt::TabFocusReason);
    return true;
  }
  return false;
}

FormField* ElementForm::fieldNamed(std::string_view name) const {
  for (const Part& part : m_parts)
    if (part.field->name == name)
      return part.box;
  return nullptr;
}

} // namespace baton::inspector
