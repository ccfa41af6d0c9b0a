// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/kinds.h"

#include "core/records/import_batch.h"
#include "core/records/mapping.h"

namespace baton::records {

std::vector<const basics::Kind*> kinds() {
  using basics::Tag;
  return {
      &describe(Tag<Mapping>{}),
      &describe(Tag<ImportBatch>{}),
  };
}

} // namespace baton::records
