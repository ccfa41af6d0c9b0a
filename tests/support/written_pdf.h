// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

namespace baton::tests {

/// A PDF seen with other eyes than those of its writer: through poppler's tools.
class WrittenPdf {
public:
  explicit WrittenPdf(std::string bytes);

  int pages() const;
  /// Words in the order of the file, runs of white space as one space.
  std::string words() const;
  std::string wordsOfPage(int page) const;
  std::vector<std::string> linesOfPage(int page) const;
  /// Name and page of every destination, as "page name".
  std::vector<std::string> destinations() const;
  /// "842 x 595" in points, rounded.
  std::string sizeOfPage(int page) const;
  std::string fonts() const { return run("pdffonts", ""); }
  std::string images() const { return run("pdfimages", "-list"); }
  std::string bytes() const { return m_bytes; }

private:
  std::string run(const std::string& tool, const std::string& options, const std::string& after = "") const;
  std::string m_bytes;
};

/// Runs of white space as one space.
std::string inOneLine(const std::string& text);

} // namespace baton::tests
