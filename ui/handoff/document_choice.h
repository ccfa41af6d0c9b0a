// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/handoff/document/document_source.h"
#include "core/report/document.h"
#include "core/strategy/market.h"
#include "core/workspace/workspace.h"

#include <QString>
#include <functional>
#include <vector>

namespace baton::handoff_page {

enum class Printed { Handoff, OnePage, Cards };
enum class FileKind { Pdf, Word, Html, Markdown };

/// Which document of which version, on which paper.
struct DocumentChoice {
  std::string version; ///< empty: the draft
  Printed printed = Printed::Handoff;
  basics::Id<strategy::Market> market; ///< of one card; empty: of all selected markets
  bool letter = false;

  bool operator==(const DocumentChoice&) const = default;
};

/// A market that has a seller's card.
struct CardMarket {
  basics::Id<strategy::Market> id;
  QString name;
};
/// The selected markets of a version, or of the draft where the key is empty, in their order.
std::vector<CardMarket> cardMarkets(const workspace::Workspace& workspace, const std::string& version);

/// Draws the charts of a document; on the window's thread, since it is the screen that draws them. May be empty.
using DrawFigures = std::function<void(handoff::DocumentSource&)>;

/// What the document is made from; read on the thread of the file.
basics::Outcome<handoff::DocumentSource> sourceFor(const workspace::Workspace& workspace, const DocumentChoice& choice,
                                                   basics::Date today);
report::Document documentOf(const handoff::DocumentSource& source, const DocumentChoice& choice);

/// The bytes of a file: refused where a figure cannot be drawn.
basics::Outcome<std::string> bytesOf(const report::Document& document, FileKind kind);
/// Nothing is left half written: either the whole file is there, or what was there before.
basics::Outcome<basics::Done> writeFile(const QString& path, const std::string& bytes);

/// "Adventure Works Cycles, handoff, version 2.pdf"
QString fileName(const QString& workspace, const QString& document, const QString& version, FileKind kind);
QString fileFilter(FileKind kind);
/// ".pdf"
QString fileEnding(FileKind kind);

} // namespace baton::handoff_page
