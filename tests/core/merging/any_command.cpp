// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/merging/any_command.h"

#include "core/coaching/role_profile.h"
#include "core/workspace/all_kinds.h"
#include "core/workspace/committing.h"
#include "core/workspace/history.h"
#include "core/workspace/importing.h"
#include "core/workspace/publishing.h"

#include <algorithm>
#include <array>
#include <set>

namespace baton::tests {

using basics::Edits, basics::Field, basics::FieldType, basics::Id, basics::Kind, basics::RowId, basics::Value;

namespace {

const basics::Date today = *basics::Date::of(2026, 1, 15);

bool isWrittenByAnybody(const Kind& kind) {
  return !kind.isPrivate && !kind.writtenOnce && kind.singleton == 0;
}

struct Source {
  const char* file;
  const char* bytes;
  const char* mapping;
};

/// Two files of bookings that speak of the same records, and one of each other kind.
constexpr std::array sources{
    Source{
        "bookings.csv", "No,Day,Seller,Customer,Sum\n1,2025-07-01,Ann,Shop,10.00\n2,2025-07-02,Bo,Shop,20.00\n",
        R"({"kind":"bookings","columns":{"external_id":"No","date":"Day","owner":"Seller","account":"Customer","revenue":"Sum"},"unmatched":{"owner":"keep"}})"},
    Source{
        "later.csv", "No,Day,Seller,Customer,Sum\n2,2025-07-02,Bo,Shop,25.00\n3,2025-08-01,Cy,Club,5.50\n",
        R"({"kind":"bookings","columns":{"external_id":"No","date":"Day","owner":"Seller","account":"Customer","revenue":"Sum"},"unmatched":{"owner":"create"}})"},
    Source{"people.csv", "id,name,title,manager\nE1,Ann,Head,\nE2,Bo,Seller,Ann\n",
           R"({"kind":"people","columns":{"employee_id":"id","name":"name","title":"title","manager":"manager"}})"},
    Source{
        "goals.csv", "Who,Day,Sum\nAnn,2025-07-01,100.00\nBo,2025-10-01,50.00\n",
        R"({"kind":"goals","columns":{"owner":"Who","from":"Day","amount":"Sum"},"constants":{"metric":"Revenue","basis":"target","grain":"quarter"},"scope":"own"})"},
    Source{
        "deals.csv",
        "No,Seller,Stage,Opened,Closed,Sum\n1,Ann,Talking,2025-07-01,2025-09-01,10\n2,Bo,Won,2025-06-01,2025-07-02,"
        "20\n",
        R"({"kind":"opportunities","columns":{"external_id":"No","owner":"Seller","stage":"Stage","created":"Opened","closed":"Closed","amount":"Sum"},"stages":{"Talking":"open","Won":"won"},"unmatched":{"owner":"create"}})"},
    Source{"calls.csv", "Day,Seller,What,How many\n2025-07-01,Ann,Calls,3\n2025-07-02,Bo,Meals,1\n",
           R"({"kind":"activities","columns":{"date":"Day","owner":"Seller","metric":"What","count":"How many"}})"},
    Source{"accounts.csv", "Name,Tier\nShop,A\nClub,\n",
           R"({"kind":"accounts","columns":{"name":"Name","tier":"Tier"}})"}};

} // namespace

AnyCommand::AnyCommand(std::uint32_t seed, std::vector<const Kind*> kinds) : m_random(seed), m_kinds(std::move(kinds)) {
  for (const Kind* kind : workspace::allKinds())
    if (isWrittenByAnybody(*kind) && kind->hasKey())
      m_keyed.push_back(kind);
  if (m_kinds.empty())
    for (const Kind* kind : workspace::allKinds())
      if (isWrittenByAnybody(*kind) && !kind->hasKey())
        m_kinds.push_back(kind);
}

void AnyCommand::operator()(Workspace& workspace, const std::string& who) {
  struct Weighed {
    Sort sort;
    int weight;
  };
  static constexpr std::array sorts{
      Weighed{&AnyCommand::undo, 10},       Weighed{&AnyCommand::redo, 5},     Weighed{&AnyCommand::settle, 6},
      Weighed{&AnyCommand::add, 9},         Weighed{&AnyCommand::addKeyed, 7}, Weighed{&AnyCommand::erase, 9},
      Weighed{&AnyCommand::edit, 12},       Weighed{&AnyCommand::reportTo, 5}, Weighed{&AnyCommand::import, 4},
      Weighed{&AnyCommand::undoImport, 3},  Weighed{&AnyCommand::publish, 2},  Weighed{&AnyCommand::recall, 1},
      Weighed{&AnyCommand::acknowledge, 2}, Weighed{&AnyCommand::note, 2},     Weighed{&AnyCommand::promise, 5},
      Weighed{&AnyCommand::moveOn, 10},     Weighed{&AnyCommand::both, 2},     Weighed{&AnyCommand::takeBack, 4},
      Weighed{&AnyCommand::restore, 2}};
  int lot = below(100);
  for (const Weighed& one : sorts)
    if ((lot -= one.weight) < 0)
      return (this->*one.sort)(workspace, who);
}

RowId AnyCommand::anyRow(const Workspace& workspace, const Kind& kind) {
  const auto& rows = workspace.elements().rowsOf(kind);
  return rows.empty() ? 0 : rows[std::size_t(below(int(rows.size())))].id;
}

Value AnyCommand::valueFor(const Workspace& workspace, const Field& field) {
  const Kind* target =
      field.target.empty() ? any(m_kinds) : workspace::kindNamed(field.target); // of any kind, where it says none
  switch (field.type) {
  case FieldType::Text:
    return std::string("text ") + char('a' + below(4));
  case FieldType::Texts:
    return std::string(R"(["step )") + char('a' + below(4)) + R"("])";
  case FieldType::YesNo:
    return std::int64_t{below(2)};
  case FieldType::Integer:
    return std::max<std::int64_t>(field.traits.least, 0) + below(3);
  case FieldType::Number:
  case FieldType::Money:
  case FieldType::Quantity:
    return std::int64_t{below(4)} * 10'000;
  case FieldType::Choice:
    return std::string(field.words[std::size_t(below(int(field.words.size())))]);
  case FieldType::Date:
    return std::string("2026-07-0") + char('1' + below(4));
  case FieldType::Instant:
    return std::string("2026-07-01T09:30:0") + char('1' + below(4)) + "Z";
  case FieldType::Position:
    return std::string(1, char('B' + below(20)));
  case FieldType::Reference: {
    const RowId row = below(3) == 0 ? 0 : anyRow(workspace, *target);
    return row == 0 ? Value() : Value(row);
  }
  case FieldType::References: {
    std::set<RowId> members;
    for (int n = below(3); n > 0; --n)
      if (const RowId row = anyRow(workspace, *target))
        members.insert(row);
    return std::vector<RowId>(members.begin(), members.end());
  }
  }
  return {};
}

/// What the rules of keyed kinds ask for, so that copies often make the same one.
Value AnyCommand::valueOfAKeyed(const Workspace& workspace, const Kind& kind, const Field& field) {
  static const std::vector<std::string> rules{"market-unbounded", "rank-tied", "proof-stale"};
  if (field.name == "metric")
    return std::int64_t{101} + below(2);
  if (field.name == "from")
    return std::string("2025-07-01");
  if (field.name == "rule")
    return any(rules);
  if (kind.name == "goal" && (field.name == "role" || field.name == "offering" || field.name == "business" ||
                              field.name == "grain" || field.name == "depends_on"))
    return field.type == FieldType::Choice ? Value(std::string("quarter")) : Value();
  if (field.isReference() && field.traits.ownership == basics::Ownership::PartOf)
    return Value(anyRow(workspace, *workspace::kindNamed(field.target)));
  return valueFor(workspace, field);
}

void AnyCommand::write(const char* sort, Workspace& workspace, const std::string& who, const Edits& edits) {
  const auto done = workspace.change({.label = std::string("a change by ") + who, .author = who}, edits);
  count(sort, done && !done->touched.empty());
}

void AnyCommand::undo(Workspace& workspace, const std::string& who) {
  count("undo", bool(workspace.undo(who)));
}

void AnyCommand::redo(Workspace& workspace, const std::string& who) {
  count("redo", bool(workspace.redo(who)));
}

void AnyCommand::settle(Workspace& workspace, const std::string& who) {
  const auto open = openConflicts(workspace);
  if (open.empty())
    return edit(workspace, who);
  const auto& conflict = any(open);
  // One that would refer to what is gone, or close a circle, is refused.
  count("settle", bool(resolveConflict(workspace, conflict.id, any(conflict.values).n, {.author = who})));
}

void AnyCommand::add(Workspace& workspace, const std::string& who) {
  const Kind& kind = *any(m_kinds);
  const RowId id = workspace.surroundings().randomId();
  Edits edits;
  edits.create(kind, id);
  for (const Field& field : kind.fields)
    if (field.traits.ownership == basics::Ownership::PartOf || below(3) == 0)
      edits.set(kind, id, field, valueFor(workspace, field));
  write("add", workspace, who, edits);
}

void AnyCommand::addKeyed(Workspace& workspace, const std::string& who) {
  const Kind& kind = *any(m_keyed);
  const auto element = kind.make();
  for (const Field& field : kind.fields)
    if (field.traits.key || !field.mayBeEmpty || field.name == "reason" || below(2) == 0)
      field.write(element.get(), valueOfAKeyed(workspace, kind, field));
  const RowId id = kind.keyId(element.get());
  Edits edits;
  edits.create(kind, id);
  for (const Field& field : kind.fields)
    edits.set(kind, id, field, field.read(element.get()));
  write("add keyed", workspace, who, edits);
}

void AnyCommand::edit(Workspace& workspace, const std::string& who) {
  const Kind& kind = below(4) == 0 ? *any(m_keyed) : *any(m_kinds);
  const RowId id = anyRow(workspace, kind);
  if (id == 0)
    return add(workspace, who);
  // Often the same few fields.
  const Field& field = kind.title() && below(2) ? *kind.title() : any(kind.fields);
  if (field.traits.ownership == basics::Ownership::PartOf || field.traits.key)
    return;
  Edits edits;
  edits.set(kind, id, field, kind.hasKey() ? valueOfAKeyed(workspace, kind, field) : valueFor(workspace, field));
  write("edit", workspace, who, edits);
}

/// So that lines made apart close to circles.
void AnyCommand::reportTo(Workspace& workspace, const std::string& who) {
  const Kind& person = describe(basics::Tag<people::Person>{});
  const RowId one = anyRow(workspace, person), other = anyRow(workspace, person);
  if (one == other)
    return add(workspace, who);
  Edits edits;
  edits.set(person, one, *person.field("manager"), Value(other));
  write("report to", workspace, who, edits);
}

void AnyCommand::erase(Workspace& workspace, const std::string& who) {
  const Kind& kind = below(4) == 0 ? *any(m_keyed) : *any(m_kinds);
  const RowId id = anyRow(workspace, kind);
  if (id == 0)
    return edit(workspace, who);
  Edits edits;
  edits.erase(kind, id);
  write("delete", workspace, who, edits);
}

void AnyCommand::import(Workspace& workspace, const std::string& who) {
  const Source& source = sources[std::size_t(below(int(sources.size())))];
  records::ImportRequest request;
  request.fileName = source.file;
  request.bytes = source.bytes;
  request.mapping = *records::ColumnMapping::parse(source.mapping);
  request.today = today;
  request.by = who;
  const auto plan = importFile(workspace, request);
  count("import", plan && plan->ask.empty() && !plan->alreadyThere);
}

void AnyCommand::undoImport(Workspace& workspace, const std::string& who) {
  std::vector<Id<records::ImportBatch>> batches;
  for (const records::ImportBatch& batch : workspace.elements().all<records::ImportBatch>())
    batches.push_back(batch.id);
  if (!batches.empty())
    count("undo import", bool(workspace::undoImport(workspace, any(batches), who, {})));
}

void AnyCommand::publish(Workspace& workspace, const std::string& who) {
  const auto person = Id<people::Person>(anyRow(workspace, describe(basics::Tag<people::Person>{})));
  if (!person)
    return;
  workspace::PublishAsked asked;
  asked.author = person;
  asked.receivers = {person};
  asked.reason = "because of " + who;
  asked.today = today;
  count("publish", bool(workspace::publish(workspace, asked)));
}

void AnyCommand::recall(Workspace& workspace, const std::string& who) {
  if (const RowId version = anyRow(workspace, describe(basics::Tag<handoff::Handoff>{})))
    count("recall", bool(workspace::recall(workspace, Id<handoff::Handoff>(version), "withdrawn", who, {})));
}

void AnyCommand::acknowledge(Workspace& workspace, const std::string&) {
  const RowId version = anyRow(workspace, describe(basics::Tag<handoff::Handoff>{}));
  const auto* handoff = workspace.elements().find(Id<handoff::Handoff>(version));
  if (!handoff || handoff->receivers.empty())
    return;
  workspace::AcknowledgeAsked asked;
  asked.version = handoff->id;
  asked.person = *handoff->receivers.begin();
  asked.verdict = below(2) ? handoff::Verdict::Received : handoff::Verdict::NotAccepted;
  asked.note = "because";
  asked.today = today;
  count("acknowledge", bool(workspace::acknowledge(workspace, asked)));
}

/// Of few words, so that copies often say the same.
void AnyCommand::promise(Workspace& workspace, const std::string&) {
  const Kind& person = describe(basics::Tag<people::Person>{});
  workspace::MoveAsked asked;
  asked.move = below(2) ? commitments::Move::Request : commitments::Move::Offer;
  asked.by = Id<people::Person>(anyRow(workspace, person));
  asked.to = Id<people::Person>(anyRow(workspace, person));
  asked.today = today;
  commitments::Terms terms;
  terms.statement = "A list";
  terms.satisfaction = "Both have read it";
  terms.due = today.plusDays(below(4) - 2);
  if (const RowId other = anyRow(workspace, describe(basics::Tag<commitments::Commitment>{})); other && below(2))
    terms.dependsOn = {Id<commitments::Commitment>(other)};
  if (const RowId served = anyRow(workspace, *any(m_kinds)); served && below(2))
    terms.serves = {Id<basics::Anything>(served)};
  if (below(3) == 0)
    terms.recurs = commitments::Recurrence::Weekly;
  asked.terms = terms;
  count("promise", bool(makeMove(workspace, asked)));
}

void AnyCommand::moveOn(Workspace& workspace, const std::string& who) {
  const auto id = Id<commitments::Commitment>(anyRow(workspace, describe(basics::Tag<commitments::Commitment>{})));
  if (!id)
    return promise(workspace, who);
  const commitments::Commitment& commitment = *workspace.elements().find(id);
  const commitments::Standing standing = *commitments::standingOf(workspace.elements(), id);
  workspace::MoveAsked asked;
  asked.commitment = id;
  asked.by = below(2) ? commitment.promisor : commitment.promisee;
  asked.today = today;
  asked.note = "because";
  const auto moves = movesFor(workspace.elements(), commitment, standing, asked.by, today);
  if (moves.empty())
    return;
  asked.move = any(moves);
  for (const commitments::Move on : {commitments::Move::Accept, commitments::Move::AcceptTerms,
                                     commitments::Move::Report, commitments::Move::Satisfied})
    if (std::ranges::find(moves, on) != moves.end() && below(2))
      asked.move = on; // so that some come to an end that was meant
  if (asked.move == commitments::Move::Break)
    asked.cause = commitments::Cause::Capacity;
  if (ruleOf(asked.move).terms == commitments::OnTerms::Puts) {
    asked.terms = termsToChange(standing);
    asked.terms->due = today.plusDays(below(3) - 1);
    if (const RowId other = anyRow(workspace, describe(basics::Tag<commitments::Commitment>{})); below(3) == 0)
      asked.terms->dependsOn = {Id<commitments::Commitment>(other)};
  }
  count(std::string(basics::wordOf(asked.move)).c_str(), bool(makeMove(workspace, asked)));
  if (below(2))
    moveOn(workspace, who);
}

coaching::CoachingSession AnyCommand::anyNote(const Workspace& workspace, const std::string& who) {
  coaching::CoachingSession session;
  session.id = workspace.newId<coaching::CoachingSession>();
  session.skill = "listening";
  session.seen = std::string("seen by ") + who + char('a' + below(4));
  return session;
}

void AnyCommand::note(Workspace& workspace, const std::string& who) {
  Edits edits;
  edits.put(anyNote(workspace, who));
  write("private note", workspace, who, edits);
}

/// One step that writes to the workspace and to the notes beside it: somebody new, or who is gone now, with a note.
void AnyCommand::both(Workspace& workspace, const std::string& who) {
  const Kind& person = describe(basics::Tag<people::Person>{});
  coaching::CoachingSession session = anyNote(workspace, who);
  Edits edits;
  if (const RowId known = anyRow(workspace, person); known && below(3) == 0) {
    edits.erase(person, known);
  } else {
    const RowId id = workspace.surroundings().randomId();
    edits.create(person, id);
    edits.set(person, id, *person.field("name"), Value(std::string("text ") + char('a' + below(4))));
    session.person = Id<people::Person>(id);
  }
  edits.put(session);
  write("in both files", workspace, who, edits);
}

/// One of the newest, so that often others have written on top of it.
const journal::Entry& AnyCommand::anyEntry(const Workspace& workspace) {
  const auto& entries = workspace.journal().entries();
  return entries[entries.size() - 1 - std::size_t(below(int(std::min<std::size_t>(entries.size(), 16))))];
}

void AnyCommand::takeBack(Workspace& workspace, const std::string& who) {
  const auto entry = anyEntry(workspace).id;
  count("take back", bool(takeBackEntry(workspace, entry, {.label = "take back", .author = who})));
}

void AnyCommand::restore(Workspace& workspace, const std::string& who) {
  const auto fields = changedFields(workspace, anyEntry(workspace).id);
  if (fields.empty())
    return;
  count("restore a value", bool(restoreField(workspace, any(fields), {.label = "restore", .author = who})));
}

} // namespace baton::tests
