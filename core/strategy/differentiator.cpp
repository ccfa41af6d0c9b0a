// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/strategy/differentiator.h"

namespace baton::strategy {

const basics::Kind& describe(basics::Tag<Differentiator>) {
  static const basics::Kind kind =
      basics::DescribeKind<Differentiator>("differentiator", "Differentiator", "Differentiators")
          .ordered()
          .field<&Differentiator::statement>("statement", "Statement", {.title = true, .prose = true})
          .field<&Differentiator::soWhat>("so_what", "Which means that you", {.prose = true})
          .reference<&Differentiator::offerings>("offerings", "Offerings", "offering")
          .field<&Differentiator::opposite>("opposite", "Who sensible does the opposite", {.prose = true})
          .field<&Differentiator::oppositeAbsurd>("opposite_absurd", "The opposite is absurd")
          .field<&Differentiator::whoCannotSay>("who_cannot_say", "Which rival cannot say it, and why", {.prose = true})
          .field<&Differentiator::competitorCouldSay>("competitor_could_say", "A competitor could say it")
          .done();
  return kind;
}

const basics::Kind& describe(basics::Tag<Proof>) {
  static const basics::Kind kind =
      basics::DescribeKind<Proof>("proof", "Proof", "Proofs")
          .ordered()
          .partOf<&Proof::differentiator>("differentiator", "Differentiator", "differentiator")
          .field<&Proof::proofKind>("proof_kind", "Kind")
          .field<&Proof::statement>("statement", "Statement", {.title = true, .prose = true})
          .field<&Proof::source>("source", "Source")
          .field<&Proof::date>("date", "Date")
          .done();
  return kind;
}

} // namespace baton::strategy
