// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/elements.h"
#include "core/people/person.h"
#include "core/signals/signal.h"
#include "core/strategy/assumption.h"
#include "core/strategy/workspace_settings.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <memory>

namespace baton::field {

inline basics::Date day(std::string_view iso) {
  return *basics::Date::parse(iso);
}
inline basics::Instant noon(std::string_view iso) {
  return basics::Instant::fromSeconds(basics::Instant::at(day(iso)).seconds() + 12 * 3600);
}

/// Maya leads the company; Sam, Tess and Una sell; Vic did until the end of 2019. Today is 15 June 2020.
class Field : public testing::Test {
protected:
  Field() {
    using people::Person, people::Side;
    put(Person{.id = maya, .name = "Maya", .side = Side::Leadership});
    put(Person{.id = sam, .name = "Sam"});
    put(Person{.id = tess, .name = "Tess"});
    put(Person{.id = una, .name = "Una"});
    put(Person{.id = vic, .name = "Vic", .left = day("2019-12-31")});
  }
  template <class T> basics::Id<T> put(T element) {
    if (!element.id)
      element.id = basics::Id<T>(m_next++);
    elements.put(describe(basics::Tag<T>{}), element.id.value(), std::make_shared<const T>(element));
    return element.id;
  }
  const Signal& signal(basics::Id<Signal> id) const { return *elements.find(id); }

  basics::Elements elements;
  const basics::Date today = day("2020-06-15");
  const basics::Id<people::Person> maya{11}, sam{12}, tess{13}, una{14}, vic{15};

private:
  basics::RowId m_next = 1000;
};

} // namespace baton::field
