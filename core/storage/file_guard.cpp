// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/file_guard.h"

#include "core/storage/failure.h"

#include <cerrno>
#include <fcntl.h>
#include <map>
#include <mutex>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace baton::storage {
namespace {

using Identity = std::pair<dev_t, ino_t>; ///< of a file, whatever its name

} // namespace

struct FileGuard::Held {
  explicit Held(int number) : descriptor(number) {}
  ~Held() { ::close(descriptor); }
  Held(const Held&) = delete;
  Held& operator=(const Held&) = delete;

  int descriptor;
  bool alone = false;

  /// Those of this program.
  static std::map<Identity, std::weak_ptr<Held>>& all() {
    static std::map<Identity, std::weak_ptr<Held>> held;
    return held;
  }
  static std::mutex& mutex() {
    static std::mutex guarding;
    return guarding;
  }
};

FileGuard::FileGuard(const std::filesystem::path& path, For purpose) {
  const std::lock_guard lock(Held::mutex());
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0)
    return;
  auto& known = Held::all()[{status.st_dev, status.st_ino}];
  auto held = known.lock();
  if (!held) {
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
      return;
    held = std::make_shared<Held>(descriptor);
  }
  const bool alone = purpose == For::Writing || held->alone;
  if (::flock(held->descriptor, (alone ? LOCK_EX : LOCK_SH) | LOCK_NB) != 0 && errno == EWOULDBLOCK) {
    // A change of the hold gives up the one before.
    ::flock(held->descriptor, LOCK_SH | LOCK_NB);
    failHeldElsewhere(path);
  }
  held->alone = alone;
  known = held;
  m_held = std::move(held);
}

} // namespace baton::storage
