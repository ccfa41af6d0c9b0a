// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/report/document.h"

#include <string>

namespace baton::report {

/// One HTML file without anything from outside: style inline, figures as inline SVG.
std::string writeHtml(const Document& document);

} // namespace baton::report
