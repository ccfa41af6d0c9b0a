// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/amount.h"
#include "core/basics/date.h"
#include "core/basics/decimal.h"
#include "core/basics/outcome.h"
#include "core/records/import_batch.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace baton::records {

/// What to do with a name that matches no element: make one, or keep the name with the record.
enum class Unmatched { Keep, Create };

/// What to do with a second row of one external id in the same file.
enum class DuplicateIds { Reject, Last, Lines };

/// The words for what an opportunity is, for how sure its owner is of it, and for who brought it.
const std::vector<std::string>& opportunityStates();
const std::vector<std::string>& forecastCategories();
const std::vector<std::string>& opportunitySources();

/// What a column of this kind of records can become, in the order in which it is asked.
const std::vector<std::string>& targetsOf(RecordKind kind);

/// Whether a target is read as a date, as an amount; every other one is text.
bool holdsDate(std::string_view target);
bool holdsAmount(std::string_view target);
/// Of those that hold one: whether it is money, which is scaled and converted.
bool isMoney(std::string_view target);

/// What each column of a file means. Its JSON form is described in the manual; the defaults are those of a file that
/// says nothing.
struct ColumnMapping {
  RecordKind kind = RecordKind::Bookings;
  std::map<std::string, std::string> columns; ///< target, such as "owner", to the column's header
  std::vector<std::string> externalId;        ///< one column or several, joined with "-"
  std::map<std::string, std::string> constants;
  std::map<std::string, std::map<std::string, std::string>> aliases; ///< by target: name in the file to our name
  std::map<std::string, Unmatched> unmatched;                        ///< by target
  std::optional<std::string> dates;                                  ///< pattern such as "dd.MM.yyyy"
  std::optional<std::string> decimal;
  std::optional<std::string> thousands;
  basics::Decimal scale = basics::Decimal::of(1);
  std::map<std::string, basics::Decimal> scales; ///< by target, instead of scale
  std::vector<std::string> empty{""};
  std::optional<std::string> delimiter;
  std::optional<std::string> encoding;
  std::optional<int> headerRow; ///< 1-based; 0: there is none
  std::string scope = "own";    ///< goals: "own", "team" or "team_for_managers"
  std::string side = "sales";   ///< people
  DuplicateIds duplicateIds = DuplicateIds::Reject;
  bool missingIsGone = false;
  std::optional<basics::Date> asOf;
  struct Wide {
    std::string year;                  ///< the column that holds the calendar year
    std::map<std::string, int> months; ///< column to calendar month
  };
  std::optional<Wide> wide;
  std::map<std::string, basics::Decimal> rates; ///< by currency code, as nameKey has it: into the workspace's currency
  // Opportunities.
  std::map<std::string, std::string> stages;           ///< by stage, as nameKey has it: "open", "won" or "lost"
  std::map<std::string, basics::Amount> probabilities; ///< by stage, as nameKey has it: of 1
  std::map<std::string, std::string> categories;       ///< by stage, as nameKey has it: where the row says none
  std::vector<std::string> stageOrder;
  std::optional<int> probabilityScale; ///< 1 or 100; else 100 where any value exceeds 1
  bool listPriceIfEmpty = false;       ///< what says no amount is worth the list price of its offering
  std::optional<std::string> sheet;    ///< of a workbook; else its first
  std::string json;                    ///< as it was given, canonical

  /// Refused with what is wrong: an unknown key, a target that this kind does not have, a word that is not one.
  static basics::Outcome<ColumnMapping> parse(std::string_view json);

  /// Sets json to what the other fields say, in the form that parse reads; what is as in a file that says nothing is
  /// left out.
  void seal();

  /// Whether an opportunity of that stage is open, won or lost: as it was said, or where the stage is such a word
  /// itself; null where nobody says.
  const std::string* stateOf(const std::string& stage) const;
  bool has(const std::string& target) const { return columns.contains(target) || constants.contains(target); }
  basics::Decimal scaleOf(const std::string& target) const;
  std::string alias(const std::string& target, const std::string& name) const;
};

} // namespace baton::records
