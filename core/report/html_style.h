// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

namespace baton::report {

/// The style sheet of HTML documents, in the colours and measures of document_style.h.
std::string htmlStyleSheet();

} // namespace baton::report
