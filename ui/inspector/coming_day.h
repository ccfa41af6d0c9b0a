// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/date.h"
#include "ui/inspector/field_editor.h"
#include "ui/widgets/form_field.h"

#include <optional>

namespace baton::inspector {

/// A day that is still to come, or today; it may stay empty. What is no day, and one that is over, is said at the field
/// and not taken.
class ComingDay : public widgets::FormField {
public:
  ComingDay(const QString& name, FieldEditor* editor, basics::Date today);
  /// What stands in it until something else is typed.
  void show(basics::Date day);
  using QWidget::show;

  /// Takes what was typed; false where that is not a day to come: the keyboard is then in the field.
  bool take();
  const std::optional<basics::Date>& day() const { return m_day; }
  QWidget* focusTarget() const { return m_editor->focusTarget(); }

private:
  void hear(const basics::Value& typed);
  void refuse(const QString& why);

  FieldEditor* m_editor;
  basics::Date m_today;
  std::optional<basics::Date> m_day;
  QString m_why;
};

} // namespace baton::inspector
