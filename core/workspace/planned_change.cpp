// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/planned_change.h"

#include "core/basics/order_key.h"
#include "core/workspace/all_kinds.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace baton::workspace {
namespace {

using basics::ElementRef, basics::Elements, basics::Field, basics::Kind, basics::Outcome, basics::Refusal,
    basics::RowId;
using basics::Value;
using journal::CellKey, journal::Scalar;

bool mayReferTo(const Field& field, const Kind& kind) {
  return field.isReference() && (field.target.empty() || field.target == kind.name);
}

bool refersTo(const Field& field, const void* element, RowId id) {
  const Value value = field.read(element);
  if (const auto* one = std::get_if<std::int64_t>(&value))
    return *one == id;
  if (const auto* set = std::get_if<std::vector<RowId>>(&value))
    return std::ranges::binary_search(*set, id) || std::ranges::find(*set, id) != set->end();
  return false;
}

Value without(const Value& value, RowId id) {
  if (const auto* set = std::get_if<std::vector<RowId>>(&value)) {
    std::vector<RowId> rest;
    std::ranges::copy_if(*set, std::back_inserter(rest), [id](RowId one) { return one != id; });
    return rest;
  }
  return {};
}

std::string changedKeyField(const Kind& kind, const void* old, const void* now) {
  for (const Field& field : kind.fields)
    if (field.traits.key && field.read(old) != field.read(now))
      return std::string(field.name);
  return {};
}

Scalar zero() {
  return std::int64_t{0};
}
Scalar one() {
  return std::int64_t{1};
}

/// Collects what the edits come to, row by row.
class Planner {
public:
  Planner(const Elements& before, const std::vector<const Kind*>& kinds, const CellsOf& cellsOf, bool idsAreGiven)
      : m_before(before), m_kinds(kinds), m_cellsOf(cellsOf), m_idsAreGiven(idsAreGiven) {
    m_change.after = before;
  }

  Outcome<PlannedChange> run(const basics::Edits& edits) {
    for (const auto& row : edits.rows())
      if (row.erased)
        erase({row.kind, row.id});
      else if (const auto done = put(row); done.refused())
        return done.refusal();
    emptyReferences();
    for (const auto& row : edits.rows())
      if (!row.erased && !m_change.after.find(*row.kind, row.id))
        return goesWithItsWhole(row);
      else if (!row.erased)
        if (const auto done = checkReferences(row); done.refused())
          return done.refusal();
    for (const ElementRef& ref : m_order)
      write(ref);
    return std::move(m_change);
  }

private:
  void touch(ElementRef ref) {
    if (m_seen.insert({ref.kind, ref.id}).second)
      m_order.push_back(ref);
  }

  void erase(ElementRef ref) {
    if (!m_change.after.find(*ref.kind, ref.id))
      return;
    touch(ref);
    m_change.after.erase(*ref.kind, ref.id);
    m_erased.push_back(ref);
    for (const Kind* kind : m_kinds) {
      std::vector<RowId> parts;
      for (const Field& field : kind->fields)
        if (field.traits.ownership == basics::Ownership::PartOf && field.target == ref.kind->name)
          for (const auto& row : m_change.after.rowsOf(*kind))
            if (refersTo(field, row.element.get(), ref.id))
              parts.push_back(row.id);
      for (RowId part : parts)
        erase({kind, part});
    }
  }

  Outcome<basics::Done> put(const basics::Edits::Row& row) {
    const Kind& kind = *row.kind;
    const void* old = m_change.after.find(kind, row.id);
    if (!old && m_before.find(kind, row.id))
      return goesWithItsWhole(row);
    const std::shared_ptr<void> element = old ? kind.copy(old) : kind.make();
    kind.setId(element.get(), row.id);
    for (const auto& [field, value] : row.values)
      field->write(element.get(), value);
    // A reference in the key that has been emptied since leaves the id as it was.
    const RowId key = !kind.hasKey() ? row.id : old ? kind.keyId(old) : row.id;
    if (kind.hasKey() && !m_idsAreGiven && kind.keyId(element.get()) != key) {
      if (old)
        return Refusal{fmt::format("What makes this {} the one it is cannot be changed", kind.name),
                       "Delete it and make another",
                       {std::string(kind.name), row.id, changedKeyField(kind, old, element.get())}};
      return Refusal{fmt::format("The id of a {} follows from its fields", kind.name),
                     "Leave the id out",
                     {std::string(kind.name), row.id, "id"}};
    }
    if (const Field* position = kind.position(); position && basics::isNull(position->read(element.get())))
      position->write(element.get(), nextPosition(kind, *position));
    touch({&kind, row.id});
    m_change.after.put(kind, row.id, element);
    return basics::Done{};
  }

  static Refusal goesWithItsWhole(const basics::Edits::Row& row) {
    return {fmt::format("This {} is deleted in the same step, with what it is part of", row.kind->name),
            "Leave one of the two out",
            {std::string(row.kind->name), row.id, {}}};
  }

  Value nextPosition(const Kind& kind, const Field& position) {
    std::string& last = m_lastPosition[&kind];
    if (last.empty())
      for (const auto& row : m_change.after.rowsOf(kind))
        if (const Value value = position.read(row.element.get()); std::holds_alternative<std::string>(value))
          last = std::max(last, std::get<std::string>(value));
    last = basics::orderKeyBetween(last, {});
    return last;
  }

  void emptyReferences() {
    for (const ElementRef& gone : m_erased)
      for (const auto& [ref, field] : referencesTo(m_change.after, gone, m_kinds)) {
        const auto element = ref.kind->copy(m_change.after.find(*ref.kind, ref.id));
        field->write(element.get(), without(field->read(element.get()), gone.id));
        touch(ref);
        m_change.after.put(*ref.kind, ref.id, element);
      }
  }

