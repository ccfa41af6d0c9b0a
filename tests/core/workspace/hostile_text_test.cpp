// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csv_writer.h"
#include "core/handoff/document/document.h"
#include "core/handoff/document/one_page.h"
#include "core/report/html.h"
#include "core/report/markdown.h"
#include "core/report/pdf.h"
#include "core/workspace/all_kinds.h"
#include "core/workspace/checking.h"
#include "core/workspace/documents.h"
#include "core/workspace/importing.h"
#include "core/workspace/json_apply.h"
#include "core/workspace/json_dump.h"
#include "core/workspace/json_load.h"
#include "core/workspace/publishing.h"
#include "tests/core/workspace/sample_file.h"
#include "tests/support/hostile_texts.h"
#include "tests/support/temporary_folder.h"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <regex>
#include <set>

namespace baton::workspace {
namespace {

using basics::Date, basics::Field, basics::FieldType, basics::Kind;
using nlohmann::json;

const Date reviewDay = *Date::of(2026, 1, 15);

bool isText(const Field& field) {
  return field.type == FieldType::Text || (field.type == FieldType::Texts && !field.isRanking());
}

/// The text as the field takes it: a currency is one; what is put aside names a rule that there is, and gives a reason
/// that is not blank.
std::string asTaken(const Kind& kind, const Field& field, const std::string& text) {
  if (kind.name == "put_aside" && field.name == "rule")
    return "market-unbounded";
  if (kind.name == "workspace" && field.name == "currency")
    return "EUR";
  const bool isBlank = text.find_first_not_of(" \t\r\n") == std::string::npos;
  return kind.name == "put_aside" && field.name == "reason" && isBlank ? "It stays" : text;
}

/// One element of a kind with the text in each of its fields, and what else it takes to stand in the documents.
json changeWith(const Kind& kind, const std::string& id, const std::string& text) {
  json fields = json::object();
  for (const Field& field : kind.fields) {
    const std::string name(field.name);
    if (field.type == FieldType::Texts && isText(field))
      fields[name] = {text, text};
    else if (field.type == FieldType::Text)
      fields[name] = asTaken(kind, field, text);
    else if (field.type == FieldType::Choice)
      fields[name] = field.words.back();
  }
  if (kind.name == "market")
    fields["status"] = "selected";
  if (kind.name == "offering")
    fields["status"] = "live";
  return {{"op", "put"}, {"kind", kind.name}, {"id", id}, {"fields", fields}};
}

/// Kinds that a file of changes may write with any text; others take their id from what they say, or only their own
/// command writes them.
std::vector<const Kind*> kindsWithTexts() {
  std::vector<const Kind*> kinds;
  for (const Kind* kind : allKinds())
    if (!kind->isPrivate && !kind->writtenOnce && !kind->hasKey() && std::ranges::any_of(kind->fields, isText))
      kinds.push_back(kind);
  return kinds;
}

/// References that tie the elements of one text together, so that documents print them in their places.
void joinTo(json& change, const std::map<std::string, std::string>& ids) {
  const Kind& kind = *kindNamed(change["kind"].get<std::string>());
  for (const Field& field : kind.fields) {
    const auto target = ids.find(std::string(field.target));
    if (!field.isReference() || target == ids.end() || target->second == change["id"] || field.name == "manager")
      continue;
    change["fields"][std::string(field.name)] = field.isSet() ? json{target->second} : json(target->second);
  }
}

std::string changesWith(const std::string& text, int number) {
  json changes = json::array();
  std::map<std::string, std::string> ids;
  for (const Kind* kind : kindsWithTexts())
    ids[std::string(kind->name)] =
        kind->singleton ? std::to_string(kind->singleton) : std::to_string(100'000 + number * 1'000 + int(ids.size()));
  for (const Kind* kind : kindsWithTexts())
    changes.push_back(changeWith(*kind, ids[std::string(kind->name)], text));
  for (json& change : changes)
    joinTo(change, ids);
  return json{{"changes", changes}}.dump();
}

class HostileTexts : public testing::Test {
protected:
  Workspace create(const std::string& name) {
    return Workspace::create(m_folder / name, {"Company", "USD", 7}, tests::sampleWorld());
  }
  static void apply(Workspace& workspace, const std::string& changes) {
    const auto applied = applyJson(workspace, changes, {.label = "apply"}, Earnest::Change);
    EXPECT_FALSE(applied.fault) << applied.json().dump().substr(0, 500);
  }
  static basics::Outcome<handoff::DocumentSource> sourceOf(const Workspace& workspace) {
    return documentSource(workspace, "", reviewDay);
  }

