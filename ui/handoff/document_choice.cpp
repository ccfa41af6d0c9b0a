// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/handoff/document_choice.h"

#include "core/handoff/document/strategy_reading.h"
#include "core/report/docx.h"
#include "core/report/html.h"
#include "core/report/markdown.h"
#include "core/report/printed_pages.h"
#include "core/workspace/documents.h"
#include "ui/handoff/handoff_view.h"

#include <QCoreApplication>
#include <QSaveFile>

namespace baton::handoff_page {
namespace {

struct DocumentWords {
  Q_DECLARE_TR_FUNCTIONS(baton::handoff_page::DocumentChoice)
};

} // namespace

std::vector<CardMarket> cardMarkets(const workspace::Workspace& workspace, const std::string& version) {
  const auto elements = elementsOf(workspace, version);
  if (elements.refused())
    return {};
  std::vector<CardMarket> named;
  for (const auto* market : handoff::selectedMarkets(*elements))
    named.push_back({market->id, shortText(market->name, 60)});
  return named;
}

basics::Outcome<PrintSource> sourceFor(const workspace::Workspace& workspace, const DocumentChoice& choice,
                                       basics::Date today) {
  const auto onPaper = [&choice](auto source) -> basics::Outcome<PrintSource> {
    if (source.refused())
      return source.refusal();
    if (choice.letter)
      source->paper = report::paperLetter;
    return PrintSource(*std::move(source));
  };
  if (choice.printed != Printed::Changes)
    return onPaper(workspace::documentSource(workspace, choice.version, today));
  handoff::ChangesAsked asked{.from = choice.from, .to = choice.version, .reader = choice.reader, .today = today};
  if (choice.version.empty())
    asked.to = "draft";
  return onPaper(workspace::changesSource(workspace, asked));
}

void drawFigures(const DrawFigures& draw, PrintSource& source) {
  if (auto* whole = std::get_if<handoff::DocumentSource>(&source); whole && draw)
    draw(*whole);
}

report::Document documentOf(const PrintSource& source, const DocumentChoice& choice) {
  if (const auto* changes = std::get_if<handoff::ChangesSource>(&source))
    return handoff::changesDocument(*changes);
  const auto& whole = std::get<handoff::DocumentSource>(source);
  switch (choice.printed) {
  case Printed::OnePage:
    return handoff::onePageDocument(whole);
  case Printed::Cards:
    return handoff::cardDocument(whole, choice.market);
  default:
    return handoff::handoffDocument(whole);
  }
}

basics::Outcome<std::string> bytesOf(const report::Document& document, FileKind kind) {
  switch (kind) {
  case FileKind::Word:
    return report::renderDocx(document, {.fonts = report::shippedFonts()});
  case FileKind::Html:
    return report::writeHtml(document);
  case FileKind::Markdown:
    return report::writeMarkdown(document);
  default:
    return report::renderPdf(document, {.fonts = report::shippedFonts()});
  }
}

namespace {

basics::Outcome<basics::Done> writeFile(const QString& path, const std::string& bytes) {
  QSaveFile file(path);
  const bool written = file.open(QIODevice::WriteOnly) &&
                       file.write(bytes.data(), qint64(bytes.size())) == qint64(bytes.size()) && file.commit();
  if (written)
    return basics::Done{};
  return basics::Refusal{
      DocumentWords::tr("%1 could not be written: %2").arg(path, file.errorString()).toStdString(),
      DocumentWords::tr("Nothing is lost; choose another folder, or make room and export again").toStdString()};
}

} // namespace

void writeDocument(QObject* receiver, session::Session& session, const DrawFigures& draw, const DocumentChoice& choice,
                   const QString& path, FileKind kind, const Written& then) {
  session.ask<basics::Outcome<PrintSource>>(
      receiver,
      [choice, today = session.today()](const workspace::Workspace& workspace) {
        return sourceFor(workspace, choice, today);
      },
      [receiver, &session, draw, choice, path, kind, then](basics::Outcome<PrintSource> source) {
        if (source.refused())
          return then(source.refusal());
        drawFigures(draw, *source);
        session.compute<basics::Outcome<basics::Done>>(
            receiver,
            [choice, path, kind, source = *source]() -> basics::Outcome<basics::Done> {
              const auto bytes = bytesOf(documentOf(source, choice), kind);
              return bytes ? writeFile(path, *bytes) : basics::Outcome<basics::Done>(bytes.refusal());
            },
            then);
      });
}

QString fileEnding(FileKind kind) {
  const QString endings[] = {QStringLiteral(".pdf"), QStringLiteral(".docx"), QStringLiteral(".html"),
                             QStringLiteral(".md")};
  return endings[int(kind)];
}

QString fileFilter(FileKind kind) {
  const QString filters[] = {DocumentWords::tr("PDF (*.pdf)"), DocumentWords::tr("Word (*.docx)"),
                             DocumentWords::tr("HTML (*.html)"), DocumentWords::tr("Markdown (*.md)")};
  return filters[int(kind)];
}

QString fileName(const QString& workspace, const QString& document, const QString& version, FileKind kind) {
  QString name = DocumentWords::tr("%1, %2, %3").arg(workspace, document.toLower(), version.toLower()).simplified();
  for (QChar& c : name)
    if (QStringLiteral("/\\:*?\"<>|").contains(c) || c < QLatin1Char(' '))
      c = QLatin1Char('-');
  return name.left(120) + fileEnding(kind);
}

} // namespace baton::handoff_page
