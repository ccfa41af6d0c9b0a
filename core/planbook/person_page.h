// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/plan/person_plan.h"
#include "core/planbook/source.h"

namespace baton::planbook {

/// A person's plan on one page: what they owe and what came of it, their goals in their own words, strategies, actions,
/// obstacles, development; whom it was presented to and when, or a line to say so on paper.
report::Document personDocument(const PlanSource& source, const plan::PersonPlan& plan);
report::Document personDocument(const PlanSource& source, basics::Id<people::Person> person);

/// The same as a page of a book; of a person who has written nothing of it what they owe, where the page before ended.
/// Its first block is the name.
report::Section personSection(const PlanSource& source, const plan::PersonPlan& plan);

} // namespace baton::planbook
