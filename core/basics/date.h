// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/outcome.h"

#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace baton::basics {

/// A calendar date between 1900-01-01 and 9999-12-31, without time or zone.
class Date {
public:
  Date() = default; // 1970-01-01
  static std::optional<Date> of(int year, int month, int day);
  /// Exactly "yyyy-MM-dd".
  static Outcome<Date> parse(std::string_view text);
  /// Days since 1970-01-01.
  static Date fromDays(std::int32_t days) { return Date(days); }

  std::int32_t days() const { return m_days; }
  int year() const;
  int month() const;
  int day() const;
  /// 1 is Monday, 7 is Sunday.
  int weekday() const;
  Date plusDays(int days) const { return Date(m_days + days); }
  /// The same day of a later month, or its last day where that month is shorter.
  Date plusMonths(int months) const;
  Date firstOfMonth() const;
  Date lastOfMonth() const;
  /// "2017-07-01"
  std::string iso() const;

  friend auto operator<=>(const Date&, const Date&) = default;

private:
  explicit Date(std::int32_t days) : m_days(days) {}
  std::int32_t m_days = 0;
};

/// Whole months from one date's month to another's.
int monthsBetween(Date from, Date to);

/// A moment in UTC, to the second.
class Instant {
public:
  Instant() = default; // 1970-01-01T00:00:00Z
  /// "2026-01-31T09:30:00Z", also with fractions of a second (dropped) or an offset such as +02:00.
  static Outcome<Instant> parse(std::string_view text);
  static Instant fromSeconds(std::int64_t secondsSince1970) { return Instant(secondsSince1970); }
  static Instant at(Date date) { return Instant(std::int64_t{date.days()} * 86400); }

  std::int64_t seconds() const { return m_seconds; }
  Date date() const;
  std::string iso() const;

  friend auto operator<=>(const Instant&, const Instant&) = default;

private:
  explicit Instant(std::int64_t seconds) : m_seconds(seconds) {}
  std::int64_t m_seconds = 0;
};

} // namespace baton::basics
