// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/handoff/acknowledgement.h"

namespace baton::handoff {

const basics::Kind& describe(basics::Tag<Acknowledgement>) {
  static const basics::Kind kind =
      basics::DescribeKind<Acknowledgement>("acknowledgement", "Acknowledgement", "Acknowledgements")
          .partOf<&Acknowledgement::handoff>("handoff", "Version", "handoff", {.key = true})
          .reference<&Acknowledgement::person>("person", "Person", "person", {.key = true})
          .field<&Acknowledgement::verdict>("verdict", "Verdict")
          .field<&Acknowledgement::note>("note", "Note", {.title = true, .prose = true})
          .field<&Acknowledgement::at>("at", "At")
          .reference<&Acknowledgement::recordedBy>("recorded_by", "Recorded by", "person")
          .writtenOnce()
          .done();
  return kind;
}

} // namespace baton::handoff
