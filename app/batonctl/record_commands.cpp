// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batonctl/command.h"
#include "app/batonctl/goals_command.h"
#include "app/batonctl/import_progress.h"
#include "app/batonctl/import_source.h"
#include "app/batonctl/or_null.h"
#include "core/basics/text.h"
#include "core/exchange/row_file.h"
#include "core/plan/measures.h"
#include "core/records/activity_view.h"
#include "core/records/crm_mappings.h"
#include "core/records/mapping.h"
#include "core/records/name_match.h"
#include "core/records/source_table.h"
#include "core/report/xlsx.h"
#include "core/strategy/target_account.h"
#include "core/strategy/workspace_settings.h"
#include "core/workspace/checking.h"
#include "core/workspace/deals.h"
#include "core/workspace/importing.h"
#include "core/workspace/plan_documents.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace baton::batonctl {
namespace {

using nlohmann::json;

json answerOf(const records::ImportPlan& plan, bool stored) {
  json unmatched = {{"owner", json::object()}, {"market", json::object()}, {"offering", json::object()}};
  for (const auto& [target, names] : plan.unmatched)
    for (const auto& [name, count] : names)
      unmatched[target][name] = count;
  json warnings = json::array(), rejected = json::array(), ask = json::array();
  for (const auto& warning : plan.warnings)
    warnings.push_back({{"row", warning.row}, {"column", warning.column}, {"text", warning.text}});
  for (const auto& row : plan.rejected)
    rejected.push_back({{"row", row.row}, {"reason", row.reason}});
  for (const auto& one : plan.ask)
    ask.push_back({{"column", one.column},
                   {"question", one.question.text},
                   {"choices", one.question.choices},
                   {"example", one.question.example}});
  json answer = {{"batch", stored || plan.alreadyThere ? json(plan.batch.id.text()) : json()},
                 {"file", plan.batch.file},
                 {"sha256", plan.batch.sha256},
                 {"kind", basics::wordOf(plan.batch.recordKind)},
                 {"rows", plan.rows},
                 {"ready", plan.ready},
                 {"stored", plan.stored},
                 {"unchanged", plan.unchanged},
                 {"updated", plan.updated},
                 {"warnings", warnings},
                 {"rejected", rejected},
                 {"unmatched", unmatched},
                 {"missing", plan.missing}};
  if (!plan.ask.empty())
    answer["ask"] = ask;
  return answer;
}

struct ImportOptions {
  std::string source, kind, mapping, dataThrough, rejects;
  bool rehearse = false;
};

/// The mapping named: one that is saved in the workspace, one that comes with the program, or a file.
records::ColumnMapping mappingOf(const workspace::Workspace& workspace, const std::string& name,
                                 const ImportSource& source) {
  if (name.empty())
    return source.recognisedMapping();
  for (const auto& saved : workspace.elements().all<records::Mapping>())
    if (saved.name == name)
      return valueOrFail(records::ColumnMapping::parse(saved.definition));
  for (const auto& builtIn : records::builtInMappings())
    if (basics::sameName(builtIn.name, name))
      return source.builtInMapping(builtIn.name);
  return valueOrFail(records::ColumnMapping::parse(bytesOf(name)));
}

void openSource(records::ImportRequest& request, const ImportSource& source) {
  request.fileName = source.name();
  auto file = source.open(request.mapping);
  request.sha256 = file.sha256();
  request.file = std::make_shared<const exchange::RowFile>(std::move(file));
}

void checkKind(const records::ColumnMapping& mapping, records::RecordKind kind) {
  if (mapping.kind != kind)
    fail(fmt::format("The mapping is for {}, not for {}", basics::wordOf(mapping.kind), basics::wordOf(kind)),
         "Take the mapping that fits");
}

/// Asked as any other question about a file is.
[[noreturn]] void askForSheet(const Common& common, records::ImportPlan plan, const SheetUnclear& unclear) {
  plan.ask.push_back({"", {"More than one sheet has these columns. Which is it?", unclear.sheets, ""}});
  if (common.json)
    print(answerOf(plan, false));
  fail("More than one sheet has these columns, and nothing has been stored",
       fmt::format("Name it in the mapping, as \"sheet\": {}", fmt::join(unclear.sheets, " or ")));
}

std::string kindWords() {
  return fmt::format("{}", fmt::join(basics::wordsOf<records::RecordKind>, "|"));
}

Command importCommand() {
  auto options = std::make_shared<ImportOptions>();
  return {
      "import", "Take a file of records in",
      [options](CLI::App& app) {
        app.add_option("SOURCE", options->source, "A CSV file or a workbook (XLSX), or - for standard input")
            ->type_name("SOURCE.csv|SOURCE.xlsx")
            ->required();
        app.add_option("--kind", options->kind, "What its rows are")->type_name(kindWords())->required();
        app.add_option("--mapping", options->mapping,
                       "A mapping file, or a name that mappings lists; not needed for what Baton or a usual CRM wrote")
            ->type_name("NAME|FILE.json");
        app.add_option("--data-through", options->dataThrough, "Until when the data are complete")->type_name("DATE");
        app.add_flag("--dry-run", options->rehearse, "Preview only; nothing is stored");
        app.add_option("--rejects", options->rejects, "Where to write the rejected rows with their reasons")
            ->type_name("OUT.csv");
      },
      [options](const Common& common) {
        const auto kind = basics::choiceOf<records::RecordKind>(options->kind);
        if (!kind)
          fail(fmt::format("\"{}\" is not a kind of records", options->kind),
               fmt::format("Say {}", fmt::join(basics::wordsOf<records::RecordKind>, ", ")));
        const bool rejectsOnOutput = options->rejects == "-";
        if (rejectsOnOutput && common.json)
          fail("Standard output holds the answer or the rejected rows, not both", "Give --rejects a file");
        auto workspace = options->rehearse ? openForReading(common) : openForWriting(common);
        records::ImportRequest request;
        const ImportSource source(options->source);
        try {
          request.mapping = mappingOf(workspace, options->mapping, source);
          checkKind(request.mapping, *kind);
          openSource(request, source);
        } catch (const SheetUnclear& unclear) {
          records::ImportPlan plan;
          plan.batch.file = source.name();
          plan.batch.recordKind = *kind;
          askForSheet(common, std::move(plan), unclear);
        }
        if (!options->dataThrough.empty())
          request.dataThrough = valueOrFail(basics::Date::parse(options->dataThrough));
        request.today = todayOf(common, workspace);
        request.by = authorOf(common, workspace);
        request.at = common.at.value_or(workspace.surroundings().now());
        std::optional<ImportProgress> progress(std::in_place, common.quiet);
        request.watch = [&progress](std::size_t done, std::size_t rows) { return progress->goesOn(done, rows); };
        auto taken = options->rehearse ? workspace::previewImport(workspace, request)
                                       : workspace::importFile(workspace, request);
        std::optional<basics::Refusal> refusal;
        if (taken) {
          refusal = workspace::nothingToTake(*taken);
        } else {
          // Where no row could be taken, each still has its reason.
          refusal = taken.refusal();
          if (!progress->goesOn(0, 0))
            fail(*refusal);
          taken = workspace::previewImport(workspace, request);
          if (!taken || taken->rejected.empty())
            fail(*refusal);
        }
        progress.reset();
        request.watch = {};
        const auto& plan = *taken;
        const bool stored = !options->rehearse && plan.ask.empty() && !refusal;
        if (!options->rejects.empty())
          writeBytes(options->rejects, records::rejectsFile(plan));
        if (common.json)
          print(answerOf(plan, stored));
        if (!plan.ask.empty())
          fail(plan.ask.front().question.text + " Nothing has been stored",
               fmt::format("Say it in the mapping: {}", fmt::join(plan.ask.front().question.choices, " or ")));
        if (refusal)
          fail(*refusal);
        if (rejectsOnOutput)
          return plan.rejected.empty() ? Done : No;
        say(common, fmt::format("{} rows: {} new, {} changed, {} as before, {} rejected.", plan.rows, plan.stored,
                                plan.updated, plan.unchanged, plan.rejected.size()));
        if (!common.json && !common.quiet)
          for (std::size_t i = 0; i < std::min<std::size_t>(plan.rejected.size(), 20); ++i)
            fmt::print("  row {}: {}\n", plan.rejected[i].row, onOneLine(plan.rejected[i].reason));
        return plan.rejected.empty() ? Done : No;
      }};
}

Command undoImportCommand() {
  auto batch = std::make_shared<std::string>();
  return {"undo-import", "Take an import back whole, updates included",
          [batch](CLI::App& app) { app.add_option("BATCH", *batch, "The number of the import")->required(); },
          [batch](const Common& common) {
            auto workspace = openForWriting(common);
            const auto undone = valueOrFail(workspace::undoImport(
                workspace, basics::Id<records::ImportBatch>(idOf(*batch)), authorOf(common, workspace), common.at));
            if (common.json)
              print({{"batch", undone.batch.text()},
                     {"removed", undone.removed},
                     {"restored", undone.restored},
                     {"kept", undone.kept}});
            say(common,
                fmt::format("{} removed, {} restored, {} kept.", undone.removed, undone.restored, undone.kept.size()));
            return Done;
          }};
}

Command mappingsCommand() {
  return {"mappings", "List the mappings that are saved or built in", [](CLI::App&) {},
          [](const Common& common) {
            const auto workspace = openForReading(common);
            json rows = json::array();
            for (const auto& saved : workspace.elements().all<records::Mapping>())
              rows.push_back({{"name", saved.name}, {"kind", saved.kind}, {"built_in", false}});
            for (const auto& builtIn : records::builtInMappings())
              rows.push_back({{"name", builtIn.name}, {"kind", basics::wordOf(builtIn.kind)}, {"built_in", true}});
            if (common.json)
              print({{"rows", rows}});
            else
              for (const auto& row : rows)
                fmt::print("{}  {}{}\n", onOneLine(row["name"].get<std::string>()), row["kind"].get<std::string>(),
                           row["built_in"].get<bool>() ? "  (built in)" : "");
            return Done;
          }};
}

struct RecordsOptions {
  std::string kind, person, market, period, out;
};

using RowsAsked = workspace::RecordsAsked;

RowsAsked askedBy(const RecordsOptions& options, const workspace::Workspace& workspace) {
  RowsAsked asked;
  if (!options.period.empty())
    asked.period = valueOrFail(workspace.calendar().parse(options.period));
  if (!options.person.empty())
    asked.person = personNamed(workspace, options.person).value();
  if (!options.market.empty())
    asked.market = marketNamed(workspace, options.market).value();
  return asked;
}

json bookingRows(const workspace::Workspace& workspace, const RowsAsked& asked) {
  json rows = json::array();
  records::visitBookings(
      workspace.database(), workspace.elements(), workspace::precedenceOf(workspace, records::RecordKind::Bookings),
      [&](const records::CurrentBooking& current) {
        const auto& booking = current.booking;
        if (!asked.has(booking.date, current.person, current.market))
          return;
        json row = {{"batch", current.batch.text()},      {"row", booking.row},
                    {"external_id", booking.externalId},  {"date", booking.date.iso()},
                    {"account", orNull(booking.account)}, {"business", orNull(booking.business)},
                    {"revenue", booking.revenue.money()}, {"margin", amountJson(booking.margin, true)},
                    {"ambiguous", current.ambiguous}};
        putNamed(row, "person", current.person);
        putNamed(row, "market", current.market);
        putNamed(row, "offering", current.offering);
        rows.push_back(std::move(row));
      });
  return rows;
}

/// A closed deal belongs to the period of its closing, an open one to that in which it is due.
json opportunityRows(const workspace::Workspace& workspace, const RowsAsked& asked, basics::Date today) {
  json rows = json::array();
  for (const plan::Deal& deal : workspace::dealsOf(workspace)) {
    const auto date = deal.state == plan::DealState::Open ? plan::dueDate(deal, today) : deal.closed;
    if (!asked.has(date, deal.person, deal.market))
      continue;
    json row = {{"batch", deal.batch.text()},
                {"row", deal.row},
                {"external_id", deal.externalId},
                {"name", orNull(deal.name)},
                {"stage", orNull(deal.stage)},
                {"state", basics::wordOf(deal.state)},
                {"forecast_category", deal.category ? json(basics::wordOf(*deal.category)) : json()},
                {"created", orNull(deal.created)},
                {"closed", orNull(deal.closed)},
                {"expected_close", orNull(deal.expected)},
                {"amount", amountJson(deal.amount, true)},
                {"list_price", deal.atListPrice},
                {"margin", amountJson(deal.margin, true)},
                {"probability", deal.probability ? json(*deal.probability) : json()},
                {"team", orNull(deal.team)},
                {"sector", orNull(deal.sector)},
                {"business", orNull(deal.business)},
                {"source", orNull(deal.source)},
                {"lost_reason", orNull(deal.lostReason)},
                {"ambiguous", deal.ambiguous}};
    putNamed(row, "person", deal.person);
    putNamed(row, "manager", deal.manager);
    putNamed(row, "market", deal.market);
    putNamed(row, "offering", deal.offering);
    putNamed(row, "account", deal.account);
    rows.push_back(std::move(row));
  }
  return rows;
}

json activityRows(const workspace::Workspace& workspace, const RowsAsked& asked) {
  json rows = json::array();
  records::visitActivities(workspace.database(), workspace.elements(),
                           workspace::precedenceOf(workspace, records::RecordKind::Activities),
                           [&](const records::CurrentActivity& current) {
                             const auto& activity = current.activity;
                             if (!asked.has(activity.date, current.person, current.market))
                               return;
                             json row = {{"batch", current.batch.text()},       {"row", activity.row},
                                         {"external_id", activity.externalId},  {"date", activity.date.iso()},
                                         {"account", orNull(activity.account)}, {"count", activity.count.number()}};
                             putNamed(row, "person", current.person);
                             putNamed(row, "market", current.market);
                             putNamed(row, "metric", current.metric);
                             rows.push_back(std::move(row));
                           });
  return rows;
}

/// Target accounts, with what is going on with each.
json accountRows(const workspace::Workspace& workspace, const RowsAsked& asked, basics::Date today) {
  if (asked.period)
    fail("An account belongs to no period", "Ask for accounts without --period");
  const basics::Elements& elements = workspace.elements();
  const auto reading = workspace::readRecords(workspace, today);
  json rows = json::array();
  for (const auto* account : elements.inOrder<strategy::TargetAccount>()) {
    const auto named = [&elements](basics::RowId id) {
      return records::Named{id, id != 0 ? elements.titleOf(id) : std::string()};
    };
    const records::Named owner = named(account->owner.value()), market = named(account->market.value());
    if (!asked.has({}, owner, market))
      continue;
    const auto known = reading.accounts.find(account->id.value());
    const workspace::AccountWork work = known == reading.accounts.end() ? workspace::AccountWork() : known->second;
    json row = {{"sector", orNull(account->sector)},
                {"tier", account->tier ? json(basics::wordOf(*account->tier)) : json()},
                {"relation", account->relation ? json(basics::wordOf(*account->relation)) : json()},
                {"potential", account->potential ? json(account->potential->text()) : json()},
                {"added", orNull(account->added)},
                {"dropped", orNull(account->dropped)},
                {"open", work.opportunities},
                {"open_value", work.open.money()},
                {"open_unvalued", work.unvalued},
                {"last_activity", orNull(work.lastActivity)}};
    putNamed(row, "account", {account->id.value(), account->name});
    putNamed(row, "person", owner);
    putNamed(row, "market", market);
    rows.push_back(std::move(row));
  }
  return rows;
}

void printRecords(const json& rows, const std::vector<std::string>& columns, const std::string& amount) {
  std::vector<std::vector<std::string>> table{columns};
  table.front().push_back(amount);
  const auto text = [](const json& value) {
    return value.is_null() ? std::string() : value.is_string() ? onOneLine(value.get<std::string>()) : value.dump();
  };
  for (const json& row : rows) {
    std::vector<std::string>& line = table.emplace_back();
    for (const std::string& column : columns)
      line.push_back(text(row[column]));
    line.push_back(text(row[amount]));
  }
  std::vector<bool> right(columns.size(), false);
  right.push_back(true);
  printTable(table, right);
}

/// As a workbook where the name of the file says so, else as CSV.
ExitCode writeRecords(const workspace::Workspace& workspace, const Common& common, records::RecordKind kind,
                      const RowsAsked& asked, const std::string& out) {
  report::SheetTable table = workspace::recordTable(workspace, kind, asked);
  std::string bytes;
  if (std::filesystem::path(out).extension() == ".xlsx") {
    report::Workbook book;
    book.title = basics::wordOf(kind);
    book.date = asked.today;
    book.currency = workspace.elements().only<strategy::WorkspaceSettings>().currency;
    book.sheets.push_back({.name = book.title, .table = std::move(table)});
    bytes = valueOrFail(report::writeXlsx(book));
  } else {
    bytes = planbook::csvOf(table);
  }
  writeBytes(out, bytes);
  sayWritten(common, out);
  return Done;
}

Command recordsCommand() {
  auto options = std::make_shared<RecordsOptions>();
  return {
      "records", "List the rows behind a figure",
      [options](CLI::App& app) {
        app.add_option("--kind", options->kind, "Of this kind")
            ->type_name("opportunities|bookings|activities|accounts")
            ->required();
        app.add_option("--person", options->person, "Only this person's")->type_name("PERSON");
        app.add_option("--market", options->market, "Only this market's")->type_name("MARKET");
        app.add_option("--period", options->period, "Only this period's, such as FY2018-Q1")->type_name("PERIOD");
        app.add_option("-o", options->out, "Write them as they come back in, or - for standard output")
            ->type_name("OUT.csv|OUT.xlsx");
      },
      [options](const Common& common) {
        const auto kind = basics::choiceOf<records::RecordKind>(options->kind);
        const bool accounts = kind == records::RecordKind::Accounts;
        if (!kind || !(records::hasRecords(*kind) || accounts))
          fail(fmt::format("There are no records of the kind \"{}\"", options->kind),
               "Ask for opportunities, bookings, activities or accounts; the others are elements, which dump lists");
        const auto workspace = openForReading(common);
        RowsAsked asked = askedBy(*options, workspace);
        asked.today = todayOf(common, workspace);
        if (accounts && !options->out.empty())
          fail("Accounts are no records that are written as they came in", "Ask for them without -o");
        if (!options->out.empty())
          return writeRecords(workspace, common, *kind, asked, options->out);
        const bool deals = *kind == records::RecordKind::Opportunities;
        const json rows = accounts                                 ? accountRows(workspace, asked, asked.today)
                          : deals                                  ? opportunityRows(workspace, asked, asked.today)
                          : *kind == records::RecordKind::Bookings ? bookingRows(workspace, asked)
                                                                   : activityRows(workspace, asked);
        if (common.json)
          print({{"rows", rows}});
        else if (accounts)
          printRecords(rows, {"account", "market", "tier", "person", "last_activity"}, "open_value");
        else if (deals)
          printRecords(rows, {"external_id", "person", "account", "market", "offering", "stage", "created", "closed"},
                       "amount");
        else if (*kind == records::RecordKind::Bookings)
          printRecords(rows, {"date", "external_id", "person", "market", "offering"}, "revenue");
        else
          printRecords(rows, {"date", "person", "metric", "account"}, "count");
        return Done;
      }};
}

} // namespace

std::vector<Command> recordCommands() {
  return {importCommand(), undoImportCommand(), mappingsCommand(), recordsCommand()};
}

} // namespace baton::batonctl
