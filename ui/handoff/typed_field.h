// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/widgets/text_field.h"

namespace baton::handoff_page {

/// A field for words that a button takes, so that it never tells a draft by itself.
widgets::TextField* typedField(const QString& name, const QString& objectName, int mostRows = 6);

} // namespace baton::handoff_page
