// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/plan/capacity.h"

#include <QString>

namespace baton::plan_page {

/// Somebody's full productivity is said, or a seat is planned: only then does the sum say anything.
bool isSaid(const plan::Capacity& capacity);
/// "17 people"; where nobody said what some of them bring, "12 of 17 people".
QString peopleText(const plan::Capacity& capacity);

} // namespace baton::plan_page
