// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/record.h"

namespace baton::records {

const RecordTable<Booking>& tableOf(basics::Tag<Booking>) {
  static const RecordTable<Booking> table{RecordKind::Bookings,
                                          "booking",
                                          {{"owner", &Booking::owner},
                                           {"account", &Booking::account},
                                           {"market", &Booking::market},
                                           {"offering", &Booking::offering},
                                           {"business", &Booking::business},
                                           {"date", &Booking::date},
                                           {"revenue", &Booking::revenue},
                                           {"margin", &Booking::margin}}};
  return table;
}

const RecordTable<Opportunity>& tableOf(basics::Tag<Opportunity>) {
  static const RecordTable<Opportunity> table{RecordKind::Opportunities,
                                              "opportunity",
                                              {{"name", &Opportunity::name},
                                               {"owner", &Opportunity::owner},
                                               {"account", &Opportunity::account},
                                               {"market", &Opportunity::market},
                                               {"offering", &Opportunity::offering},
                                               {"business", &Opportunity::business},
                                               {"stage", &Opportunity::stage},
                                               {"state", &Opportunity::state},
                                               {"forecast_category", &Opportunity::category},
                                               {"source", &Opportunity::source},
                                               {"lost_reason", &Opportunity::lostReason},
                                               {"created", &Opportunity::created},
                                               {"closed", &Opportunity::closed},
                                               {"expected_close", &Opportunity::expected},
                                               {"amount", &Opportunity::amount},
                                               {"margin", &Opportunity::margin},
                                               {"probability", &Opportunity::probability}}};
  return table;
}

const RecordTable<Activity>& tableOf(basics::Tag<Activity>) {
  static const RecordTable<Activity> table{RecordKind::Activities,
                                           "activity",
                                           {{"owner", &Activity::owner},
                                            {"metric", &Activity::metric},
                                            {"account", &Activity::account},
                                            {"market", &Activity::market},
                                            {"date", &Activity::date},
                                            {"count", &Activity::count}}};
  return table;
}

} // namespace baton::records
