// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <stdexcept>
#include <string>

namespace baton::storage {

/// Trouble with disk or database. Caught at the door of change, and where a program runs a command.
class StorageError : public std::runtime_error {
public:
  enum class Cause { Missing, Exists, Locked, NotAWorkspace, Damaged, Newer, ReadOnly, DiskFull, Device, Other };

  StorageError(Cause cause, const std::string& what, std::string remedy)
      : std::runtime_error(what), m_cause(cause), m_remedy(std::move(remedy)) {}

  Cause cause() const { return m_cause; }
  const std::string& remedy() const { return m_remedy; }

private:
  Cause m_cause;
  std::string m_remedy;
};

} // namespace baton::storage
