// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/plan/person_plan.h"
#include "ui/session/session.h"
#include "ui/widgets/card.h"

namespace baton::plan_page {

class PlanLineRow;

/// One section of a person's plan, such as the actions: its lines, edited where they stand, and an empty one for the
/// next. Everything is written as it is made; the plan itself with its first line.
class PlanSectionCard : public widgets::Card {
  Q_OBJECT
public:
  PlanSectionCard(session::Session& session, plan::PlanItemKind kind, QWidget* parent = nullptr);

  void show(const plan::PersonPlan& page);
  void commit();
  /// Puts the keyboard on a line; false where it has none of that id.
  bool goTo(basics::Id<plan::PlanItem> line);

private:
  PlanLineRow* addRow(bool isNew);
  std::vector<basics::RowId> order() const;
  void add(const QString& text);
  void write(PlanLineRow& row, const QString& text);
  void set(const PlanLineRow& row, std::string_view field, const basics::Value& value);
  void move(const PlanLineRow& row, int by);
  void remove(const PlanLineRow& row);

  session::Session& m_session;
  plan::PlanItemKind m_kind;
  basics::Id<people::Person> m_person;
  int m_year = 0;
  QVector<PlanLineRow*> m_rows;
  PlanLineRow* m_new = nullptr;
};

} // namespace baton::plan_page
