// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/guide/guide_page.h"

#include "core/records/import_batch.h"
#include "core/records/mapping_suggestion.h"
#include "core/strategy/assumption.h"
#include "core/strategy/exclusion.h"
#include "core/strategy/market.h"
#include "core/strategy/offering.h"
#include "core/strategy/open_question.h"
#include "core/strategy/strategy.h"
#include "tests/support/accessible_names.h"
#include "tests/support/gallery.h"
#include "tests/support/packed_zip.h"
#include "tests/ui/inspector/workspace_at_hand.h"
#include "ui/guide/answer_examples.h"
#include "ui/guide/keyed_table.h"
#include "ui/guide/sold_pane.h"
#include "ui/guide/sort_pane.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/text_label.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <fstream>
#include <gtest/gtest.h>
#include <sstream>

namespace baton::guide_page {
namespace {

using strategy::Market;

QString sourceFile(const char* name) {
  return QStringLiteral(BATON_SOURCE_DIR "/") + name;
}

class GuidePageOf : public tests::WorkspaceAtHand {
protected:
  GuidePageOf() { QSettings().clear(); }

  void open(const std::string& templateName) {
    const auto path = m_folder / (templateName + ".baton");
    ASSERT_TRUE(workspace::newFromTemplate(path, templateName, {"Company", "USD", 7}, m_world));
    adopt(workspace::Workspace::openForWriting(path, m_world));
  }
  GuidePage& page(const QString& place = {}) {
    if (!m_page) {
      m_page = std::make_unique<GuidePage>(*m_session, m_surrounding);
      m_page->setAttribute(Qt::WA_DontShowOnScreen);
      m_page->resize(1228, 848);
      m_page->setVisible(true);
    }
    if (!place.isEmpty())
      m_page->show(0, place);
    settle();
    return *m_page;
  }
  template <class W> W& part(const QString& name) {
    W* seen = nullptr;
    for (W* one : page().findChildren<W*>(name))
      if (one->isVisible())
        seen = one;
    EXPECT_NE(seen, nullptr) << name.toStdString();
    return *seen;
  }
  void press(const QString& name) {
    QTest::mouseClick(&part<QPushButton>(name), Qt::LeftButton);
    settle();
  }
  void keys(QWidget& widget, const QString& letters) {
    for (const QChar letter : letters) {
      QTest::keyClick(&widget, letter.toLatin1());
      settle();
    }
  }
  /// The bookings of Adventure Works, read as the program suggests.
  void importBookings() {
    std::stringstream bytes;
    bytes << std::ifstream(sourceFile("resources/templates/example/bookings.csv").toStdString(), std::ios::binary)
                 .rdbuf();
    records::ImportRequest request;
    request.fileName = "bookings.csv";
    request.bytes = bytes.str();
    request.mapping = records::suggestMapping(records::RecordKind::Bookings, *exchange::readCsv(request.bytes),
                                              m_session->elements());
    request.today = m_session->today();
    bool taken = false;
    m_session->import(request, [&](const basics::Outcome<records::ImportPlan>& plan) { taken = bool(plan); });
    settle();
    ASSERT_TRUE(taken);
  }
  std::vector<const Market*> markets() { return m_session->elements().inOrder<Market>(); }

