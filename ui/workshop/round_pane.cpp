// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workshop/round_pane.h"

#include "core/workshop/playback.h"
#include "core/workshop/round.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/text_field.h"
#include "ui/widgets/text_label.h"
#include "ui/workshop/workshop_words.h"

#include <QComboBox>
#include <QGridLayout>
#include <QPushButton>
#include <QSignalBlocker>
#include <algorithm>

namespace baton::workshop_page {

using basics::Id;
using handoff::Verdict;
using workshop::Card, workshop::Participant, workshop::SessionKind;

namespace {

/// Sellers first, then leadership; each by name.
std::vector<const Participant*> inTurn(const basics::Elements& elements, Id<workshop::Session> session) {
  auto people = workshop::ofSession<Participant>(elements, session);
  std::ranges::stable_sort(people, {}, [&](const Participant* one) {
    return std::pair(workshop::sideOf(elements, *one) == people::Side::Leadership, workshop::nameOf(elements, *one));
  });
  return people;
}

} // namespace

std::vector<RoundPane::Word> RoundPane::wordsOf(SessionKind kind) {
  if (kind == SessionKind::Handoff)
    return {{tr("Accepted"), Verdict::Accepted},
            {tr("With a reservation"), Verdict::AcceptedWithReservations},
            {tr("Not yet"), Verdict::NotAccepted}};
  return {{tr("Yes"), {}}, {tr("Not yet"), {}}};
}

RoundPane::RoundPane(session::Session& session, LiveSession& live, QWidget* parent)
    : QWidget(parent), m_session(session), m_live(live), m_column(new QVBoxLayout(this)),
      m_record(widgets::button(tr("Record as answers to the version"), "file-check")) {
  setObjectName("round");
  theme::space(m_column, 0, 12);
  m_record->setObjectName("record-answers");
  m_column->addWidget(m_record, 0, Qt::AlignLeft);
  connect(m_record, &QPushButton::clicked, this, &RoundPane::answersAsked);
}

void RoundPane::show() {
  const auto* session = m_live.session();
  if (!session)
    return;
  const auto people = inTurn(m_session.elements(), session->id);
  const bool same = m_people && m_kind == session->sessionKind &&
                    std::ranges::equal(
                        people, m_rows, {}, [](const Participant* one) { return one->id; }, &Row::participant);
  m_kind = session->sessionKind;
  if (!same)
    rebuild(people);
  int said = 0;
  for (const Row& row : m_rows) {
    fill(row);
    said += cardOf(row.participant) ? 1 : 0;
  }
  m_record->setVisible(session->sessionKind == SessionKind::Handoff);
  widgets::setWhyDisabled(m_record, m_session.readOnly() ? tr("The workspace is open for reading only")
                                    : said == 0          ? tr("Nobody has said anything yet")
                                                         : QString());
}

void RoundPane::rebuild(const std::vector<const Participant*>& people) {
  delete m_people;
  m_rows.clear();
  m_people = new QWidget;
  auto* grid = new QGridLayout(m_people);
  theme::space(grid, 0, 6);
  grid->setColumnStretch(2, 1);
  for (const Participant* one : people)
    addRow(*one);
  if (people.empty())
    grid->addWidget(widgets::paragraph(tr("Nobody is named yet."), theme::TextStyle::Body, widgets::Tone::Muted), 0, 0);
  m_column->insertWidget(0, m_people);
}

void RoundPane::addRow(const Participant& participant) {
  auto* grid = static_cast<QGridLayout*>(m_people->layout());
  const int at = int(m_rows.size());
  const QString given = text(workshop::nameOf(m_session.elements(), participant));
  const QString name = given.isEmpty() ? tr("A guest") : given;
  Row row{participant.id, new QComboBox, nullptr};
  row.word->setObjectName(QStringLiteral("round-word-%1").arg(at));
  row.word->setAccessibleName(tr("What %1 says").arg(name));
  row.word->addItem(tr("Not asked yet"));
  for (const Word& word : wordsOf(*m_kind))
    row.word->addItem(word.text);
  row.reason = new widgets::TextField(tr("Why %1 says so").arg(name), widgets::TextField::Lines::One);
  row.reason->setObjectName(QStringLiteral("round-reason-%1").arg(at));
  row.reason->setPlaceholderText(tr("Which reservation, what is missing"));
  row.word->setEnabled(!m_session.readOnly());
  row.reason->setEnabled(!m_session.readOnly());
  grid->addWidget(widgets::label(name), at, 0);
  grid->addWidget(row.word, at, 1);
  grid->addWidget(row.reason, at, 2);
  connect(row.word, &QComboBox::activated, this, [this, id = participant.id] { keep(id); });
  connect(row.reason, &widgets::TextField::committed, this, [this, id = participant.id] { keep(id); });
  m_rows.push_back(row);
}

const Card* RoundPane::cardOf(Id<Participant> participant) const {
  const auto* item = m_live.current();
  if (item)
    for (const Card* card : workshop::saidIn(m_session.elements(), *item))
      if (card->participant == participant)
        return card;
  return nullptr;
}

/// What is being typed stays.
void RoundPane::fill(const Row& row) {
  const Card* card = cardOf(row.participant);
  const QSignalBlocker quiet(row.word);
  row.word->setCurrentIndex(card ? std::max(0, row.word->findText(text(card->group))) : 0);
  if (!row.reason->hasFocus())
    row.reason->setValue(card && card->text != card->group ? text(card->text) : QString());
}

void RoundPane::keep(Id<Participant> participant) {
  const auto row = std::ranges::find(m_rows, participant, &Row::participant);
  const auto* item = m_live.current();
  if (row == m_rows.end() || !item)
    return;
  const Card* there = cardOf(participant);
  basics::Edits edits;
  if (row->word->currentIndex() == 0) {
    if (!there)
      return;
    edits.erase(there->id);
    return m_session.change(tr("take back what was said in the round"), edits);
  }
  Card card = there ? *there : Card{.id = m_session.newId<Card>(), .session = m_live.id()};
  card.topic = item->title;
  card.participant = participant;
  card.group = row->word->currentText().toStdString();
  const std::string reason = row->reason->value().trimmed().toStdString();
  card.text = reason.empty() ? card.group : reason;
  if (there && there->group == card.group && there->text == card.text)
    return;
  edits.put(card);
  m_session.change(tr("note what was said in the round"), edits);
}

void RoundPane::commitDrafts() {
  for (const Row& row : m_rows)
    row.reason->commit();
}

} // namespace baton::workshop_page
