// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/elements.h"
#include "core/strategy/workspace_settings.h"

#include <string_view>
#include <vector>

namespace baton::guide {

using strategy::GuidePath;

/// Of which elements a screen asks.
enum class Scope {
  Only,          ///< the one there is, such as the strategy
  Every,         ///< each of the kind; more can be added
  EveryThereIs,  ///< each of the kind; none is added here
  Selected,      ///< each selected market
  NotSelected,   ///< each market that is not selected; more can be added
  PartsOfMarket, ///< of each selected market; more can be added
  PartsOfEach,   ///< of each element that the kind is part of; more can be added
  Grid           ///< market by offering
};

/// What a screen asks: fields of elements of one kind, by their names.
struct Ask {
  std::string_view kind;
  Scope scope;
  std::vector<std::string_view> fields;
};

/// One question of the guide. Texts are English; the window translates them.
struct Screen {
  std::string_view id;
  const char* title; ///< in lists
  const char* question;
  const char* help;
  const char* good;
  const char* bad;
  const char* why;      ///< the bad answer is one
  int fullMinutes = 0;  ///< 0: not asked on that path
  int shortMinutes = 0; ///< likewise
  std::vector<Ask> asks;
  bool (*isAnswered)(const basics::Elements&) = nullptr;

  int minutes(GuidePath path) const { return path == GuidePath::Short ? shortMinutes : fullMinutes; }
};

/// All questions in their order, without the list of what was sold, which comes before the first.
const std::vector<Screen>& screens();
/// Those that a path asks.
std::vector<const Screen*> screensOf(GuidePath path);
const Screen* screenNamed(std::string_view id);
/// What a path takes, in minutes.
int minutesOf(GuidePath path);

/// How far a path has come. What counts as answered is read from the strategy, whoever wrote it there and where.
struct Progress {
  int answered = 0;
  int asked = 0;
  const Screen* next = nullptr; ///< the first that is not answered

  bool isComplete() const { return next == nullptr; }
};
Progress progressOf(GuidePath path, const basics::Elements& elements);

/// The workspace is guided, and a question of its path is not answered yet.
bool isDue(const basics::Elements& elements);

} // namespace baton::guide
