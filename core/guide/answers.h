// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/elements.h"

// When a question of the guide counts as answered: by what the strategy holds, not by who came by.
namespace baton::guide::answers {

using basics::Elements;

bool aspiration(const Elements& elements);
bool situation(const Elements& elements);
bool markets(const Elements& elements);
bool order(const Elements& elements);
bool leaving(const Elements& elements);
bool idealCustomer(const Elements& elements);
bool buyer(const Elements& elements);
bool names(const Elements& elements);
bool offering(const Elements& elements);
bool fit(const Elements& elements);
bool difference(const Elements& elements);
bool proof(const Elements& elements);
bool opposite(const Elements& elements);
bool competitor(const Elements& elements);
bool exclusion(const Elements& elements);
bool assumption(const Elements& elements);
bool needs(const Elements& elements);
bool play(const Elements& elements);
bool room(const Elements& elements);
bool words(const Elements& elements);
bool openQuestions(const Elements& elements);
bool summary(const Elements& elements);

} // namespace baton::guide::answers
