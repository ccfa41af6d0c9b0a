// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clarity/focus.h"
#include "core/clarity/rule.h"
#include "core/clarity/settings.h"
#include "core/strategy/market.h"
#include "core/strategy/offering.h"
#include "core/workspace/templates.h"
#include "tests/support/accessible_names.h"
#include "tests/support/gallery.h"
#include "tests/support/temporary_folder.h"
#include "ui/clarity/clarity_page.h"
#include "ui/clarity/finding_table.h"
#include "ui/clarity/rule_panel.h"
#include "ui/session/live_check.h"
#include "ui/theme/theme.h"
#include "ui/widgets/index_trend.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/text_field.h"
#include "ui/widgets/text_label.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <gtest/gtest.h>

// The example's strategy has five flaws made on purpose; what they cost was reckoned by hand: lost 6 + 3 + 2 + 0.67
// + 0.6 + 0.6 + 0.4 = 13.27 points, so 86.7, held at 84 while two gates are closed; focus 89.7.
namespace baton::clarity {
namespace {

class ClarityOf : public testing::Test {
protected:
  ClarityOf() : m_world(basics::Surroundings::fixed(*basics::Instant::parse("2020-06-15T08:00:00Z"), 12)) {
    theme::Theme::start().set(theme::Look::Light, 1);
  }
  void open(const std::string& templateName) {
    const auto path = m_folder / (templateName + ".baton");
    const auto made = workspace::newFromTemplate(path, templateName, {"Test", "USD", 1}, m_world);
    ASSERT_TRUE(made) << (made.refused() ? made.refusal().cause : "");
    m_session = session::Session::open(path, m_world, basics::Date::of(2020, 6, 15));
    m_session->settle();
    m_page = std::make_unique<ClarityPage>(*m_session, m_surrounding);
    m_page->resize(1220, 1400);
    m_page->setVisible(true);
    m_page->activateWindow();
    m_session->settle();
  }
  RulePanel& rules() { return *qobject_cast<RulePanel*>(m_page->inspector()); }
  template <class W> W* child(const QString& name) {
    auto* found = m_page->findChild<W*>(name);
    EXPECT_TRUE(found) << name.toStdString();
    return found;
  }
  void settle() {
    QApplication::processEvents();
    m_session->settle();
    QApplication::processEvents();
  }
  void click(const QString& name) {
    QTest::mouseClick(child<QAbstractButton>(name), Qt::LeftButton);
    settle();
  }
  void type(const QString& field, const QString& words) {
    auto* text = child<widgets::TextField>(field);
    text->setFocus();
    text->selectAll();
    QTest::keyClicks(text, words);
  }
  /// The menu of the finding that a rule made, and one of its entries.
  void chooseForFinding(const QString& rule, const QString& entry) {
    for (int row = 0; row < table().findings().rowCount(); ++row)
      if (table().findings().row(row).rule == rule) {
        table().setFocus();
        table().setCurrentIndex(table().model()->index(row, FindingModel::What));
        QTest::keyClick(&table(), Qt::Key_Menu);
        auto* menu = child<QMenu>("finding-menu");
        auto* action = menu->findChild<QAction*>(entry);
        ASSERT_TRUE(action) << entry.toStdString();
        ASSERT_TRUE(action->isEnabled()) << entry.toStdString();
        action->trigger();
        delete menu;
        return settle();
      }
    FAIL() << "no finding of rule " << rule.toStdString();
  }
  void letStand(const QString& rule, const QString& reason) {
    chooseForFinding(rule, "let-stand");
    type("put-aside-reason", reason);
    click("put-aside-keep");
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
  }
  void change(const basics::Edits& edits) {
    m_session->change("test", edits);
    m_session->settle();
  }
  FindingTable& table() { return *m_page->findChild<FindingTable*>("findings"); }
  const FindingRow* findingAbout(const QString& words) {
    for (const FindingRow& row : m_page->view().findings)
      if (row.what.contains(words) || row.place.contains(words) || row.part.contains(words))
        return &row;
    return nullptr;
  }

