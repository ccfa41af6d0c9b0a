// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workshop/personal_copy.h"

#include "ui/session/copies.h"
#include "ui/workshop/workshop_words.h"

namespace baton::workshop_page {

QString personalCopyOf(session::Session& session) {
  const auto& given = session::Copies::of(session).given();
  return given ? text(given->receiver) : QString();
}

QString noSecretIn(const QString& whose) {
  return Words::tr("This is the copy of %1: what is entered in it bears its name, so it cannot be secret. Pass one "
                   "laptop round for that, with the workspace itself.")
      .arg(whose);
}

} // namespace baton::workshop_page
