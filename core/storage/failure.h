// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/storage/storage_error.h"

#include <filesystem>

namespace SQLite {
class Exception;
}

namespace baton::storage {

/// What an error of the database means to the person at the screen.
[[noreturn]] void fail(const SQLite::Exception& error, const std::filesystem::path& path);
[[noreturn]] void failNotAWorkspace(const std::filesystem::path& path);

} // namespace baton::storage
