// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/activity_import.h"

#include "core/strategy/workspace_settings.h"

namespace baton::records {

using basics::Amount, basics::Done, basics::Outcome, basics::Refusal;

Outcome<ImportPlan> planActivities(const basics::Elements& elements, const Known<Activity>& known,
                                   const ImportRequest& request) {
  for (const char* target : {"date", "metric"})
    if (!request.mapping.has(target))
      return Refusal{fmt::format("The mapping says of no column that it is the {}", target),
                     "Activities need a date and a metric, which a constant of the mapping may name"};
  ImportPlan plan;
  plan.batch = batchOf(request);
  auto source = SourceTable::open(request, {"date"}, {"count", "amount"},
                                  elements.only<strategy::WorkspaceSettings>().currency, plan);
  if (!source)
    return source.refusal();
  if (!plan.ask.empty())
    return plan;
  RecordImport<Activity> import(elements, known, *source, plan);
  const bool hasNumber = request.mapping.has("count") || request.mapping.has("amount");
  import.run([&](const SourceTable::Row& row, Activity& activity) -> Outcome<Done> {
    const auto date = source->date(row, "date");
  if (!date)
    return date.refusal();
  if (!*date)
    return Refusal{"There is no date", "", {"", 0, source->headerOf("date")}};
  activity.date = **date;
  activity.owner = source->text(row, "owner");
  activity.account = source->text(row, "account");
  activity.market = source->text(row, "market");
  activity.metric = source->text(row, "metric");
  if (activity.metric.empty())
    return Refusal{"There is no metric", "", {"", 0, source->headerOf("metric")}};
  bool rounded = false;
  const auto count = source->number(row, "count", &rounded);
  const auto amount = import.amount(row, "amount");
  if (!count || !amount)
    return (count ? amount : count).refusal();
  if (hasNumber && !*count && !*amount)
    return Refusal{
        "There is no number", "", {"", 0, source->headerOf(request.mapping.has("count") ? "count" : "amount")}};
  activity.count = *count ? **count : *amount ? **amount : Amount::of(1);
  return Done{};
});
return plan;
} // namespace baton::records

} // namespace baton::records
