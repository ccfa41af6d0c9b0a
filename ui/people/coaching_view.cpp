// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/coaching_view.h"

#include "core/coaching/role_profile.h"
#include "ui/inspector/value_text.h"
#include "ui/inspector/words.h"
#include "ui/people/cadence_card.h"
#include "ui/people/read_table.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/fitting_stack.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/text_label.h"

#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

namespace baton::people_page {

using coaching::CoachingSession;

namespace {

constexpr int logPart = 0, noLogPart = 1;
enum LogColumn { LogDate, LogWho, LogSkill, LogSeen, LogAgreed, LogNext, LogBy };

class LogModel final : public widgets::RowsModel<CoachingLine> {
public:
  using RowsModel::RowsModel;

protected:
  QVariant more(int at, int column, int role) const override {
    if (role == Qt::ToolTipRole && (column == LogSeen || column == LogAgreed))
      return widgets::plainToolTip(text(at, column));
    return {};
  }
};

QString oneLine(const std::string& words) {
  return inspector::text(words).simplified();
}

} // namespace

CoachingView::CoachingView(QWidget* parent)
    : QWidget(parent), m_cadence(new CadenceCard), m_stack(new widgets::FittingStack) {
  auto* column = new QVBoxLayout(this);
  theme::space(column, 0, 16);
  column->addWidget(m_cadence);
  m_model = new LogModel({{tr("Date"), [](const CoachingLine& line) { return line.date; }, {}},
                          {tr("Person"), [](const CoachingLine& line) { return line.name; }, {}},
                          {tr("Skill"), [](const CoachingLine& line) { return line.skill; }, {}},
                          {tr("Seen"), [](const CoachingLine& line) { return line.seen; }, {}},
                          {tr("Agreed"), [](const CoachingLine& line) { return line.agreed; }, {}},
                          {tr("Next look"), [](const CoachingLine& line) { return line.next; }, {}},
                          {tr("By"), [](const CoachingLine& line) { return line.by; }, {}}},
                         this);
  auto* card = new widgets::Card(tr("Coaching log"));
  card->setFacts(tr("newest first"));
  m_table = new ReadTable(QStringLiteral("coaching-log"), tr("Coaching log"), m_model);
  m_table->setWide({LogSeen, LogAgreed});
  card->body()->addWidget(m_table);
  card->body()->addWidget(widgets::paragraph(privateNote(), theme::TextStyle::Caption, widgets::Tone::Muted));
  m_stack->addWidget(card);
  auto* empty = new widgets::EmptyState(
      tr("Nothing coached yet"),
      tr("Twenty minutes about one skill: what you saw yourself, their view first, one point tried, one agreement, and "
         "the day on which you look again. The notes stay private."));
  m_first = widgets::button(tr("Log coaching"), "pencil", widgets::ButtonKind::Primary);
  m_first->setObjectName("first-coaching");
  empty->addButton(m_first);
  m_stack->addWidget(empty);
  column->addWidget(m_stack);
  column->addStretch();
  connect(m_first, &QPushButton::clicked, this, [this] { emit coachingAsked(0); });
  connect(m_cadence, &CadenceCard::chosen, this, &CoachingView::personChosen);
  connect(m_cadence, &CadenceCard::opened, this, &CoachingView::coachingAsked);
  connect(m_table, &ReadTable::rowChosen, this, [this](int row) { emit personChosen(m_model->row(row).person); });
  connect(m_table, &ReadTable::opened, this, [this](int row) { emit opened(m_model->row(row).id); });
}

void CoachingView::show(std::shared_ptr<const PeopleReading> reading, const QString& readOnly) {
  m_reading = std::move(reading);
  m_cadence->show(*m_reading);
  const auto& elements = m_reading->elements;
  std::vector<const CoachingSession*> sessions;
  for (const CoachingSession& one : elements.all<CoachingSession>())
    sessions.push_back(&one);
  std::ranges::stable_sort(sessions, std::greater{}, [](const CoachingSession* one) { return one->date; });
  std::vector<CoachingLine> lines;
  for (const CoachingSession* one : sessions)
    lines.push_back({one->id.value(), one->person.value(), one->date ? inspector::dateText(*one->date) : QString(),
                     nameOf(elements, one->person), oneLine(one->skill), oneLine(one->seen), oneLine(one->agreed),
                     nameOf(elements, one->by), one->next ? inspector::dateText(*one->next) : QStringLiteral("–")});
  m_stack->setCurrentIndex(lines.empty() ? noLogPart : logPart);
  m_model->setRows(std::move(lines));
  widgets::setWhyDisabled(m_first, readOnly);
}

} // namespace baton::people_page
