// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workshop/playback_json.h"

#include <algorithm>

namespace baton::workshop {
namespace {

using basics::Elements, basics::Id;
using nlohmann::json;

template <class T> json orNull(const std::optional<T>& value) {
  return value ? json(*value) : json();
}

json dayOrNull(const std::optional<basics::Date>& day) {
  return day ? json(day->iso()) : json();
}

json idOrNull(std::int64_t id) {
  return id ? json(std::to_string(id)) : json();
}

json intervalOf(const std::optional<basics::Interval>& interval) {
  return interval ? json{interval->low, interval->high} : json();
}

std::optional<double> shareOf(int part, int whole) {
  return whole == 0 ? std::nullopt : std::optional(double(part) / whole);
}

json recallOf(const PlaybackOf& of) {
  json recall{{"mean", orNull(of.recall)}, {"three_or_more", orNull(shareOf(of.threeOrMore, of.people))}};
  recall["interval"] = of.people == 0 ? json() : intervalOf(basics::wilson(of.threeOrMore, of.people));
  return recall;
}

json questionsOf(const PlaybackOf& of) {
  json questions = json::object();
  for (std::size_t question = 0; question < of.right.size(); ++question)
    questions[std::string(questionWords[question])] = {{"right", of.right[question]},
                                                       {"share", orNull(shareOf(of.right[question], of.people))}};
  return questions;
}

json elementsOf(const Elements& elements, const PlaybackOf& of) {
  json rows = json::array();
  for (const ElementShare& share : of.elements)
    rows.push_back({{"kind", share.element.kind->name},
                    {"id", std::to_string(share.element.id)},
                    {"name", elements.titleOf(share.element)},
                    {"share", orNull(share.share())},
                    {"people", share.people},
                    {"question", share.question ? json(questionWords[std::size_t(*share.question)]) : json()}});
  return rows;
}

json sideOf(const Elements& elements, const PlaybackOf& of) {
  return {{"people", of.people},
          {"recall", recallOf(of)},
          {"questions", questionsOf(of)},
          {"elements", elementsOf(elements, of)}};
}

template <class T> std::int64_t countOf(const Elements& elements, Id<Session> session) {
  const auto all = elements.all<T>();
  return std::count_if(all.begin(), all.end(), [&](const T& one) { return one.session == session; });
}

json agendaOf(const Elements& elements, Id<Session> session) {
  json rows = json::array();
  for (const AgendaItem* item : elements.inOrder<AgendaItem>())
    if (item->session == session)
      rows.push_back({{"id", std::to_string(item->id.value())},
                      {"title", item->title},
                      {"minutes", orNull(item->minutes)},
                      {"activity", item->activity.empty() ? json() : json(item->activity)},
                      {"phase", basics::wordOf(item->phase)},
                      {"seconds", orNull(item->seconds)}});
  return rows;
}

} // namespace

json jsonOf(const Elements& elements, const PlaybackResult& result) {
  json wrong = json::array(), wrongCounts = json::array();
  for (const auto& [text, people] : result.all.wrong) {
    wrong.push_back(text);
    wrongCounts.push_back({{"text", text}, {"people", people}});
  }
  return {{"people", result.all.people},
          {"recall", recallOf(result.all)},
          {"questions", questionsOf(result.all)},
          {"elements", elementsOf(elements, result.all)},
          {"wrong", wrong},
          {"wrong_counts", wrongCounts},
          {"overlap", orNull(result.overlap)},
          {"kappa",
           {{"value", orNull(result.kappa.value)},
            {"raw", orNull(result.kappa.raw)},
            {"interval", intervalOf(result.kappaInterval)},
            {"raters", result.complete}}},
          {"kendall_w", orNull(result.kendallW)},
          {"rankings", result.rankings},
          {"enough", result.enough},
          {"sides", {{"leadership", sideOf(elements, result.leadership)}, {"sales", sideOf(elements, result.sales)}}}};
}

json jsonOf(const Elements& elements, const Session& session) {
  std::optional<int> planned, taken;
  for (const auto& item : elements.all<AgendaItem>())
    if (item.session == session.id) {
      if (item.minutes)
        planned = planned.value_or(0) + *item.minutes;
      if (item.seconds)
        taken = taken.value_or(0) + *item.seconds;
    }
  return {{"id", std::to_string(session.id.value())},
          {"name", session.name},
          {"session_kind", basics::wordOf(session.sessionKind)},
          {"date", dayOrNull(session.date)},
          {"facilitator", idOrNull(session.facilitator.value())},
          {"anonymous", session.anonymous},
          {"next", dayOrNull(session.next)},
          {"minutes", orNull(planned)},
          {"seconds", orNull(taken)},
          {"participants", countOf<Participant>(elements, session.id)},
          {"cards", countOf<Card>(elements, session.id)},
          {"votes", countOf<Vote>(elements, session.id)},
          {"decisions", countOf<Decision>(elements, session.id)},
          {"answers", countOf<PlaybackAnswer>(elements, session.id)},
          {"agenda", agendaOf(elements, session.id)}};
}

} // namespace baton::workshop
