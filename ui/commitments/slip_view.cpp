// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commitments/slip_view.h"

#include "core/commitments/wording.h"
#include "core/plan/contest.h"
#include "core/plan/goal_rules.h"
#include "ui/commitments/promise_words.h"
#include "ui/inspector/words.h"
#include "ui/session/day_text.h"
#include "ui/session/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/filter_combo.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/text_field.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/window_dialog.h"
#include "ui/widgets/wrapped_link.h"

#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <limits>

namespace baton::commitments_page {

using basics::Id;
using commitments::Link, commitments::Share;
using theme::TextStyle;
using widgets::ChipKind, widgets::Tone;
using workspace::Slip;

namespace {

QString shareText(Share share) {
  switch (share) {
  case Share::Leadership:
    return SlipView::tr("Where the first slip lay: leadership and support");
  case Share::Sales:
    return SlipView::tr("Where the first slip lay: Sales");
  case Share::Both:
    return SlipView::tr("Where the first slip lay: both sides, on the same day");
  case Share::Outside:
    return SlipView::tr("Where the first slip lay: outside both sides");
  case Share::None:
    return SlipView::tr("No promise slipped");
  }
  return {};
}

QString gapText(const Slip& slip, const plan::Goal& goal, const basics::Elements& elements) {
  const plan::Metric* metric = elements.find(goal.metric);
  if (!metric || !goal.amount || !slip.figures.actual)
    return {};
  const double missing =
      std::abs(double(goal.amount->tenThousandths() - slip.figures.actual->tenThousandths()) / 10000.0);
  return widgets::compact(missing);
}

QString quoted(const Link& link) {
  return inspector::text(link.row->standing.terms.statement).simplified();
}

/// How it went on with what slipped: of one that recurs, with the time that was missed.
QString doneText(const Link& link) {
  const auto& all = link.row->standing.occurrences;
  if (!link.broke || all.empty())
    return {};
  const auto missed =
      std::ranges::find_if(all, [&link](const commitments::Occurrence& one) { return one.due == link.broke->day; });
  const commitments::Occurrence& one = missed == all.end() ? all.back() : *missed;
  if (one.ended && *one.ended != commitments::State::Fulfilled)
    return session::word(commitments::shortWord(*one.ended));
  return one.reported ? SlipView::tr("done %1").arg(session::longDay(*one.reported)) : SlipView::tr("open");
}

} // namespace

SlipView::SlipView(session::Session& session, QWidget* parent) : QWidget(parent), m_session(session) {
  auto* outer = new QVBoxLayout(this);
  theme::space(outer, 0, 12);
  m_goals = new widgets::FilterCombo(tr("Goal"));
  m_goals->setObjectName("slip-goal");
  outer->addWidget(m_goals, 0, Qt::AlignLeft);
  m_body = new QVBoxLayout;
  theme::space(m_body, 0, 16);
  outer->addLayout(m_body);
  connect(m_goals, &QComboBox::currentIndexChanged, this, &SlipView::refresh);
  connect(&session, &session::Session::actualsReady, this, &SlipView::refresh);
}

void SlipView::show(std::shared_ptr<const commitments::Ledger> ledger) {
  m_ledger = std::move(ledger);
  fillGoals();
  refresh();
}

void SlipView::showGoal(basics::RowId goal) {
  if (const int at = m_goals->findData(qlonglong(goal)); at >= 0)
    m_goals->setCurrentIndex(at);
}

void SlipView::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  refresh();
}

/// Goals that stand on something, the latest first.
void SlipView::fillGoals() {
  std::vector<const plan::Goal*> goals;
  for (const plan::Goal& goal : m_ledger->elements().all<plan::Goal>())
    if (!goal.dependsOn.empty() && plan::periodOf(goal, m_session.calendar()))
      goals.push_back(&goal);
  std::ranges::stable_sort(goals, std::greater(),
                           [this](const plan::Goal* goal) { return plan::periodOf(*goal, m_session.calendar())->to; });
  widgets::FilterCombo::Choices choices;
  for (const plan::Goal* goal : goals)
    choices.emplace_back(goalName(*goal), qlonglong(goal->id.value()));
  const QSignalBlocker quiet(m_goals);
  m_goals->offer(choices);
  m_goals->setVisible(!choices.empty());
}

/// "Revenue, Linda Mitchell, FY2020-Q3": the same person owes the same in each quarter.
QString SlipView::goalName(const plan::Goal& goal) const {
  const QString name =
      inspector::shortTitle(m_ledger->elements(), {&describe(basics::Tag<plan::Goal>{}), goal.id.value()}, 80);
  const auto period = plan::periodOf(goal, m_session.calendar());
  return period ? tr("%1, %2").arg(name, inspector::text(m_session.calendar().name(*period))) : name;
}

