// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/import_plan.h"

#include "core/basics/text.h"
#include "core/exchange/csv_writer.h"

#include <fmt/format.h>

namespace baton::records {

std::string rejectsFile(const ImportPlan& plan) {
  std::vector<std::vector<exchange::CsvCell>> rows(1);
  rows[0] = {{"Row", false}, {"Reason", false}};
  for (const auto& header : plan.header)
    rows[0].push_back({header, false});
  for (const auto& rejected : plan.rejected) {
    rows.push_back({{std::to_string(rejected.row), true}, {rejected.reason, false}});
    for (const auto& cell : rejected.cells)
      rows.back().push_back({cell, false});
  }
  return exchange::writeCsv(rows);
}

ImportBatch batchOf(const ImportRequest& request) {
  ImportBatch batch;
  batch.recordKind = request.mapping.kind;
  batch.file = request.fileName;
  batch.sha256 = request.sha256.empty() ? basics::hexOf(basics::sha256(request.bytes)) : request.sha256;
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
