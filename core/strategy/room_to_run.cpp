// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/strategy/room_to_run.h"

namespace baton::strategy {

const basics::Kind& describe(basics::Tag<Guardrail>) {
  static const basics::Kind kind =
      basics::DescribeKind<Guardrail>("guardrail", "Room to run", "Room to run")
          .ordered()
          .field<&Guardrail::guardrailKind>("guardrail_kind", "Kind")
          .field<&Guardrail::statement>("statement", "Statement", {.title = true, .prose = true})
          .done();
  return kind;
}

const basics::Kind& describe(basics::Tag<Extension>) {
  static const basics::Kind kind =
      basics::DescribeKind<Extension>("extension", "Extension", "Extensions")
          .ordered()
          .reference<&Extension::proposedBy>("proposed_by", "Proposed by", "person")
          .field<&Extension::statement>("statement", "Statement", {.title = true, .prose = true})
          .field<&Extension::state>("state", "State")
          .field<&Extension::answer>("answer", "Answer", {.prose = true})
          .field<&Extension::proposed>("proposed", "Proposed on")
          .field<&Extension::answered>("answered", "Answered", {.printed = false})
          .reference<&Extension::answeredBy>("answered_by", "Answered by", "person", {.printed = false})
          .done();
  return kind;
}

} // namespace baton::strategy
