// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/records/import_plan.h"

#include <gtest/gtest.h>

namespace baton::records {

/// The records of a plan, which holds none itself.
template <class R> RecordPile<R> heldRecords(const ImportPlan& plan) {
  RecordPile<R> held;
  if (std::holds_alternative<std::monostate>(plan.records)) // nothing can be taken
    return held;
  const auto read = std::get<EachRecord<R>>(plan.records)([&held](const R& record) {
    held.push_back(record);
    return true;
  });
  EXPECT_TRUE(read) << read.refusal().cause;
  return held;
}

} // namespace baton::records
