// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batonctl/scorecard_commands.h"
#include "core/basics/text.h"
#include "core/commitments/ledger_json.h"
#include "core/commitments/wording.h"
#include "core/workspace/committing.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace baton::batonctl {
namespace {

using basics::Id;
using commitments::Commitment, commitments::Move, commitments::Terms;
using nlohmann::json;
using Given = std::optional<std::string>;

struct CommitOptions {
  std::string move, id, note, cause;
  bool isNew = false;
  std::string to;
  Given statement, satisfaction, due, confidence, serves, dependsOn, recurs, until;

  bool hasTerms() const {
    return statement || satisfaction || due || confidence || serves || dependsOn || recurs || until;
  }
};

template <class Enum> std::string wordsWithBars() {
  return fmt::format("{}", fmt::join(basics::wordsOf<Enum>, "|"));
}

template <class Enum> Enum choiceOrFail(const std::string& word, const char* what) {
  const auto choice = basics::choiceOf<Enum>(word);
  if (!choice)
    fail(fmt::format("\"{}\" is not a {}", basics::shortened(word, 60), what),
         fmt::format("Say one of {}", fmt::join(basics::wordsOf<Enum>, ", ")));
  return *choice;
}

std::optional<basics::Date> dayOrNone(const std::string& text) {
  return text.empty() ? std::nullopt : std::optional(valueOrFail(basics::Date::parse(text)));
}

std::optional<int> percentOrNone(const std::string& text) {
  if (text.empty())
    return std::nullopt;
  const bool isNumber = text.size() <= 3 && text.find_first_not_of("0123456789") == std::string::npos;
  if (!isNumber || std::stoi(text) > 100)
    fail(fmt::format("\"{}\" is not a number of percent from 0 to 100", basics::shortened(text, 60)),
         "Say how sure it is, such as 80");
  return std::stoi(text);
}

template <class T> basics::Ids<T> idsIn(const std::string& text) {
  basics::Ids<T> ids;
  if (!text.empty())
    for (const std::string& one : basics::split(text, ','))
      ids.push_back(Id<T>(idOf(std::string(basics::trimmed(one)))));
  return ids;
}

/// The terms as they were with what was said anew; what is given as an empty text is taken away.
Terms changed(Terms terms, const CommitOptions& options) {
  if (options.statement)
    terms.statement = *options.statement;
  if (options.satisfaction)
    terms.satisfaction = *options.satisfaction;
  if (options.due)
    terms.due = dayOrNone(*options.due);
  if (options.confidence)
    terms.confidence = percentOrNone(*options.confidence);
  if (options.serves)
    terms.serves = idsIn<basics::Anything>(*options.serves);
  if (options.dependsOn)
    terms.dependsOn = idsIn<Commitment>(*options.dependsOn);
  if (options.recurs)
    terms.recurs = options.recurs->empty()
                       ? std::nullopt
                       : std::optional(choiceOrFail<commitments::Recurrence>(*options.recurs, "recurrence"));
  if (options.until)
    terms.until = dayOrNone(*options.until);
  return terms;
}

void askForANewOne(workspace::MoveAsked& asked, const workspace::Workspace& workspace, const CommitOptions& options) {
  const bool begins = commitments::ruleOf(asked.move).begins();
  if (options.isNew && !options.id.empty())
    fail("A new promise has no id yet", "Leave out either --new or the id");
  if (options.isNew != begins)
    fail(begins ? fmt::format("{} begins a new promise", options.move)
                : fmt::format("{} answers a promise that is there", options.move),
         begins ? "Add --new, or answer with counter" : "Give its id; ledger lists them");
  if (!begins && !options.to.empty())
    fail("Between whom a promise is made does not change", "Leave out --to");
  if (!begins)
    return;
  for (const auto& [given, name] :
       {std::pair(!options.to.empty(), "--to"), std::pair(bool(options.statement), "--statement"),
        std::pair(bool(options.satisfaction), "--satisfaction"), std::pair(bool(options.due), "--due")})
    if (!given)
      fail(fmt::format("A new promise needs {}", name), "Say to whom, what, when it is done, and by which day");
  asked.to = personNamed(workspace, options.to);
  asked.terms = changed({}, options);
}

void answerOne(workspace::MoveAsked& asked, const workspace::Workspace& workspace, const CommitOptions& options) {
  if (options.id.empty())
    fail("It is not said which promise", "Give its id; ledger lists them");
  asked.commitment = Id<Commitment>(idOf(options.id));
  const Commitment* commitment = workspace.elements().find(asked.commitment);
  const auto standing = commitments::standingOf(workspace.elements(), asked.commitment);
  if (!commitment || !standing)
    fail(fmt::format("There is no promise {}", asked.commitment.text()), "Take an id that ledger lists");
  valueOrFail(
      commitments::mayMove(workspace.elements(), *commitment, *standing, asked.move, asked.by, asked.at->date()), No);
  if (options.hasTerms())
    asked.terms = changed(termsToChange(*standing), options);
}

std::string nameOf(const basics::Elements& elements, Id<people::Person> id) {
  return elements.titleOf(id.value());
}

void sayMade(const Common& common, const workspace::Workspace& workspace, const workspace::MoveMade& made) {
  if (common.json)
    return print({{"id", made.commitment.text()},
                  {"state", basics::wordOf(made.state)},
                  {"turn", commitments::turnJson(made.turn)},
                  {"event", made.event.id.text()}});
  const Commitment& commitment = *workspace.elements().find(made.commitment);
  std::string next;
  if (made.turn)
    next = fmt::format(" It is {}'s move.",
                       nameOf(workspace.elements(),
                              *made.turn == commitments::Party::Promisor ? commitment.promisor : commitment.promisee));
  say(common, fmt::format("{} {}: {}.{}", made.commitment.text(), commitment.statement,
                          commitments::shortWord(made.state), next));
}

Command commitCommand() {
  auto options = std::make_shared<CommitOptions>();
  return {
      "commit", "Make a move of a promise: ask for it, offer it, answer, report it done",
      [options](CLI::App& app) {
        app.add_option("MOVE", options->move, "What is done")->type_name(wordsWithBars<Move>())->required();
        app.add_option("ID", options->id, "The promise; without it --new");
        app.add_flag("--new", options->isNew, "With request and offer: a new promise");
        app.add_option("--to", options->to, "Of whom a new one is asked, or to whom it is offered")
            ->type_name("PERSON");
        app.add_option("--statement", options->statement, "What is promised")->type_name("TEXT");
        app.add_option("--satisfaction", options->satisfaction, "When it is done")->type_name("TEXT");
        app.add_option("--due", options->due, "By which day")->type_name("DATE");
        app.add_option("--confidence", options->confidence, "How sure, in percent")->type_name("0-100");
        app.add_option("--serves", options->serves, "The elements and goals that it serves")->type_name("ID,...");
        app.add_option("--depends-on", options->dependsOn, "The promises that it stands on")->type_name("ID,...");
        app.add_option("--recurs", options->recurs, "How often")->type_name(wordsWithBars<commitments::Recurrence>());
        app.add_option("--until", options->until, "The last day of one that recurs")->type_name("DATE");
        app.add_option("--note", options->note, "What goes with the move")->type_name("TEXT");
        app.add_option("--cause", options->cause, "With break: what it failed by")
            ->type_name(wordsWithBars<commitments::Cause>());
      },
      [options](const Common& common) {
        const Move move = choiceOrFail<Move>(options->move, "move");
        auto workspace = openForWriting(common);
        if (common.as.empty())
          fail("It is not said who does this", "Add --as PERSON");
        workspace::MoveAsked asked;
        asked.move = move;
        asked.by = personNamed(workspace, common.as);
        asked.note = options->note;
        if (!options->cause.empty())
          asked.cause = choiceOrFail<commitments::Cause>(options->cause, "cause");
        asked.today = todayOf(common, workspace);
        asked.at = momentOf(common, workspace);
        askForANewOne(asked, workspace, *options);
        if (!options->isNew)
          answerOne(asked, workspace, *options);
        sayMade(common, workspace, valueOrFail(workspace::makeMove(workspace, asked)));
        return Done;
      }};
}

struct LedgerOptions {
  std::string side, person;
};

std::string standingInWords(const commitments::LedgerRow& row) {
  std::string words(commitments::shortWord(row.standing.state));
  if (row.late)
    words += ", past its date";
  if (row.atRisk)
    words += ", at risk";
  if (row.standing.crossed)
    words += ", moves crossed";
  return words;
}

std::string turnInWords(const commitments::Ledger& ledger, const commitments::LedgerRow& row) {
  if (row.standing.crossed)
    return "either";
  if (!row.turn())
    return "-";
  const auto& promise = *row.commitment;
  const bool promisor = *row.turn() == commitments::Party::Promisor;
  return nameOf(ledger.elements(), promisor ? promise.promisor : promise.promisee) +
         (row.unneeded       ? ", no longer needed"
          : row.awaitingDays ? fmt::format(", {} days", *row.awaitingDays)
                             : "");
}

using Rows = std::vector<const commitments::LedgerRow*>;

void printSide(const commitments::Ledger& ledger, const Rows& rows, people::Side side) {
  std::vector<std::vector<std::string>> table{{"id", "promise", "by", "to", "due", "stands", "whose move"}};
  for (const auto* row : rows)
    if (row->side == side)
      table.push_back({row->id().text(), basics::shortened(row->standing.terms.statement, 48),
                       nameOf(ledger.elements(), row->commitment->promisor),
                       nameOf(ledger.elements(), row->commitment->promisee),
                       row->standing.terms.due ? row->standing.terms.due->iso() : "-", standingInWords(*row),
                       turnInWords(ledger, *row)});
  fmt::print("{}\n", side == people::Side::Sales ? "Sales owes" : "Leadership and support owes");
  if (table.size() == 1)
    fmt::print("Nothing.\n");
  else
    printTable(table, {false, false, false, false, false, false, false});
}

/// What leadership could promise for the handoff and has not; nothing where only Sales is asked for.
std::vector<commitments::OwedDraft> draftsFor(const workspace::Workspace& workspace, basics::Date today,
                                              std::optional<people::Side> side, Id<people::Person> person) {
  if (side == people::Side::Sales)
    return {};
  std::vector<commitments::OwedDraft> drafts = workspace::owedPromises(workspace, today).inForce();
  std::erase_if(drafts, [person](const commitments::OwedDraft& draft) {
    return person && draft.promisor != person && draft.promisee != person;
  });
  return drafts;
}

void printDrafts(const basics::Elements& elements, const std::vector<commitments::OwedDraft>& drafts) {
  if (drafts.empty())
    return;
  std::vector<std::vector<std::string>> table{{"from", "not promised yet", "by", "due"}};
  for (const auto& draft : drafts)
    table.push_back({basics::shortened(elements.titleOf(draft.from), 32), basics::shortened(draft.terms.statement, 48),
                     draft.promisor ? nameOf(elements, draft.promisor) : "-",
                     draft.terms.due ? draft.terms.due->iso() : "-"});
  fmt::print("Leadership and support could promise, from the handoff\n");
  printTable(table, {false, false, false, false});
}

Command ledgerCommand() {
  auto options = std::make_shared<LedgerOptions>();
  return {
      "ledger", "The promises of both sides, where each stands and whose move it is",
      [options](CLI::App& app) {
        app.add_option("--side", options->side, "Only what this side owes")->type_name(wordsWithBars<people::Side>());
        app.add_option("--person", options->person, "Only what this person owes or is owed")->type_name("PERSON");
      },
      [options](const Common& common) {
        const auto workspace = openForReading(common);
        std::optional<people::Side> side;
        if (!options->side.empty())
          side = choiceOrFail<people::Side>(options->side, "side");
        Id<people::Person> person;
        if (!options->person.empty())
          person = personNamed(workspace, options->person);
        const auto ledger = workspace::ledgerOf(workspace, todayOf(common, workspace));
        Rows rows;
        for (const auto& row : ledger.rows())
          if ((!side || row.side == *side) &&
              (!person || row.commitment->promisor == person || row.commitment->promisee == person))
            rows.push_back(&row);
        const auto drafts = draftsFor(workspace, ledger.today(), side, person);
        if (common.json) {
          json list = json::array(), drafted = json::array();
          for (const auto* row : rows)
            list.push_back(commitments::jsonOf(ledger, *row));
          for (const auto& draft : drafts)
            drafted.push_back(commitments::jsonOf(workspace.elements(), draft));
          print({{"rows", list}, {"drafts", drafted}});
        } else if (!common.quiet) {
          for (const auto each : {people::Side::Leadership, people::Side::Sales})
            if (!side || *side == each)
              printSide(ledger, rows, each);
          printDrafts(workspace.elements(), drafts);
        }
        return Done;
      }};
}

} // namespace

std::vector<Command> commitmentCommands() {
  return {commitCommand(), ledgerCommand(), scorecardCommand(), firstBreakCommand()};
}

} // namespace baton::batonctl
