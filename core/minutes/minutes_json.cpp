// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commitments/ledger_json.h"
#include "core/minutes/minutes.h"
#include "core/workshop/playback_json.h"

namespace baton::minutes {
namespace {

using basics::Elements;
using nlohmann::json;

json textOrNull(const std::string& text) {
  return text.empty() ? json() : json(text);
}

json dayOrNull(const std::optional<Date>& day) {
  return day ? json(day->iso()) : json();
}

/// The name of a person, and the id under KEY_id.
void putPerson(json& row, const std::string& key, const Elements& elements, Id<people::Person> id) {
  const auto* person = elements.find(id);
  row[key] = person ? json(person->name) : json();
  row[key + "_id"] = person ? json(std::to_string(id.value())) : json();
}

json cardOf(const Elements& elements, const CardLine& line) {
  json card{{"id", std::to_string(line.card->id.value())},
            {"text", line.card->text},
            {"group", textOrNull(line.card->group)},
            {"dots", line.dots},
            {"became", json()}};
  if (line.became)
    card["became"] = {{"kind", line.became.kind->name}, {"id", std::to_string(line.became.id)}};
  const auto* author = elements.find(line.card->participant);
  card["by"] = author ? textOrNull(workshop::nameOf(elements, *author)) : json();
  return card;
}

json cardsOf(const Elements& elements, const std::vector<CardLine>& lines) {
  json cards = json::array();
  for (const CardLine& line : lines)
    cards.push_back(cardOf(elements, line));
  return cards;
}

json pointOf(const Elements& elements, const Point& point) {
  json row{{"title", json()}, {"minutes", json()}, {"seconds", json()}, {"cards", cardsOf(elements, point.cards)}};
  if (!point.item)
    return row;
  row["title"] = point.item->title;
  if (point.item->minutes)
    row["minutes"] = *point.item->minutes;
  if (point.item->seconds)
    row["seconds"] = *point.item->seconds;
  return row;
}

json personOf(const Elements& elements, const workshop::Participant& participant) {
  const auto side = workshop::sideOf(elements, participant);
  json row{{"name", textOrNull(workshop::nameOf(elements, participant))},
           {"side", side ? json(basics::wordOf(*side)) : json()}};
  row["person_id"] = participant.person ? json(std::to_string(participant.person.value())) : json();
  return row;
}

json decisionOf(const Elements& elements, const workshop::Decision& decision) {
  json row{{"id", std::to_string(decision.id.value())}, {"text", decision.text}, {"due", dayOrNull(decision.due)}};
  putPerson(row, "owner", elements, decision.owner);
  return row;
}

json questionOf(const Elements& elements, const strategy::OpenQuestion& question) {
  json row{{"id", std::to_string(question.id.value())},
           {"text", question.text},
           {"blocking", question.blocking},
           {"due", dayOrNull(question.due)},
           {"answer", textOrNull(question.answer)},
           {"answered", dayOrNull(question.answered)}};
  putPerson(row, "asked_by", elements, question.askedBy);
  putPerson(row, "owner", elements, question.owner);
  return row;
}

json signalOf(const Elements& elements, const field::Signal& signal) {
  json row{{"id", std::to_string(signal.id.value())}, {"text", signal.text}, {"date", dayOrNull(signal.date)}};
  putPerson(row, "by", elements, signal.by);
  return row;
}

template <class Rows, class Of> json listOf(const Rows& rows, Of of) {
  json list = json::array();
  for (const auto* row : rows)
    list.push_back(of(*row));
  return list;
}

} // namespace

json jsonOf(const commitments::Ledger& ledger, const Minutes& minutes) {
  const Elements& elements = ledger.elements();
  json points = json::array();
  for (const Point& point : minutes.points)
    points.push_back(pointOf(elements, point));
  json sheet{{"session", workshop::jsonOf(elements, *minutes.session)},
             {"points", points},
             {"parked", cardsOf(elements, minutes.parked)}};
  putPerson(sheet, "facilitator", elements, minutes.session->facilitator);
  sheet["participants"] = listOf(minutes.people, [&](const auto& one) { return personOf(elements, one); });
  sheet["decisions"] = listOf(minutes.decisions, [&](const auto& one) { return decisionOf(elements, one); });
  sheet["questions"] = listOf(minutes.questions, [&](const auto& one) { return questionOf(elements, one); });
  sheet["commitments"] = listOf(minutes.promises, [&](const auto& one) { return commitments::jsonOf(ledger, one); });
  sheet["signals"] = listOf(minutes.heard, [&](const auto& one) { return signalOf(elements, one); });
  sheet["playback"] = minutes.playback ? workshop::jsonOf(elements, *minutes.playback) : json();
  return sheet;
}

} // namespace baton::minutes
