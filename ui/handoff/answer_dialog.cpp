// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/handoff/answer_dialog.h"

#include "ui/handoff/typed_field.h"
#include "ui/handoff/verdict_words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/filter_combo.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/text_field.h"
#include "ui/widgets/text_label.h"

#include <QButtonGroup>
#include <QKeyEvent>
#include <QRadioButton>
#include <QVBoxLayout>

namespace baton::handoff_page {

using handoff::Verdict;
using theme::TextStyle;
using widgets::TextField, widgets::Tone;

AnswerDialog::AnswerDialog(QWidget* window, const Asked& asked, const basics::Elements& elements, basics::Date today)
    : WindowDialog(window, asked.scribe ? tr("Record an answer from paper")
                                        : tr("Your answer to %1").arg(asked.version.name.toLower())),
      m_asked(asked) {
  setObjectName("answer-dialog");
  setFrameWidth(520);
  body()->addWidget(widgets::paragraph(
      asked.scribe ? tr("As it stands on the reply page of %1. It is marked as recorded by %2, from paper.")
                         .arg(asked.version.name.toLower(), personName(elements, asked.scribe))
                   : tr("A new answer replaces the one before; the history keeps both."),
      TextStyle::Body, Tone::Muted));
  if (asked.scribe)
    addPeople(elements, today);
  addVerdicts();
  addWords();
  m_refusal = widgets::paragraph({}, TextStyle::Label, Tone::Bad);
  m_refusal->setObjectName("answer-refusal");
  m_refusal->hide();
  body()->addWidget(m_refusal);
  addButtons();
  preset(elements);
  connect(this, &WindowDialog::dismissed, this, &QObject::deleteLater);
  refresh();
}

void AnswerDialog::addPeople(const basics::Elements& elements, basics::Date today) {
  m_people = new widgets::FilterCombo({});
  m_people->setObjectName("answer-person");
  m_people->setAccessibleName(tr("Whose answer"));
  if (const handoff::Handoff* version = elements.find(m_asked.version.id))
    for (const auto& answer : handoff::answersTo(elements, *version, today).answers)
      m_people->addItem(text(answer.person->name).simplified(), qlonglong(answer.person->id.value()));
  if (m_asked.person)
    m_people->setCurrentIndex(m_people->findData(qlonglong(m_asked.person.value())));
  body()->addWidget(new widgets::FormField(tr("Whose answer"), m_people));
  connect(m_people, &QComboBox::currentIndexChanged, this, &AnswerDialog::refresh);
}

void AnswerDialog::addVerdicts() {
  auto* part = new QWidget;
  auto* column = new QVBoxLayout(part);
  theme::space(column, 0, 0);
  m_verdicts = new QButtonGroup(this);
  for (const Verdict verdict : {Verdict::Accepted, Verdict::AcceptedWithReservations, Verdict::NotAccepted,
                                Verdict::Understood, Verdict::Received}) {
    auto* choice = new QRadioButton(verdictChoice(verdict));
    choice->setAccessibleDescription(verdictMeaning(verdict));
    choice->setObjectName(QStringLiteral("verdict-") + text(basics::wordOf(verdict)));
    choice->installEventFilter(this);
    m_verdicts->addButton(choice, int(verdict));
    column->addWidget(choice, 0, Qt::AlignLeft);
    auto* meaning = widgets::paragraph(verdictMeaning(verdict), TextStyle::Small, Tone::Muted);
    meaning->setContentsMargins(theme::ink().whole(24), 0, 0, theme::ink().whole(4));
    column->addWidget(meaning);
  }
  body()->addWidget(part);
  connect(m_verdicts, &QButtonGroup::idToggled, this, &AnswerDialog::refresh);
}

void AnswerDialog::addWords() {
  m_note = typedField(tr("Note"), "answer-note");
  m_questions = typedField(tr("Questions that are open, one a line"), "answer-questions");
  for (auto* field : {m_note, m_questions})
    connect(field, &TextField::edited, this, &AnswerDialog::refresh);
  m_noteField = new widgets::FormField(tr("Note"), m_note);
  m_hint = widgets::paragraph({}, TextStyle::Small, Tone::Muted);
  body()->addWidget(m_noteField);
  body()->addWidget(m_hint);
  body()->addWidget(new widgets::FormField(tr("Questions that are open, one a line"), m_questions));
}

void AnswerDialog::addButtons() {
  auto* cancel = widgets::button(tr("Cancel"));
  m_answer = widgets::button(m_asked.scribe ? tr("Record") : tr("Answer"), "check", widgets::ButtonKind::Primary);
  m_answer->setObjectName("answer-now");
  addButton(cancel);
  addButton(m_answer);
  connect(cancel, &QPushButton::clicked, this, &WindowDialog::dismiss);
  connect(m_answer, &QPushButton::clicked, this, &AnswerDialog::answerAsked);
}

/// What they said before, to be changed.
void AnswerDialog::preset(const basics::Elements& elements) {
  if (m_asked.scribe)
    return;
  for (const handoff::Acknowledgement& given : elements.all<handoff::Acknowledgement>())
    if (given.handoff == m_asked.version.id && given.person == m_asked.person) {
      m_verdicts->button(int(given.verdict))->setChecked(true);
      m_note->setValue(text(given.note));
    }
}

void AnswerDialog::refresh() {
  const int chosen = m_verdicts->checkedId();
  const bool reservation = chosen == int(Verdict::AcceptedWithReservations), no = chosen == int(Verdict::NotAccepted);
  m_hint->setText(no            ? tr("What is missing? It becomes a question that blocks the handoff.")
                  : reservation ? tr("Which reservation? It stands beside the name.")
                                : QString());
  m_hint->setVisible(no || reservation);
  if (!m_answer)
    return;
  QString why;
  if (!person())
    why = tr("Choose whose answer it is");
  else if (chosen < 0)
    why = tr("Choose an answer first");
  else if (reservation && note().isEmpty())
    why = tr("Write the reservation first");
  widgets::setWhyDisabled(m_answer, why);
}

basics::Id<people::Person> AnswerDialog::person() const {
  return m_people ? basics::Id<people::Person>(m_people->currentData().toLongLong()) : m_asked.person;
}

Verdict AnswerDialog::verdict() const {
  return Verdict(std::max(0, m_verdicts->checkedId()));
}

QString AnswerDialog::note() const {
  return m_note->value().trimmed();
}

QStringList AnswerDialog::questions() const {
  QStringList questions;
  for (const QString& line : m_questions->value().split('\n'))
    if (!line.trimmed().isEmpty())
      questions += line.trimmed();
  return questions;
}

void AnswerDialog::setRefusal(const QString& why) {
  m_refusal->setText(why);
  m_refusal->setVisible(!why.isEmpty());
}

/// The arrows go by the order of the verdicts. Left to themselves the buttons go by where they happen to stand.
bool AnswerDialog::stepVerdict(const QObject* from, int by) {
  const auto verdicts = m_verdicts->buttons();
  const qsizetype count = verdicts.size();
  for (qsizetype i = 0; i < count; ++i)
    if (verdicts[i] == from) {
      QAbstractButton* next = verdicts[(i + by + count) % count];
      next->setChecked(true);
      next->setFocus(by > 0 ? Qt::TabFocusReason : Qt::BacktabFocusReason);
      return true;
    }
  return false;
}

bool AnswerDialog::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::KeyPress)
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Down:
    case Qt::Key_Right:
      if (stepVerdict(watched, 1))
        return true;
      break;
    case Qt::Key_Up:
    case Qt::Key_Left:
      if (stepVerdict(watched, -1))
        return true;
      break;
    default:
      break;
    }
  return WindowDialog::eventFilter(watched, event);
}

void AnswerDialog::start() {
  QAbstractButton* first = m_verdicts->checkedButton();
  open(m_people && !m_asked.person ? static_cast<QWidget*>(m_people)
       : first                     ? first
                                   : m_verdicts->button(int(Verdict::Accepted)));
}

} // namespace baton::handoff_page
