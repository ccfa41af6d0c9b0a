// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/baton/figures.h"
#include "app/batonctl/command.h"
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
#include <array>
#include <fmt/format.h>

namespace baton::batonctl {
namespace {

struct ExportOptions {
  std::string what, format, out, version, from, to, person, paper = "A4";
};

constexpr auto offered = "handoff, onepage, card, draft and changes as pdf, docx, html or md, all as json";
constexpr std::array documents{"handoff", "onepage", "card", "draft", "changes"};
constexpr std::array formats{"pdf", "docx", "html", "md"};

report::Document documentOf(const std::string& what, const handoff::DocumentSource& source) {
  if (what == "onepage")
    return handoff::onePageDocument(source);
  if (what == "card")
    return handoff::cardDocument(source);
  return handoff::handoffDocument(source);
}

std::string inFormat(const report::Document& document, const std::string& format) {
  if (format == "html")
    return report::writeHtml(document);
  if (format == "md")
    return report::writeMarkdown(document);
  if (format == "docx")
    return valueOrFail(report::renderDocx(document, {.fonts = report::shippedFonts()}));
  return valueOrFail(report::renderPdf(document, {.fonts = report::shippedFonts()}));
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

report::Paper paperOf(const ExportOptions& options) {
  return options.paper == "Letter" ? report::paperLetter : report::paperA4;
}

void refuseWhatIsNotOffered(const ExportOptions& options) {
  const bool document = std::ranges::count(documents, options.what) > 0;
  const bool written = std::ranges::count(formats, options.format) > 0;
  if (!(document && written) && !(options.what == "all" && options.format == "json"))
    fail(fmt::format("{} is not offered as {}", options.what, options.format), std::string("There are ") + offered);
  if (options.paper != "A4" && options.paper != "Letter")
    fail(fmt::format("\"{}\" is not a paper", options.paper), "Say A4 or Letter");
  const bool compares = !options.from.empty() || !options.to.empty() || !options.person.empty();
  if (compares && options.what != "changes")
    fail(fmt::format("--from, --to and --person are not for {}", options.what), "Say --what changes, or --version");
  if (options.what == "changes" && !options.version.empty())
    fail("--version is not for changes", "Say --from and --to");
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

std::vector<Command> documentCommands() {
  auto options = std::make_shared<ExportOptions>();
  return {
      {"export", "Write a document",
       [options](CLI::App& app) {
         app.add_option("--what", options->what, "Which document; all is the whole workspace, as json")
             ->type_name("handoff|onepage|card|draft|changes|all")
             ->required();
         app.add_option("--format", options->format, "In which form")->type_name("pdf|docx|html|md|json")->required();
         app.add_option("-o", options->out, "Where to, or - for standard output")->type_name("OUT")->required();
         app.add_option("--version", options->version, "A version; the draft unless named")->type_name("N");
         app.add_option("--from", options->from, "Changes: the version that was signed")->type_name("N");
         app.add_option("--to", options->to, "Changes: the version to read, or draft")->type_name("M");
         app.add_option("--person", options->person, "Changes: for them, since what they signed")->type_name("P");
         app.add_option("--paper", options->paper, "Size of the pages")->type_name("A4|Letter");
       },
       [options](const Common& common) {
         refuseWhatIsNotOffered(*options);
         const auto workspace = openForReading(common);
         if (options->what == "all") {
           writeBytes(options->out, workspace::dumpOf(workspace, {.records = true}));
           sayWritten(common, options->out);
         } else if (options->what == "changes") {
           writeChanges(workspace, common, *options);
         } else {
           writeDocument(workspace, common, *options);
         }
         return Done;
       }}};
}

} // namespace baton::batonctl
