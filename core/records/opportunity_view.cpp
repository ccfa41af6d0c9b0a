// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/opportunity_view.h"

#include "core/records/record_walk.h"

namespace baton::records {
namespace {

constexpr basics::Tag<Opportunity> opportunities;

Sighting sightingOf(Id<ImportBatch> batch, const RecordRow& row, Resolver& resolver, RecordTexts& texts) {
  static const int owner = tableOf(opportunities).index("owner"), offering = tableOf(opportunities).index("offering");
  Sighting sighting;
  sighting.batch = batch;
  sighting.opportunity = texts.record<Opportunity>(row);
  sighting.person = resolver.named(row, owner);
  sighting.offering = resolver.named(row, offering);
  auto market = resolver.market(row);
  sighting.market = std::move(market.named);
  sighting.ambiguous = market.ambiguous;
  return sighting;
}

} // namespace

void visitOpportunities(const storage::Database& database, const basics::Elements& elements,
                        const Precedence& precedence, const std::function<void(const Sighting&)>& visit) {
  RecordTexts texts(database);
  walk(
      opportunities, database, elements, precedence, texts, [] {},
      [&](Id<ImportBatch> batch, const RecordRow& row, Resolver& resolver) {
        visit(sightingOf(batch, row, resolver, texts));
      });
}

void visitSightings(const storage::Database& database, const basics::Elements& elements, const Precedence& precedence,
                    const std::function<void(const Sighting&)>& visit) {
  RecordTexts texts(database);
  Resolver resolver(opportunities, elements, texts);
  for (const Id<ImportBatch> batch : precedence) {
    resolver.begin(loadBatchWithoutRecords(database, batch));
    RecordRows rows(opportunities, database, batch);
    for (RecordRow row; rows.next(row);)
      visit(sightingOf(batch, row, resolver, texts));
  }
}

std::vector<Sighting> sightingsOf(const storage::Database& database, const basics::Elements& elements,
                                  const Precedence& precedence, const std::string& externalId) {
  std::vector<Sighting> sightings;
  RecordTexts texts(database);
  Resolver resolver(opportunities, elements, texts);
  for (const Id<ImportBatch> batch : precedence) {
    RecordRows rows(opportunities, database, batch, externalId);
    RecordRow row;
    if (!rows.next(row))
      continue;
    resolver.begin(loadBatchWithoutRecords(database, batch));
    sightings.push_back(sightingOf(batch, row, resolver, texts));
  }
  return sightings;
}

} // namespace baton::records
