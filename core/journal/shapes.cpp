// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/shapes.h"

namespace baton::journal {

using basics::Field, basics::FieldType, basics::Kind;

Shapes::Shapes(const std::vector<const Kind*>& kinds) : m_kinds(kinds) {
  for (const Kind* kind : kinds)
    m_byName[kind->name] = kind;
}

const Kind* Shapes::kind(std::string_view name) const {
  const auto found = m_byName.find(name);
  return found == m_byName.end() ? nullptr : found->second;
}

const Field* Shapes::field(std::string_view kindName, std::string_view fieldName) const {
  const Kind* found = kind(kindName);
  return found ? found->field(fieldName) : nullptr;
}

CellRule Shapes::ruleOf(std::string_view kindName, std::string_view fieldName) const {
  if (fieldName == existence)
    return CellRule::Presence;
  const Kind* of = kind(kindName);
  const Field* found = of ? of->field(fieldName) : nullptr;
  if (!found)
    return CellRule::Ordinary;
  if (found->isSet())
    return CellRule::Presence;
  return found->type == FieldType::Position || of->latestStands ? CellRule::Latest : CellRule::Ordinary;
}

RowId Shapes::targetOf(const Write& write) const {
  const Field* found = field(write.kind, write.cell.field);
  if (!found || !found->isReference())
    return 0;
  if (found->isSet())
    return write.now == Scalar(std::int64_t{1}) ? write.cell.member : 0;
  const auto* target = std::get_if<std::int64_t>(&write.now);
  return target ? *target : 0;
}

} // namespace baton::journal
