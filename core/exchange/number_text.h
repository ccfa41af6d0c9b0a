// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace baton::exchange {

/// A number as people write it, as a plain decimal such as "-1234.50"; any number of decimals. A minus before or after,
/// brackets, one currency sign or code (ISO 4217) and one percent sign are taken off. thousands is "" or one sign: a
/// blank stands for all kinds of blanks, an apostrophe for both kinds. Nothing where groups are not of three digits,
/// where a sign stands where it may not, or where anything else stands beside the digits.
std::optional<std::string> plainNumber(std::string_view text, char decimal, std::string_view thousands);

/// The sign that stands for its kind: " " for no-break and narrow blanks, "'" for a curved apostrophe.
std::string_view groupingKind(std::string_view sign);

} // namespace baton::exchange
