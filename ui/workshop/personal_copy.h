// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

namespace baton::session {
class Session;
}

// A copy that was given to somebody is theirs: what is entered in it bears its name when it is merged, so that nothing
// in it can be secret. One that was given for a purpose, and to nobody by name, may be the laptop that goes round.
namespace baton::workshop_page {

/// Whose copy this file is; empty where it is nobody's own.
QString personalCopyOf(session::Session& session);

/// That it cannot be secret there, and where it can.
QString noSecretIn(const QString& whose);

} // namespace baton::workshop_page