  Outcome<basics::Done> checkReferences(const basics::Edits::Row& row) {
    for (const auto& [field, value] : row.values) {
      if (!field->isReference())
        continue;
      std::vector<RowId> ids;
      if (const auto* single = std::get_if<std::int64_t>(&value))
        ids.push_back(*single);
      else if (const auto* set = std::get_if<std::vector<RowId>>(&value))
        ids = *set;
      for (RowId id : ids)
        if (const ElementRef target = m_change.after.locate(id); !target || !mayReferTo(*field, *target.kind))
          return Refusal{fmt::format("{} {}: there is no {} {}", row.kind->name, field->name,
                                     field->target.empty() ? "element" : field->target, id),
                         "Name one that exists",
                         {std::string(row.kind->name), row.id, std::string(field->name)}};
    }
    return basics::Done{};
  }

  /// The cells in which a row differs from before.
  void write(ElementRef ref) {
    const void* old = m_before.find(*ref.kind, ref.id);
    const void* now = m_change.after.find(*ref.kind, ref.id);
    const std::size_t before = m_change.writes.size();
    if (now && !old)
      writeNew(ref, now);
    else if (now)
      for (const Field& field : ref.kind->fields)
        writeField(ref, field, field.read(old), field.read(now));
    else if (old)
      add(ref, journal::existence, 0, one(), zero());
    if (m_change.writes.size() != before)
      m_change.touched.push_back(ref);
  }

  void writeNew(ElementRef ref, const void* now) {
    // A row that was deleted once still has its cells: they are what is overwritten.
    const auto cells = m_cellsOf(ref.id);
    std::shared_ptr<void> old;
    if (!cells.empty())
      old = elementFrom(*ref.kind, ref.id, cells);
    add(ref, journal::existence, 0, cells.empty() ? Scalar() : zero(), one());
    for (const Field& field : ref.kind->fields)
      writeField(ref, field, old ? field.read(old.get()) : Value(), field.read(now));
  }

  void writeField(ElementRef ref, const Field& field, const Value& old, const Value& now) {
    if (!field.isSet()) {
      if (basics::toScalar(old) != basics::toScalar(now))
        add(ref, field.name, 0, basics::toScalar(old), basics::toScalar(now));
      return;
    }
    const auto members = [](const Value& value) {
      const auto* set = std::get_if<std::vector<RowId>>(&value);
      return set ? std::set<RowId>(set->begin(), set->end()) : std::set<RowId>();
    };
    const std::set<RowId> was = members(old), is = members(now);
    for (RowId id : is)
      if (!was.contains(id))
        add(ref, field.name, id, zero(), one());
    for (RowId id : was)
      if (!is.contains(id))
        add(ref, field.name, id, one(), zero());
  }

  void add(ElementRef ref, std::string_view field, RowId member, Scalar old, Scalar now) {
    m_change.writes.push_back(
        {std::string(ref.kind->name), {ref.id, std::string(field), member}, std::move(old), std::move(now), false});
  }

  const Elements& m_before;
  const std::vector<const Kind*>& m_kinds;
  const CellsOf& m_cellsOf;
  bool m_idsAreGiven;
  PlannedChange m_change;
  std::vector<ElementRef> m_order;
  std::set<std::pair<const Kind*, RowId>> m_seen;
  std::vector<ElementRef> m_erased;
  std::map<const Kind*, std::string> m_lastPosition;
};

} // namespace

Outcome<PlannedChange> plan(const Elements& before, const basics::Edits& edits, const std::vector<const Kind*>& kinds,
                            const CellsOf& cellsOf, bool idsAreGiven) {
  return Planner(before, kinds, cellsOf, idsAreGiven).run(edits);
}

std::vector<RowId> namedInVain(const Field& field, const void* element, const Elements& elements) {
  if (!field.isReference())
    return {};
  const Kind* kind = field.target.empty() ? nullptr : kindNamed(field.target);
  const Value value = field.read(element);
  std::vector<RowId> named;
  if (const auto* one = std::get_if<std::int64_t>(&value))
    named.push_back(*one);
  else if (const auto* set = std::get_if<std::vector<RowId>>(&value))
    named = *set;
  std::erase_if(named,
                [&](RowId id) { return kind ? elements.find(*kind, id) != nullptr : bool(elements.locate(id)); });
  return named;
}

std::shared_ptr<void> elementFrom(const Kind& kind, RowId id, const std::map<CellKey, Scalar>& cells) {
  auto element = kind.make();
  kind.setId(element.get(), id);
  for (const Field& field : kind.fields) {
    if (!field.isSet()) {
      const auto cell = cells.find({id, std::string(field.name), 0});
      field.write(element.get(), cell == cells.end() ? Value() : basics::toValue(cell->second));
      continue;
    }
    std::vector<RowId> members;
    for (auto cell = cells.lower_bound({id, std::string(field.name), 0});
         cell != cells.end() && cell->first.field == field.name; ++cell)
      if (cell->second == one())
        members.push_back(cell->first.member);
    field.write(element.get(), members);
  }
  return element;
}

std::vector<std::pair<ElementRef, const Field*>> referencesTo(const Elements& elements, ElementRef target,
                                                              const std::vector<const Kind*>& kinds) {
  std::vector<std::pair<ElementRef, const Field*>> found;
  for (const Kind* kind : kinds)
    for (const Field& field : kind->fields) {
      if (!mayReferTo(field, *target.kind))
        continue;
      for (const auto& row : elements.rowsOf(*kind))
        if (refersTo(field, row.element.get(), target.id))
          found.push_back({{kind, row.id}, &field});
    }
  return found;
}

} // namespace baton::workspace
