// SPDX-License-Identifier: GPL-3.0-or-later
// Loaded before every test program (cmake/Module.cmake): whoever opens a socket to the internet ends there. Baton never
// does, so what is confidential cannot leave by one.
#include <cstdio>
#include <cstdlib>
#include <dlfcn.h>
#include <sys/socket.h>

extern "C" int socket(int domain, int type, int protocol) noexcept {
  if (domain == AF_INET || domain == AF_INET6) {
    std::fputs("An internet socket was opened.\n", stderr);
    std::abort();
  }
  using Socket = int (*)(int, int, int);
  static const auto real = reinterpret_cast<Socket>(::dlsym(RTLD_NEXT, "socket"));
  return real(domain, type, protocol);
}
