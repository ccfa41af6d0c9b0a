// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/clarity/goal_first.h"
#include "core/coaching/meeting_sheet.h"
#include "core/handoff/handoff.h"
#include "core/plan/adds_up.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

// What would help, where a goal was missed: the goal before the person, then six places to look, with the evidence for
// each. There is no score: it begins a conversation.
namespace baton::coaching {

enum class Place { Talent, Target, Weapon, Coaching, Plan, Clarity };

/// One thing that is recorded, in a sentence, and the element that it is about.
struct Evidence {
  std::string text;
  basics::ElementRef ref; ///< none: it stands in the records
};
struct PlaceToLook {
  Place place = Place::Talent;
  std::vector<Evidence> evidence;
  std::vector<std::string> missing; ///< what is not recorded, and would say more
};

/// How the owners of own revenue targets came out in the period itself.
struct OwnersOfTheGoal {
  int owners = 0, below = 0;
};

struct HelpSource {
  const SheetSource& sheet; ///< records, calendar, today
  std::vector<clarity::PeriodResult> periods;
  std::vector<plan::PlanFinding> findings; ///< of the plan
  const handoff::Handoff* inForce = nullptr;
};

struct WhatHelps {
  Id<people::Person> person;
  basics::Period period;
  std::vector<SheetLine> results; ///< revenue first, as on the sheet
  /// Of the first line with a goal that can be held against an actual: below it. Nothing: no such goal.
  std::optional<bool> missed;
  clarity::GoalFirst goal;
  OwnersOfTheGoal owners;
  std::array<PlaceToLook, 6> places;
};
WhatHelps whatHelps(const HelpSource& source, const SheetAsked& asked);

} // namespace baton::coaching

template <>
inline constexpr auto baton::basics::wordsOf<baton::coaching::Place> =
    std::to_array<std::string_view>({"talent", "target", "weapon", "coaching", "plan", "clarity"});
