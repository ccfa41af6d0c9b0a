// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/person_goals_card.h"

#include "ui/plan/person_goals_model.h"
#include "ui/theme/theme.h"
#include "ui/widgets/cell_delegate.h"
#include "ui/widgets/number_text.h"

#include <QEvent>
#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

namespace baton::plan_page {

namespace {

constexpr int foldBelow = 620, numberWidth = 106;

} // namespace

PersonGoalsCard::PersonGoalsCard(QWidget* parent)
    : Card(tr("Goals"), parent), m_table(new QTableView), m_model(new PersonGoalsModel(this)) {
  setObjectName("goals");
  m_table->setObjectName("person-goals");
  m_table->setModel(m_model);
  widgets::styleTable(m_table, tr("Goals of the year, and what came of them"));
  m_table->setSelectionMode(QAbstractItemView::NoSelection);
  m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  body()->addWidget(m_table);
}

void PersonGoalsCard::show(const plan::PersonPlan& page, const QString& currency) {
  m_model->show(page.goals);
  const bool partial = std::ranges::any_of(page.goals, [](const auto& goal) { return goal.figures.partial; });
  setFacts(partial ? tr("money in %1, the year is not over").arg(currency) : tr("money in %1").arg(currency));
  arrange();
}

void PersonGoalsCard::arrange() {
  const bool folded = width() < theme::ink().px(foldBelow);
  m_model->setFolded(folded);
  widgets::foldColumns(m_table, {PersonGoalsModel::Commit, PersonGoalsModel::Remaining}, folded);
  QHeaderView* header = m_table->horizontalHeader();
  header->setSectionResizeMode(PersonGoalsModel::Name, QHeaderView::Stretch);
  for (int column = PersonGoalsModel::Target; column < PersonGoalsModel::ColumnCount; ++column)
    m_table->setColumnWidth(column, theme::ink().whole(numberWidth));
  m_table->setFixedHeight(theme::ink().whole(30) +
                          m_model->rowCount() * m_table->verticalHeader()->defaultSectionSize() + 1);
}

void PersonGoalsCard::resizeEvent(QResizeEvent* event) {
  Card::resizeEvent(event);
  arrange();
}

void PersonGoalsCard::changeEvent(QEvent* event) {
  Card::changeEvent(event);
  if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
    arrange();
}

} // namespace baton::plan_page
