// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/coaching/proficiency.h"
#include "core/workspace/templates.h"
#include "tests/support/temporary_folder.h"
#include "ui/people/people_page.h"
#include "ui/theme/theme.h"

#include <gtest/gtest.h>

namespace baton::tests {

inline basics::Date day(const char* iso) {
  return *basics::Date::parse(iso);
}

/// A file of its own on 15 June 2020. Once staffed, Maya leads Tess and Tom; there are a calculator that is ready, a
/// deck in work, and a film that is an idea.
class PeopleWorld : public testing::Test {
protected:
  PeopleWorld() : m_world(basics::Surroundings::fixed(*basics::Instant::parse("2020-06-15T08:00:00Z"), 12)) {
    theme::Theme::start().set(theme::Look::Light, 1);
    m_surrounding.setPages({"home", "strategy", "people"});
    m_path = m_folder / "sales.baton";
    EXPECT_TRUE(workspace::newFromTemplate(m_path, "blank", {"Sales", "USD", 1}, m_world));
    m_session = session::Session::open(m_path, m_world, day("2020-06-15"));
    m_session->setMe({});
    m_session->settle();
  }
  template <class T> basics::Id<T> make(T element) {
    element.id = m_session->newId<T>();
    return put(element);
  }
  template <class T> basics::Id<T> put(const T& element) {
    basics::Edits edits;
    const auto id = edits.put(element);
    m_session->change("test", edits);
    m_session->settle();
    return id;
  }
  void staff() {
    using strategy::Weapon, strategy::WeaponStatus;
    maya = make(people::Person{.name = "Maya"});
    tess = make(people::Person{.name = "Tess", .manager = maya, .started = day("2020-06-01")});
    tom = make(people::Person{.name = "Tom", .manager = maya, .started = day("2019-01-01")});
    calculator = make(Weapon{.position = "a", .name = "Calculator", .status = WeaponStatus::Ready});
    deck = make(Weapon{.position = "b", .name = "Deck", .status = WeaponStatus::InWork, .due = day("2020-07-01")});
    make(Weapon{.position = "c", .name = "Film", .status = WeaponStatus::Idea});
  }
  void open() {
    m_page = std::make_unique<people_page::PeoplePage>(*m_session, m_surrounding);
    m_page->resize(1228, 900);
    m_page->setVisible(true);
    m_session->settle();
  }
  template <class W> W& part(QWidget& in, const char* name) {
    W* found = in.findChild<W*>(name);
    if (!found)
      throw std::runtime_error(std::string("no part ") + name);
    return *found;
  }

  TemporaryFolder m_folder;
  std::filesystem::path m_path;
  basics::Surroundings m_world;
  session::Surrounding m_surrounding;
  std::unique_ptr<session::Session> m_session;
  std::unique_ptr<people_page::PeoplePage> m_page;
  basics::Id<people::Person> maya, tess, tom;
  basics::Id<strategy::Weapon> calculator, deck;
};

} // namespace baton::tests
