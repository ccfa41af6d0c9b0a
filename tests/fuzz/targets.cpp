// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/targets.h"

#include "tests/fuzz/at_hand.h"

#include "core/basics/json_fields.h"
#include "core/basics/text.h"
#include "core/exchange/csv_table.h"
#include "core/exchange/csv_writer.h"
#include "core/exchange/document_cards.h"
#include "core/exchange/xlsx_table.h"
#include "core/workspace/dump_reader.h"
#include "core/workspace/importing.h"
#include "core/workspace/json_apply.h"
#include "core/workspace/json_dump.h"
#include "core/workspace/json_load.h"
#include "core/workspace/stored_sums.h"
#include "tests/support/packed_zip.h"
#include "tests/support/temporary_folder.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>

namespace baton::fuzz {
namespace {

namespace fs = std::filesystem;
using workspace::Workspace;

/// One workspace for all inputs, with a little of everything.
Workspace& atHand() {
  static const tests::TemporaryFolder folder;
  static Workspace workspace = [] {
    Workspace made = Workspace::create(folder / "company.baton", {"Company", "USD", 7}, world());
    promise(!applyJson(made, changes, {.label = "fill"}, workspace::Earnest::Change).fault, "the changes are sound");
    return made;
  }();
  return workspace;
}

records::ColumnMapping mappingFor(unsigned which) {
  static constexpr std::array<std::string_view, 4> mappings{
      R"({"kind":"people","columns":{"employee_id":"id","name":"name","title":"title","manager":"manager","started":"started"}})",
      R"({"kind":"bookings","columns":{"external_id":"No","date":"Day","owner":"Seller","account":"Customer","revenue":"Sum","cost":"Cost"},"unmatched":{"owner":"keep","market":"keep","offering":"keep"},"duplicate_ids":"lines"})",
      R"({"kind":"goals","columns":{"owner":"Seller","from":"Day","amount":"Sum"},"constants":{"metric":"Revenue","basis":"target","grain":"quarter"},"scope":"own"})",
      R"({"kind":"bookings","columns":{"date":"Day","owner":"Seller","market":"Market","revenue":"Sum"},"decimal":",","thousands":".","unmatched":{"market":"create","owner":"create"},"duplicate_ids":"last"})"};
  return *records::ColumnMapping::parse(mappings[which % mappings.size()]);
}

/// The first byte chooses a mapping, the rest is the file.
void csv(std::string_view bytes) {
  if (bytes.empty())
    return;
  records::ImportRequest request;
  request.mapping = mappingFor(static_cast<unsigned char>(bytes.front()));
  request.fileName = "file.csv";
  request.bytes = bytes.substr(1);
  request.today = *basics::Date::of(2026, 1, 15);
  if (const auto table = exchange::readCsv(request.bytes)) {
    std::vector<std::vector<exchange::CsvCell>> rows(1);
    for (const auto& header : table->header)
      rows[0].push_back({header, false});
    for (const auto& row : table->rows) {
      promise(row.cells.size() == table->header.size(), "a row is as wide as the header");
      rows.emplace_back();
      for (const std::string& cell : row.cells.texts())
        rows.back().push_back({cell, true});
    }
    promise(bool(exchange::readCsv(exchange::writeCsv(rows))), "what is written can be read");
  }
  if (const auto plan = previewImport(atHand(), request); plan && plan->ask.empty())
    promise(plan->rows == plan->stored + plan->updated + plan->unchanged + int(plan->rejected.size()),
            "every row is counted once");
}

/// The first byte says whether the rest is the file, or the body of a Word document that is sound around it.
void document(std::string_view bytes) {
  if (bytes.empty())
    return;
  const std::string rest(bytes.substr(1));
  const auto cards = exchange::documentCards(bytes.front() % 2 == 0 ? rest : tests::packedDocx(rest));
  if (cards.refused())
    return promise(!cards.refusal().cause.empty() && !cards.refusal().remedy.empty(), "a refusal says what to do");
  promise(!cards->empty(), "a document that was read says something");
  for (const auto& card : *cards) {
    promise(!card.text.empty() && basics::isUtf8(card.text), "a card is text");
    for (const auto& heading : card.headings)
      promise(!heading.empty() && basics::isUtf8(heading), "a heading is text");
  }
}

/// The first byte says whether the rest is the file, or the rows of a workbook that is sound around them.
void workbook(std::string_view bytes) {
  if (bytes.empty())
    return;
  const std::string rest(bytes.substr(1));
  const auto table = exchange::readXlsx(bytes.front() % 2 == 0 ? rest : tests::packedXlsx(rest, "<si><t>One</t></si>"));
  if (table.refused())
    return promise(!table.refusal().cause.empty() && !table.refusal().remedy.empty(), "a refusal says what to do");
  int last = 0;
  for (const auto& row : table->rows) {
    promise(row.cells.size() == table->header.size(), "a row is as wide as the header");
    promise(row.number > last, "rows come in their order");
    for (const std::string_view cell : row.cells)
      promise(basics::isUtf8(cell), "a cell is text");
    last = row.number;
  }
}

void apply(std::string_view bytes) {
  const auto applied = rehearseJson(atHand(), bytes, {.label = "apply"});
  promise(!applied.fault || !applied.fault->refusal.cause.empty(), "a refusal has a cause");
  promise(!applied.json().dump().empty(), "the answer can be written");
  static_cast<void>(records::ColumnMapping::parse(bytes));
}

void load(std::string_view bytes) {
  static const tests::TemporaryFolder folder;
  const fs::path file = folder / "loaded.baton", again = folder / "again.baton";
  for (const auto& path : {file, again})
    fs::remove(path);
  if (workspace::loadDump(file, bytes, {.label = "load"}, world()).refused()) {
    promise(!fs::exists(file), "what is refused leaves no file");
    return;
  }
  const Workspace loaded = Workspace::openForReading(file, world());
  promise(loaded.verify().empty(), "what was loaded is sound");
  const std::string dump = dumpOf(loaded, {.records = true});
  promise(bool(workspace::loadDump(again, dump, {.label = "load"}, world())), "a dump can be loaded");
  promise(dumpOf(Workspace::openForReading(again, world()), {.records = true}) == dump, "and gives the same bytes");
}

/// Reads, verifies and changes what can be opened.
void open(const fs::path& file) {
  try {
    {
      const Workspace read = Workspace::openForReading(file, world());
      static_cast<void>(dumpOf(read, {.records = true}));
      static_cast<void>(read.verify());
    }
    Workspace written = Workspace::openForWriting(file, world());
    static_cast<void>(applyJson(written, R"({"changes":[{"op":"put","kind":"market","fields":{"name":"More"}}]})",
                                {.label = "more"}, workspace::Earnest::Change));
    static_cast<void>(written.undo("me"));
  } catch (const storage::StorageError&) {
    // Said in words.
  }
}

void file(std::string_view bytes) {
  static const tests::TemporaryFolder folder;
  const fs::path path = folder / "damaged.baton";
  const std::string damaged = patched(soundFile(), bytes);
  write(path, damaged);
  open(path);
  for (const char* more : {"", "-wal", "-journal", "-shm"})
    fs::remove(path.string() + more);
}

std::vector<std::string> csvSeeds() {
  return {raw("\0id,name,title,manager,started\n1,Ann,Head,,2020-02-29\n2,\"Bo \"\"B\"\"\",Seller,Ann,\n"),
          raw("\1No;Day;Seller;Customer;Sum;Cost\r\nA;31.12.2019;Ann;Shop;1.234,56;9,00\r\nB;01.01.2020;Bo;"
              "\"Two\nlines\";-0,01;(5)\r\n"),
          raw("\2Seller\tDay\tSum\nAnn\t2026-01-01\t$1,000.50\nBo\t2026-04-01\t12%\n"),
          raw("\3\xFF\xFE"
              "D\0a\0y\0,\0S\0u\0m\0\n\0"),
          raw("\3\xEF\xBB\xBF"
              "Day,Seller,Market,Sum\n1/2/2020,Ann,North,\"1.000,5\"\n13/2/2020,Zoë,,7\n")};
}

std::vector<std::string> documentSeeds() {
  const std::string body =
      "<w:p><w:pPr><w:pStyle w:val=\"H2\"/></w:pPr><w:r><w:t>Not</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r>"
      "<w:t>Larkfield &amp; Zoë</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p><w:pPr><w:numPr><w:numId w:val=\"1\"/>"
      "</w:numPr></w:pPr><w:ins><w:r><w:t>one</w:t><w:br/></w:r></w:ins><w:del><w:r><w:delText>x</w:delText></w:r>"
      "</w:del></w:p>";
  return {raw("\0# Title\n\nOne **bold** [link](to) `code`.\n\n- item\n  1. two\n\n| a | b |\n|---|---|\n| c | d |\n"),
          raw("\0---\nx: y\n---\n> quote\n\nHead\n====\n<!-- no -->\n```\nno\n```\n<br>_a_ ~~b~~ \\* &amp; ![p](q)\n"),
          raw("\0Gr\xF6\xDF"
              "er\r\n"),
          raw("\0") + tests::packedDocx(body), "\1" + body};
}

std::vector<std::string> workbookSeeds() {
  const std::string rows =
      "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"inlineStr\"><is><r><t>Two</t></r></is></c></row>"
      "<row r=\"2\"><c r=\"A2\" s=\"1\"><v>45657.5</v></c><c r=\"B2\"><f>1/3</f><v>0.333</v></c></row>"
      "<row><c t=\"b\"><v>1</v></c><c t=\"e\"><v>#N/A</v></c></row><row r=\"9\"/>";
  return {raw("\0") + tests::packedXlsx(rows, "<si><t>One</t></si>"), "\1" + rows};
}

std::vector<std::string> applySeeds() {
  const fs::path templates = fs::path(BATON_SOURCE_DIR) / "resources/templates/example";
  return {
      std::string(changes), bytesOf(templates / "bookings.mapping.json"),
      R"({"changes":[{"op":"delete","kind":"market","id":"7002"},{"op":"put","kind":"workspace","fields":{"as_of":"2026-01-15"}}]})",
      R"({"changes":[{"op":"put","kind":"goal","fields":{"owner":null,"metric":"101","grain":"year","from":"2025-07-01","amount":"1"}},{"op":"put","kind":"market","id":"7002","fields":{"rank":null,"name":"\ud83d\udeb2 \u0001"}}]})"};
}

std::vector<std::string> loadSeeds() {
  records::ImportRequest request;
  request.mapping = mappingFor(1);
  request.fileName = "bookings.csv";
  request.bytes = "No,Day,Seller,Customer,Sum,Cost\nA,2019-12-31,Ann,Shop,1.25,1\nB,2020-01-31,Bo,Shop,-2,\nC,x,,,,\n";
  request.today = *basics::Date::of(2026, 1, 15);
  const tests::TemporaryFolder folder;
  Workspace made = Workspace::create(folder / "company.baton", {"Company", "USD", 7}, world());
  const std::string empty = dumpOf(made);
  applyJson(made, changes, {.label = "fill"}, workspace::Earnest::Change);
  promise(bool(importFile(made, request)), "the bookings are sound");
  return {dumpOf(made, {.records = true}), empty};
}

std::vector<std::string> fileSeeds() {
  return {raw("\0\0\x12\2\2"), raw("\0\0\x3C\0\0\0\0\x38\0\0"), raw("\1\0\0\x0D\0\2\0\0\x0A\0")};
}

/// What was kept from another sitting, under a checksum that fits.
void sums(std::string_view bytes) {
  const auto reading = workspace::unpackedSums(workspace::sealedSums(bytes), "");
  if (!reading)
    return;
  const std::string packed = workspace::packedSums(*reading, "");
  const auto again = workspace::unpackedSums(packed, "");
  promise(again && workspace::packedSums(*again, "") == packed, "what is kept comes back as it was");
}

std::vector<std::string> sumsSeeds() {
  workspace::BookingReading reading = workspace::readBookings(atHand(), *basics::Date::of(2026, 1, 15));
  reading.facts.won = clarity::RecordShare{basics::Amount::of(2), basics::Amount::of(3), {}, 4};
  reading.facts.marketWork.push_back({basics::Id<strategy::Market>(21), *basics::Date::of(2026, 1, 2)});
  reading.facts.runOver.push_back({41, 2, basics::Amount::of(7), "bookings", 1, 1});
  reading.booked.people = {{12, "Ben"}, {0, "Cem"}};
  reading.booked.businesses = {"new"};
  records::Fact fact;
  fact.month = *basics::Date::of(2025, 7, 1);
  fact.metric = 101;
  fact.person = 1;
  fact.business = 0;
  fact.value = basics::Amount::ofCents(-1234);
  fact.count = 3;
  reading.booked.facts = records::Facts({fact});
  reading.booked.dataThrough[101] = fact.month;
  reading.lastUpToToday = fact.month;
  const std::string whole = workspace::packedSums(reading, "");
  const std::string seal = workspace::sealedSums("");
  return {whole.substr(seal.size()), raw("\0")};
}

const std::array<Target, 8> all{Target{"workbook", workbook, workbookSeeds},
                                Target{"csv", csv, csvSeeds},
                                Target{"document", document, documentSeeds},
                                Target{"apply", apply, applySeeds},
                                Target{"load", load, loadSeeds},
                                Target{"file", file, fileSeeds},
                                Target{"merge", merge, mergeSeeds},
                                Target{"sums", sums, sumsSeeds}};

} // namespace

std::span<const Target> targets() {
  return all;
}

} // namespace baton::fuzz
