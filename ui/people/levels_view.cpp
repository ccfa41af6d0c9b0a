// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/levels_view.h"

#include "ui/inspector/words.h"
#include "ui/session/day_text.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/filter_combo.h"
#include "ui/widgets/fitting_grid.h"
#include "ui/widgets/fitting_stack.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/text_label.h"

#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

namespace baton::people_page {

using coaching::RoleProfile;
using strategy::Weapon, strategy::WeaponStatus;
using theme::TextStyle;
using widgets::Tone;

namespace {

constexpr int gridPart = 0, nobodyPart = 1, nothingPart = 2; ///< of the stack
constexpr std::size_t taughtTools = 2;                       ///< of how many it says who can teach them

/// By mean, the weakest first; what nobody was seen with comes last, since nothing is known of it.
std::vector<const LevelColumn*> weakestFirst(const LevelGrid& grid) {
  std::vector<const LevelColumn*> columns;
  for (const LevelColumn& column : grid.columns)
    if (column.spread.mean)
      columns.push_back(&column);
  std::ranges::stable_sort(columns, {}, [](const LevelColumn* column) { return *column->spread.mean; });
  return columns;
}

} // namespace

LevelsView::LevelsView(Skill skill, QWidget* parent)
    : QWidget(parent), m_skill(skill), m_stack(new widgets::FittingStack) {
  auto* column = new QVBoxLayout(this);
  theme::space(column, 0, 0);
  m_stack->addWidget(buildGrid());
  m_stack->addWidget(buildEmpty(tr("Nobody yet"),
                                tr("People of Sales stand here by team: what they can do, what they attained, and when "
                                   "they were last coached. A list from your personnel system brings all of them."),
                                tr("Import people"), QStringLiteral("upload"), QStringLiteral("people")));
  m_stack->addWidget(
      m_skill == Skill::Tool
          ? buildEmpty(tr("No sales tools yet"),
                       tr("What helps a seller win: a case, a demo, a calculator. Each one that is more "
                          "than an idea is a column here, and what you saw people do with it stands in "
                          "its cells."),
                       tr("Add sales tools"), QStringLiteral("wrench"), QStringLiteral("tools"))
          : buildEmpty(tr("No role profile yet"),
                       tr("What does somebody have to be able to do in this market, and how does one see "
                          "it? A role profile names the competencies and describes their levels; "
                          "strengths and next steps are then said against them."),
                       tr("Add a role profile"), QStringLiteral("plus"), QStringLiteral("profile")));
  column->addWidget(m_stack, 1);
}

QWidget* LevelsView::buildGrid() {
  auto* part = new QWidget;
  auto* column = new QVBoxLayout(part);
  theme::space(column, 0, 12);
  auto* above = new QWidget;
  auto* row = new QHBoxLayout(above);
  theme::space(row, 0, 12);
  m_profile = new widgets::FilterCombo(tr("Role profile"));
  m_profile->setObjectName("levels-profile");
  m_profile->setVisible(m_skill == Skill::Competency);
  row->addWidget(m_profile);
  m_meaning = widgets::paragraph({}, TextStyle::Small, Tone::Muted);
  row->addWidget(m_meaning, 1, Qt::AlignVCenter);
  column->addWidget(above);
  auto* card = new widgets::Card;
  card->setPadding(0, 0);
  m_table = new LevelTable(m_skill == Skill::Tool ? QStringLiteral("tool-levels") : QStringLiteral("competency-levels"),
                           m_skill == Skill::Tool ? tr("People by sales tool") : tr("People by competency"));
  card->body()->addWidget(m_table);
  column->addWidget(card);
  auto* hole = new widgets::Card(m_skill == Skill::Tool ? tr("Widest hole") : tr("Where the team can grow most"));
  m_hole = widgets::paragraph({}, TextStyle::Body, Tone::Muted);
  m_hole->setObjectName("widest-hole");
  hole->body()->addWidget(m_hole);
  hole->body()->addStretch();
  auto* teach = new widgets::Card(tr("Who can teach it"));
  m_teachers = widgets::paragraph({}, TextStyle::Body, Tone::Muted);
  m_teachers->setObjectName("who-teaches");
  teach->body()->addWidget(m_teachers);
  teach->body()->addStretch();
  m_cards = new widgets::FittingGrid(300, 16, 2);
  m_cards->setParts({hole, teach});
  column->addWidget(m_cards);
  column->addStretch();
  connect(m_profile, &QComboBox::currentIndexChanged, this, &LevelsView::showLevels);
  return part;
}

QWidget* LevelsView::buildEmpty(const QString& title, const QString& why, const QString& verb, const QString& icon,
                                const QString& with) {
  auto* empty = new widgets::EmptyState(title, why);
  auto* fill = widgets::button(verb, icon, widgets::ButtonKind::Primary);
  fill->setObjectName(QStringLiteral("fill-") + with);
  empty->addButton(fill);
  connect(fill, &QPushButton::clicked, this, [this, with] { emit fillAsked(with); });
  return empty;
}

void LevelsView::show(std::shared_ptr<const PeopleReading> reading) {
  m_reading = std::move(reading);
  if (m_skill == Skill::Competency)
    offerProfiles();
  showLevels();
}

void LevelsView::offerProfiles() {
  widgets::FilterCombo::Choices choices;
  for (const RoleProfile* profile : m_reading->elements.inOrder<RoleProfile>())
    choices.emplace_back(
        inspector::shortTitle(m_reading->elements, {&describe(basics::Tag<RoleProfile>{}), profile->id.value()}),
        qlonglong(profile->id.value()));
  const QSignalBlocker quiet(m_profile);
  m_profile->offer(choices);
  m_profile->updateGeometry();
}

void LevelsView::showLevels() {
  if (!m_reading)
    return;
  m_table->show(m_skill == Skill::Tool
                    ? toolGrid(m_reading)
                    : competencyGrid(m_reading, Id<RoleProfile>(m_profile->currentData().toLongLong())));
  m_stack->setCurrentIndex(grid().people.empty() ? nobodyPart : grid().columns.empty() ? nothingPart : gridPart);
  const int unseen = grid().unseen();
  const QString levels =
      m_skill == Skill::Tool
          ? tr("0 never seen · 2 with help · 4 teaches it · a clock: seen longer than 90 days ago")
          : tr("Each level as the role profile describes it · a clock: seen longer than 90 days ago");
  m_meaning->setText(unseen == 0 ? levels
                                 : levels + QStringLiteral(" · ") +
                                       widgets::counted(unseen, tr("1 not seen yet"), tr("%1 not seen yet")));
  showCards();
}

QString LevelsView::holeText(const LevelColumn& column) const {
  const int people = int(grid().people.size());
  QString words = tr("%1: mean %2").arg(column.title, widgets::exact(*column.spread.mean, 1));
  words += column.spread.seen == people
               ? tr(" of all %1.").arg(people)
               : tr(" of %1 seen; %2 not seen with it yet.").arg(column.spread.seen).arg(people - column.spread.seen);
  if (const Weapon* tool = m_reading->elements.find(Id<Weapon>(column.id));
      tool && tool->status != WeaponStatus::Ready) {
    const QString state = tool->status == WeaponStatus::Outdated ? tr("outdated") : tr("in work");
    words += tool->due ? tr(" The sales tool itself is %1, due %2.").arg(state, session::longDay(*tool->due))
                       : tr(" The sales tool itself is %1.").arg(state);
  }
  return words;
}

void LevelsView::showCards() {
  m_cards->setVisible(!grid().isEmpty());
  const auto weakest = weakestFirst(grid());
  if (weakest.empty()) {
    m_hole->setText(tr("Nobody was seen yet. Choose a cell and type 0 to 4."));
    m_teachers->setText(tr("From level 3 on somebody can show it to others."));
    return;
  }
  m_hole->setText(holeText(*weakest.front()));
  QStringList lines;
  for (std::size_t i = 0; i < weakest.size() && i < taughtTools; ++i) {
    QStringList names;
    for (const std::size_t place : weakest[i]->spread.best)
      names += inspector::text(grid().people[place]->person->name).simplified();
    const int level = weakest[i]->spread.best.empty()
                          ? 0
                          : grid()
                                .cell(grid().people[weakest[i]->spread.best.front()]->person->id, weakest[i]->id)
                                ->level.value_or(0);
    lines += names.isEmpty() ? tr("%1: nobody yet.").arg(weakest[i]->title)
                             : tr("%1: %2 (%3).").arg(weakest[i]->title, names.join(QStringLiteral(", "))).arg(level);
  }
  m_teachers->setText(lines.join(QChar(' ')));
}

} // namespace baton::people_page
