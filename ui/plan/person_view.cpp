// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/person_view.h"

#include "ui/inspector/field_editor.h"
#include "ui/inspector/picker.h"
#include "ui/inspector/value_text.h"
#include "ui/inspector/words.h"
#include "ui/plan/deals_at_hand.h"
#include "ui/plan/person_goals_card.h"
#include "ui/plan/plan_section_card.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/fitting_stack.h"
#include "ui/widgets/text_label.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>
#include <algorithm>

namespace baton::plan_page {

using basics::Id;
using inspector::text;
using theme::TextStyle;
using widgets::Tone;

namespace {

constexpr int twoColumnsFrom = 860, presentedWidth = 150;

const basics::Kind& businessPlan() {
  return describe(basics::Tag<plan::BusinessPlan>{});
}

} // namespace

PersonView::PersonView(session::Session& session, session::Surrounding&, QWidget* parent)
    : PlanView(parent), m_session(session), m_deals(DealsAtHand::of(session)), m_stack(new widgets::FittingStack) {
  auto* column = new QVBoxLayout(this);
  theme::space(column, 0, 0);
  m_stack->addWidget(buildChoice());
  m_stack->addWidget(buildPage());
  column->addWidget(m_stack);
  connect(&m_deals, &DealsAtHand::changed, this, [this] {
    if (isVisible())
      refresh();
  });
  arrange();
}

/// The plan of the company is the grid of goals; a page is somebody's.
QWidget* PersonView::buildChoice() {
  auto* card = new widgets::Card(tr("Whose plan?"));
  card->body()->addWidget(widgets::paragraph(
      tr("A business plan is one person's page for one year: what they owe, how they mean to reach it, what they do "
         "next, what stands in the way, and what they learn."),
      TextStyle::Body, Tone::Muted));
  m_people = new inspector::PickCombo(tr("Person"));
  m_people->setOfPeople();
  m_people->setObjectName("whose-plan");
  connect(m_people, &inspector::PickCombo::chosenByPerson, this, [this](basics::RowId person) {
    if (person != 0)
      emit this->asked(person, m_asked.year);
  });
  card->body()->addWidget(m_people, 0, Qt::AlignLeft);
  card->body()->addStretch();
  return card;
}

QWidget* PersonView::buildPage() {
  auto* page = new QWidget;
  auto* column = new QVBoxLayout(page);
  theme::space(column, 0, 16);
  column->addWidget(buildHead());
  m_goals = new PersonGoalsCard;
  column->addWidget(m_goals);
  m_grid = new QGridLayout;
  theme::space(m_grid, 0, 16);
  column->addLayout(m_grid);
  using plan::PlanItemKind;
  for (const auto kind : {PlanItemKind::Strategy, PlanItemKind::Action, PlanItemKind::Obstacle,
                          PlanItemKind::Development, PlanItemKind::Goal})
    m_sections.append(new PlanSectionCard(m_session, kind));
  column->addStretch();
  return page;
}

QWidget* PersonView::buildHead() {
  auto* card = new widgets::Card;
  auto* row = new QHBoxLayout;
  theme::space(row, 0, 16);
  auto* words = new QVBoxLayout;
  theme::space(words, 0, 2);
  m_name = widgets::paragraph({}, TextStyle::Title);
  m_name->setObjectName("person-name");
  m_role = widgets::paragraph({}, TextStyle::Body, Tone::Muted);
  words->addWidget(m_name);
  words->addWidget(m_role);
  words->addStretch();
  row->addLayout(words, 1);
  auto* day = new QVBoxLayout;
  theme::space(day, 0, 4);
  day->addWidget(widgets::label(tr("Presented on"), TextStyle::Label, Tone::Muted));
  m_presented = inspector::FieldEditor::make(businessPlan(), *businessPlan().field("presented"), {}, this);
  m_presented->setNear(inspector::nearTo(*businessPlan().field("presented"), m_session.today()));
  m_presented->widget()->setObjectName("presented");
  m_presented->widget()->setFixedWidth(theme::ink().whole(presentedWidth));
  connect(&theme::Theme::start(), &theme::Theme::changed, m_presented->widget(),
          [this] { m_presented->widget()->setFixedWidth(theme::ink().whole(presentedWidth)); });
  day->addWidget(m_presented->widget());
  row->addLayout(day);
  card->body()->addLayout(row);
  m_refusal = widgets::paragraph({}, TextStyle::Caption, Tone::Bad);
  m_refusal->hide();
  card->body()->addWidget(m_refusal);
  connect(m_presented, &inspector::FieldEditor::committed, this, &PersonView::present);
  connect(m_presented, &inspector::FieldEditor::refused, this, [this](const QString& reason) {
    m_refusal->setText(reason);
    m_refusal->setVisible(!reason.isEmpty());
  });
  if (m_session.readOnly())
    m_presented->setReadOnly(true);
  return card;
}

void PersonView::ask(const PlanAsked& asked) {
  if (m_asked != asked)
    commitDrafts();
  m_asked = asked;
  refresh();
}

void PersonView::refresh() {
  const bool isThere = m_session.elements().find(Id<people::Person>(m_asked.person)) != nullptr;
  m_stack->setCurrentIndex(isThere ? 1 : 0);
  if (!isThere)
    return fillChoice();
  m_page = plan::personPlan(m_session.elements(), m_session.actuals(), m_deals.deals(), m_session.calendar(),
                            m_session.today(), Id<people::Person>(m_asked.person), m_asked.year);
  m_name->setText(tr("%1, %2").arg(text(m_page.name), text(m_session.calendar().name(m_page.period))));
  QStringList role;
  for (const auto& part : {text(m_page.title), text(m_page.team),
                           m_page.manager.empty() ? QString() : tr("reports to %1").arg(text(m_page.manager))})
    if (!part.isEmpty())
      role += part;
  m_role->setText(role.join(QStringLiteral(" · ")));
  m_role->setVisible(!role.isEmpty());
  m_presented->setValue(m_page.presented ? basics::Value(m_page.presented->iso()) : basics::Value());
  m_goals->show(m_page, m_session.currency());
  for (PlanSectionCard* section : m_sections)
    section->show(m_page);
  emit factsChanged();
}

void PersonView::fillChoice() {
  std::vector<const people::Person*> people;
  for (const auto& person : m_session.elements().all<people::Person>())
    if (!person.left || *person.left >= m_session.today())
      people.push_back(&person);
  std::ranges::stable_sort(people, {}, &people::Person::name);
  QVector<inspector::Option> options;
  for (const auto* person : people)
    options.append({person->id.value(), text(person->name)});
  m_people->setOptions(tr("Choose a person"), options);
  m_people->setChosen(0);
  emit factsChanged();
}

QString PersonView::facts() const {
  if (m_stack->currentIndex() == 0)
    return tr("The business plan of a person on one page");
  if (!m_page.plan)
    return tr("Nothing written yet; the plan is made with its first line");
  return m_page.presented ? tr("Presented on %1").arg(inspector::dateText(*m_page.presented)) : tr("Not presented yet");
}

void PersonView::present(const basics::Value& day) {
  basics::Edits edits;
  const auto id = plan::ensureBusinessPlan(edits, m_session.elements(), m_page.person, m_page.year);
  edits.set(id, "presented", day);
  m_session.change(tr("say when the plan of %1 was presented").arg(text(m_page.name)), edits);
}

void PersonView::commitDrafts() {
  if (m_stack->currentIndex() == 0)
    return;
  m_presented->commit();
  for (PlanSectionCard* section : m_sections)
    section->commit();
}

bool PersonView::show(basics::RowId element) {
  const auto& elements = m_session.elements();
  if (const auto* item = elements.find(Id<plan::PlanItem>(element))) {
    if (!show(item->plan.value()))
      return false;
    return std::ranges::any_of(m_sections, [item](auto* section) { return section->goTo(item->id); });
  }
  const auto* plan = elements.find(Id<plan::BusinessPlan>(element));
  const bool isPerson = elements.find(Id<people::Person>(element)) != nullptr;
  if (!isPerson && (!plan || !plan->person || !plan->year))
    return false;
  const PlanAsked wanted = isPerson ? PlanAsked{element, m_asked.year} : PlanAsked{plan->person.value(), *plan->year};
  if (wanted != m_asked) {
    ask(wanted);
    emit this->asked(wanted.person, wanted.year);
  }
  return true;
}

void PersonView::arrange() {
  const int columns = width() >= theme::ink().px(twoColumnsFrom) ? 2 : 1;
  if (columns == m_columns)
    return;
  m_columns = columns;
  for (PlanSectionCard* section : m_sections)
    m_grid->removeWidget(section);
  m_grid->setColumnStretch(0, 1);
  m_grid->setColumnStretch(1, columns - 1);
  for (int i = 0; i < m_sections.size(); ++i)
    m_grid->addWidget(m_sections[i], i / columns, i % columns, 1, i == m_sections.size() - 1 ? columns : 1);
}

void PersonView::resizeEvent(QResizeEvent* event) {
  PlanView::resizeEvent(event);
  arrange();
}

} // namespace baton::plan_page
