// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/json_changes.h"

#include "core/basics/json_fields.h"
#include "core/basics/text.h"
#include "core/plan/goal.h"
#include "core/plan/metric.h"
#include "core/workspace/all_kinds.h"
#include "core/workspace/json_names.h"
#include "core/workspace/json_shapes.h"

#include <algorithm>
#include <fmt/format.h>
#include <unordered_map>

namespace baton::workspace {
namespace {

using basics::Done, basics::ElementRef, basics::Elements, basics::Field, basics::FieldType, basics::Kind,
    basics::Outcome, basics::Refusal, basics::RowId, basics::Value;
using nlohmann::json;

class ChangesReader {
public:
  ChangesReader(const Elements& elements, const std::function<RowId()>& newId,
                const std::function<std::string(RowId)>& kindOf)
      : m_elements(elements), m_newId(newId), m_kindOf(kindOf), m_names(elements) {}

  ChangesRead read(std::string_view text) {
    auto shapes = readShapes(text);
    m_read.fault = std::move(shapes.fault);
    for (ChangeShape& shape : shapes.shapes)
      m_changes.push_back({std::move(shape)});
    if (m_read.fault || !(giveIds() && setPlainFields() && setQuantities()))
      m_read.edits = {};
    return std::move(m_read);
  }

private:
  struct Change : ChangeShape {
    ElementRef ref;
    bool creates = false;
  };

  bool refuse(std::size_t index, Refusal refusal, std::string_view field = {}) {
    refusal.about.kind = m_changes[index].kind->name;
    if (!field.empty())
      refusal.about.field = field;
    m_read.fault = ChangeFault{index, std::move(refusal)};
    return false;
  }

  /// Two rounds: names of this file may be used before the change that puts them. Only what has a natural key waits
  /// for its turn, since its id follows from fields that may use other names.
  bool giveIds() {
    for (std::size_t i = 0; i < m_changes.size(); ++i)
      if (!m_changes[i].isDelete && !m_changes[i].kind->hasKey() && isNew(m_changes[i].id))
        if (!giveNewId(i))
          return false;
    for (std::size_t i = 0; i < m_changes.size(); ++i)
      if (!settleId(i) || !noteTitle(i))
        return false;
    return true;
  }

  static bool isNew(const json& id) {
    return id.is_null() || (id.is_string() && id.get_ref<const std::string&>().starts_with('$'));
  }

  bool giveNewId(std::size_t index) {
    Change& change = m_changes[index];
    if (change.id.is_string())
      change.ref = m_names.defined(change.id.get<std::string>());
    if (change.ref)
      return change.ref.kind == change.kind ||
             refuse(index, {fmt::format("{} is a {}", change.id.dump(), change.ref.kind->name), "Choose another name"},
                    "id");
    change.creates = change.kind->singleton == 0;
    change.ref = {change.kind, change.creates ? m_newId() : change.kind->singleton};
    return define(index);
  }

  bool define(std::size_t index) {
    const Change& change = m_changes[index];
    if (!change.id.is_string() || !isNew(change.id))
      return true;
    const auto name = change.id.get<std::string>();
    if (name.size() == 1)
      return refuse(index, {"\"$\" needs a name behind it", "Write \"$name\""}, "id");
    if (const auto done = m_names.define(name, change.ref); done.refused())
      return refuse(index, done.refusal(), "id");
    m_read.ids[name] = change.ref.id;
    return true;
  }

  bool settleId(std::size_t index) {
    Change& change = m_changes[index];
    if (!change.ref && !(isNew(change.id) && !change.isDelete ? settleKeyId(index) : settleGivenId(index)))
      return false;
    if (change.isDelete && change.kind->singleton)
      return refuse(index, {fmt::format("The {} cannot be deleted", change.kind->name), "Empty its fields instead"});
    const auto [place, first] = m_first.try_emplace(change.ref.id, index);
    const Change& before = m_changes[place->second];
    if (before.kind != change.kind)
      return refuse(index, {fmt::format("{} is a {}", change.ref.id, before.kind->name), "Choose another id"}, "id");
    if (before.isDelete != change.isDelete)
      return refuse(
          index,
          {fmt::format("changes[{}] {} the same element", place->second, before.isDelete ? "deletes" : "puts"),
           "Keep one of the two"},
          "id");
    return true;
  }