  std::unique_ptr<GuidePage> m_page;
};

TEST_F(GuidePageOf, ABlankWorkspaceIsNotDueAndAGuidedOneIsUntilAllIsAnswered) {
  open("blank");
  EXPECT_FALSE(guide::isDue(m_session->elements()));
  page("questions");
  EXPECT_TRUE(guide::isDue(m_session->elements())) << "who asks for the questions is guided";
  EXPECT_EQ(page().path(), guide::GuidePath::Short);
  EXPECT_EQ(page().place(), "aspiration");
}

TEST_F(GuidePageOf, EveryQuestionShowsItsAnswersToCompareWith) {
  open("guided");
  page("aspiration");
  auto& examples = part<AnswerExamples>("");
  EXPECT_FALSE(examples.isOpen());
  press("examples");
  EXPECT_TRUE(examples.isOpen());
  press("guide-skip");
  EXPECT_EQ(page().place(), "markets");
  EXPECT_TRUE(part<AnswerExamples>("").isOpen()) << "as it was chosen before";
}

TEST_F(GuidePageOf, ThePathCanBeChangedAtAnyTime) {
  open("guided");
  page("markets");
  part<widgets::SegmentedControl>("guide-path").setCurrent(1);
  settle();
  EXPECT_EQ(m_session->elements().only<strategy::WorkspaceSettings>().guide, strategy::GuidePath::Full);
  EXPECT_EQ(page().place(), "markets");
  press("guide-back");
  EXPECT_EQ(page().place(), "situation") << "which the short path does not ask";
  m_session->undo();
  settle();
  EXPECT_EQ(page().path(), guide::GuidePath::Short);
}

TEST_F(GuidePageOf, WhatIsTypedIsAnElementAndAPlaceIsKept) {
  open("guided");
  page("aspiration");
  auto& field = part<QWidget>("field-aspiration");
  QTest::keyClicks(&field, "By 30 June 2021 we earn 4 %.");
  press("guide-next");
  EXPECT_EQ(m_session->elements().only<strategy::Strategy>().aspiration, "By 30 June 2021 we earn 4 %.");
  EXPECT_EQ(page().place(), "markets");
  m_page.reset();
  EXPECT_EQ(page().place(), "markets") << "opened again, it is where one was";
}

TEST_F(GuidePageOf, AQuestionAboutMarketsSaysThatNoneIsSelected) {
  open("guided");
  page("ideal-customer");
  EXPECT_TRUE(part<widgets::TextLabel>("missing-before").text().startsWith("No market is selected yet"));
}

TEST_F(GuidePageOf, TheSummaryIsComposedFromTheAnswers) {
  open("example");
  page("summary");
  EXPECT_EQ(page().path(), guide::GuidePath::Full) << "only the full path asks it";
  press("compose");
  EXPECT_TRUE(m_session->elements().only<strategy::Strategy>().summary.starts_with(
      "My mechanic waits for one part while the bike blocks the stand"));
}

TEST_F(GuidePageOf, BookingsBecomeMarketsAndOfferingsByOneKeyEach) {
  open("guided");
  importBookings();
  page("sold");
  auto& table = part<KeyedTable>("sold-groups");
  auto& model = page().sold().model();
  ASSERT_EQ(model.rowCount(), 6) << "by country";
  EXPECT_EQ(model.index(0, SoldModel::Name).data().toString(), "United States");
  EXPECT_TRUE(part<widgets::TextLabel>("sold-facts").text().startsWith("77.5M USD in 9,062 bookings"));
  keys(table, "SSRL");
  ASSERT_EQ(m_session->elements().count<Market>(), 3u);
  EXPECT_EQ(model.index(0, SoldModel::Decided).data().toString(), "Selected");
  EXPECT_EQ(model.index(2, SoldModel::Decided).data().toString(), "Turned down");
  EXPECT_EQ(model.index(3, SoldModel::Decided).data().toString(), "Not decided");
  EXPECT_EQ(markets()[1]->rank, 2);
  EXPECT_EQ(markets()[0]->match, (std::vector<std::string>{"Country = United States"}));

  part<widgets::SegmentedControl>("sold-what").setCurrent(1);
  settle();
  ASSERT_EQ(model.rowCount(), 4) << "by category";
  EXPECT_EQ(model.index(0, SoldModel::Name).data().toString(), "Bikes");
  EXPECT_EQ(model.index(0, SoldModel::Share).data().toString(), "82.6\u202F%") << "64,069,033 of 77,548,570";
  keys(table, "SD");
  EXPECT_EQ(m_session->elements().count<strategy::Offering>(), 2u);
  m_session->undo();
  settle();
  EXPECT_EQ(m_session->elements().count<strategy::Offering>(), 1u) << "each decision is one step of undo";
}

TEST_F(GuidePageOf, TheReasonIsAskedOfWhatWasDecided) {
  open("guided");
  importBookings();
  page("sold");
  keys(part<KeyedTable>("sold-groups"), "S");
  auto& reason = part<QWidget>("field-reason");
  QTest::keyClicks(&reason, "The largest, and it earns.");
  QTest::keyClick(&reason, Qt::Key_Return, Qt::ControlModifier);
  settle();
  EXPECT_EQ(markets()[0]->reason, "The largest, and it earns.");
}

TEST_F(GuidePageOf, MarkedRowsBecomeOneMarket) {
  open("guided");
  importBookings();
  page("sold");
  auto& table = part<KeyedTable>("sold-groups");
  QTest::keyClick(&table, Qt::Key_Down, Qt::ShiftModifier);
  keys(table, "S");
  ASSERT_EQ(m_session->elements().count<Market>(), 1u);
  EXPECT_EQ(markets()[0]->name, "United States and Canada");
  EXPECT_EQ(markets()[0]->match, (std::vector<std::string>{"Country = United States or Canada"}));
}

class Sorting : public GuidePageOf {
protected:
  KeyedTable& opened(const QString& file) {
    page("sort");
    page().sort().setFileChooser([file](QWidget*) { return file; });
    QTest::mouseClick(page().findChild<QPushButton*>(page().sort().model().rowCount() ? "sort-another" : "sort-choose"),
                      Qt::LeftButton);
    settle();
    return part<KeyedTable>("sort-cards");
  }
  QString facts() { return part<widgets::TextLabel>("sort-facts").text(); }
};

TEST_F(Sorting, ARealStrategyIsSortedByOneKeyACardAndTheNextDayItIsKnown) {
  open("guided");
  const QString file = sourceFile("tests/data/strategy_documents/strategy-2021-11.md");
  auto& table = opened(file);
  const int cards = page().sort().model().rowCount();
  ASSERT_GT(cards, 50);
  EXPECT_EQ(facts(), QStringLiteral("strategy-2021-11.md: 0 of %1 cards sorted.").arg(cards));
  keys(table, "LMXA");
  EXPECT_EQ(m_session->elements().count<strategy::OpenQuestion>(), 1u);
  EXPECT_EQ(m_session->elements().count<Market>(), 1u);
  EXPECT_EQ(m_session->elements().count<strategy::Exclusion>(), 1u);
  EXPECT_EQ(m_session->elements().count<strategy::Assumption>(), 1u);
  EXPECT_EQ(facts(), QStringLiteral("strategy-2021-11.md: 4 of %1 cards sorted.").arg(cards));
  EXPECT_EQ(table.currentIndex().row(), 4);

  m_session->undo();
  settle();
  EXPECT_EQ(m_session->elements().count<strategy::Assumption>(), 0u) << "one card is one step of undo";
  EXPECT_EQ(facts(), QStringLiteral("strategy-2021-11.md: 3 of %1 cards sorted.").arg(cards));

  table.goTo(0);
  keys(table, "D");
  EXPECT_EQ(m_session->elements().count<strategy::OpenQuestion>(), 0u) << "sorted anew, it is not in two places";

  m_page.reset();
  opened(file);
  EXPECT_EQ(facts(), QStringLiteral("strategy-2021-11.md: 3 of %1 cards sorted.").arg(cards));
}

TEST_F(Sorting, AWordDocumentIsRead) {
  open("guided");
  const auto path = m_folder / "strategy.docx";
  std::ofstream(path, std::ios::binary) << tests::packedDocx(
      "<w:p><w:pPr><w:pStyle w:val=\"H2\"/></w:pPr><w:r><w:t>To whom</w:t></w:r></w:p>"
      "<w:p><w:r><w:t>Warehouse resellers</w:t></w:r></w:p>");
  keys(opened(QString::fromStdString(path.string())), "M");
  ASSERT_EQ(m_session->elements().count<Market>(), 1u);
  EXPECT_EQ(markets()[0]->name, "Warehouse resellers");
  EXPECT_EQ(facts(), "strategy.docx: all 1 cards are sorted.");
}

TEST_F(Sorting, WhatCannotBeReadSaysWhatToDo) {
  open("guided");
  const auto path = m_folder / "strategy.pdf";
  std::ofstream(path, std::ios::binary) << "%PDF-1.7\n";
  page("sort");
  page().sort().openFile(QString::fromStdString(path.string()));
  settle();
  EXPECT_EQ(
      part<widgets::TextLabel>("sort-trouble").text(),
      "strategy.pdf: A PDF keeps places on paper, not sentences. Copy its text and paste it, or open the original.");
}

TEST_F(Sorting, PastedTextIsADocument) {
  open("guided");
  page("sort");
  QApplication::clipboard()->setText("We leave Australia.\n\n- Larkfield is cheaper.");
  press("sort-paste");
  EXPECT_EQ(facts(), "The pasted text: 0 of 2 cards sorted.");
}

TEST_F(Sorting, Gallery) {
  open("guided");
  importBookings();
  const auto shown = [this](const char* place) {
    return [this, place]() -> QWidget* {
      m_page.reset();
      if (std::string_view(place) == "sort")
        opened(sourceFile("tests/data/strategy_documents/strategy-2021-11.md"));
      page(place);
      if (std::string_view(place) == "sold")
        keys(part<KeyedTable>("sold-groups"), "SR");
      settle();
      return m_page.release();
    };
  };
  for (const char* place : {"sold", "sort", "competitor", "markets", "draft"}) {
    tests::gallery(QStringLiteral("guide-") + place, {1228, 790}, shown(place));
    tests::gallery(QStringLiteral("guide-small-") + place, {968, 560}, shown(place));
  }
}

TEST_F(GuidePageOf, EveryControlHasANameOnEveryPlace) {
  open("guided");
  importBookings();
  for (const char* place : {"sold", "sort", "aspiration", "markets", "fit", "competitor", "draft"}) {
    page(place);
    const QStringList unnamed = tests::unnamedFocusables(page());
    EXPECT_TRUE(unnamed.isEmpty()) << place << ": " << unnamed.join(", ").toStdString();
  }
}

} // namespace
} // namespace baton::guide_page
