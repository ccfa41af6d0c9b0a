// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/guide/asked_elements.h"

#include "core/strategy/competitor.h"
#include "core/strategy/differentiator.h"
#include "core/strategy/market.h"
#include "core/strategy/offering.h"
#include "core/workspace/all_kinds.h"
#include "ui/inspector/dependants.h"
#include "ui/strategy/element_order.h"

#include <algorithm>

namespace baton::guide_page {

using basics::Edits, basics::ElementRef, basics::Elements, basics::Field, basics::Id, basics::Kind, basics::RowId,
    basics::Tag;
using guide::Ask, guide::Scope;
using strategy::Market, strategy::MarketStatus, strategy::Offering;

namespace {

std::vector<ElementRef> refs(const Kind& kind, const std::vector<RowId>& ids) {
  std::vector<ElementRef> found;
  found.reserve(ids.size());
  for (const RowId id : ids)
    found.push_back({&kind, id});
  return found;
}

/// As people put them, whatever is decided of them: nothing moves while a person decides.
std::vector<ElementRef> allOf(const Kind& kind, const Elements& elements) {
  std::vector<ElementRef> all;
  for (const void* element : elements.inOrder(kind))
    all.push_back({&kind, kind.idOf(element)});
  return all;
}

std::vector<ElementRef> markets(const Elements& elements, bool selected) {
  auto all = selected ? refs(describe(Tag<Market>{}), strategy_page::elementsInOrder(elements, describe(Tag<Market>{})))
                      : allOf(describe(Tag<Market>{}), elements);
  std::erase_if(all, [&](const ElementRef& ref) {
    return (elements.find(Id<Market>(ref.id))->status == MarketStatus::Selected) != selected;
  });
  return all;
}

/// The kind that elements of this kind are part of.
const Kind* wholeKind(const Kind& kind) {
  for (const Field& field : kind.fields)
    if (field.traits.ownership == basics::Ownership::PartOf)
      return workspace::kindNamed(field.target);
  return nullptr;
}

/// The ones that a new element could be about.
std::vector<RowId> choices(std::string_view kind, const Elements& elements) {
  std::vector<RowId> ids;
  if (kind == "market")
    for (const ElementRef& ref : markets(elements, true))
      ids.push_back(ref.id);
  if (kind == "offering")
    for (const Offering* offering : elements.inOrder<Offering>())
      if (offering->status != strategy::OfferingStatus::Retired)
        ids.push_back(offering->id.value());
  return ids;
}

/// A rival stands in the way of every selected market until somebody says otherwise.
bool takesAll(const Kind& kind, const Field& field) {
  return kind.name == "competitor" && field.name == "markets";
}

} // namespace

const Kind& kindOf(const Ask& ask) {
  return *workspace::kindNamed(ask.kind);
}

std::vector<ElementRef> placesOf(const Ask& ask, const Elements& elements) {
  if (ask.scope == Scope::PartsOfMarket)
    return markets(elements, true);
  if (ask.scope == Scope::PartsOfEach)
    return allOf(*wholeKind(kindOf(ask)), elements);
  return {ElementRef()};
}

std::vector<ElementRef> askedAt(const Ask& ask, ElementRef whole, const Elements& elements) {
  const Kind& kind = kindOf(ask);
  switch (ask.scope) {
  case Scope::Only:
    return {{&kind, kind.singleton}};
  case Scope::Every:
  case Scope::EveryThereIs:
    return allOf(kind, elements);
  case Scope::Selected:
    return markets(elements, true);
  case Scope::NotSelected:
    return markets(elements, false);
  case Scope::PartsOfMarket:
  case Scope::PartsOfEach:
    return refs(kind, inspector::partsOf(elements, whole, kind));
  case Scope::Grid:
    break;
  }
  return {};
}

bool canAdd(const Ask& ask) {
  return ask.scope == Scope::Every || ask.scope == Scope::NotSelected || ask.scope == Scope::PartsOfMarket ||
         ask.scope == Scope::PartsOfEach;
}

Edits added(const Ask& ask, ElementRef whole, const session::Session& session, RowId id) {
  const Kind& kind = kindOf(ask);
  const Elements& elements = session.elements();
  Edits edits;
  edits.create(kind, id);
  for (const Field& field : kind.fields) {
    const auto could = choices(field.target, elements);
    if (whole && field.traits.ownership == basics::Ownership::PartOf)
      edits.set(kind, id, field, whole.id);
    else if (field.isSet() && (could.size() == 1 || (takesAll(kind, field) && !could.empty())))
      edits.set(kind, id, field, could);
    else if (field.isReference() && !field.isSet() && could.size() == 1)
      edits.set(kind, id, field, could.front());
    else if (field.name == "asked_by" && session.me())
      edits.set(kind, id, field, session.me().value());
  }
  if (ask.scope == Scope::NotSelected)
    edits.set<Market>(Id<Market>(id), "status", std::string("deferred"));
  return edits;
}

Edits onlyPairIsCore(const Elements& elements) {
  Edits edits;
  const auto selected = choices("market", elements), offered = choices("offering", elements);
  if (selected.size() != 1 || offered.size() != 1)
    return edits;
  strategy::Fit fit;
  fit.market = Id<Market>(selected.front());
  fit.offering = Id<Offering>(offered.front());
  fit.level = strategy::FitLevel::Core;
  for (const strategy::Fit& one : elements.all<strategy::Fit>())
    if (one.market == fit.market && one.offering == fit.offering && one.level)
      return edits;
  edits.put(fit);
  return edits;
}

} // namespace baton::guide_page
