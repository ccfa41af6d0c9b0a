// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coaching/sheet_json.h"

#include "core/basics/text.h"

namespace baton::coaching {
namespace {

using basics::Elements;
using nlohmann::json;

template <class T> json orNull(const std::optional<T>& number) {
  return number ? json(*number) : json();
}
json orNull(const std::string& text) {
  return text.empty() ? json() : json(text);
}
json dayOrNull(const std::optional<Date>& day) {
  return day ? json(day->iso()) : json();
}
json moneyOrNull(const std::optional<Amount>& amount) {
  return amount ? json(amount->money()) : json();
}

json nameOrNull(const Elements& elements, basics::RowId id) {
  return id && elements.locate(id) ? json(elements.titleOf(id)) : json();
}
json idOrNull(basics::RowId id) {
  return id ? json(std::to_string(id)) : json();
}

json amountJson(const std::optional<Amount>& amount, plan::Unit unit) {
  if (!amount)
    return {};
  return unit == plan::Unit::Money ? json(amount->money()) : json(amount->number());
}

json lineJson(const SheetLine& line) {
  const plan::Unit unit = line.metric->unit;
  return {{"metric", line.metric->name},
          {"metric_id", line.metric->id.text()},
          {"unit", basics::wordOf(unit)},
          {"basis", line.basis ? json(basics::wordOf(*line.basis)) : json()},
          {"scope", basics::wordOf(line.scope)},
          {"measure", basics::wordOf(line.measure)},
          {"goal", amountJson(line.figures.goal, unit)},
          {"actual", amountJson(line.figures.actual, unit)},
          {"attainment", orNull(line.figures.attainment)},
          {"remaining", amountJson(line.figures.remaining, unit)},
          {"partial", line.figures.partial},
          {"expected", line.expected},
          {"short", line.isShort}};
}

} // namespace

json linesJson(const std::vector<SheetLine>& lines) {
  json rows = json::array();
  for (const SheetLine& line : lines)
    rows.push_back(lineJson(line));
  return rows;
}

namespace {

json dealJson(const plan::Deal& deal) {
  return {{"external_id", deal.externalId},       {"name", orNull(deal.name)},
          {"account", orNull(deal.account.name)}, {"person", orNull(deal.person.name)},
          {"market", orNull(deal.market.name)},   {"stage", orNull(deal.stage)},
          {"state", basics::wordOf(deal.state)},  {"amount", moneyOrNull(deal.amount)},
          {"created", dayOrNull(deal.created)},   {"expected_close", dayOrNull(deal.expected)}};
}

json freshJson(const std::optional<std::vector<const plan::Deal*>>& deals) {
  if (!deals)
    return {};
  json rows = json::array();
  for (const plan::Deal* deal : *deals)
    rows.push_back(dealJson(*deal));
  return rows;
}

json movedJson(const std::optional<std::vector<MovedDeal>>& moved) {
  if (!moved)
    return {};
  json rows = json::array();
  for (const MovedDeal& one : *moved) {
    rows.push_back(dealJson(*one.deal));
    rows.back()["from"] = orNull(one.from);
    rows.back()["to"] = orNull(one.to);
  }
  return rows;
}

json pipelineJson(const SheetPipeline& pipeline) {
  const plan::MeasuresRow& row = pipeline.measures;
  return {{"short", pipeline.isShort},
          {"goals", linesJson(pipeline.goals)},
          {"open", row.measures.open},
          {"open_value", row.measures.openValue.money()},
          {"open_unvalued", row.measures.openUnvalued},
          {"weighted", row.measures.weighted.money()},
          {"unweighted", row.measures.unweighted},
          {"undated", row.measures.undated},
          {"remaining", moneyOrNull(row.remaining)},
          {"coverage", orNull(row.coverage)},
          {"required_coverage", orNull(row.requiredCoverage)},
          {"new_opportunities", freshJson(pipeline.fresh)},
          {"moved_forward", movedJson(pipeline.moved)}};
}

json activityJson(const MeetingSheet& sheet, const std::string& reason) {
  const bool opens = sheet.opensActivity(), asked = !basics::trimmed(reason).empty();
  return {{"opens", opens},
          {"reason", asked ? json(basics::trimmed(reason)) : json()},
          {"rows", opens || asked ? linesJson(sheet.activity) : json::array()}};
}

json promisesJson(const std::vector<SheetPromise>& promises, const Elements& elements) {
  json rows = json::array();
  for (const SheetPromise& one : promises)
    rows.push_back({{"id", one.id.text()},
                    {"statement", one.statement},
                    {"promisor", nameOrNull(elements, one.promisor.value())},
                    {"promisor_id", idOrNull(one.promisor.value())},
                    {"promisee", nameOrNull(elements, one.promisee.value())},
                    {"promisee_id", idOrNull(one.promisee.value())},
                    {"due", dayOrNull(one.due)},
                    {"state", basics::wordOf(one.state)},
                    {"turn", nameOrNull(elements, one.turn.value())},
                    {"late", one.late},
                    {"at_risk", one.atRisk}});
  return rows;
}

} // namespace

json toJson(const MeetingSheet& sheet, const Elements& elements, const basics::FiscalCalendar& calendar,
            const std::string& activityReason) {
  json answer{{"person", nameOrNull(elements, sheet.person.value())},
              {"person_id", idOrNull(sheet.person.value())},
              {"period", calendar.name(sheet.period)},
              {"from", sheet.period.from.iso()},
              {"to", sheet.period.to.iso()},
              {"today", sheet.today.iso()},
              {"since", sheet.since.iso()},
              {"last_meeting", nullptr},
              {"results", {{"short", sheet.resultsShort}, {"rows", linesJson(sheet.results)}}},
              {"pipeline", pipelineJson(sheet.pipeline)},
              {"activity", activityJson(sheet, activityReason)},
              {"commitments",
               {{"by_them", promisesJson(sheet.promises.byThem, elements)},
                {"to_them", promisesJson(sheet.promises.toThem, elements)},
                {"late", sheet.promises.late()}}}};
  if (sheet.lastMeeting)
    answer["last_meeting"] = {{"date", sheet.lastMeeting->iso()},
                              {"by", nameOrNull(elements, sheet.lastBy.value())},
                              {"by_id", idOrNull(sheet.lastBy.value())}};
  return answer;
}

} // namespace baton::coaching
