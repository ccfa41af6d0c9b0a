// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/date.h"

namespace baton::plan {

/// "2026-07-01"
inline basics::Date day(const char* text) {
  return *basics::Date::parse(text);
}

} // namespace baton::plan
