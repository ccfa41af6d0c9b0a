// SPDX-License-Identifier: GPL-3.0-or-later
// Sales proposes to go further than a guardrail says, and leadership answers; what was decided not to do is held
// against what is pursued.
#include "core/strategy/exclusion.h"
#include "core/strategy/market.h"
#include "core/strategy/room_to_run.h"
#include "core/strategy/target_account.h"
#include "tests/support/accessible_names.h"
#include "tests/ui/strategy/strategy_at_hand.h"
#include "ui/inspector/inspector.h"
#include "ui/strategy/element_pane.h"
#include "ui/strategy/element_table_model.h"
#include "ui/strategy/extension_bar.h"
#include "ui/strategy/not_doing_card.h"
#include "ui/strategy/not_doing_dialog.h"
#include "ui/widgets/text_field.h"
#include "ui/widgets/text_label.h"

#include <QPushButton>

namespace baton::strategy_page {
namespace {

using basics::Id;
using strategy::Exception, strategy::Exclusion, strategy::Extension, strategy::ExtensionState;
using testing::HasSubstr;

/// Maya leads, Tess sells; it is 15 June 2020.
class RoomToRun : public StrategyAtHand {
protected:
  RoomToRun() {
    make();
    maya = person("Maya", people::Side::Leadership);
    tess = person("Tess", people::Side::Sales);
    m_session->setMe({});
  }
  Id<people::Person> person(const char* name, people::Side side) {
    people::Person one;
    one.name = name;
    one.side = side;
    return put(one);
  }
  void press(QWidget& in, const char* name) {
    auto* button = child<QPushButton>(&in, QLatin1String(name));
    ASSERT_TRUE(button);
    ASSERT_TRUE(button->isEnabled()) << name;
    QTest::mouseClick(button, Qt::LeftButton);
    settle();
  }
  std::string said(const char* name) { return child<QLabel>(&panel(), QLatin1String(name))->text().toStdString(); }
  const Extension& only() { return *m_session->elements().all<Extension>().begin(); }
  NotDoingDialog& dialog() {
    auto* found = page().window()->findChild<NotDoingDialog*>();
    EXPECT_NE(found, nullptr);
    return *found;
  }

