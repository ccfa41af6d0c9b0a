// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/activity_view.h"

#include "core/records/record_walk.h"

namespace baton::records {

void visitActivities(const storage::Database& database, const basics::Elements& elements, const Precedence& precedence,
                     const std::function<void(const CurrentActivity&)>& visit) {
  constexpr basics::Tag<Activity> activities;
  static const int owner = tableOf(activities).index("owner"), metric = tableOf(activities).index("metric");
  RecordTexts texts(database);
  walk(
      activities, database, elements, precedence, texts, [] {},
      [&](Id<ImportBatch> batch, const RecordRow& row, Resolver& resolver) {
        visit({batch, texts.record<Activity>(row), resolver.named(row, owner), resolver.market(row).named,
               resolver.named(row, metric)});
      });
}

} // namespace baton::records
