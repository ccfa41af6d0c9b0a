// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/commitments/ledger.h"
#include "tests/journeys/hands.h"

#include <gtest/gtest.h>

namespace baton::tests {

/// People of the example at work in the real window, on 15 June 2020.
class Company : public testing::TestWithParam<By> {
protected:
  Company();

  void SetUp() override;
  commitments::Ledger ledger();
  /// The promise that was put in these words; fails where there is none, or more than one.
  const commitments::LedgerRow* promise(const commitments::Ledger& ledger, const std::string& statement);
  basics::Id<people::Person> person(const std::string& name);
  /// Whoever sits there opens a promise in the list of one side, makes a move of it and fills its form in.
  void move(
      const QString& side, const QString& statement, const QString& move, const std::function<void()>& form = [] {});

  Journey journey;
  Hands& hands;
};

} // namespace baton::tests
