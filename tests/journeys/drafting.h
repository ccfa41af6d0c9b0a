// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "tests/journeys/hands.h"

#include <gtest/gtest.h>

namespace baton::tests {

/// Somebody drafts a strategy in an empty workspace, is told what is not clear, and mends it until the four gates are
/// open.
class Drafting : public testing::TestWithParam<By> {
protected:
  Drafting();

  /// The whole of it, with what is seen on the way.
  void draftStrategy();
  void section(const QString& label) { hands.row("outline", label); }
  /// A new element of the section, open in the panel.
  void another() { hands.press(hands.sees("add-first") ? "add-first" : "add"); }
  /// What the page Clarity shows: markets, offerings, differentiators, advantages; o open, - closed.
  std::string gates();

  Journey journey;
  Hands& hands;

private:
  void part(const QString& kind, const std::vector<std::pair<QString, QString>>& fields);
  void person(const QString& name, const QString& title, const QString& side);
  void market(const QString& name, const QString& status, const QString& reason);
  void selected(const QString& name, const QString& rank, const QString& reason, const QString& ideal,
                const QString& list);
  void offering(const QString& name, const QString& description, const QString& price);
  void fit(int market, int offering, const QString& word);
  void competitor(const QString& name, bool present, const QStringList& markets);
  void advantage(const QString& against, const QString& ours, const QString& theirs, const QString& how);
  void draftPeopleAndMarkets();
  void draftOfferings();
  void draftDifferences();
  void draftCompetitors();
};

inline std::string wayOf(const testing::TestParamInfo<By>& one) {
  return one.param == By::Mouse ? "ByMouse" : "ByKeyboardAlone";
}

} // namespace baton::tests
