// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/workspace/history.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/number_text.h"

#include <QString>

// How the history is said on screen. Plain text throughout.
namespace baton::history_page {

QString text(const std::string& utf8);
using widgets::counted;
/// The sign of what somebody did, of resources/icons.
QString iconOf(workspace::Act act);
/// "Change market Retail", "Undo: change market Retail", "Merge copy of Amy Alberts".
QString sentenceOf(const workspace::HistoryRow& row);
/// What the sentence does not say: "size: 40 to 60", "3 fields", "42 changes, 3 conflicts". May be empty.
QString detailOf(const workspace::HistoryRow& row, const basics::Elements& named);
/// "this laptop", "Amy Alberts’ copy"
QString originOf(const workspace::HistoryRow& row);
QString copyOf(const std::string& person);

/// "Today, 1 June 2020"; "without a day" where nobody said when.
QString dayOf(const std::optional<basics::Instant>& at, basics::Date today);
/// "14:02", by the clock of this machine.
QString timeOf(const std::optional<basics::Instant>& at);
/// "27 May, 09:30"
QString momentOf(const std::optional<basics::Instant>& at);
QDate localDay(const std::optional<basics::Instant>& at);

/// "Market: Retail"
QString placeOf(const basics::Elements& named, basics::ElementRef element);
QString fieldName(const basics::Field* field);
/// A value as a person reads it; "nothing" where there is none. Of existence "there" and "deleted".
QString valueOf(const basics::Elements& named, basics::ElementRef element, const basics::Field* field,
                const basics::Value& value);

/// The page that shows elements of a kind; empty where none does.
QString pageOf(const basics::Kind& kind);

QString personName(const std::string& author);
/// The side of the person of that name.
widgets::Side sideOf(const basics::Elements& elements, const std::string& author);

} // namespace baton::history_page
