// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/outcome.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace baton::exchange {

/// Bytes that are read from their start as often as they are asked for: those at hand, or those of a file, of which a
/// piece at a time is held. The file stays open, so that one put in its place meanwhile is not mixed into it.
class ByteSource {
public:
  explicit ByteSource(std::string bytes);
  /// Refused when the file cannot be read.
  static basics::Outcome<ByteSource> ofFile(const std::filesystem::path& path);

  std::uint64_t size() const { return m_size; }
  /// Piece after piece, until take wants no more. Refused where the disk fails.
  basics::Outcome<basics::Done> each(const std::function<bool(std::string_view piece)>& take) const;
  /// All of them in one.
  basics::Outcome<std::string> whole() const;

private:
  class Handle;
  ByteSource() = default;

  std::shared_ptr<const std::string> m_bytes; ///< null: they stand in the file
  std::shared_ptr<const Handle> m_file;
  std::uint64_t m_size = 0;
};

} // namespace baton::exchange
