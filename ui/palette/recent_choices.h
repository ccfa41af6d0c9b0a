// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/session/session.h"

#include <QStringList>

namespace baton::palette {

/// What was chosen last in this workspace, the newest first: ids of commands and of elements, never texts. Kept with
/// the program's settings.
QStringList recentChoices(const session::Session& session);
void rememberChoice(const session::Session& session, const QString& id);

} // namespace baton::palette
