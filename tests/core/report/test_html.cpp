// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/html.h"
#include "core/report/html_svg.h"
#include "tests/core/report/hostile_texts.h"
#include "tests/core/report/sample.h"

#include <gmock/gmock.h>
#include <set>

namespace baton::report {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string htmlOf(std::vector<Block> blocks) {
  Document document;
  document.sections.push_back(Section{.blocks = std::move(blocks)});
  return writeHtml(document);
}

/// The text between the tags, entities resolved; fails where tags do not match.
std::string textOf(const std::string& html) {
  static const std::set<std::string> empty{"meta", "br", "!DOCTYPE"};
  std::string text;
  std::vector<std::string> open;
  for (std::size_t at = 0; at < html.size();) {
    if (html[at] != '<') {
      text += html[at++];
      continue;
    }
    const std::size_t end = html.find('>', at);
    EXPECT_NE(end, std::string::npos);
    const bool closing = html[at + 1] == '/';
    const std::size_t start = at + (closing ? 2 : 1);
    const std::string name = html.substr(start, html.find_first_of(" >/\n", start) - start);
    if (closing) {
      EXPECT_FALSE(open.empty());
      EXPECT_EQ(open.empty() ? "" : open.back(), name);
      if (!open.empty())
        open.pop_back();
    } else if (html[end - 1] != '/' && empty.count(name) == 0) {
      open.push_back(name);
    }
    at = end + 1;
  }
  EXPECT_TRUE(open.empty());
  for (const auto& [entity, character] :
       {std::pair{"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}, {"&amp;", "&"}})
    for (std::size_t at = text.find(entity); at != std::string::npos; at = text.find(entity, at + 1))
      text.replace(at, std::string(entity).size(), character);
  return text;
}

} // namespace

TEST(Html, IsOneFileWhoseTagsMatch) {
  const std::string html = writeHtml(sampleHandoff());
  const std::string text = textOf(html);
  for (const char* words :
       {"Earn on the whole order", "Ken S\xC3\xA1nchez", "The markets we chose", "12.90M", "Together",
        "What Sales promises in return", "Accepted with reservation", "Running and Cycling Gear"})
    EXPECT_THAT(text, HasSubstr(words));
  EXPECT_THAT(html, Not(HasSubstr("src=")));
  EXPECT_THAT(html, Not(HasSubstr("@import")));
  EXPECT_THAT(html, HasSubstr("default-src 'none'"));
}

TEST(Html, SaysWhatIsHeadTotalAndSide) {
  const std::string html = writeHtml(sampleHandoff());
  EXPECT_THAT(html, HasSubstr("<th scope=\"col\">Market</th>"));
  EXPECT_THAT(html, HasSubstr("<th scope=\"col\" class=\"right fixed\">Accounts</th>"));
  EXPECT_THAT(html, HasSubstr("<tfoot>"));
  EXPECT_THAT(html, HasSubstr("<aside class=\"leadership\">"));
  EXPECT_THAT(html, HasSubstr("<html lang=\"en\">"));
}

TEST(Html, ContentsAndJumpsLeadToTheHeadings) {
  const std::string html = writeHtml(sampleHandoff());
  EXPECT_THAT(html,
              HasSubstr("<h1 id=\"markets\" dir=\"auto\"><span class=\"number\">1</span> The markets we chose</h1>"));
  EXPECT_THAT(html, HasSubstr("<a href=\"#markets\">"));
  EXPECT_THAT(html, HasSubstr("<a href=\"#promises\">the promises</a>"));
}

TEST(Html, ShowsHostileTextsAsTheyAre) {
  for (const std::string& text : hostileTexts()) {
    Document document{
        .kind = text, .title = text, .lead = text, .workspace = text, .confidentiality = text, .watermark = text};
    document.cover = Cover{.facts = {{text, text, text}}, .contentHash = text};
    document.language = text;
    document.contents = true;
    document.sections.push_back(Section{
        .blocks = {Heading{.level = 1, .text = text, .id = text},
                   Paragraph{Text{bold(text), link(text, text), jump(text, text)}},
                   Table{.columns = {{text, 1}}, .rows = {{{text}}}, .caption = text}, Facts{{{text, text, text}}},
                   Figure{.svg = text, .caption = text, .alt = text}, FormField{text}, TickBoxes{text, {text}}}});
    const std::string html = writeHtml(document);
    EXPECT_THAT(textOf(html), HasSubstr(text));
    EXPECT_THAT(html, Not(HasSubstr("<img")));
    EXPECT_THAT(html, Not(HasSubstr("<script")));
    EXPECT_THAT(html, Not(HasSubstr("<span foreground")));
    EXPECT_THAT(html, Not(HasSubstr("href=\"file")));
  }
}

TEST(Html, BreaksLinesWhereTheTextDoes) {
  EXPECT_THAT(htmlOf({Paragraph{"first\nsecond"}}), HasSubstr("first<br>second"));
}

TEST(InlineSvg, GivesIdsOfEveryFigureTheirOwnName) {
  const auto svg = inlineSvg("<?xml version=\"1.0\"?><svg><defs><pattern id=\"p\"/></defs>"
                             "<rect fill=\"url(#p)\"/><use href=\"#p\"/><text>id=\"p\"</text></svg>",
                             "f1-");
  ASSERT_TRUE(svg);
  EXPECT_EQ(*svg, "<svg><defs><pattern id=\"f1-p\"/></defs><rect fill=\"url(#f1-p)\"/><use href=\"#f1-p\"/>"
                  "<text>id=\"p\"</text></svg>");
}

TEST(InlineSvg, TakesNothingButShapesAndText) {
  for (const char* inner :
       {"<script>1</script>", "<rect onload=\"x()\"/>", "<a href=\"#x\"/>", "<use href=\"other.svg#x\"/>",
        "<rect fill=\"url(http://example.com)\"/>", "<image href=\"#x\"/>", "<foreignObject/>", "<style>*{}</style>",
        "<!DOCTYPE x>", "<rect onload=x/>"})
    EXPECT_FALSE(inlineSvg("<svg>" + std::string(inner) + "</svg>", "f1-")) << inner;
  EXPECT_TRUE(inlineSvg(sampleFigure(), "f1-"));
}

} // namespace baton::report
