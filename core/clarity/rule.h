// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/clarity/finding.h"

#include <array>
#include <span>
#include <utility>
#include <vector>

namespace baton::clarity {

class Scope;

/// How points are lost: all of them as soon as the rule fires, or by the share of the elements concerned.
enum class Counting { All, Share, None };

/// What kind of thing a rule looks at. What is not there cannot be put aside; a text that was judged wrongly can, and
/// then it closes no gate; a state of affairs can be put aside, but its gate waits.
enum class Nature { Existence, Text, State };

/// Which texts a rule can read: only those of a language with word lists, or any.
enum class Reads { Listed, Any };

enum class Source { Strategy, Plan, Records };

/// The words that fill a template: {"name", "Retail"} stands for {name}.
using Fill = std::vector<std::pair<std::string_view, std::string>>;

/// One place where a rule fires.
struct Fault {
  std::string_view kind;
  basics::RowId id = 0;
  std::string_view field;
  Fill fill;
  Ranges ranges = {};
  /// How many of the elements concerned it stands for, and in which group of them.
  double weight = 1;
  std::size_t group = 0;
  bool closesGate = true;
  /// In place of the rule's own.
  std::optional<Gate> gate = {};
  std::string_view follows = {};
  /// In place of the rule's own words.
  std::string_view what = {};
  std::string_view remedy = {};
};

/// What a rule says about a strategy.
struct Verdict {
  std::vector<Fault> faults;
  /// The elements looked at, by group. The share is that of the group with the largest one.
  std::array<double, 4> concerned = {};
  /// In place of the rule's own.
  std::optional<Severity> severity = {};
};

struct Rule {
  std::string_view id;
  std::string_view label; ///< its name in a few plain words
  Severity severity;
  std::optional<Gate> gate;
  int points;
  Counting counting;
  Nature nature;
  Reads reads;
  Source source;
  double threshold; ///< 0: none
  std::string_view fires;
  std::string_view what;
  std::string_view why;
  std::string_view remedy;
  Verdict (*judge)(const Scope& scope, double threshold);
};

/// The table, in the order of the gates. The points add up to 100.
std::span<const Rule> rules();
const Rule* findRule(std::string_view id);

/// A template with its {words} filled in.
std::string filled(std::string_view text, const Fill& fill);

} // namespace baton::clarity
