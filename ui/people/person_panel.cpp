// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/person_panel.h"

#include "ui/inspector/words.h"
#include "ui/people/help_list.h"
#include "ui/people/skill_form.h"
#include "ui/session/day_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/bullet_bar.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/page_scroll.h"
#include "ui/widgets/text_label.h"

#include <QKeyEvent>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace baton::people_page {

using theme::TextStyle;
using widgets::Tone;

namespace {

QString yearsText(const basics::Period& years, const basics::FiscalCalendar& calendar) {
  const auto nameOfYear = [&calendar](Date day) {
    return inspector::text(calendar.name(calendar.periodAt(day, basics::Grain::Year)));
  };
  const QString first = nameOfYear(years.from), last = nameOfYear(years.to);
  return first == last ? first : PersonPanel::tr("%1 to %2").arg(first, last);
}

} // namespace

PersonPanel::PersonPanel(session::Session& session, QWidget* parent) : QFrame(parent), m_help(new HelpList(session)) {
  setObjectName("person-panel");
  setProperty("inspector", true);
  setAccessibleName(tr("The person"));
  theme::fixWidth(this, 348);
  auto* column = new QVBoxLayout(this);
  theme::space(column, QMargins(1, 0, 0, 0), 0);
  column->addWidget(buildHead());
  m_scroll = new widgets::PageScroll;
  theme::space(m_scroll->content(), QMargins(16, 4, 16, 16), 16);
  m_scroll->content()->addWidget(buildAttainment());
  m_skillBox = new QWidget;
  auto* skill = new QVBoxLayout(m_skillBox);
  theme::space(skill, 0, 12);
  skill->addWidget(widgets::horizontalLine());
  skill->addWidget(m_skill = new SkillForm);
  m_scroll->content()->addWidget(m_skillBox);
  m_scroll->content()->addWidget(widgets::horizontalLine());
  m_scroll->content()->addWidget(m_help);
  m_scroll->content()->addStretch();
  connect(m_help, &HelpList::elementAsked, this, &PersonPanel::elementAsked);
  column->addWidget(m_scroll, 1);
  column->addWidget(buildFoot());
  hide();
}

QWidget* PersonPanel::buildHead() {
  auto* head = new QWidget;
  auto* row = new QHBoxLayout(head);
  theme::space(row, QMargins(16, 14, 10, 8), 12);
  m_avatar = new widgets::Avatar(widgets::Side::Sales, {}, 36);
  row->addWidget(m_avatar, 0, Qt::AlignTop);
  auto* words = new QVBoxLayout;
  theme::space(words, 0, 2);
  words->addWidget(m_name = widgets::paragraph({}, TextStyle::Title));
  m_name->setObjectName("panel-name");
  words->addWidget(m_role = widgets::paragraph({}, TextStyle::Small, Tone::Muted));
  row->addLayout(words, 1);
  auto* edit = widgets::toolButton(QStringLiteral("pencil"), tr("Edit what is known of the person"));
  edit->setObjectName("panel-edit");
  row->addWidget(edit, 0, Qt::AlignTop);
  connect(edit, &QToolButton::clicked, this, [this] { emit editAsked(m_shown); });
  auto* closing = widgets::toolButton(QStringLiteral("x"), tr("Close the panel (Escape)"));
  closing->setObjectName("panel-close");
  row->addWidget(closing, 0, Qt::AlignTop);
  connect(closing, &QToolButton::clicked, this, &PersonPanel::close);
  return head;
}

QWidget* PersonPanel::buildAttainment() {
  auto* box = new QWidget;
  auto* column = new QVBoxLayout(box);
  theme::space(column, 0, 4);
  auto* line = new QHBoxLayout;
  theme::space(line, 0, 8);
  line->addWidget(m_goal = widgets::paragraph({}, TextStyle::Body), 1);
  line->addWidget(m_share = widgets::figure({}, TextStyle::BodyStrong));
  m_share->setObjectName("panel-attainment");
  column->addLayout(line);
  column->addWidget(m_bar = new widgets::BulletBar);
  column->addWidget(m_facts = widgets::paragraph({}, TextStyle::Small, Tone::Muted));
  column->addWidget(m_cadence = widgets::paragraph({}, TextStyle::Small, Tone::Muted));
  m_cadence->setObjectName("panel-cadence");
  return box;
}

