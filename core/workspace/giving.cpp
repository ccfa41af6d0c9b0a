// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/giving.h"

#include "core/basics/text.h"

#include <fmt/format.h>

namespace baton::workspace {

using basics::Done, basics::Outcome, basics::Refusal;

namespace {

/// What no file system takes, among them those of sticks, becomes a hyphen; a long name is cut.
std::string asFileName(std::string_view text) {
  constexpr std::size_t longest = 60;
  std::string name;
  for (const char c : basics::shortened(basics::trimmed(text), longest))
    name += static_cast<unsigned char>(c) < 0x20 || c == 0x7F ||
                    std::string_view("/\\:*?\"<>|").find(c) != std::string_view::npos
                ? '-'
                : c;
  while (!name.empty() && (name.back() == '.' || name.back() == ' '))
    name.pop_back();
  return name;
}

} // namespace

Outcome<Done> giveCopy(const TemporaryCopy& copy, const std::filesystem::path& target, const journal::Given& given) {
  if (basics::trimmed(given.receiver).empty() && basics::trimmed(given.purpose).empty())
    return Refusal{"It is not said for whom the copy is, or what for", "Name who gets it, or what it is for"};
  try {
    storage::Database marked = storage::Database::openForWriting(copy.path());
    storage::Transaction transaction(marked);
    journal::markGiven(marked, given);
    transaction.commit();
    marked.copyTo(target);
    return Done{};
  } catch (const storage::StorageError& error) { // of the place for the copy, not of the workspace
    return Refusal{error.what(), error.remedy()};
  }
}

std::string nameOfCopy(const std::filesystem::path& workspace, std::string_view receiver) {
  const std::string whom = asFileName(receiver);
  return whom.empty() ? fmt::format("{} copy.baton", workspace.stem().string())
                      : fmt::format("{} for {}.baton", workspace.stem().string(), whom);
}

} // namespace baton::workspace
