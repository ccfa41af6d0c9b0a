// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/elements.h"
#include "core/people/person.h"
#include "ui/widgets/avatar.h"

#include <QString>
#include <optional>

// How the page People says things.
namespace baton::people_page {

using basics::Date, basics::Id, basics::RowId;
using people::Person;

QString nameOf(const basics::Elements& elements, Id<Person> person);
widgets::Side sideOf(const Person& person);
/// "this week", "1 week", "6 weeks".
QString weeksText(int weeks);
/// "this week", "6 weeks ago".
QString agoText(int weeks);
/// What a level with a sales tool means: "2 with help".
QString toolLevel(int level);
/// "15 June 2020 by Brian Welcker", what of it is known.
QString seenText(const basics::Elements& elements, const std::optional<Date>& date, Id<Person> by);
/// What says that notes are private.
QString privateNote();

} // namespace baton::people_page
