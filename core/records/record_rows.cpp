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

bool RecordRows::next(RecordRow& row) {
  if (!m_query.step())
    return false;
  row.row = int(m_query.number(0));
  row.key = m_query.number(1);
  row.extra = m_query.number(2);
  for (std::size_t i = 0; i < m_isText.size(); ++i) {
    const int column = int(i) + 3;
    const bool isAbsent = !m_isText[i] && m_query.isNull(column); // no text is read as 0
    row.cells[i] = isAbsent ? RecordRow::absent : m_query.number(column);
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

std::string RecordTexts::key(std::int64_t id) {
  return textAt(m_text, id);
}

std::int64_t RecordTexts::keyNumber(const storage::Database& database, const std::string& key) {
  auto query = database.prepare("SELECT id FROM text WHERE text = ?");
  query.bind(0, key);
  return query.step() ? query.number(0) : 0;
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
