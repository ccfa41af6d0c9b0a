// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/plan/person_plan.h"

#include <QWidget>

class QCheckBox;

namespace baton::widgets {
class TextField;
class TextLabel;
} // namespace baton::widgets

namespace baton::inspector {
class FieldEditor;
}

namespace baton::plan_page {

/// One line of a person's plan: its text, and of an action whether it is done and when it is due. The last line of a
/// section is empty: what is written into it becomes the next one. Alt+Up and Alt+Down move a line.
class PlanLineRow : public QWidget {
  Q_OBJECT
public:
  PlanLineRow(plan::PlanItemKind kind, const QString& name, bool isNew, basics::Date today, QWidget* parent = nullptr);

  void show(const plan::PersonPlanLine& line);
  basics::Id<plan::PlanItem> id() const { return m_id; }
  widgets::TextField* text() const { return m_text; }
  void commit();
  void setReadOnly(bool readOnly);

signals:
  void written(const QString& text);
  void dueGiven(const baton::basics::Value& value);
  void doneGiven(bool done);
  void moveAsked(int by);
  void removeAsked();

protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  void addDue(QLayout& row, const QString& name, basics::Date today);
  basics::Id<plan::PlanItem> m_id;
  QCheckBox* m_done = nullptr;
  widgets::TextField* m_text;
  inspector::FieldEditor* m_due = nullptr;
  widgets::TextLabel *m_refusal = nullptr, *m_late = nullptr;
  QVector<QWidget*> m_tools;
};

} // namespace baton::plan_page
