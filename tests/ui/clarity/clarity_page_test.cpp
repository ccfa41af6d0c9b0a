// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clarity/rule.h"
#include "core/strategy/market.h"
#include "core/workspace/templates.h"
#include "tests/support/accessible_names.h"
#include "tests/support/gallery.h"
#include "tests/support/temporary_folder.h"
#include "ui/clarity/clarity_page.h"
#include "ui/clarity/finding_table.h"
#include "ui/theme/theme.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/text_label.h"

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
    m_session->settle();
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
