// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string_view>

namespace baton::batonctl {

/// A line that a person could type, and when the command's answer is no (exit 1).
struct Example {
  std::string_view command, line;
  std::string_view no = {};
};

/// Empty where there is none.
Example exampleOf(std::string_view command);

} // namespace baton::batonctl
