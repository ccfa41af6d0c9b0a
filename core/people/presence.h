// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/people/person.h"

namespace baton::people {

/// Whether somebody is with the company on a day; on the day that they left no more.
bool isActive(const Person& person, Date day);

} // namespace baton::people
