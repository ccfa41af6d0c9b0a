// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/elements.h"

#include <string>
#include <string_view>

// Canonical bytes of elements: JSON in the order of RFC 8785 (keys sorted, nothing between tokens, numbers in their
// shortest form), so that the same content always gives the same bytes and the same hash.
namespace baton::handoff {

/// The fields of one element that hold something, as a JSON object. Money and quantities are decimal strings, ids are
/// strings, dates and words are text.
std::string canonicalFields(const basics::Kind& kind, const void* element);

/// A JSON string, escaped as RFC 8785 asks. Broken UTF-8 comes out as U+FFFD.
std::string canonicalText(std::string_view text);

} // namespace baton::handoff
