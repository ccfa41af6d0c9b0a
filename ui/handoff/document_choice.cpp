// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/handoff/document_choice.h"

#include "core/handoff/document/strategy_reading.h"
#include "core/workspace/documents.h"
#include "ui/handoff/handoff_view.h"

namespace baton::handoff_page {
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

void writeDocument(QObject* receiver, session::Session& session, const DrawFigures& draw, const DocumentChoice& choice,
                   FileKind kind, const exporting::Writing& writing) {
  session.ask<basics::Outcome<PrintSource>>(
      receiver,
      [choice, today = session.today()](const workspace::Workspace& workspace) {
        return sourceFor(workspace, choice, today);
      },
      [receiver, &session, draw, choice, kind, writing](basics::Outcome<PrintSource> source) {
        if (source.refused())
          return writing.then()(source.refusal());
        drawFigures(draw, *source);
        session.compute<basics::Outcome<basics::Done>>(
            receiver,
            [choice, kind, writing, source = *source] {
              return writing.put(exporting::bytesOf(documentOf(source, choice), kind));
            },
            writing.then());
      });
}

} // namespace baton::handoff_page
