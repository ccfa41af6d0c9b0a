// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/workspace/checking.h"

#include <optional>
#include <string>
#include <string_view>

// What the bookings of a workspace come to, kept in the user's data folder from one sitting to the next: a million of
// them take seconds to add up. The file of the workspace is what counts. Sums that are missing, damaged, of another
// state of the workspace or by another version of the program are as if nothing had been kept.
namespace baton::workspace {

/// What was kept for this very state of the workspace, where it says the same today.
std::optional<BookingReading> storedSums(const Workspace& workspace, basics::Date today);

/// Keeps it, instead of what was kept of this workspace before; of many workspaces the latest. False where it was not:
/// there are so few bookings that adding them up takes no time, there is no data folder, or the disk does not take it.
bool storeSums(const Workspace& workspace, const BookingReading& reading);

/// As bytes, for a state of a workspace; and from them, where they are whole and of that state. Without the actuals:
/// deals are few, and are read in any case.
std::string packedSums(const BookingReading& reading, std::string_view state);
std::optional<BookingReading> unpackedSums(std::string_view bytes, std::string_view state);
/// What was packed, under a mark and a checksum: what is not as it was written is not unpacked.
std::string sealedSums(std::string_view packed);

} // namespace baton::workspace
