// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exporting/promise_exports.h"

#include "core/planbook/promises.h"
#include "core/planbook/tables.h"
#include "core/report/xlsx.h"
#include "core/workspace/committing.h"
#include "core/workspace/plan_documents.h"

#include <QCoreApplication>

namespace baton::exporting {
namespace {

using basics::Done, basics::Outcome;

struct PromiseWords {
  Q_DECLARE_TR_FUNCTIONS(baton::exporting::PromiseExports)
};

/// Everything that is read of the file, on its thread.
struct PromiseMaterial {
  planbook::PlanSource source;
  commitments::Ledger ledger;
};

Outcome<std::string> bytesOf(const PromiseMaterial& material, bool isLedger, FileKind kind) {
  if (!isLedger)
    return bytesOf(planbook::scorecardDocument(material.source, material.ledger), kind);
  if (kind == FileKind::Workbook)
    return report::writeXlsx(planbook::ledgerWorkbook(material.ledger));
  if (kind == FileKind::Calendar)
    return planbook::ledgerCalendar(material.ledger);
  return planbook::csvOf(planbook::ledgerTable(material.ledger));
}

} // namespace

QVector<ExportOffer> promiseOffers() {
  using W = PromiseWords;
  return {{"scorecard",
           W::tr("The scorecard of both sides"),
           W::tr("the scorecard"),
           {FileKind::Pdf, FileKind::Word, FileKind::Html, FileKind::Markdown}},
          {"ledger",
           W::tr("The ledger, promise by promise"),
           W::tr("the ledger"),
           {FileKind::Workbook, FileKind::Csv, FileKind::Calendar}}};
}

bool exportPromises(const QString& id, session::Session& session, Saving& saving) {
  const auto wanted = wantedExport(id, promiseOffers());
  if (!wanted)
    return false;
  const bool isLedger = wanted->what == QLatin1String("ledger");
  const QString name =
      fileName({session.name(), isLedger ? PromiseWords::tr("promises") : PromiseWords::tr("scorecard")}, wanted->kind);
  saving.save(name, wanted->kind, [&session, self = &saving, isLedger, kind = wanted->kind](const Writing& writing) {
    using Read = std::shared_ptr<const PromiseMaterial>;
    session.ask<Read>(
        self,
        [today = session.today()](const workspace::Workspace& workspace) -> Read {
          return std::make_shared<const PromiseMaterial>(
              PromiseMaterial{workspace::planSource(workspace, {}, today), workspace::ledgerOf(workspace, today)});
        },
        [&session, self, isLedger, kind, writing](const Read& material) {
          session.compute<Outcome<Done>>(
              self, [material, isLedger, kind, writing] { return writing.put(bytesOf(*material, isLedger, kind)); },
              writing.then());
        });
  });
  return true;
}

} // namespace baton::exporting
