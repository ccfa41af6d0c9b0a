// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clarity/known_texts.h"

#include <gtest/gtest.h>

namespace baton::clarity {
namespace {

TEST(KnownTexts, AreReadOnceWhileNamesStay) {
  KnownTexts known;
  const std::string text = "Dealers lose a mechanic every June";
  known.begin(Language::English, {});
  const KnownText* first = &known.know(text);
  known.begin(Language::English, {});
  EXPECT_EQ(&known.know(text), first);
}

TEST(KnownTexts, AreReadAgainWhenANameIsNew) {
  KnownTexts known;
  const std::string text = "Best service, and acme has none";
  known.begin(Language::English, {});
  EXPECT_FALSE(known.know(text).genericClaim().empty());
  Names names;
  names.competitors = {"Acme"};
  known.begin(Language::English, names);
  EXPECT_TRUE(known.know(text).genericClaim().empty()) << "a competitor is an anchor";
}

} // namespace
} // namespace baton::clarity
