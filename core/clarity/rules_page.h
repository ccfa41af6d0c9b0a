// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

namespace baton::clarity {

/// docs/rules.md: the rule table, the gates and the thresholds as Markdown.
std::string rulesPage();

} // namespace baton::clarity
