// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/plan/person_plan.h"
#include "ui/widgets/card.h"

#include <QString>

class QTableView;

namespace baton::plan_page {

class PersonGoalsModel;

/// What a person owes in the year and what came of it, one line for each metric.
class PersonGoalsCard : public widgets::Card {
  Q_OBJECT
public:
  explicit PersonGoalsCard(QWidget* parent = nullptr);
  void show(const plan::PersonPlan& page, const QString& currency);

protected:
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;

private:
  void arrange();
  QTableView* m_table;
  PersonGoalsModel* m_model;
};

} // namespace baton::plan_page
