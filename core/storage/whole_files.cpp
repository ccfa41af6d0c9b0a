// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/whole_files.h"

#include "core/basics/sha256.h"
#include "core/storage/descriptor.h"
#include "core/storage/failure.h"

#include <cerrno>
#include <chrono>
#include <cstring>
#include <fmt/format.h>
#include <sys/stat.h>
#include <thread>
#include <vector>

namespace baton::storage {
namespace {

namespace fs = std::filesystem;
using Cause = StorageError::Cause;

constexpr std::size_t pieceSize = 1 << 20;
constexpr int tries = 5;
constexpr auto betweenTries = std::chrono::milliseconds(60);

[[noreturn]] void cannotRead(const fs::path& path) {
  throw StorageError(Cause::Missing,
                     fmt::format("{} cannot be read: {}", path.filename().string(), std::strerror(errno)),
                     "Check that it is there and that you may read it, and try again");
}

[[noreturn]] void cannotWrite(const fs::path& path) {
  const int cause = errno;
  if (cause == ENOSPC || cause == EDQUOT || cause == EIO)
    failAtDisk(cause, path, "Free some room and try again");
  throw StorageError(Cause::ReadOnly,
                     fmt::format("{} cannot be written: {}", path.filename().string(), std::strerror(cause)),
                     "Check that its folder is there and that you may write to it, and try again");
}

/// Hands on what a file holds, piece by piece.
template <class Take> void readAll(const fs::path& path, Take take) {
  const Descriptor file(path, O_RDONLY);
  if (!file)
    cannotRead(path);
  std::vector<char> block(pieceSize);
  for (;;) {
    const ssize_t count = ::read(file.number(), block.data(), block.size());
    if (count < 0 && errno == EINTR)
      continue;
    if (count < 0)
      cannotRead(path);
    if (count == 0)
      return;
    take(std::string_view(block.data(), std::size_t(count)));
  }
}

void writeAll(const Descriptor& file, std::string_view bytes, const fs::path& path) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(file.number(), bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR)
      continue;
    if (count < 0)
      cannotWrite(path);
    bytes.remove_prefix(std::size_t(count));
  }
}

/// Yields the SHA-256 of what was copied.
std::string copyOnto(const fs::path& from, const fs::path& to, mode_t mode) {
  Descriptor target(to, O_CREAT | O_TRUNC | O_WRONLY | O_NOFOLLOW);
  if (!target)
    cannotWrite(to);
  basics::Sha256 sum;
  readAll(from, [&](std::string_view bytes) {
    sum.add(bytes);
    writeAll(target, bytes, to);
  });
  if (::fchmod(target.number(), mode) != 0 && errno != EPERM && errno != ENOTSUP && errno != ENOSYS)
    cannotWrite(to);
  if (::fsync(target.number()) != 0 || !target.close())
    cannotWrite(to);
  return basics::hexOf(sum.sum());
}

/// What is half made goes when it is not finished.
struct Beside {
  explicit Beside(const fs::path& place)
      : path(place.parent_path() / (".~" + place.filename().string() + ".unfinished")) {}
  ~Beside() {
    std::error_code ignored;
    fs::remove(path, ignored);
  }
  fs::path path;
};

void syncFolder(const fs::path& folder) {
  const Descriptor opened(folder, O_RDONLY | O_DIRECTORY);
  if (opened)
    ::fsync(opened.number()); // where a folder cannot be confirmed, its file is all the same
}

} // namespace

std::string sha256OfFile(const fs::path& path) {
  basics::Sha256 sum;
  readAll(path, [&sum](std::string_view bytes) { sum.add(bytes); });
  return basics::hexOf(sum.sum());
}

std::string copyStill(const fs::path& from, const fs::path& to) {
  for (int attempt = 0; attempt < tries; ++attempt) {
    if (attempt > 0)
      std::this_thread::sleep_for(betweenTries);
    const std::string copied = copyOnto(from, to, 0600);
    if (sha256OfFile(from) == copied)
      return copied;
  }
  throw StorageError(Cause::Locked, fmt::format("{} is being written to without a pause", from.filename().string()),
                     "Try again in a moment");
}

bool replaceFile(const fs::path& from, const fs::path& place, const std::string& expected) {
  struct stat before {};
  const bool isThere = ::stat(place.c_str(), &before) == 0;
  const auto isAsExpected = [&] {
    std::error_code none;
    return fs::exists(place, none) ? sha256OfFile(place) == expected : expected.empty();
  };
  if (!isAsExpected())
    return false;
  const Beside beside(place);
  const std::string written = copyOnto(from, beside.path, isThere ? before.st_mode & 0777 : 0600);
  if (sha256OfFile(beside.path) != written)
    throw StorageError(Cause::Device, fmt::format("{} was not written as it is", place.filename().string()),
                       "Try again; what stood there still does");
  if (!isAsExpected()) // writing may take a while
    return false;
  if (::rename(beside.path.c_str(), place.c_str()) != 0)
    cannotWrite(place);
  syncFolder(place.parent_path());
  return true;
}

} // namespace baton::storage
