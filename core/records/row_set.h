// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <vector>

namespace baton::records {

/// Rows of a file by number, a bit for each.
class RowSet {
public:
  void insert(int row) {
    if (m_rows.size() <= std::size_t(row))
      m_rows.resize(std::size_t(row) + 1);
    m_size += m_rows[std::size_t(row)] ? 0 : 1;
    m_rows[std::size_t(row)] = true;
  }
  void insert(const RowSet& others) {
    for (std::size_t row = 0; row < others.m_rows.size(); ++row)
      if (others.m_rows[row])
        insert(int(row));
  }
  bool contains(int row) const { return std::size_t(row) < m_rows.size() && m_rows[std::size_t(row)]; }
  std::size_t size() const { return m_size; }
  bool empty() const { return m_size == 0; }

private:
  std::vector<bool> m_rows;
  std::size_t m_size = 0;
};

} // namespace baton::records
