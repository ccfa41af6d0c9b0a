// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/meetings_view.h"

#include "core/coaching/meeting.h"
#include "ui/inspector/value_text.h"
#include "ui/inspector/words.h"
#include "ui/people/read_table.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/fitting_stack.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/text_label.h"

#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <tuple>

namespace baton::people_page {

using coaching::Meeting, coaching::MeetingDay;

namespace {

constexpr int daysPart = 0, noDaysPart = 1;
enum MeetingColumn { MeetingDate, MeetingWho, MeetingState, MeetingAbout, MeetingBy };

QString stateWord(MeetingLine::Is is) {
  return is == MeetingLine::Is::Held   ? MeetingsView::tr("Held")
         : is == MeetingLine::Is::Past ? MeetingsView::tr("Past its day")
                                       : MeetingsView::tr("Planned");
}

class MeetingsModel final : public widgets::RowsModel<MeetingLine> {
public:
  using RowsModel::RowsModel;

protected:
  QVariant more(int at, int column, int role) const override {
    const MeetingLine& line = row(at);
    if (role == widgets::ChipRole && column == MeetingState)
      return int(line.is == MeetingLine::Is::Held   ? widgets::ChipKind::Ok
                 : line.is == MeetingLine::Is::Past ? widgets::ChipKind::Warn
                                                    : widgets::ChipKind::None);
    if (role == widgets::MutedRole && column == MeetingAbout)
      return line.meeting == 0;
    return {};
  }
};

std::vector<MeetingLine> linesOf(const PeopleReading& reading) {
  const auto& elements = reading.elements;
  std::vector<MeetingLine> lines;
  std::vector<const Meeting*> notes;
  for (const Meeting& meeting : elements.all<Meeting>())
    notes.push_back(&meeting);
  for (const MeetingDay& day : elements.all<MeetingDay>()) {
    if (!day.date)
      continue;
    MeetingLine line;
    line.day = day.id.value();
    line.person = day.person.value();
    line.is = day.held                    ? MeetingLine::Is::Held
              : *day.date < reading.today ? MeetingLine::Is::Past
                                          : MeetingLine::Is::Planned;
    line.date = inspector::dateText(*day.date);
    line.days = day.date->days();
    line.name = nameOf(elements, day.person);
    line.by = nameOf(elements, day.by);
    const auto said = std::ranges::find_if(notes, [&](const Meeting* meeting) {
      return day.held && meeting->person == day.person && meeting->date == day.date;
    });
    if (said != notes.end()) {
      line.meeting = (*said)->id.value();
      line.about = inspector::text((*said)->period);
      notes.erase(said);
    } else if (day.held) {
      line.about = MeetingsView::tr("the notes are not here");
    }
    lines.push_back(std::move(line));
  }
  for (const Meeting* meeting : notes) {
    MeetingLine line{0, meeting->id.value(), meeting->person.value(), MeetingLine::Is::Held, {}, {}, {}, {}, 0};
    line.date = meeting->date ? inspector::dateText(*meeting->date) : QString();
    line.days = meeting->date ? meeting->date->days() : 0;
    line.name = nameOf(elements, meeting->person);
    line.by = nameOf(elements, meeting->by);
    line.about = inspector::text(meeting->period);
    lines.push_back(std::move(line));
  }
  std::ranges::stable_sort(lines, {}, [](const MeetingLine& line) {
    const bool held = line.is == MeetingLine::Is::Held;
    return std::tuple(held, held ? -line.days : line.days);
  });
  return lines;
}

} // namespace

MeetingsView::MeetingsView(QWidget* parent)
    : QWidget(parent), m_column(new QVBoxLayout(this)), m_stack(new widgets::FittingStack) {
  theme::space(m_column, 0, 16);
  m_model = new MeetingsModel({{tr("Date"), [](const MeetingLine& line) { return line.date; }, {}},
                               {tr("Person"), [](const MeetingLine& line) { return line.name; }, {}},
                               {tr("State"), [](const MeetingLine& line) { return stateWord(line.is); }, {}},
                               {tr("About"), [](const MeetingLine& line) { return line.about; }, {}},
                               {tr("Led by"), [](const MeetingLine& line) { return line.by; }, {}}},
                              this);
  auto* card = new widgets::Card(tr("One-to-ones"));
  m_plan = widgets::smallButton(tr("Plan one"), "calendar");
  m_plan->setObjectName("plan-meeting");
  card->addTool(m_plan);
  m_table = new ReadTable(QStringLiteral("meeting-days"), tr("One-to-ones"), m_model);
  m_table->setWide({MeetingWho, MeetingAbout});
  card->body()->addWidget(m_table);
  card->body()->addWidget(m_due = widgets::paragraph({}, theme::TextStyle::Small, widgets::Tone::Muted));
  m_due->setObjectName("meetings-due");
  m_stack->addWidget(card);
  auto* empty = new widgets::EmptyState(
      tr("No one-to-one yet"),
      tr("Results first, then the pipeline with its two questions, answered from the records; activity only where both "
         "are short, or with a reason. Both see the same numbers, and they are kept as they stood."));
  m_first = widgets::button(tr("Start a one-to-one"), "calendar-clock", widgets::ButtonKind::Primary);
  m_first->setObjectName("first-meeting");
  empty->addButton(m_first);
  m_stack->addWidget(empty);
  m_column->addWidget(m_stack);
  m_column->addStretch();
  connect(m_first, &QPushButton::clicked, this, [this] { emit meetingAsked(0, 0); });
  connect(m_plan, &QPushButton::clicked, this, &MeetingsView::planAsked);
  connect(m_table, &ReadTable::rowChosen, this, [this](int row) { emit personChosen(m_model->row(row).person); });
  connect(m_table, &ReadTable::opened, this, &MeetingsView::open);
}

void MeetingsView::open(int row) {
  const MeetingLine& line = m_model->row(row);
  if (line.meeting != 0)
    emit opened(line.meeting);
  else if (line.is != MeetingLine::Is::Held)
    emit meetingAsked(line.person, line.day);
}

void MeetingsView::show(std::shared_ptr<const PeopleReading> reading, const QString& readOnly) {
  auto lines = linesOf(*reading);
  QStringList unmet;
  for (const coaching::CadenceRow& row : coaching::cadence(reading->elements, reading->today))
    if (row.isUnmet(coaching::usualWeeks) && !row.planned)
      unmet += inspector::text(row.person->name).simplified();
  m_due->setText(unmet.isEmpty()
                     ? tr("Everyone has met within %1 weeks, or has a day for it.").arg(coaching::usualWeeks)
                     : tr("Not met for %1 weeks or more, and no day planned: %2.")
                           .arg(coaching::usualWeeks)
                           .arg(unmet.join(QStringLiteral(", "))));
  m_stack->setCurrentIndex(lines.empty() ? noDaysPart : daysPart);
  m_model->setRows(std::move(lines));
  for (QPushButton* button : {m_first, m_plan})
    widgets::setWhyDisabled(button, readOnly);
}

} // namespace baton::people_page
