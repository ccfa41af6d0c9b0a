// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/markdown.h"
#include "core/report/markdown_text.h"
#include "tests/core/report/sample.h"

#include <gmock/gmock.h>

namespace baton::report {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string markdownOf(std::vector<Block> blocks) {
  Document document;
  document.sections.push_back(Section{.blocks = std::move(blocks)});
  return writeMarkdown(document);
}

} // namespace

TEST(Markdown, WritesTablesWithHeadAlignmentAndTotal) {
  EXPECT_EQ(markdownOf({Table{.columns = {{"Market", 1}, {"Goal", 0, Align::Right}},
                              .rows = {{{bold("Warehouses"), "15.60M"}}},
                              .total = TableRow{{"Together", "15.60M"}}}}),
            "| Market | Goal |\n| --- | ---: |\n| **Warehouses** | 15.60M |\n| **Together** | **15.60M** |\n");
}

TEST(Markdown, WritesCalloutsAsQuotesAndChoicesAsTasks) {
  EXPECT_EQ(markdownOf({Callout{.title = "To do", .paragraphs = {"One.\nTwo."}}}),
            "> **To do**\n> \n> One.\\\n> Two.\n> \n");
  EXPECT_THAT(markdownOf({TickBoxes{"Verdict", {"Accepted", "Not yet"}}}),
              HasSubstr("- [ ] Accepted\n- [ ] Not yet\n"));
}

TEST(Markdown, EscapesWhatWouldBecomeMarkup) {
  EXPECT_EQ(markdownInline("**bold** _it_ `code`"), "\\*\\*bold\\*\\* \\_it\\_ \\`code\\`");
  EXPECT_EQ(markdownInline("<img src=/etc/passwd>"), "\\<img src=/etc/passwd\\>");
  EXPECT_EQ(markdownInline("a | b"), "a \\| b");
  EXPECT_EQ(markdownInline("&amp; $x$"), "\\&amp; \\$x\\$");
  EXPECT_EQ(markdownInline("![x](y)"), "\\!\\[x\\](y)");
  EXPECT_EQ(markdownInline("http://example.com www.example.com"), "http\\://example.com www\\.example.com");
  EXPECT_EQ(markdownInline("12.90M at 4.0 % (in force)"), "12.90M at 4.0 % (in force)");
}

TEST(Markdown, NoLineBeginsSomethingElse) {
  EXPECT_EQ(markdownLines("# heading"), "\\# heading");
  EXPECT_EQ(markdownLines("- item"), "\\- item");
  EXPECT_EQ(markdownLines("1. item"), "1\\. item");
  EXPECT_EQ(markdownLines("12.90M"), "12.90M") << "no list without a space";
  EXPECT_EQ(markdownLines("=== "), "\\=== ");
  EXPECT_EQ(markdownLines("    code"), "&#32;&#32;&#32;&#32;code");
  EXPECT_EQ(markdownLines("a\n\nb"), "a\\\n&#8203;\\\nb");
}

TEST(Markdown, MarksEmphasisOnlyWhereItIsReadAsSuch) {
  EXPECT_THAT(markdownOf({Paragraph{Text{bold("Ideal customer."), plain(" A shop.")}}}),
              HasSubstr("**Ideal customer.** A shop."));
  EXPECT_THAT(markdownOf({Paragraph{Text{bold("Who? "), plain("The owner.")}}}), HasSubstr("**Who?** The owner."));
  EXPECT_THAT(markdownOf({Paragraph{Text{bold("half."), plain("word")}}}), Not(HasSubstr("**")));
}

TEST(Markdown, CellsStayOnOneLine) {
  EXPECT_THAT(markdownOf({Table{.columns = {{"A", 1}}, .rows = {{{"one\ntwo | three"}}}}}),
              HasSubstr("| one<br>two \\| three |"));
}

TEST(Markdown, LinksAndJumpsHaveWhereToGo) {
  const std::string text = writeMarkdown(sampleHandoff());
  EXPECT_THAT(text, HasSubstr("[the promises](#promises)"));
  EXPECT_THAT(text, HasSubstr("<a id=\"promises\"></a>\n\n## 2 What we owe each other"));
  EXPECT_THAT(text, HasSubstr("[the case](<https://example.com/great-bikes>)"));
}

} // namespace baton::report
