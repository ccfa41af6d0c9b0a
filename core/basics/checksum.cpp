// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/basics/checksum.h"

#include <sodium.h>

namespace baton::basics {

std::string checksum(std::string_view bytes) {
  static const bool usesTheProcessor = ::sodium_init() >= 0; // else by the plain code, which gives the same
  (void)usesTheProcessor;
  std::string sum(32, '\0');
  ::crypto_generichash(reinterpret_cast<unsigned char*>(sum.data()), sum.size(),
                       reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), nullptr, 0);
  return sum;
}

} // namespace baton::basics
