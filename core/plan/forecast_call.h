// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/edits.h"
#include "core/basics/outcome.h"
#include "core/basics/period.h"
#include "core/people/person.h"

namespace baton::plan {

using basics::Amount, basics::Date, basics::Id, basics::Money;

/// What a person says that a period will bring them, and why. Made twice, in two copies, it is one.
struct ForecastCall {
  Id<ForecastCall> id;
  Id<people::Person> person;
  std::optional<Date> from; ///< the first day of the period
  basics::Grain grain = basics::Grain::Quarter;
  std::optional<Money> amount;
  std::string note;
  std::optional<Date> date; ///< on which the amount was said; empty: nobody knows
};
const basics::Kind& describe(basics::Tag<ForecastCall>);

/// What the manager takes instead of it. Private: a person's own call stays their own.
struct ForecastAdjustment {
  Id<ForecastAdjustment> id;
  Id<people::Person> person; ///< whose call it is
  std::optional<Date> from;
  basics::Grain grain = basics::Grain::Quarter;
  std::optional<Money> amount;
  std::string note;
  std::optional<Date> date;
  Id<people::Person> by;
};
const basics::Kind& describe(basics::Tag<ForecastAdjustment>);

/// What every call must be: of a person, for a period that begins where one begins.
basics::Outcome<basics::Done> checkCall(const ForecastCall& call, const basics::FiscalCalendar& calendar);
basics::Outcome<basics::Done> checkCall(const ForecastAdjustment& adjustment, const basics::FiscalCalendar& calendar);

/// What is said of whom and of which period.
struct CallAbout {
  Id<people::Person> person;
  basics::Period period;
};
const ForecastCall* callAbout(const basics::Elements& elements, const CallAbout& about);
const ForecastAdjustment* adjustmentAbout(const basics::Elements& elements, const CallAbout& about);

/// Said after the period's last day it is no forecast, and counts for no accuracy.
bool saidInTime(const std::optional<Date>& date, const basics::Period& period);

struct CallSaid {
  std::optional<Money> amount;
  std::string note;
};
/// What is to be written so that this stands from today on; without an amount and a note nothing does. Refused for a
/// period that is over: what was said of it stays as it was said.
basics::Outcome<basics::Edits> callEdits(const basics::Elements& elements, const CallAbout& about, const CallSaid& said,
                                         Date today);
basics::Outcome<basics::Edits> adjustmentEdits(const basics::Elements& elements, const CallAbout& about,
                                               const CallSaid& said, Date today, Id<people::Person> by);

} // namespace baton::plan
