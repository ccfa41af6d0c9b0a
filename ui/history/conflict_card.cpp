// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/conflict_card.h"

#include "ui/history/marked_label.h"
#include "ui/history/words.h"
#include "ui/inspector/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/text_label.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QVBoxLayout>
#include <algorithm>

namespace baton::history_page {

using basics::Elements, basics::Value;
using theme::TextStyle;
using widgets::Tone;

namespace {

constexpr int cardsBeside = 2;

QString quoted(const QString& words) {
  return QStringLiteral("“%1”").arg(words);
}

} // namespace

ConflictCard::ConflictCard(const Elements& elements, const workspace::OpenCell& conflict, QWidget* parent)
    : Card({}, parent), m_conflict(conflict) {
  setObjectName("conflict");
  setPadding(14, 14);
  theme::space(body(), 0, 10);
  auto* head = new QVBoxLayout;
  theme::space(head, 0, 2);
  auto* about = widgets::paragraph(
      QStringLiteral("%1 · %2").arg(inspector::noun(*conflict.element.kind), fieldName(conflict.field).toLower()),
      TextStyle::Caption, Tone::Muted);
  about->setObjectName("conflict-field");
  head->addWidget(about);
  head->addWidget(widgets::paragraph(inspector::titleOf(elements, conflict.element), TextStyle::BodyStrong));
  body()->addLayout(head);
  auto* sides = new QGridLayout;
  theme::space(sides, 0, 12);
  for (std::size_t side = 0; side < conflict.sides.size(); ++side) {
    sides->addWidget(sideCard(elements, side), int(side) / cardsBeside, int(side) % cardsBeside);
    sides->setColumnStretch(int(side) % cardsBeside, 1);
  }
  body()->addLayout(sides);
  if (conflict.field) {
    auto* before = widgets::paragraph(basics::isNull(conflict.before)
                                          ? tr("Before: nothing was there")
                                          : tr("Before: %1").arg(quoted(wordOf(elements, conflict.before))),
                                      TextStyle::Small, Tone::Muted);
    before->setObjectName("conflict-before");
    body()->addWidget(before);
  }
  if (isText()) {
    m_write = widgets::smallButton(tr("Write both in one..."), QStringLiteral("pencil"));
    m_write->setObjectName("write-both");
    m_write->installEventFilter(this);
    body()->addWidget(m_write, 0, Qt::AlignLeft);
    QStringList texts;
    for (const auto& side : conflict.sides)
      texts += wordOf(elements, side.value);
    connect(m_write, &QPushButton::clicked, this, [this, texts] { emit writingAsked(texts.join(QLatin1Char('\n'))); });
  }
  const auto shown = std::ranges::find(conflict.sides, true, &workspace::Side::shown);
  choose(shown == conflict.sides.end() ? 0 : int(shown - conflict.sides.begin()));
}

bool ConflictCard::isText() const {
  return m_conflict.field && m_conflict.field->type == basics::FieldType::Text;
}

QString ConflictCard::wordOf(const Elements& elements, const Value& value) const {
  if (!m_conflict.field)
    return value == Value(std::int64_t{1}) ? tr("It stays, with what was written to it.") : tr("It is deleted.");
  return valueOf(elements, m_conflict.element, m_conflict.field, value);
}

QWidget* ConflictCard::sideCard(const Elements& elements, std::size_t place) {
  const workspace::Side& side = m_conflict.sides[place];
  auto* card = new widgets::Card;
  card->setPadding(13, 13);
  theme::space(card->body(), 0, 10);
  auto* who = new QHBoxLayout;
  theme::space(who, 0, 8);
  const QString name = personName(side.by);
  who->addWidget(new widgets::Avatar(sideOf(elements, side.by), name), 0, Qt::AlignTop);
  auto* names = new QVBoxLayout;
  theme::space(names, 0, 0);
  names->addWidget(widgets::paragraph(name, TextStyle::BodyStrong));
  names->addWidget(widgets::paragraph(momentOf(side.at), TextStyle::Caption, Tone::Muted));
  who->addLayout(names, 1);
  card->body()->addLayout(who);
  const bool two = m_conflict.sides.size() == 2;
  const Value& other = two ? m_conflict.sides[1 - place].value : m_conflict.before;
  card->body()->addWidget(new MarkedLabel(wordOf(elements, side.value),
                                          isText() && !basics::isNull(other) ? wordOf(elements, other) : QString()));
  card->body()->addStretch(1);
  card->body()->addWidget(widgets::paragraph(side.shown       ? tr("Shown now on every copy")
                                             : side.elsewhere ? tr("From another copy")
                                                              : tr("From this laptop"),
                                             TextStyle::Caption, Tone::Muted));
  auto* keep = widgets::button(tr("Keep this"));
  keep->setObjectName(QStringLiteral("keep-%1").arg(place + 1));
  keep->setAccessibleName(tr("Keep what %1 wrote: %2").arg(name, wordOf(elements, side.value)));
  keep->installEventFilter(this);
  connect(keep, &QPushButton::clicked, this, [this, place] { emit kept(m_conflict.sides[place].value); });
  card->body()->addWidget(keep, 0, Qt::AlignLeft);
  m_sides.append(card);
  m_keep.append(keep);
  return card;
}

void ConflictCard::choose(int chosen) {
  for (int side = 0; side < m_sides.size(); ++side) {
    m_sides[side]->setSelected(side == chosen);
    widgets::setButtonKind(m_keep[side],
                           side == chosen ? widgets::ButtonKind::Primary : widgets::ButtonKind::Secondary);
    widgets::setButtonIcon(m_keep[side], side == chosen ? QStringLiteral("check") : QString());
  }
}

void ConflictCard::takeFocus() {
  for (int side = 0; side < m_sides.size(); ++side)
    if (m_sides[side]->isSelected())
      m_keep[side]->setFocus(Qt::OtherFocusReason);
}

void ConflictCard::setWhyNot(const QString& reason) {
  for (QPushButton* keep : m_keep)
    widgets::setWhyDisabled(keep, reason);
  if (m_write)
    widgets::setWhyDisabled(m_write, reason);
}

bool ConflictCard::eventFilter(QObject* watched, QEvent* event) {
  const int side = int(m_keep.indexOf(static_cast<QPushButton*>(watched)));
  if (event->type() == QEvent::FocusIn && side >= 0)
    choose(side);
  if (event->type() != QEvent::KeyPress)
    return Card::eventFilter(watched, event);
  const int key = static_cast<QKeyEvent*>(event)->key();
  if (key == Qt::Key_PageUp || key == Qt::Key_PageDown) {
    emit steppedBy(key == Qt::Key_PageUp ? -1 : 1);
    return true;
  }
  if (key == Qt::Key_Return || key == Qt::Key_Enter) {
    static_cast<QPushButton*>(watched)->click();
    return true;
  }
  if (side < 0 || (key != Qt::Key_Left && key != Qt::Key_Right))
    return Card::eventFilter(watched, event);
  const auto to = std::clamp<qsizetype>(side + (key == Qt::Key_Left ? -1 : 1), 0, m_keep.size() - 1);
  m_keep[to]->setFocus(Qt::TabFocusReason);
  return true;
}

} // namespace baton::history_page
