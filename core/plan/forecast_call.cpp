// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/forecast_call.h"

#include <fmt/format.h>

namespace baton::plan {

using basics::Done, basics::Edits, basics::Elements, basics::Outcome, basics::Refusal, basics::Tag;

const basics::Kind& describe(Tag<ForecastCall>) {
  static const basics::Kind kind =
      basics::DescribeKind<ForecastCall>("forecast_call", "Forecast call", "Forecast calls")
          .partOf<&ForecastCall::person>("person", "Person", "person", {.key = true})
          .field<&ForecastCall::from>("from", "From", {.key = true})
          .field<&ForecastCall::grain>("grain", "For a", {.key = true})
          .field<&ForecastCall::amount>("amount", "Amount")
          .field<&ForecastCall::note>("note", "Why", {.title = true, .prose = true})
          .field<&ForecastCall::date>("date", "Said on")
          .done();
  return kind;
}

const basics::Kind& describe(Tag<ForecastAdjustment>) {
  static const basics::Kind kind =
      basics::DescribeKind<ForecastAdjustment>("forecast_adjustment", "Adjusted call", "Adjusted calls")
          .reference<&ForecastAdjustment::person>("person", "Person", "person", {.key = true})
          .field<&ForecastAdjustment::from>("from", "From", {.key = true})
          .field<&ForecastAdjustment::grain>("grain", "For a", {.key = true})
          .field<&ForecastAdjustment::amount>("amount", "Amount")
          .field<&ForecastAdjustment::note>("note", "Why", {.title = true, .prose = true})
          .field<&ForecastAdjustment::date>("date", "Said on")
          .reference<&ForecastAdjustment::by>("by", "By", "person")
          .isPrivate()
          .done();
  return kind;
}

namespace {

template <class T> Outcome<Done> checkAny(const T& call, const basics::FiscalCalendar& calendar) {
  const auto kind = describe(Tag<T>{}).name;
  if (!call.person)
    return Refusal{fmt::format("{} person: it says what a person will bring, and names nobody", kind),
                   "Name somebody, such as @person:Ann"};
  if (!call.from)
    return Refusal{fmt::format("{} from: it needs the first day of its period", kind),
                   "Write the date, such as 2017-07-01"};
  if (!calendar.begins(*call.from, call.grain))
    return Refusal{fmt::format("{} from: no {} of this workspace begins on {}", kind, basics::wordOf(call.grain),
                               call.from->iso()),
                   "Fiscal periods follow the first month in the workspace's settings"};
  return Done{};
}

template <class T> T blank(const CallAbout& about) {
  T made;
  made.person = about.person;
  made.from = about.period.from;
  made.grain = about.period.grain;
  made.id = Id<T>(describe(Tag<T>{}).keyId(&made));
  return made;
}

template <class T>
Outcome<Edits> editsFor(const Elements& elements, T made, const CallAbout& about, const CallSaid& said, Date today) {
  if (about.period.to < today)
    return Refusal{fmt::format("The period ended on {}, and what is called now is no forecast", about.period.to.iso()),
                   "Choose a period that is not over"};
  Edits edits;
  const T* known = elements.find(made.id);
  if (!said.amount && said.note.empty()) {
    if (known)
      edits.erase(known->id);
    return edits;
  }
  const T before = known ? *known : T{};
  if (known)
    made = *known;
  if (made.amount != said.amount)
    made.date = said.amount ? std::optional(today) : std::nullopt;
  made.amount = said.amount;
  made.note = said.note;
  // Only what is new: what was typed in the cell beside it may still be on its way to the file.
  const basics::Kind& kind = describe(Tag<T>{});
  for (const basics::Field& field : kind.fields)
    if (auto value = field.read(&made); value != field.read(&before))
      edits.set(kind, made.id.value(), field, std::move(value));
  return edits;
}

} // namespace

Outcome<Done> checkCall(const ForecastCall& call, const basics::FiscalCalendar& calendar) {
  return checkAny(call, calendar);
}

Outcome<Done> checkCall(const ForecastAdjustment& adjustment, const basics::FiscalCalendar& calendar) {
  return checkAny(adjustment, calendar);
}

const ForecastCall* callAbout(const Elements& elements, const CallAbout& about) {
  return elements.find(blank<ForecastCall>(about).id);
}

const ForecastAdjustment* adjustmentAbout(const Elements& elements, const CallAbout& about) {
  return elements.find(blank<ForecastAdjustment>(about).id);
}

bool saidInTime(const std::optional<Date>& date, const basics::Period& period) {
  return !date || *date <= period.to;
}

Outcome<Edits> callEdits(const Elements& elements, const CallAbout& about, const CallSaid& said, Date today) {
  return editsFor(elements, blank<ForecastCall>(about), about, said, today);
}

Outcome<Edits> adjustmentEdits(const Elements& elements, const CallAbout& about, const CallSaid& said, Date today,
                               Id<people::Person> by) {
  const auto id = blank<ForecastAdjustment>(about).id;
  auto edits = editsFor(elements, blank<ForecastAdjustment>(about), about, said, today);
  if (edits && by && !edits->empty() && !edits->rows().front().erased)
    edits->set(id, "by", by.value());
  return edits;
}

} // namespace baton::plan
