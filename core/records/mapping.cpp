// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/mapping.h"

namespace baton::records {

const basics::Kind& describe(basics::Tag<Mapping>) {
  static const basics::Kind kind = basics::DescribeKind<Mapping>("mapping", "Mapping", "Mappings")
                                       .field<&Mapping::name>("name", "Name", {.title = true, .key = true})
                                       .field<&Mapping::kind>("kind", "Kind of records")
                                       .field<&Mapping::definition>("definition", "Definition", {.prose = true})
                                       .done();
  return kind;
}

} // namespace baton::records
