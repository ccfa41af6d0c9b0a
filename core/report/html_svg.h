// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace baton::report {

/// An SVG that can stand within an HTML page: from its <svg> on, its ids with the prefix, so that two figures do not
/// meet. Nothing if it holds anything but shapes and text: scripts, events, foreign content, addresses outside itself.
std::optional<std::string> inlineSvg(std::string_view svg, const std::string& idPrefix);

} // namespace baton::report
