// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/record_rows.h"

#include "core/basics/text.h"

namespace baton::records {
namespace {

std::string textAt(storage::Statement& query, std::int64_t id) {
  query.bind(0, id);
  std::string text = query.step() ? query.text(0) : std::string();
  query.reset();
  return text;
}

} // namespace

BatchPlaces BatchPlaces::of(const storage::Database& database, Id<ImportBatch> batch) {
  auto query = database.prepare("SELECT number FROM batch WHERE batch = ?");
  query.bind(0, batch.value());
  return {query.step() ? query.number(0) : 0};
}

BatchPlaces BatchPlaces::reserved(storage::Database& database, Id<ImportBatch> batch) {
  if (const auto known = of(database, batch); known.number != 0)
    return known;
  database.prepare("INSERT INTO batch(batch) VALUES (?)").bind(0, batch.value()).run();
  return of(database, batch);
}

bool RecordRows::next(RecordRow& row) {
  if (!m_query.step())
    return false;
  int column = 0;
  row.row = BatchPlaces::rowAt(m_query.number(column++));
  if (m_parts.externalId)
    row.externalId = m_query.view(column++);
  if (m_parts.extra)
    row.extra = m_query.number(column++);
  for (std::size_t i = 0; i < m_isText.size(); ++i, ++column) {
    const std::int64_t number = m_query.number(column);
    const bool isAbsent = number == 0 && !m_isText[i] && m_query.isNull(column); // nothing is read as 0
    row.cells[std::size_t(m_parts.fields[i])] = isAbsent ? RecordRow::absent : number;
  }
  return true;
}

RecordTexts::RecordTexts(const storage::Database& database)
    : m_text(database.prepare("SELECT text FROM text WHERE id = ?")),
      m_cells(database.prepare("SELECT cells FROM extra WHERE id = ?")) {}

const std::string& RecordTexts::name(std::int64_t id) {
  const auto [place, isNew] = m_names.try_emplace(id);
  if (isNew && id != 0)
    place->second = textAt(m_text, id);
  return place->second;
}

const std::vector<std::string>& RecordTexts::cells(std::int64_t id) {
  if (id == m_lastCells)
    return m_cellsRead;
  auto cells = basics::unpackTexts(textAt(m_cells, id));
  m_cellsRead = cells ? std::move(*cells) : std::vector<std::string>();
  m_lastCells = id;
  return m_cellsRead;
}

} // namespace baton::records
