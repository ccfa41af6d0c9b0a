// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/ladder/kept_sample.h"
#include "tests/core/ladder/longer_ladder.h"
#include "tests/core/workspace/sample_file.h"

#include <cstdlib>
#include <gtest/gtest.h>

namespace baton::workspace {
namespace {

namespace fs = std::filesystem;
using tests::LongerLadder;

/// Made once, when a version is about to be released, and never again after that:
/// BATON_WRITE_SAMPLE=1 build/bin/baton_tests_core_ladder --gtest_filter=KeptSamples.OfTheNewestFormat
TEST(KeptSamples, OfTheNewestFormatIsThereOnceItIsReleased) {
  if (std::getenv("BATON_WRITE_SAMPLE")) {
    const std::size_t newest = LongerLadder::realTop();
    fs::remove(tests::keptSample(newest));
    tests::makeKeptSample(tests::keptSample(newest));
    tests::writeBytes(tests::keptFacts(newest),
                      tests::factsOf(Workspace::openForReading(tests::keptSample(newest), tests::sampleWorld())));
  }
  EXPECT_GE(tests::newestKept() + 1, LongerLadder::realTop()) << "write it: see above";
  EXPECT_TRUE(fs::exists(tests::keptFacts(tests::newestKept())));
}

TEST(KeptSamples, OfEveryReleasedFormatOpenVerifyAndSayWhatTheySaid) {
  for (std::size_t version = 1; version <= tests::newestKept(); ++version) {
    SCOPED_TRACE(version);
    const Workspace kept = Workspace::openForReading(tests::keptSample(version), tests::sampleWorld());
    for (const auto& problem : kept.verify())
      ADD_FAILURE() << problem.kind << " " << problem.id << " " << problem.field << ": " << problem.text;
    EXPECT_TRUE(tests::factsOf(kept) == tests::bytesOf(tests::keptFacts(version)));
  }
}

} // namespace
} // namespace baton::workspace
