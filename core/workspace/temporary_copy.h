// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/workspace/workspace.h"

namespace baton::workspace {

/// A copy of an open workspace as it stands now, in a folder of its own that goes away with it: what takes long is done
/// there. Throws StorageError.
class TemporaryCopy {
public:
  /// Whether what is private is in it, for who asks to see it.
  enum class Notes { StayBehind, ComeAlong };

  explicit TemporaryCopy(const Workspace& workspace, std::string name = "copy.baton", Notes notes = Notes::StayBehind);
  ~TemporaryCopy();
  TemporaryCopy(TemporaryCopy&& other) noexcept;

  std::filesystem::path path() const { return m_folder / m_name; }
  const basics::Surroundings& surroundings() const { return m_surroundings; }

private:
  std::filesystem::path m_folder;
  std::string m_name;
  basics::Surroundings m_surroundings;
};

/// What verify finds wrong in it.
std::vector<Problem> verify(const TemporaryCopy& copy);

} // namespace baton::workspace
