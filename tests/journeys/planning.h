// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "tests/journeys/hands.h"

#include <filesystem>
#include <gtest/gtest.h>
#include <map>
#include <string>
#include <vector>

namespace baton::tests {

/// What came with a CRM's data as its expected figures, in cents.
struct SoldLastYear {
  struct Sold {
    std::int64_t won = 0, lost = 0, cents = 0;
  };
  explicit SoldLastYear(const std::filesystem::path& data);

  Sold all;
  std::vector<Sold> quarters;
  std::map<std::string, Sold> ofManager, ofAgent;
  std::map<std::string, std::string> managerOf;               ///< of everyone in the list of teams, sold or not
  std::vector<std::pair<std::string, std::int64_t>> products; ///< with their list prices
  std::int64_t open = 0, openCents = 0;
};

/// An amount in cents by weights, none lost: rounded down, and the cents that are left to the largest rests.
std::vector<std::int64_t> sharedOut(std::int64_t cents, const std::vector<std::int64_t>& weights);

/// A sales leader plans the next year on what a CRM holds of the last one.
class Planning : public testing::TestWithParam<By> {
protected:
  Planning();

  void SetUp() override;
  /// What is sold, with its prices.
  void describeOfferings();
  /// People, accounts and opportunities through the window of the import.
  void takeIn();
  void view(const QString& words) { hands.answer("plan-views", words); }
  /// Spreads the number of a row over quarters or people, as the year before came out.
  void spread(const QString& row, const QString& over);
  /// What a cell of a table shows.
  QString shown(const QString& table, const QString& row, const QString& column);
  QString below(const QString& table, const QString& row, const QString& column);
  /// The text of a label.
  QString text(const QString& label);
  /// Until what is reckoned beside the window is there.
  void wait(const std::function<bool()>& isThere, const char* what);

  std::filesystem::path data;
  std::unique_ptr<SoldLastYear> truth;
  Journey journey;
  Hands& hands;

private:
  void open(const char* file);
  void next();
};

} // namespace baton::tests
