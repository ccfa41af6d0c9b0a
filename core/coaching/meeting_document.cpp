// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coaching/meeting_document.h"

#include "core/basics/grouped.h"
#include "core/basics/json_fields.h"
#include "core/handoff/document/parts.h"
#include "core/handoff/wording.h"
#include "core/planbook/words.h"

#include <algorithm>
#include <fmt/format.h>

namespace baton::coaching {
namespace {

using handoff::Blocks;
using nlohmann::json;
using report::Align;

std::string textAt(const json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

Date dayAt(const json& object, const char* key) {
  const auto read = Date::parse(textAt(object, key));
  return read ? *read : Date();
}

std::optional<double> ratioAt(const json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_number() ? std::optional(found->get<double>()) : std::nullopt;
}

std::optional<Amount> amountAt(const json& object, const char* key) {
  if (const auto number = ratioAt(object, key))
    return Amount::ofTenThousandths(std::int64_t(*number * double(Amount::unit) + (*number < 0 ? -0.5 : 0.5)));
  const auto read = Amount::parse(textAt(object, key));
  return read ? std::optional(*read) : std::nullopt;
}

plan::Unit unitAt(const json& line) {
  return basics::choiceOf<plan::Unit>(textAt(line, "unit")).value_or(plan::Unit::Money);
}

json rowsAt(const json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_array() ? *found : json::array();
}

std::string nameOfLine(const json& line, const std::string& currency) {
  const auto measure = basics::choiceOf<plan::Measure>(textAt(line, "measure")).value_or(plan::Measure::InPeriod);
  std::string name = planbook::measured(textAt(line, "metric"), unitAt(line), currency, measure);
  if (textAt(line, "scope") == "team")
    name += ", with the team";
  if (const std::string basis = textAt(line, "basis"); !basis.empty() && basis != "target")
    name += ", " + basis;
  return name;
}

/// Beside what is over, or stands at a moment, even work says nothing.
bool stillRuns(const json& line) {
  return ratioAt(line, "expected").value_or(1) < 1;
}

report::Table linesTable(const json& rows, const std::string& currency) {
  report::Table table;
  table.columns = {{"", 1},
                   {"Goal", 0, Align::Right},
                   {"Actual", 0, Align::Right},
                   {"Attainment", 0, Align::Right},
                   {"Even work by now", 0, Align::Right},
                   {"Remaining", 0, Align::Right}};
  for (const json& line : rows) {
    const plan::Unit unit = unitAt(line);
    const auto goal = amountAt(line, "goal");
    table.rows.push_back(
        {.cells = {handoff::strong(nameOfLine(line, currency)),
                   goal ? report::Text(planbook::figure(goal, unit)) : report::Text(report::muted("no goal")),
                   planbook::figure(amountAt(line, "actual"), unit), planbook::share(ratioAt(line, "attainment")),
                   goal && stillRuns(line) ? planbook::share(ratioAt(line, "expected")) : std::string(),
                   planbook::figure(amountAt(line, "remaining"), unit)}});
  }
  return table;
}

void addLines(Blocks& blocks, const json& rows, const std::string& currency, const char* otherwise) {
  if (rows.empty())
    blocks.push_back(handoff::quietly(otherwise));
  else
    handoff::addTable(blocks, linesTable(rows, currency));
}

std::string times(const std::optional<double>& ratio) {
  return ratio ? fmt::format("{:.1f} times", *ratio) : std::string("not known");
}

/// "in 12 opportunities, two of them without an amount"
std::string opportunitiesInWords(const OpenSum& open) {
  std::string text = fmt::format("in {} {}", open.count, open.count == 1 ? "opportunity" : "opportunities");
  if (open.unvalued > 0)
    text += ", " + planbook::withoutAmount(open.count, open.unvalued);
  return text;
}

void addPipelineFacts(Blocks& blocks, const json& pipeline) {
  const OpenSum open = openSum(pipeline);
  const auto money = [&](const char* key, bool isKnown = true) {
    if (!isKnown)
      return std::string("not known");
    const std::string shown = planbook::figure(amountAt(pipeline, key), plan::Unit::Money);
    return shown.empty() ? std::string("not known") : shown;
  };
  report::Facts facts;
  facts.facts = {
      {.label = "Open and due", .value = money("open_value", !open.isUnknown()), .detail = opportunitiesInWords(open)},
      {.label = "By probability", .value = money("weighted", !open.isWeightUnknown())},
      {.label = "Remaining of the goal", .value = money("remaining")},
      {.label = "Covered",
       .value = times(open.isUnknown() ? std::nullopt : ratioAt(pipeline, "coverage")),
       .detail = "needed: " + times(ratioAt(pipeline, "required_coverage"))}};
  blocks.push_back(std::move(facts));
  if (open.undated > 0)
    blocks.push_back(handoff::quietly(planbook::undatedInWords(open.undated, "period")));
}

/// Opportunities as they stand; of those that moved from where to where.
report::Table dealsTable(const json& deals, std::size_t most) {
  report::Table table;
  table.small = true;
  table.columns = {{"", 1}, {"", 0}, {"", 0, Align::Right}};
  for (std::size_t i = 0; i < std::min(deals.size(), most); ++i) {
    const json& deal = deals[i];
    const std::string to = textAt(deal, "to");
    table.rows.push_back(
        {.cells = {planbook::dealName(textAt(deal, "account"), textAt(deal, "name"), textAt(deal, "external_id")),
                   report::muted(to.empty() ? textAt(deal, "stage") : fmt::format("{} → {}", textAt(deal, "from"), to)),
                   planbook::figure(amountAt(deal, "amount"), plan::Unit::Money)}});
  }
  return table;
}

/// The largest; a sheet has one page.
constexpr std::size_t dealsShown = 5;

void addQuestion(Blocks& blocks, const json& pipeline, const char* key, const std::string& question,
                 std::string_view takes, const std::string& said) {
  blocks.push_back(handoff::heading(3, question));
  const auto found = pipeline.find(key);
  if (found == pipeline.end() || !found->is_array()) {
    blocks.push_back(handoff::quietly(fmt::format("The records do not say: it takes {}.", takes)));
  } else if (found->empty()) {
    blocks.push_back(handoff::paragraph("None, by the records."));
  } else {
    handoff::addTable(blocks, dealsTable(*found, dealsShown));
    if (found->size() > dealsShown)
      blocks.push_back(handoff::quietly(fmt::format("And {} more.", found->size() - dealsShown)));
  }
  if (!said.empty())
    blocks.push_back(handoff::labelled("Said", said));
}

/// Its two questions, side by side.
report::Columns questions(const MeetingPage& page, const json& pipeline) {
  report::ColumnOfBlocks fresh, moved;
  moved.weight = 1.25; // from where to where takes room
  addQuestion(fresh.blocks, pipeline, "new_opportunities", "Which are new since last time?", "an export made since",
              page.held ? page.held->newOpportunities : std::string());
  addQuestion(moved.blocks, pipeline, "moved_forward", "Which did you move forward?",
              "an export of then, one made since, and the order of the stages",
              page.held ? page.held->movedForward : std::string());
  report::Columns columns;
  columns.columns = {std::move(fresh), std::move(moved)};
  return columns;
}

void addActivity(Blocks& blocks, const MeetingPage& page) {
  const json activity = page.sheet.value("activity", json::object());
  const bool opens = activity.value("opens", false);
  const std::string reason = textAt(activity, "reason");
  blocks.push_back(handoff::heading(2, "3. Activity"));
  if (!opens && reason.empty()) {
    blocks.push_back(handoff::quietly(hasGoals(page.sheet)
                                          ? "Not opened: results or pipeline suffice."
                                          : "Not opened: no goal says whether results or pipeline suffice."));
    return;
  }
  blocks.push_back(handoff::quietly(opens ? "Opened: neither results nor pipeline suffice."
                                          : handoff::asSentence("Opened with a reason: " + reason)));
  addLines(blocks, rowsAt(activity, "rows"), page.currency, "No activity goals, and nothing recorded.");
}

/// One side of the promises under its name, which a page never ends with.
void addPromisesOf(Blocks& blocks, const std::string& side, const json& rows, const char* other) {
  if (rows.empty())
    return;
  report::Table table;
  table.small = true;
  table.columns = {{"", 1}, {"", 0}, {"", 0, Align::Right}, {"", 0}};
  for (const json& one : rows) {
    const std::string due = textAt(one, "due");
    const char* stands = one.value("late", false) ? "past its date" : one.value("at_risk", false) ? "at risk" : "";
    table.rows.push_back(
        {.cells = {textAt(one, "statement"), report::muted(textAt(one, other)),
                   due.empty() ? std::string() : handoff::shortDate(dayAt(one, "due")), handoff::strong(stands)}});
  }
  blocks.push_back(handoff::heading(3, side));
  handoff::addTable(blocks, std::move(table));
}

void addPromises(Blocks& blocks, const MeetingPage& page) {
  const json promises = page.sheet.value("commitments", json::object());
  const json byThem = rowsAt(promises, "by_them"), toThem = rowsAt(promises, "to_them");
  const std::string person = textAt(page.sheet, "person");
  blocks.push_back(handoff::heading(2, "4. Promises"));
  if (byThem.empty() && toThem.empty())
    blocks.push_back(handoff::quietly("None are open, in either direction."));
  addPromisesOf(blocks, "Promised by " + person, byThem, "promisee");
  addPromisesOf(blocks, "Promised to " + person, toThem, "promisor");
}

/// To write on before the meeting, or what was written in it.
void addNotes(Blocks& blocks, const MeetingPage& page) {
  if (!page.held) {
    blocks.push_back(report::FormField{.label = "What we agree: what, by whom, by when", .lines = 4});
    return;
  }
  blocks.push_back(handoff::heading(2, "Notes"));
  blocks.push_back(page.held->notes.empty() ? handoff::quietly("None were written.")
                                            : handoff::paragraph(page.held->notes));
}

Blocks blocksOf(const MeetingPage& page) {
  const json results = page.sheet.value("results", json::object());
  const json pipeline = page.sheet.value("pipeline", json::object());
  Blocks blocks{handoff::heading(2, "1. Results")};
  addLines(blocks, rowsAt(results, "rows"), page.currency, "No goals are stated for this period.");
  blocks.push_back(handoff::heading(2, "2. Pipeline"));
  if (const json goals = rowsAt(pipeline, "goals"); !goals.empty())
    handoff::addTable(blocks, linesTable(goals, page.currency));
  addPipelineFacts(blocks, pipeline);
  blocks.push_back(questions(page, pipeline));
  addActivity(blocks, page);
  addPromises(blocks, page);
  addNotes(blocks, page);
  return blocks;
}

std::string leadOf(const json& sheet) {
  const Date since = dayAt(sheet, "since");
  const auto last = sheet.find("last_meeting");
  if (last == sheet.end() || !last->is_object())
    return fmt::format("No one-to-one before this one is known; new is what came after {}.", handoff::longDate(since));
  const std::string by = textAt(*last, "by");
  return fmt::format("The one before was on {}{}; new is what came since.", handoff::longDate(since),
                     by.empty() ? "" : " with " + by);
}

} // namespace

OpenSum openSum(const json& pipeline) {
  const auto countAt = [&](const char* key) { return std::int64_t(ratioAt(pipeline, key).value_or(0)); };
  return {countAt("open"), countAt("open_unvalued"), countAt("unweighted"), countAt("undated")};
}

bool hasGoals(const json& sheet) {
  const auto hasOne = [](const json& rows) {
    return std::ranges::any_of(rows, [](const json& line) { return amountAt(line, "goal").has_value(); });
  };
  return hasOne(rowsAt(sheet.value("results", json::object()), "rows")) ||
         hasOne(rowsAt(sheet.value("pipeline", json::object()), "goals"));
}

json figuresKept(const Meeting& meeting) {
  auto read = basics::parseJson(meeting.figures);
  return read && read->is_object() ? std::move(*read) : json();
}

report::Document meetingDocument(const MeetingPage& page) {
  report::Document document;
  document.kind = page.held ? "One-to-one: minutes" : "One-to-one: results first";
  document.version = textAt(page.sheet, "period");
  document.title = textAt(page.sheet, "person");
  document.lead = leadOf(page.sheet);
  document.workspace = page.workspace;
  document.date = dayAt(page.sheet, "today");
  document.dateLine = (page.held ? "Held on " : "As of ") + handoff::longDate(document.date);
  document.paper = page.paper;
  document.confidentiality = "Confidential: for the two who meet";
  report::Section section;
  section.title = document.title;
  section.compact = true;
  section.blocks = blocksOf(page);
  document.sections.push_back(std::move(section));
  return document;
}

report::Section meetingSection(const MeetingPage& page) {
  report::Section section;
  section.title = textAt(page.sheet, "person");
  section.compact = true;
  section.blocks = {handoff::heading(1, fmt::format("One-to-one: {}", section.title)),
                    handoff::quietly(leadOf(page.sheet))};
  for (report::Block& block : blocksOf(page))
    section.blocks.push_back(std::move(block));
  return section;
}

} // namespace baton::coaching
