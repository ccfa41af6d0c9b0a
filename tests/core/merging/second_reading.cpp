// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/merging/second_reading.h"

#include "core/workspace/all_kinds.h"

#include <algorithm>
#include <fmt/format.h>

namespace baton::tests {

using basics::Field, basics::FieldType, basics::Kind, basics::Ownership, basics::Value;

namespace {

const basics::Scalar one = std::int64_t{1};
const basics::Scalar zero = std::int64_t{0};

basics::RowId rowIn(const basics::Scalar& value) {
  const auto* row = std::get_if<std::int64_t>(&value);
  return row ? *row : 0;
}

std::string wordsOf(const basics::Scalar& value) {
  if (const auto* number = std::get_if<std::int64_t>(&value))
    return std::to_string(*number);
  const auto* text = std::get_if<std::string>(&value);
  return text ? "'" + *text + "'" : "nothing";
}

std::string wordsOf(const Value& value) {
  const auto* set = std::get_if<std::vector<basics::RowId>>(&value);
  if (!set)
    return wordsOf(basics::toScalar(value));
  std::string words = "{";
  for (const basics::RowId member : *set)
    words += std::to_string(member) + " ";
  return words + "}";
}

} // namespace

SecondReading::SecondReading(const workspace::Workspace& workspace) {
  for (const Kind* kind : workspace::allKinds())
    m_kinds[std::string(kind->name)] = kind;
  readEntries(workspace.database());
  readWrites(workspace.database());
  for (const auto& [cell, writes] : m_writes)
    m_now[cell] = tell(cell, everything(cell));
  claimAll();
  cutCircles();
}

/// By Lamport time, so that what an entry follows comes before it; what it has seen is all that they have, and they.
void SecondReading::readEntries(const storage::Database& database) {
  auto query = database.prepare("SELECT run, seq, lamport FROM entry ORDER BY lamport, run");
  while (query.step()) {
    const Entry entry{query.number(0), query.number(1)};
    m_lamport[entry] = query.number(2);
    std::vector<Entry> follows;
    if (entry.second > 1)
      follows.push_back({entry.first, entry.second - 1});
    else {
      auto parents = database.prepare("SELECT parent_run, parent_seq FROM run_parent WHERE run = ?");
      parents.bind(0, entry.first);
      while (parents.step())
        follows.push_back({parents.number(0), parents.number(1)});
    }
    Entries& seen = m_seen[entry];
    for (const Entry& before : follows) {
      seen.insert(before);
      seen.insert(m_seen.at(before).begin(), m_seen.at(before).end());
    }
  }
}

void SecondReading::readWrites(const storage::Database& database) {
  auto query = database.prepare("SELECT row, field, elem, run, seq, kind, new, settles FROM change");
  while (query.step()) {
    const Entry entry{query.number(3), query.number(4)};
    m_rows[query.number(0)] = query.text(5);
    m_writes[{query.number(0), query.text(1), query.number(2)}].push_back(
        {entry, m_lamport.at(entry), query.scalar(6), query.number(7) != 0});
  }
}

const Kind* SecondReading::kindOf(RowId row) const {
  const auto name = m_rows.find(row);
  return name == m_rows.end() ? nullptr : m_kinds.at(name->second);
}

const Field* SecondReading::fieldOf(const Cell& cell) const {
  const Kind* kind = kindOf(std::get<0>(cell));
  return kind ? kind->field(std::get<1>(cell)) : nullptr;
}

SecondReading::Rule SecondReading::ruleOf(const Cell& cell) const {
  const Field* field = fieldOf(cell);
  if (!field || field->isSet()) // existence, or a member
    return Rule::OneWins;
  return field->type == FieldType::Position || kindOf(std::get<0>(cell))->latestStands ? Rule::Greatest
                                                                                       : Rule::Ordinary;
}

bool SecondReading::saw(const Written& later, const Written& earlier) const {
  return m_seen.at(later.entry).contains(earlier.entry);
}

SecondReading::Writes SecondReading::everything(const Cell& cell) const {
  Writes all;
  if (const auto writes = m_writes.find(cell); writes != m_writes.end())
    for (const Written& write : writes->second)
      all.push_back(&write);
  return all;
}

/// "It brings nothing new against the other": its value is what both had seen, and it has settled nothing unseen.
bool SecondReading::bringsNothing(const Cell& cell, const Written& write, const Written& against) {
  Writes both;
  for (const Written* past : everything(cell)) {
    if (saw(write, *past) && saw(against, *past))
      both.push_back(past);
    const bool itsOwnPast = past == &write || saw(write, *past);
    if (past->settles && itsOwnPast && past != &against && !saw(against, *past))
      return false;
  }
  const Scalar base = tell(cell, both).shown;
  return ruleOf(cell) == Rule::OneWins ? (write.now == one) == (base == one) : write.now == base;
}

SecondReading::Told SecondReading::tell(const Cell& cell, const Writes& writes) {
  const Rule rule = ruleOf(cell);
  if (const auto told = m_told.find({cell, writes}); told != m_told.end())
    return told->second;
  const auto valueOf = [rule](const Written* write) {
    return rule == Rule::OneWins ? (write->now == one ? one : zero) : write->now;
  };
  Writes front;
  for (const Written* write : writes)
    if (std::ranges::none_of(writes, [&](const Written* other) { return saw(*other, *write); }))
      front.push_back(write);
  for (bool again = front.size() > 1; again;) {
    Writes rest;
    for (const Written* write : front) {
      Writes different;
      std::ranges::copy_if(front, std::back_inserter(different),
                           [&](const Written* other) { return valueOf(other) != valueOf(write); });
      if (different.empty() ||
          !std::ranges::all_of(different, [&](const Written* other) { return bringsNothing(cell, *write, *other); }))
        rest.push_back(write);
    }
    again = !rest.empty() && rest.size() < front.size();
    if (again)
      front = rest;
  }
  Told told;
  told.shown = rule == Rule::OneWins ? zero : Scalar();
  for (const Written* write : front) {
    told.open.insert(valueOf(write));
    if (!told.from || told.from->rank() < write->rank())
      told.from = write;
  }
  if (told.from)
    told.shown = rule == Rule::OneWins && told.open.contains(one) ? one : valueOf(told.from);
  if (told.open.size() < 2 || rule != Rule::Ordinary)
    told.open.clear();
  return m_told[{cell, writes}] = told;
}

const SecondReading::Told& SecondReading::now(const Cell& cell) const {
  static const Told never;
  const auto told = m_now.find(cell);
  return told == m_now.end() ? never : told->second;
}

SecondReading::Told SecondReading::asSeenBy(const Cell& cell, const Entries& entries) {
  Writes seen;
  for (const Written* write : everything(cell))
    if (std::ranges::any_of(entries, [&](const Entry& entry) {
          return entry == write->entry || m_seen.at(entry).contains(write->entry);
        }))
      seen.push_back(write);
  return tell(cell, seen);
}

bool SecondReading::exists(RowId row) {
  return now({row, "", 0}).shown == one;
}

/// It lives, and so does everything that it is part of.
bool SecondReading::visible(RowId row) {
  const Kind* kind = kindOf(row);
  if (!kind || !lives(row))
    return false;
  return std::ranges::all_of(kind->fields, [&](const Field& field) {
    const RowId whole =
        field.traits.ownership == Ownership::PartOf ? rowIn(now({row, std::string(field.name), 0}).shown) : 0;
    return whole == 0 || visible(whole);
  });
}

/// A reference to what is not visible shows as nothing.
basics::Scalar SecondReading::dressed(const Cell& cell, const Scalar& value) {
  const Field* field = fieldOf(cell);
  if (!field || !field->isReference())
    return value;
  if (field->isSet())
    return value == one && visible(std::get<2>(cell)) ? one : zero;
  return visible(rowIn(value)) ? value : Scalar();
}

std::set<basics::RowId> SecondReading::withParts(RowId row) {
  std::set<RowId> all{row};
  for (bool again = true; again;) {
    again = false;
    for (const auto& [other, name] : m_rows)
      for (const Field& field : m_kinds.at(name)->fields)
        if (field.traits.ownership == Ownership::PartOf && !all.contains(other) && lives(other) &&
            all.contains(rowIn(now({other, std::string(field.name), 0}).shown)))
          again = all.insert(other).second;
  }
  return all;
}

SecondReading::Entries SecondReading::deletesOf(RowId row) {
  Entries deletes;
  const Writes writes = everything({row, "", 0});
  for (const Written* write : writes)
    if (write->now != one && std::ranges::none_of(writes, [&](const Written* other) { return saw(*other, *write); }))
      deletes.insert(write->entry);
  return deletes;
}

/// "A changed value (order apart)" that the deletes had not seen.
bool SecondReading::changed(RowId row, const Entries& deletes) {
  for (auto at = m_writes.lower_bound({row, "", 0}); at != m_writes.end() && std::get<0>(at->first) == row; ++at) {
    const Field* field = fieldOf(at->first);
    if (field && field->type == FieldType::Position)
      continue;
    const Scalar before = asSeenBy(at->first, deletes).shown, after = now(at->first).shown;
    if (before != after && dressed(at->first, before) != dressed(at->first, after))
      return true;
  }
  return false;
}

/// "A new reference to it" from a visible row, that the deletes had not seen.
bool SecondReading::newlyNamed(RowId row, const Entries& deletes) {
  for (const auto& [cell, writes] : m_writes) {
    const Field* field = fieldOf(cell);
    if (!field || !field->isReference() || field->traits.ownership == Ownership::PartOf)
      continue;
    if (field->isSet() && std::get<2>(cell) != row)
      continue;
    const auto names = [&](const Scalar& value) { return field->isSet() ? value == one : rowIn(value) == row; };
    if (names(now(cell).shown) && !names(asSeenBy(cell, deletes).shown) && visible(std::get<0>(cell)))
      return true;
  }
  return false;
}

void SecondReading::claimAll() {
  for (bool again = true; again;) {
    again = false;
    for (const auto& [row, kind] : m_rows) {
      if (lives(row) || everything({row, "", 0}).empty())
        continue;
      const Entries deletes = deletesOf(row);
      const auto claims = [&](RowId by) { return changed(by, deletes) || newlyNamed(by, deletes); };
      if (std::ranges::any_of(withParts(row), claims))
        again = m_claimed.insert(row).second;
    }
  }
}

basics::RowId SecondReading::linkOf(RowId row, const Field& field) {
  const Cell cell{row, std::string(field.name), 0};
  const RowId target = visible(row) ? rowIn(now(cell).shown) : 0;
  return target != 0 && visible(target) ? target : 0;
}

void SecondReading::cutCircleThrough(RowId row, const Field& field) {
  std::vector<RowId> round{row};
  for (RowId at = linkOf(row, field); at != row; at = linkOf(at, field)) {
    if (at == 0 || std::ranges::find(round, at) != round.end())
      return;
    round.push_back(at);
  }
  const auto cellOf = [&](RowId at) { return Cell{at, std::string(field.name), 0}; };
  m_cut.insert(cellOf(
      *std::ranges::min_element(round, {}, [&](RowId at) { return std::pair(now(cellOf(at)).from->rank(), at); })));
}

void SecondReading::cutCircles() {
  for (const auto& [row, name] : m_rows)
    for (const Field& field : m_kinds.at(name)->fields)
      if (field.traits.acyclic && linkOf(row, field) != 0)
        cutCircleThrough(row, field);
}

Value SecondReading::expected(RowId row, const Field& field, void* blank) {
  const std::string name(field.name);
  if (field.isSet()) {
    std::vector<RowId> members;
    for (auto at = m_writes.lower_bound({row, name, 0});
         at != m_writes.end() && std::get<0>(at->first) == row && std::get<1>(at->first) == name; ++at)
      if (dressed(at->first, now(at->first).shown) == one)
        members.push_back(std::get<2>(at->first));
    return members;
  }
  const Cell cell{row, name, 0};
  if (!m_writes.contains(cell))
    return field.read(blank);
  field.write(blank, m_cut.contains(cell) ? Value() : basics::toValue(dressed(cell, now(cell).shown)));
  return field.read(blank);
}

std::string SecondReading::elementDifference(const workspace::Workspace& workspace) {
  std::size_t shown = 0;
  for (const auto& [row, name] : m_rows) {
    const Kind& kind = *m_kinds.at(name);
    const void* element = workspace.elements().find(kind, row);
    if ((element != nullptr) != visible(row))
      return fmt::format("{} {} is {}", name, row, element ? "there, and should be gone" : "gone, and should be there");
    if (!element)
      continue;
    ++shown;
    const auto blank = kind.make();
    for (const Field& field : kind.fields) {
      const Value is = field.read(element), should = expected(row, field, blank.get());
      if (is != should && !(basics::isNull(is) && basics::isNull(should)))
        return fmt::format("{} {} {} shows {}, and should show {}", name, row, field.name, wordsOf(is),
                           wordsOf(should));
    }
  }
  for (const auto& [name, kind] : m_kinds)
    if (!kind->isPrivate)
      for (const auto& row : workspace.elements().rowsOf(*kind))
        if (!m_rows.contains(row.id))
          return fmt::format("{} {} was never written", name, row.id);
  return shown == 0 ? "Nothing is shown at all" : "";
}

std::string SecondReading::conflictDifference(const workspace::Workspace& workspace) {
  std::map<Cell, std::set<Scalar>> should, is;
  for (const RowId row : m_claimed)
    if (visible(row))
      should[{row, "", 0}] = {one, zero};
  for (const auto& [cell, writes] : m_writes)
    if (visible(std::get<0>(cell)) && std::get<1>(cell) != "") {
      if (const auto open = now(cell).open; !open.empty())
        should[cell] = open;
      else if (m_cut.contains(cell))
        should[cell] = {Scalar(), now(cell).shown};
    }
  for (const auto& [cell, conflict] : workspace.conflicts())
    for (const auto& open : conflict.values)
      is[{cell.row, cell.field, cell.member}].insert(open.value);
  for (const auto* both : {&is, &should})
    for (const auto& [cell, values] : *both)
      if (!is.contains(cell) || !should.contains(cell) || is.at(cell) != should.at(cell))
        return fmt::format("{} {} {} {}", m_rows[std::get<0>(cell)], std::get<0>(cell), std::get<1>(cell),
                           !is.contains(cell)       ? "should be open"
                           : !should.contains(cell) ? "should not be open"
                                                    : "has other open values");
  return "";
}

std::string SecondReading::difference(const workspace::Workspace& workspace) {
  const std::string elements = elementDifference(workspace);
  return elements.empty() ? conflictDifference(workspace) : elements;
}

} // namespace baton::tests
