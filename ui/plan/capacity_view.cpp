// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/capacity_view.h"

#include "core/people/reporting_line.h"
#include "ui/inspector/words.h"
#include "ui/plan/capacity_table.h"
#include "ui/plan/capacity_words.h"
#include "ui/plan/period_choice.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/filter_combo.h"
#include "ui/widgets/fitting_stack.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/sums_card.h"
#include "ui/widgets/text_label.h"

#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

namespace baton::plan_page {

using basics::Id;

CapacityView::CapacityView(session::Session& session, session::Surrounding& surrounding, QWidget* parent)
    : PlanView(parent), m_session(session), m_stack(new widgets::FittingStack) {
  auto* column = new QVBoxLayout(this);
  theme::space(column, 0, 0);
  auto* empty = new widgets::EmptyState(tr("Nobody sells here yet"),
                                        tr("Capacity adds up what each person can bring: a full month's revenue, less "
                                           "while they ramp up, for the months in which they are there. Load the "
                                           "people who sell, or plan a seat."));
  auto* load = widgets::button(tr("Import a list..."), "download", widgets::ButtonKind::Primary);
  connect(load, &QPushButton::clicked, this, [&surrounding] { emit surrounding.importFile({}); });
  empty->addButton(load);
  m_stack->addWidget(empty);
  m_stack->addWidget(buildBody());
  column->addWidget(m_stack);
}

QWidget* CapacityView::buildBody() {
  auto* body = new QWidget;
  auto* column = new QVBoxLayout(body);
  theme::space(column, 0, 16);
  m_period = new widgets::FilterCombo(tr("Period"));
  m_period->setObjectName("capacity-period");
  connect(m_period, &QComboBox::currentIndexChanged, this, [this] { refresh(); });
  column->addWidget(m_period, 0, Qt::AlignLeft);
  m_sums = new widgets::SumsCard;
  m_sums->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
  column->addWidget(m_sums);
  m_card = new widgets::Card(tr("Who carries it"));
  auto* add = widgets::smallButton(tr("Plan a seat"), "plus");
  add->setObjectName("plan-seat");
  widgets::setWhyDisabled(add, m_session.readOnly() ? tr("The file is open for reading only") : QString());
  connect(add, &QPushButton::clicked, this, &CapacityView::addSeat);
  m_card->addTool(add);
  m_table = new CapacityTable(m_session, tr("Who carries it"));
  m_card->body()->addWidget(m_table);
  m_note = widgets::paragraph({}, theme::TextStyle::Caption, widgets::Tone::Muted);
  m_card->body()->addWidget(m_note);
  column->addWidget(m_card);
  column->addStretch(1);
  return body;
}

void CapacityView::ask(const PlanAsked& asked) {
  m_asked = asked;
  refresh();
}

basics::Period CapacityView::period() const {
  return chosenPeriod(*m_period, m_session.calendar(), m_asked.year);
}

void CapacityView::refresh() {
  offerPeriods(*m_period, m_session.calendar(), m_asked.year, m_session.today(), false);
  const auto capacity =
      plan::capacityPlan(m_session.elements(), m_session.calendar(), Id<people::Person>(m_asked.person), period());
  m_stack->setCurrentIndex(capacity.lines.empty() ? 0 : 1);
  showSums(capacity);
  m_card->setFacts(tr("in %1").arg(m_session.currency()));
  m_table->show(capacity, true);
  emit factsChanged();
}

void CapacityView::showSums(const plan::Capacity& capacity) {
  using widgets::compact;
  const QString people = peopleText(capacity);
  const QString who =
      capacity.seats > 0
          ? tr("%1, %2").arg(people, widgets::counted(capacity.seats, tr("1 planned seat"), tr("%1 planned seats")))
          : people;
  const bool said = isSaid(capacity);
  const QString over = !capacity.over       ? widgets::notDefined()
                       : *capacity.over > 0 ? tr("%1 over").arg(widgets::percent(*capacity.over, 0))
                                            : tr("%1 under").arg(widgets::percent(-*capacity.over, 0));
  m_sums->show(
      {{tr("Target"), capacity.goal ? compact(capacity.goal->number()) : tr("none yet"), tr("revenue")},
       {tr("Capacity"), said ? compact(capacity.carried.number()) : tr("not said"), who},
       {tr("Gap"), capacity.gap && said ? widgets::signedCompact(capacity.gap->number()) : widgets::notDefined(),
        tr("capacity less target")},
       {tr("Target against capacity"), over,
        !capacity.over       ? tr("needs a target and a capacity")
        : *capacity.over > 0 ? tr("more is asked than they carry")
                             : tr("they carry what is asked")}});
  m_facts = !said                ? tr("Nobody's full productivity is said yet")
            : !capacity.over     ? tr("What the team can bring: %1").arg(who)
            : *capacity.over > 0 ? tr("The target is %1 over capacity").arg(widgets::percent(*capacity.over, 0))
                                 : tr("The target is within capacity");
  QStringList notes{tr("Full productivity × share of the ramp × expected × months there; a month that is not whole "
                       "counts by its days. Without a ramp a person is at full from the first day.")};
  if (capacity.unknown > 0)
    notes.prepend(widgets::counted(capacity.unknown,
                                   tr("1 has no full productivity and counts as nothing: type it in its row."),
                                   tr("%1 have no full productivity and count as nothing: type it in their rows.")));
  m_note->setText(notes.join(' '));
}

QString CapacityView::facts() const {
  return m_facts;
}

/// A seat like the average of those who sell, from the next month on.
void CapacityView::addSeat() {
  plan::PlannedSeat seat;
  seat.id = m_session.newId<plan::PlannedSeat>();
  seat.name = tr("New seat").toStdString();
  const auto today = m_session.today();
  seat.started = std::max(period().from, today.firstOfMonth().plusMonths(1));
  if (people::isManager(m_session.elements(), Id<people::Person>(m_asked.person)))
    seat.manager = Id<people::Person>(m_asked.person);
  seat.fullProductivity = plan::usualProductivity(m_session.elements());
  basics::Edits edits;
  edits.put(seat);
  m_session.change(tr("plan a seat"), edits,
                   [view = QPointer(this), &session = m_session, id = seat.id](const auto& done) {
                     if (done.refused())
                       return session.refuse(done.refusal());
                     if (view)
                       view->m_table->goTo(id.value());
                   });
}

void CapacityView::commitDrafts() {
  m_table->commit();
}

bool CapacityView::show(basics::RowId element) {
  return m_table->goTo(element);
}

} // namespace baton::plan_page
