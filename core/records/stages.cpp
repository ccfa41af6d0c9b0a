// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/stages.h"

#include "core/basics/text.h"
#include "core/records/header_words.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace baton::records {
namespace {

// As headerKey has them: "Closed Won", "closedwon" and "Closed - Won" are one. Those of the usual CRMs, and the words
// that can mean nothing else.
constexpr auto wonStages = std::to_array<std::string_view>(
    {"won", "closedwon", "dealwon", "closedwin", "gewonnen", "abgeschlossengewonnen", "ganada", "cerradaganada"});
constexpr auto lostStages = std::to_array<std::string_view>({"lost", "closedlost", "deallost", "closedloss", "verloren",
                                                             "abgeschlossenverloren", "perdida", "cerradaperdida",
                                                             "canceled", "cancelled", "outsold"});
constexpr auto openStages = std::to_array<std::string_view>({"open",
                                                             "offen",
                                                             "inprogress",
                                                             "onhold",
                                                             "prospecting",
                                                             "qualification",
                                                             "needsanalysis",
                                                             "valueproposition",
                                                             "iddecisionmakers",
                                                             "perceptionanalysis",
                                                             "proposalpricequote",
                                                             "negotiationreview",
                                                             "appointmentscheduled",
                                                             "qualifiedtobuy",
                                                             "presentationscheduled",
                                                             "decisionmakerboughtin",
                                                             "contractsent",
                                                             "qualified",
                                                             "contactmade",
                                                             "demoscheduled",
                                                             "proposalmade",
                                                             "negotiationsstarted",
                                                             "qualify",
                                                             "1qualify",
                                                             "develop",
                                                             "2develop",
                                                             "propose",
                                                             "3propose",
                                                             "4close",
                                                             "proposal",
                                                             "negotiation"});

template <class Words> bool isAmong(const Words& words, std::string_view key) {
  return std::ranges::find(words, key) != words.end();
}

/// The different values of a column with their rows, as they first come.
std::vector<StageFound> valuesOf(const exchange::CsvTable& table, int column, bool saysState) {
  std::vector<StageFound> found;
  if (column < 0)
    return found;
  std::unordered_map<std::string_view, std::size_t> byText; // as it is written
  std::unordered_map<std::string, std::size_t> byKey;
  for (const auto& row : table.rows) {
    const std::string_view text = basics::trimmed(row.cells[std::size_t(column)]);
    if (text.empty())
      continue;
    const auto [place, isNew] = byText.try_emplace(text, 0);
    if (isNew) {
      place->second = byKey.try_emplace(basics::nameKey(text), found.size()).first->second;
      if (place->second == found.size())
        found.push_back({std::string(text), 0, saysState});
    }
    ++found[place->second].rows;
  }
  return found;
}

int columnOf(const exchange::CsvTable& table, const ColumnMapping& mapping, const char* target) {
  const auto column = mapping.columns.find(target);
  return column == mapping.columns.end() ? -1 : table.column(column->second);
}

bool isStateItself(const StageFound& stage) {
  return isAmong(opportunityStates(), basics::nameKey(stage.name));
}

} // namespace

std::string_view usualState(std::string_view stage) {
  const std::string key = headerKey(stage);
  return isAmong(wonStages, key) ? "won" : isAmong(lostStages, key) ? "lost" : isAmong(openStages, key) ? "open" : "";
}

std::vector<StageFound> inOrder(std::vector<StageFound> stages, const ColumnMapping& mapping) {
  // Mere states come first, what is won or lost last.
  const auto placeOf = [&mapping](const StageFound& stage) -> std::pair<int, std::ptrdiff_t> {
    if (!isPassed(stage, mapping))
      return {mapping.columns.contains("state") ? -1 : 1, 0};
    const auto place = std::ranges::find_if(mapping.stageOrder,
                                            [&](const std::string& one) { return basics::sameName(one, stage.name); });
    return {0, place - mapping.stageOrder.begin()};
  };
  std::ranges::stable_sort(stages, {}, placeOf);
  return stages;
}

bool isPassed(const StageFound& stage, const ColumnMapping& mapping) {
  if (!stage.saysState)
    return true;
  if (mapping.columns.contains("state"))
    return false;
  const std::string* state = mapping.stateOf(stage.name);
  return !state || *state == "open";
}

std::vector<StageFound> stagesIn(const exchange::CsvTable& table, const ColumnMapping& mapping) {
  const bool hasState = mapping.columns.contains("state");
  std::vector<StageFound> stages = valuesOf(table, columnOf(table, mapping, "state"), true);
  std::erase_if(stages, isStateItself);
  const std::vector<StageFound> named = valuesOf(table, columnOf(table, mapping, "stage"), !hasState);
  stages.insert(stages.end(), named.begin(), named.end());
  return inOrder(std::move(stages), mapping);
}

void fillStages(ColumnMapping& mapping, const exchange::CsvTable& table) {
  for (const StageFound& stage : stagesIn(table, mapping))
    if (const std::string_view usual = usualState(stage.name);
        stage.saysState && !usual.empty() && !mapping.stateOf(stage.name))
      setState(mapping, stage.name, std::string(usual));
}

std::size_t undecided(const std::vector<StageFound>& stages, const ColumnMapping& mapping) {
  return std::size_t(std::ranges::count_if(
      stages, [&](const StageFound& stage) { return stage.saysState && !mapping.stateOf(stage.name); }));
}

void setState(ColumnMapping& mapping, const std::string& stage, const std::string& state) {
  const std::string key = basics::nameKey(stage);
  if (state.empty())
    mapping.stages.erase(key);
  else
    mapping.stages[key] = state;
}

void setCategory(ColumnMapping& mapping, const std::string& stage, const std::string& category) {
  const std::string key = basics::nameKey(stage);
  if (category.empty())
    mapping.categories.erase(key);
  else
    mapping.categories[key] = category;
}

void setProbability(ColumnMapping& mapping, const std::string& stage, std::optional<basics::Amount> probability) {
  const std::string key = basics::nameKey(stage);
  if (probability)
    mapping.probabilities[key] = *probability;
  else
    mapping.probabilities.erase(key);
}

} // namespace baton::records
