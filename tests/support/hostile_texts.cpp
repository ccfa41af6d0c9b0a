// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/hostile_texts.h"

namespace baton::tests {
namespace {

std::string times(int count, const std::string& piece) {
  std::string text;
  for (int i = 0; i < count; ++i)
    text += piece;
  return text;
}

const std::vector<std::string> markup{"<b>bold</b>",
                                      "<img src=\"file:///etc/passwd\">",
                                      "<img src=x onerror=alert(1)>",
                                      "<script>alert(1)</script>",
                                      "</title><script>alert(1)</script>",
                                      "</style><style>*{display:none}</style>",
                                      "<a href=\"http://example.com\">click</a>",
                                      "<a href='javascript:alert(1)'>click</a>",
                                      "<iframe src=http://example.com></iframe>",
                                      "<svg onload=alert(1)>",
                                      "<!-- comment",
                                      "--> out of it",
                                      "<![CDATA[x]]>",
                                      "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>",
                                      "&amp; &lt; &#60;b&#62; &e;",
                                      "\" onmouseover=\"alert(1)",
                                      "' onmouseover='alert(1)",
                                      "<span foreground='red' size='90000'>red</span>",
                                      "<table><tr><td>",
                                      "<meta http-equiv=refresh content=0>",
                                      "<base href=http://example.com/>",
                                      "<link rel=stylesheet href=http://example.com>"};

const std::vector<std::string> markdown{"**bold** _slanted_ `code` ~~gone~~",
                                        "[a name](http://example.com)",
                                        "![a picture](http://example.com/x.png)",
                                        "<http://example.com>",
                                        "http://example.com/?a=b&c=d",
                                        "www.example.com",
                                        "# heading",
                                        "- item",
                                        "1. item",
                                        "> quoted",
                                        "| a | b |",
                                        "---",
                                        "```\ncode",
                                        "    indented",
                                        "[x]: http://example.com",
                                        "[^1]",
                                        "two\n\nparagraphs",
                                        "line\r\nline\rline",
                                        "\\[not\\](escaped)",
                                        "$x^2$ \\textbf{x} \\input{/etc/passwd}"};

const std::vector<std::string> formulas{"=1+1",      "=HYPERLINK(\"http://example.com\")",
                                        "+1+1",      "-1+1",
                                        "@SUM(A1)",  "=cmd|' /C calc'!A0",
                                        "\t=1+1",    " =1+1",
                                        "\uFF1D1+1", "'=1+1",
                                        "\"=1+1\"",  ";=1+1",
                                        ",=1+1,\"",  "%0A=1+1"};

const std::vector<std::string> paths{
    "/etc/passwd",   "../../../etc/passwd", "C:\\Windows\\System32", "\\\\server\\share", "file:///etc/passwd",
    "~/.ssh/id_rsa", "$(touch /tmp/x)",     "`touch /tmp/x`",        "; rm -rf /",        "%s%n%d {0} {} {:>99}",
    "CON",           "name.baton"};

const std::vector<std::string> ours{"$name", "@market:x",           "@",       "$", "'; DROP TABLE market; --",
                                    "null",  "{\"op\":\"delete\"}", "[\"a\"]", "0", "-0.00"};

const std::vector<std::string> letters{
    "a\001\002\037\177b",
    "bell \a tab \t back \b form \f down \v",
    "\x1B[31mred\x1B[0m",
    "\u202Eright to left\u202C",
    "\u05E9\u05DC\u05D5\u05DD (abc) \u0645\u0631\u062D\u0628\u0627 123",
    "\u2066\u2067\u2068 isolates never closed",
    "\U0001F6B2\U0001F469\u200D\U0001F469\u200D\U0001F467\U0001F1E9\U0001F1EA\u2764\uFE0F",
    "\u65E5\u672C\u8A9E\u306E\u6587",
    "Ko\u0301zl\u030C " + times(200, "\u0301"),
    "\uFEFFmark in front",
    "no\u00A0break\u202Fhere",
    "zero\u200Bwidth\u200Cjoin\u200Der",
    "\uFFFD\uFFFE\uFFFF\U0010FFFF",
    "\u0130\u0131\u015E\u1E9E\u03A3\u03C2",
    "\u2028line\u2029paragraph\u0085next",
    " outer blanks ",
    "\n",
    "\u00AD\u00AD\u00AD"};

} // namespace

std::vector<std::string> hostileTexts() {
  std::vector<std::string> all;
  for (const auto* group : {&markup, &markdown, &formulas, &paths, &ours, &letters})
    all.insert(all.end(), group->begin(), group->end());
  all.push_back(std::string(10'000, 'W'));
  all.push_back(times(2'000, "word "));
  all.push_back(times(10'000, "\U0001F6B2"));
  all.push_back(times(3'000, "<b>"));
  return all;
}

std::vector<std::string> impossibleTexts() {
  return {"\"a\\u0000b\"",      "\"\\u0000\"",
          "\"\\ud800\"",        "\"\\udc00\"",
          "\"\\ud800\\ud800\"", "\"\\udc00\\ud800\"",
          "\"a\377b\"",         "\"\xC0\xAF\"",
          "\"\xED\xA0\x80\"",   "\"\xF4\x90\x80\x80\"",
          "\"\xE2\x82\"",       "\"\x80\"",
          "\"a\nb\"",           std::string("\"a\0b\"", 5),
          "\"\\x41\"",          "\"\\u12\""};
}

} // namespace baton::tests
