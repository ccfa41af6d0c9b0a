// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/shown_fields.h"

#include "ui/inspector/words.h"

#include <algorithm>
#include <map>
#include <string_view>

namespace baton::inspector {

using basics::Elements, basics::ElementRef, basics::Field, basics::FieldType, basics::Kind;

namespace {

using Names = std::vector<std::string_view>;

/// Where the order of the description is not the order of filling in.
const Names& firstFields(std::string_view kind) {
  static const std::map<std::string_view, Names> special{
      {"market",
       {"name", "status", "rank", "reason", "decide_owner", "decide_by", "deals_in_flight_until", "description",
        "ideal_customer", "size", "list_rule"}},
      {"target_account", {"name", "market", "tier", "relation", "owner", "potential", "sector", "why"}},
      {"advantage", {"competitor", "market", "offering"}},
      {"open_question", {"text", "blocking", "about", "asked_by", "owner", "due", "answer"}},
      {"offering", {"name", "status", "available_from", "description"}},
      {"competitor", {"name", "present_way", "note"}},
      {"extension", {"statement", "proposed_by", "proposed"}},
      {"differentiator", {"statement", "so_what", "offerings", "opposite", "opposite_absurd"}},
  };
  static const Names none;
  const auto found = special.find(kind);
  return found == special.end() ? none : found->second;
}

int placeOf(const Kind& kind, const Field& field) {
  const Names& first = firstFields(kind.name);
  if (const auto at = std::ranges::find(first, field.name); at != first.end())
    return int(at - first.begin());
  if (first.empty() && field.traits.title)
    return 0;
  return field.traits.ownership == basics::Ownership::PartOf ? 200 : 100;
}

/// What leadership answered to a proposal of Sales stands above its fields, with who may answer.
bool isAnswerToExtension(const Kind& kind, const Field& field) {
  static const Names answer{"state", "answer", "answered", "answered_by"};
  return kind.name == "extension" && std::ranges::find(answer, field.name) != answer.end();
}

} // namespace

std::vector<const Field*> fieldsInOrder(const Kind& kind) {
  std::vector<const Field*> fields;
  for (const Field& field : kind.fields)
    if (field.type != FieldType::Position)
      fields.push_back(&field);
  std::ranges::stable_sort(fields, {}, [&kind](const Field* field) { return placeOf(kind, *field); });
  return fields;
}

bool isRelevant(const Elements& elements, ElementRef ref, const Field& field) {
  if (isAnswerToExtension(*ref.kind, field))
    return false;
  if (!basics::isNull(valueOf(elements, ref, field.name)))
    return true;
  const auto is = [&](std::string_view name, std::string_view word) {
    return textOf(elements, ref, name) == text(word);
  };
  if (ref.kind->name == "market") {
    if (field.name == "rank")
      return is("status", "selected");
    if (field.name == "decide_owner" || field.name == "decide_by")
      return is("status", "candidate");
    if (field.name == "deals_in_flight_until")
      return is("status", "deferred") || is("status", "rejected");
  }
  if (ref.kind->name == "offering" && field.name == "available_from")
    return is("status", "planned");
  return true;
}

bool isShort(const Field& field) {
  switch (field.type) {
  case FieldType::Integer:
  case FieldType::Number:
  case FieldType::Money:
  case FieldType::Quantity:
  case FieldType::Date:
  case FieldType::Instant:
    return true;
  case FieldType::Choice:
    return !isAnswer(field);
  default:
    return false;
  }
}

} // namespace baton::inspector
