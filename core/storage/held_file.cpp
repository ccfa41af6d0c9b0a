// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/held_file.h"

#include "core/storage/database.h"
#include "core/storage/descriptor.h"

#include <array>
#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <cstring>
#include <fmt/format.h>
#include <fstream>
#include <pwd.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace baton::storage {
namespace {

namespace fs = std::filesystem;
using basics::Instant;
using Cause = StorageError::Cause;

constexpr int attempts = 8;
constexpr auto pause = std::chrono::milliseconds(60);
// Where SQLite puts its locks, from its file format: a byte that says "about to", and the range that readers share.
constexpr off_t pendingByte = 0x40000000, sharedFirst = pendingByte + 2, sharedSize = 510;

fs::path beside(const fs::path& path, const char* ending) {
  return path.string() + ending;
}

std::optional<Instant> instantOf(const struct statx_timestamp& time) {
  return time.tv_sec > 0 ? std::optional(Instant::fromSeconds(time.tv_sec)) : std::nullopt;
}

/// Asked of the system without opening the file.
bool isOpenHere(const fs::path& path) {
  struct stat wanted {};
  if (::stat(path.c_str(), &wanted) != 0)
    return false;
  std::error_code none;
  for (const auto& entry : fs::directory_iterator("/proc/self/fd", none)) {
    struct stat open {};
    if (::fstat(std::atoi(entry.path().filename().c_str()), &open) == 0 && open.st_dev == wanted.st_dev &&
        open.st_ino == wanted.st_ino)
      return true;
  }
  return false;
}

std::string userOf(uid_t id) {
  std::array<char, 4096> room{};
  struct passwd entry {};
  struct passwd* found = nullptr;
  ::getpwuid_r(id, &entry, room.data(), room.size(), &found);
  return found ? std::string(found->pw_name) : std::string();
}

std::int64_t lockingProcess(const fs::path& path) {
  const Descriptor file(path, O_RDONLY);
  struct flock lock {};
  lock.l_type = F_WRLCK;
  lock.l_whence = SEEK_SET;
  lock.l_start = pendingByte;
  lock.l_len = sharedFirst - pendingByte + sharedSize;
  if (!file || ::fcntl(file.number(), F_GETLK, &lock) != 0 || lock.l_type == F_UNLCK)
    return 0;
  return lock.l_pid > 0 ? lock.l_pid : 0;
}

std::string programOf(std::int64_t process) {
  std::ifstream file(fmt::format("/proc/{}/comm", process));
  std::string name;
  std::getline(file, name);
  return name;
}

/// What tells that a file moved: another file, another length, written to since.
struct Stamp {
  bool there = false;
  ino_t file = 0;
  off_t size = 0;
  timespec written{};

  friend bool operator==(const Stamp& a, const Stamp& b) {
    return a.there == b.there && a.file == b.file && a.size == b.size && a.written.tv_sec == b.written.tv_sec &&
           a.written.tv_nsec == b.written.tv_nsec;
  }
};

Stamp stampOf(const fs::path& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0)
    return {};
  return {true, status.st_ino, status.st_size, status.st_mtim};
}

[[noreturn]] void failReading(const fs::path& path) {
  throw StorageError(Cause::Missing, fmt::format("{} cannot be read: {}", path.string(), std::strerror(errno)),
                     "Check that it exists and that you may read it");
}

[[noreturn]] void failWriting(const fs::path& path) {
  const int cause = errno;
  if (cause == EEXIST)
    throw StorageError(Cause::Exists, fmt::format("{} exists already", path.string()),
                       "Choose another name; nothing is ever overwritten");
  throw StorageError(cause == ENOSPC ? Cause::DiskFull : Cause::ReadOnly,
                     fmt::format("{} cannot be made: {}", path.string(), std::strerror(cause)),
                     "Choose a folder that you may write to, with room for the file");
}

constexpr std::size_t blockSize = 1 << 20;
using Block = std::vector<char>;

ssize_t readBlock(const Descriptor& file, Block& block) {
  std::size_t filled = 0;
  while (filled < block.size()) {
    const ssize_t count = ::read(file.number(), block.data() + filled, block.size() - filled);
    if (count < 0)
      return -1;
    if (count == 0)
      break;
    filled += std::size_t(count);
  }
  return ssize_t(filled);
}

void writeBlock(const Descriptor& file, const char* bytes, std::size_t size, const fs::path& path) {
  while (size > 0) {
    const ssize_t count = ::write(file.number(), bytes, size);
    if (count < 0)
      failWriting(path);
    bytes += count;
    size -= std::size_t(count);
  }
}

