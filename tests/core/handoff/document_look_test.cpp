// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/handoff/document/document.h"
#include "core/handoff/document/one_page.h"
#include "core/report/pdf.h"
#include "tests/core/handoff/example_strategy.h"
#include "tests/core/handoff/strategy_at_hand.h"

#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>

namespace baton::handoff {
namespace {

using basics::Id;
using tests::day, tests::moment;

const report::PdfOptions fonts{BATON_SOURCE_DIR "/resources/fonts"};

/// Version 1 published by Ken Sánchez, version 2 from the draft.
struct Example {
  basics::Elements elements = tests::exampleStrategy();
  Id<Handoff> first{1}, second{2};

  Example() {
    publish(first, "2019-06-20", "2019-07-01", "The season begins on 1 July and four markets can start.");
    const Handoff version = *elements.find(first);
    elements = tests::exampleStrategy(true);
    tests::put(elements, version);
    publish(second, "2020-06-15", "2020-07-01", "");
  }
  Id<people::Person> person(std::string_view name) const {
    for (const people::Person& one : elements.all<people::Person>())
      if (one.name == name)
        return one.id;
    return {};
  }
  void publish(Id<Handoff> id, std::string_view on, std::string_view from, std::string reason) {
    PublicationRequest request;
    request.id = id;
    request.author = person("Ken Sánchez");
    request.today = day(on);
    request.at = basics::Instant::at(day(on));
    request.inForceFrom = day(from);
    request.reason = std::move(reason);
    request.readiness.ready = request.reason.empty();
    tests::apply(elements, handoff::publish(elements, request)->edits);
  }
};

/// Written for the eye as well: build/gallery/handoff-*.pdf.
void render(const report::Document& document, const std::string& name, int pagesAtMost) {
  const auto pdf = report::renderPdf(document, fonts);
  ASSERT_TRUE(pdf) << pdf.refusal().cause;
  std::filesystem::create_directories(BATON_BINARY_DIR "/gallery");
  std::ofstream(BATON_BINARY_DIR "/gallery/handoff-" + name + ".pdf", std::ios::binary) << *pdf;
  const auto measured = report::measure(document, fonts);
  ASSERT_TRUE(measured);
  EXPECT_LE(measured->pages, pagesAtMost);
  for (const report::Overrun& overrun : measured->overruns)
    ADD_FAILURE() << overrun.section << " does not fit its page: " << overrun.words;
}

TEST(TheExampleAsDocuments, FitTheirPages) {
  const Example example;
  const auto version = sourceOf(example.elements, *example.elements.find(example.second));
  ASSERT_TRUE(version) << version.refusal().cause;
  render(handoffDocument(*version), "version", 24);
  render(onePageDocument(*version), "onepage", 1);
  render(cardDocument(*version), "card", 2 * 3);
  render(replyDocument(*version), "reply", 1);
  const auto draft = sourceOfDraft(example.elements, day("2020-06-15"));
  ASSERT_TRUE(draft);
  render(handoffDocument(*draft), "draft", 24);
}

/// Eight selected markets with long names, four competitors, long answers: more lines than the page has.
TEST(TheOnePage, StaysOnOnePageWhereNamesAreLong) {
  Example example;
  basics::Elements& elements = example.elements;
  for (int i = 0; i < 8; ++i)
    tests::put(elements,
               strategy::Market{.id = Id<strategy::Market>(9100 + i),
                                .name = "Market number " + std::to_string(i) + " with a rather long name for a group",
                                .status = strategy::MarketStatus::Selected,
                                .rank = 4 + i});
  for (const report::Paper& paper : {report::paperA4, report::paperLetter}) {
    DocumentSource source = *sourceOfDraft(elements, day("2020-06-15"));
    source.paper = paper;
    render(onePageDocument(source), "onepage-long", 1);
  }
  EXPECT_GE(onePageOf(*sourceOfDraft(elements, day("2020-06-15"))).words, 150u);
}

} // namespace
} // namespace baton::handoff
