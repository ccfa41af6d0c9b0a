// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/workspace/meetings.h"

#include <QString>
#include <optional>

namespace baton::people_page {

/// Keeps a one-to-one and, where a day is given, plans the next one of the same two.
basics::Outcome<workspace::Report> keepWithNext(workspace::Workspace& workspace, const workspace::MeetingHeld& held,
                                                std::optional<basics::Date> next);

/// "15 June 2020" of "2020-06-15"; as it stands where it is no day.
QString dayText(const QString& iso);

} // namespace baton::people_page
