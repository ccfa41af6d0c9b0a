// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/exchange/csv_table.h"
#include "core/records/column_check.h"
#include "ui/widgets/chip.h"

#include <QString>
#include <utility>
#include <vector>

namespace baton::records {

QString text(const std::string& utf8);
/// "Bookings"
QString kindWord(RecordKind kind);
/// "bookings", within a sentence
QString kindInSentence(RecordKind kind);
/// What a target is called: "Person" for "owner", "March" for "month:3".
QString targetWord(const std::string& target);
/// "Open", "Won", "Lost"
QString stateWord(const std::string& state);
/// "Best case"
QString categoryWord(const std::string& category);
/// "3 bookings of earlier files are not in this one."
QString missingSentence(RecordKind kind, std::size_t count);
/// What a column can become, target and word, "nothing" first.
std::vector<std::pair<std::string, QString>> becomesChoices(RecordKind kind);
/// "comma", "semicolon", "tab", "bar"
QString delimiterWord(char delimiter);
/// "day, month, year" for "dd.MM.yyyy"
QString patternWord(const std::string& pattern);
/// "July 2017"
QString monthText(basics::Date date);

/// What stands in "To be checked".
struct CheckWord {
  widgets::ChipKind chip = widgets::ChipKind::Plain;
  QString word;
  bool isChip = true; ///< false: muted words without a shape
};
/// asked: the column has two readings; checks: all of them, since a cost says something beside the revenue.
CheckWord checkWord(const ColumnCheck& check, const std::vector<ColumnCheck>& checks, std::size_t rows, bool asked,
                    RecordKind kind);

} // namespace baton::records
