// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clarity/printed_text.h"

#include "core/basics/text.h"
#include "core/strategy/kinds.h"

#include <gmock/gmock.h>

#include <set>

namespace baton::clarity {
namespace {

using basics::Field;
using basics::FieldType;
using basics::Kind;

/// Kinds that the document prints as lists of figures or names, or not at all.
const std::set<std::string_view> otherKinds = {"workspace", "coverage"};
/// Names of companies, which are no claim of ours.
const std::set<std::pair<std::string_view, std::string_view>> namesOnly = {{"exclusion", "accounts"}};

bool isPrinted(const Kind& kind, const Field& field) {
  const bool text = field.type == FieldType::Text || field.type == FieldType::Texts;
  return text && field.traits.printed && !namesOnly.contains({kind.name, field.name});
}

TEST(PrintedTexts, AreAllThatTheDescriptionsCallPrinted) {
  basics::Elements elements;
  std::set<std::pair<std::string_view, std::string_view>> expected;
  basics::RowId id = 100;
  for (const Kind* kind : strategy::kinds()) {
    if (otherKinds.contains(kind->name))
      continue;
    const auto element = kind->make();
    kind->setId(element.get(), kind->singleton ? kind->singleton : ++id);
    for (const Field& field : kind->fields) {
      if (!isPrinted(*kind, field))
        continue;
      field.write(element.get(), field.type == FieldType::Text ? std::string("text") : basics::packTexts({"text"}));
      expected.insert({kind->name, field.name});
    }
    elements.put(*kind, kind->idOf(element.get()), element);
  }
  std::set<std::pair<std::string_view, std::string_view>> found;
  for (const PrintedText& text : printedTexts(elements))
    found.insert({text.kind, text.field});
  EXPECT_EQ(found, expected);
}

} // namespace
} // namespace baton::clarity
