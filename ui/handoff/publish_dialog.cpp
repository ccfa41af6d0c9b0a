// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/handoff/publish_dialog.h"

#include "core/basics/text.h"
#include "core/handoff/handoff.h"
#include "core/handoff/publication.h"
#include "core/people/presence.h"
#include "ui/handoff/typed_field.h"
#include "ui/inspector/coming_day.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/text_field.h"
#include "ui/widgets/text_label.h"

#include <QListWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace baton::handoff_page {

using people::Person;
using theme::TextStyle;
using widgets::TextField, widgets::Tone;

PublishDialog::PublishDialog(QWidget* window, const HandoffView& view, const basics::Elements& elements,
                             basics::Id<Person> author, basics::Date today)
    : WindowDialog(window, tr("Publish version %1").arg(view.nextNumber)), m_ready(view.ready) {
  setObjectName("publish-dialog");
  setFrameWidth(560);
  body()->addWidget(
      widgets::paragraph(tr("%1 signs it. What is published stays as it is; what comes later goes into the next draft.")
                             .arg(personName(elements, author)),
                         TextStyle::Body, Tone::Muted));
  if (!m_ready)
    addWays(view);
  addAnswers(view);
  addReceivers(elements, today);
  addDay(today);
  if (!m_ready)
    addReason();
  m_refusal = widgets::paragraph({}, TextStyle::Label, Tone::Bad);
  m_refusal->setObjectName("publish-refusal");
  m_refusal->hide();
  body()->addWidget(m_refusal);
  addButtons(view);
  connect(this, &WindowDialog::dismissed, this, &QObject::deleteLater);
  refresh();
}

void PublishDialog::addWays(const HandoffView& view) {
  auto* callout = new QFrame;
  callout->setProperty("finding", "bad");
  auto* column = new QVBoxLayout(callout);
  theme::space(column, QMargins(12, 10, 12, 10), 6);
  auto* why = widgets::paragraph(whyNotReady(view), TextStyle::BodyStrong);
  why->setObjectName("publish-why-not");
  column->addWidget(why);
  column->addWidget(widgets::paragraph(tr("You can settle it now (about %1 minutes), publish as a draft for comment, "
                                          "or hand off as it is with a reason, which the document prints.")
                                           .arg(minutesToSettle(view))));
  auto* row = new QHBoxLayout;
  theme::space(row, 0, 16);
  auto* settle = widgets::linkButton(tr("Settle"));
  settle->setObjectName("publish-settle");
  auto* draft = widgets::linkButton(tr("Draft for comment"));
  draft->setObjectName("publish-draft");
  row->addWidget(settle);
  row->addWidget(draft);
  row->addStretch();
  column->addLayout(row);
  body()->addWidget(callout);
  connect(settle, &QPushButton::clicked, this, &PublishDialog::settleAsked);
  connect(draft, &QPushButton::clicked, this, &PublishDialog::draftAsked);
}

/// What the receivers asked and find answered: the first ones in full, so that whoever signs has read them.
void PublishDialog::addAnswers(const HandoffView& view) {
  constexpr std::size_t shown = 3;
  const auto* draft = view.line({});
  if (!draft || (draft->answers.empty() && view.stillOpen == 0))
    return;
  auto* part = new QWidget;
  part->setObjectName("publish-answers");
  auto* column = new QVBoxLayout(part);
  theme::space(column, 0, 6);
  const std::size_t count = draft->answers.size();
  const QString open = view.stillOpen == 0   ? QString()
                       : view.stillOpen == 1 ? tr("One question stays open.")
                                             : tr("%1 questions stay open.").arg(view.stillOpen);
  const QString answered = count == 0   ? tr("It answers no question.")
                           : count == 1 ? tr("It answers one question.")
                                        : tr("It answers %1 questions.").arg(count);
  auto* facts = widgets::paragraph(open.isEmpty() ? answered : answered + ' ' + open, TextStyle::BodyStrong);
  facts->setObjectName("publish-answers-count");
  column->addWidget(facts);
  for (std::size_t i = 0; i < std::min(shown, count); ++i) {
    const auto& one = draft->answers[i];
    const QString asker = text(one.askedBy).simplified();
    const QString question =
        asker.isEmpty() ? shortText(one.text, 200) : tr("%1 asked: %2").arg(asker, shortText(one.text, 200));
    column->addWidget(widgets::paragraph(question, TextStyle::Small, Tone::Muted));
    column->addWidget(widgets::paragraph(shortText(one.answer, 300), TextStyle::Body));
  }
  if (count > shown)
    column->addWidget(
        widgets::paragraph(tr("And %1 more; they stand among the questions at the side.").arg(count - shown),
                           TextStyle::Small, Tone::Muted));
  body()->addWidget(part);
}

