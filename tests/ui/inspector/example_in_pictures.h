// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/people/person.h"
#include "core/workspace/templates.h"
#include "tests/support/gallery.h"
#include "tests/support/temporary_folder.h"
#include "ui/session/page.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <gtest/gtest.h>

namespace baton::tests {

/// A page of the example as Brian Welcker sees it on 15 June 2020, with its panel beside it as the window has it.
class ExampleInPictures : public testing::Test {
protected:
  void SetUp() override {
    if (!qEnvironmentVariableIsSet("BATON_GALLERY"))
      GTEST_SKIP() << "pictures are made when BATON_GALLERY is set";
    const auto world = basics::Surroundings::fixed(*basics::Instant::parse("2020-06-15T08:00:00Z"), 12);
    ASSERT_TRUE(workspace::newFromTemplate(m_folder / "example.baton", "example", {"Example", "USD", 7}, world));
    m_session = session::Session::open(m_folder / "example.baton", world, *basics::Date::of(2020, 6, 15));
    for (const people::Person& person : m_session->elements().all<people::Person>())
      if (person.name == "Brian Welcker")
        m_session->setMe(person.id);
    m_session->settle();
  }

  template <class Page>
  void take(const char* name, const std::function<void(Page&)>& prepare, const QSize& size = {1228, 820}) {
    gallery(QString::fromLatin1(name), size, [&]() -> QWidget* {
      auto* both = new QWidget;
      auto* row = new QHBoxLayout(both);
      theme::space(row, 0, 0);
      auto* page = new Page(*m_session, m_surrounding);
      row->addWidget(page, 1);
      row->addWidget(page->inspector());
      m_session->settle();
      prepare(*page);
      m_session->settle();
      return both;
    });
  }
  TemporaryFolder m_folder;
  session::Surrounding m_surrounding;
  std::unique_ptr<session::Session> m_session;
};

} // namespace baton::tests
