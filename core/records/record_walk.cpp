// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/record_walk.h"

#include "core/basics/mixed_hash.h"
#include "core/records/column_mapping.h"

#include <algorithm>

namespace baton::records {

using basics::RowId;

void Resolver::begin(BatchContent content) {
  m_content = std::move(content);
  m_cache.clear();
  m_placed.clear();
  std::unordered_map<std::string, Source> sources;
  std::size_t extra = 0;
  for (const auto& [header, target] : m_content.columns) {
    const int field = fieldOf(target);
    if (target.empty())
      sources[basics::nameKey(header)] = {-1, extra++};
    else if (field >= 0 || target == "external_id")
      sources[basics::nameKey(header)] = {field >= 0 ? field : -2, 0};
  }
  m_sources.clear();
  for (const std::string& column : m_placement.columns())
    if (const auto found = sources.find(column); found != sources.end())
      m_sources.emplace(column, found->second);
}

int Resolver::fieldOf(std::string_view target) const {
  for (std::size_t i = 0; i < m_fields.size(); ++i)
    if (m_fields[i].name == target)
      return int(i);
  return -1;
}

const Named& Resolver::named(const RecordRow& row, int field) {
  const std::int64_t nameId = row.cells[std::size_t(field)];
  const auto [place, isNew] = m_cache[field].try_emplace(nameId);
  if (!isNew || nameId == 0)
    return place->second;
  const std::string& role = m_fields[std::size_t(field)].name;
  const std::string& name = m_texts.name(nameId);
  const auto matched = m_content.matches.find({role, name});
  RowId id = matched == m_content.matches.end() ? 0 : matched->second;
  std::string title = id != 0 ? m_elements.titleOf(id) : std::string();
  if (title.empty()) {
    id = m_matches.try_emplace(role, NameMatch::of(role, m_elements)).first->second.find(name);
    title = id != 0 ? m_elements.titleOf(id) : name;
  }
  place->second = {id, title};
  return place->second;
}

Resolver::Market Resolver::market(const RecordRow& row) {
  const Named& name = named(row, m_market);
  if (name.id != 0 || m_placement.empty())
    return {name};
  const Placement::Result& placed = place(row).second;
  if (!placed.market)
    return {{0, m_texts.name(row.cells[std::size_t(m_market)])}, placed.ambiguous};
  return {{placed.market.value(), m_elements.titleOf(placed.market.value())}, placed.ambiguous};
}

int Resolver::placingNumber(const RecordRow& row) {
  return place(row).first;
}

std::size_t Resolver::CellsHash::operator()(const Cells& cells) const {
  std::size_t hash = 0;
  for (const std::int64_t cell : cells)
    hash = basics::mixed(hash, cell);
  return hash ^ (hash >> 32);
}

const Resolver::Cells& Resolver::placingCells(const RecordRow& row) {
  m_cells.assign(1, row.cells[std::size_t(m_market)]);
  bool hasExtra = false;
  for (const auto& [column, source] : m_sources) {
    if (source.field == -1)
      hasExtra = true;
    else if (source.field >= 0)
      m_cells.push_back(row.cells[std::size_t(source.field)]);
    else
      for (const std::uint32_t part : basics::fingerprintOf(row.externalId))
        m_cells.push_back(part);
  }
  if (hasExtra)
    m_cells.push_back(row.extra);
  return m_cells;
}

void Resolver::addPlacingParts(RowParts& parts) const {
  const auto add = [&parts](int field) {
    if (field >= 0 && std::ranges::find(parts.fields, field) == parts.fields.end())
      parts.fields.push_back(field);
  };
  add(m_market);
  for (const auto& [column, source] : m_sources) {
    add(source.field);
    parts.extra = parts.extra || source.field == -1;
    parts.externalId = parts.externalId || source.field == -2;
  }
}

/// Records of one kind of row fall together: the placement is worked out once for each set of cells it looks at.
const std::pair<int, Placement::Result>& Resolver::place(const RecordRow& row) {
  const auto [place, isNew] = m_placed.try_emplace(placingCells(row), int(m_placed.size()), Placement::Result());
  if (isNew) {
    std::string text;
    place->second.second = m_placement.place([&](const std::string& column) { return cellOf(row, column, text); });
  }
  return place->second;
}

const std::string* Resolver::cellOf(const RecordRow& row, const std::string& column, std::string& text) {
  const auto found = m_sources.find(column);
  if (found == m_sources.end())
    return nullptr;
  const Source& source = found->second;
  if (source.field == -1) {
    const auto& cells = m_texts.cells(row.extra);
    return source.extra < cells.size() ? &cells[source.extra] : nullptr;
  }
  if (source.field == -2)
    return &row.externalId;
  switch (m_fields[std::size_t(source.field)].type) {
  case Type::Text:
    return &m_texts.name(row.cells[std::size_t(source.field)]);
  case Type::Date:
    text = row.has(source.field) ? row.dateAt(source.field).iso() : std::string();
    break;
  case Type::Amount:
    text = row.has(source.field) ? row.amountAt(source.field).plain() : std::string();
    break;
  }
  return &text;
}

Precedence thoseRead(const basics::Elements& elements, const Precedence& precedence) {
  for (std::size_t i = precedence.size(); i > 0; --i)
    if (const ImportBatch* found = elements.find(precedence[i - 1]); found && saysMissingIsGone(*found))
      return {precedence.begin() + std::ptrdiff_t(i - 1), precedence.end()};
  return precedence;
}

bool saysMissingIsGone(const ImportBatch& batch) {
  const auto mapping = ColumnMapping::parse(batch.mapping);
  return mapping && mapping->missingIsGone;
}

} // namespace baton::records
