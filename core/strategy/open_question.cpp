// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/strategy/open_question.h"

namespace baton::strategy {

const basics::Kind& describe(basics::Tag<OpenQuestion>) {
  static const basics::Kind kind =
      basics::DescribeKind<OpenQuestion>("open_question", "Open question", "Open questions")
          .ordered()
          .reference<&OpenQuestion::askedBy>("asked_by", "Asked by", "person")
          .reference<&OpenQuestion::about>("about", "About", "")
          .field<&OpenQuestion::text>("text", "Question", {.title = true, .prose = true})
          .field<&OpenQuestion::blocking>("blocking", "Sales cannot start before it is answered")
          .reference<&OpenQuestion::owner>("owner", "Owner", "person")
          .field<&OpenQuestion::due>("due", "Due")
          .field<&OpenQuestion::answer>("answer", "Answer", {.prose = true})
          .field<&OpenQuestion::answered>("answered", "Answered")
          .done();
  return kind;
}

} // namespace baton::strategy
