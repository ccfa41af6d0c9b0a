// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workshop/turns.h"

#include "core/workshop/sessions.h"
#include "ui/inspector/picker.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/text_field.h"
#include "ui/widgets/text_label.h"
#include "ui/workshop/workshop_words.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

namespace baton::workshop_page {

using basics::Id, basics::RowId;
using clarity::PlaybackQuestion;
using theme::TextStyle;
using widgets::Tone;

namespace {

constexpr int cardsAtOnce = 4;
constexpr RowId leadershipChoice = 1, salesChoice = 2;

QVBoxLayout* columnOf(QWidget* turn) {
  auto* column = new QVBoxLayout(turn);
  theme::space(column, 0, 12);
  return column;
}

QString checkText(const QString& words) {
  return QString(words).replace(QLatin1Char('&'), QStringLiteral("&&"));
}

} // namespace

CardsTurn::CardsTurn(const std::string& topic) : m_topic(topic) {
  QVBoxLayout* column = columnOf(this);
  column->addWidget(widgets::paragraph(tr("One thought a card. Nobody sees them before they are revealed, and then "
                                          "nobody sees whose they are."),
                                       TextStyle::Body, Tone::Muted));
  for (int n = 0; n < cardsAtOnce; ++n) {
    auto* field = new widgets::TextField(tr("Card %1").arg(n + 1), widgets::TextField::Lines::Many);
    field->setObjectName(QStringLiteral("card-%1").arg(n));
    m_fields.push_back(field);
    column->addWidget(new widgets::FormField(tr("Card %1").arg(n + 1), field));
  }
  column->addStretch();
}

QString CardsTurn::done() const {
  return tr("Hand in and cover");
}

QWidget* CardsTurn::firstField() {
  return m_fields.front();
}

void CardsTurn::giveTo(workshop::SecretPhase& phase) {
  std::vector<std::string> texts;
  for (widgets::TextField* field : m_fields)
    texts.push_back(field->value().toStdString());
  phase.add(texts, m_topic);
}

BallotTurn::BallotTurn(const std::vector<const workshop::Card*>& cards, int dots)
    : m_ballot(dots), m_left(widgets::label({}, TextStyle::Section)) {
  QVBoxLayout* column = columnOf(this);
  m_left->setObjectName("dots-left");
  column->addWidget(m_left);
  for (const workshop::Card* card : cards)
    addRow(column, *card);
  column->addStretch();
  showLeft();
}

void BallotTurn::addRow(QVBoxLayout* column, const workshop::Card& card) {
  auto* line = new QHBoxLayout;
  theme::space(line, 0, 8);
  const QString words = text(card.text);
  line->addWidget(widgets::paragraph(words), 1);
  Row row{card.id, widgets::smallButton(QStringLiteral("+")), widgets::smallButton(QStringLiteral("−")),
          widgets::figure({}, TextStyle::FigureSmall)};
  row.more->setAccessibleName(tr("One dot more on: %1").arg(words));
  row.fewer->setAccessibleName(tr("One dot less on: %1").arg(words));
  row.more->setObjectName(QStringLiteral("more-%1").arg(m_rows.size()));
  row.fewer->setObjectName(QStringLiteral("fewer-%1").arg(m_rows.size()));
  row.dots->setAlignment(Qt::AlignCenter);
  theme::fixWidth(row.dots, 40);
  line->addWidget(row.fewer);
  line->addWidget(row.dots);
  line->addWidget(row.more);
  column->addLayout(line);
  connect(row.more, &QPushButton::clicked, this, [this, id = card.id] {
    m_ballot.add(id);
    showLeft();
  });
  connect(row.fewer, &QPushButton::clicked, this, [this, id = card.id] {
    m_ballot.take(id);
    showLeft();
  });
  m_rows.push_back(row);
}

void BallotTurn::showLeft() {
  m_left->setText(widgets::counted(m_ballot.left(), tr("1 dot left"), tr("%1 dots left")));
  for (const Row& row : m_rows) {
    const int dots = m_ballot.on(row.card);
    row.dots->setText(QString::number(dots));
    widgets::setWhyDisabled(row.more, m_ballot.left() == 0 ? tr("No dot is left") : QString());
    widgets::setWhyDisabled(row.fewer, dots == 0 ? tr("No dot is on it") : QString());
  }
}

QString BallotTurn::done() const {
  return tr("Hand in and cover");
}

QWidget* BallotTurn::firstField() {
  return m_rows.empty() ? static_cast<QWidget*>(m_left) : m_rows.front().more;
}

void BallotTurn::giveTo(workshop::SecretPhase& phase) {
  phase.add(m_ballot);
}

PlaybackTurn::PlaybackTurn(const basics::Elements& elements, const workshop::PlaybackKey& key,
                           const workshop::Session& session)
    : m_elements(elements), m_key(key), m_session(session.id), m_anonymous(session.anonymous) {
  QVBoxLayout* column = columnOf(this);
  addMemory(column);
  addChoices(column);
  addName(column);
  column->addStretch();
}

void PlaybackTurn::addMemory(QVBoxLayout* column) {
  column->addWidget(widgets::label(tr("From memory"), TextStyle::Section));
  for (std::size_t question = 0; question < clarity::playbackQuestions; ++question) {
    const QString asked = Words::asked(PlaybackQuestion(question));
    auto* field = new widgets::TextField(asked, widgets::TextField::Lines::Many);
    field->setObjectName(QStringLiteral("said-%1").arg(question));
    m_said.push_back(field);
    column->addWidget(new widgets::FormField(asked, field));
  }
}

void PlaybackTurn::addChoices(QVBoxLayout* column) {
  addRanking(column);
  std::vector<std::pair<RowId, QString>> fits, differences;
  for (const RowId id : m_key.fits)
    if (const auto* fit = m_elements.find(Id<strategy::Fit>(id)))
      fits.emplace_back(id, tr("%1: %2").arg(text(m_elements.titleOf(fit->market.value())),
                                             text(m_elements.titleOf(fit->offering.value()))));
  for (const auto& ref : workshop::differencesAsked(m_elements, m_key, m_session))
    differences.emplace_back(ref.id, text(m_elements.titleOf(ref)));
  addTicks(column, tr("Which of these do we sell to whom?"), fits, m_fits);
  addTicks(column, tr("Which of these do we say of ourselves?"), differences, m_differences);
}

/// In the order of the alphabet, so that where a market stands says nothing.
void PlaybackTurn::addRanking(QVBoxLayout* column) {
  const auto& markets = m_key.of(PlaybackQuestion::ToWhom);
  if (markets.size() < 2)
    return;
  column->addWidget(
      widgets::label(tr("In which order do we sell to them? Press the first one first"), TextStyle::Section));
  std::vector<std::pair<QString, RowId>> sorted;
  for (const auto& ref : markets)
    sorted.emplace_back(text(m_elements.titleOf(ref)), ref.id);
  std::ranges::sort(sorted, [](const auto& one, const auto& other) {
    return QString::localeAwareCompare(one.first, other.first) < 0;
  });
  for (const auto& [name, id] : sorted) {
    auto* press = widgets::button(checkText(name));
    press->setObjectName(QStringLiteral("market-%1").arg(m_markets.size()));
    press->setProperty("market", name);
    connect(press, &QPushButton::clicked, this, [this, market = id] {
      if (const auto at = std::ranges::find(m_order, market); at != m_order.end())
        m_order.erase(at);
      else
        m_order.push_back(market);
      showOrder();
    });
    column->addWidget(press, 0, Qt::AlignLeft);
    m_markets.emplace_back(press, id);
  }
}

void PlaybackTurn::showOrder() {
  for (const auto& [press, id] : m_markets) {
    const auto at = std::ranges::find(m_order, id);
    const QString name = press->property("market").toString();
    press->setText(checkText(at == m_order.end() ? name : tr("%1. %2").arg(at - m_order.begin() + 1).arg(name)));
  }
}

void PlaybackTurn::addTicks(QVBoxLayout* column, const QString& title,
                            const std::vector<std::pair<RowId, QString>>& ticks,
                            std::vector<std::pair<QCheckBox*, RowId>>& into) {
  if (ticks.empty())
    return;
  column->addWidget(widgets::label(title, TextStyle::Section));
  for (const auto& [id, words] : ticks) {
    auto* box = new QCheckBox(checkText(words));
    into.emplace_back(box, id);
    column->addWidget(box);
  }
}

void PlaybackTurn::addName(QVBoxLayout* column) {
  m_side = new inspector::PickCombo(tr("I am of"));
  m_side->setObjectName("side");
  m_side->setOptions({}, {{salesChoice, tr("Sales")}, {leadershipChoice, tr("Leadership and support")}});
  m_side->setChosen(salesChoice);
  column->addWidget(new widgets::FormField(tr("I am of"), m_side));
  if (m_anonymous)
    return;
  m_name = new inspector::PickCombo(tr("My name"));
  m_name->setObjectName("name");
  QVector<inspector::Option> people;
  for (const auto* participant : workshop::ofSession<workshop::Participant>(m_elements, m_session))
    if (const QString name = text(workshop::nameOf(m_elements, *participant)); !name.isEmpty())
      people.push_back({participant->id.value(), name});
  m_name->setOptions(tr("No name is kept"), people);
  column->addWidget(new widgets::FormField(tr("My name, if it is to be known that I understood"), m_name));
}

QString PlaybackTurn::done() const {
  return tr("Hand in and cover");
}

QWidget* PlaybackTurn::firstField() {
  return m_said.front();
}

workshop::PlaybackAnswer PlaybackTurn::answer() const {
  workshop::PlaybackAnswer answer;
  answer.session = m_session;
  answer.side = m_side->chosen() == leadershipChoice ? people::Side::Leadership : people::Side::Sales;
  if (m_name && m_name->chosen() != 0) {
    answer.participant = Id<workshop::Participant>(m_name->chosen());
    if (const auto* participant = m_elements.find(answer.participant))
      if (const auto side = workshop::sideOf(m_elements, *participant))
        answer.side = side;
  }
  for (const widgets::TextField* field : m_said)
    answer.said.push_back(field->value().trimmed().toStdString());
  for (const RowId market : m_order)
    answer.ranking.push_back(std::to_string(market));
  for (const auto& [box, id] : m_fits)
    if (box->isChecked())
      answer.fits.emplace_back(id);
  for (const auto& [box, id] : m_differences)
    if (box->isChecked())
      answer.differentiators.emplace_back(id);
  return answer;
}

void PlaybackTurn::giveTo(workshop::SecretPhase& phase) {
  phase.add(answer());
}

} // namespace baton::workshop_page
