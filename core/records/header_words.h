// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/records/import_batch.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace baton::records {

/// How well a header's words say that a column is meant for a target.
struct HeaderWord {
  std::string target;
  std::vector<std::string_view> words; ///< English and German, as headerKey has them, the surest first
  /// Words that mean it only where the column's values agree: a "region" is a market where one is called so.
  std::vector<std::string_view> perhaps = {};
};

/// The targets of a kind of records with the words that headers have for them.
const std::vector<HeaderWord>& headerWords(RecordKind kind);

/// The words that several kinds share, and those of the kinds that come from a CRM.
HeaderWord personWords(std::string target = "owner");
HeaderWord marketWords();
HeaderWord offeringWords();
HeaderWord businessWords();
HeaderWord currencyWords();
std::vector<HeaderWord> opportunityWords();
std::vector<HeaderWord> activityWords();
std::vector<HeaderWord> accountWords();

/// A header as it is compared: lower case, letters and digits only ("E-mail address" and "EMAIL_ADDRESS" are one).
std::string headerKey(std::string_view header);

/// The calendar month that a header names: "M01", "Jan", "March", "Mrz", "Umsatz März", "07".
std::optional<int> monthInHeader(std::string_view header);

} // namespace baton::records
