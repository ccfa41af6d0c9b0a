// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workshop/workshop_exports.h"

#include "core/minutes/minutes_document.h"
#include "core/workspace/committing.h"
#include "core/workspace/playbacks.h"
#include "ui/exporting/file_kind.h"
#include "ui/exporting/saving.h"
#include "ui/workshop/workshop_words.h"

#include <QCoreApplication>

namespace baton::workshop_page {
namespace {

using basics::Done, basics::Outcome;
using exporting::ExportOffer, exporting::FileKind, exporting::Saving;

struct ExportWords {
  Q_DECLARE_TR_FUNCTIONS(baton::workshop_page::Exports)
};

report::Document documentOf(const workspace::Workspace& workspace, const workshop::Session& session, bool isPlayback,
                            basics::Date today) {
  if (isPlayback)
    return minutes::playbackDocument(workspace.elements(), session, workspace::playbackOf(workspace, session.id, today),
                                     today, report::paperA4);
  const auto ledger = workspace::ledgerOf(workspace, today);
  const auto key = workspace::playbackKeyOf(workspace, today);
  return minutes::minutesDocument(ledger, minutes::minutesOf(ledger, session, key), report::paperA4);
}

} // namespace

QVector<ExportOffer> sessionOffers() {
  const QVector<FileKind> kinds{FileKind::Pdf, FileKind::Word, FileKind::Html, FileKind::Markdown};
  return {{"minutes", ExportWords::tr("The minutes"), ExportWords::tr("the minutes"), kinds},
          {"playback", ExportWords::tr("How the playback came out"), ExportWords::tr("the playback"), kinds}};
}

bool exportSession(const QString& id, basics::Id<workshop::Session> of, session::Session& session, Saving& saving) {
  const auto wanted = exporting::wantedExport(id, sessionOffers());
  const auto* held = session.elements().find(of);
  if (!wanted || !held)
    return wanted.has_value();
  const bool isPlayback = wanted->what == QLatin1String("playback");
  const QString name = exporting::fileName(
      {session.name(), text(held->name), isPlayback ? ExportWords::tr("playback") : ExportWords::tr("minutes")},
      wanted->kind);
  saving.save(
      name, wanted->kind,
      [&session, self = &saving, of, isPlayback, kind = wanted->kind](const exporting::Writing& writing) {
        using Made = std::shared_ptr<const report::Document>;
        session.ask<Made>(
            self,
            [of, isPlayback, today = session.today()](const workspace::Workspace& workspace) -> Made {
              const auto* there = workspace.elements().find(of);
              return there ? std::make_shared<const report::Document>(documentOf(workspace, *there, isPlayback, today))
                           : nullptr;
            },
            [&session, self, kind, writing](const Made& document) {
              session.compute<Outcome<Done>>(
                  self,
                  [document, kind, writing] {
                    return writing.put(document ? exporting::bytesOf(*document, kind)
                                                : Outcome<std::string>(basics::Refusal{"The session is no longer there",
                                                                                       "Choose another one"}));
                  },
                  writing.then());
            });
      });
  return true;
}

} // namespace baton::workshop_page
