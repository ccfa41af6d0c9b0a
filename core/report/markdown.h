// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/report/document.h"

#include <string>

namespace baton::report {

/// GitHub-flavoured Markdown. Figures are given by their caption and their words (alt).
std::string writeMarkdown(const Document& document);

} // namespace baton::report
