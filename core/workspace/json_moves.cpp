// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/json_moves.h"

#include "core/basics/json_fields.h"
#include "core/basics/text.h"
#include "core/workspace/json_names.h"

#include <fmt/format.h>

namespace baton::workspace {
namespace {

using basics::Done, basics::Elements, basics::Id, basics::Outcome, basics::Refusal;
using commitments::Commitment, commitments::Terms;
using nlohmann::json;

Outcome<basics::RowId> referenceIn(const Elements& elements, const json& value) {
  const auto found = JsonNames(elements).find(value, 0);
  return found ? Outcome<basics::RowId>(found->id) : found.refusal();
}

/// The fields of the terms that are named, read as a file of changes reads them.
Outcome<bool> readTerms(const Elements& elements, const json& step, Commitment& terms) {
  const basics::Kind& kind = describe(basics::Tag<Commitment>{});
  bool any = false;
  for (const basics::Field& field : kind.fields) {
    const std::string name(field.name);
    if (!step.contains(name) || field.target == "person")
      continue;
    json value = step[name];
    if (field.isSet())
      for (json& one : value) {
        const auto id = referenceIn(elements, one);
        if (!id)
          return id.refusal();
        one = std::to_string(*id);
      }
    const auto read = basics::valueFrom(field, value, false);
    if (!read)
      return read.refusal();
    field.write(&terms, *read);
    any = true;
  }
  return any;
}

} // namespace

Outcome<MoveAsked> moveFrom(const Elements& elements, const json& step) {
  MoveAsked asked;
  const auto move = basics::choiceOf<commitments::Move>(step.value("move", ""));
  if (!move)
    return Refusal{fmt::format("\"{}\" is not a move", step.value("move", "")), "See the page of batonctl"};
  asked.move = *move;
  Commitment terms;
  if (step.contains("promise")) {
    const auto promise = referenceIn(elements, step["promise"]);
    if (!promise)
      return promise.refusal();
    asked.commitment = Id<Commitment>(*promise);
    if (const auto standing = commitments::standingOf(elements, asked.commitment))
      setTerms(terms, termsToChange(*standing));
  }
  const auto changed = readTerms(elements, step, terms);
  if (!changed)
    return changed.refusal();
  if (*changed)
    asked.terms = termsOf(terms);
  asked.note = step.value("note", "");
  asked.cause = basics::choiceOf<commitments::Cause>(step.value("cause", ""));
  return asked;
}

} // namespace baton::workspace
