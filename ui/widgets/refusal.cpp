// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/refusal.h"

#include "ui/widgets/form_field.h"

#include <QPointer>
#include <QScrollArea>
#include <QTimer>

namespace baton::widgets {
namespace {

/// Areas lie in one another: each is scrolled, from the inside out.
void bringIntoSight(QWidget& field) {
  for (QWidget* around = field.parentWidget(); around; around = around->parentWidget())
    if (auto* area = qobject_cast<QScrollArea*>(around))
      area->ensureWidgetVisible(&field);
}

} // namespace

void refuseAt(FormField& field, const QString& reason) {
  field.setRefusal(reason);
  field.takeFocus();
  bringIntoSight(field);
  QTimer::singleShot(0, &field, [shown = QPointer(&field)] { // once the reason has its room
    if (shown)
      bringIntoSight(*shown);
  });
}

} // namespace baton::widgets
