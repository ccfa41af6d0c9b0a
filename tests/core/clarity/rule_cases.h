// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "tests/core/clarity/draft.h"

#include <string_view>
#include <vector>

namespace baton::clarity {

/// A change to a sound strategy that makes a rule fire, and one that comes near and does not.
struct Case {
  std::string_view rule;
  void (*fires)(Draft&);
  void (*nearMiss)(Draft&);
};

/// One for every rule of the table.
std::vector<Case> allCases();

} // namespace baton::clarity
