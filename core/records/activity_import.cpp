// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/activity_import.h"

#include "core/strategy/workspace_settings.h"

namespace baton::records {

using basics::Amount, basics::Done, basics::Outcome, basics::Refusal;

namespace {

class ActivityReading {
public:
  explicit ActivityReading(RecordReader<Activity>& reader)
      : m_reader(reader), m_source(reader.source()), m_date(m_source.target("date")), m_owner(m_source.target("owner")),
        m_account(m_source.target("account")), m_market(m_source.target("market")), m_metric(m_source.target("metric")),
        m_amount(m_source.target("amount")), m_hasCount(m_source.mapping().has("count")),
        m_hasNumber(m_hasCount || m_source.mapping().has("amount")) {}

  Outcome<Done> read(const SourceTable::Row& row, Activity& activity) {
    const auto date = m_source.date(row, m_date);
    if (!date)
      return date.refusal();
    if (!*date)
      return Refusal{"There is no date", "", {"", 0, m_source.headerOf("date")}};
    activity.date = **date;
    activity.owner = m_source.textAt(row, m_owner);
    activity.account = m_source.textAt(row, m_account);
    activity.market = m_source.textAt(row, m_market);
    activity.metric = m_source.textAt(row, m_metric);
    if (activity.metric.empty())
      return Refusal{"There is no metric", "", {"", 0, m_source.headerOf("metric")}};
    bool rounded = false;
    const auto count = m_source.number(row, "count", &rounded);
    const auto amount = m_reader.amount(row, m_amount);
    if (!count || !amount)
      return (count ? amount : count).refusal();
    if (m_hasNumber && !*count && !*amount)
      return Refusal{"There is no number", "", {"", 0, m_source.headerOf(m_hasCount ? "count" : "amount")}};
    activity.count = *count ? **count : *amount ? **amount : Amount::of(1);
    return Done{};
  }

private:
  RecordReader<Activity>& m_reader;
  const SourceTable& m_source;
  SourceTable::Target m_date, m_owner, m_account, m_market, m_metric, m_amount;
  bool m_hasCount, m_hasNumber;
};

} // namespace

Outcome<ImportPlan> planActivities(const basics::Elements& elements, const Known<Activity>& known,
                                   const ImportRequest& request) {
  for (const char* target : {"date", "metric"})
    if (!request.mapping.has(target))
      return Refusal{fmt::format("The mapping says of no column that it is the {}", target),
                     "Activities need a date and a metric, which a constant of the mapping may name"};
  ImportPlan plan;
  plan.batch = batchOf(request);
  auto source =
      SourceTable::open(request, {"date"}, {"count", "amount"}, elements.only<strategy::WorkspaceSettings>().currency,
                        plan, SourceTable::Rows::OneByOne);
  if (!source)
    return source.refusal();
  if (!plan.ask.empty() || plan.stopped)
    return plan;
  return planRecords<Activity>(
      elements, known, std::move(*source), std::move(plan), [](RecordReader<Activity>& reader) {
        return Outcome<RecordReader<Activity>::Read>(
            [reading = std::make_shared<ActivityReading>(reader)](const SourceTable::Row& row, Activity& activity) {
              return reading->read(row, activity);
            });
      });
}

} // namespace baton::records