QWidget* PersonPanel::buildFoot() {
  auto* foot = new QWidget;
  auto* column = new QVBoxLayout(foot);
  theme::space(column, QMargins(16, 0, 16, 14), 10);
  column->addWidget(widgets::horizontalLine());
  auto* row = new QWidget;
  auto* flow = new widgets::FlowLayout(row);
  theme::space(flow, 0, 8);
  m_coach = widgets::smallButton(tr("Log coaching"));
  m_coach->setObjectName("log-coaching");
  m_meet = widgets::smallButton(tr("One-to-one"));
  m_meet->setObjectName("panel-meeting");
  m_page = widgets::smallButton(tr("One page"));
  m_page->setObjectName("one-page");
  for (QPushButton* button : {m_coach, m_meet, m_page})
    flow->addWidget(button);
  column->addWidget(row);
  column->addWidget(widgets::paragraph(privateNote(), TextStyle::Caption, Tone::Muted));
  connect(m_coach, &QPushButton::clicked, this, [this] { emit coachingAsked(m_shown); });
  connect(m_meet, &QPushButton::clicked, this, [this] { emit meetingAsked(m_shown); });
  connect(m_page, &QPushButton::clicked, this, [this] { emit onePageAsked(m_shown); });
  return foot;
}

void PersonPanel::show(const PeopleReading& reading, const Seller& seller, const SkillAt& at, const LevelCell* cell,
                       const basics::FiscalCalendar& calendar, const QString& readOnly) {
  if (m_shown != seller.person->id)
    m_scroll->ensureVisible(0, 0);
  m_shown = seller.person->id;
  m_name->setText(inspector::text(seller.person->name).simplified());
  m_avatar->set(sideOf(*seller.person), m_name->text());
  QStringList role;
  const QString manager = nameOf(reading.elements, seller.person->manager);
  for (const QString& part :
       {inspector::text(seller.person->team).simplified(), manager.isEmpty() ? QString() : tr("with %1").arg(manager)})
    if (!part.isEmpty())
      role += part;
  if (role.isEmpty())
    role += inspector::text(seller.person->title).simplified();
  m_role->setText(role.join(QStringLiteral(" · ")));
  showAttainment(reading, seller, calendar);
  showCadence(reading, seller);
  m_skillBox->setVisible(cell != nullptr);
  if (cell)
    m_skill->show(reading, at, *cell, !readOnly.isEmpty());
  m_help->show(seller.person->id);
  for (QPushButton* button : {m_coach, m_meet})
    widgets::setWhyDisabled(button, readOnly);
  m_open = true;
  setVisible(true);
}

void PersonPanel::showAttainment(const PeopleReading& reading, const Seller& seller,
                                 const basics::FiscalCalendar& calendar) {
  const plan::Figures& revenue = seller.revenue;
  m_goal->setText(reading.years ? tr("Revenue, %1").arg(yearsText(*reading.years, calendar)) : tr("Revenue"));
  m_share->setText(widgets::percentOr(revenue.attainment));
  m_bar->setVisible(revenue.goal.has_value());
  QStringList facts;
  if (revenue.goal && revenue.actual)
    facts += tr("%1 of %2").arg(widgets::compact(revenue.actual->number()), widgets::compact(revenue.goal->number()));
  else if (revenue.actual)
    facts += tr("%1, no goal").arg(widgets::compact(revenue.actual->number()));
  else
    facts += revenue.goal ? tr("of %1, no results yet").arg(widgets::compact(revenue.goal->number()))
                          : tr("no goal and no results yet");
  if (seller.margin && revenue.actual && *revenue.actual > basics::Amount())
    facts += tr("margin %1").arg(widgets::percent(seller.margin->number() / revenue.actual->number()));
  m_facts->setText(facts.join(QStringLiteral(" · ")));
  widgets::Bullet bullet;
  if (revenue.actual)
    bullet.actual = revenue.actual->number();
  if (revenue.goal)
    bullet.goal = revenue.goal->number();
  m_bar->set(bullet, tr("%1: %2, %3").arg(m_goal->text(), m_share->text(), m_facts->text()));
}

void PersonPanel::showCadence(const PeopleReading& reading, const Seller& seller) {
  const coaching::CadenceRow& row = seller.cadence;
  QStringList lines;
  lines += row.coached ? tr("Last coached %1").arg(agoText(row.weeksUncoached.value_or(0))) : tr("Never coached");
  lines += row.met ? tr("last one-to-one %1").arg(agoText(row.weeksUnmet.value_or(0))) : tr("no one-to-one yet");
  if (row.planned)
    lines += tr("next %1").arg(session::whenText(*row.planned, reading.today));
  m_cadence->setText(lines.join(QStringLiteral(" · ")));
}

void PersonPanel::takeFocus() {
  if (!m_skillBox->isHidden())
    m_skill->takeFocus();
  else
    m_coach->setFocus(Qt::OtherFocusReason);
}

void PersonPanel::close() {
  if (!m_open)
    return;
  m_skill->commit();
  m_open = false;
  m_shown = {};
  hide();
  emit closed();
}

void PersonPanel::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape)
    return close();
  QFrame::keyPressEvent(event);
}

} // namespace baton::people_page
