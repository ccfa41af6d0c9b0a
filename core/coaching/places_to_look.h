// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/coaching/what_helps.h"

// The six places, one function each.
namespace baton::coaching {

PlaceToLook talentOf(const HelpSource& source, const SheetAsked& asked);
PlaceToLook targetsOf(const HelpSource& source, const SheetAsked& asked);
PlaceToLook weaponsOf(const HelpSource& source, const SheetAsked& asked);
PlaceToLook coachingOf(const HelpSource& source, const SheetAsked& asked);
PlaceToLook planOf(const HelpSource& source, const SheetAsked& asked, const MeetingSheet& sheet);
PlaceToLook clarityOf(const HelpSource& source, const SheetAsked& asked);

} // namespace baton::coaching
