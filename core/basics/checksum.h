// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>

namespace baton::basics {

/// 32 bytes that show whether bytes are still as they were: BLAKE2b (RFC 7693), in a fraction of the time of SHA-256.
/// For what this program alone reads; what others check, and what is in a workspace, has SHA-256.
std::string checksum(std::string_view bytes);

} // namespace baton::basics
