// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

namespace baton::session {
class Session;
}

namespace baton::commitments_page {

/// How many promises wait for whoever sits here: for an answer, or past their day. Reckoned anew only where people,
/// goals, promises or moves changed, so that a ledger of thousands costs other edits nothing.
int myMoves(const session::Session& session);

} // namespace baton::commitments_page
