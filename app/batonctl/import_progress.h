// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>

namespace baton::batonctl {

/// How far an import is, on a terminal; Ctrl+C ends it, and nothing is stored. One at a time.
class ImportProgress {
public:
  /// Says nothing where standard error is no terminal, or quiet was asked for.
  explicit ImportProgress(bool quiet);
  ~ImportProgress();
  ImportProgress(const ImportProgress&) = delete;
  ImportProgress& operator=(const ImportProgress&) = delete;

  /// False once somebody pressed Ctrl+C.
  bool goesOn(std::size_t done, std::size_t rows);

private:
  void wipe();
  bool m_shows;
  std::size_t m_last = 0;
  int m_percent = -1;
  bool m_stores = false; ///< the second time that it begins with the first row
};

} // namespace baton::batonctl
