// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/help_list.h"

#include "core/workspace/helping.h"
#include "ui/inspector/words.h"
#include "ui/people/sheet_lines.h"
#include "ui/session/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/filter_combo.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/text_label.h"

#include <QToolButton>
#include <QVBoxLayout>

namespace baton::people_page {

using basics::Grain;
using nlohmann::json;
using theme::TextStyle;
using widgets::Tone;

namespace {

QString placeName(const QString& place) {
  const std::pair<const char*, QString> names[] = {
      {"talent", HelpList::tr("Strengths")},   {"target", HelpList::tr("Target accounts")},
      {"weapon", HelpList::tr("Sales tools")}, {"coaching", HelpList::tr("Coaching")},
      {"plan", HelpList::tr("Plan")},          {"clarity", HelpList::tr("Clarity")}};
  for (const auto& [word, name] : names)
    if (place == QLatin1String(word))
      return name;
  return place;
}

const json& listAt(const json& object, const char* key) {
  static const json none = json::array();
  const auto found = object.find(key);
  return found != object.end() && found->is_array() ? *found : none;
}

void clear(QVBoxLayout& column) {
  while (QLayoutItem* item = column.takeAt(0)) {
    delete item->widget();
    delete item;
  }
}

} // namespace

HelpList::HelpList(session::Session& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_period(new widgets::FilterCombo(tr("Goal of"))),
      m_goal(widgets::paragraph({}, TextStyle::BodyStrong)),
      m_goalText(widgets::paragraph({}, TextStyle::Small, Tone::Muted)), m_goalBox(new QWidget),
      m_places(new QVBoxLayout) {
  auto* column = new QVBoxLayout(this);
  theme::space(column, 0, 8);
  column->addWidget(widgets::label(tr("What would help"), TextStyle::Title));
  column->addWidget(widgets::paragraph(tr("Six places to look, with what is recorded. A question, never a verdict."),
                                       TextStyle::Small, Tone::Muted));
  m_period->setObjectName("help-period");
  m_period->setSmall();
  column->addWidget(m_period, 0, Qt::AlignLeft);
  auto* goal = new QVBoxLayout(m_goalBox);
  theme::space(goal, 0, 2);
  goal->addWidget(m_goal);
  goal->addWidget(m_goalText);
  m_goal->setObjectName("help-goal");
  column->addWidget(m_goalBox);
  theme::space(m_places, 0, 8);
  column->addLayout(m_places);
  offerPeriods();
  connect(m_period, &QComboBox::currentIndexChanged, this, &HelpList::ask);
}

/// The last quarter that is over first.
void HelpList::offerPeriods() {
  const auto calendar = m_session.calendar();
  const auto quarter = calendar.periodAt(m_session.today(), Grain::Quarter);
  const auto year = calendar.periodAt(m_session.today(), Grain::Year);
  m_periods = {calendar.previous(quarter), quarter, calendar.previous(year), year};
  const QSignalBlocker quiet(m_period);
  for (const auto& period : m_periods)
    m_period->addItem(inspector::text(calendar.name(period)));
}

void HelpList::show(Id<Person> person) {
  if (m_person != person) {
    clear(*m_places);
    m_goalBox->hide();
  }
  m_person = person;
  ask();
}

void HelpList::ask() {
  if (!m_person)
    return;
  const int asked = ++m_asked;
  const auto period = m_periods[std::size_t(std::max(0, m_period->currentIndex()))];
  m_session.ask<json>(
      this,
      [about = coaching::SheetAsked{m_person, period}, today = m_session.today()](
          const workspace::Workspace& workspace) { return workspace::whatHelpsOf(workspace, about, today); },
      [this, asked](json helps) {
        if (asked == m_asked)
          take(helps);
      });
}

void HelpList::take(const json& helps) {
  showGoal(helps);
  clear(*m_places);
  for (const json& place : listAt(helps, "places"))
    addPlace(place);
}

/// First of all: is it the goal?
void HelpList::showGoal(const json& helps) {
  const auto found = helps.find("goal");
  const json goal = found != helps.end() ? *found : json::object();
  const auto owners = std::int64_t(numberAt(goal, "owners").value_or(0));
  const auto below = std::int64_t(numberAt(goal, "owners_below").value_or(0));
  m_goal->setText(isSo(goal, "look_first") ? tr("Look at the goal first") : tr("The goal"));
  QStringList words;
  if (owners > 0)
    words +=
        tr("%1 of its %2 owners are below theirs in this period.").arg(widgets::whole(below), widgets::whole(owners));
  if (const auto periods = std::int64_t(numberAt(goal, "periods").value_or(0)); periods > 0)
    words += tr("In %1 of %2 full periods at least %3 % of them missed it.")
                 .arg(widgets::whole(std::int64_t(numberAt(goal, "periods_missed").value_or(0))),
                      widgets::whole(periods), widgets::exact(numberAt(goal, "threshold").value_or(80), 0));
  if (words.isEmpty())
    words += tr("No goal with results is known for this period.");
  m_goalText->setText(words.join(QChar(' ')));
  m_goalBox->show();
}

void HelpList::addPlace(const json& place) {
  m_places->addWidget(widgets::horizontalLine());
  const json &evidence = listAt(place, "evidence"), &missing = listAt(place, "missing");
  auto* name = widgets::label(placeName(textAt(place, "place")), TextStyle::BodyStrong);
  name->setObjectName("help-place");
  m_places->addWidget(name);
  for (const json& one : evidence)
    addEvidence(one);
  for (const json& one : missing)
    if (one.is_string())
      m_places->addWidget(widgets::paragraph(session::word(one.get<std::string>()), TextStyle::Small, Tone::Muted));
  if (evidence.empty() && missing.empty())
    m_places->addWidget(
        widgets::paragraph(tr("Nothing is recorded that speaks for it."), TextStyle::Small, Tone::Muted));
}

void HelpList::addEvidence(const json& evidence) {
  auto* box = new QWidget;
  auto* row = new QHBoxLayout(box);
  theme::space(row, 0, 4);
  const QString words = textAt(evidence, "text");
  row->addWidget(widgets::paragraph(words, TextStyle::Body), 1);
  if (const RowId id = textAt(evidence, "id").toLongLong(); id != 0) {
    auto* open = widgets::toolButton(QStringLiteral("arrow-right"), tr("Open: %1").arg(words));
    row->addWidget(open, 0, Qt::AlignTop);
    connect(open, &QToolButton::clicked, this, [this, id] { emit elementAsked(id); });
  }
  m_places->addWidget(box);
}

} // namespace baton::people_page
