// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/handoff/questions_card.h"

#include "core/handoff/wording.h"
#include "ui/handoff/handoff_view.h"
#include "ui/handoff/typed_field.h"
#include "ui/session/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/text_field.h"
#include "ui/widgets/text_label.h"

#include <QCheckBox>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>
#include <tuple>
#include <utility>

namespace baton::handoff_page {

using strategy::OpenQuestion;
using theme::TextStyle;
using widgets::ChipKind, widgets::TextField, widgets::Tone;

namespace {

constexpr std::size_t answeredShown = 2;

bool isOpen(const OpenQuestion& question) {
  return question.answer.empty();
}

std::vector<const OpenQuestion*> sorted(const basics::Elements& elements) {
  std::vector<const OpenQuestion*> all;
  for (const OpenQuestion* question : elements.inOrder<OpenQuestion>())
    all.push_back(question);
  std::ranges::stable_sort(all, {}, [](const OpenQuestion* question) {
    const std::int32_t due = question->due ? question->due->days() : INT32_MAX;
    return std::tuple(!isOpen(*question), !question->blocking, due);
  });
  return all;
}

QString factsOf(const OpenQuestion& question, const basics::Elements& elements) {
  QStringList parts;
  const QString by = personName(elements, question.askedBy), owner = personName(elements, question.owner);
  if (!by.isEmpty())
    parts += by;
  if (const auto about = elements.locate(question.about.value()))
    parts += QuestionsCard::tr("about %1")
                 .arg(about.kind->singleton ? session::word(about.kind->label)
                                            : shortText(handoff::nameOf(elements, about), 60));
  if (isOpen(question) && !owner.isEmpty())
    parts += QuestionsCard::tr("to be answered by %1").arg(owner);
  if (isOpen(question) && question.due)
    parts += QuestionsCard::tr("until %1").arg(dayText(*question.due));
  return parts.join(", ");
}

} // namespace

QuestionsCard::QuestionsCard(session::Session& session, QWidget* parent)
    : Card(tr("Questions"), parent), m_session(session), m_column(new QVBoxLayout),
      m_nothing(widgets::paragraph(tr("No question is open. Whoever receives the handoff can ask here."),
                                   TextStyle::Body, Tone::Muted)),
      m_more(widgets::linkButton({})), m_askButton(widgets::smallButton(tr("Ask a question"), "plus")) {
  setObjectName("questions");
  setPadding(16, 14);
  body()->addWidget(m_nothing);
  theme::space(m_column, 0, 0);
  body()->addLayout(m_column);
  m_more->setObjectName("all-questions");
  body()->addWidget(m_more, 0, Qt::AlignLeft);
  m_askButton->setObjectName("ask-question");
  body()->addWidget(m_askButton, 0, Qt::AlignLeft);
  buildAsking();
  connect(m_more, &QPushButton::clicked, this, [this] {
    m_all = !m_all;
    refresh();
  });
  connect(m_askButton, &QPushButton::clicked, this, [this] {
    if (!m_session.me())
      emit whoAsked();
    if (!m_session.me())
      return;
    m_asking->show();
    m_askButton->hide();
    m_words->setFocus(Qt::OtherFocusReason);
  });
}

void QuestionsCard::buildAsking() {
  m_asking = new QWidget;
  auto* column = new QVBoxLayout(m_asking);
  theme::space(column, QMargins(0, 4, 0, 0), 8);
  m_words = typedField(tr("Question"), "question-text");
  m_blocks = new QCheckBox(tr("Sales cannot start before it is answered"));
  m_blocks->setObjectName("question-blocks");
  column->addWidget(m_words);
  column->addWidget(m_blocks, 0, Qt::AlignLeft);
  auto* row = new QHBoxLayout;
  theme::space(row, 0, 8);
  m_send = widgets::smallButton(tr("Ask"), {}, widgets::ButtonKind::Primary);
  m_send->setObjectName("question-send");
  auto* cancel = widgets::smallButton(tr("Cancel"));
  row->addWidget(m_send);
  row->addWidget(cancel);
  row->addStretch();
  column->addLayout(row);
  m_asking->hide();
  body()->addWidget(m_asking);
  const auto allow = [this] {
    widgets::setWhyDisabled(m_send, m_words->value().trimmed().isEmpty() ? tr("Write the question first") : QString());
  };
  allow();
  connect(m_words, &TextField::edited, this, allow);
  connect(m_send, &QPushButton::clicked, this, &QuestionsCard::ask);
  connect(cancel, &QPushButton::clicked, this, &QuestionsCard::closeAsking);
}

void QuestionsCard::closeAsking() {
  m_words->setValue({});
  m_blocks->setChecked(false);
  m_asking->hide();
  m_askButton->show();
  m_askButton->setFocus(Qt::OtherFocusReason);
}

void QuestionsCard::setAbout(basics::Id<basics::Anything> about, basics::Id<people::Person> owner) {
  m_about = about;
  m_owner = owner;
}

void QuestionsCard::refresh() {
  const auto all = sorted(m_session.elements());
  const auto open = std::size_t(std::ranges::count_if(all, [](const auto* question) { return isOpen(*question); }));
  const auto blocking =
      std::ranges::count_if(all, [](const auto* question) { return isOpen(*question) && question->blocking; });
  setFacts(all.empty()    ? QString()
           : blocking > 0 ? tr("%1 open, %2 blocking").arg(open).arg(blocking)
                          : tr("%1 open").arg(open));
  delete m_rows;
  m_rows = new QWidget;
  auto* column = new QVBoxLayout(m_rows);
  theme::space(column, 0, 0);
  m_column->addWidget(m_rows);
  const std::size_t count = m_all ? all.size() : std::min(all.size(), open + answeredShown);
  for (std::size_t i = 0; i < count; ++i) {
    if (i > 0)
      column->addWidget(widgets::horizontalLine());
    column->addWidget(rowOf(*all[i]));
  }
  m_nothing->setVisible(all.empty());
  m_more->setVisible(all.size() > open + answeredShown);
  m_more->setText(m_all ? tr("Fewer") : tr("All %1 questions").arg(all.size()));
  const QString why = m_session.readOnly() ? tr("The file is open for reading only") : QString();
  widgets::setWhyDisabled(m_askButton, why);
}

void QuestionsCard::setAnsweredIn(std::map<basics::Id<OpenQuestion>, QString> versions) {
  m_answeredIn = std::move(versions);
}

QWidget* QuestionsCard::rowOf(const OpenQuestion& question) {
  auto* part = new QWidget;
  auto* row = new QHBoxLayout(part);
  theme::space(row, QMargins(0, 8, 0, 8), 8);
  auto* words = new QVBoxLayout;
  theme::space(words, 0, 2);
  row->addLayout(words, 1);
  words->addWidget(widgets::paragraph(text(question.text), TextStyle::Body));
  QString facts = factsOf(question, m_session.elements());
  if (const auto in = m_answeredIn.find(question.id); in != m_answeredIn.end())
    facts += (facts.isEmpty() ? QString() : QStringLiteral(", ")) + tr("answered in %1").arg(in->second);
  if (!facts.isEmpty())
    words->addWidget(widgets::paragraph(facts, TextStyle::Small, Tone::Muted));
  const bool open = isOpen(question);
  if (!open)
    words->addWidget(widgets::paragraph(text(question.answer), TextStyle::Small));
  else if (m_answering == question.id)
    addAnswerField(words, question);
  else if (!m_session.readOnly()) {
    auto* answer = widgets::linkButton(tr("Answer"));
    answer->setObjectName(QStringLiteral("answer-%1").arg(question.id.value()));
    answer->setAccessibleName(tr("Answer: %1").arg(shortText(question.text)));
    connect(answer, &QPushButton::clicked, this, [this, id = question.id] { openAnswer(id); });
    words->addWidget(answer, 0, Qt::AlignLeft);
  }
  auto* chip = !open               ? new widgets::Chip(ChipKind::Ok, tr("Answered"))
               : question.blocking ? new widgets::Chip(ChipKind::Bad, tr("Blocking"))
                                   : new widgets::Chip(ChipKind::None, tr("Open"));
  row->addWidget(chip, 0, Qt::AlignTop);
  return part;
}

void QuestionsCard::addAnswerField(QVBoxLayout* column, const OpenQuestion& question) {
  auto* field = typedField(tr("Answer to: %1").arg(shortText(question.text)), "answer-text", 8);
  field->setValue(m_answerDraft);
  column->addWidget(field);
  auto* row = new QHBoxLayout;
  theme::space(row, QMargins(0, 4, 0, 0), 8);
  auto* save = widgets::smallButton(tr("Answer"), {}, widgets::ButtonKind::Primary);
  save->setObjectName("answer-save");
  auto* cancel = widgets::smallButton(tr("Cancel"));
  row->addWidget(save);
  row->addWidget(cancel);
  row->addStretch();
  column->addLayout(row);
  const auto allow = [this, save](const QString& typed) {
    m_answerDraft = typed;
    widgets::setWhyDisabled(save, typed.trimmed().isEmpty() ? tr("Write the answer first") : QString());
  };
  allow(m_answerDraft);
  connect(field, &TextField::edited, save, allow);
  connect(save, &QPushButton::clicked, this, [this, field, id = question.id] { answer(id, field->value().trimmed()); });
  connect(cancel, &QPushButton::clicked, this, [this] { openAnswer({}); });
  if (std::exchange(m_focusAnswer, false))
    QTimer::singleShot(0, field, [field] { field->setFocus(Qt::OtherFocusReason); });
}

void QuestionsCard::openAnswer(basics::Id<OpenQuestion> question) {
  m_answering = question;
  m_answerDraft.clear();
  m_focusAnswer = bool(question);
  // The button that asked stands in a row that is about to go.
  QTimer::singleShot(0, this, &QuestionsCard::refresh);
}

void QuestionsCard::answer(basics::Id<OpenQuestion> question, const QString& words) {
  const OpenQuestion* found = m_session.elements().find(question);
  if (!found)
    return;
  basics::Edits edits;
  edits.set<OpenQuestion>(question, "answer", words.toStdString());
  edits.set<OpenQuestion>(question, "answered", m_session.today().iso());
  if (!found->owner && m_session.me())
    edits.set<OpenQuestion>(question, "owner", m_session.me().value());
  m_session.change(
      tr("answer question %1").arg(shortText(found->text, 60)), edits, [self = QPointer(this)](const auto& outcome) {
        if (!self)
          return;
        if (outcome.refused())
          return emit self->failed(session::word(outcome.refusal().cause), session::word(outcome.refusal().remedy));
        self->m_answering = {};
        self->m_answerDraft.clear();
        self->refresh();
      });
}

void QuestionsCard::ask() {
  OpenQuestion question;
  question.id = m_session.newId<OpenQuestion>();
  question.text = m_words->value().trimmed().toStdString();
  question.askedBy = m_session.me();
  question.about = m_about;
  question.owner = m_owner;
  question.blocking = m_blocks->isChecked();
  basics::Edits edits;
  edits.put(question);
  m_session.change(tr("ask %1").arg(shortText(question.text, 60)), edits, [self = QPointer(this)](const auto& outcome) {
    if (!self)
      return;
    if (outcome.refused())
      return emit self->failed(session::word(outcome.refusal().cause), session::word(outcome.refusal().remedy));
    self->closeAsking();
  });
}

} // namespace baton::handoff_page
