// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/merging/any_command.h"
#include "tests/core/merging/copies.h"
#include "tests/support/seeds.h"

#include <fstream>
#include <iostream>
#include <random>
#include <sstream>

namespace baton::workspace {
namespace {

namespace fs = std::filesystem;

/// Anna takes in Bo's copy, which came to damage on its way. Either it is refused, with a reason, and nothing of it is
/// kept, or the damage met no content.
class DamagedCopy : public testing::Test {
protected:
  DamagedCopy() {
    tests::AnyCommand command(7);
    for (int n = 0; n < 40; ++n)
      command(m_copies.origin(), "origin");
    for (const char* name : {"Anna", "Bo"}) {
      m_copies.add(name);
      for (int n = 0; n < 50; ++n)
        command(m_copies.at(name), name);
    }
    std::stringstream bytes;
    bytes << std::ifstream(m_copies.snapshot("Bo"), std::ios::binary).rdbuf();
    m_bytes = bytes.str();
    m_anna = &m_copies.openSnapshot("Anna");
    m_before = tests::shownBy(*m_anna);
    auto& merged = m_copies.openSnapshot("Anna");
    m_copies.mergeInto(merged, {"Bo"});
    m_after = tests::shownBy(merged);
    m_file = m_copies.pathOf("Anna").parent_path() / "damaged.baton";
  }

  void tryMerging(const std::string& bytes) {
    std::ofstream(m_file, std::ios::binary) << bytes;
    ++m_trials;
    try {
      const auto report = m_anna->merge({m_file});
      if (report) {
        EXPECT_TRUE(tests::shownBy(*m_anna) == m_after) << "changed content passes as sound";
        if (m_trials % 10 == 0)
          expectVerified();
        m_anna->close();
        m_anna = &m_copies.openSnapshot("Anna");
        return;
      }
      EXPECT_FALSE(report.refusal().cause.empty());
      ++m_reported;
    } catch (const storage::StorageError& error) {
      EXPECT_STRNE(error.what(), "");
      ++m_refused;
    }
    EXPECT_TRUE(tests::shownBy(*m_anna) == m_before) << "something of a refused copy was kept";
    if (m_trials % 25 == 0)
      expectVerified();
    for (const char* beside : {"-wal", "-journal"})
      fs::remove(m_file.string() + beside);
  }
  void expectVerified() {
    for (const auto& problem : m_anna->verify())
      ADD_FAILURE() << problem.kind << " " << problem.id << " " << problem.field << ": " << problem.text;
  }
  void expectNotBlind(int least) {
    expectVerified();
    std::cout << m_trials << " trials: " << m_refused << " could not be read, " << m_reported
              << " were refused for what they said" << std::endl;
    EXPECT_GE(m_refused + m_reported, least) << "hardly anything met content: the test is blind";
  }

  tests::Copies m_copies{7};
  Workspace* m_anna = nullptr;
  fs::path m_file;
  std::string m_bytes, m_before, m_after;
  int m_trials = 0, m_refused = 0, m_reported = 0;
};

TEST_F(DamagedCopy, WithOneBitFlippedIsRefusedOrHarmless) {
  for (const std::uint32_t seed : tests::seeds(1)) {
    std::mt19937 random(seed);
    for (int trial = 0; trial < 200 && !HasFailure(); ++trial) {
      const std::size_t place = random() % m_bytes.size();
      const int bit = int(random() % 8);
      SCOPED_TRACE("byte " + std::to_string(place) + ", bit " + std::to_string(bit));
      std::string flipped = m_bytes;
      flipped[place] = char(flipped[place] ^ (1 << bit));
      tryMerging(flipped);
    }
  }
  expectNotBlind(m_trials / 20);
}

/// How an entry begins in the file: the length of its head, then the types of run, number and time. A bit there can
/// make the number a text, after which the highest number was another one and the end of the journal was not asked for.
TEST_F(DamagedCopy, WithTheHeadOfAnEntryFlippedIsRefusedOrHarmless) {
  const std::string head("\x0b\x06\x01\x01", 4);
  for (std::size_t at = m_bytes.find(head); at != std::string::npos; at = m_bytes.find(head, at + 1))
    for (const std::size_t place : {at, at + 1, at + 2, at + 3})
      for (const int bit : {0, 7}) {
        SCOPED_TRACE("byte " + std::to_string(place) + ", bit " + std::to_string(bit));
        std::string flipped = m_bytes;
        flipped[place] = char(flipped[place] ^ (1 << bit));
        tryMerging(flipped);
        if (HasFailure())
          return;
      }
  expectNotBlind(m_trials / 2);
}

TEST_F(DamagedCopy, CutOffZeroedOrMixedUpIsRefusedOrHarmless) {
  constexpr std::size_t page = 4096;
  std::mt19937 random(3);
  const auto anyPage = [&] { return random() % (m_bytes.size() / page) * page; };
  for (int trial = 0; trial < tests::soak(20) && !HasFailure(); ++trial) {
    SCOPED_TRACE(trial);
    tryMerging(m_bytes.substr(0, random() % m_bytes.size()));
    std::string zeroed = m_bytes;
    tryMerging(zeroed.replace(anyPage(), page, std::string(page, '\0')));
    std::string mixed = m_bytes;
    const std::size_t one = anyPage(), other = anyPage();
    mixed.replace(one, page, m_bytes.substr(other, page)).replace(other, page, m_bytes.substr(one, page));
    tryMerging(mixed);
  }
  expectNotBlind(m_trials / 3);
}

} // namespace
} // namespace baton::workspace
