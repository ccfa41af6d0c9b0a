// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/elements.h"
#include "core/basics/severity.h"
#include "ui/widgets/chip.h"

#include <QString>
#include <optional>
#include <string_view>

// How elements, choices and values are named on screen. Plain text throughout.
namespace baton::inspector {

inline QString text(std::string_view utf8) {
  return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

/// "market", "sales tool": the kind inside a sentence.
QString noun(const basics::Kind& kind);

/// The element as lists name it. What has no text of its own is named after what it refers to ("Bikes, Retail"), and
/// what has no name yet is "Unnamed market".
QString titleOf(const basics::Elements& elements, basics::ElementRef ref);
/// titleOf, at most so many characters.
QString shortTitle(const basics::Elements& elements, basics::ElementRef ref, int characters = 48);
/// There is a title that a person wrote, or something that it refers to.
bool isNamed(const basics::Elements& elements, basics::ElementRef ref);

/// A word of a choice as it is shown: "rejected" of a market is "Turned down".
QString choiceWord(const basics::Kind& kind, const basics::Field& field, std::string_view word);
/// What stands where nothing was chosen.
QString nothingChosen(const basics::Field& field);
/// The shape of how much something found weighs.
widgets::ChipKind severityChip(basics::Severity severity);
/// The shape of a choice that is a state; nothing where the word is no state.
std::optional<widgets::ChipKind> choiceChip(const basics::Kind& kind, const basics::Field& field,
                                            std::string_view word);

/// A yes or no that may be open: neither was said.
bool isAnswer(const basics::Field& field);

/// Any value of any field in one line, for lists and tables.
QString valueLine(const basics::Elements& elements, const basics::Kind& kind, const basics::Field& field,
                  const basics::Value& value);

/// The value of a field of an element that exists; empty otherwise.
basics::Value valueOf(const basics::Elements& elements, basics::ElementRef ref, std::string_view field);
QString textOf(const basics::Elements& elements, basics::ElementRef ref, std::string_view field);

} // namespace baton::inspector
