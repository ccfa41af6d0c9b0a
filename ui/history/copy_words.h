// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/workspace/copies.h"

#include <QString>

// How copies are said on screen, before they are merged. Plain text throughout.
namespace baton::history_page {

/// The name of a file on one line, whatever somebody made it of.
QString fileName(const std::filesystem::path& path);
/// "For Amy Alberts: her promises for Q3. Given by Laura Norman, 14 Jun 2020, 08:00"
QString noteLine(const journal::Given& given);
/// "Dropbox kept it beside the file, because two wrote at once"
QString conflictLine(workspace::ConflictNaming naming);
/// "Amy Alberts: 3 changes (2 markets, 1 person), 27 May 2020, 09:30 to 28 May 2020, 10:00"
QString newsLine(const workspace::NewsOf& news);

} // namespace baton::history_page
