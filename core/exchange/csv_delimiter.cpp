// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csv_delimiter.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <vector>

namespace baton::exchange {
namespace {

constexpr std::size_t sampleRows = 100;
constexpr std::size_t sampleBytes = 1 << 20;
constexpr std::string_view candidates = ",;\t|";

struct Sample {
  std::vector<int> columns; ///< of each row; 0 for an empty line
  int strayQuotes = 0;      ///< quotes within a cell that did not begin with one: a sign of a wrong delimiter
};

/// Walks over the first rows by one delimiter.
class Sampler {
public:
  explicit Sampler(char delimiter) : m_delimiter(delimiter) {}

  Sample over(std::string_view text) {
    const bool whole = text.size() <= sampleBytes;
    text = text.substr(0, sampleBytes);
    for (std::size_t i = 0; i < text.size() && m_sample.columns.size() < sampleRows; ++i) {
      // A line ends with CR, LF or both.
      if (!m_quoted && text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n')
        continue;
      take(text[i]);
    }
    const bool full = m_sample.columns.size() >= sampleRows;
    if (!full && m_columns > 0 && (whole || m_sample.columns.empty()))
      m_sample.columns.push_back(m_columns);
    return std::move(m_sample);
  }

private:
  void take(char c) {
    if (m_quoted) {
      m_quoted = c != '"';
    } else if (c == '\r' || c == '\n') {
      m_sample.columns.push_back(m_columns);
      m_columns = 0;
      m_cellIsEmpty = true;
    } else if (c == m_delimiter) {
      m_columns = std::max(m_columns, 1) + 1;
      m_cellIsEmpty = true;
    } else {
      takeText(c);
    }
  }

  void takeText(char c) {
    m_columns = std::max(m_columns, 1);
    if (c == '"' && (m_cellIsEmpty || m_cellIsQuoted)) {
      m_quoted = true; // also a doubled quote, which closes and opens again
      m_cellIsQuoted = true;
    } else if (c == '"') {
      ++m_sample.strayQuotes;
    }
    if (c != ' ') {
      m_cellIsQuoted = m_cellIsQuoted && c == '"';
      m_cellIsEmpty = false;
    }
  }

  char m_delimiter;
  Sample m_sample;
  int m_columns = 0;
  bool m_quoted = false;
  bool m_cellIsEmpty = true;
  bool m_cellIsQuoted = false;
};

int headerColumns(const Sample& sample, int headerRow) {
  if (headerRow > 1)
    return std::size_t(headerRow) <= sample.columns.size() ? sample.columns[std::size_t(headerRow) - 1] : 0;
  const auto first = std::find_if(sample.columns.begin(), sample.columns.end(), [](int n) { return n > 0; });
  return first == sample.columns.end() ? 0 : *first;
}

/// The share of rows, in thousandths, that have the usual number of columns, and that number.
std::pair<int, int> consistency(const Sample& sample, int headerRow) {
  std::map<int, int> rowsBy;
  int rows = 0;
  for (std::size_t i = std::size_t(std::max(headerRow - 1, 0)); i < sample.columns.size(); ++i) {
    if (sample.columns[i] == 0)
      continue;
    ++rowsBy[sample.columns[i]];
    ++rows;
  }
  std::pair<int, int> best{0, 0};
  for (const auto& [columns, count] : rowsBy)
    best = std::max(best, std::pair(count * 1000 / rows, columns));
  return best;
}

} // namespace

char detectDelimiter(std::string_view text, int headerRow) {
  char found = ',';
  std::tuple<int, int, int> best{0, 0, 0};
  for (const char candidate : candidates) {
    const Sample sample = Sampler(candidate).over(text);
    const auto [share, columns] = consistency(sample, headerRow);
    const bool divides = headerRow == 0 ? columns > 1 : headerColumns(sample, headerRow) > 1;
    const std::tuple score{share, -sample.strayQuotes, columns};
    if (divides && (score > best || std::get<0>(best) == 0)) {
      best = score;
      found = candidate;
    }
  }
  return found;
}

} // namespace baton::exchange
