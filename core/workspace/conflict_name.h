// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string_view>

namespace baton::workspace {

/// The services that keep folders alike on several machines, and how each names the second of two files that were
/// written at once. A number is what several do, and so do people: it says that it may be such a copy, not whose.
enum class ConflictNaming { Dropbox, OneDrive, GoogleDrive, ICloud, Nextcloud, Syncthing, Numbered, Other };

/// Whether a file is named as such a service names what it keeps beside a file; both without their folder. Only a name:
/// what it holds is to be looked at. Words are known in the languages in which the services write them. The service
/// that keeps the folder ("OneDrive", as storage::SharedFolder has it) tells what a number or a machine's name means.
std::optional<ConflictNaming> conflictNaming(std::string_view file, std::string_view of, std::string_view service = {});

} // namespace baton::workspace
