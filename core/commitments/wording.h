// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/commitments/moves.h"

// How moves and states are told to people. "Broken" and "revoked" stay words of the file: on screen a promise was not
// kept, or was taken back.
namespace baton::commitments {

/// "was declined": what follows "the promise".
std::string_view inWords(State state);
/// "not kept": a word for a list.
std::string_view shortWord(State state);
/// "it took longer than thought": what stood in the way.
std::string_view inWords(Cause cause);
/// "decline it": what follows "It is for Ann Lee to".
std::string_view doing(Move move);

} // namespace baton::commitments
