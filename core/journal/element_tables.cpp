// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/element_tables.h"

#include <fmt/format.h>

namespace baton::journal {
namespace {

using basics::Field, basics::FieldType, basics::Kind, basics::RowId, basics::Value;

std::string_view columnType(FieldType type) {
  switch (type) {
  case FieldType::Integer:
  case FieldType::Number:
  case FieldType::Money:
  case FieldType::Quantity:
  case FieldType::YesNo:
  case FieldType::Reference:
    return "INTEGER";
  default:
    return "TEXT";
  }
}

std::string setTable(const Kind& kind, const Field& field) {
  return fmt::format("{}__{}", kind.name, field.name);
}

std::string columns(const Kind& kind) {
  std::string list = "id";
  for (const Field& field : kind.fields)
    if (!field.isSet())
      list += fmt::format(", \"{}\"", field.name);
  return list;
}

using Sets = std::map<RowId, std::vector<RowId>>;

Sets loadSets(const storage::Database& database, const Kind& kind, const Field& field) {
  Sets sets;
  auto query =
      database.prepare(fmt::format("SELECT row, member FROM \"{}\" ORDER BY row, member", setTable(kind, field)));
  while (query.step())
    sets[query.number(0)].push_back(query.number(1));
  return sets;
}

} // namespace

std::vector<std::string> tablesOf(const Kind& kind) {
  std::string table = fmt::format("CREATE TABLE \"{}\"(id INTEGER PRIMARY KEY", kind.name);
  std::vector<std::string> sets;
  for (const Field& field : kind.fields) {
    if (field.isSet())
      sets.push_back(fmt::format("CREATE TABLE \"{}\"(row INTEGER NOT NULL, member INTEGER NOT NULL, PRIMARY KEY(row, "
                                 "member)) STRICT, WITHOUT ROWID",
                                 setTable(kind, field)));
    else
      table += fmt::format(", \"{}\" {}", field.name, columnType(field.type));
  }
  sets.insert(sets.begin(), table + ") STRICT");
  return sets;
}

basics::Elements loadElements(const storage::Database& database, const std::vector<const Kind*>& kinds) {
  basics::Elements elements;
  for (const Kind* kind : kinds) {
    std::map<const Field*, Sets> sets;
    for (const Field& field : kind->fields)
      if (field.isSet())
        sets[&field] = loadSets(database, *kind, field);
    auto query = database.prepare(fmt::format("SELECT {} FROM \"{}\" ORDER BY id", columns(*kind), kind->name));
    while (query.step()) {
      const RowId id = query.number(0);
      const auto element = kind->make();
      kind->setId(element.get(), id);
      int column = 1;
      for (const Field& field : kind->fields)
        field.write(element.get(), field.isSet() ? Value(sets[&field][id]) : basics::toValue(query.scalar(column++)));
      elements.put(*kind, id, element);
    }
  }
  return elements;
}

namespace {

std::string storing(const Kind& kind) {
  std::string values = "?";
  for (const Field& field : kind.fields)
    if (!field.isSet())
      values += ", ?";
  return fmt::format("INSERT OR REPLACE INTO \"{}\"({}) VALUES ({})", kind.name, columns(kind), values);
}

} // namespace

RowWriter::RowWriter(storage::Database& database, const Kind& kind)
    : m_kind(kind), m_store(database.prepare(storing(kind))),
      m_remove(database.prepare(fmt::format("DELETE FROM \"{}\" WHERE id = ?", kind.name))) {
  for (const Field& field : kind.fields)
    if (field.isSet()) {
      const std::string table = setTable(kind, field);
      m_sets.push_back({&field, database.prepare(fmt::format("DELETE FROM \"{}\" WHERE row = ?", table)),
                        database.prepare(fmt::format("INSERT INTO \"{}\"(row, member) VALUES (?, ?)", table))});
    }
}

void RowWriter::store(const void* element) {
  const RowId id = m_kind.idOf(element);
  m_store.bind(0, id);
  int column = 1;
  for (const Field& field : m_kind.fields)
    if (!field.isSet())
      m_store.bindScalar(column++, basics::toScalar(field.read(element)));
  m_store.run();
  for (Set& set : m_sets) {
    set.erase.bind(0, id).run();
    const Value members = set.field->read(element);
    for (const RowId member : std::get<std::vector<RowId>>(members))
      set.add.bind(0, id).bind(1, member).run();
  }
}

void RowWriter::remove(RowId id) {
  m_remove.bind(0, id).run();
  for (Set& set : m_sets)
    set.erase.bind(0, id).run();
}

} // namespace baton::journal