  tests::TemporaryFolder m_folder;
};

TEST_F(HostileTexts, AreAHundred) {
  EXPECT_EQ(tests::hostileTexts().size(), 100u);
}

TEST_F(HostileTexts, PassThroughEveryFieldOfEveryKindUnchanged) {
  Workspace workspace = create("all.baton");
  int number = 0;
  for (const std::string& text : tests::hostileTexts()) {
    SCOPED_TRACE(text.substr(0, 40));
    apply(workspace, changesWith(text, ++number));
  }
  number = 0;
  for (const std::string& text : tests::hostileTexts()) {
    ++number;
    int offset = 0;
    for (const Kind* kind : kindsWithTexts()) {
      const basics::RowId id = kind->singleton ? kind->singleton : 100'000 + number * 1'000 + offset;
      ++offset;
      if (kind->singleton)
        continue; // holds the last one
      const void* element = workspace.elements().find(*kind, id);
      ASSERT_NE(element, nullptr) << kind->name;
      for (const Field& field : kind->fields)
        if (field.type == FieldType::Text)
          ASSERT_EQ(field.read(element), basics::Value(asTaken(*kind, field, text))) << kind->name << "." << field.name;
    }
  }
  const std::string dump = dumpOf(workspace);
  EXPECT_TRUE(workspace.verify().empty());
  ASSERT_TRUE(loadDump(m_folder / "loaded.baton", dump, {.label = "load"}, tests::sampleWorld()));
  EXPECT_EQ(dumpOf(Workspace::openForReading(m_folder / "loaded.baton", tests::sampleWorld())), dump);
  checkOf(workspace, reviewDay);
}

TEST_F(HostileTexts, WhatIsNoTextIsRefusedWholeAndNamesItsPlace) {
  Workspace workspace = create("none.baton");
  for (const std::string& text : tests::impossibleTexts())
    for (const Kind* kind : kindsWithTexts())
      for (const Field& field : kind->fields) {
        if (!isText(field))
          continue;
        const std::string value = field.type == FieldType::Texts ? "[" + text + "]" : text;
        const auto applied =
            applyJson(workspace,
                      fmt::format(R"({{"changes":[{{"op":"put","kind":"market","fields":{{"name":"sound"}}}},)"
                                  R"({{"op":"put","kind":"{}","fields":{{"{}":{}}}}}]}})",
                                  kind->name, field.name, value),
                      {.label = "apply"}, Earnest::Change);
        ASSERT_TRUE(applied.fault) << kind->name << "." << field.name << " took " << text;
        EXPECT_FALSE(applied.fault->refusal.cause.empty());
      }
  EXPECT_EQ(workspace.journal().entries().size(), 1u);
}

/// The tags of a page with the names of their attributes, and everything that it leads to.
struct Markup {
  std::set<std::string> tags;
  std::set<std::string> targets;
};

Markup markupOf(const std::string& html) {
  Markup markup;
  static const std::regex attribute("([a-zA-Z-]+)=(\"[^\"]*\")?");
  for (std::size_t at = html.find('<'); at != std::string::npos; at = html.find('<', at + 1)) {
    const std::size_t end = html.find('>', at);
    const std::string tag = html.substr(at, end == std::string::npos ? std::string::npos : end - at + 1);
    std::string shape = tag.substr(0, tag.find_first_of(" >"));
    for (std::sregex_iterator found(tag.begin(), tag.end(), attribute), last; found != last; ++found) {
      shape += " " + (*found)[1].str();
      if ((*found)[1] == "href" || (*found)[1] == "src")
        markup.targets.insert((*found)[2]);
    }
    markup.tags.insert(shape);
  }
  return markup;
}

/// Read against the same documents with plain words in the same places.
TEST_F(HostileTexts, AreTextAndNothingElseInHtmlAndMarkdown) {
  Workspace plain = create("plain.baton");
  apply(plain, changesWith("Plain words", 1));
  apply(plain, changesWith("Two\n\nparagraphs", 2));
  std::set<std::string> knownTags;
  const auto plainSource = sourceOf(plain);
  ASSERT_TRUE(plainSource);
  for (const auto& document : {handoff::handoffDocument(*plainSource), handoff::onePageDocument(*plainSource),
                               handoff::cardDocument(*plainSource)})
    knownTags.merge(markupOf(report::writeHtml(document)).tags);
  Workspace workspace = create("hostile.baton");
  for (const std::string& text : tests::hostileTexts()) {
    if (text.size() > 2'000)
      continue; // the length of a text is no matter here
    SCOPED_TRACE(text);
    apply(workspace, changesWith(text, 1));
    const auto source = sourceOf(workspace);
    ASSERT_TRUE(source);
    for (const auto& document :
         {handoff::handoffDocument(*source), handoff::onePageDocument(*source), handoff::cardDocument(*source)}) {
      const Markup markup = markupOf(report::writeHtml(document));
      for (const std::string& tag : markup.tags)
        EXPECT_TRUE(knownTags.contains(tag)) << tag;
      for (const std::string& target : markup.targets)
        EXPECT_TRUE(target.starts_with("\"#")) << target;
      const std::string markdown = report::writeMarkdown(document);
      static const std::regex link("(^|[^\\\\])\\]\\((?!#)|(^|[^\\\\])!\\[|(^|[^\\\\])<(?!br>|/?a[ >])[a-zA-Z!/]");
      std::smatch found;
      EXPECT_FALSE(std::regex_search(markdown, found, link)) << markdown.substr(std::size_t(found.position()), 80);
    }
  }
}

TEST_F(HostileTexts, AreTextAndNothingElseInAPdf) {
  Workspace workspace = create("pdf.baton");
  int number = 0;
  for (const std::string& text : tests::hostileTexts())
    if (text.size() <= 2'000 && number < 40) // all of them go through HTML; pages take longer
      apply(workspace, changesWith(text, ++number));
  apply(workspace, changesWith(std::string(10'000, 'W'), ++number));
  const auto source = sourceOf(workspace);
  ASSERT_TRUE(source);
  const auto pdf = report::renderPdf(handoff::handoffDocument(*source), {.fonts = BATON_SOURCE_DIR "/resources/fonts"});
  ASSERT_TRUE(pdf) << pdf.refusal().cause;
  for (const char* alive : {"/URI", "/JavaScript", "/Launch", "/EmbeddedFile", "/GoToR", "/Subtype /Image"})
    EXPECT_EQ(pdf->find(alive), std::string::npos) << alive;
}

/// What a spreadsheet takes for a formula, read from the bytes by a reader written here.
TEST_F(HostileTexts, AreNeverAFormulaInTheFileOfRejectedRows) {
  std::vector<std::vector<exchange::CsvCell>> rows;
  for (const std::string& text : tests::hostileTexts())
    rows.push_back({{text, false}, {text, true}});
  const std::string csv = exchange::writeCsv(rows);
  std::vector<std::string> cells{""};
  bool quoted = false;
  for (std::size_t i = 3; i < csv.size(); ++i) {
    if (csv[i] == '"' && quoted && csv[i + 1] == '"')
      cells.back() += csv[i++];
    else if (csv[i] == '"')
      quoted = !quoted;
    else if (!quoted && (csv[i] == ',' || csv[i] == '\n'))
      cells.emplace_back();
    else if (quoted || csv[i] != '\r')
      cells.back() += csv[i];
  }
  ASSERT_EQ(cells.size(), 2 * rows.size() + 1);
  for (const std::string& cell : cells) {
    if (cell == "-0.00")
      continue; // a number, where it was called one
    const auto first = cell.find_first_not_of(' ');
    if (first != std::string::npos)
      EXPECT_EQ(std::string("=+-@\t\r\n").find(cell[first]), std::string::npos) << cell.substr(0, 40);
  }
}

/// The texts as names in files that are taken in: rejected or kept, and shown again as they stood.
TEST_F(HostileTexts, ComeBackFromAnImportAsTheyStood) {
  Workspace workspace = create("import.baton");
  std::vector<std::vector<exchange::CsvCell>> rows{{{"No"}, {"Day"}, {"Seller"}, {"Customer"}, {"Sum"}}};
  int number = 0;
  for (const std::string& text : tests::hostileTexts())
    rows.push_back({{std::to_string(++number)}, {"2025-07-01"}, {"Seller"}, {text}, {"1.00"}});
  records::ImportRequest request;
  request.fileName = "../<b>=1+1.csv";
  request.bytes = exchange::writeCsv(rows);
  request.mapping = *records::ColumnMapping::parse(
      R"({"kind":"bookings","columns":{"external_id":"No","date":"Day","owner":"Seller","account":"Customer","revenue":"Sum"},"dates":"yyyy-MM-dd","decimal":".","delimiter":",","unmatched":{"owner":"keep"}})");
  request.today = reviewDay;
  const auto plan = importFile(workspace, request);
  ASSERT_TRUE(plan) << plan.refusal().cause;
  EXPECT_EQ(plan->rows, number);
  EXPECT_TRUE(workspace.verify().empty());
  const std::string dump = dumpOf(workspace, {.records = true});
  ASSERT_TRUE(loadDump(m_folder / "loaded.baton", dump, {.label = "load"}, tests::sampleWorld()));
  const Workspace loaded = Workspace::openForReading(m_folder / "loaded.baton", tests::sampleWorld());
  EXPECT_EQ(dumpOf(loaded, {.records = true}), dump);
}

} // namespace
} // namespace baton::workspace
