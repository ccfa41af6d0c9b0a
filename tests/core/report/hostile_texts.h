// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

namespace baton::report {

/// Texts that a careless writer would read as something else.
inline std::vector<std::string> hostileTexts() {
  return {"<img src=/etc/passwd>",
          "<span foreground='red'>red</span> &amp; &lt;",
          "<script>alert(1)</script>",
          "**not bold** _nor this_ `nor code` ~~gone~~",
          "[a name](file:///etc/passwd) ![x](y)",
          "=HYPERLINK(\"http://example.com\")",
          "# no heading",
          "1. no list",
          "a | b | c",
          "' page=1 uri='http://example.com",
          "\\textbf{x} $x^2$ %PDF-1.7 endobj"};
}

} // namespace baton::report
