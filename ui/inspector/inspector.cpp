// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/inspector.h"

#include "ui/inspector/dependants.h"
#include "ui/inspector/field_edits.h"
#include "ui/inspector/put_aside.h"
#include "ui/inspector/reconfirm_notes.h"
#include "ui/inspector/stands_on.h"
#include "ui/inspector/words.h"
#include "ui/session/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/page_scroll.h"
#include "ui/widgets/text_label.h"

#include <QKeyEvent>
#include <QVBoxLayout>

namespace baton::inspector {

using basics::ElementRef, basics::Kind;
using theme::TextStyle;
using widgets::Tone;

Inspector::Inspector(session::Session& session, session::Surrounding& surrounding, QWidget* parent)
    : QFrame(parent), m_session(session), m_surrounding(surrounding) {
  setObjectName("inspector");
  setProperty("inspector", true);
  theme::fixWidth(this, 348);
  auto* column = new QVBoxLayout(this);
  theme::space(column, QMargins(1, 0, 0, 0), 0);
  column->addWidget(buildHead());
  m_scroll = new widgets::PageScroll;
  theme::space(m_scroll->content(), QMargins(16, 0, 16, 16), 12);
  column->addWidget(m_scroll, 1);
  column->addWidget(buildFoot());
  connect(&session, &session::Session::changed, this, &Inspector::refresh);
  hide();
}

QWidget* Inspector::buildHead() {
  auto* head = new QWidget;
  auto* column = new QVBoxLayout(head);
  theme::space(column, QMargins(16, 14, 10, 12), 2);
  auto* line = new QHBoxLayout;
  theme::space(line, 0, 8);
  m_back = widgets::smallButton({}, QStringLiteral("chevron-left"), widgets::ButtonKind::Link);
  m_back->setObjectName("inspector-back");
  m_kind = widgets::label({}, TextStyle::Caption, Tone::Muted);
  m_kind->setObjectName("inspector-kind");
  auto* closing = widgets::toolButton(QStringLiteral("x"), tr("Close the panel (Escape)"));
  closing->setObjectName("inspector-close");
  line->addWidget(m_back);
  line->addWidget(m_kind);
  line->addStretch(1);
  line->addWidget(closing);
  column->addLayout(line);
  m_name = widgets::paragraph({}, TextStyle::Title);
  m_name->setWrapping(3);
  m_name->setObjectName("inspector-name");
  column->addWidget(m_name);
  connect(m_back, &QPushButton::clicked, this, &Inspector::back);
  connect(closing, &QToolButton::clicked, this, &Inspector::close);
  return head;
}

QWidget* Inspector::buildFoot() {
  auto* foot = new QWidget;
  auto* column = new QVBoxLayout(foot);
  theme::space(column, QMargins(0, 0, 0, 0), 0);
  column->addWidget(widgets::horizontalLine());
  auto* row = new QHBoxLayout;
  theme::space(row, QMargins(16, 8, 16, 8), 8);
  m_delete = widgets::smallButton(tr("Delete"), QStringLiteral("trash-2"));
  m_delete->setObjectName("inspector-delete");
  row->addWidget(m_delete);
  row->addStretch(1);
  column->addLayout(row);
  connect(m_delete, &QPushButton::clicked, this, [this] { erase(m_session, m_surrounding, current()); });
  return foot;
}

void Inspector::open(ElementRef ref) {
  if (isOpen() && m_trail.size() == 1 && current() == ref)
    return;
  show({ref});
}

void Inspector::openAt(ElementRef ref, const QString& field) {
  open(ref);
  if (field == standsOnPlace)
    return showStanding();
  if (m_form)
    m_form->focusField(field);
}

void Inspector::showStanding() {
  m_stands->ask();
  m_scroll->ensureWidgetVisible(m_stands);
}

void Inspector::openPart(ElementRef part, const QString& field) {
  auto trail = m_trail;
  trail.push_back(part);
  show(std::move(trail));
  m_form->focusField(field);
}

void Inspector::back() {
  auto trail = m_trail;
  if (trail.size() < 2)
    return close();
  trail.pop_back();
  show(std::move(trail));
  m_form->focusField({});
}

void Inspector::close() {
  if (isOpen())
    show({});
}

void Inspector::show(std::vector<ElementRef> trail) {
  commitDrafts();
  m_trail = std::move(trail);
  rebuild();
  setVisible(isOpen());
  emit openChanged();
}

void Inspector::rebuild() {
  if (m_form) {
    m_form->hide();
    m_form->deleteLater(); // a button in it may be the sender
    m_form = nullptr;
  }
  for (QWidget* part : {static_cast<QWidget*>(m_notes), static_cast<QWidget*>(m_stands), m_added})
    if (part) {
      part->hide();
      part->deleteLater();
    }
  m_notes = nullptr;
  m_stands = nullptr;
  m_added = nullptr;
  while (QLayoutItem* item = m_scroll->content()->takeAt(0))
    delete item;
  if (!isOpen())
    return;
  const ElementRef ref = m_trail.back();
  m_form = new ElementForm(m_session, ref);
  m_stands = new StandsOn(m_session, m_surrounding, ref, this);
  m_notes = new ReconfirmNotes(
      m_session, m_surrounding, [ref](const handoff::ToReconfirm& flag) { return flag.element == ref; }, this);
  m_scroll->content()->addWidget(m_notes);
  if (m_addition && (m_added = m_addition(ref, this)))
    m_scroll->content()->addWidget(m_added);
  m_scroll->content()->addWidget(m_form);
  m_scroll->content()->addWidget(m_stands);
  m_scroll->content()->addStretch(1);
  connect(m_form, &ElementForm::partOpened, this, [this](const ElementRef& part) { openPart(part); });
  connect(m_form, &ElementForm::partAsked, this, [this](const Kind* part) { addPart(*part); });
  connect(m_form, &ElementForm::ruleAsked, this,
          [this](const QString& rule) { emit m_surrounding.openPage(QStringLiteral("clarity"), 0, rule); });
  connect(m_form, &ElementForm::partDeleteAsked, this,
          [this](const ElementRef& part) { erase(m_session, m_surrounding, part); });
  connect(m_form, &ElementForm::switchOffAsked, this, &Inspector::ask);
  connect(m_form, &ElementForm::said, this, [this](const QString& said) { emit m_surrounding.say(said, true); });
  refreshHead();
}

void Inspector::refresh() {
  if (!isOpen())
    return;
  auto trail = m_trail;
  while (!trail.empty() && trail.back().kind->singleton == 0 &&
         !m_session.elements().find(*trail.back().kind, trail.back().id))
    trail.pop_back();
  if (trail.size() != m_trail.size())
    return show(std::move(trail));
  m_form->refresh();
  refreshHead();
}

void Inspector::refreshHead() {
  const auto& elements = m_session.elements();
  const ElementRef ref = m_trail.back();
  m_kind->setText(session::word(ref.kind->label));
  m_name->setText(shortTitle(elements, ref, 140));
  setAccessibleName(tr("%1 %2").arg(session::word(ref.kind->label), shortTitle(elements, ref)));
  m_back->setVisible(m_trail.size() > 1);
  if (m_trail.size() > 1) {
    const QString whole = shortTitle(elements, m_trail[m_trail.size() - 2], 28);
    m_back->setText(whole);
    m_back->setAccessibleName(tr("Back to %1").arg(whole));
  }
  m_stands->refresh();
  m_delete->setVisible(ref.kind->singleton == 0 && !ref.kind->writtenOnce);
  m_delete->setEnabled(!m_session.readOnly());
  m_delete->setAccessibleName(tr("Delete %1 %2").arg(noun(*ref.kind), shortTitle(elements, ref)));
}

void Inspector::addPart(const Kind& part) {
  const ElementRef whole = m_trail.back();
  const basics::RowId id = m_session.newId<basics::Anything>().value();
  basics::Edits edits;
  edits.create(part, id);
  edits.set(part, id, *wholeField(part, *whole.kind), whole.id);
  for (std::string_view speaker : {"by", "asked_by"}) // of a comment, of a question
    if (const basics::Field* field = part.field(speaker); field && m_session.me() && field->target == "person")
      edits.set(part, id, *field, m_session.me().value());
  m_session.change(addLabel(part), edits, [this, self = QPointer(this), &part, id](const auto& outcome) {
    if (self && outcome)
      openPart({&part, id});
  });
}

void Inspector::ask(const QString& rule, const QString& field) {
  commitDrafts();
  askPutAside(m_session, window(), rule, current(), field);
}

void Inspector::erase(session::Session& session, session::Surrounding& surrounding, ElementRef ref) {
  if (!ref || session.readOnly())
    return;
  const QString said = deletedSentence(session.elements(), ref);
  basics::Edits edits;
  edits.erase(*ref.kind, ref.id);
  session.change(deleteLabel(session.elements(), ref), edits,
                 [said, surrounding = QPointer(&surrounding), session = &session](const auto& outcome) {
                   if (outcome && surrounding)
                     emit surrounding->say(said, true);
                   else if (outcome.refused())
                     session->refuse(outcome.refusal());
                 });
}

void Inspector::commitDrafts() {
  if (m_form)
    m_form->commitDrafts();
}

void Inspector::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape)
    m_trail.size() > 1 ? back() : close();
  else
    QFrame::keyPressEvent(event);
}

} // namespace baton::inspector
