// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/journal/given.h"
#include "core/workspace/temporary_copy.h"

namespace baton::workspace {

/// Gives a copy of a workspace out: whole, under a new name, with a word to whom and for what that travels in it. It
/// is on the disk when this comes back; a stick can be taken out. Private notes stay. Refused where it says neither,
/// or nothing is there to hold it; never over another file.
basics::Outcome<basics::Done> giveCopy(const TemporaryCopy& copy, const std::filesystem::path& target,
                                       const journal::Given& given);

/// The name of a copy's file: "Company for Amy Alberts.baton", whatever stands in either name.
std::string nameOfCopy(const std::filesystem::path& workspace, std::string_view receiver);

} // namespace baton::workspace