void PublishDialog::addReceivers(const basics::Elements& elements, basics::Date today) {
  m_receivers = new QListWidget;
  m_receivers->setObjectName("receivers");
  m_receivers->setMinimumHeight(theme::ink().whole(84));
  m_receivers->setMaximumHeight(theme::ink().whole(200));
  const auto chosen = handoff::everyoneOfSales(elements, today);
  std::vector<const Person*> people;
  for (const Person& person : elements.all<Person>())
    if (people::isActive(person, today))
      people.push_back(&person);
  std::ranges::sort(people, {}, [](const Person* person) {
    return std::pair(person->side != people::Side::Sales, basics::nameKey(person->name));
  });
  for (const Person* person : people) {
    QString words = text(person->name).simplified();
    if (!person->title.empty())
      words += QStringLiteral("   ") + text(person->title).simplified();
    auto* item = new QListWidgetItem(words, m_receivers);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(std::ranges::find(chosen, person->id) != chosen.end() ? Qt::Checked : Qt::Unchecked);
    item->setData(Qt::UserRole, qlonglong(person->id.value()));
    item->setSizeHint(QSize(0, theme::ink().whole(26)));
  }
  auto* field = new widgets::FormField(tr("Handed to"), m_receivers);
  m_receivers->setAccessibleName(tr("Handed to"));
  m_count = widgets::label({}, TextStyle::Small, Tone::Muted);
  m_count->setObjectName("receiver-count");
  field->label()->addRight(m_count);
  body()->addWidget(field, 1);
  connect(m_receivers, &QListWidget::itemChanged, this, &PublishDialog::refresh);
}

void PublishDialog::addDay(basics::Date today) {
  const basics::Kind& kind = describe(basics::Tag<handoff::Handoff>{});
  auto* editor = inspector::FieldEditor::make(kind, *kind.field("in_force_from"), {}, this);
  editor->focusTarget()->setObjectName("in-force-from");
  editor->focusTarget()->setAccessibleName(tr("In force from"));
  m_day = new inspector::ComingDay(tr("In force from"), editor, today);
  m_day->show(today);
  body()->addWidget(m_day);
}

void PublishDialog::addReason() {
  m_reason = typedField(tr("Reason, which the document prints"), "publish-reason", 4);
  body()->addWidget(new widgets::FormField(tr("Reason, which the document prints"), m_reason));
  connect(m_reason, &TextField::edited, this, &PublishDialog::refresh);
}

void PublishDialog::addButtons(const HandoffView& view) {
  auto* cancel = widgets::button(tr("Cancel"));
  m_publish = widgets::button(m_ready ? tr("Publish version %1").arg(view.nextNumber) : tr("Hand off with reason"),
                              "send", widgets::ButtonKind::Primary);
  m_publish->setObjectName("publish-now");
  addButton(cancel);
  addButton(m_publish);
  connect(cancel, &QPushButton::clicked, this, &WindowDialog::dismiss);
  connect(m_publish, &QPushButton::clicked, this, &PublishDialog::publish);
}

/// A day that is over is said at its field.
void PublishDialog::publish() {
  if (m_day->take())
    emit publishAsked();
}

void PublishDialog::refresh() {
  const auto count = int(choice().receivers.size());
  m_count->setText(tr("%1 of %2").arg(count).arg(m_receivers->count()));
  if (!m_publish)
    return;
  QString why;
  if (count == 0)
    why = tr("Choose at least one person who receives it");
  else if (m_reason && m_reason->value().trimmed().isEmpty())
    why = tr("Write the reason first");
  widgets::setWhyDisabled(m_publish, why);
}

PublishChoice PublishDialog::choice() const {
  PublishChoice choice;
  for (int row = 0; row < m_receivers->count(); ++row)
    if (m_receivers->item(row)->checkState() == Qt::Checked)
      choice.receivers.emplace_back(m_receivers->item(row)->data(Qt::UserRole).toLongLong());
  choice.inForceFrom = m_day->day();
  if (m_reason)
    choice.reason = m_reason->value().trimmed().toStdString();
  return choice;
}

void PublishDialog::setRefusal(const QString& why) {
  m_refusal->setText(why);
  m_refusal->setVisible(!why.isEmpty());
}

void PublishDialog::start() {
  open(m_reason ? static_cast<QWidget*>(m_reason) : m_publish);
}

} // namespace baton::handoff_page