  bool settleGivenId(std::size_t index) {
    Change& change = m_changes[index];
    if (change.id.is_null())
      return refuse(index, {"A change that deletes names what it deletes", "Give its id"}, "id");
    const auto found = m_names.find(change.id, index);
    if (!found)
      return refuse(index, found.refusal(), "id");
    const ElementRef there = found->kind ? *found : m_elements.locate(found->id);
    change.ref = {change.kind, found->id};
    const std::string known = there ? std::string(there.kind->name) : m_kindOf(found->id);
    if (!known.empty() && known != change.kind->name)
      return refuse(index, {fmt::format("{} is a {}", change.id.dump(), known), "Name the right kind"}, "id");
    change.creates = !there && !m_first.contains(found->id);
    if (change.creates && change.isDelete)
      return refuse(index, {fmt::format("There is no {} {}", change.kind->name, change.id.dump()), "Check the id"},
                    "id");
    if (change.creates && change.kind->singleton)
      return refuse(
          index,
          {fmt::format("The id of the {} is \"{}\"", change.kind->name, change.kind->singleton), "Leave the id out"},
          "id");
    return true;
  }

  /// The id of a kind with a natural key follows from the key's fields; a "$name" used again stands for the same row.
  bool settleKeyId(std::size_t index) {
    Change& change = m_changes[index];
    if (change.id.is_string() && m_names.defined(change.id.get<std::string>())) {
      change.ref = m_names.defined(change.id.get<std::string>());
      return change.ref.kind == change.kind ||
             refuse(index, {fmt::format("{} is a {}", change.id.dump(), change.ref.kind->name), "Choose another name"},
                    "id");
    }
    const auto element = change.kind->make();
    for (const auto& [name, value] : change.fields.items()) {
      const Field& field = *change.kind->field(name);
      if (!field.traits.key)
        continue;
      auto read = valueOf(index, field, value);
      if (!read)
        return refuse(index, read.refusal(), name);
      field.write(element.get(), *read);
    }
    if (isForTheCompany(change))
      change.kind->field("scope")->write(element.get(), std::string("team"));
    change.ref = {change.kind, change.kind->keyId(element.get())};
    change.creates = !m_elements.find(*change.kind, change.ref.id);
    return define(index);
  }

  /// A goal with neither owner nor role is one of the whole company, whose scope can only be the team.
  bool isForTheCompany(const Change& change) const {
    const auto isEmpty = [&change](const char* name) {
      const json value = change.fields.value(name, json());
      return value.is_null() || value == "";
    };
    return change.kind == &describe(basics::Tag<plan::Goal>{}) && isEmpty("owner") && isEmpty("role") &&
           isEmpty("scope");
  }

  bool noteTitle(std::size_t index) {
    const Change& change = m_changes[index];
    if (change.isDelete) {
      m_names.retitle(index, change.ref, std::nullopt);
      return true;
    }
    const Field* title = change.kind->title();
    if (!title || !change.fields.contains(title->name))
      return true;
    const json& value = change.fields[std::string(title->name)];
    m_names.retitle(index, change.ref, value.is_string() ? std::optional(value.get<std::string>()) : std::nullopt);
    return true;
  }

  Outcome<RowId> referenceOf(std::size_t index, const Field& field, const json& value) const {
    const auto found = m_names.find(value, index);
    if (!found)
      return found.refusal();
    if (found->kind && !field.target.empty() && found->kind->name != field.target)
      return Refusal{fmt::format("{} is a {}", value.dump(), found->kind->name),
                     fmt::format("Name a {}", field.target)};
    return found->id;
  }

  /// Of a kind, here or in the file; also one that was deleted, which a ranking keeps and its readers pass over.
  bool isKnownAs(std::string_view kind, RowId id) const {
    if (const auto first = m_first.find(id); first != m_first.end())
      return m_changes[first->second].kind->name == kind;
    const ElementRef there = m_elements.locate(id);
    return there ? there.kind->name == kind : m_kindOf(id) == kind;
  }

  Outcome<Value> valueOf(std::size_t index, const Field& field, const json& value) const {
    if ((!field.isReference() && !field.isRanking()) || value.is_null()) {
      if (value.is_null() && field.type == FieldType::Choice && !field.mayBeEmpty)
        return field.read(m_changes[index].kind->make().get());
      return basics::valueFrom(field, value, field.type == FieldType::Quantity && isMoney(index));
    }
    if (!field.isSet() && !field.isRanking()) {
      const auto id = referenceOf(index, field, value);
      return id ? Outcome<Value>(*id) : id.refusal();
    }
    if (!value.is_array())
      return basics::valueFrom(field, value, false);
    json ids = json::array();
    for (const json& one : value) {
      const auto id = referenceOf(index, field, one);
      if (!id)
        return id.refusal();
      if (field.isRanking() && !isKnownAs(field.target, *id))
        return Refusal{fmt::format("There is no {} {}", field.target, *id), "Name one that exists"};
      ids.push_back(field.isRanking() ? json(std::to_string(*id)) : json(*id));
    }
    return basics::valueFrom(field, ids, false);
  }

