// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/handoff/document/document_source.h"

#include <string>
#include <vector>

namespace baton::handoff {

enum class Box { Aspiration, ToWhom, What, WhyUs, AgainstWhom, WhatNot, Owed, MayDecide, Open };

/// Something that the one page would like to say.
struct PageItem {
  Box box = Box::Aspiration;
  int line = 0;     ///< items of one box and line make one paragraph
  int priority = 0; ///< the lower, the earlier it takes its place
  report::Text text;
  std::string name; ///< how it is called where it does not fit
  int needs = -1;   ///< index of the item without which it makes no sense
};

/// In order of priority within each box.
std::vector<PageItem> pageItems(const DocumentSource& source);

} // namespace baton::handoff