void SlipView::refresh() {
  if (!m_ledger || !isVisible())
    return;
  while (QLayoutItem* item = m_body->takeAt(0)) {
    delete item->widget();
    delete item;
  }
  const auto* goal = m_ledger->elements().find(Id<plan::Goal>(m_goals->currentData().toLongLong()));
  if (!goal) {
    m_body->addWidget(widgets::paragraph(tr("No goal stands on a promise yet. Open a goal on the page Plan and name "
                                            "what it stands on: then, should it be "
                                            "missed, this page shows where it began to slip."),
                                         TextStyle::Body, Tone::Muted));
    m_body->addStretch();
    return;
  }
  const auto slip = workspace::slipOf(*m_ledger, m_session.actuals(), *goal, m_session.calendar());
  if (slip) {
    addStory(*slip, *goal);
    addPath(*slip);
    addViews(*slip);
    addWays(*slip, *goal);
    addAll(*slip);
  }
  m_body->addStretch();
}

QString SlipView::storyOf(const Slip& slip, const plan::Goal& goal) const {
  const QString name = goalName(goal);
  if (slip.reached)
    return tr("%1 was reached. Nothing is asked.").arg(name);
  const QString gap = gapText(slip, goal, m_ledger->elements());
  const QString start = slip.missed ? tr("%1 closed %2 below.").arg(name, gap)
                                    : tr("%1 is not over yet, or its figures are not whole.").arg(name);
  if (slip.found.first.empty())
    return start + QLatin1Char(' ') +
           (slip.found.upstream.empty()
                ? tr("It stands on no promise.")
                : tr("Everything promised for it was kept so far. So the reason lies elsewhere: in the goal itself, in "
                     "an assumption, or outside. What did the field report in these weeks?"));
  if (slip.found.first.size() > 1 && slip.found.share == Share::Both)
    return start + QLatin1Char(' ') +
           tr("Two things slipped on the same day, one on each side. The page shows both and does not weigh them.");
  const Link& first = slip.found.first.front();
  return start + QLatin1Char(' ') +
         tr("Going back, the first thing that came later than agreed was “%1” (promised by %2, %3; %4). After it: %5. "
            "This is a place to begin talking, not a verdict. Anyone named here can add how they see it.")
             .arg(quoted(first), nameOf(m_ledger->elements(), first.row->commitment->promisor),
                  first.broke ? session::longDay(first.broke->day) : QString(), doneText(first),
                  widgets::counted(std::int64_t(slip.found.chain.size()) - 1, tr("1 link"), tr("%1 links")));
}

void SlipView::addStory(const Slip& slip, const plan::Goal& goal) {
  auto* card = new widgets::Card(tr("Where it began to slip"));
  auto* story = widgets::paragraph(storyOf(slip, goal));
  story->setObjectName("slip-story");
  card->body()->addWidget(story);
  if (!slip.reached && !slip.found.upstream.empty())
    card->body()->addWidget(widgets::paragraph(shareText(slip.found.share), TextStyle::BodyStrong));
  m_body->addWidget(card);
}

/// A promise of the path, or of all that the goal stood on.
QWidget* SlipView::lineOf(const Link& link, const StateWord& mark) {
  auto* line = new QWidget;
  auto* row = new QHBoxLayout(line);
  theme::space(row, 0, 10);
  const QString name = nameOf(m_ledger->elements(), link.row->commitment->promisor);
  row->addWidget(new widgets::Avatar(sideOf(link.row->side), name), 0, Qt::AlignTop);
  auto* words = new QVBoxLayout;
  theme::space(words, 0, 2);
  auto* open = new widgets::WrappedLink(quoted(link));
  connect(open, &QPushButton::clicked, this, [this, id = link.row->id().value()] { emit promiseAsked(id); });
  words->addWidget(open);
  QString facts = name;
  if (link.row->standing.terms.due)
    facts += QStringLiteral(" · ") + tr("due %1").arg(session::longDay(*link.row->standing.terms.due));
  facts += QStringLiteral(" · ") +
           (link.broke ? tr("slipped on %1").arg(session::longDay(link.broke->day)) : tr("did not slip in this time"));
  if (const QString done = doneText(link); !done.isEmpty())
    facts += QStringLiteral(" · ") + done;
  words->addWidget(widgets::paragraph(facts, TextStyle::Small, Tone::Muted));
  row->addLayout(words, 1);
  if (!mark.word.isEmpty())
    row->addWidget(new widgets::Chip(mark.chip, mark.word), 0, Qt::AlignTop);
  return line;
}

void SlipView::addPath(const Slip& slip) {
  if (slip.found.chain.empty())
    return;
  auto* card = new widgets::Card(tr("The path, from what slipped first to the goal"));
  m_body->addWidget(card);
  const auto add = [&](const Link& link, bool isFirst) {
    card->body()->addWidget(lineOf(link, isFirst ? StateWord{ChipKind::Warn, tr("first")} : StateWord{}));
  };
  for (std::size_t n = 1; n < slip.found.first.size(); ++n)
    add(slip.found.first[n], true);
  for (auto link = slip.found.chain.rbegin(); link != slip.found.chain.rend(); ++link)
    add(*link, link == slip.found.chain.rbegin());
}

