// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/written_pdf.h"

#include "tests/support/temporary_folder.h"

#include <array>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <memory>
#include <sstream>
#include <stdexcept>

namespace baton::tests {

std::string inOneLine(const std::string& text) {
  std::istringstream in(text);
  std::string out;
  for (std::string word; in >> word;)
    out += (out.empty() ? "" : " ") + word;
  return out;
}

WrittenPdf::WrittenPdf(std::string bytes) : m_bytes(std::move(bytes)) {}

std::string WrittenPdf::run(const std::string& tool, const std::string& options, const std::string& after) const {
  const TemporaryFolder folder;
  const std::string file = (folder.path() / "written.pdf").string();
  std::ofstream(file, std::ios::binary) << m_bytes;
  const std::string command = tool + " " + options + " '" + file + "' " + after;
  const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(command.c_str(), "r"), pclose);
  if (pipe == nullptr)
    throw std::runtime_error("cannot run " + tool);
  std::string output;
  std::array<char, 4096> buffer{};
  while (const std::size_t count = fread(buffer.data(), 1, buffer.size(), pipe.get()))
    output.append(buffer.data(), count);
  return output;
}

int WrittenPdf::pages() const {
  const std::string info = run("pdfinfo", "");
  const std::size_t at = info.find("Pages:");
  return at == std::string::npos ? 0 : std::stoi(info.substr(at + 6));
}

std::string WrittenPdf::words() const {
  return inOneLine(run("pdftotext", "-raw", "-"));
}

std::string WrittenPdf::wordsOfPage(int page) const {
  const std::string number = std::to_string(page);
  return inOneLine(run("pdftotext", "-raw -f " + number + " -l " + number, "-"));
}

std::vector<std::string> WrittenPdf::linesOfPage(int page) const {
  const std::string number = std::to_string(page);
  std::istringstream in(run("pdftotext", "-layout -f " + number + " -l " + number, "-"));
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);)
    if (std::string words = inOneLine(line); !words.empty())
      lines.push_back(std::move(words));
  return lines;
}

std::vector<std::string> WrittenPdf::destinations() const {
  std::istringstream in(run("pdfinfo", "-dests"));
  std::vector<std::string> found;
  for (std::string line; std::getline(in, line);) {
    const std::size_t open = line.find('"');
    if (open != std::string::npos)
      found.push_back(std::to_string(std::stoi(line)) + " " + line.substr(open + 1, line.rfind('"') - open - 1));
  }
  return found;
}

std::string WrittenPdf::sizeOfPage(int page) const {
  const std::string number = std::to_string(page);
  const std::string info = run("pdfinfo", "-f " + number + " -l " + number);
  std::istringstream in(info.substr(info.find(" size:") + 6));
  double width = 0;
  double height = 0;
  std::string by;
  in >> width >> by >> height;
  return std::to_string(std::lround(width)) + " x " + std::to_string(std::lround(height));
}

} // namespace baton::tests
