// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batonctl/export_options.h"
#include "core/commitments/ledger_json.h"
#include "core/planbook/promises.h"
#include "core/planbook/tables.h"
#include "core/report/xlsx.h"
#include "core/workspace/committing.h"

namespace baton::batonctl {
namespace {

std::string ledgerIn(const std::string& format, const commitments::Ledger& ledger) {
  if (format == "ics")
    return planbook::ledgerCalendar(ledger);
  if (format == "csv")
    return planbook::csvOf(planbook::ledgerTable(ledger));
  if (format == "xlsx")
    return valueOrFail(report::writeXlsx(planbook::ledgerWorkbook(ledger)));
  nlohmann::json rows = nlohmann::json::array();
  for (const auto& row : ledger.rows())
    rows.push_back(commitments::jsonOf(ledger, row));
  return nlohmann::json{{"rows", rows}}.dump() + "\n";
}

} // namespace

void writePromises(const workspace::Workspace& workspace, const Common& common, const ExportOptions& options) {
  const auto today = todayOf(common, workspace);
  const auto ledger = workspace::ledgerOf(workspace, today);
  if (options.what == "ledger") {
    writeBytes(options.out, ledgerIn(options.format, ledger));
    return sayWritten(common, options.out);
  }
  planbook::PlanSource source;
  source.elements = workspace.elements();
  source.calendar = workspace.calendar();
  source.year = source.calendar.periodAt(today, basics::Grain::Year);
  source.today = today;
  source.paper = paperOf(options);
  std::optional<basics::Period> period;
  if (!options.period.empty())
    period = valueOrFail(source.calendar.parse(options.period));
  writeBytes(options.out, inFormat(planbook::scorecardDocument(source, ledger, period), options.format));
  sayWritten(common, options.out);
}

} // namespace baton::batonctl