  tests::TemporaryFolder m_folder;
  basics::Surroundings m_world;
  session::Surrounding m_surrounding;
  std::unique_ptr<session::Session> m_session;
  std::unique_ptr<ClarityPage> m_page;
};

TEST_F(ClarityOf, TheExampleShowsItsTwoClosedGatesAndBothIndicesWithTheirSums) {
  open("example");
  const ClarityView& view = m_page->view();
  EXPECT_FALSE(view.tooEarly);
  EXPECT_TRUE(view.gates[0].open);
  EXPECT_TRUE(view.gates[1].open);
  EXPECT_FALSE(view.gates[2].open);
  EXPECT_FALSE(view.gates[3].open);
  EXPECT_FALSE(view.gates[2].reason.isEmpty());
  EXPECT_DOUBLE_EQ(view.clarity.value.value_or(0), 84);
  EXPECT_EQ(view.clarity.lines.size(), 7u);
  EXPECT_EQ(view.clarity.lines.front().figure, "6.00");
  EXPECT_TRUE(view.clarity.total.name.contains("13.27")) << view.clarity.total.name.toStdString();
  EXPECT_EQ(view.clarity.total.figure, "86.7");
  EXPECT_EQ(view.focus.total.figure, "89.7");
  EXPECT_EQ(view.focus.lines.size(), 7u);
}

TEST_F(ClarityOf, EachOfTheFiveFlawsIsInTheTableWithItsPlaceAndARemedy) {
  open("example");
  for (const QString about : {"Clothing", "Best-in-class", "Brightspoke", "Australia"})
    EXPECT_TRUE(findingAbout(about)) << about.toStdString();
  const auto asAField = [this](const QString& page, const QString& field) {
    for (const FindingRow& row : m_page->view().findings)
      if (row.page == page && row.field == field)
        return true;
    return false;
  };
  EXPECT_TRUE(asAField("strategy", "aspiration"));
  EXPECT_TRUE(asAField("strategy", "rank"));
  EXPECT_TRUE(asAField("strategy", "theirs"));
  for (const FindingRow& row : m_page->view().findings) {
    EXPECT_FALSE(row.place.isEmpty());
    EXPECT_FALSE(row.what.isEmpty());
    EXPECT_FALSE(row.why.isEmpty());
    EXPECT_FALSE(row.mend.isEmpty());
  }
  EXPECT_EQ(table().findings().rowCount(), int(m_page->view().findings.size()));
}

// They cost nothing and close no gate: the plan is no part of the strategy's clarity.
TEST_F(ClarityOf, WhereThePlanDoesNotAddUpStandsInAGroupOfItsOwn) {
  m_surrounding.setPages({"clarity", "plan", "numbers"});
  open("example");
  auto* plan = child<FindingTable>("plan-findings");
  const auto& found = session::LiveCheck::of(*m_session).plan();
  ASSERT_GT(found.size(), 0u);
  ASSERT_EQ(plan->findings().rowCount(), int(found.size()));
  for (const FindingRow& row : m_page->view().findings)
    EXPECT_FALSE(row.rule.startsWith("plan-")) << row.rule.toStdString();
  QSignalSpy asked(&m_surrounding, &session::Surrounding::openPage);
  plan->setCurrentIndex(plan->model()->index(0, FindingModel::What));
  QTest::keyClick(plan, Qt::Key_Return);
  ASSERT_EQ(asked.size(), 1);
  EXPECT_EQ(asked[0][0].toString(), "plan");
  EXPECT_EQ(asked[0][1].value<basics::RowId>(), found.front().id);
  m_page->run("copy-findings");
  EXPECT_TRUE(QApplication::clipboard()->text().contains("Where the plan does not add up"));
}

TEST_F(ClarityOf, WithoutGoalsNothingIsSaidOfAPlan) {
  open("blank");
  EXPECT_FALSE(child<QWidget>("plan-part")->isVisible());
}

TEST_F(ClarityOf, TheFilterShowsOneKindOfFinding) {
  open("example");
  m_page->findChild<widgets::SegmentedControl*>("severity")->setCurrent(1);
  const int blockers = m_page->view().count(Severity::Blocker);
  ASSERT_GT(blockers, 0);
  ASSERT_EQ(table().findings().rowCount(), blockers);
  for (int row = 0; row < blockers; ++row)
    EXPECT_EQ(table().findings().row(row).severity, Severity::Blocker);
}

TEST_F(ClarityOf, EnterOnAFindingAsksForItsElementAndField) {
  open("example");
  QSignalSpy asked(&m_surrounding, &session::Surrounding::openPage);
  table().setCurrentIndex(table().model()->index(0, FindingModel::What));
  QTest::keyClick(&table(), Qt::Key_Return);
  ASSERT_EQ(asked.size(), 1);
  EXPECT_EQ(asked[0][0].toString(), m_page->view().findings[0].page);
  EXPECT_EQ(asked[0][1].value<basics::RowId>(), m_page->view().findings[0].element);
}

TEST_F(ClarityOf, ANameWithMarkupIsShownAsItWasTyped) {
  open("example");
  strategy::Market market = *m_session->elements().inOrder<strategy::Market>().front();
  market.name = "<b>Bold</b> shops";
  market.idealCustomer.clear();
  basics::Edits edits;
  edits.put(market);
  change(edits);
  const FindingRow* row = findingAbout("<b>Bold</b>");
  ASSERT_TRUE(row);
  for (auto* label : m_page->findChildren<QLabel*>())
    EXPECT_EQ(label->textFormat(), Qt::PlainText) << label->text().toStdString();
  for (int i = 0; i < table().model()->rowCount(); ++i)
    EXPECT_FALSE(table().model()->index(i, FindingModel::What).data(Qt::ToolTipRole).toString().contains("<b>Bold"));
}

TEST_F(ClarityOf, BeforeTheFirstMarketAndOfferingThereIsNothingToMeasure) {
  open("blank");
  EXPECT_TRUE(m_page->view().tooEarly);
  EXPECT_FALSE(table().isVisible());
}

TEST_F(ClarityOf, WhatTakesTheKeyboardHasAName) {
  open("example");
  EXPECT_EQ(tests::unnamedFocusables(*m_page), QStringList());
}

TEST_F(ClarityOf, EveryRuleIsInThePanelAndCanBeFoundByItsName) {
  open("example");
  click("rules-button");
  ASSERT_TRUE(rules().isOpen());
  auto* list = child<QTableView>("rules");
  EXPECT_EQ(list->model()->rowCount(), int(clarity::rules().size() + focusThresholds().size()));
  auto* search = child<QLineEdit>("rule-search");
  QTest::keyClicks(search, "without proof");
  ASSERT_EQ(list->model()->rowCount(), 1);
  QTest::keyClick(search, Qt::Key_Return);
  ASSERT_TRUE(rules().form());
  EXPECT_EQ(rules().form()->rule(), "proof-none");
  QTest::keyClick(&rules(), Qt::Key_Escape);
  EXPECT_FALSE(rules().form());
  QTest::keyClick(&rules(), Qt::Key_Escape);
  EXPECT_FALSE(rules().isOpen());
}

TEST_F(ClarityOf, ARuleIsSwitchedOffOnlyWithAReasonThatIsKeptAndShown) {
  open("example");
  m_page->show(0, "proof-none");
  ASSERT_TRUE(rules().form());
  EXPECT_FALSE(child<QPushButton>("rule-off")->isEnabled());
  type("rule-reason", "   ");
  EXPECT_FALSE(child<QPushButton>("rule-off")->isEnabled()) << "blanks are no reason";
  type("rule-reason", "Clothing is <b>new</b>, proof comes in autumn.");
  click("rule-off");
  EXPECT_EQ(m_session->undoLabel(), "switch off rule Claim without proof");
  ASSERT_EQ(m_session->elements().count<RuleSetting>(), 1u);
  const RuleSetting& setting = *m_session->elements().all<RuleSetting>().begin();
  EXPECT_TRUE(setting.off);
  EXPECT_EQ(setting.rule, "proof-none");
  EXPECT_EQ(setting.reason, "Clothing is <b>new</b>, proof comes in autumn.");
  EXPECT_EQ(child<QPushButton>("rules-button")->text(), "Rules changed: 1");
  EXPECT_TRUE(child<QPushButton>("own-rule-proof-none")->isVisible());
  for (const FindingRow& row : m_page->view().findings)
    EXPECT_NE(row.rule, "proof-none");
  // 13.27 points less the 0.6 of the rule, of 100 less its 3: 100 x (97 - 12.67) / 97 = 86.9
  EXPECT_EQ(m_page->view().clarity.total.figure, "86.9");
}

TEST_F(ClarityOf, ARuleThatWasSwitchedOffIsSwitchedOnAgainAndNothingIsLeftOfIt) {
  open("example");
  m_page->show(0, "proof-none");
  type("rule-reason", "Proof comes in autumn.");
  click("rule-off");
  EXPECT_FALSE(child<QPushButton>("rule-off")->isVisible());
  click("rule-on");
  EXPECT_EQ(m_session->undoLabel(), "switch on rule Claim without proof");
  EXPECT_EQ(m_session->elements().count<RuleSetting>(), 0u);
  EXPECT_EQ(m_page->view().clarity.total.figure, "86.7");
  EXPECT_EQ(child<QPushButton>("rules-button")->text(), "Rules");
  m_session->undo();
  settle();
  EXPECT_EQ(m_session->elements().count<RuleSetting>(), 1u);
  EXPECT_TRUE(child<QPushButton>("rule-on")->isVisible());
}

TEST_F(ClarityOf, AThresholdIsChangedWithAReasonAndANumberOnly) {
  open("example");
  m_page->show(0, "proof-stale");
  auto* keep = child<QPushButton>("rule-keep");
  type("rule-reason", "Our proofs last three years.");
  EXPECT_FALSE(keep->isEnabled()) << "nothing was changed yet";
  type("rule-threshold", "three years");
  EXPECT_FALSE(keep->isEnabled());
  EXPECT_EQ(child<widgets::TextField>("rule-threshold")->value(), "three years") << "what was typed is kept";
  type("rule-threshold", "36");
  ASSERT_TRUE(keep->isEnabled());
  click("rule-keep");
  ASSERT_EQ(m_session->elements().count<RuleSetting>(), 1u);
  const RuleSetting& setting = *m_session->elements().all<RuleSetting>().begin();
  EXPECT_FALSE(setting.off);
  EXPECT_EQ(setting.threshold, Amount::of(36));
  click("rule-as-shipped");
  EXPECT_EQ(m_session->elements().count<RuleSetting>(), 0u);
  EXPECT_EQ(child<widgets::TextField>("rule-threshold")->value(), "24");
}

TEST_F(ClarityOf, AThresholdOfTheFocusIndexIsOneOfTheRules) {
  open("example");
  m_page->show(0, "focus-load-none");
  ASSERT_TRUE(rules().form());
  EXPECT_FALSE(child<QPushButton>("rule-off")->isVisible()) << "a threshold is not switched off";
  type("rule-reason", "Two lines are sold together.");
  type("rule-threshold", "30");
  click("rule-keep");
  // 7 core pairs: 1 - (7 - 6) / (30 - 6) = 0.958
  EXPECT_EQ(m_page->view().focus.lines[1].figure, "0.96");
}

TEST_F(ClarityOf, AFindingLeftStandingOpensItsGateKeepsItsPointsAndComesBack) {
  open("example");
  ASSERT_FALSE(m_page->view().gates[3].open);
  letStand("advantage-one-sided", "Brightspoke is closing down.");
  ASSERT_EQ(m_session->elements().count<PutAside>(), 1u);
  EXPECT_EQ(m_page->view().standing(), 1);
  EXPECT_TRUE(m_page->view().gates[3].open) << "a text that its author stands by closes no gate";
  EXPECT_TRUE(m_page->view().clarity.total.name.contains("13.27")) << "its points stay lost";
  child<widgets::SegmentedControl>("severity")->setCurrent(4);
  ASSERT_EQ(table().findings().rowCount(), 1);
  EXPECT_TRUE(table().findings().row(0).why.contains("Brightspoke is closing down."));
  chooseForFinding("advantage-one-sided", "take-up");
  EXPECT_EQ(m_session->elements().count<PutAside>(), 0u);
  EXPECT_FALSE(m_page->view().gates[3].open);
}

TEST_F(ClarityOf, OnlyAReceiverSaysThatItIsClearAndThenThePointsAreBack) {
  open("example");
  std::vector<basics::Id<people::Person>> people;
  for (const people::Person& person : m_session->elements().all<people::Person>())
    people.push_back(person.id);
  m_session->setMe(people[0]);
  letStand("advantage-one-sided", "Brightspoke is closing down.");
  child<widgets::SegmentedControl>("severity")->setCurrent(4);
  table().setCurrentIndex(table().model()->index(0, FindingModel::What));
  QTest::keyClick(&table(), Qt::Key_Menu);
  auto* menu = child<QMenu>("finding-menu");
  EXPECT_FALSE(menu->findChild<QAction*>("clear")->isEnabled()) << "its author is no receiver";
  delete menu;
  m_session->setMe(people[1]);
  chooseForFinding("advantage-one-sided", "clear");
  EXPECT_EQ((*m_session->elements().all<PutAside>().begin()).clearTo, people[1]);
  EXPECT_TRUE(m_page->view().clarity.total.name.contains("10.27")) << m_page->view().clarity.total.name.toStdString();
  chooseForFinding("advantage-one-sided", "not-clear");
  EXPECT_TRUE(m_page->view().clarity.total.name.contains("13.27"));
  m_session->setMe({});
}

TEST_F(ClarityOf, TheListThatIsCopiedNamesGatesIndicesPlacesAndRemedies) {
  open("example");
  QSignalSpy said(&m_surrounding, &session::Surrounding::say);
  click("copy-list");
  const QString list = QGuiApplication::clipboard()->text();
  for (const QString words :
       {"84.0 of 100", "Gate Markets: open", "Gate Advantages: closed", "To settle before handoff", "Worth a look",
        "Clothing (Offering)", "Best-in-class", "To mend it:"})
    EXPECT_TRUE(list.contains(words)) << words.toStdString();
  const auto ofThePlan = child<FindingTable>("plan-findings")->findings().rowCount();
  EXPECT_GT(ofThePlan, 0) << "the example's goals ask for more than its people's rates bring";
  EXPECT_EQ(list.count("\n- "), m_page->view().findings.size() + ofThePlan);
  EXPECT_EQ(said.size(), 1);
}

TEST_F(ClarityOf, AFindingHasItsPlaceItsRuleAndAMenuByMouseToo) {
  open("example");
  QSignalSpy asked(&m_surrounding, &session::Surrounding::openPage);
  const QRect tools = table().visualRect(table().model()->index(0, FindingModel::Actions));
  QTest::mouseClick(table().viewport(), Qt::LeftButton, {}, FindingDelegate::goRect(tools).center().toPoint());
  EXPECT_EQ(asked.size(), 1);
  QTest::mouseClick(table().viewport(), Qt::LeftButton, {}, FindingDelegate::menuRect(tools).center().toPoint());
  auto* menu = child<QMenu>("finding-menu");
  menu->findChild<QAction*>("rule")->trigger();
  delete menu;
  ASSERT_TRUE(rules().form());
  EXPECT_EQ(rules().form()->rule(), m_page->view().findings[0].rule);
}

TEST_F(ClarityOf, NothingOfAGateIsCutOnASmallWindowWithLargeText) {
  theme::Theme::start().set(theme::Look::Light, 2);
  open("example");
  m_page->resize(1024 - 112, 528);
  settle();
  for (int gate = 0; gate < 4; ++gate) {
    auto* card = child<QWidget>(QStringLiteral("gate-%1").arg(gate));
    for (const auto* label : card->findChildren<widgets::TextLabel*>()) {
      if (!label->isVisibleTo(card) || label->text().isEmpty())
        continue;
      EXPECT_GE(label->height(), label->hasHeightForWidth() ? label->heightForWidth(label->width()) : 1)
          << label->text().toStdString();
      EXPECT_LE(label->mapTo(card, QPoint(0, label->height())).y(), card->height()) << label->text().toStdString();
    }
    EXPECT_GE(card->height(), card->minimumSizeHint().height());
  }
  EXPECT_TRUE(table().isColumnHidden(FindingModel::Mend)) << "one column holds everything";
  theme::Theme::start().set(theme::Look::Light, 1);
}

TEST_F(ClarityOf, ALongSumIsFoldedAndStillAddsUp) {
  open("blank");
  strategy::Market market;
  market.id = m_session->newId<strategy::Market>();
  market.name = "Retail";
  market.status = strategy::MarketStatus::Selected;
  strategy::Offering offering;
  offering.id = m_session->newId<strategy::Offering>();
  offering.name = "Bikes";
  basics::Edits edits;
  edits.put(market);
  edits.put(offering);
  change(edits);
  settle();
  const IndexFigures& clarity = m_page->view().clarity;
  ASSERT_GT(clarity.lines.size(), 12u);
  double whole = 0, shown = 0;
  for (std::size_t i = 0; i < clarity.lines.size(); ++i) {
    whole += clarity.lines[i].figure.toDouble();
    shown += i < 8 ? clarity.lines[i].figure.toDouble() : 0;
  }
  EXPECT_NEAR(shown + clarity.othersFrom(8).figure.toDouble(), whole, 0.01 * double(clarity.lines.size()));
  auto* all = child<QPushButton>("all-lines");
  EXPECT_EQ(all->text(), QStringLiteral("Show all %1").arg(clarity.lines.size()));
  const auto before = m_page->findChildren<widgets::TextLabel*>().size();
  click("all-lines");
  EXPECT_GT(m_page->findChildren<widgets::TextLabel*>().size(), before);
}

TEST_F(ClarityOf, WhatCannotBeJudgedYetIsCountedAndNotListed) {
  open("blank");
  strategy::Offering offering;
  offering.id = m_session->newId<strategy::Offering>();
  offering.name = "Bikes";
  basics::Edits edits;
  edits.put(offering);
  strategy::Market market;
  market.id = m_session->newId<strategy::Market>();
  market.name = "Retail";
  market.status = strategy::MarketStatus::Rejected;
  edits.put(market);
  change(edits);
  settle();
  EXPECT_GT(m_page->view().following, 0);
  for (const FindingRow& row : m_page->view().findings)
    EXPECT_NE(row.rule, "market-no-customer") << "market-none is said instead";
  EXPECT_TRUE(findingAbout("No market is selected"));
}

TEST_F(ClarityOf, WithHalfOfFocusKnownThePageAsksForRecords) {
  open("blank");
  strategy::Market market;
  market.id = m_session->newId<strategy::Market>();
  market.name = "Retail";
  market.status = strategy::MarketStatus::Selected;
  strategy::Offering offering;
  offering.id = m_session->newId<strategy::Offering>();
  offering.name = "Bikes";
  basics::Edits edits;
  edits.put(market);
  edits.put(offering);
  change(edits);
  settle();
  EXPECT_FALSE(m_page->view().focus.value);
  EXPECT_TRUE(m_page->view().focus.note.startsWith("Choice ")) << m_page->view().focus.note.toStdString();
  QPushButton* load = nullptr;
  for (auto* one : m_page->findChildren<QPushButton*>("load-records"))
    load = one->isVisible() ? one : load;
  ASSERT_TRUE(load);
}

TEST_F(ClarityOf, BothIndicesAreFollowedFromTheVersionThatWasPublishedToTheDraft) {
  open("example");
  for (const IndexFigures* figures : {&m_page->view().clarity, &m_page->view().focus}) {
    ASSERT_EQ(figures->trend.size(), 2);
    EXPECT_EQ(figures->trend[0].name, "v1");
    EXPECT_EQ(figures->trend[1].name, "draft");
  }
  EXPECT_DOUBLE_EQ(m_page->view().clarity.trend[1].value, 84);
  EXPECT_NEAR(m_page->view().focus.trend[1].value, 95.8, 0.05) << "choice, by hand: (1 + 11/12) / 2";
  int shown = 0;
  for (const auto* trend : m_page->findChildren<widgets::IndexTrend*>())
    shown += trend->isVisible() && trend->accessibleName().contains("v1") ? 1 : 0;
  EXPECT_EQ(shown, 2);
}

TEST_F(ClarityOf, TheRulesSayTheirNames) {
  open("example");
  rules().openList();
  EXPECT_EQ(tests::unnamedFocusables(rules()), QStringList());
  rules().openRule("proof-stale");
  EXPECT_EQ(tests::unnamedFocusables(rules()), QStringList());
}

TEST_F(ClarityOf, Gallery) {
  open("example");
  tests::gallery("clarity", {1228, 1300}, [this]() -> QWidget* {
    auto* page = new ClarityPage(*m_session, m_surrounding);
    page->resize(1228, 1300);
    m_session->settle();
    return page;
  });
}

} // namespace
} // namespace baton::clarity
