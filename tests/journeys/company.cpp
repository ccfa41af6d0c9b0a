// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/company.h"

namespace baton::tests {

Company::Company() : journey(GetParam()), hands(journey.hands()) {}

void Company::SetUp() {
  journey.begin("example", "Adventure Works Cycles", "Brian Welcker");
}

commitments::Ledger Company::ledger() {
  return commitments::Ledger(journey.elements(), journey.window().session().today());
}

const commitments::LedgerRow* Company::promise(const commitments::Ledger& ledger, const std::string& statement) {
  const commitments::LedgerRow* found = nullptr;
  for (const auto& row : ledger.rows())
    if (row.standing.terms.statement == statement) {
      EXPECT_EQ(found, nullptr) << statement << " was promised twice";
      found = &row;
    }
  EXPECT_NE(found, nullptr) << statement << " is not on the ledger";
  return found;
}

basics::Id<people::Person> Company::person(const std::string& name) {
  for (const auto& one : journey.elements().all<people::Person>())
    if (one.name == name)
      return one.id;
  ADD_FAILURE() << "nobody is called " << name;
  return {};
}

void Company::move(const QString& side, const QString& statement, const QString& move,
                   const std::function<void()>& form) {
  journey.page("commitments");
  hands.row(side, statement, true);
  hands.press("move-" + move);
  form();
  hands.press("move-now");
  EXPECT_FALSE(hands.sees("move-dialog")) << statement.toStdString() << ": " << move.toStdString();
}

} // namespace baton::tests
