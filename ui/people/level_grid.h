// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/edits.h"
#include "core/coaching/levels.h"
#include "ui/people/people_reading.h"

namespace baton::people_page {

/// What levels are of: sales tools, or competencies of a role profile.
enum class Skill { Tool, Competency };

struct LevelCell {
  std::optional<int> level;
  std::optional<Date> date;
  Id<Person> by;
  QString evidence;
  bool stale = false; ///< seen more than 90 days ago
};

struct LevelColumn {
  RowId id = 0;
  QString title;
  coaching::LevelSpread spread;
};

struct LevelRow {
  enum class Is { Team, Person, Mean };
  Is is = Is::Person;
  QString title;
  const Seller* seller = nullptr; ///< of a person
  std::vector<LevelCell> cells;   ///< of a person, one for each column
};

/// People by team against what they can do. It holds the reading that it was made from.
struct LevelGrid {
  Skill skill = Skill::Tool;
  std::shared_ptr<const PeopleReading> reading;
  std::vector<LevelColumn> columns;
  std::vector<LevelRow> rows;
  std::vector<const Seller*> people; ///< by the places of the spreads

  bool isEmpty() const { return columns.empty() || people.empty(); }
  const LevelCell* cell(Id<Person> person, RowId column) const;
  int unseen() const; ///< pairs that nobody has looked at
};
/// Sales tools that are more than an idea.
LevelGrid toolGrid(std::shared_ptr<const PeopleReading> reading);
LevelGrid competencyGrid(std::shared_ptr<const PeopleReading> reading, Id<coaching::RoleProfile> profile);

/// One person and one thing that they can do.
struct SkillAt {
  Skill skill = Skill::Tool;
  Id<Person> person;
  RowId of = 0;
  friend bool operator==(const SkillAt&, const SkillAt&) = default;
};

/// A level as seen today, by whoever sits here. Evidence belongs to the level that it speaks of: another level begins
/// without.
basics::Edits levelEdits(const session::Session& session, const SkillAt& at, int level);
/// What was seen, beside the level that stands; empty where none does.
basics::Edits evidenceEdits(const session::Session& session, const SkillAt& at, const QString& evidence);
/// Nobody has seen it; of several ratings the last one goes.
basics::Edits unseenEdits(const session::Session& session, const SkillAt& at);

} // namespace baton::people_page
