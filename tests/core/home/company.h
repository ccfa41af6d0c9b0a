// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/elements.h"
#include "core/handoff/acknowledgement.h"
#include "core/people/person.h"
#include "core/strategy/assumption.h"
#include "core/strategy/market.h"
#include "core/strategy/open_question.h"
#include "core/strategy/weapon.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <memory>

namespace baton::home {

inline basics::Date day(std::string_view iso) {
  return *basics::Date::parse(iso);
}

/// Maya leads the company, Sam leads Sales, Tess sells; Vic sold until the end of 2019. Today is 15 June 2020.
class Company : public testing::Test {
protected:
  Company() {
    using people::Person, people::Side;
    put(Person{.id = maya, .name = "Maya", .side = Side::Leadership});
    put(Person{.id = sam, .name = "Sam"});
    put(Person{.id = tess, .name = "Tess"});
    put(Person{.id = vic, .name = "Vic", .left = day("2019-12-31")});
  }
  template <class T> basics::Id<T> put(T element) {
    if (!element.id)
      element.id = basics::Id<T>(m_next++);
    elements.put(describe(basics::Tag<T>{}), element.id.value(), std::make_shared<const T>(element));
    return element.id;
  }

  basics::Elements elements;
  const basics::Date today = day("2020-06-15");
  const basics::Id<people::Person> maya{11}, sam{12}, tess{13}, vic{14};

private:
  basics::RowId m_next = 1000;
};

} // namespace baton::home
