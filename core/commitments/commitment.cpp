// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commitments/commitment.h"

namespace baton::commitments {

const basics::Kind& describe(basics::Tag<Commitment>) {
  static const basics::Kind kind =
      basics::DescribeKind<Commitment>("commitment", "Promise", "Promises")
          .reference<&Commitment::promisor>("promisor", "Promised by", "person")
          .reference<&Commitment::promisee>("promisee", "Promised to", "person")
          .field<&Commitment::statement>("statement", "Promise", {.title = true, .prose = true})
          .field<&Commitment::satisfaction>("satisfaction", "Done means", {.prose = true})
          .field<&Commitment::due>("due", "Due")
          .reference<&Commitment::serves>("serves", "Serves", "")
          .reference<&Commitment::dependsOn>("depends_on", "Stands on", "commitment")
          .field<&Commitment::confidence>("confidence", "How sure, in percent", {.least = 0, .most = 100})
          .field<&Commitment::recurs>("recurs", "Recurs")
          .field<&Commitment::until>("until", "Until")
          .writtenOnce()
          .latestStands()
          .done();
  return kind;
}

const basics::Kind& describe(basics::Tag<CommitmentEvent>) {
  static const basics::Kind kind =
      basics::DescribeKind<CommitmentEvent>("commitment_event", "Move of a promise", "Moves of promises")
          .partOf<&CommitmentEvent::commitment>("commitment", "Promise", "commitment")
          .field<&CommitmentEvent::move>("move", "Move")
          .reference<&CommitmentEvent::answers>("answers", "Answers", "commitment_event", {.printed = false})
          .reference<&CommitmentEvent::by>("by", "By", "person")
          .field<&CommitmentEvent::at>("at", "At")
          .field<&CommitmentEvent::note>("note", "Note", {.prose = true})
          .field<&CommitmentEvent::cause>("cause", "Cause")
          .field<&CommitmentEvent::statement>("statement", "Promise", {.title = true, .prose = true})
          .field<&CommitmentEvent::satisfaction>("satisfaction", "Done means", {.prose = true})
          .field<&CommitmentEvent::due>("due", "Due")
          .reference<&CommitmentEvent::serves>("serves", "Serves", "")
          .reference<&CommitmentEvent::dependsOn>("depends_on", "Stands on", "commitment")
          .field<&CommitmentEvent::confidence>("confidence", "How sure, in percent", {.least = 0, .most = 100})
          .field<&CommitmentEvent::recurs>("recurs", "Recurs")
          .field<&CommitmentEvent::until>("until", "Until")
          .writtenOnce()
          .done();
  return kind;
}

namespace {

template <class Row> Terms termsOfRow(const Row& row) {
  return {row.statement, row.satisfaction, row.due, row.serves, row.dependsOn, row.confidence, row.recurs, row.until};
}

template <class Row> void setTermsOfRow(Row& row, const Terms& terms) {
  row.statement = terms.statement;
  row.satisfaction = terms.satisfaction;
  row.due = terms.due;
  row.serves = terms.serves;
  row.dependsOn = terms.dependsOn;
  row.confidence = terms.confidence;
  row.recurs = terms.recurs;
  row.until = terms.until;
}

} // namespace

Terms termsOf(const Commitment& commitment) {
  return termsOfRow(commitment);
}
Terms termsOf(const CommitmentEvent& event) {
  return termsOfRow(event);
}
void setTerms(Commitment& commitment, const Terms& terms) {
  setTermsOfRow(commitment, terms);
}
void setTerms(CommitmentEvent& event, const Terms& terms) {
  setTermsOfRow(event, terms);
}

} // namespace baton::commitments