void copyBytes(const fs::path& from, const fs::path& to) {
  const Descriptor source(from, O_RDONLY);
  if (!source)
    failReading(from);
  const Descriptor target(to, O_CREAT | O_EXCL | O_WRONLY);
  if (!target)
    failWriting(to);
  Block block(blockSize);
  for (ssize_t count = readBlock(source, block); count != 0; count = readBlock(source, block)) {
    if (count < 0)
      failReading(from);
    writeBlock(target, block.data(), std::size_t(count), to);
  }
}

bool sameBytes(const fs::path& first, const fs::path& second) {
  const Descriptor one(first, O_RDONLY), other(second, O_RDONLY);
  Block a(blockSize), b(blockSize);
  for (;;) {
    const ssize_t count = readBlock(one, a);
    if (count < 0 || count != readBlock(other, b) || std::memcmp(a.data(), b.data(), std::size_t(count)) != 0)
      return false;
    if (count == 0)
      return true;
  }
}

/// Both files as they stood at one moment: neither moved while they were read, and read again they say the same.
bool copyBoth(const fs::path& path, const fs::path& copy) {
  const fs::path wal = beside(path, "-wal"), copiedWal = beside(copy, "-wal");
  const Stamp file = stampOf(path), log = stampOf(wal), journal = stampOf(beside(path, "-journal"));
  if (journal.there && journal.size > 0)
    return false; // it is just being closed
  if (log.there)
    copyBytes(wal, copiedWal);
  copyBytes(path, copy);
  return sameBytes(path, copy) && (!log.there || sameBytes(wal, copiedWal)) && stampOf(path) == file &&
         stampOf(wal) == log;
}

/// What is half made goes when it is not finished.
class Unfinished {
public:
  explicit Unfinished(fs::path path) : m_path(std::move(path)) { clear(); }
  ~Unfinished() { clear(); }
  const fs::path& path() const { return m_path; }
  void clear() const {
    std::error_code ignored;
    for (const char* ending : {"", "-wal", "-shm", "-journal"})
      fs::remove(beside(m_path, ending), ignored);
  }

private:
  fs::path m_path;
};

Instant copyAsItStands(const fs::path& path, const Unfinished& copy) {
  for (int attempt = 0; attempt < attempts; ++attempt) {
    if (attempt > 0)
      std::this_thread::sleep_for(pause);
    copy.clear();
    const auto now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    if (copyBoth(path, copy.path()))
      return Instant::fromSeconds(now);
  }
  throw StorageError(Cause::Locked, fmt::format("{} is being written to without a pause", path.filename().string()),
                     "Try again in a moment");
}

/// One whole file of the two, which must be a sound workspace.
void makeWhole(const fs::path& copy, const fs::path& source) {
  Database whole = Database::openForWriting(copy);
  if (!whole.integrityProblems().empty())
    throw StorageError(Cause::Damaged, fmt::format("The copy of {} is damaged", source.filename().string()),
                       "Try again; the file itself was only read");
  whole.close();
}

} // namespace

Holder holderOf(const fs::path& path) {
  Holder holder;
  holder.process = isOpenHere(path) ? ::getpid() : lockingProcess(path);
  holder.program = holder.process ? programOf(holder.process) : std::string();
  if (holder.program.empty())
    holder.process = 0; // a number of another machine
  struct statx status {};
  const fs::path wal = beside(path, "-wal");
  if (::statx(AT_FDCWD, wal.c_str(), 0, STATX_BASIC_STATS | STATX_BTIME, &status) != 0)
    return holder;
  holder.user = userOf(status.stx_uid);
  if (status.stx_mask & STATX_BTIME)
    holder.since = instantOf(status.stx_btime);
  if (status.stx_size > 0)
    holder.lastSaved = instantOf(status.stx_mtime);
  return holder;
}

Instant copyHeld(const fs::path& path, const fs::path& target) {
  std::error_code trouble;
  if (!fs::is_regular_file(path, trouble))
    throw StorageError(Cause::Missing, fmt::format("There is no file {}", path.string()), "Check its name and folder");
  if (fs::exists(target, trouble))
    throw StorageError(Cause::Exists, fmt::format("{} exists already", target.string()),
                       "Choose another name; nothing is ever overwritten");
  if (isOpenHere(path))
    throw StorageError(Cause::Locked, fmt::format("{} is open in this program", path.filename().string()),
                       "Save the copy from its own window");
  const Unfinished copy(target.string() + ".unfinished");
  const Instant stood = copyAsItStands(path, copy);
  makeWhole(copy.path(), path);
  const Database whole = Database::openForReading(copy.path());
  whole.copyTo(target); // synced, and never over another
  return stood;
}

} // namespace baton::storage
