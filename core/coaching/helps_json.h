// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/coaching/asked_and_given.h"
#include "core/coaching/what_helps.h"

#include <nlohmann/json.hpp>

namespace baton::coaching {

/// With the keys that docs/manual/batonctl.md lists.
nlohmann::json toJson(const WhatHelps& helps, const basics::Elements& elements, const basics::FiscalCalendar& calendar);
/// One object for each pair.
nlohmann::json toJson(const std::array<AskedAndGiven, 6>& pairs);

} // namespace baton::coaching
