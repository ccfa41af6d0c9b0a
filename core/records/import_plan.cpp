// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/import_plan.h"

#include "core/basics/text.h"

#include <fmt/format.h>

namespace baton::records {

ImportBatch batchOf(const ImportRequest& request) {
  ImportBatch batch;
  batch.recordKind = request.mapping.kind;
  batch.file = request.fileName;
  batch.sha256 = basics::hexOf(basics::sha256(request.bytes));
  batch.mapping = request.mapping.json;
  batch.asOf = request.mapping.asOf ? request.mapping.asOf : std::optional(request.today);
  batch.dataThrough = request.dataThrough;
  batch.by = request.by;
  batch.at = request.at;
  batch.id = Id<ImportBatch>(basics::first63Bits(
      basics::sha256(fmt::format("{}\n{}\n{}", batch.sha256, basics::wordOf(batch.recordKind), request.mapping.json))));
  return batch;
}

basics::RowId idMadeBy(Id<ImportBatch> batch, std::string_view kind, std::string_view name) {
  return basics::first63Bits(basics::sha256(fmt::format("{}\n{}\n{}", batch.text(), kind, basics::nameKey(name))));
}

} // namespace baton::records
