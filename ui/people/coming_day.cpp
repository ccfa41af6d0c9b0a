// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/coming_day.h"

#include "ui/people/meeting_keeping.h"
#include "ui/session/day_text.h"
#include "ui/widgets/refusal.h"

#include <QCoreApplication>

namespace baton::people_page {
namespace {

struct ComingDayWords {
  Q_DECLARE_TR_FUNCTIONS(baton::people_page::ComingDay)
};

} // namespace

ComingDay::ComingDay(const QString& name, inspector::FieldEditor* editor, basics::Date today)
    : FormField(name, editor->widget()), m_editor(editor), m_today(today) {
  editor->setParent(this);
  editor->setToday(today);
  connect(editor, &inspector::FieldEditor::committed, this, &ComingDay::hear);
  connect(editor, &inspector::FieldEditor::refused, this, &ComingDay::refuse);
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

bool ComingDay::take() {
  m_editor->commit();
  if (m_why.isEmpty())
    return true;
  widgets::refuseAt(*this, m_why);
  return false;
}

} // namespace baton::people_page
