// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/handoff/named_version.h"

namespace baton::handoff {

const basics::Kind& describe(basics::Tag<NamedVersion>) {
  static const basics::Kind kind =
      basics::DescribeKind<NamedVersion>("named_version", "Named version", "Named versions")
          .field<&NamedVersion::name>("name", "Name", {.title = true, .printed = false})
          .field<&NamedVersion::note>("note", "Note", {.prose = true, .printed = false})
          .done();
  return kind;
}

} // namespace baton::handoff
