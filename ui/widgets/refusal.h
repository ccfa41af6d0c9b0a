// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

namespace baton::widgets {

class FormField;

/// Why a form is not taken, said at the field that is in the way: scrolled into sight, with the keyboard in it.
void refuseAt(FormField& field, const QString& reason);

} // namespace baton::widgets
