// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/handoff/document/changes_source.h"
#include "core/handoff/document/document_source.h"
#include "core/report/document.h"
#include "core/strategy/market.h"
#include "ui/exporting/saving.h"
#include "ui/session/session.h"

#include <QString>
#include <functional>
#include <variant>
#include <vector>

namespace baton::handoff_page {

enum class Printed { Handoff, OnePage, Cards, Changes };
using exporting::FileKind;

/// Which document of which version, on which paper.
struct DocumentChoice {
  std::string version; ///< empty: the draft
  Printed printed = Printed::Handoff;
  basics::Id<strategy::Market> market; ///< of one card; empty: of all selected markets
  std::string from;                    ///< of what changed; empty: what the reader signed, else the version before
  basics::Id<people::Person> reader;   ///< for whom what changed is told; empty: for everybody
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

/// What a document is made from.
using PrintSource = std::variant<handoff::DocumentSource, handoff::ChangesSource>;
/// Read on the thread of the file.
basics::Outcome<PrintSource> sourceFor(const workspace::Workspace& workspace, const DocumentChoice& choice,
                                       basics::Date today);

/// Draws the charts of a document; on the window's thread, since it is the screen that draws them. May be empty.
using DrawFigures = std::function<void(handoff::DocumentSource&)>;
/// Where the document has charts.
void drawFigures(const DrawFigures& draw, PrintSource& source);

report::Document documentOf(const PrintSource& source, const DocumentChoice& choice);

/// Makes the file beside the window's thread.
void writeDocument(QObject* receiver, session::Session& session, const DrawFigures& draw, const DocumentChoice& choice,
                   FileKind kind, const exporting::Writing& writing);

} // namespace baton::handoff_page
