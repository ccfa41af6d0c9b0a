// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/baton/figures.h"
#include "app/batonctl/export_options.h"
#include "app/batonctl/off_screen.h"
#include "core/planbook/person_page.h"
#include "core/planbook/plan_book.h"
#include "core/planbook/tables.h"
#include "core/planbook/workbooks.h"
#include "core/report/xlsx.h"
#include "core/workspace/plan_documents.h"

namespace baton::batonctl {
namespace {

std::string bookIn(const std::string& format, planbook::PlanSource source) {
  if (format == "xlsx")
    return valueOrFail(report::writeXlsx(planbook::planWorkbook(source, planbook::planFacts(source))));
  planbook::PlanBook book = planbook::planBookOf(std::move(source));
  if (format == "md" || (!book.byQuarter && !book.byPerson))
    return inFormat(planbook::planBookDocument(book), format);
  OffScreen screen;
  screen.show(theme::Look::Light, 1);
  planbook::drawFigures(book, app::figureDrawing());
  return inFormat(planbook::planBookDocument(book), format);
}

std::string bytesFor(const workspace::Workspace& workspace, const Common& common, const ExportOptions& options) {
  std::optional<basics::Period> period;
  if (!options.period.empty())
    period = valueOrFail(workspace.calendar().parse(options.period));
  auto source = workspace::planSource(workspace, period, todayOf(common, workspace));
  source.paper = paperOf(options);
  if (options.what == "plan")
    return bookIn(options.format, std::move(source));
  if (options.what == "person")
    return inFormat(planbook::personDocument(source, personNamed(workspace, options.person)), options.format);
  const bool csv = options.format == "csv";
  if (options.what == "numbers")
    return csv ? planbook::csvOf(planbook::performanceTable(source))
               : valueOrFail(report::writeXlsx(planbook::numbersWorkbook(source, planbook::planFacts(source))));
  return csv ? planbook::csvOf(planbook::goalTable(source.elements, period))
             : valueOrFail(report::writeXlsx(planbook::goalsWorkbook(source, period)));
}

} // namespace

void writePlan(const workspace::Workspace& workspace, const Common& common, const ExportOptions& options) {
  writeBytes(options.out, bytesFor(workspace, common, options));
  sayWritten(common, options.out);
}

} // namespace baton::batonctl
