// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/templates.h"
#include "tests/support/gallery.h"
#include "tests/support/temporary_folder.h"
#include "ui/commitments/commitments_page.h"
#include "ui/commitments/promise_panel.h"

#include <QHBoxLayout>
#include <gtest/gtest.h>

namespace baton::commitments_page {
namespace {

/// The page on the example, with its panel beside it as the window has it.
class Pictures : public testing::Test {
protected:
  void SetUp() override {
    if (!qEnvironmentVariableIsSet("BATON_GALLERY"))
      GTEST_SKIP() << "pictures are made when BATON_GALLERY is set";
    const auto world = basics::Surroundings::fixed(*basics::Instant::parse("2020-06-15T08:00:00Z"), 12);
    ASSERT_TRUE(workspace::newFromTemplate(m_folder / "example.baton", "example", {"Example", "USD", 7}, world));
    m_session = session::Session::open(m_folder / "example.baton", world, *basics::Date::of(2020, 6, 15));
    for (const Person& person : m_session->elements().all<Person>())
      if (person.name == "Brian Welcker")
        m_session->setMe(person.id);
    m_session->settle();
  }

  void take(const char* name, const std::function<void(CommitmentsPage&)>& prepare) {
    tests::gallery(QString::fromLatin1(name), {1228, 820}, [&]() -> QWidget* {
      auto* both = new QWidget;
      auto* row = new QHBoxLayout(both);
      theme::space(row, 0, 0);
      auto* page = new CommitmentsPage(*m_session, m_surrounding);
      row->addWidget(page, 1);
      row->addWidget(page->inspector());
      m_session->settle();
      prepare(*page);
      m_session->settle();
      return both;
    });
  }
  static void choose(CommitmentsPage& page, std::string_view statement) {
    for (const LedgerRow& row : page.ledger()->rows())
      if (row.standing.terms.statement.starts_with(statement))
        page.show(row.id().value(), {});
  }

  tests::TemporaryFolder m_folder;
  session::Surrounding m_surrounding;
  std::unique_ptr<session::Session> m_session;
};

TEST_F(Pictures, OfTheLedger) {
  take("commitments", [](CommitmentsPage& page) { choose(page, "Reference story"); });
  take("commitments-map", [](CommitmentsPage& page) {
    page.openView(CommitmentsPage::Map);
    choose(page, "Fit-out calculator");
  });
  take("commitments-drafts", [](CommitmentsPage& page) { page.run("drafts"); });
  take("commitments-scorecard", [](CommitmentsPage& page) { page.openView(CommitmentsPage::Scorecard); });
  take("commitments-slips", [](CommitmentsPage& page) { page.openView(CommitmentsPage::Slips); });
}

} // namespace
} // namespace baton::commitments_page
