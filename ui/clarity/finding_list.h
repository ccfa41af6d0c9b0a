// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/clarity/clarity_view.h"

namespace baton::clarity {

/// Everything on the page as lines of text, to be pasted into a message: the gates, both indices, and each finding
/// with its place and its remedy, the gravest first. Then where the plan does not add up. What is let stand comes last,
/// with the reason.
QString asList(const ClarityView& view, const std::vector<FindingRow>& plan, const QString& workspace,
               const QString& day);

} // namespace baton::clarity
