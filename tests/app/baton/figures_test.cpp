// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/baton/figures.h"
#include "core/report/html.h"
#include "core/report/pdf.h"
#include "core/workspace/documents.h"
#include "core/workspace/templates.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/written_pdf.h"

#include <filesystem>
#include <fstream>
#include <gmock/gmock.h>
#include <sstream>

// The handoff of the example as it leaves the program, charts included.
namespace baton::app {
namespace {

using testing::AnyOf, testing::HasSubstr, testing::Not;

class TheExamplesHandoff : public testing::Test {
protected:
  TheExamplesHandoff() : m_world(basics::Surroundings::fixed(*basics::Instant::parse("2020-06-15T08:00:00Z"), 12)) {
    const auto made = workspace::newFromTemplate(m_folder / "example.baton", "example", {}, m_world);
    EXPECT_TRUE(made) << (made.refused() ? made.refusal().cause : "");
    m_workspace.emplace(workspace::Workspace::openForReading(m_folder / "example.baton", m_world));
  }
  report::Document document() {
    auto source = *workspace::documentSource(*m_workspace, "", m_workspace->today());
    handoff::drawFigures(source, figureDrawing());
    return handoff::handoffDocument(source);
  }
  std::string bytes() {
    const auto pdf = report::renderPdf(document(), {BATON_SOURCE_DIR "/resources/fonts"});
    EXPECT_TRUE(pdf) << (pdf.refused() ? pdf.refusal().cause : "");
    return *pdf;
  }

  tests::TemporaryFolder m_folder;
  basics::Surroundings m_world;
  std::optional<workspace::Workspace> m_workspace;
};

/// Written for the eye as well: build/gallery/handoff-of-the-example.pdf.
TEST_F(TheExamplesHandoff, ShowsGoalAndActualAsVectorsWithWordsThatCanBeSelected) {
  const tests::WrittenPdf pdf(bytes());
  std::filesystem::create_directories(BATON_BINARY_DIR "/gallery");
  std::ofstream(BATON_BINARY_DIR "/gallery/handoff-of-the-example.pdf", std::ios::binary) << pdf.bytes();
  EXPECT_EQ(pdf.images().find("image"), std::string::npos) << pdf.images();
  const std::string words = pdf.words();
  for (const char* text : {"Revenue by market, FY2020", "Goal and actual by quarter", "11.2", "FY2019"})
    EXPECT_THAT(words, HasSubstr(text));
}

TEST_F(TheExamplesHandoff, EmbedsEveryFontAlsoThoseOfItsCharts) {
  std::istringstream lines(tests::WrittenPdf(bytes()).fonts());
  std::string line;
  std::getline(lines, line), std::getline(lines, line); // the head
  int fonts = 0;
  for (; std::getline(lines, line); ++fonts) {
    EXPECT_THAT(line, HasSubstr(" yes yes yes ")) << "embedded, a part of the font, with the letters it stands for";
    EXPECT_THAT(line, AnyOf(HasSubstr("Inter"), HasSubstr("Baton")));
  }
  EXPECT_GE(fonts, 3);
}

TEST_F(TheExamplesHandoff, IsTheSameToTheByteEachTime) {
  EXPECT_TRUE(bytes() == bytes());
}

TEST_F(TheExamplesHandoff, SaysOnEveryPageWhatItIsForWhomAndWhichPageOfHowMany) {
  const tests::WrittenPdf pdf(bytes());
  for (int page = 2; page <= pdf.pages(); ++page) {
    const std::string words = pdf.wordsOfPage(page);
    EXPECT_THAT(words, HasSubstr("Adventure Works Cycles · The handoff, draft for comment")) << page;
    EXPECT_THAT(words, HasSubstr("Confidential: for the people it was given to")) << page;
    EXPECT_THAT(words,
                HasSubstr("As of 15 June 2020 · Page " + std::to_string(page) + " of " + std::to_string(pdf.pages())));
  }
}

TEST_F(TheExamplesHandoff, HasItsChartsAsDrawingsInOneHtmlFile) {
  const std::string html = report::writeHtml(document());
  EXPECT_THAT(html, HasSubstr("<svg"));
  EXPECT_THAT(html, Not(HasSubstr("<image")));
  EXPECT_THAT(html, HasSubstr("aria-label=\"FY2019 Q1: 8.92M of a goal of 10.5M"))
      << "8,922,119.92 of 10,537,000 in 2018Q3 of the truth";
}

} // namespace
} // namespace baton::app
