// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/file_format_page.h"

#include "core/journal/element_tables.h"
#include "core/storage/database.h"
#include "core/workspace/all_kinds.h"

#include <algorithm>
#include <fmt/format.h>
#include <limits>
#include <set>

namespace baton::workspace {
namespace {

using basics::Field, basics::FieldType, basics::Kind;

constexpr std::string_view pageHead = R"(# The file

Made from the descriptions of the kinds and from the migrations; a test compares the two. Write it anew with
`BATON_WRITE_DOCS=1 build/bin/baton_tests_core_workspace --gtest_filter='FileFormatPage.*'`.

A workspace is one SQLite file, `NAME.baton`: `application_id` {application:#x} ("BTN1"), `user_version` {version}, STRICT
tables, mode 0600. While it is open for writing there are `NAME.baton-wal` and `NAME.baton-shm` beside it; once it is closed it
is one file that can be copied and mailed. Kinds marked *private* stand in `NAME.private.baton`, a file of the same format that
belongs to the same workspace and is no part of copies, dumps and documents.

Read it with any SQLite tool. Change it only through Baton: what counts is the journal, and a table changed by hand is
reported by `batonctl verify`.

## Elements

An element has an id, a whole number of 63 bits, and fields. One table holds each kind, one column each field; a set of
references is a table of its own, `KIND__FIELD(row, member)`. In JSON ids are strings.

| type | in the file | in JSON |
|---|---|---|
)";

struct TypeText {
  FieldType type;
  std::string_view name, stored, json;
};
constexpr TypeText typeTexts[] = {
    {FieldType::Text, "text", "TEXT, UTF-8", "`\"...\"`"},
    {FieldType::Texts, "list of text", "TEXT: a JSON array", "`[\"...\", \"...\"]`"},
    {FieldType::Integer, "whole number", "INTEGER", "`3`"},
    {FieldType::Number, "number", "INTEGER, ten-thousandths", "`0.25`, at most four decimals"},
    {FieldType::Money, "money", "INTEGER, cents of the workspace's currency", "`\"12.50\"`"},
    {FieldType::Quantity, "quantity", "INTEGER, ten-thousandths", "money or a number, as the metric's unit says"},
    {FieldType::YesNo, "yes or no", "INTEGER, 0 or 1", "`true`, `false`"},
    {FieldType::Date, "date", "TEXT", "`\"2017-07-01\"`"},
    {FieldType::Instant, "instant", "TEXT", "`\"2026-01-31T09:30:00Z\"`"},
    {FieldType::Choice, "one of its words", "TEXT", "`\"...\"`"},
    {FieldType::Reference, "reference", "INTEGER, an id", "`\"8123...\"`"},
    {FieldType::References, "set of references", "a table of its own", "`[\"8123...\"]`"},
    {FieldType::Position, "position", "TEXT: orders the elements of a kind", "`\"...\"`"},
};

const TypeText& textOf(FieldType type) {
  return *std::ranges::find(typeTexts, type, &TypeText::type);
}

std::string typesTable() {
  std::string out;
  for (const TypeText& text : typeTexts)
    out += fmt::format("| {} | {} | {} |\n", text.name, text.stored, text.json);
  return out;
}

std::string typeInWords(const Field& field) {
  std::string name(textOf(field.type).name);
  if (field.type == FieldType::Choice)
    return fmt::format("`{}`{}", fmt::join(field.words, "`, `"), field.mayBeEmpty ? ", or none" : "");
  if (!field.isReference())
    return name;
  const std::string target = field.target.empty() ? "any kind" : fmt::format("`{}`", field.target);
  if (field.traits.ownership == basics::Ownership::PartOf)
    return "part of " + target;
  return name + " to " + target;
}

std::string notesOf(const Field& field) {
  std::vector<std::string> notes;
  if (field.traits.key)
    notes.push_back("natural key");
  if (field.traits.title)
    notes.push_back("names the element");
  if (!field.traits.printed && field.traits.ownership != basics::Ownership::PartOf && field.type != FieldType::Position)
    notes.push_back("not printed");
  using Whole = std::numeric_limits<std::int64_t>;
  if (field.type == FieldType::Integer && field.traits.least != Whole::min())
    notes.push_back(field.traits.most == Whole::max() ? fmt::format("{} or more", field.traits.least)
                                                      : fmt::format("{} to {}", field.traits.least, field.traits.most));
  return fmt::format("{}", fmt::join(notes, "; "));
}

std::string sectionOf(const Kind& kind) {
  std::string out = fmt::format("\n### {}: `{}`\n\n", kind.plural, kind.name);
  std::vector<std::string> facts;
  if (kind.singleton)
    facts.push_back(fmt::format("One in each workspace, id {}.", kind.singleton));
  if (kind.isPrivate)
    facts.emplace_back("Private.");
  if (kind.writtenOnce)
    facts.emplace_back("Written once: its fields are set when it is made and never changed by `apply`.");
  if (!facts.empty())
    out += fmt::format("{}\n\n", fmt::join(facts, " "));
  out += "| field | on screen | type | |\n|---|---|---|---|\n";
  for (const Field& field : kind.fields)
    out += fmt::format("| `{}` | {} | {} | {} |\n", field.name, field.label, typeInWords(field), notesOf(field));
  return out;
}

constexpr std::string_view aboutKeys = R"(
## Natural keys

The id of an element of a kind with a natural key is made from it: the first 63 bits of SHA-256 over the JSON array of the
kind's name and its key fields, in the order above, as they stand in the file (`["fit",123,456]`; nothing is `null`). So made
twice, in two copies, it is one element. Key fields never change. All other ids are random.

What is *part of* an element is deleted with it; what *refers to* it is emptied. Both go into the same entry of the journal.

## Tables beside the elements

Amounts of records are ten-thousandths, their dates days since 1970-01-01, their texts the ids of a dictionary, but for the
external id. The `place` of a record is the number of its batch times 2^32, and its row in the file: `place >> 32` and
`place & 4294967295`.

| table | holds |
|---|---|
)";

struct TableText {
  std::string_view table, holds;
};
constexpr TableText tableTexts[] = {
    {"identity", "the id of the workspace, the same in all its copies"},
    {"run", "one opening of the file by one process that changed something, and the format it wrote"},
    {"run_parent", "the last entries that the run knew of when it began"},
    {"entry", "one command: its place, its author and times as claims, its label, its hash"},
    {"entry_undoes", "the entries that an undo takes back"},
    {"change", "one cell's old and new value; `elem` is the member of a set; an empty `field` is the row's existence"},
    {"arrived",
     "which entries came from another copy: of a run, all from `first` on; stays with the file that merged them"},
    {"merge", "a copy that was merged: its file's name, the greatest Lamport time after it, who merged it and when, "
              "and the backup "
              "made before, and to whom the copy had been given out, and for what; stays with the file that merged it"},
    {"merge_arrival", "the entries that came with a merge: of a run, `first` to `last`"},
    {"given",
     "to whom this file was given out as a copy, for what, by whom and when; stays with it, and the file that it "
     "was made of has none"},
    {"conflict", "derived: cells with more than one open value after a merge"},
    {"reference", "derived: rows that have ever referred to a row, with the field"},
    {"text", "the dictionary of texts that records use"},
    {"batch", "the number that a batch has in this file, by which its records are placed"},
    {"batch_column", "the columns of an imported file, and what each was mapped to"},
    {"batch_match", "a name in the file, and the element it was found to be"},
    {"batch_reject", "rows that could not be taken, with the reason"},
    {"extra", "combinations of the cells of columns that nothing is mapped to, as JSON arrays"},
    {"booking", "one row of a file of bookings, as it was"},
    {"opportunity", "one row of a file of opportunities, as it was: how a deal stood on that day"},
    {"activity", "one row of a file of activities, as it was"},
};

std::string_view holdsOf(const std::string& table) {
  const auto found = std::ranges::find(tableTexts, table, &TableText::table);
  return found == std::end(tableTexts) ? std::string_view("") : found->holds;
}

/// Name and SQL of every table that holds no elements, in the order of the migrations.
std::vector<std::pair<std::string, std::string>> otherTables(const storage::Database& database) {
  std::set<std::string> ofElements;
  for (const Kind* kind : allKinds())
    for (const std::string& table : journal::tablesOf(*kind))
      ofElements.insert(table);
  std::vector<std::pair<std::string, std::string>> tables;
  auto query = database.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'table' ORDER BY rowid");
  while (query.step())
    if (!ofElements.contains(query.text(1)))
      tables.emplace_back(query.text(0), query.text(1));
  return tables;
}

std::string tablesSection(const storage::Database& database) {
  const auto tables = otherTables(database);
  std::string out(aboutKeys), sql;
  for (const auto& [name, create] : tables) {
    out += fmt::format("| `{}` | {} |\n", name, holdsOf(name));
    sql += create + ";\n";
  }
  return out + "\n```sql\n" + sql + "```\n";
}

constexpr std::string_view aboutHashes = R"(
## The journal and its hashes

A cell is a field of a row, or a member of a set. An entry is one command with the cells it wrote. Element tables are a
function of the entries; `verify` computes them again and compares.

The hash of an entry is SHA-256 over one JSON object, keys sorted, no blanks, UTF-8, whole numbers as strings: `run`, `seq`,
`lamport`, `author`, `at`, `machine_at`, `label`, `undoable`, `changes` (rows of kind, row, field, member, old, new, settles,
sorted by row, field, member; a number is `{"n":"12"}`), `undoes` (rows of run, first, last), `batch` (the hash of the records
that came with it, or null) and the link: `previous`, the hash of the entry before it in its run; in the first entry of a run
instead `workspace`, `schema` and `parents` (rows of entry and hash).

The hash of a batch is SHA-256 over its columns, matches, rejected rows and records, in this order; a text as its length in
bytes, a colon and its bytes, a number as its digits and a semicolon.

A version (`handoff`) carries its content as a text of its own, `snapshot`: canonical JSON of the elements that it froze, sorted
by kind, then id. `sha256` is its hash, and stands on the cover of the printed document. The id of an import is the first 63
bits of SHA-256 over the file's hash, the kind and the mapping, so the same import in two copies is one.

## What never changes

A field that was ever released keeps its name, its type and its meaning; one that is no longer wanted is retired. An older file
is taken up the migrations step by step when it is opened for writing; a newer one is refused.
)";

} // namespace

std::string fileFormatPage() {
  const auto database = storage::Database::inMemory();
  std::string page = fmt::format(fmt::runtime(pageHead), fmt::arg("application", storage::Database::applicationId),
                                 fmt::arg("version", database.version()));
  page += typesTable();
  for (const Kind* kind : allKinds())
    page += sectionOf(*kind);
  return page + tablesSection(database) + std::string(aboutHashes);
}

} // namespace baton::workspace
