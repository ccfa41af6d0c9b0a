// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/handoff/handoff.h"

namespace baton::handoff {

const basics::Kind& describe(basics::Tag<Handoff>) {
  static const basics::Kind kind =
      basics::DescribeKind<Handoff>("handoff", "Version", "Versions")
          .field<&Handoff::version>("version", "Version", {.least = 1})
          .field<&Handoff::inForceFrom>("in_force_from", "In force from")
          .field<&Handoff::snapshot>("snapshot", "Snapshot", {.printed = false})
          .field<&Handoff::sha256>("sha256", "SHA-256 of the snapshot", {.printed = false})
          .reference<&Handoff::publishedBy>("published_by", "Published by", "person")
          .field<&Handoff::at>("at", "Published at")
          .reference<&Handoff::receivers>("receivers", "Handed to", "person")
          .field<&Handoff::reason>("reason", "Reason for handing off as it is", {.prose = true})
          .field<&Handoff::recalled>("recalled", "Recalled because", {.title = true, .prose = true})
          .writtenOnce()
          .done();
  return kind;
}

} // namespace baton::handoff
