// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/profile_view.h"

#include "core/coaching/interview_card.h"
#include "core/coaching/levels.h"
#include "ui/inspector/words.h"
#include "ui/people/interviews_card.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/fitting_stack.h"
#include "ui/widgets/text_label.h"

#include <QGridLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace baton::people_page {

using coaching::Competency, coaching::RoleProfile;
using theme::TextStyle;
using widgets::Tone;

namespace {

constexpr int listPart = 0, noProfilesPart = 1;

basics::ElementRef refTo(const Competency& competency) {
  return {&describe(basics::Tag<Competency>{}), competency.id.value()};
}

} // namespace

ProfileView::ProfileView(QWidget* parent) : QWidget(parent), m_stack(new widgets::FittingStack) {
  auto* column = new QVBoxLayout(this);
  theme::space(column, 0, 0);
  auto* list = new QWidget;
  auto* rows = new QVBoxLayout(list);
  theme::space(rows, 0, 16);
  m_profiles = new QVBoxLayout;
  theme::space(m_profiles, 0, 16);
  rows->addLayout(m_profiles);
  m_more = widgets::button(tr("Add a role profile"), "plus");
  m_more->setObjectName("add-profile");
  rows->addWidget(m_more, 0, Qt::AlignLeft);
  rows->addWidget(m_interviews = new InterviewsCard);
  rows->addStretch();
  m_stack->addWidget(list);
  auto* empty = new widgets::EmptyState(
      tr("No role profile yet"),
      tr("What somebody has to be able to do to sell in this market, and how one sees each level. It is what strengths "
         "and next steps are said against, and what an interview asks for."));
  m_first = widgets::button(tr("Add a role profile"), "plus", widgets::ButtonKind::Primary);
  m_first->setObjectName("first-profile");
  empty->addButton(m_first);
  m_stack->addWidget(empty);
  column->addWidget(m_stack);
  column->addStretch();
  connect(m_interviews, &InterviewsCard::interviewAsked, this, &ProfileView::interviewAsked);
  connect(m_more, &QPushButton::clicked, this, &ProfileView::profileAsked);
  connect(m_first, &QPushButton::clicked, this, &ProfileView::profileAsked);
}

void ProfileView::show(const PeopleReading& reading, const QString& readOnly) {
  while (QLayoutItem* item = m_profiles->takeAt(0)) {
    delete item->widget();
    delete item;
  }
  const auto profiles = reading.elements.inOrder<RoleProfile>();
  for (const RoleProfile* profile : profiles)
    m_profiles->addWidget(profileCard(reading.elements, *profile, readOnly));
  m_interviews->show(reading, readOnly);
  m_stack->setCurrentIndex(profiles.empty() ? noProfilesPart : listPart);
  for (QPushButton* button : {m_more, m_first})
    widgets::setWhyDisabled(button, readOnly);
}

QWidget* ProfileView::profileCard(const basics::Elements& elements, const RoleProfile& profile,
                                  const QString& readOnly) {
  const basics::ElementRef ref{&describe(basics::Tag<RoleProfile>{}), profile.id.value()};
  auto* card = new widgets::Card(inspector::titleOf(elements, ref));
  card->setObjectName(QStringLiteral("profile-%1").arg(profile.id.value()));
  if (profile.market)
    card->setFacts(
        inspector::shortTitle(elements, {&describe(basics::Tag<strategy::Market>{}), profile.market.value()}));
  auto* edit = widgets::smallButton(tr("Edit"), "pencil");
  edit->setAccessibleName(tr("Edit %1").arg(inspector::titleOf(elements, ref)));
  card->addTool(edit);
  connect(edit, &QPushButton::clicked, this, [this, ref] { emit opened(ref); });
  bool any = false;
  for (const Competency* competency : coaching::competenciesOf(elements, profile.id)) {
    if (any)
      card->body()->addWidget(widgets::horizontalLine());
    card->body()->addWidget(competencyRow(*competency));
    any = true;
  }
  if (!any)
    card->body()->addWidget(
        widgets::paragraph(tr("No competency yet: five to seven are enough, each with what one sees at each level."),
                           TextStyle::Body, Tone::Muted));
  auto* add = widgets::smallButton(tr("Add a competency"), "plus");
  add->setObjectName("add-competency");
  widgets::setWhyDisabled(add, readOnly);
  connect(add, &QPushButton::clicked, this, [this, id = profile.id.value()] { emit competencyAsked(id); });
  card->body()->addWidget(add, 0, Qt::AlignLeft);
  return card;
}

QWidget* ProfileView::competencyRow(const Competency& competency) {
  auto* box = new QWidget;
  auto* column = new QVBoxLayout(box);
  theme::space(column, QMargins(0, 6, 0, 6), 4);
  const basics::ElementRef ref = refTo(competency);
  const QString name = inspector::text(competency.name).simplified();
  auto* head = widgets::linkButton(name.isEmpty() ? tr("Unnamed competency") : name);
  head->setObjectName(QStringLiteral("competency-%1").arg(competency.id.value()));
  column->addWidget(head, 0, Qt::AlignLeft);
  connect(head, &QPushButton::clicked, this, [this, ref] { emit opened(ref); });
  auto* levels = new QGridLayout;
  theme::space(levels, 0, 4);
  levels->setColumnStretch(1, 1);
  int row = 0;
  for (int level = 0; level <= 4; ++level)
    if (const auto words = inspector::text(coaching::describedLevel(competency, level)); !words.trimmed().isEmpty()) {
      levels->addWidget(widgets::figure(QString::number(level), TextStyle::BodyStrong), row, 0,
                        Qt::AlignTop | Qt::AlignLeft);
      levels->addWidget(widgets::paragraph(words, TextStyle::Body, Tone::Muted), row++, 1);
    }
  if (row == 0)
    levels->addWidget(widgets::paragraph(tr("Its levels are not described yet."), TextStyle::Body, Tone::Muted), 0, 0);
  column->addLayout(levels);
  return box;
}

} // namespace baton::people_page
