// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/html.h"
#include "core/report/markdown.h"
#include "tests/core/report/sample.h"

#include <cstdlib>
#include <fstream>
#include <gtest/gtest.h>

namespace baton::report {

// Writes the sample into the folder of BATON_LOOK, to be looked at.
TEST(Look, SampleCanBeWritten) {
  const char* folder = std::getenv("BATON_LOOK");
  if (folder == nullptr)
    GTEST_SKIP() << "set BATON_LOOK to a folder";
  const auto pdf = renderPdf(sampleHandoff(), sampleOptions());
  ASSERT_TRUE(pdf);
  std::ofstream(std::string(folder) + "/sample.pdf", std::ios::binary) << *pdf;
  std::ofstream(std::string(folder) + "/sample.html") << writeHtml(sampleHandoff());
  std::ofstream(std::string(folder) + "/sample.md") << writeMarkdown(sampleHandoff());
}

} // namespace baton::report
