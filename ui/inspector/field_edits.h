// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/date.h"
#include "core/basics/edits.h"

#include <QString>

namespace baton::inspector {

/// What is written when a person gives a field another value. Mostly the field alone; a market that is selected takes
/// the next free rank and loses it again, an answer that is given takes its day.
basics::Edits editsFor(const basics::Elements& elements, basics::ElementRef ref, const basics::Field& field,
                       const basics::Value& value, basics::Date today);

/// What undo will name: "turn down market Retail", "rename market Retail", "edit reason of market Retail".
QString editLabel(const basics::Elements& elements, basics::ElementRef ref, const basics::Field& field,
                  const basics::Value& value);
QString addLabel(const basics::Kind& kind);
QString deleteLabel(const basics::Elements& elements, basics::ElementRef ref);
QString moveLabel(const basics::Elements& elements, basics::ElementRef ref, bool up);

} // namespace baton::inspector
