// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/coming_day.h"

#include "ui/inspector/value_text.h"
#include "ui/session/day_text.h"
#include "ui/widgets/refusal.h"

#include <QCoreApplication>

namespace baton::inspector {
namespace {

struct ComingDayWords {
  Q_DECLARE_TR_FUNCTIONS(baton::inspector::ComingDay)
};

} // namespace

ComingDay::ComingDay(const QString& name, FieldEditor* editor, basics::Date today)
    : FormField(name, editor->widget()), m_editor(editor), m_today(today) {
  editor->setParent(this);
  editor->setNear({today});
  connect(editor, &FieldEditor::committed, this, &ComingDay::hear);
  connect(editor, &FieldEditor::refused, this, &ComingDay::refuse);
}

void ComingDay::hear(const basics::Value& typed) {
  m_day = dayOf(typed);
  if (!m_day || *m_day >= m_today)
    return refuse({});
  const QString day = session::longDay(*m_day);
  m_day.reset();
  refuse(ComingDayWords::tr("%1 is over. Choose today or a day to come.").arg(day));
}

void ComingDay::refuse(const QString& why) {
  m_why = why;
  setRefusal(why);
}

void ComingDay::show(basics::Date day) {
  m_day = day;
  m_editor->setValue(day.iso());
}

bool ComingDay::take() {
  m_editor->commit();
  if (m_why.isEmpty())
    return true;
  widgets::refuseAt(*this, m_why);
  return false;
}

} // namespace baton::inspector
