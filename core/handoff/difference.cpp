// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/handoff/difference.h"

#include "core/basics/json_fields.h"
#include "core/handoff/snapshot.h"
#include "core/handoff/wording.h"
#include "core/plan/quantity_unit.h"
#include "core/strategy/workspace_settings.h"

#include <algorithm>
#include <set>

namespace baton::handoff {
namespace {

using basics::Elements, basics::Field, basics::FieldType, basics::Kind, basics::RowId, basics::Tag, basics::Value;
using nlohmann::json;

/// People and metrics are there to be named: that one is named now says nothing of the strategy.
bool isThereToBeNamed(const Kind& kind) {
  return &kind == &describe(Tag<people::Person>{}) || &kind == &describe(Tag<plan::Metric>{});
}

/// Everything in one place to look up names in: the newer name wins.
Elements namesFrom(const Elements& from, const Elements& to, const Elements& present) {
  Elements names = present;
  for (const Elements* side : {&from, &to})
    for (const Kind* kind : snapshotKinds())
      for (const Elements::Row& row : side->rowsOf(*kind))
        names.put(*kind, row.id, row.element);
  return names;
}

class Comparison {
public:
  Comparison(const Elements& from, const Elements& to, const Elements& present)
      : m_from(from), m_to(to), m_names(namesFrom(from, to, present)),
        m_currency(to.only<strategy::WorkspaceSettings>().currency) {}

  std::vector<ElementChange> run() {
    for (const Kind* kind : snapshotKinds())
      compareKind(*kind);
    return std::move(m_changes);
  }

private:
  void compareKind(const Kind& kind) {
    for (const void* now : m_to.inOrder(kind))
      compare(kind, m_from.find(kind, kind.idOf(now)), now);
    for (const void* old : m_from.inOrder(kind))
      if (!m_to.find(kind, kind.idOf(old)))
        compare(kind, old, nullptr);
  }

  void compare(const Kind& kind, const void* old, const void* now) {
    if ((!old || !now) && isThereToBeNamed(kind))
      return;
    ElementChange change;
    change.kind = &kind;
    change.id = kind.idOf(now ? now : old);
    change.change = !old ? Change::Added : !now ? Change::Removed : Change::Changed;
    const bool isMoney = plan::quantityIsMoney(m_names, kind, now ? now : old);
    for (const Field& field : kind.fields)
      if (field.type != FieldType::Position)
        compareField(field, old ? field.read(old) : Value(), now ? field.read(now) : Value(), isMoney, change);
    if (change.change == Change::Changed && change.fields.empty())
      return;
    const Elements& side = now ? m_to : m_from;
    change.name = nameOf(m_names, {&kind, change.id});
    change.within = nameOfWhole(kind, side.find(kind, change.id));
    m_changes.push_back(std::move(change));
  }

  void compareField(const Field& field, const Value& before, const Value& after, bool isMoney, ElementChange& change) {
    if (before == after || (basics::isNull(before) && basics::isNull(after)))
      return;
    FieldChange difference{.field = &field, .before = before, .after = after};
    difference.oldText = valueInWords(m_names, field, before, m_currency);
    difference.newText = valueInWords(m_names, field, after, m_currency);
    difference.words = runs(field, difference);
    difference.oldJson = valueJson(field, before, isMoney);
    difference.newJson = valueJson(field, after, isMoney);
    change.fields.push_back(std::move(difference));
  }

  json valueJson(const Field& field, const Value& value, bool isMoney) const {
    if (const auto* ids = std::get_if<std::vector<RowId>>(&value))
      return ids->empty() ? json() : json(namesOf(m_names, *ids));
    if (field.type == FieldType::Reference && !basics::isNull(value))
      return nameOf(m_names, m_names.locate(std::get<std::int64_t>(value)));
    return basics::jsonOf(field, value, isMoney);
  }

  std::vector<WordRun> runs(const Field& field, const FieldChange& change) const {
    if (field.isSet())
      return setRuns(change);
    if (field.type == FieldType::Text || field.type == FieldType::Texts)
      return wordDifference(change.oldText, change.newText);
    std::vector<WordRun> words;
    if (!change.oldText.empty())
      words.push_back({RunKind::Removed, change.oldText});
    if (!change.newText.empty())
      words.push_back({RunKind::Added, change.newText});
    return words;
  }

  /// Of a set only what left it and what joined it.
  std::vector<WordRun> setRuns(const FieldChange& change) const {
    const auto members = [](const Value& value) {
      const auto* ids = std::get_if<std::vector<RowId>>(&value);
      return ids ? std::set<RowId>(ids->begin(), ids->end()) : std::set<RowId>();
    };
    const std::set<RowId> before = members(change.before), after = members(change.after);
    std::vector<RowId> gone, come;
    std::ranges::set_difference(before, after, std::back_inserter(gone));
    std::ranges::set_difference(after, before, std::back_inserter(come));
    std::vector<WordRun> words;
    if (!gone.empty())
      words.push_back({RunKind::Removed, listInWords(namesOf(m_names, gone))});
    if (!come.empty())
      words.push_back({RunKind::Added, listInWords(namesOf(m_names, come))});
    return words;
  }

  std::string nameOfWhole(const Kind& kind, const void* element) const {
    for (const Field& field : kind.fields)
      if (field.traits.ownership == basics::Ownership::PartOf && !field.traits.key)
        if (const Value value = field.read(element); const auto* id = std::get_if<std::int64_t>(&value))
          return nameOf(m_names, m_names.locate(*id));
    return {};
  }

  const Elements& m_from;
  const Elements& m_to;
  Elements m_names;
  std::string m_currency;
  std::vector<ElementChange> m_changes;
};

bool isAnswered(const strategy::OpenQuestion& question) {
  return !question.answer.empty();
}

std::vector<AnsweredQuestion> answeredBetween(const Elements& from, const Elements& to) {
  std::vector<AnsweredQuestion> answered;
  for (const auto* question : to.inOrder<strategy::OpenQuestion>()) {
    const auto* before = from.find(question->id);
    if (!isAnswered(*question) || !before || isAnswered(*before))
      continue;
    const auto* person = to.find(question->askedBy);
    answered.push_back(
        {question->id, question->text, question->answer, person ? person->name : std::string(), question->answered});
  }
  return answered;
}

} // namespace

basics::Outcome<Elements> elementsOf(const Handoff& version) {
  return readSnapshot(version.snapshot);
}

Difference difference(const Elements& from, const Elements& to, const Elements& present) {
  return {Comparison(from, to, present).run(), answeredBetween(from, to)};
}

} // namespace baton::handoff
