// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/handoff/typed_field.h"

namespace baton::handoff_page {

widgets::TextField* typedField(const QString& name, const QString& objectName, int mostRows) {
  constexpr int never = 1000 * 3600; // ms
  auto* field = new widgets::TextField(name, widgets::TextField::Lines::Many);
  field->setObjectName(objectName);
  field->setRows(2, mostRows);
  field->setIdleTime(never);
  return field;
}

} // namespace baton::handoff_page
