// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batonctl/import_progress.h"

#include <csignal>
#include <fmt/format.h>
#include <unistd.h>

namespace baton::batonctl {
namespace {

volatile std::sig_atomic_t interrupted = 0;

void noteInterrupt(int) {
  interrupted = 1;
}

} // namespace

ImportProgress::ImportProgress(bool quiet) : m_shows(!quiet && isatty(STDERR_FILENO) == 1) {
  interrupted = 0;
  std::signal(SIGINT, noteInterrupt);
}

ImportProgress::~ImportProgress() {
  wipe();
  std::signal(SIGINT, SIG_DFL);
}

void ImportProgress::wipe() {
  if (m_percent >= 0)
    fmt::print(stderr, "\r\x1b[K");
  m_percent = -1;
}

bool ImportProgress::goesOn(std::size_t done, std::size_t rows) {
  m_stores = m_stores || done < m_last;
  m_last = done;
  const int percent = rows == 0 ? 100 : int(100 * done / rows);
  if (m_shows && percent != m_percent) {
    fmt::print(stderr, "\r{} {} %\x1b[K", m_stores ? "Storing the rows" : "Reading the rows", percent);
    m_percent = percent;
  }
  return interrupted == 0;
}

} // namespace baton::batonctl
