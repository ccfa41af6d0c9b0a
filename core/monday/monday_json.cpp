// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monday/monday_json.h"

namespace baton::monday {
namespace {

using nlohmann::json;

json orNull(const std::string& text) {
  return text.empty() ? json() : json(text);
}
json orNull(basics::RowId id) {
  return id ? json(std::to_string(id)) : json();
}
json orNull(const std::optional<Date>& day) {
  return day ? json(day->iso()) : json();
}
json orNull(const std::optional<int>& count) {
  return count ? json(*count) : json();
}
json amountOf(const std::optional<Amount>& amount, plan::Unit unit) {
  if (!amount)
    return {};
  return unit == plan::Unit::Money ? json(amount->money()) : json(amount->number());
}

json bridgeJson(const MondaySheet& sheet) {
  if (!sheet.since)
    return {};
  return {{"period", sheet.quarter},
          {"from", sheet.since->from.iso()},
          {"to", sheet.since->to.iso()},
          {"rows", bridgeRows(sheet.since->bridge)},
          {"foots", sheet.since->bridge.foots()},
          {"opportunities", sheet.since->bridge.opportunities},
          {"unvalued", sheet.since->bridge.unvalued},
          {"undated", sheet.since->undated},
          {"undated_new", sheet.since->undatedNew},
          {"undated_moved", sheet.since->undatedMoved}};
}

json mattersJson(const std::vector<SheetMatter>& matters) {
  json rows = json::array();
  for (const SheetMatter& one : matters)
    rows.push_back({{"matter", basics::wordOf(one.matter)},
                    {"kind", one.ref.kind ? json(one.ref.kind->name) : json()},
                    {"id", orNull(one.ref.id)},
                    {"text", one.text},
                    {"person", orNull(one.otherName)},
                    {"person_id", orNull(one.other.value())},
                    {"date", orNull(one.date)},
                    {"days", one.days}});
  return rows;
}

json oneToOnesJson(const std::vector<OneToOne>& all) {
  json rows = json::array();
  for (const OneToOne& one : all) {
    json result;
    if (one.result)
      result = {{"metric", one.metric},
                {"goal", amountOf(one.result->goal, one.unit)},
                {"actual", amountOf(one.result->actual, one.unit)},
                {"attainment", one.result->attainment ? json(*one.result->attainment) : json()},
                {"short", one.resultShort}};
    rows.push_back({{"person", one.name},
                    {"person_id", one.person.text()},
                    {"met", orNull(one.met)},
                    {"planned", orNull(one.planned)},
                    {"weeks", orNull(one.weeks)},
                    {"result", result},
                    {"new_opportunities", orNull(one.fresh)},
                    {"moved_forward", orNull(one.moved)},
                    {"sheet", one.sheet}});
  }
  return rows;
}

json signalsJson(const std::vector<UnansweredSignal>& all) {
  json rows = json::array();
  for (const UnansweredSignal& one : all)
    rows.push_back({{"kind", one.ref.kind ? json(one.ref.kind->name) : json()},
                    {"id", orNull(one.ref.id)},
                    {"text", one.text},
                    {"by", orNull(one.byName)},
                    {"by_id", orNull(one.by.value())},
                    {"due", one.due.iso()},
                    {"days", one.days}});
  return rows;
}

json outsideJson(const OutsideWork& work) {
  if (!work.isKnown)
    return {};
  json rows = json::array();
  for (const OutsideDeal& deal : work.deals)
    rows.push_back({{"external_id", deal.externalId},
                    {"name", orNull(deal.name)},
                    {"account", orNull(deal.account)},
                    {"person", orNull(deal.person)},
                    {"person_id", orNull(deal.personId)},
                    {"value", deal.value ? json(deal.value->money()) : json()},
                    {"because", basics::wordOf(deal.because.why)},
                    {"element", orNull(deal.because.element)},
                    {"reason", deal.reason}});
  return {{"value", work.outside.value.money()},
          {"unvalued", work.outside.unvalued},
          {"rows", rows},
          {"unplaced", work.unplaced.count},
          {"unplaced_value", work.unplaced.value.money()},
          {"unplaced_unvalued", work.unplaced.unvalued},
          {"open", work.open.count},
          {"open_value", work.open.value.money()},
          {"open_unvalued", work.open.unvalued}};
}

json firstJson(const MondaySheet& sheet, const std::string& currency) {
  json money, days;
  if (const auto& one = sheet.first.money)
    money = {{"at", basics::wordOf(one->at)},
             {"value", one->value.money()},
             {"count", one->count},
             {"unvalued", one->unvalued}};
  if (const auto& one = sheet.first.days)
    days = {{"at", basics::wordOf(one->at)}, {"row", one->row}, {"days", one->days}};
  return {{"money", money}, {"days", days}, {"text", inWords(sheet.first, sheet, currency)}};
}

} // namespace

json bridgeRows(const plan::Bridge& bridge) {
  json rows = json::array();
  for (int step = 0; step < plan::bridgeSteps; ++step) {
    const auto& one = bridge.steps[std::size_t(step)];
    rows.push_back({{"step", basics::wordOf(plan::BridgeStep(step))},
                    {"value", one.value.money()},
                    {"count", one.count},
                    {"unvalued", one.unvalued}});
  }
  return rows;
}

json toJson(const MondaySheet& sheet, const std::string& currency) {
  return {{"person", sheet.name},
          {"person_id", sheet.person.text()},
          {"today", sheet.today.iso()},
          {"exports", sheet.exports},
          {"export", orNull(sheet.exported)},
          {"look_first", firstJson(sheet, currency)},
          {"bridge", bridgeJson(sheet)},
          {"my_moves", mattersJson(sheet.myMoves)},
          {"their_moves", mattersJson(sheet.theirMoves)},
          {"owed_to_me", mattersJson(sheet.owedToMe)},
          {"owed_by_me", mattersJson(sheet.owedByMe)},
          {"reports", sheet.reports},
          {"one_to_ones", oneToOnesJson(sheet.oneToOnes)},
          {"signals", signalsJson(sheet.unanswered)},
          {"outside", outsideJson(sheet.outside)}};
}

} // namespace baton::monday
