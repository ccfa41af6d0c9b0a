// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commitments/scorecard_json.h"

namespace baton::commitments {
namespace {

using nlohmann::json;

template <class T> json orNothing(const std::optional<T>& number) {
  return number ? json(*number) : json();
}

json scoreJson(const Score& score) {
  const auto interval = score.interval();
  return {{"due", score.due},
          {"on_time", score.onTime},
          {"late", score.late},
          {"renegotiated", score.renegotiated},
          {"broken", score.broken},
          {"revoked", score.revoked},
          {"open", score.open},
          {"reliability", orNothing(score.reliability())},
          {"interval", interval ? json::array({interval->low, interval->high}) : json()}};
}

json lineJson(const basics::Elements& elements, const ScoreLine& line) {
  json row = scoreJson(line.score);
  const people::Person* person = elements.find(line.person);
  row["side"] = basics::wordOf(line.side);
  row["person"] = person ? json(person->name) : json();
  row["person_id"] = person ? json(line.person.text()) : json();
  row["answer_days"] = orNothing(line.answerDays());
  row["answers"] = line.answers;
  row["unanswered"] = line.unanswered;
  row["given"] = line.given;
  row["brier"] = orNothing(line.calibration.brier());
  row["confidence"] = orNothing(line.calibration.stated());
  row["confidence_cases"] = line.calibration.cases;
  return row;
}

json balanceJson(const Scorecard& card) {
  return {{"leadership", card.sides[0].given},
          {"sales", card.sides[1].given},
          {"leadership_share", orNothing(card.leadershipShare())}};
}

json qualityJson(const Scorecard& card) {
  json all = json::object();
  for (std::size_t i = 0; i < qualityWords.size(); ++i)
    all[std::string(qualityWords[i])] = {{"with", scoreJson(card.quality[i].with)},
                                         {"without", scoreJson(card.quality[i].without)}};
  return all;
}

json trendJson(const Ledger& ledger, const Scorecard& card, const basics::FiscalCalendar& calendar) {
  json rows = json::array();
  for (const Scorecard& quarter : trendOf(ledger, calendar, card.period))
    for (const ScoreLine& side : quarter.sides) {
      json row = scoreJson(side.score);
      row["quarter"] = calendar.name(*quarter.period);
      row["side"] = basics::wordOf(side.side);
      row["answer_days"] = orNothing(side.answerDays());
      rows.push_back(std::move(row));
    }
  return rows;
}

json linkJson(const Link& link) {
  const Standing& standing = link.row->standing;
  json row = {{"id", link.row->id().text()},
              {"statement", standing.terms.statement},
              {"side", basics::wordOf(link.row->side)},
              {"state", basics::wordOf(standing.state)},
              {"due", standing.terms.due ? json(standing.terms.due->iso()) : json()},
              {"at", link.broke ? json(link.broke->day.iso()) : json()}};
  row["cause"] = link.broke && link.broke->cause ? json(basics::wordOf(*link.broke->cause)) : json();
  return row;
}

json linksJson(const std::vector<Link>& links) {
  json list = json::array();
  for (const Link& link : links)
    list.push_back(linkJson(link));
  return list;
}

} // namespace

json jsonOf(const Ledger& ledger, const Scorecard& card, const basics::FiscalCalendar& calendar) {
  json rows = json::array();
  for (const auto* lines : {&card.sides, &card.persons})
    for (const ScoreLine& line : *lines)
      rows.push_back(lineJson(ledger.elements(), line));
  json causes = json::object();
  for (const auto& [cause, count] : card.causes)
    causes[std::string(basics::wordOf(cause))] = count;
  return {{"period", card.period ? json(calendar.name(*card.period)) : json()},
          {"rows", rows},
          {"balance", balanceJson(card)},
          {"causes", causes},
          {"quality", qualityJson(card)},
          {"trend", trendJson(ledger, card, calendar)}};
}

json jsonOf(const Ledger& ledger, const FirstBreak& found, const plan::Goal& goal, bool missed) {
  json contested = json::array();
  for (const plan::Contest* contest : found.contested) {
    const people::Person* by = ledger.elements().find(contest->by);
    contested.push_back({{"id", contest->id.text()},
                         {"by", by ? json(by->name) : json()},
                         {"by_id", by ? json(by->id.text()) : json()},
                         {"side", by ? json(basics::wordOf(by->side)) : json()},
                         {"text", contest->text}});
  }
  return {{"goal", goal.id.text()},
          {"missed", missed},
          {"chain", linksJson(found.chain)},
          {"first", found.first.empty() ? json() : linkJson(found.first.front())},
          {"on_that_day", linksJson(found.first)},
          {"share", basics::wordOf(found.share)},
          {"contested", contested}};
}

} // namespace baton::commitments
