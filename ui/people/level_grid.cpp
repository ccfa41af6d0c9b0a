// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/level_grid.h"

#include "core/coaching/interview_card.h"
#include "core/coaching/proficiency.h"
#include "ui/inspector/words.h"

#include <QCoreApplication>
#include <algorithm>

namespace baton::people_page {

using coaching::Competency, coaching::Proficiency, coaching::Rating;
using strategy::Weapon;

namespace {

struct GridWords {
  Q_DECLARE_TR_FUNCTIONS(baton::people_page::GridWords)
};

template <class T> LevelCell cellOf(const T* seen, Date today) {
  LevelCell cell;
  if (!seen)
    return cell;
  cell.level = seen->level;
  cell.date = seen->date;
  cell.evidence = inspector::text(seen->evidence);
  cell.stale = seen->level && coaching::isStale(seen->date, today);
  return cell;
}

LevelCell seenOf(const basics::Elements& elements, const SkillAt& at, Date today) {
  if (at.skill == Skill::Competency)
    return cellOf(coaching::latestRating(elements, at.person, Id<Competency>(at.of)), today);
  const Proficiency* seen = coaching::proficiencyOf(elements, at.person, Id<Weapon>(at.of));
  LevelCell cell = cellOf(seen, today);
  if (seen)
    cell.by = seen->by;
  return cell;
}

QString teamName(const PeopleReading& reading, const Team& team) {
  if (!team.manager)
    return reading.teams.size() == 1 ? GridWords::tr("Everyone") : GridWords::tr("Without a manager");
  return GridWords::tr("Team of %1").arg(inspector::text(team.manager->name).simplified());
}

void fill(LevelGrid& grid) {
  const PeopleReading& reading = *grid.reading;
  grid.people = reading.everyone();
  for (const Team& team : reading.teams) {
    grid.rows.push_back({LevelRow::Is::Team, teamName(reading, team), nullptr, {}});
    for (const Seller& seller : team.sellers) {
      LevelRow row{LevelRow::Is::Person, inspector::text(seller.person->name).simplified(), &seller, {}};
      for (const LevelColumn& column : grid.columns)
        row.cells.push_back(seenOf(reading.elements, {grid.skill, seller.person->id, column.id}, reading.today));
      grid.rows.push_back(std::move(row));
    }
  }
  for (std::size_t column = 0; column < grid.columns.size(); ++column) {
    std::vector<std::optional<int>> levels;
    for (const LevelRow& row : grid.rows)
      if (row.is == LevelRow::Is::Person)
        levels.push_back(row.cells[column].level);
    grid.columns[column].spread = coaching::spreadOf(levels);
  }
  grid.rows.push_back({LevelRow::Is::Mean, GridWords::tr("Mean of those seen"), nullptr, {}});
}

/// A rating of today by which a later one of the same day is taken back; else a new one.
Rating ratingToday(const session::Session& session, const SkillAt& at) {
  const Id<Competency> competency(at.of);
  const Rating* latest = coaching::latestRating(session.elements(), at.person, competency);
  if (latest && latest->date == session.today())
    return *latest;
  Rating rating;
  rating.id = session.newId<Rating>();
  rating.person = at.person;
  rating.competency = competency;
  rating.date = session.today();
  return rating;
}

} // namespace

const LevelCell* LevelGrid::cell(Id<Person> person, RowId column) const {
  const auto place = std::ranges::find(columns, column, &LevelColumn::id);
  for (const LevelRow& row : rows)
    if (row.seller && row.seller->person->id == person && place != columns.end())
      return &row.cells[std::size_t(place - columns.begin())];
  return nullptr;
}

int LevelGrid::unseen() const {
  int unseen = 0;
  for (const LevelRow& row : rows)
    unseen += int(std::ranges::count_if(row.cells, [](const LevelCell& cell) { return !cell.level; }));
  return unseen;
}

LevelGrid toolGrid(std::shared_ptr<const PeopleReading> reading) {
  LevelGrid grid{Skill::Tool, std::move(reading), {}, {}, {}};
  for (const Weapon* weapon : grid.reading->elements.inOrder<Weapon>())
    if (weapon->status != strategy::WeaponStatus::Idea)
      grid.columns.push_back({weapon->id.value(), inspector::text(weapon->name).simplified(), {}});
  fill(grid);
  return grid;
}

LevelGrid competencyGrid(std::shared_ptr<const PeopleReading> reading, Id<coaching::RoleProfile> profile) {
  LevelGrid grid{Skill::Competency, std::move(reading), {}, {}, {}};
  for (const Competency* competency : coaching::competenciesOf(grid.reading->elements, profile))
    grid.columns.push_back({competency->id.value(), inspector::text(competency->name).simplified(), {}});
  fill(grid);
  return grid;
}

basics::Edits levelEdits(const session::Session& session, const SkillAt& at, int level) {
  basics::Edits edits;
  if (at.skill == Skill::Competency) {
    Rating rating = ratingToday(session, at);
    if (rating.level != level)
      rating.evidence.clear();
    rating.level = level;
    edits.put(rating);
    return edits;
  }
  const Proficiency* before = coaching::proficiencyOf(session.elements(), at.person, Id<Weapon>(at.of));
  Proficiency seen = before ? *before : Proficiency{};
  seen.person = at.person;
  seen.weapon = Id<Weapon>(at.of);
  if (seen.level != level)
    seen.evidence.clear();
  seen.level = level;
  seen.date = session.today();
  seen.by = session.me();
  edits.put(seen);
  return edits;
}

basics::Edits evidenceEdits(const session::Session& session, const SkillAt& at, const QString& evidence) {
  basics::Edits edits;
  const std::string words = evidence.trimmed().toStdString();
  if (at.skill == Skill::Competency) {
    if (const Rating* latest = coaching::latestRating(session.elements(), at.person, Id<Competency>(at.of)))
      edits.set(latest->id, "evidence", words);
  } else if (const Proficiency* seen = coaching::proficiencyOf(session.elements(), at.person, Id<Weapon>(at.of))) {
    edits.set(seen->id, "evidence", words);
  }
  return edits;
}

basics::Edits unseenEdits(const session::Session& session, const SkillAt& at) {
  basics::Edits edits;
  if (at.skill == Skill::Competency) {
    if (const Rating* latest = coaching::latestRating(session.elements(), at.person, Id<Competency>(at.of)))
      edits.erase(latest->id);
  } else if (const Proficiency* seen = coaching::proficiencyOf(session.elements(), at.person, Id<Weapon>(at.of))) {
    edits.erase(seen->id);
  }
  return edits;
}

} // namespace baton::people_page
