// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/minutes/minutes_document.h"
#include "core/report/markdown.h"
#include "tests/core/workshop/room.h"

namespace baton::minutes {

using workshop::day;

/// The room of tests/core/workshop/room.h with people in it: Maya leads, Tess and Una sell, a guest sits by.
class Sitting : public workshop::Room {
protected:
  Sitting() {
    using people::Person, people::Side;
    put(Person{.id = maya, .name = "Maya", .side = Side::Leadership});
    put(Person{.id = tess, .name = "Tess", .side = Side::Sales});
    put(Person{.id = una, .name = "Una", .side = Side::Sales});
  }
  workshop::Session session() const { return *elements.find(sitting); }
  basics::Id<workshop::Card> card(const std::string& text, const std::string& topic = {}, int dots = 0) {
    const auto id = put(workshop::Card{.position = nextPosition(), .session = sitting, .text = text, .topic = topic});
    if (dots > 0)
      put(workshop::Vote{.session = sitting, .card = id, .dots = dots});
    return id;
  }
  void change(basics::Id<workshop::Card> id, const std::function<void(workshop::Card&)>& how) {
    workshop::Card changed = *elements.find(id);
    how(changed);
    put(changed);
  }
  void point(const std::string& title, std::optional<int> minutes = {}, std::optional<int> seconds = {}) {
    workshop::AgendaItem item;
    item.position = nextPosition();
    item.session = sitting;
    item.title = title;
    item.minutes = minutes;
    item.seconds = seconds;
    put(item);
  }
  /// Asked for on a day at noon.
  basics::Id<commitments::Commitment> asked(basics::Id<people::Person> promisor, basics::Id<people::Person> promisee,
                                            const std::string& statement, std::string_view due, std::string_view on) {
    const auto id = put(
        commitments::Commitment{.promisor = promisor, .promisee = promisee, .statement = statement, .due = day(due)});
    commitments::CommitmentEvent event;
    event.commitment = id;
    event.by = promisee;
    event.at = basics::Instant::fromSeconds(basics::Instant::at(day(on)).seconds() + 12 * 3600);
    event.statement = statement;
    event.due = day(due);
    put(event);
    return id;
  }
  static basics::Id<basics::Anything> any(auto id) { return basics::Id<basics::Anything>(id.value()); }

  commitments::Ledger ledger() const { return {elements, day("2020-06-16")}; }
  nlohmann::json json() const {
    const auto promises = ledger();
    return jsonOf(promises, minutesOf(promises, *promises.elements().find(sitting), key()));
  }
  /// The minutes as Markdown.
  std::string page() const {
    const auto promises = ledger();
    const auto minutes = minutesOf(promises, *promises.elements().find(sitting), key());
    return report::writeMarkdown(minutesDocument(promises, minutes, report::paperA4));
  }
  std::string playbackPage() const {
    return report::writeMarkdown(
        playbackDocument(elements, *elements.find(sitting), result(), day("2020-06-16"), report::paperA4));
  }
  /// The lines of a page that begin a part of it.
  static std::vector<std::string> headings(const std::string& page) {
    std::vector<std::string> found;
    std::istringstream lines(page);
    for (std::string line; std::getline(lines, line);)
      if (line.starts_with("###"))
        found.push_back(line.substr(line.find(' ') + 1));
    return found;
  }

  const basics::Id<people::Person> maya{71}, tess{72}, una{73};

private:
  std::string nextPosition() { return std::string(1, m_position++); }
  char m_position = 'a';
};

} // namespace baton::minutes
