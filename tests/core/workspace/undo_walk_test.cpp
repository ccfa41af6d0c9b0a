// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/people/person.h"
#include "core/records/import_batch.h"
#include "core/strategy/competitor.h"
#include "core/strategy/differentiator.h"
#include "core/strategy/market.h"
#include "core/strategy/offering.h"
#include "core/strategy/play.h"
#include "core/workspace/importing.h"
#include "core/workspace/publishing.h"
#include "tests/core/workspace/model.h"
#include "tests/support/seeds.h"
#include "tests/support/temporary_folder.h"

#include "core/basics/order_key.h"

#include <gtest/gtest.h>

namespace baton::workspace {
namespace {

using basics::Id, basics::Kind, basics::RowId, basics::Tag, basics::Value;
using people::Person;
using records::ImportBatch;

const Kind& marketKind() {
  return describe(Tag<strategy::Market>{});
}
const Kind& buyerKind() {
  return describe(Tag<strategy::BuyerRole>{});
}
const Kind& offeringKind() {
  return describe(Tag<strategy::Offering>{});
}
const Kind& competitorKind() {
  return describe(Tag<strategy::Competitor>{});
}
const Kind& differentiatorKind() {
  return describe(Tag<strategy::Differentiator>{});
}
const Kind& proofKind() {
  return describe(Tag<strategy::Proof>{});
}
const Kind& playKind() {
  return describe(Tag<strategy::Play>{});
}
const Kind& personKind() {
  return describe(Tag<Person>{});
}

/// A walk of commands through the one door, each done in the model as well.
class Walk {
public:
  Walk(std::filesystem::path file, std::uint32_t seed)
      : m_file(std::move(file)), m_random(seed), m_world(basics::Surroundings::fixed({}, seed)) {
    // The clock stands still, runs, or is set back: it decides nothing.
    m_world.now = [this] { return basics::Instant::fromSeconds(1'700'000'000 + m_clock); };
    m_open.emplace(Workspace::create(m_file, {"Company", "USD", 7}, m_world));
    m_model.begin("new workspace Company", false);
    m_model.adopt(m_open->elements());
    m_model.end();
    addBoss();
  }

  void step() {
    using Step = void (Walk::*)();
    static const std::vector<std::pair<int, Step>> steps{
        {14, &Walk::add},   {14, &Walk::edit},   {8, &Walk::members}, {6, &Walk::reorder},   {8, &Walk::erase},
        {18, &Walk::undo},  {12, &Walk::redo},   {5, &Walk::import},  {4, &Walk::takeBack},  {1, &Walk::publishNow},
        {4, &Walk::reopen}, {3, &Walk::refused}, {3, &Walk::nothing}, {6, &Walk::editPerson}};
    int choice = below(106);
    m_clock += below(4) == 0 ? below(100) - 50 : 0;
    for (const auto& [weight, step] : steps)
      if ((choice -= weight) < 0) {
        (this->*step)();
        break;
      }
    ASSERT_EQ(m_model.difference(m_open->elements()), "") << m_last;
    ASSERT_EQ(m_open->undoLabel(), m_model.undoLabel()) << m_last;
    ASSERT_EQ(m_open->redoLabel(), m_model.redoLabel()) << m_last;
  }

  void end() {
    reopen();
    EXPECT_EQ(m_model.difference(m_open->elements()), "");
    for (const auto& problem : m_open->verify())
      ADD_FAILURE() << problem.kind << " " << problem.id << " " << problem.field << ": " << problem.text;
  }

private:
  int below(int limit) { return int(m_random() % std::uint32_t(limit)); }

  std::vector<RowId> idsOf(const Kind& kind) const {
    std::vector<RowId> ids;
    for (const auto& [id, row] : m_model.state())
      if (row.kind == &kind)
        ids.push_back(id);
    return ids;
  }
  RowId anyOf(const Kind& kind) {
    const auto ids = idsOf(kind);
    return ids.empty() ? 0 : ids[std::size_t(below(int(ids.size())))];
  }
  Value reference(const Kind& kind) {
    const RowId id = below(4) == 0 ? 0 : anyOf(kind);
    return id == 0 ? Value() : Value(id);
  }
  Value someOf(const Kind& kind) {
    std::vector<RowId> members;
    for (RowId id : idsOf(kind))
      if (below(3) == 0)
        members.push_back(id);
    return members;
  }
  std::string word() { return "text " + std::to_string(below(30)); }

  // One command, in the model and through the door.
  void begin(const std::string& label) {
    m_last = label;
    m_edits = {};
    m_model.begin(label);
  }
  void put(const Kind& kind, RowId id) {
    m_edits.create(kind, id);
    m_model.put(kind, id);
    if (kind.position()) {
      std::string last;
      for (RowId other : idsOf(kind))
        if (const auto* key = std::get_if<std::string>(&m_model.state().at(other).cells.at("position").value))
          last = std::max(last, *key);
      set(kind, id, "position", basics::orderKeyBetween(last, {}));
    }
  }
  void set(const Kind& kind, RowId id, std::string_view field, const Value& value) {
    m_edits.set(kind, id, *kind.field(field), value);
    m_model.set(id, field, value);
  }
  void done() {
    const int number = m_model.end();
    const auto report = m_open->change({.label = m_last, .author = "me"}, m_edits);
    ASSERT_TRUE(report) << m_last << ": " << report.refusal().cause;
    EXPECT_EQ(report->entry.run != 0, number != 0) << m_last;
  }

  void addBoss() {
    begin("add the boss");
    m_boss = m_world.randomId();
    put(personKind(), m_boss);
    set(personKind(), m_boss, "name", std::string("The boss"));
    set(personKind(), m_boss, "side", std::string("leadership"));
    done();
  }

  void add() {
    static const std::vector<const Kind*> kinds{&marketKind(),         &buyerKind(), &offeringKind(), &competitorKind(),
                                                &differentiatorKind(), &proofKind(), &playKind()};
    begin("add");
    for (int n = below(3); n >= 0; --n) {
      const Kind& kind = *kinds[std::size_t(below(int(kinds.size())))];
      const RowId id = m_world.randomId();
      put(kind, id);
      fill(kind, id);
    }
    done();
  }

  void fill(const Kind& kind, RowId id) {
    if (kind.title())
      set(kind, id, kind.title()->name, word());
    if (&kind == &buyerKind() || &kind == &playKind())
      set(kind, id, "market", reference(marketKind()));
    if (&kind == &proofKind())
      set(kind, id, "differentiator", reference(differentiatorKind()));
    if (&kind == &playKind())
      set(kind, id, "buyer_role", reference(buyerKind()));
    if (&kind == &marketKind())
      set(kind, id, "decide_owner", reference(personKind()));
  }

  void edit() {
    static const std::vector<const Kind*> kinds{&marketKind(), &offeringKind(), &playKind(), &proofKind()};
    const Kind& kind = *kinds[std::size_t(below(int(kinds.size())))];
    const RowId id = anyOf(kind);
    if (id == 0)
      return add();
    begin("edit");
    fill(kind, id);
    if (&kind == &marketKind())
      set(kind, id, "status", std::string(below(2) ? "selected" : "candidate"));
    if (&kind == &marketKind())
      set(kind, id, "rank", below(2) ? Value(std::int64_t{1} + below(9)) : Value());
    done();
  }

  void editPerson() {
    const RowId id = anyOf(personKind());
    if (id == 0 || id == m_boss)
      return edit();
    begin("edit a person");
    set(personKind(), id, below(2) ? "title" : "team", word());
    done();
  }

  void members() {
    const bool rival = below(2) == 0;
    const Kind& kind = rival ? competitorKind() : differentiatorKind();
    const RowId id = anyOf(kind);
    if (id == 0)
      return add();
    begin("choose members");
    set(kind, id, rival ? "markets" : "offerings", someOf(rival ? marketKind() : offeringKind()));
    done();
  }

  void reorder() {
    const RowId id = anyOf(marketKind()), behind = anyOf(marketKind());
    if (id == behind)
      return edit();
    const auto keyOf = [this](RowId row) {
      return std::get<std::string>(m_model.state().at(row).cells.at("position").value);
    };
    std::string next;
    for (RowId other : idsOf(marketKind()))
      if (keyOf(other) > keyOf(behind) && (next.empty() || keyOf(other) < next))
        next = keyOf(other);
    begin("move a market");
    set(marketKind(), id, "position", basics::orderKeyBetween(keyOf(behind), next));
    done();
  }

  void erase() {
    static const std::vector<const Kind*> kinds{&marketKind(),         &buyerKind(), &offeringKind(), &competitorKind(),
                                                &differentiatorKind(), &proofKind(), &playKind(),     &personKind()};
    const Kind& kind = *kinds[std::size_t(below(int(kinds.size())))];
    const RowId id = anyOf(kind);
    if (id == 0 || id == m_boss)
      return add();
    begin("delete");
    m_edits.erase(kind, id);
    m_model.erase(id);
    done();
  }

  void undo() {
    m_last = "undo";
    const auto label = m_model.undoLabel();
    const bool expected = m_model.undo();
    const auto report = m_open->undo("me");
    ASSERT_EQ(bool(report), expected) << (report ? report->label : report.refusal().cause);
    if (report) {
      EXPECT_EQ(report->label, *label);
      EXPECT_TRUE(report->refused.empty());
    }
  }

  void redo() {
    m_last = "redo";
    const auto label = m_model.redoLabel();
    const bool expected = m_model.redo();
    const auto report = m_open->redo("me");
    ASSERT_EQ(bool(report), expected) << (report ? report->label : report.refusal().cause);
    if (report) {
      EXPECT_EQ(report->label, *label);
    }
  }

  /// One of three files of people; who is known by the employee id is changed, the others are made.
  void import() {
    const int which = below(3);
    std::string bytes = "id,name,title,manager\n";
    std::vector<std::array<std::string, 4>> rows;
    for (int n = which; n < which + 4; ++n) {
      const std::string id = "E" + std::to_string(n), name = "Person " + std::to_string(n);
      rows.push_back(
          {id, name, "seller " + std::to_string(which), n == which ? "" : "Person " + std::to_string(which)});
      bytes += rows.back()[0] + "," + rows.back()[1] + "," + rows.back()[2] + "," + rows.back()[3] + "\n";
    }
    records::ImportRequest request;
    request.fileName = "people" + std::to_string(which) + ".csv";
    request.bytes = bytes;
    request.mapping = *records::ColumnMapping::parse(
        R"({"kind":"people","columns":{"employee_id":"id","name":"name","title":"title","manager":"manager"}})");
    request.today = m_world.now().date();
    request.by = "me";
    m_last = "import people from " + request.fileName;
    const RowId batch = records::batchOf(request).id.value();
    const auto known = m_model.state().find(batch);
    const bool isHere =
        known != m_model.state().end() && known->second.cells.at("undone").value == Value(std::int64_t{0});
    const auto plan = importFile(*m_open, request);
    ASSERT_TRUE(plan) << plan.refusal().cause;
    EXPECT_EQ(plan->alreadyThere, isHere);
    if (isHere)
      return;
    m_model.begin(m_last);
    std::map<std::string, RowId> people;
    for (const auto& row : rows)
      people[row[1]] = personWith(row[0], batch);
    for (const auto& row : rows) {
      const RowId id = people[row[1]];
      m_model.put(personKind(), id);
      m_model.set(id, "employee_id", row[0]);
      m_model.set(id, "name", row[1]);
      m_model.set(id, "title", row[2]);
      if (!row[3].empty())
        m_model.set(id, "manager", people[row[3]]);
    }
    adoptBatch(batch);
    m_model.end();
  }

  RowId personWith(const std::string& employee, RowId batch) const {
    for (RowId id : idsOf(personKind()))
      if (m_model.state().at(id).cells.at("employee_id").value == Value(employee))
        return id;
    return records::idMadeBy(Id<ImportBatch>(batch), "person", employee);
  }

  /// What the import says of itself is not this test's matter; that it comes and goes is.
  void adoptBatch(RowId batch) {
    const Kind& kind = describe(Tag<ImportBatch>{});
    m_model.put(kind, batch);
    const void* stored = m_open->elements().find(kind, batch);
    ASSERT_NE(stored, nullptr);
    for (const auto& field : kind.fields)
      m_model.set(batch, field.name, field.read(stored));
    ASSERT_EQ(m_model.state().at(batch).cells.at("undone").value, Value(std::int64_t{0}));
  }

  void takeBack() {
    const RowId batch = anyOf(describe(Tag<ImportBatch>{}));
    if (batch == 0)
      return import();
    const bool undone = m_model.state().at(batch).cells.at("undone").value == Value(std::int64_t{1});
    const std::string file = std::get<std::string>(m_model.state().at(batch).cells.at("file").value);
    m_last = "undo the import of " + file;
    const auto report = undoImport(*m_open, Id<ImportBatch>(batch), "me", {});
    ASSERT_EQ(report.refused(), undone) << (report ? "" : report.refusal().cause);
    if (undone)
      return;
    m_model.begin(m_last);
    m_model.takeBack(m_model.state().at(batch).cells.at("undone").from, batch);
    m_model.set(batch, "undone", std::int64_t{1});
    m_model.end();
  }

  void publishNow() {
    if (!m_model.state().contains(m_boss))
      return add(); // the boss was undone
    m_last = "publish";
    PublishAsked asked;
    asked.author = Id<Person>(m_boss);
    asked.receivers = {asked.author};
    asked.reason = "because";
    asked.today = m_world.now().date();
    ASSERT_TRUE(publish(*m_open, asked));
    m_model.begin("publish", false);
    m_model.adopt(m_open->elements());
    ASSERT_NE(m_model.end(), 0);
  }

  void reopen() {
    m_last = "close and open";
    m_open->close();
    m_open.reset();
    EXPECT_FALSE(std::filesystem::exists(m_file.string() + "-wal"));
    m_open.emplace(Workspace::openForWriting(m_file, m_world));
  }

  void refused() {
    m_last = "refer to nothing";
    basics::Edits edits;
    edits.set(playKind(), m_world.randomId(), *playKind().field("market"), std::int64_t{4711});
    EXPECT_TRUE(m_open->change({.label = m_last}, edits).refused());
  }

  void nothing() {
    const RowId id = anyOf(marketKind());
    if (id == 0)
      return add();
    begin("say the same again");
    set(marketKind(), id, "name", m_model.state().at(id).cells.at("name").value);
    done();
  }

  std::filesystem::path m_file;
  std::mt19937 m_random;
  basics::Surroundings m_world;
  int m_clock = 0;
  std::optional<Workspace> m_open;
  tests::Model m_model;
  basics::Edits m_edits;
  std::string m_last;
  RowId m_boss = 0;
};

/// A walk of so many commands, whose end shows what the model says.
void walkOf(int commands, std::uint32_t seed) {
  SCOPED_TRACE("BATON_SEED=" + std::to_string(seed));
  const tests::TemporaryFolder folder;
  Walk walk(folder / "company.baton", seed);
  for (int n = 0; n < commands; ++n) {
    SCOPED_TRACE("command " + std::to_string(n));
    walk.step();
    if (testing::Test::HasFailure())
      return;
  }
  walk.end();
}

TEST(UndoAndRedo, ARandomWalkOfTwoHundredCommandsIsWhatTheModelSaysAcrossRestarts) {
  for (const std::uint32_t seed : tests::seeds(6))
    if (walkOf(200, seed); testing::Test::HasFailure())
      return;
}

TEST(UndoAndRedo, SoAreManyShortWalks) {
  for (const std::uint32_t seed : tests::seeds(200))
    if (walkOf(30, seed); testing::Test::HasFailure())
      return;
}

} // namespace
} // namespace baton::workspace
