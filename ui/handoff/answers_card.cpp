// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/handoff/answers_card.h"

#include "ui/handoff/answer_bar.h"
#include "ui/handoff/verdict_words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/text_label.h"

#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

namespace baton::handoff_page {

using handoff::Answer, handoff::AnswerSummary, handoff::Standing, handoff::Verdict;
using theme::TextStyle;
using widgets::Tone;

namespace {

constexpr std::size_t receiversShown = 5;

/// Those with something to say first, the silent last.
int urgency(const Answer& answer) {
  if (!answer.acknowledgement)
    return 3;
  const Verdict verdict = answer.acknowledgement->verdict;
  return verdict == Verdict::NotAccepted ? 0 : verdict == Verdict::AcceptedWithReservations ? 1 : 2;
}

QString noteOf(const Answer& answer, const workshop::Session* passed, const basics::Elements& elements) {
  QStringList parts;
  if (answer.joinedSince)
    parts += AnswersCard::tr("Joined since");
  if (passed)
    parts += AnswersCard::tr("Passed a playback, %1").arg(dayText(*passed->date));
  if (!answer.acknowledgement) {
    if (answer.left)
      parts += AnswersCard::tr("Has left");
    return parts.join(". ");
  }
  const auto& given = *answer.acknowledgement;
  if (!given.note.empty())
    parts += AnswersCard::tr("“%1”").arg(text(given.note));
  const people::Person* scribe = elements.find(given.recordedBy);
  const QString day = given.at ? dayText(given.at->date()) : QString();
  if (scribe)
    parts += AnswersCard::tr("Recorded by %1, from paper, %2").arg(text(scribe->name), day);
  else if (given.note.empty())
    parts += day;
  return parts.join('\n');
}

} // namespace

AnswersCard::AnswersCard(const session::Session& session, QWidget* parent)
    : Card(tr("Who has answered"), parent), m_session(session), m_bar(new AnswerBar),
      m_counts(widgets::paragraph({}, TextStyle::Caption)),
      m_nothing(widgets::paragraph({}, TextStyle::Body, Tone::Muted)), m_column(new QVBoxLayout),
      m_more(widgets::linkButton({})), m_answer(widgets::smallButton(tr("Answer"), {}, widgets::ButtonKind::Primary)),
      m_paper(widgets::smallButton(tr("Record from paper"))), m_recall(widgets::linkButton(tr("Recall"))) {
  setObjectName("answers");
  setPadding(16, 14);
  m_counts->setObjectName("answer-counts");
  body()->addWidget(m_nothing);
  body()->addWidget(m_bar);
  body()->addWidget(m_counts);
  theme::space(m_column, 0, 0);
  body()->addLayout(m_column);
  m_more->setObjectName("all-receivers");
  body()->addWidget(m_more, 0, Qt::AlignLeft);
  auto* buttons = new QWidget;
  auto* flow = new widgets::FlowLayout(buttons);
  theme::space(flow, 0, 8);
  m_answer->setObjectName("answer-version");
  m_paper->setObjectName("record-from-paper");
  m_recall->setObjectName("recall");
  for (auto* button : {m_answer, m_paper, m_recall})
    flow->addWidget(button);
  body()->addWidget(buttons);
  connect(m_more, &QPushButton::clicked, this, [this] {
    m_all = !m_all;
    const auto line = m_line;
    show(line ? &*line : nullptr);
  });
  connect(m_answer, &QPushButton::clicked, this, &AnswersCard::answerAsked);
  connect(m_paper, &QPushButton::clicked, this, [this] { emit paperAsked({}); });
  connect(m_recall, &QPushButton::clicked, this, &AnswersCard::recallAsked);
}

void AnswersCard::show(const VersionLine* version) {
  if (!version || version->key != m_key)
    m_all = false;
  m_key = version ? version->key : std::string();
  m_line = version ? std::optional(*version) : std::nullopt;
  const handoff::Handoff* handoff = m_line ? m_session.elements().find(m_line->id) : nullptr;
  const AnswerSummary answers =
      handoff ? handoff::answersTo(m_session.elements(), *handoff, m_session.today()) : AnswerSummary{};
  setFacts(m_line ? m_line->name.toLower() : QString());
  m_bar->show(answers);
  m_counts->setText(m_bar->counts().replaceInStrings(QStringLiteral(" "), QString(QChar::Nbsp)).join("   "));
  m_bar->setVisible(answers.named > 0);
  m_counts->setVisible(answers.named > 0);
  m_nothing->setVisible(answers.named == 0);
  m_nothing->setText(handoff ? tr("It was handed to nobody.")
                             : tr("Nothing has been handed off yet. Once a version is published, those who receive it "
                                  "answer here: accepted, with a reservation, or what is missing."));
  const bool answerable =
      m_line && (m_line->standing == Standing::InForce || m_line->standing == Standing::NotYetInForce);
  fillRows(answers, answerable);
  refreshButtons(handoff, answers);
}

void AnswersCard::fillRows(const AnswerSummary& answers, bool answerable) {
  delete m_rows;
  m_rows = new QWidget;
  auto* column = new QVBoxLayout(m_rows);
  theme::space(column, 0, 0);
  m_column->addWidget(m_rows);
  m_asked = workshop::playbackKey(m_session.elements(), m_session.today());
  auto sorted = answers.answers;
  std::ranges::stable_sort(sorted, {}, urgency);
  const std::size_t count = m_all ? sorted.size() : std::min(receiversShown, sorted.size());
  for (std::size_t i = 0; i < count; ++i)
    addRow(sorted[i], answerable);
  m_more->setVisible(sorted.size() > receiversShown);
  m_more->setText(m_all ? tr("Fewer") : tr("All %1 receivers").arg(sorted.size()));
}

void AnswersCard::addRow(const Answer& answer, bool answerable) {
  auto* column = static_cast<QVBoxLayout*>(m_rows->layout());
  if (column->count() > 0)
    column->addWidget(widgets::horizontalLine());
  auto* part = new QWidget;
  auto* row = new QHBoxLayout(part);
  theme::space(row, QMargins(0, 8, 0, 8), 10);
  const QString name = text(answer.person->name);
  row->addWidget(new widgets::Avatar(sideOf(*answer.person), name, 28), 0, Qt::AlignTop);
  auto* words = new QVBoxLayout;
  theme::space(words, 0, 2);
  auto* head = new QHBoxLayout;
  theme::space(head, 0, 6);
  head->addWidget(widgets::paragraph(name, TextStyle::Body), 1);
  words->addLayout(head);
  const workshop::Session* passed = passedBy(*answer.person);
  if (const QString note = noteOf(answer, passed, m_session.elements()); !note.isEmpty()) {
    auto* label = widgets::paragraph(note, TextStyle::Small, Tone::Muted);
    label->setWrapping(m_all ? 0 : 4);
    words->addWidget(label);
  }
  row->addLayout(words, 1);
  const auto verdict = answer.acknowledgement ? std::optional(answer.acknowledgement->verdict) : std::nullopt;
  if (verdict == Verdict::Understood && passed)
    head->addWidget(new widgets::Chip(widgets::ChipKind::Ok, tr("Passed a playback")), 0, Qt::AlignTop);
  else
    head->addWidget(new widgets::Chip(verdictChip(verdict), verdictWord(verdict)), 0, Qt::AlignTop);
  if (answerable && !m_session.readOnly() && answer.person->id != m_session.me()) {
    auto* paper = widgets::toolButton("pencil", tr("Record the answer of %1 from paper").arg(name), 20);
    paper->setObjectName(QStringLiteral("paper-%1").arg(answer.person->id.value()));
    connect(paper, &QToolButton::clicked, this, [this, id = answer.person->id] { emit paperAsked(id); });
    head->addWidget(paper, 0, Qt::AlignTop);
  }
  column->addWidget(part);
}

/// "Understood" is what somebody says; a playback of theirs with a name to it, taken since, bears it out.
const workshop::Session* AnswersCard::passedBy(const people::Person& person) const {
  const handoff::Handoff* version = m_line ? m_session.elements().find(m_line->id) : nullptr;
  const auto since = !version ? std::nullopt : version->at ? std::optional(version->at->date()) : version->inForceFrom;
  return since ? workshop::playbackPassedBy(m_session.elements(), person.id, *since, m_asked) : nullptr;
}

void AnswersCard::refreshButtons(const handoff::Handoff* version, const AnswerSummary& answers) {
  const bool answerable =
      m_line && (m_line->standing == Standing::InForce || m_line->standing == Standing::NotYetInForce);
  const bool open = version && answerable;
  const auto mine = std::ranges::find_if(answers.answers,
                                         [this](const Answer& answer) { return answer.person->id == m_session.me(); });
  const bool isMine = mine != answers.answers.end();
  const bool given = isMine && mine->acknowledgement;
  m_answer->setVisible(open && (isMine || !m_session.me()));
  m_answer->setText(given ? tr("Change my answer") : tr("Answer %1").arg(m_line ? m_line->name.toLower() : QString()));
  widgets::setButtonKind(m_answer, given ? widgets::ButtonKind::Secondary : widgets::ButtonKind::Primary);
  m_paper->setVisible(open && answers.named > 0);
  m_recall->setVisible(version && version->recalled.empty());
  m_recall->setText(m_line ? tr("Recall %1").arg(m_line->name.toLower()) : QString());
  const QString why = m_session.readOnly() ? tr("The file is open for reading only") : QString();
  for (auto* button : {m_answer, m_paper, m_recall})
    widgets::setWhyDisabled(button, why);
}

} // namespace baton::handoff_page
