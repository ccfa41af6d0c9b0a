// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/amount.h"
#include "core/basics/date.h"
#include "core/basics/elements.h"
#include "core/plan/metric.h"

#include <string>
#include <string_view>
#include <vector>

// How documents and comparisons put values into words.
namespace baton::handoff {

/// "5 June 2020"
std::string longDate(basics::Date date);
/// "5 Jun 2020"
std::string shortDate(basics::Date date);
/// "July 2019"
std::string monthAndYear(basics::Date date);
/// "1,250 EUR", "0.05 EUR": cents only where there are any.
std::string moneyInWords(basics::Money money, std::string_view currency);
/// In the unit of its metric: "12,900,000 USD", "120", "4 %".
std::string amountInWords(basics::Amount amount, plan::Unit unit, std::string_view currency);
/// "84.9 %", "−1.3 %" of a ratio: with the minus and the narrow blank that figures have.
std::string percentInWords(double ratio);
/// "12.9M", "540k", "3,400": at most three digits and a letter, as headlines and tables have it.
std::string shortAmount(basics::Amount amount);
/// A word of an enum as people read it: "turned down" for rejected, "in work" for in_work.
std::string wordInWords(std::string_view word);
/// "a", "a and b", "a, b and c"; names that hold a comma or an "and" themselves are kept apart by "; "
std::string listInWords(const std::vector<std::string>& items);
/// "one", "two" ... "twelve", then digits.
std::string countInWords(std::size_t count);
/// With a capital where it begins with a letter from a to z.
std::string capitalised(std::string text);
/// With a full stop, unless it ends in a mark already; empty stays empty.
std::string asSentence(std::string_view text);

/// What an element is called in a list: its title; for those without one, what they stand between ("Retail × Till").
std::string nameOf(const basics::Elements& elements, basics::ElementRef ref);

/// By name, in the order of the alphabet.
std::vector<std::string> namesOf(const basics::Elements& elements, const std::vector<basics::RowId>& ids);

/// A field's value as people read it, with the names of references; empty for none.
std::string valueInWords(const basics::Elements& elements, const basics::Field& field, const basics::Value& value,
                         std::string_view currency);

} // namespace baton::handoff
