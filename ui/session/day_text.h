// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/date.h"

#include <QString>

namespace baton::session {

/// "30 June 2020", as the locale writes it in full.
QString longDay(basics::Date date);
/// The same in few places: "6/30/20".
QString shortDay(basics::Date date);
/// "today", "tomorrow", "in 5 days", "3 days past"; farther ahead than a month "by 30 June 2020".
QString whenText(basics::Date date, basics::Date today);

} // namespace baton::session
