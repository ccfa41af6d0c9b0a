// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workshop/coding_pane.h"

#include "core/handoff/wording.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/text_label.h"
#include "ui/workshop/workshop_words.h"

#include <QApplication>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

namespace baton::workshop_page {

using basics::Id, basics::RowId;
using clarity::PlaybackQuestion;
using theme::TextStyle;
using widgets::Tone;
using workshop::PlaybackAnswer;

CodingPane::CodingPane(session::Session& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_place(widgets::label({}, TextStyle::Small, Tone::Muted)),
      m_said(widgets::paragraph({}, TextStyle::Section)),
      m_hint(widgets::paragraph(tr("Digits tick, 0 is another answer, Enter goes on."), TextStyle::Small, Tone::Muted)),
      m_choices(new QVBoxLayout), m_back(widgets::button(tr("Back"))), m_next(widgets::button(tr("Keep and go on"))) {
  auto* column = new QVBoxLayout(this);
  theme::space(column, 0, 8);
  theme::space(m_choices, 0, 4);
  m_said->setObjectName("said");
  m_next->setObjectName("coding-next");
  column->addWidget(m_place);
  column->addWidget(m_said);
  column->addLayout(m_choices);
  auto* row = new QHBoxLayout;
  theme::space(row, 0, 8);
  row->addWidget(m_back);
  row->addWidget(m_next);
  row->addWidget(m_hint, 1);
  column->addLayout(row);
  connect(m_next, &QPushButton::clicked, this, &CodingPane::next);
  connect(m_back, &QPushButton::clicked, this, [this] {
    if (m_at > 0)
      turnTo(m_at - 1);
  });
}

QString CodingPane::saidAt(const Place& place) const {
  const auto* answer = m_session.elements().find(place.answer);
  const auto at = std::size_t(place.question);
  return answer && at < answer->said.size() ? text(answer->said[at]).trimmed() : QString();
}

void CodingPane::show(Id<workshop::Session> session) {
  const Place before = m_at < m_places.size() ? m_places[m_at] : Place();
  m_id = session;
  m_key = workshop::playbackKey(m_session.elements(), m_session.today());
  m_places.clear();
  // Question by question: who sorts all answers to one keeps one measure.
  for (std::size_t question = 0; question < clarity::playbackQuestions; ++question)
    for (const PlaybackAnswer* answer : workshop::answersOf(m_session.elements(), session))
      if (const Place place{answer->id, PlaybackQuestion(question)}; !saidAt(place).isEmpty())
        m_places.push_back(place);
  const auto same = std::ranges::find_if(
      m_places, [&](const Place& place) { return place.answer == before.answer && place.question == before.question; });
  const auto first = std::ranges::find_if(m_places, [this](const Place& place) { return !isSorted(place); });
  turnTo(std::size_t((same != m_places.end() ? same : first) - m_places.begin()));
}

/// Something of this question was named, or called another answer.
bool CodingPane::isSorted(const Place& place) const {
  const auto* answer = m_session.elements().find(place.answer);
  if (!answer)
    return true;
  const auto& there = m_key.of(place.question);
  const bool named = std::ranges::any_of(there, [&](const basics::ElementRef& ref) {
    return std::ranges::find(answer->recalled, Id<basics::Anything>(ref.id)) != answer->recalled.end();
  });
  return named || std::ranges::find(answer->wrong, saidAt(place).toStdString()) != answer->wrong.end();
}

int CodingPane::open() const {
  return int(std::ranges::count_if(m_places, [this](const Place& place) { return !isSorted(place); }));
}

void CodingPane::turnTo(std::size_t place) {
  m_at = place;
  fill();
}

void CodingPane::fill() {
  const bool hadKeyboard = isAncestorOf(QApplication::focusWidget());
  for (const auto& [box, id] : m_boxes)
    delete box;
  m_boxes.clear();
  delete m_other;
  m_other = nullptr;
  const bool isThere = m_at < m_places.size();
  for (QWidget* part : {static_cast<QWidget*>(m_back), static_cast<QWidget*>(m_next), static_cast<QWidget*>(m_hint)})
    part->setVisible(isThere);
  if (!isThere) {
    m_place->setText(m_places.empty() ? tr("Nothing was said from memory.") : tr("All answers are sorted."));
    m_said->setText({});
    return;
  }
  const Place& place = m_places[m_at];
  const auto* answer = m_session.elements().find(place.answer);
  m_place->setText(tr("%1, answer %2 of %3").arg(Words::question(place.question)).arg(m_at + 1).arg(m_places.size()));
  m_said->setText(saidAt(place));
  const bool isNew = !isSorted(place);
  int digit = 1;
  for (const basics::ElementRef& ref : m_key.of(place.question)) {
    const QString name = text(handoff::nameOf(m_session.elements(), ref));
    const QString key = digit <= 9 ? QStringLiteral("%1  ").arg(digit) : QString();
    auto* box = new QCheckBox(key + QString(name).replace(QLatin1Char('&'), QStringLiteral("&&")));
    const bool isNamed = std::ranges::find(answer->recalled, Id<basics::Anything>(ref.id)) != answer->recalled.end();
    // A name that stands in the words is ticked before anybody looks; who sorts sees it, and takes it away where it is
    // not meant.
    box->setChecked(isNamed || (isNew && name.size() > 2 && saidAt(place).contains(name, Qt::CaseInsensitive)));
    m_choices->addWidget(box);
    m_boxes.emplace_back(box, ref.id);
    ++digit;
  }
  m_other = new QCheckBox(QStringLiteral("0  ") + tr("Another answer"));
  m_other->setChecked(std::ranges::find(answer->wrong, saidAt(place).toStdString()) != answer->wrong.end());
  m_choices->addWidget(m_other);
  widgets::setWhyDisabled(m_back, m_at == 0 ? tr("This is the first") : QString());
  if (hadKeyboard)
    m_next->setFocus(Qt::OtherFocusReason);
}

void CodingPane::keep() {
  if (m_at >= m_places.size() || m_session.readOnly())
    return;
  const Place& place = m_places[m_at];
  const auto* stored = m_session.elements().find(place.answer);
  if (!stored)
    return;
  PlaybackAnswer answer = *stored;
  for (const auto& [box, id] : m_boxes) {
    const Id<basics::Anything> element(id);
    const auto at = std::ranges::find(answer.recalled, element);
    if (box->isChecked() && at == answer.recalled.end())
      answer.recalled.push_back(element);
    else if (!box->isChecked() && at != answer.recalled.end())
      answer.recalled.erase(at);
  }
  const std::string said = saidAt(place).toStdString();
  const auto at = std::ranges::find(answer.wrong, said);
  if (m_other->isChecked() && at == answer.wrong.end())
    answer.wrong.push_back(said);
  else if (!m_other->isChecked() && at != answer.wrong.end())
    answer.wrong.erase(at);
  std::ranges::sort(answer.recalled);
  basics::Edits edits;
  edits.put(answer);
  m_session.change(tr("sort an answer"), edits);
}

void CodingPane::next() {
  keep();
  if (m_at < m_places.size())
    turnTo(m_at + 1);
}

void CodingPane::keyPressEvent(QKeyEvent* event) {
  const int digit = event->key() - Qt::Key_0;
  if (digit == 0 && m_other)
    m_other->toggle();
  else if (digit > 0 && digit <= 9 && std::size_t(digit) <= m_boxes.size())
    m_boxes[std::size_t(digit) - 1].first->toggle();
  else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
    next();
  else
    QWidget::keyPressEvent(event);
}

} // namespace baton::workshop_page
