// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/basics/text.h"
#include "core/workspace/all_kinds.h"
#include "core/workspace/history.h"

#include <algorithm>
#include <fmt/format.h>

namespace baton::workspace {
namespace {

using basics::Field, basics::FieldType, basics::Kind, basics::Outcome, basics::Refusal, basics::RowId, basics::Value;
using journal::Write;

bool isOne(const basics::Scalar& value) {
  return value == basics::Scalar(std::int64_t{1});
}

void addMember(Value& set, RowId member) {
  auto* members = std::get_if<std::vector<RowId>>(&set);
  if (!members)
    members = &set.emplace<std::vector<RowId>>();
  members->push_back(member);
}

Value shownNow(const Workspace& workspace, basics::ElementRef ref, const Field& field) {
  const void* element = workspace.elements().find(*ref.kind, ref.id);
  return element ? field.read(element) : Value();
}

bool contains(const Value& set, RowId member) {
  const auto* members = std::get_if<std::vector<RowId>>(&set);
  return members && std::ranges::find(*members, member) != members->end();
}

bool stands(const Workspace& workspace, basics::ElementRef ref, const Field* field, const Write& write) {
  if (!field)
    return (workspace.elements().find(*ref.kind, ref.id) != nullptr) == isOne(write.now);
  const Value now = shownNow(workspace, ref, *field);
  return field->isSet() ? contains(now, write.cell.member) == isOne(write.now) : now == basics::toValue(write.now);
}

void addOne(std::vector<ChangedField>& changed, basics::ElementRef ref, const Field* field, bool settles) {
  ChangedField& one = changed.emplace_back();
  one.element = ref;
  one.field = field;
  one.settles = settles;
  one.stands = true;
}

void add(const Workspace& workspace, const Kind& kind, const Write& write, std::vector<ChangedField>& changed) {
  const Field* field = kind.field(write.cell.field);
  if (write.cell.field != journal::existence && (!field || field->type == FieldType::Position))
    return;
  const basics::ElementRef ref{&kind, write.cell.row};
  const bool stillThere = stands(workspace, ref, field, write);
  if (!field || !field->isSet() || changed.empty() || changed.back().element != ref || changed.back().field != field)
    addOne(changed, ref, field, write.settles);
  ChangedField& one = changed.back();
  one.stands = one.stands && stillThere;
  if (field && field->isSet()) {
    addMember(isOne(write.now) ? one.after : one.before, write.cell.member);
  } else {
    one.before = basics::toValue(write.old);
    one.after = basics::toValue(write.now);
  }
}

/// The members that a set has now, with those that went and without those that came.
Value setRestored(const Workspace& workspace, const ChangedField& changed) {
  std::set<RowId> members;
  const auto each = [](const Value& set, auto action) {
    if (const auto* held = std::get_if<std::vector<RowId>>(&set))
      for (const RowId member : *held)
        action(member);
  };
  each(shownNow(workspace, changed.element, *changed.field), [&](RowId member) { members.insert(member); });
  each(changed.before, [&](RowId member) { members.insert(member); });
  each(changed.after, [&](RowId member) { members.erase(member); });
  std::erase_if(members, [&](RowId member) { return !workspace.elements().locate(member); });
  return std::vector<RowId>(members.begin(), members.end());
}

} // namespace

std::vector<ChangedField> changedFields(const Workspace& workspace, journal::EntryId entry) {
  std::vector<ChangedField> changed;
  for (const Write& write : workspace.journal().writesOf(entry))
    if (const Kind* kind = kindNamed(write.kind))
      add(workspace, *kind, write, changed);
  const auto place = [](const ChangedField& one) {
    const auto& fields = one.element.kind->fields;
    return one.field ? std::int64_t(one.field - fields.data()) : -1;
  };
  std::ranges::stable_sort(changed, {}, [&place](const ChangedField& one) {
    return std::pair(one.element.id, place(one)); // an element's own order of fields, as its form has it
  });
  return changed;
}

Outcome<Report> restoreField(Workspace& workspace, const ChangedField& changed, Circumstances circumstances) {
  const auto& [kind, id] = changed.element;
  const std::string title = workspace.elements().titleOf(changed.element);
  if (!changed.field || !workspace.elements().find(*kind, id))
    return Refusal{fmt::format("This {} is not there any more", basics::foldCase(kind->label)),
                   "Take back the change that deleted it"};
  basics::Edits edits;
  edits.set(*kind, id, *changed.field, changed.field->isSet() ? setRestored(workspace, changed) : changed.before);
  circumstances.label = fmt::format("restore {} of {}", basics::foldCase(changed.field->label), title);
  auto done = workspace.change(circumstances, edits);
  if (done && done->touched.empty())
    return Refusal{"It holds this value already", "There is nothing to restore"};
  return done;
}

Outcome<Report> takeBackEntry(Workspace& workspace, journal::EntryId id, Circumstances circumstances) {
  const auto entry = workspace.journal().entry(id);
  if (!entry || !entry->undoable || entry->isUndo())
    return Refusal{"This change cannot be taken back by itself", "Change it by hand"};
  circumstances.label = fmt::format("take back: {}", entry->label);
  return workspace.takeBack(id, circumstances, [](const Write&) { return false; }, {});
}

} // namespace baton::workspace
