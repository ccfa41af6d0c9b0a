// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/workspace/sample_file.h"
#include "tests/support/seeds.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

namespace baton::workspace {
namespace {

using tests::look, tests::Seen;

TEST(BitFlips, EveryFlipThatChangesContentIsReportedAndNoneCrashes) {
  const tests::TemporaryFolder folder;
  const auto sound = folder / "sound.baton", damaged = folder / "damaged.baton";
  tests::makeSampleFile(sound);
  const std::string bytes = tests::bytesOf(sound);
  const Seen whole = look(sound);
  ASSERT_FALSE(whole.isReported());
  int trials = 0, changed = 0, refused = 0, reported = 0;
  for (const std::uint32_t seed : tests::seeds(1)) {
    std::mt19937 random(seed);
    for (int trial = 0; trial < 200; ++trial, ++trials) {
      const std::size_t place = random() % bytes.size();
      const int bit = int(random() % 8);
      SCOPED_TRACE("byte " + std::to_string(place) + ", bit " + std::to_string(bit));
      std::string flipped = bytes;
      flipped[place] = char(flipped[place] ^ (1 << bit));
      tests::writeBytes(damaged, flipped);
      const Seen seen = look(damaged);
      refused += seen.refused ? 1 : 0;
      reported += seen.problems > 0 ? 1 : 0;
      changed += !seen.refused && seen.content != whole.content ? 1 : 0;
      EXPECT_TRUE(seen.isReported() || seen.content == whole.content) << "changed content passes as sound";
    }
  }
  std::cout << trials << " flips: " << refused << " refused, " << reported << " reported, " << changed
            << " changed what is read" << std::endl;
  EXPECT_GT(changed + refused, trials / 20) << "hardly a flip met content: the test is blind";
}

/// Every bit of one page after another would take hours; every byte of the file's header takes a moment.
TEST(BitFlips, EveryBitOfTheHeaderIsHarmlessOrReported) {
  const tests::TemporaryFolder folder;
  const auto sound = folder / "sound.baton", damaged = folder / "damaged.baton";
  tests::makeSampleFile(sound);
  const std::string bytes = tests::bytesOf(sound);
  const Seen whole = look(sound);
  for (std::size_t place = 0; place < 108; ++place)
    for (int bit = 0; bit < 8; bit += place < 24 || place > 55 ? 1 : 3) {
      SCOPED_TRACE("byte " + std::to_string(place) + ", bit " + std::to_string(bit));
      std::string flipped = bytes;
      flipped[place] = char(flipped[place] ^ (1 << bit));
      tests::writeBytes(damaged, flipped);
      const Seen seen = look(damaged);
      EXPECT_TRUE(seen.isReported() || seen.content == whole.content);
      std::filesystem::remove(damaged.string() + "-wal");
      std::filesystem::remove(damaged.string() + "-journal");
    }
}

} // namespace
} // namespace baton::workspace
