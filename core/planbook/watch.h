// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>

namespace baton::planbook {

/// Whoever waits for something that takes a while: whether they still want it, and how far it has got, from 0 to 1.
struct Watch {
  std::function<bool()> goesOn = {};
  std::function<void(double share)> reached = {};
};

} // namespace baton::planbook