  bool setPlainFields() {
    for (std::size_t i = 0; i < m_changes.size(); ++i) {
      const Change& change = m_changes[i];
      m_read.changes.push_back({change.ref.id, change.isDelete, {}});
      if (change.isDelete) {
        m_read.edits.erase(*change.kind, change.ref.id);
        continue;
      }
      m_read.edits.create(*change.kind, change.ref.id);
      if (change.creates && isForTheCompany(change))
        m_read.edits.set(*change.kind, change.ref.id, *change.kind->field("scope"), std::string("team"));
      if (!setFields(i, [](const Field& field) { return field.type != FieldType::Quantity; }))
        return false;
    }
    return true;
  }

  /// Last, since the unit of an amount is that of a metric which this file may put as well.
  bool setQuantities() {
    for (const auto& row : m_read.edits.rows())
      m_rows[row.id] = &row;
    std::vector<std::size_t> waiting;
    for (std::size_t i = 0; i < m_changes.size(); ++i)
      if (std::ranges::any_of(m_changes[i].kind->fields,
                              [](const Field& field) { return field.type == FieldType::Quantity; }))
        waiting.push_back(i);
    return std::ranges::all_of(waiting, [this](std::size_t i) {
      return setFields(i, [](const Field& field) { return field.type == FieldType::Quantity; });
    });
  }

  template <class Wanted> bool setFields(std::size_t index, Wanted wanted) {
    const Change& change = m_changes[index];
    for (const auto& [name, given] : change.fields.items()) {
      const Field& field = *change.kind->field(name);
      if (!wanted(field))
        continue;
      auto value = valueOf(index, field, given);
      if (!value)
        return refuse(index, value.refusal(), name);
      m_read.edits.set(*change.kind, change.ref.id, field, *std::move(value));
      m_read.changes[index].fields.push_back(name);
    }
    return true;
  }

  /// What a field of an element comes to when all of the file is done.
  Value after(const Kind& kind, RowId id, std::string_view name) const {
    const Field* field = kind.field(name);
    if (const auto row = m_rows.find(id); row != m_rows.end() && row->second->kind == &kind)
      for (const auto& [set, value] : row->second->values)
        if (set == field)
          return value;
    const void* element = m_elements.find(kind, id);
    return field->read(element ? element : kind.make().get());
  }

  RowId referenceAfter(const Kind& kind, RowId id, std::string_view name) const {
    const Value value = after(kind, id, name);
    const auto* one = std::get_if<std::int64_t>(&value);
    return one ? *one : 0;
  }

  bool isMoney(std::size_t index) const {
    const ElementRef ref = m_changes[index].ref;
    const Kind& goal = describe(basics::Tag<plan::Goal>{});
    const Kind& metric = describe(basics::Tag<plan::Metric>{});
    RowId goalId = ref.id;
    if (ref.kind == &describe(basics::Tag<plan::GoalProposal>{}))
      goalId = referenceAfter(*ref.kind, ref.id, "goal");
    else if (ref.kind != &goal)
      return false;
    const Value unit = after(metric, referenceAfter(goal, goalId, "metric"), "unit");
    return unit == Value(std::string(basics::wordOf(plan::Unit::Money)));
  }

  const Elements& m_elements;
  const std::function<RowId()>& m_newId;
  const std::function<std::string(RowId)>& m_kindOf;
  JsonNames m_names;
  std::vector<Change> m_changes;
  std::map<RowId, std::size_t> m_first; ///< the first change of each element
  std::unordered_map<RowId, const basics::Edits::Row*> m_rows;
  ChangesRead m_read;
};

} // namespace

ChangeFault ChangesRead::faultOf(Refusal refusal) const {
  ChangeFault found;
  for (std::size_t i = 0; i < changes.size(); ++i) {
    if (changes[i].id != refusal.about.id)
      continue;
    const bool namesIt = std::ranges::find(changes[i].fields, refusal.about.field) != changes[i].fields.end();
    if (!found.index || namesIt)
      found.index = i;
  }
  // An element that the file does not name can only be hurt by a deletion.
  if (!found.index && refusal.about.id != 0)
    for (std::size_t i = 0; i < changes.size() && !found.index; ++i)
      if (changes[i].isDelete)
        found.index = i;
  const std::string place = refusal.about.kind + " " + refusal.about.field + ": ";
  if (refusal.cause.starts_with(place))
    refusal.cause.erase(0, place.size());
  if (!refusal.cause.empty() && refusal.cause[0] >= 'a' && refusal.cause[0] <= 'z')
    refusal.cause[0] = char(refusal.cause[0] - 'a' + 'A');
  found.refusal = std::move(refusal);
  return found;
}

ChangesRead readChanges(const Elements& elements, std::string_view text, const std::function<RowId()>& newId,
                        const std::function<std::string(RowId)>& kindOf) {
  return ChangesReader(elements, newId, kindOf).read(text);
}

} // namespace baton::workspace
