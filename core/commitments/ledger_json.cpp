// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commitments/ledger_json.h"

namespace baton::commitments {
namespace {

using nlohmann::json;

template <class T> json numberOrNull(const std::optional<T>& number) {
  return number ? json(*number) : json();
}
json dayOrNull(const std::optional<Date>& day) {
  return day ? json(day->iso()) : json();
}
json momentOrNull(const std::optional<Instant>& at) {
  return at ? json(at->iso()) : json();
}
template <class Enum> json wordOrNull(const std::optional<Enum>& choice) {
  return choice ? json(basics::wordOf(*choice)) : json();
}
json textOrNull(const std::string& text) {
  return text.empty() ? json() : json(text);
}

template <class T> json idsOf(const std::vector<Id<T>>& ids) {
  json list = json::array();
  for (const Id<T> id : ids)
    list.push_back(id.text());
  return list;
}

json termsJson(const Terms& terms) {
  return {{"statement", terms.statement},       {"satisfaction", textOrNull(terms.satisfaction)},
          {"due", dayOrNull(terms.due)},        {"confidence", numberOrNull(terms.confidence)},
          {"serves", idsOf(terms.serves)},      {"depends_on", idsOf(terms.dependsOn)},
          {"recurs", wordOrNull(terms.recurs)}, {"until", dayOrNull(terms.until)}};
}

void putPerson(json& row, const std::string& key, const basics::Elements& elements, Id<people::Person> id) {
  const people::Person* person = elements.find(id);
  row[key] = person ? json(person->name) : json();
  row[key + "_id"] = person ? json(id.text()) : json();
}

json moveJson(const basics::Elements& elements, const CommitmentEvent& event, bool counts) {
  json move = {{"event", event.id.text()},       {"move", basics::wordOf(event.move)}, {"at", momentOrNull(event.at)},
               {"note", textOrNull(event.note)}, {"cause", wordOrNull(event.cause)},   {"counts", counts}};
  putPerson(move, "by", elements, event.by);
  return move;
}

json qualityJson(const Quality& quality) {
  return {{"public", quality.isPublic},
          {"active", quality.active},
          {"voluntary", quality.voluntary},
          {"explicit", quality.isExplicit},
          {"mission", quality.mission}};
}

} // namespace

json turnJson(std::optional<Party> turn, bool crossed) {
  if (crossed)
    return "either";
  return turn ? json(basics::wordOf(*turn)) : json();
}

json jsonOf(const Ledger& ledger, const LedgerRow& row) {
  const Standing& standing = row.standing;
  json answer = termsJson(standing.terms);
  answer["id"] = row.id().text();
  answer["direction"] = basics::wordOf(row.side);
  putPerson(answer, "promisor", ledger.elements(), row.commitment->promisor);
  putPerson(answer, "promisee", ledger.elements(), row.commitment->promisee);
  answer["state"] = basics::wordOf(standing.state);
  answer["turn"] = turnJson(standing.turn, standing.crossed);
  answer["late"] = row.late;
  answer["at_risk"] = row.atRisk;
  answer["unneeded"] = row.unneeded;
  answer["awaiting_days"] = numberOrNull(row.awaitingDays);
  answer["awaiting_since"] = momentOrNull(standing.since);
  answer["quality"] = qualityJson(row.quality);
  answer["proposed"] = standing.proposed ? termsJson(*standing.proposed) : json();
  answer["crossed"] = standing.crossed;
  answer["cut"] = idsOf(row.cut);
  answer["moves"] = json::array();
  for (const CommitmentEvent* move : standing.moves)
    answer["moves"].push_back(moveJson(ledger.elements(), *move, true));
  for (const CommitmentEvent* move : standing.setAside)
    answer["moves"].push_back(moveJson(ledger.elements(), *move, false));
  return answer;
}

json jsonOf(const basics::Elements& elements, const OwedDraft& draft) {
  json answer = termsJson(draft.terms);
  answer["from"] = {
      {"kind", draft.from.kind->name}, {"id", std::to_string(draft.from.id)}, {"name", elements.titleOf(draft.from)}};
  putPerson(answer, "promisor", elements, draft.promisor);
  putPerson(answer, "promisee", elements, draft.promisee);
  return answer;
}

} // namespace baton::commitments
