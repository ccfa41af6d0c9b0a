// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workshop/cards_pane.h"

#include "core/workshop/round.h"
#include "ui/inspector/picker.h"
#include "ui/session/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/text_field.h"
#include "ui/widgets/text_label.h"
#include "ui/workshop/workshop_words.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

namespace baton::workshop_page {

using basics::Edits, basics::Id, basics::RowId;
using theme::TextStyle;
using widgets::Tone;
using workshop::Activity, workshop::Card, workshop::Phase;

CardsPane::CardsPane(session::Session& session, LiveSession& live, QWidget* parent)
    : QWidget(parent), m_session(session), m_live(live) {
  auto* column = new QVBoxLayout(this);
  theme::space(column, 0, 12);
  addCapture(column);
  addGrouping(column);
  m_none = widgets::paragraph(tr("No card yet."), TextStyle::Body, Tone::Muted);
  column->addWidget(m_none);
  m_rows = new QVBoxLayout;
  theme::space(m_rows, 0, 0);
  column->addLayout(m_rows);
}

void CardsPane::addCapture(QVBoxLayout* column) {
  m_capture = new QWidget;
  auto* row = new QHBoxLayout(m_capture);
  theme::space(row, 0, 8);
  m_text = new widgets::TextField(tr("A card"), widgets::TextField::Lines::One);
  m_text->setObjectName("card-text");
  m_text->setPlaceholderText(tr("One thought, then Enter"));
  m_text->setIdleTime(24 * 3600 * 1000); // a card is kept when its author ends it, not in a pause
  m_by = new inspector::PickCombo(tr("By"));
  m_by->setObjectName("card-by");
  m_by->setOfPeople();
  m_add = widgets::button(tr("Add"), "plus");
  m_add->setObjectName("card-add");
  row->addWidget(m_text, 1);
  row->addWidget(m_by);
  row->addWidget(m_add);
  column->addWidget(m_capture);
  connect(m_text, &widgets::TextField::committed, this, &CardsPane::keepCard);
  connect(m_add, &QPushButton::clicked, this, &CardsPane::keepCard);
}

void CardsPane::addGrouping(QVBoxLayout* column) {
  m_grouping = new QWidget;
  auto* row = new QHBoxLayout(m_grouping);
  theme::space(row, 0, 8);
  m_groupName = new QLineEdit;
  m_groupName->setObjectName("group-name");
  m_groupName->setPlaceholderText(tr("Name of the group"));
  m_groupName->setAccessibleName(tr("Name of the group"));
  m_group = widgets::button(tr("Group what is ticked"), "columns-3");
  m_group->setObjectName("group");
  row->addWidget(m_groupName, 1);
  row->addWidget(m_group);
  column->addWidget(m_grouping);
  connect(m_group, &QPushButton::clicked, this, &CardsPane::groupTicked);
  connect(m_groupName, &QLineEdit::returnPressed, this, &CardsPane::groupTicked);
}

QWidget* CardsPane::firstField() const {
  return m_text;
}

void CardsPane::commitDrafts() {
  m_text->commit();
}

void CardsPane::keepCard() {
  const QString words = m_text->value();
  if (words.trimmed().isEmpty())
    return;
  m_text->setValue({});
  m_live.addCard(words, Id<workshop::Participant>(m_by->chosen()));
}

/// Points at which all cards of the sitting are on the table.
bool CardsPane::showsAll() const {
  const auto* item = m_live.current();
  const Activity activity = item ? workshop::activityOf(*item) : Activity::Talk;
  return activity != Activity::Cards && activity != Activity::Dots;
}

/// Who holds the sitting decides before the totals are seen, like everybody.
bool CardsPane::showsDots() const {
  const auto* item = m_live.current();
  return !item || workshop::activityOf(*item) != Activity::Dots || item->phase == Phase::Decide ||
         item->phase == Phase::Close;
}

std::vector<CardsPane::Line> CardsPane::lines() const {
  const auto* item = m_live.current();
  const auto tally = workshop::tallyOf(m_session.elements(), m_live.id());
  std::vector<Line> lines;
  for (const Card* card : workshop::ofSession<Card>(m_session.elements(), m_live.id()))
    if ((showsAll() || (item && card->topic == item->title)) && !workshop::isSaidInARound(m_session.elements(), *card))
      lines.push_back({card, showsDots() ? tally.dotsOf(card->id) : 0});
  std::ranges::stable_sort(lines, {}, [](const Line& line) {
    return std::tuple(line.card->parked, bool(line.card->became), -line.dots, line.card->group.empty(),
                      line.card->group);
  });
  return lines;
}

void CardsPane::fillPeople() {
  QVector<inspector::Option> people;
  for (const auto* one : workshop::ofSession<workshop::Participant>(m_session.elements(), m_live.id()))
    if (const QString name = text(workshop::nameOf(m_session.elements(), *one)); !name.isEmpty())
      people.push_back({one->id.value(), name});
  const RowId chosen = m_by->chosen();
  m_by->setOptions(tr("Nobody named"), people);
  m_by->setChosen(std::ranges::any_of(people, [&](const auto& one) { return one.id == chosen; }) ? chosen : 0);
  m_by->setVisible(!people.empty());
}

void CardsPane::show() {
  fillPeople();
  const QString readOnly = m_session.readOnly() ? tr("The workspace is open for reading only") : QString();
  widgets::setWhyDisabled(m_add, readOnly);
  m_text->setReadOnly(m_session.readOnly());
  while (QLayoutItem* item = m_rows->takeAt(0)) {
    if (QWidget* row = item->widget()) {
      row->hide();
      row->deleteLater();
    }
    delete item;
  }
  const auto cards = lines();
  QSet<RowId> there;
  for (const Line& line : cards) {
    there.insert(line.card->id.value());
    addRow(line);
  }
  m_ticked.intersect(there);
  m_none->setVisible(cards.empty());
  m_grouping->setVisible(cards.size() > 1 && !m_session.readOnly());
  widgets::setWhyDisabled(m_group, m_ticked.isEmpty() ? tr("Tick the cards first") : QString());
}

QString CardsPane::factsOf(const Line& line) const {
  QStringList facts;
  if (!line.card->group.empty())
    facts += text(line.card->group);
  if (showsAll() && !line.card->topic.empty())
    facts += text(line.card->topic);
  if (const auto* by = m_session.elements().find(line.card->participant))
    facts += text(workshop::nameOf(m_session.elements(), *by));
  if (line.dots > 0)
    facts += widgets::counted(line.dots, tr("1 dot"), tr("%1 dots"));
  if (line.card->parked)
    facts += tr("on the parking lot");
  return facts.join(QStringLiteral(" · "));
}

void CardsPane::addRow(const Line& line) {
  const Card& card = *line.card;
  const RowId id = card.id.value();
  auto* row = new QWidget;
  auto* across = new QHBoxLayout(row);
  theme::space(across, QMargins(0, 8, 0, 8), 8);
  auto* tick = new QCheckBox;
  tick->setAccessibleName(tr("Tick: %1").arg(text(card.text)));
  tick->setObjectName(QStringLiteral("card-tick-%1").arg(m_rows->count()));
  tick->setChecked(m_ticked.contains(id));
  across->addWidget(tick, 0, Qt::AlignTop);
  auto* words = new QVBoxLayout;
  theme::space(words, 0, 2);
  words->addWidget(widgets::paragraph(text(card.text)));
  if (const QString facts = factsOf(line); !facts.isEmpty())
    words->addWidget(widgets::paragraph(facts, TextStyle::Small, Tone::Muted));
  across->addLayout(words, 1);
  if (const auto became = m_session.elements().locate(card.became.value())) {
    auto* link = widgets::linkButton(session::word(became.kind->label));
    link->setAccessibleName(tr("Became: %1").arg(session::word(became.kind->label)));
    connect(link, &QPushButton::clicked, this, [this, became] { emit elementAsked(became.id); });
    across->addWidget(link, 0, Qt::AlignTop);
  }
  if (!m_session.readOnly()) {
    auto* more = widgets::smallButton(tr("Make it..."));
    more->setObjectName(QStringLiteral("card-menu-%1").arg(m_rows->count()));
    more->setMenu(menuFor(card, more));
    across->addWidget(more, 0, Qt::AlignTop);
  }
  connect(tick, &QCheckBox::toggled, this, [this, id](bool on) {
    if (on)
      m_ticked.insert(id);
    else
      m_ticked.remove(id);
    widgets::setWhyDisabled(m_group, m_ticked.isEmpty() ? tr("Tick the cards first") : QString());
  });
  m_rows->addWidget(row);
}

QMenu* CardsPane::menuFor(const Card& card, QWidget* parent) {
  auto* menu = new QMenu(parent);
  const Id<Card> id = card.id;
  const std::pair<QString, Becomes> ways[] = {{tr("A question..."), Becomes::Question},
                                              {tr("A promise..."), Becomes::Promise},
                                              {tr("A decision..."), Becomes::Decision},
                                              {tr("A signal"), Becomes::Signal},
                                              {tr("A market"), Becomes::Market}};
  if (!card.became)
    for (const auto& way : ways)
      connect(menu->addAction(way.first), &QAction::triggered, this,
              [this, id, what = way.second] { emit becomesAsked(id.value(), what); });
  menu->addSeparator();
  connect(menu->addAction(card.parked ? tr("Take off the parking lot") : tr("Park it")), &QAction::triggered, this,
          [this, id, parked = card.parked] {
            set(id, "parked", std::int64_t{!parked},
                parked ? tr("take a card off the parking lot") : tr("park a card"));
          });
  if (!card.group.empty())
    connect(menu->addAction(tr("Take out of its group")), &QAction::triggered, this,
            [this, id] { set(id, "group", {}, tr("take a card out of its group")); });
  connect(menu->addAction(tr("Edit...")), &QAction::triggered, this, [this, id] { emit editAsked(id.value()); });
  connect(menu->addAction(tr("Delete")), &QAction::triggered, this, [this, id] { erase(id); });
  return menu;
}

void CardsPane::set(Id<Card> card, std::string_view field, basics::Value value, const QString& label) {
  Edits edits;
  edits.set(card, field, std::move(value));
  m_session.change(label, edits);
}

void CardsPane::erase(Id<Card> card) {
  Edits edits;
  edits.erase(card);
  m_session.change(tr("delete a card"), edits);
}

void CardsPane::groupTicked() {
  const QString name = m_groupName->text().trimmed();
  if (m_ticked.isEmpty())
    return;
  Edits edits;
  for (const RowId id : std::as_const(m_ticked))
    edits.set(Id<Card>(id), "group", name.isEmpty() ? basics::Value() : basics::Value(name.toStdString()));
  m_ticked.clear();
  m_groupName->clear();
  m_session.change(name.isEmpty() ? tr("take cards out of their groups") : tr("group cards as %1").arg(name), edits);
}

} // namespace baton::workshop_page
