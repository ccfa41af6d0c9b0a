// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/id.h"

#include <QString>

namespace baton::home {

/// Where a click leads: a page, and there an element and its field where there are such. Empty: nowhere.
struct Place {
  QString page;
  basics::RowId element = 0;
  QString field;

  explicit operator bool() const { return !page.isEmpty(); }
  friend bool operator==(const Place&, const Place&) = default;
};

} // namespace baton::home
