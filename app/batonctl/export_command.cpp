// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/baton/figures.h"
#include "app/batonctl/export_options.h"
#include "app/batonctl/off_screen.h"
#include "core/handoff/document/one_page.h"
#include "core/report/docx.h"
#include "core/report/html.h"
#include "core/report/markdown.h"
#include "core/report/pdf.h"
#include "core/report/printed_pages.h"
#include "core/workspace/documents.h"
#include "core/workspace/json_dump.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <fmt/format.h>

namespace baton::batonctl {
namespace {

using Words = std::vector<std::string_view>;

/// What is written in which forms.
struct Offer {
  Words what, formats;
};

const std::vector<Offer>& offers() {
  static const std::vector<Offer> all{
      {{"handoff", "onepage", "card", "draft", "changes"}, {"pdf", "docx", "html", "md"}},
      {{"plan"}, {"pdf", "docx", "html", "md", "xlsx"}},
      {{"person", "meeting", "scorecard"}, {"pdf", "docx", "html", "md"}},
      {{"monday", "minutes", "playback"}, {"pdf", "docx", "html", "md", "json"}},
      {{"ledger"}, {"xlsx", "csv", "ics", "json"}},
      {{"goals", "numbers"}, {"xlsx", "csv"}},
      {{"all"}, {"json"}}};
  return all;
}

bool isOffered(const ExportOptions& options) {
  return std::ranges::any_of(offers(), [&](const Offer& offer) {
    return std::ranges::count(offer.what, options.what) > 0 && std::ranges::count(offer.formats, options.format) > 0;
  });
}

/// "handoff, onepage as pdf, docx; goals as xlsx"
std::string offered() {
  std::vector<std::string> parts;
  for (const Offer& offer : offers())
    parts.push_back(fmt::format("{} as {}", fmt::join(offer.what, ", "), fmt::join(offer.formats, ", ")));
  return fmt::format("{}", fmt::join(parts, "; "));
}

bool isOfPlan(const ExportOptions& options) {
  return std::ranges::count(Words{"plan", "person", "goals", "numbers"}, options.what) > 0;
}

bool isOfSession(const ExportOptions& options) {
  return options.what == "minutes" || options.what == "playback";
}

bool isOfPromises(const ExportOptions& options) {
  return options.what == "ledger" || options.what == "scorecard";
}

report::Document documentOf(const std::string& what, const handoff::DocumentSource& source) {
  if (what == "onepage")
    return handoff::onePageDocument(source);
  if (what == "card")
    return handoff::cardDocument(source);
  return handoff::handoffDocument(source);
}

/// Charts are drawn where the document has them and the format shows them; only then Qt is started.
void drawFigures(handoff::DocumentSource& source, const ExportOptions& options) {
  const bool hasFigures = source.goalsByMarket || source.goalsByQuarter;
  const bool prints = options.what == "handoff" || options.what == "draft";
  if (!hasFigures || !prints || options.format == "md")
    return;
  OffScreen screen;
  screen.show(theme::Look::Light, 1);
  handoff::drawFigures(source, app::figureDrawing());
}

void refuseWhatIsNotOffered(const ExportOptions& options) {
  if (!isOffered(options))
    fail(fmt::format("{} is not offered as {}", options.what, options.format), "There are " + offered());
  if (options.paper != "A4" && options.paper != "Letter")
    fail(fmt::format("\"{}\" is not a paper", options.paper), "Say A4 or Letter");
  const bool changes = options.what == "changes", person = options.what == "person",
             meeting = options.what == "meeting", monday = options.what == "monday";
  if (!changes && (!options.from.empty() || !options.to.empty()))
    fail(fmt::format("--from and --to are not for {}", options.what), "Say --what changes, or --version");
  if (!changes && !person && !meeting && !monday && !options.person.empty())
    fail(fmt::format("--person is not for {}", options.what), "Say --what person, meeting, monday or changes");
  if (person && options.person.empty())
    fail("Whose plan is it to be?", "Say --person NAME");
  if (meeting && (options.person.empty() || options.period.empty() == options.minutes.empty()))
    fail("Whose one-to-one is it to be, and about what?", "Say --person NAME, and --period Q or --minutes DATE");
  if (monday && options.person.empty())
    fail("Whose Monday sheet is it to be?", "Say --person NAME");
  if (isOfSession(options) && options.session.empty())
    fail("Which session is it to be?", "Say --session NAME, which workshop lists");
  if (!isOfSession(options) && !options.session.empty())
    fail(fmt::format("--session is not for {}", options.what), "Say --what minutes or playback");
  if (!monday && options.sheets)
    fail(fmt::format("--sheets is not for {}", options.what), "Say --what monday, or --what meeting for one of them");
  if (!meeting && !options.minutes.empty())
    fail(fmt::format("--minutes is not for {}", options.what), "Say --what meeting");
  if (!options.period.empty() && !isOfPlan(options) && !meeting && options.what != "scorecard")
    fail(fmt::format("--period is not for {}", options.what),
         "Say --what plan, person, meeting, scorecard, goals or numbers");
  if (!options.version.empty() &&
      (changes || meeting || monday || isOfPlan(options) || isOfPromises(options) || isOfSession(options)))
    fail(fmt::format("--version is not for {}", options.what), changes ? "Say --from and --to" : "Leave it out");
}

/// The one page holds so many words; its author should know what they cost.
void sayWhatIsLeftOut(const Common& common, const handoff::DocumentSource& source) {
  for (const std::string& name : handoff::onePageOf(source).leftOut)
    say(common, fmt::format("Not on the page: {}.", name));
}

void writeChanges(const workspace::Workspace& workspace, const Common& common, const ExportOptions& options) {
  handoff::ChangesAsked asked{.from = options.from, .to = options.to, .today = todayOf(common, workspace)};
  if (!options.person.empty())
    asked.reader = personNamed(workspace, options.person);
  auto source = valueOrFail(workspace::changesSource(workspace, asked));
  source.paper = paperOf(options);
  writeBytes(options.out, inFormat(handoff::changesDocument(source), options.format));
  sayWritten(common, options.out);
}

void writeDocument(const workspace::Workspace& workspace, const Common& common, const ExportOptions& options) {
  const std::string version = options.what == "draft" ? std::string() : options.version;
  auto source = valueOrFail(workspace::documentSource(workspace, version, todayOf(common, workspace)));
  source.paper = paperOf(options);
  drawFigures(source, options);
  writeBytes(options.out, inFormat(documentOf(options.what, source), options.format));
  sayWritten(common, options.out);
  if (options.what == "onepage" && options.out != "-")
    sayWhatIsLeftOut(common, source);
}

} // namespace

std::string inFormat(const report::Document& document, const std::string& format) {
  if (format == "html")
    return report::writeHtml(document);
  if (format == "md")
    return report::writeMarkdown(document);
  if (format == "docx")
    return valueOrFail(report::renderDocx(document, {.fonts = report::shippedFonts()}));
  return valueOrFail(report::renderPdf(document, {.fonts = report::shippedFonts()}));
}

report::Paper paperOf(const ExportOptions& options) {
  return options.paper == "Letter" ? report::paperLetter : report::paperA4;
}

std::vector<Command> documentCommands() {
  auto options = std::make_shared<ExportOptions>();
  return {{"export", "Write a document",
           [options](CLI::App& app) {
             app.add_option("--what", options->what, "Which document; all is the whole workspace, as json")
                 ->type_name(
                     "handoff|onepage|card|draft|changes|monday|plan|person|meeting|scorecard|minutes|playback|ledger|"
                     "goals|numbers|all")
                 ->required();
             app.add_option("--format", options->format, "In which form")
                 ->type_name("pdf|docx|html|md|xlsx|csv|ics|json")
                 ->required();
             app.add_option("-o", options->out, "Where to, or - for standard output")->type_name("OUT")->required();
             app.add_option("--version", options->version, "A version; the draft unless named")->type_name("N");
             app.add_option("--from", options->from, "Changes: the version that was signed")->type_name("N");
             app.add_option("--to", options->to, "Changes: the version to read, or draft")->type_name("M");
             app.add_option(
                    "--person", options->person,
                    "Person: whose plan; meeting: with whom; monday: whose sheet; changes: since what they signed")
                 ->type_name("P");
             app.add_option("--period", options->period,
                            "Plan, person, numbers: its fiscal year; goals: only those that begin in it; scorecard: "
                            "what was due in it; meeting: of "
                            "which results")
                 ->type_name("Q");
             app.add_option("--minutes", options->minutes,
                            "Meeting: what was said in that of this day, in place of a sheet")
                 ->type_name("DATE");
             app.add_option("--session", options->session, "Minutes, playback: of which session, by name or id")
                 ->type_name("S");
             app.add_flag("--sheets", options->sheets, "Monday: with the sheets of the one-to-ones that are due");
             app.add_option("--paper", options->paper, "Size of the pages")->type_name("A4|Letter");
           },
           [options](const Common& common) {
             refuseWhatIsNotOffered(*options);
             const auto workspace = openForReading(common);
             if (options->what == "all") {
               writeBytes(options->out, workspace::dumpOf(workspace, {.records = true}));
               sayWritten(common, options->out);
             } else if (isOfPlan(*options)) {
               writePlan(workspace, common, *options);
             } else if (isOfPromises(*options)) {
               writePromises(workspace, common, *options);
             } else if (options->what == "meeting") {
               writeMeeting(workspace, common, *options);
             } else if (isOfSession(*options)) {
               writeSession(workspace, common, *options);
             } else if (options->what == "monday") {
               writeMonday(workspace, common, *options);
             } else if (options->what == "changes") {
               writeChanges(workspace, common, *options);
             } else {
               writeDocument(workspace, common, *options);
             }
             return Done;
           }}};
}

} // namespace baton::batonctl
