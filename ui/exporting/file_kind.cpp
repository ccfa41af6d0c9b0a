// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exporting/file_kind.h"

#include "core/report/docx.h"
#include "core/report/html.h"
#include "core/report/markdown.h"
#include "core/report/printed_pages.h"

#include <QCoreApplication>
#include <QSaveFile>

namespace baton::exporting {
namespace {

struct FileWords {
  Q_DECLARE_TR_FUNCTIONS(baton::exporting::Files)
};

} // namespace

QString fileEnding(FileKind kind) {
  const QString endings[] = {QStringLiteral(".pdf"), QStringLiteral(".docx"), QStringLiteral(".html"),
                             QStringLiteral(".md"),  QStringLiteral(".xlsx"), QStringLiteral(".csv"),
                             QStringLiteral(".ics"), QStringLiteral(".json")};
  return endings[int(kind)];
}

QString fileFilter(FileKind kind) {
  const QString filters[] = {FileWords::tr("PDF (*.pdf)"),       FileWords::tr("Word (*.docx)"),
                             FileWords::tr("HTML (*.html)"),     FileWords::tr("Markdown (*.md)"),
                             FileWords::tr("Workbook (*.xlsx)"), FileWords::tr("CSV (*.csv)"),
                             FileWords::tr("Calendar (*.ics)"),  FileWords::tr("JSON (*.json)")};
  return filters[int(kind)];
}

QString fileName(const QStringList& parts, FileKind kind) {
  return fileName(parts, fileEnding(kind));
}

QString fileName(const QStringList& parts, const QString& ending) {
  QStringList named = parts;
  named.removeAll(QString());
  QString name = named.join(QStringLiteral(", ")).simplified();
  for (QChar& c : name)
    if (QStringLiteral("/\\:*?\"<>|").contains(c) || c < QLatin1Char(' '))
      c = QLatin1Char('-');
  return name.left(120) + ending;
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

basics::Outcome<basics::Done> writeFile(const QString& path, const std::string& bytes) {
  QSaveFile file(path);
  const bool written = file.open(QIODevice::WriteOnly) &&
                       file.write(bytes.data(), qint64(bytes.size())) == qint64(bytes.size()) && file.commit();
  if (written)
    return basics::Done{};
  return basics::Refusal{
      FileWords::tr("%1 could not be written: %2").arg(path, file.errorString()).toStdString(),
      FileWords::tr("Nothing is lost; choose another folder, or make room and export again").toStdString()};
}

} // namespace baton::exporting
