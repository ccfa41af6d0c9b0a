// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/targets.h"
#include "tests/support/seeds.h"

#include <array>
#include <gtest/gtest.h>

namespace baton::fuzz {
namespace {

/// Damages a text the way that transport, editors and attackers do.
class Mutator {
public:
  explicit Mutator(std::uint32_t seed) : m_random(seed) {}

  std::string operator()(std::string text, const std::vector<std::string>& others) {
    for (std::size_t n = below(4) + 1; n > 0; --n)
      damage(text, others);
    return text;
  }

private:
  std::size_t below(std::size_t limit) { return limit == 0 ? 0 : m_random() % limit; }

  std::string token() {
    static constexpr std::array<std::string_view, 44> tokens{"null",
                                                             "true",
                                                             "0",
                                                             "-1",
                                                             "1e400",
                                                             "9223372036854775807",
                                                             "-9223372036854775808",
                                                             "18446744073709551616",
                                                             "0.00005",
                                                             "\"\"",
                                                             "\"$buyer\"",
                                                             "\"@market:Retailers\"",
                                                             "\"@person:\"",
                                                             "{}",
                                                             "[]",
                                                             "[[[[",
                                                             "}}",
                                                             ",",
                                                             ":",
                                                             "\"kind\":\"goal\"",
                                                             "\"kind\":\"metric\"",
                                                             "\"id\":\"101\"",
                                                             "\"op\":\"delete\"",
                                                             "\"fields\"",
                                                             "\"changes\"",
                                                             "\"elements\"",
                                                             "\"records\"",
                                                             "\\u0000",
                                                             "\\ud800",
                                                             "\xFF",
                                                             "\xC0\x80",
                                                             "\xEF\xBB\xBF",
                                                             "\"2020-02-30\"",
                                                             "\"99999999999.99\"",
                                                             ";",
                                                             "\t",
                                                             "\r\n",
                                                             "\"\"\"",
                                                             "31/12/2019",
                                                             "1.234,56",
                                                             "(5)",
                                                             "=1+1",
                                                             "\xF0\x9F\x9A\xB2",
                                                             "\\"};
    return std::string(tokens[below(tokens.size())]);
  }

  void damage(std::string& text, const std::vector<std::string>& others) {
    const std::size_t at = below(text.size() + 1), length = std::min(below(20), text.size() - at);
    switch (below(9)) {
    case 0:
      if (!text.empty())
        text[below(text.size())] ^= char(1 << below(8));
      break;
    case 1:
      text.erase(at, length);
      break;
    case 2:
      text.insert(at, text.substr(below(text.size() + 1), below(40)));
      break;
    case 3:
    case 4:
      text.insert(at, token());
      break;
    case 5:
      text.replace(at, length, token());
      break;
    case 6:
      text.resize(at);
      break;
    case 7: {
      const std::string& other = others[below(others.size())];
      text.replace(at, text.size() - at, other, below(other.size() + 1), std::string::npos);
      break;
    }
    default:
      text.insert(at, below(2000), text.empty() ? 'x' : text[below(text.size())]);
    }
  }

  std::mt19937 m_random;
};

class Fuzzed : public testing::TestWithParam<Target> {};

TEST_P(Fuzzed, HoldsItsPromisesForSoundAndDamagedInput) {
  const auto seeds = GetParam().seeds();
  for (const std::string& seed : seeds)
    GetParam().run(seed);
  GetParam().run("");
  const bool makesFiles = GetParam().name == "file" || GetParam().name == "load" || GetParam().name == "merge";
  const int count = makesFiles ? 150 : 3000;
  for (const std::uint32_t seed : tests::seeds(1)) {
    Mutator mutate(seed);
    std::vector<std::string> pool = seeds;
    for (int n = 0; n < count; ++n) {
      std::string text = mutate(pool[std::size_t(n) % pool.size()], seeds);
      GetParam().run(text);
      // Damage upon damage, a few steps deep.
      if (n % 7 == 0 && text.size() < 20'000)
        pool.push_back(std::move(text));
      if (pool.size() > seeds.size() + 20)
        pool.erase(pool.begin() + std::ptrdiff_t(seeds.size()));
    }
  }
}

INSTANTIATE_TEST_SUITE_P(EveryReader, Fuzzed, testing::ValuesIn(targets().begin(), targets().end()),
                         [](const auto& tested) { return std::string(tested.param.name); });

} // namespace
} // namespace baton::fuzz
