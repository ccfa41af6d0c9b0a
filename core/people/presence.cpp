// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/people/presence.h"

namespace baton::people {

bool isActive(const Person& person, Date day) {
  return (!person.started || *person.started <= day) && (!person.left || *person.left > day);
}

} // namespace baton::people