  Id<people::Person> maya, tess;
};

TEST_F(RoomToRun, ASellerProposesFromTheGuardrailAndLeadershipAnswersWithAReason) {
  strategy::Guardrail guardrail;
  guardrail.statement = "Up to 5 % on components";
  const auto five = put(guardrail);
  m_session->setMe(tess);
  page().show(five.value(), {});
  press(panel(), "propose-extension");
  ASSERT_EQ(m_session->elements().count<Extension>(), 1u);
  EXPECT_EQ(only().statement, "Beyond “Up to 5 % on components”: ");
  EXPECT_EQ(only().proposedBy, tess);
  EXPECT_EQ(only().proposed, m_session->today()) << "from then on the answer is waited for";
  EXPECT_THAT(said("extension-standing"), HasSubstr("since today"));
  EXPECT_EQ(panel().findChild<QPushButton*>("extension-accept"), nullptr) << "Sales does not answer itself";

  m_session->setMe(maya);
  settle();
  press(panel(), "extension-decline");
  EXPECT_EQ(only().state, ExtensionState::Proposed);
  EXPECT_FALSE(said("extension-refusal").empty()) << "a no has a reason";
  auto* words = child<widgets::TextField>(&panel(), "extension-answer");
  QTest::keyClicks(words, "Not before the margin is back");
  press(panel(), "extension-decline");
  EXPECT_EQ(only().state, ExtensionState::Declined);
  EXPECT_EQ(only().answer, "Not before the margin is back");
  EXPECT_EQ(only().answeredBy, maya);
  EXPECT_THAT(said("extension-standing"), testing::AllOf(HasSubstr("Answered by Maya on"), HasSubstr("the same day")));
  m_session->undo();
  settle();
  EXPECT_EQ(only().state, ExtensionState::Proposed);
}

/// Proposed on 31 May, with 14 days to answer: due on 14 June, one day past.
TEST_F(RoomToRun, TheListSaysWhoseMoveItIsAndForHowLong) {
  Extension proposal;
  proposal.statement = "8 % on components";
  proposal.proposedBy = tess;
  proposal.proposed = *basics::Date::parse("2020-05-31");
  put(proposal);
  page().openSection("extension");
  auto& pane = *qobject_cast<ElementPane*>(page().pane());
  const auto& model = pane.model();
  const QModelIndex turn = model.index(0, model.columnCount() - 1);
  EXPECT_EQ(turn.data().toString(), "Leadership, 15 days");
  EXPECT_EQ(turn.data(Qt::AccessibleTextRole).toString(), "Leadership, 15 days, past its date");
  EXPECT_EQ(child<QLabel>(&pane, "section-facts")->text(), "1; 1 waits for leadership, 1 past their date");
  const auto waiting = [this](Id<people::Person> who) {
    m_session->setMe(who);
    return StrategyPage::entry().badge(*m_session);
  };
  EXPECT_EQ(waiting(maya), 1) << "counted in the sidebar of whoever leads";
  EXPECT_EQ(waiting(tess), 0);
  EXPECT_FALSE(model.flags(model.index(0, 1)) & Qt::ItemIsEditable) << "the state is leadership's answer";
}

/// Two accounts on the list and one that has no tier fall into the market that was left out.
class NotDoingThere : public RoomToRun {
protected:
  NotDoingThere() {
    strategy::Market left;
    left.name = "Australia";
    left.status = strategy::MarketStatus::Rejected;
    australia = put(left);
    Exclusion none;
    none.what = "No new resellers in Australia";
    none.markets = {australia};
    leftOut = put(none);
    ayers = account("Ayers", strategy::Tier::A);
    account("Bondi", strategy::Tier::B);
    account("Known", {});
    settle();
  }
  Id<strategy::TargetAccount> account(const char* name, std::optional<strategy::Tier> tier) {
    strategy::TargetAccount made;
    made.market = australia;
    made.name = name;
    made.tier = tier;
    made.owner = tess;
    return put(made);
  }
  void openRows() {
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // the one before
    page().openSection("exclusion");
    settle();
    press(*page().pane(), qPrintable(QStringLiteral("rows-%1").arg(leftOut.value())));
  }

  Id<strategy::Market> australia;
  Id<Exclusion> leftOut;
  Id<strategy::TargetAccount> ayers;
};

TEST_F(NotDoingThere, TheRowsStandBehindAClickUnderTheExclusions) {
  openRows();
  ASSERT_EQ(dialog().lines().size(), 2u) << "without a tier it is a known account, no target";
  EXPECT_EQ(dialog().lines()[0].what, "Target account");
  EXPECT_EQ(dialog().lines()[0].whose, "Tess");
  EXPECT_EQ(dialog().lines()[0].place, "Australia");
  EXPECT_EQ(tests::unnamedFocusables(dialog()), QStringList());
}

TEST_F(NotDoingThere, AnExceptionIsMadeFromThereWithItsApproverAndShownThere) {
  m_session->setMe(maya);
  openRows();
  press(dialog(), "let-through");
  ASSERT_EQ(m_session->elements().count<Exception>(), 1u);
  const Exception& exception = *m_session->elements().all<Exception>().begin();
  EXPECT_EQ(exception.exclusion, leftOut);
  EXPECT_EQ(exception.about.value(), ayers.value()) << "what was chosen";
  EXPECT_EQ(exception.approver, maya);
  EXPECT_EQ(panel().current().kind->name, "exception") << "its reason is to be written";
  settle();
  openRows();
  ASSERT_EQ(dialog().lines().size(), 2u);
  EXPECT_EQ(dialog().lines()[0].letThrough, "");
  EXPECT_EQ(dialog().lines()[1].name, "Ayers");
  EXPECT_EQ(dialog().lines()[1].letThrough, "Maya");
}

TEST_F(NotDoingThere, ASellerLetsNothingThroughInTheirOwnName) {
  m_session->setMe(tess);
  openRows();
  press(dialog(), "let-through");
  ASSERT_EQ(m_session->elements().count<Exception>(), 1u);
  EXPECT_FALSE(m_session->elements().all<Exception>().begin()->approver);
  openRows();
  EXPECT_EQ(dialog().lines()[0].letThrough, "") << "without an approver it permits nothing";
}

} // namespace
} // namespace baton::strategy_page
