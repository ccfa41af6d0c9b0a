// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/session/session.h"

namespace baton::session {

/// Gives the present state of the workspace a name, to look at or go back to later.
void nameVersion(Session& session, const QString& name, Session::Then then);

} // namespace baton::session
