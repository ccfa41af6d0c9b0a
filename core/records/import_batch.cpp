// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/import_batch.h"

namespace baton::records {

const basics::Kind& describe(basics::Tag<ImportBatch>) {
  static const basics::Kind kind = basics::DescribeKind<ImportBatch>("import", "Import", "Imports")
                                       .writtenOnce()
                                       .latestStands()
                                       .field<&ImportBatch::recordKind>("record_kind", "Kind of records")
                                       .field<&ImportBatch::file>("file", "File", {.title = true})
                                       .field<&ImportBatch::sha256>("sha256", "SHA-256 of the file")
                                       .field<&ImportBatch::mapping>("mapping", "Mapping")
                                       .field<&ImportBatch::asOf>("as_of", "As of")
                                       .field<&ImportBatch::dataThrough>("data_through", "Data through")
                                       .field<&ImportBatch::rows>("rows", "Rows")
                                       .field<&ImportBatch::stored>("stored", "Rows stored")
                                       .field<&ImportBatch::rejected>("rejected", "Rows rejected")
                                       .field<&ImportBatch::by>("by", "By")
                                       .field<&ImportBatch::at>("at", "At")
                                       .field<&ImportBatch::undone>("undone", "Undone")
                                       .done();
  return kind;
}

} // namespace baton::records
