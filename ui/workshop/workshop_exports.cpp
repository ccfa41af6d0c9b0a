// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workshop/workshop_exports.h"

#include "core/minutes/minutes_document.h"
#include "core/workshop/playback_json.h"
#include "core/workspace/committing.h"
#include "core/workspace/playbacks.h"
#include "ui/exporting/file_kind.h"
#include "ui/exporting/saving.h"
#include "ui/workshop/workshop_words.h"

#include <QCoreApplication>
#include <variant>

namespace baton::workshop_page {
namespace {

using basics::Done, basics::Outcome;
using exporting::ExportOffer, exporting::FileKind, exporting::Saving;

struct ExportWords {
  Q_DECLARE_TR_FUNCTIONS(baton::workshop_page::Exports)
};

/// What a session leaves: for people, or for programs.
using SessionFile = std::variant<report::Document, nlohmann::json>;

SessionFile sessionFile(const workspace::Workspace& workspace, const workshop::Session& session, bool isPlayback,
                        FileKind kind, basics::Date today) {
  const bool forPrograms = kind == FileKind::Json;
  if (isPlayback) {
    const auto result = workspace::playbackOf(workspace, session.id, today);
    if (forPrograms)
      return workshop::jsonOf(workspace.elements(), result);
    return minutes::playbackDocument(workspace.elements(), session, result, today, report::paperA4);
  }
  const auto ledger = workspace::ledgerOf(workspace, today);
  const auto made = minutes::minutesOf(ledger, session, workspace::playbackKeyOf(workspace, today));
  if (forPrograms)
    return minutes::jsonOf(ledger, made);
  return minutes::minutesDocument(ledger, made, report::paperA4);
}

Outcome<std::string> sessionBytes(const SessionFile& file, FileKind kind) {
  if (const auto* json = std::get_if<nlohmann::json>(&file))
    return json->dump() + "\n";
  return exporting::bytesOf(std::get<report::Document>(file), kind);
}

} // namespace

QVector<ExportOffer> sessionOffers() {
  const QVector<FileKind> kinds{FileKind::Pdf, FileKind::Word, FileKind::Html, FileKind::Markdown, FileKind::Json};
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
  saving.save(name, wanted->kind,
              [&session, self = &saving, of, isPlayback, kind = wanted->kind](const exporting::Writing& writing) {
                using Made = std::shared_ptr<const SessionFile>;
                session.ask<Made>(
                    self,
                    [of, isPlayback, kind, today = session.today()](const workspace::Workspace& workspace) -> Made {
                      const auto* there = workspace.elements().find(of);
                      return there ? std::make_shared<const SessionFile>(
                                         sessionFile(workspace, *there, isPlayback, kind, today))
                                   : nullptr;
                    },
                    [&session, self, kind, writing](const Made& file) {
                      session.compute<Outcome<Done>>(
                          self,
                          [file, kind, writing] {
                            return writing.put(file ? sessionBytes(*file, kind)
                                                    : Outcome<std::string>(basics::Refusal{
                                                          "The session is no longer there", "Choose another one"}));
                          },
                          writing.then());
                    });
              });
  return true;
}

} // namespace baton::workshop_page
