// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/outcome.h"
#include "core/basics/severity.h"

#include <QString>
#include <string_view>

// The one place in which the window translates what core says: labels of kinds and fields, words of choices, rules,
// findings, refusals. What people wrote is shown as it stands.
namespace baton::session {

/// A word or a sentence of core's own, in the reader's language.
QString word(std::string_view own);

/// Why something was not done, and what to do about it, as sentences.
QString sentence(const basics::Refusal& refusal);

/// "To settle", "Worth a look", "Polish".
QString severityWord(basics::Severity severity);

} // namespace baton::session
