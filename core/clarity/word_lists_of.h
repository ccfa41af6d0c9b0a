// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/clarity/word_lists.h"

namespace baton::clarity {

extern const WordLists englishWords, germanWords;

} // namespace baton::clarity
