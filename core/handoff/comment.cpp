// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/handoff/comment.h"

namespace baton::handoff {

const basics::Kind& describe(basics::Tag<Comment>) {
  static const basics::Kind kind = basics::DescribeKind<Comment>("comment", "Comment", "Comments")
                                       .reference<&Comment::about>("about", "About", "")
                                       .reference<&Comment::by>("by", "By", "person")
                                       .field<&Comment::text>("text", "Text", {.title = true, .prose = true})
                                       .field<&Comment::resolved>("resolved", "Resolved")
                                       .done();
  return kind;
}

const basics::Kind& describe(basics::Tag<Reconfirmation>) {
  static const basics::Kind kind =
      basics::DescribeKind<Reconfirmation>("reconfirmation", "Reconfirmation", "Reconfirmations")
          .reference<&Reconfirmation::element>("element", "Element", "")
          .partOf<&Reconfirmation::handoff>("handoff", "Version", "handoff")
          .reference<&Reconfirmation::by>("by", "By", "person")
          .field<&Reconfirmation::at>("at", "At")
          .done();
  return kind;
}

} // namespace baton::handoff