/// What slipped first, then by day: that most was kept is part of the story.
void SlipView::addAll(const Slip& slip) {
  if (slip.found.upstream.empty())
    return;
  auto links = slip.found.upstream;
  std::ranges::stable_sort(links, {}, [](const Link& link) {
    const auto& due = link.row->standing.terms.due;
    const auto last = std::numeric_limits<int>::max();
    return std::pair(link.broke ? link.broke->day.days() : last, due ? due->days() : last);
  });
  const auto slipped = std::ranges::count_if(links, [](const Link& link) { return link.broke.has_value(); });
  auto* card = new widgets::Card(tr("All that was promised for it"));
  card->setObjectName("slip-all");
  card->body()->addWidget(
      widgets::paragraph(tr("%1, of which %2 slipped before it closed.")
                             .arg(widgets::counted(std::int64_t(links.size()), tr("1 promise"), tr("%1 promises")),
                                  widgets::whole(slipped)),
                         TextStyle::Small, Tone::Muted));
  for (const Link& link : links)
    card->body()->addWidget(lineOf(link, stateWord(*link.row)));
  m_body->addWidget(card);
}

void SlipView::addViews(const Slip& slip) {
  if (slip.found.contested.empty())
    return;
  auto* card = new widgets::Card(tr("Seen differently"));
  for (const plan::Contest* contest : slip.found.contested) {
    const QString name = nameOf(m_ledger->elements(), contest->by);
    auto* words = widgets::paragraph(name + QStringLiteral(": ") + inspector::text(contest->text));
    words->setStrongStart(int(name.size()) + 1);
    card->body()->addWidget(words);
  }
  m_body->addWidget(card);
}

void SlipView::addWays(const Slip& slip, const plan::Goal& goal) {
  auto* box = new QWidget;
  auto* row = new widgets::FlowLayout(box);
  theme::space(row, 0, 8);
  const auto way = [&](const QString& words, const char* name, auto follow) {
    auto* button = widgets::button(words);
    button->setObjectName(QString::fromLatin1(name));
    connect(button, &QPushButton::clicked, this, follow);
    row->addWidget(button);
    return button;
  };
  if (!slip.found.chain.empty())
    way(tr("Show it on the map"), "slip-map",
        [this, id = slip.found.chain.back().row->id().value()] { emit mapAsked(id); });
  else
    way(tr("Signals of the field"), "slip-signals", [this] { emit signalsAsked(); });
  auto* differently = way(tr("I see it differently"), "slip-contest", [this] { contest(); });
  widgets::setWhyDisabled(differently, m_session.readOnly() ? tr("The workspace is open for reading only") : QString());
  way(tr("Agree what happens next"), "slip-next", [this] { emit nextAsked(); });
  way(tr("Look at the goal"), "slip-goal-open", [this, id = goal.id.value()] { emit goalAsked(id); });
  m_body->addWidget(box);
}

void SlipView::contest() {
  if (!m_session.me())
    return emit whoAsked();
  auto* dialog = new widgets::WindowDialog(window(), tr("I see it differently"));
  dialog->setObjectName("contest-dialog");
  auto* words = new widgets::TextField(tr("What you saw, and what shows it"), widgets::TextField::Lines::Many);
  words->setObjectName("contest-text");
  words->setRows(3, 8);
  auto* field = new widgets::FormField(tr("What you saw, and what shows it"), words);
  dialog->body()->addWidget(field);
  auto* cancel = widgets::button(tr("Cancel"));
  auto* keep = widgets::button(tr("Add it"), {}, widgets::ButtonKind::Primary);
  keep->setObjectName("contest-keep");
  dialog->addButton(cancel);
  dialog->addButton(keep);
  connect(cancel, &QPushButton::clicked, dialog, &widgets::WindowDialog::dismiss);
  connect(dialog, &widgets::WindowDialog::dismissed, dialog, &QObject::deleteLater);
  connect(keep, &QPushButton::clicked, this, [this, dialog, words, field] {
    plan::Contest contest;
    contest.text = words->value().trimmed().toStdString();
    if (contest.text.empty())
      return field->setRefusal(tr("A sentence is enough"));
    contest.id = m_session.newId<plan::Contest>();
    contest.goal = Id<plan::Goal>(m_goals->currentData().toLongLong());
    contest.by = m_session.me();
    basics::Edits edits;
    edits.put(contest);
    m_session.change(tr("add another view of where it began to slip"), edits);
    dialog->dismiss();
  });
  dialog->open(words);
}

} // namespace baton::commitments_page
