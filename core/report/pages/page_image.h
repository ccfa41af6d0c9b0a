// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/report/pages/typesetting.h"

namespace baton::report::pages {

inline constexpr double pixelsPerPointAtOne = 96.0 / 72.0;

PageImage imageOf(const Typesetting& set, int page, double pixelsPerPoint);
/// Why the document cannot be set, where it cannot.
std::optional<basics::Refusal> refusalOf(const Document& document);

} // namespace baton::report::pages
