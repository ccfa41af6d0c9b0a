// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/edits.h"
#include "core/handoff/acknowledging.h"
#include "core/handoff/publication.h"
#include "core/handoff/snapshot.h"
#include "core/strategy/market.h"
#include "core/strategy/offering.h"
#include "core/strategy/strategy.h"
#include "core/strategy/workspace_settings.h"

namespace baton::tests {

inline basics::Date day(std::string_view iso) {
  return *basics::Date::parse(iso);
}
inline basics::Instant moment(std::string_view iso) {
  return *basics::Instant::parse(iso);
}

/// What the door for change would make of edits, without file and journal.
inline void apply(basics::Elements& elements, const basics::Edits& edits) {
  for (const auto& row : edits.rows()) {
    if (row.erased) {
      elements.erase(*row.kind, row.id);
      continue;
    }
    const void* old = elements.find(*row.kind, row.id);
    const auto element = old ? row.kind->copy(old) : row.kind->make();
    row.kind->setId(element.get(), row.id);
    for (const auto& [field, value] : row.values)
      field->write(element.get(), value);
    elements.put(*row.kind, row.id, element);
  }
}

template <class T> basics::Id<T> put(basics::Elements& elements, const T& element) {
  basics::Edits edits;
  const basics::Id<T> id = edits.put(element);
  apply(elements, edits);
  return id;
}

/// A company with Maya (leadership), Sam and Tess (Sales), Uma (Sales, joins in July 2026), Vic (Sales, left).
struct StrategyAtHand {
  basics::Elements elements;
  basics::Id<people::Person> maya{11}, sam{12}, tess{13}, uma{14}, vic{15};
  basics::Id<strategy::Market> retail{101}, schools{102};
  basics::Id<strategy::Offering> till{201};
  basics::RowId nextId = 9001;

  StrategyAtHand() {
    using people::Side;
    put(elements, strategy::WorkspaceSettings{.id = basics::Id<strategy::WorkspaceSettings>(1),
                                              .name = "Corner Tills",
                                              .currency = "EUR",
                                              .fiscalYearStart = 1,
                                              .asOf = day("2026-03-01")});
    put(elements, people::Person{.id = maya, .name = "Maya", .title = "Chief Executive", .side = Side::Leadership});
    put(elements, people::Person{.id = sam, .name = "Sam", .title = "Head of Sales", .manager = maya});
    put(elements, people::Person{.id = tess, .name = "Tess", .title = "Seller", .manager = sam});
    put(elements, people::Person{.id = uma, .name = "Uma", .manager = sam, .started = day("2026-07-01")});
    put(elements, people::Person{.id = vic, .name = "Vic", .manager = sam, .left = day("2025-12-31")});
    put(elements, strategy::Strategy{.id = basics::Id<strategy::Strategy>(2),
                                     .aspiration = "By 31 December 2026 we run 400 tills."});
    put(elements, strategy::Market{.id = retail,
                                   .position = "a",
                                   .name = "Independent retailers",
                                   .status = strategy::MarketStatus::Selected,
                                   .reason = "62 of 90 tills sold in 2025.",
                                   .rank = 1});
    put(elements, strategy::Market{.id = schools,
                                   .position = "b",
                                   .name = "School canteens",
                                   .status = strategy::MarketStatus::Rejected,
                                   .reason = "They buy once in ten years."});
    put(elements, strategy::Offering{
                      .id = till, .name = "Till", .listPrice = basics::Money::ofCents(125000), .targetMargin = {}});
  }

  handoff::PublicationRequest request() {
    handoff::PublicationRequest request;
    request.id = basics::Id<handoff::Handoff>(nextId++);
    request.author = maya;
    request.today = day("2026-03-02");
    request.at = moment("2026-03-02T09:00:00Z");
    request.readiness.ready = true;
    request.readiness.openGates = 4;
    return request;
  }
  basics::Id<handoff::Handoff> publish(const handoff::PublicationRequest& request) {
    const auto publication = handoff::publish(elements, request);
    apply(elements, publication->edits);
    return publication->handoff.id;
  }
  basics::Id<handoff::Handoff> publish() { return publish(request()); }

  handoff::AcknowledgementRequest answer(basics::Id<handoff::Handoff> version, basics::Id<people::Person> person,
                                         handoff::Verdict verdict, std::string note = {}) {
    handoff::AcknowledgementRequest answer;
    answer.version = version;
    answer.person = person;
    answer.verdict = verdict;
    answer.note = std::move(note);
    answer.today = day("2026-03-05");
    answer.at = moment("2026-03-05T10:00:00Z");
    answer.freshQuestion = basics::Id<strategy::OpenQuestion>(nextId++);
    return answer;
  }
  handoff::Acknowledged acknowledge(const handoff::AcknowledgementRequest& request) {
    auto done = handoff::acknowledge(elements, request);
    apply(elements, done->edits);
    return *done;
  }
};

} // namespace baton::tests
