// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batonctl/streams.h"

#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <initializer_list>
#include <poll.h>
#include <unistd.h>

namespace baton::batonctl {

void prepareStreams() {
  std::signal(SIGPIPE, SIG_IGN);
  for (int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
    if (::fcntl(stream, F_GETFD) == -1)
      // The lowest free number is taken, which is this one.
      ::open("/dev/null", stream == STDIN_FILENO ? O_RDONLY : O_WRONLY);
}

Written flushAnswer() {
  if (std::fflush(stdout) == 0 && !std::ferror(stdout))
    return Written::All;
  pollfd pipe{STDOUT_FILENO, POLLOUT, 0};
  ::poll(&pipe, 1, 0);
  return (pipe.revents & POLLERR) != 0 ? Written::NobodyReads : Written::Failed;
}

} // namespace baton::batonctl
