// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/batonctl/shell.h"
#include "tests/support/written_pdf.h"

#include <cstdlib>
#include <gmock/gmock.h>

// What another program makes of our DOCX: LibreOffice turns it into a PDF, and poppler reads that. Where LibreOffice is
// not installed there is nothing to see.
namespace baton::batonctl {
namespace {

using testing::HasSubstr, testing::Not;
using tests::WrittenPdf;

bool isInstalled() {
  return std::system("command -v soffice > /dev/null 2>&1") == 0; // NOLINT(concurrency-mt-unsafe)
}

class WordDocuments : public testing::Test {
protected:
  void SetUp() override {
    if (!isInstalled())
      GTEST_SKIP() << "soffice is not installed";
    ASSERT_EQ(m_shell.run({"new", m_file, "--template", "example"}).exit, 0);
  }

  /// The document as LibreOffice prints it. Its profile lies in the test's own folder.
  WrittenPdf printed(const std::string& what, const std::vector<std::string>& more = {}) {
    std::vector<std::string> words{"export",   m_file, "--what", what,
                                   "--format", "docx", "-o",     m_shell.path(what + ".docx")};
    words.insert(words.end(), more.begin(), more.end());
    EXPECT_EQ(m_shell.run(words).exit, 0);
    const std::string command = "LD_PRELOAD= soffice -env:UserInstallation=file://" + m_shell.path("profile") +
                                " --headless --convert-to pdf --outdir " + m_shell.path("") + " " +
                                m_shell.path(what + ".docx") + " > /dev/null 2>&1";
    EXPECT_EQ(std::system(command.c_str()), 0) << command; // NOLINT(concurrency-mt-unsafe)
    return WrittenPdf(m_shell.read(what + ".pdf"));
  }

  Shell m_shell;
  std::string m_file = m_shell.path("w.baton");
};

int pageOf(const WrittenPdf& pdf, const std::string& words, int from = 1) {
  for (int page = from; page <= pdf.pages(); ++page)
    if (pdf.wordsOfPage(page).find(words) != std::string::npos)
      return page;
  return 0;
}

TEST_F(WordDocuments, KeepHeadingsContentsTablesLinksAndPages) {
  const WrittenPdf pdf = printed("handoff", {"--version", "1"});
  ASSERT_GT(pdf.pages(), 5);
  const int contents = pageOf(pdf, "Contents");
  ASSERT_GT(contents, 1);
  const int markets = pageOf(pdf, "The markets we chose", contents + 1);
  EXPECT_GT(markets, contents);
  EXPECT_THAT(pdf.wordsOfPage(markets), HasSubstr("2 The markets we chose")) << "numbered by the list";
  for (int page = 2; page <= pdf.pages(); ++page)
    EXPECT_THAT(pdf.wordsOfPage(page),
                HasSubstr("Page " + std::to_string(page) + " of " + std::to_string(pdf.pages())));
  EXPECT_NE(pdf.bytes().find("/Subtype/Link"), std::string::npos) << "from the contents to the chapters";
  EXPECT_THAT(pdf.words(), Not(HasSubstr("Error"))) << "a field that leads nowhere says so";
  EXPECT_THAT(pdf.words(), Not(HasSubstr("STYLEREF")));
  EXPECT_THAT(pdf.images(), HasSubstr("image")) << "charts";
}

TEST_F(WordDocuments, OfADraftSaySoOnEveryPage) {
  const WrittenPdf pdf = printed("draft");
  for (int page = 2; page <= pdf.pages(); ++page)
    EXPECT_THAT(pdf.wordsOfPage(page), HasSubstr("draft for comment")) << page;
}

TEST_F(WordDocuments, OnePageStaysOnOnePage) {
  EXPECT_EQ(printed("onepage").pages(), 1);
}

TEST_F(WordDocuments, CardsHaveTwoSidesForEachMarket) {
  const WrittenPdf pdf = printed("card");
  EXPECT_EQ(pdf.sizeOfPage(1), "298 x 420") << "A6";
  EXPECT_EQ(pdf.pages(), 6) << "three selected markets";
}

TEST_F(WordDocuments, OfWhatChangedBeginWithOnePage) {
  const WrittenPdf pdf = printed("changes");
  EXPECT_EQ(pageOf(pdf, "What changed since version 1"), 1);
  EXPECT_GT(pageOf(pdf, "Every change, word by word"), 1);
}

} // namespace
} // namespace baton::batonctl
