// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/failing_disk.h"

#include <cerrno>
#include <csignal>
#include <cstddef>
#include <new>
#include <sqlite3.h>
#include <unistd.h>

namespace baton::tests {

struct FailingDisk::State {
  sqlite3_vfs vfs{};
  sqlite3_vfs* under = nullptr;
  int count = 0;
  int failing = 0; ///< the operation that fails; 0: none
  Fault fault = Fault::Full;
  Lasting lasting = Lasting::Once;
  bool failed = false;
  bool failedToSync = false;
  int lastError = 0;

  bool fails() {
    ++count;
    const bool now = failing > 0 && (count == failing || (count > failing && lasting == Lasting::UntilMend));
    if (now) {
      failed = true;
      lastError = errno = fault == Fault::Full ? ENOSPC : EIO;
    }
    return now;
  }
  void killIfAsked() const {
    if (fault == Fault::Kill)
      ::kill(::getpid(), SIGKILL);
  }
};

namespace {

using State = FailingDisk::State;

State& stateOf(sqlite3_vfs* vfs) {
  return *static_cast<State*>(vfs->pAppData);
}

/// The file as SQLite sees it, with the one below it in the same piece of memory.
struct File {
  sqlite3_file base;
  State* state;
  sqlite3_file* under() { return reinterpret_cast<sqlite3_file*>(reinterpret_cast<std::byte*>(this) + sizeof(File)); }
};

File& at(sqlite3_file* file) {
  return *reinterpret_cast<File*>(file);
}
sqlite3_file* below(sqlite3_file* file) {
  return at(file).under();
}

int close(sqlite3_file* file) {
  return below(file)->pMethods->xClose(below(file));
}
int read(sqlite3_file* file, void* into, int bytes, sqlite3_int64 from) {
  return below(file)->pMethods->xRead(below(file), into, bytes, from);
}
int write(sqlite3_file* file, const void* bytes, int count, sqlite3_int64 to) {
  State& state = *at(file).state;
  if (!state.fails())
    return below(file)->pMethods->xWrite(below(file), bytes, count, to);
  if (count > 1)
    below(file)->pMethods->xWrite(below(file), bytes, count / 2, to);
  state.killIfAsked();
  errno = state.lastError;
  return state.fault == FailingDisk::Fault::Full ? SQLITE_FULL : SQLITE_IOERR_WRITE;
}
int truncate(sqlite3_file* file, sqlite3_int64 size) {
  State& state = *at(file).state;
  if (!state.fails())
    return below(file)->pMethods->xTruncate(below(file), size);
  state.killIfAsked();
  return SQLITE_IOERR_TRUNCATE;
}
int sync(sqlite3_file* file, int flags) {
  State& state = *at(file).state;
  if (!state.fails())
    return below(file)->pMethods->xSync(below(file), flags);
  state.killIfAsked();
  state.failedToSync = true;
  return SQLITE_IOERR_FSYNC;
}
int fileSize(sqlite3_file* file, sqlite3_int64* size) {
  return below(file)->pMethods->xFileSize(below(file), size);
}
int lock(sqlite3_file* file, int level) {
  return below(file)->pMethods->xLock(below(file), level);
}
int unlock(sqlite3_file* file, int level) {
  return below(file)->pMethods->xUnlock(below(file), level);
}
int checkReservedLock(sqlite3_file* file, int* held) {
  return below(file)->pMethods->xCheckReservedLock(below(file), held);
}
int fileControl(sqlite3_file* file, int what, void* with) {
  return below(file)->pMethods->xFileControl(below(file), what, with);
}
int sectorSize(sqlite3_file* file) {
  return below(file)->pMethods->xSectorSize(below(file));
}
int deviceCharacteristics(sqlite3_file* file) {
  return below(file)->pMethods->xDeviceCharacteristics(below(file));
}

int shmMap(sqlite3_file* file, int page, int size, int extends, void volatile** into) {
  return below(file)->pMethods->xShmMap(below(file), page, size, extends, into);
}
int shmLock(sqlite3_file* file, int offset, int count, int flags) {
  return below(file)->pMethods->xShmLock(below(file), offset, count, flags);
}
void shmBarrier(sqlite3_file* file) {
  below(file)->pMethods->xShmBarrier(below(file));
}
int shmUnmap(sqlite3_file* file, int deletes) {
  return below(file)->pMethods->xShmUnmap(below(file), deletes);
}

constexpr sqlite3_io_methods methods{2,
                                     close,
                                     read,
                                     write,
                                     truncate,
                                     sync,
                                     fileSize,
                                     lock,
                                     unlock,
                                     checkReservedLock,
                                     fileControl,
                                     sectorSize,
                                     deviceCharacteristics,
                                     shmMap,
                                     shmLock,
                                     shmBarrier,
                                     shmUnmap,
                                     nullptr,
                                     nullptr};

int open(sqlite3_vfs* vfs, sqlite3_filename name, sqlite3_file* file, int flags, int* outFlags) {
  State& state = stateOf(vfs);
  auto* mine = new (file) File{};
  if ((flags & SQLITE_OPEN_READWRITE) != 0 && state.fails()) {
    state.killIfAsked();
    return SQLITE_CANTOPEN;
  }
  const int code = state.under->xOpen(state.under, name, mine->under(), flags, outFlags);
  mine->state = &state;
  mine->base.pMethods = mine->under()->pMethods ? &methods : nullptr;
  return code;
}

int lastError(sqlite3_vfs* vfs, int size, char* into) {
  State& state = stateOf(vfs);
  return state.lastError ? state.lastError : state.under->xGetLastError(state.under, size, into);
}

} // namespace

FailingDisk::FailingDisk() : m_state(std::make_unique<State>()) {
  State& state = *m_state;
  state.under = sqlite3_vfs_find(nullptr);
  state.vfs = *state.under; // what does not touch a file goes straight through: it looks at nothing but its arguments
  state.vfs.zName = "failing";
  state.vfs.szOsFile = int(sizeof(File)) + state.under->szOsFile;
  state.vfs.pAppData = &state;
  state.vfs.xOpen = open;
  state.vfs.xGetLastError = lastError;
  state.vfs.xDelete = [](sqlite3_vfs* vfs, const char* name, int syncs) {
    return stateOf(vfs).under->xDelete(stateOf(vfs).under, name, syncs);
  };
  state.vfs.xAccess = [](sqlite3_vfs* vfs, const char* name, int flags, int* out) {
    return stateOf(vfs).under->xAccess(stateOf(vfs).under, name, flags, out);
  };
  state.vfs.xFullPathname = [](sqlite3_vfs* vfs, const char* name, int size, char* out) {
    return stateOf(vfs).under->xFullPathname(stateOf(vfs).under, name, size, out);
  };
  sqlite3_vfs_register(&state.vfs, 1);
}

FailingDisk::~FailingDisk() {
  sqlite3_vfs_unregister(&m_state->vfs);
  sqlite3_vfs_register(m_state->under, 1);
}

void FailingDisk::failAt(int k, Fault fault, Lasting lasting) {
  mend();
  m_state->count = 0;
  m_state->failed = m_state->failedToSync = false;
  m_state->failing = k;
  m_state->fault = fault;
  m_state->lasting = lasting;
}

void FailingDisk::mend() {
  m_state->failing = 0;
  m_state->lastError = 0;
}

int FailingDisk::operations() const {
  return m_state->count;
}
bool FailingDisk::hasFailed() const {
  return m_state->failed;
}
bool FailingDisk::hasFailedToSync() const {
  return m_state->failedToSync;
}

} // namespace baton::tests
