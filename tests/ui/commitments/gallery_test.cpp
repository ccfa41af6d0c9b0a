// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/inspector/example_in_pictures.h"
#include "ui/commitments/commitments_page.h"
#include "ui/commitments/promise_panel.h"

#include <QPushButton>

namespace baton::commitments_page {
namespace {

class Pictures : public tests::ExampleInPictures {
protected:
  void take(const char* name, const std::function<void(CommitmentsPage&)>& prepare) {
    ExampleInPictures::take<CommitmentsPage>(name, prepare);
  }
  static void choose(CommitmentsPage& page, std::string_view statement) {
    for (const LedgerRow& row : page.ledger()->rows())
      if (row.standing.terms.statement.starts_with(statement))
        page.show(row.id().value(), {});
  }
};

TEST_F(Pictures, OfTheLedger) {
  take("commitments", [](CommitmentsPage& page) { choose(page, "Reference story"); });
  take("commitments-accept", [](CommitmentsPage& page) {
    choose(page, "Reference story");
    page.panel().findChild<QPushButton*>("move-accept")->click();
  });
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
