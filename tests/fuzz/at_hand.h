// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/workspace/workspace.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

// What the targets share.
namespace baton::fuzz {

/// Ends the program where what it promised is not so.
void promise(bool kept, const char* what);

std::string bytesOf(const std::filesystem::path& path);
void write(const std::filesystem::path& path, std::string_view bytes);
basics::Surroundings world(std::uint64_t lot = 7);

/// A file of changes that says a little of everything.
extern const std::string_view changes;
/// A closed workspace with these changes, as bytes.
const std::string& soundFile();
/// Each five bytes are a place in a file and two bytes to write there; so a change of one input is a small change of
/// the file.
std::string patched(std::string file, std::string_view bytes);

/// A literal that may hold NUL.
template <std::size_t N> std::string raw(const char (&literal)[N]) {
  return std::string(literal, N - 1);
}

/// The target that takes in another copy, and its seeds.
void merge(std::string_view bytes);
std::vector<std::string> mergeSeeds();

} // namespace baton::fuzz
