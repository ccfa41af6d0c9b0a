// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/planbook/plan_book.h"

// The chapters of the plan book. One about which there is nothing to say is none.
namespace baton::planbook {

std::optional<report::Section> yearChapter(const PlanBook& book);
std::optional<report::Section> teamsChapter(const PlanBook& book);
std::optional<report::Section> peopleChapter(const PlanBook& book);
std::optional<report::Section> pipelineChapter(const PlanBook& book);
std::optional<report::Section> findingsChapter(const PlanBook& book);

} // namespace baton::planbook
