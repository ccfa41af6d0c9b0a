// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/plan/asked_and_offered.h"
#include "core/workspace/plan_review.h"
#include "ui/workshop/projector_view.h"

namespace baton::workshop_page {

/// What a plan review shows on the wall: results by market, the pipeline's bridge with its coverage, or where the plan
/// as a whole does not add up. What is said of one person's goals stays off it.
void addReview(ProjectorView& view, workshop::RoomView::Body body, const workspace::PlanReview& review);
/// What was asked, offered and is left between, in sums, with the conditions of the offers.
void addGap(ProjectorView& view, const basics::Elements& elements);

/// The same for who holds the sitting, a line each, with names.
QStringList reviewLines(workshop::RoomView::Body body, const workspace::PlanReview& review);
QStringList gapLines(const basics::Elements& elements);

} // namespace baton::workshop_page
