// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/inspector/picker.h"
#include "ui/people/people_words.h"

namespace baton::people_page {

/// Everyone of Sales who is here on the day, by name.
QVector<inspector::Option> salesPeople(const basics::Elements& elements, Date today);

} // namespace baton::people_page
