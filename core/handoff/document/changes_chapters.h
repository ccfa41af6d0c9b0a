// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/handoff/document/changes_source.h"
#include "core/handoff/document/parts.h"

// The chapters of "what changed". One about which there is nothing to say is none.
namespace baton::handoff {

inline constexpr const char* standingAnchor = "standing";

/// The reader's goals, accounts and sales tools that stand on what changed, by name.
std::string ownInWords(const ChangesSource& source);

std::optional<report::Section> ownChapter(const ChangesSource& source);
std::optional<report::Section> answeredChapter(const ChangesSource& source);
std::optional<report::Section> standingChapter(const ChangesSource& source);
std::optional<report::Section> elementsChapter(const ChangesSource& source);

} // namespace baton::handoff
