// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/commitments/moving.h"

#include <gtest/gtest.h>

namespace baton::tests {

/// Elements with persons on both sides and what they promise each other, without a file.
class Conversation {
public:
  Conversation() {
    ann = person("Ann", people::Side::Sales);
    maya = person("Maya", people::Side::Leadership);
    cy = person("Cy", people::Side::Sales);
  }

  basics::Id<people::Person> person(const std::string& name, people::Side side,
                                    basics::Id<people::Person> manager = {}) {
    people::Person one;
    one.id = basics::Id<people::Person>(++last);
    one.name = name;
    one.side = side;
    one.manager = manager;
    put(one);
    return one.id;
  }

  template <class T> void put(const T& element) {
    elements.put(describe(basics::Tag<T>{}), element.id.value(), std::make_shared<T>(element));
  }

  static commitments::Terms terms(const std::string& statement, basics::Date due) {
    commitments::Terms some;
    some.statement = statement;
    some.satisfaction = "A page that both have read";
    some.due = due;
    return some;
  }

  basics::Outcome<commitments::Moved> attempt(commitments::MoveRequest request) {
    request.freshCommitment = basics::Id<commitments::Commitment>(++last);
    request.freshEvent = basics::Id<commitments::CommitmentEvent>(++last);
    auto moved = commitments::move(elements, request);
    if (moved)
      apply(moved->edits);
    return moved;
  }

  /// Maya owes it: Ann asks.
  basics::Id<commitments::Commitment> ask(const commitments::Terms& some, basics::Date day) {
    return begin(commitments::Move::Request, ann, maya, some, day);
  }
  basics::Id<commitments::Commitment> begin(commitments::Move move, basics::Id<people::Person> by,
                                            basics::Id<people::Person> to, const commitments::Terms& some,
                                            basics::Date day) {
    commitments::MoveRequest request;
    request.move = move;
    request.by = by;
    request.to = to;
    request.terms = some;
    request.at = basics::Instant::at(day);
    const auto moved = attempt(request);
    EXPECT_TRUE(moved) << (moved ? "" : moved.refusal().cause);
    return moved ? moved->commitment : basics::Id<commitments::Commitment>();
  }

  /// Asked for, and accepted the same day.
  basics::Id<commitments::Commitment> agreed(const commitments::Terms& some, basics::Date day) {
    const auto id = ask(some, day);
    make(id, commitments::Move::Accept, maya, day);
    return id;
  }

  basics::Outcome<commitments::Moved> tryTo(basics::Id<commitments::Commitment> id, commitments::Move move,
                                            basics::Id<people::Person> by, basics::Date day,
                                            std::optional<commitments::Terms> newTerms = {}) {
    commitments::MoveRequest request;
    request.move = move;
    request.commitment = id;
    request.by = by;
    request.at = basics::Instant::at(day);
    request.note = "because";
    request.terms = std::move(newTerms);
    if (move == commitments::Move::Break)
      request.cause = commitments::Cause::Capacity;
    return attempt(request);
  }
  void make(basics::Id<commitments::Commitment> id, commitments::Move move, basics::Id<people::Person> by,
            basics::Date day, std::optional<commitments::Terms> newTerms = {}) {
    const auto moved = tryTo(id, move, by, day, std::move(newTerms));
    EXPECT_TRUE(moved) << basics::wordOf(move) << ": " << (moved ? "" : moved.refusal().cause);
  }

  commitments::Standing standing(basics::Id<commitments::Commitment> id) const {
    const auto found = commitments::standingOf(elements, id);
    EXPECT_TRUE(found);
    return found.value_or(commitments::Standing{});
  }
  commitments::Ledger ledger(basics::Date today) const { return commitments::Ledger(elements, today); }

  void apply(const basics::Edits& edits) {
    for (const auto& row : edits.rows()) {
      const void* before = elements.find(*row.kind, row.id);
      const auto element = before ? row.kind->copy(before) : row.kind->make();
      row.kind->setId(element.get(), row.id);
      for (const auto& [field, value] : row.values)
        field->write(element.get(), value);
      elements.put(*row.kind, row.id, element);
    }
  }

  basics::Elements elements;
  basics::Id<people::Person> ann, maya, cy; ///< of Sales, of leadership, of Sales
  basics::RowId last = 100;
};

inline basics::Date day(int month, int dayOfMonth, int year = 2026) {
  return *basics::Date::of(year, month, dayOfMonth);
}

} // namespace baton::tests
