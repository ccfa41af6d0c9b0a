// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/finding_words.h"

#include "core/search/folded_text.h"
#include "core/search/query.h"

namespace baton::session {

bool fits(const QString& text, const QString& typed) {
  return search::Query(typed.trimmed().toStdString()).fitOf(search::folded(text.toStdString())).has_value();
}

} // namespace baton::session
