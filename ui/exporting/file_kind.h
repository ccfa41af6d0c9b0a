// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/outcome.h"
#include "core/report/document.h"

#include <QString>
#include <QStringList>

// The files that leave the window.
namespace baton::exporting {

enum class FileKind { Pdf, Word, Html, Markdown, Workbook, Csv, Calendar, Json };

/// ".pdf"
QString fileEnding(FileKind kind);
/// For the file dialog.
QString fileFilter(FileKind kind);
/// "Adventure Works Cycles, handoff, version 2.pdf": parts that are empty are left out; nothing that a file system does
/// not take.
QString fileName(const QStringList& parts, FileKind kind);
QString fileName(const QStringList& parts, const QString& ending);

/// A document as the bytes of a file: refused where a figure cannot be drawn. Not for tables.
basics::Outcome<std::string> bytesOf(const report::Document& document, FileKind kind);

/// Nothing is left half written: either the whole file is there, or what was there before.
basics::Outcome<basics::Done> writeFile(const QString& path, const std::string& bytes);

} // namespace baton::exporting
