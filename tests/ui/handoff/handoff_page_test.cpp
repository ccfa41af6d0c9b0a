// SPDX-License-Identifier: GPL-3.0-or-later
// The example: version 1 was handed to 18 people, of whom 16 have answered (8 accepted, 2 with a reservation, 5
// understood, 1 received), as its steps say; its draft has five flaws made on purpose, which close two gates.
#include "core/handoff/comment.h"
#include "core/report/printed_pages.h"
#include "core/strategy/market.h"
#include "core/strategy/offering.h"
#include "tests/support/accessible_names.h"
#include "tests/ui/handoff/handoff_at_hand.h"
#include "ui/exporting/page_canvas.h"
#include "ui/handoff/document_pane.h"
#include "ui/handoff/version_list.h"
#include "ui/widgets/segmented_control.h"

#include <QClipboard>
#include <QComboBox>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <cmath>

namespace baton::handoff_page {
namespace {

using testing::HasSubstr;

class HandoffPageTest : public HandoffAtHand {
protected:
  exporting::PageCanvas& paper() { return *child<exporting::PageCanvas>(&page(), "paper"); }
  QString pageOf() { return labelText(&page(), "page-of"); }
  int pagesPrinted(const DocumentChoice& choice) {
    int count = 0;
    m_session->ask<int>(
        m_page,
        [&](const workspace::Workspace& workspace) {
          const auto document = documentOf(*sourceFor(workspace, choice, workspace.today()), choice);
          return report::measure(document, {.fonts = report::shippedFonts()})->pages;
        },
        [&count](int pages) { count = pages; });
    settle();
    return count;
  }
};

TEST_F(HandoffPageTest, VersionsStandWithTheirStateAndHowManyHaveAnswered) {
  makeExample();
  const auto& lines = page().view().versions;
  ASSERT_EQ(lines.size(), 2u);
  EXPECT_EQ(lines[0].name, "Draft 2");
  EXPECT_EQ(lines[0].word, "Not ready");
  EXPECT_THAT(lines[0].facts.join('\n').toStdString(), HasSubstr("2 gates closed"));
  EXPECT_EQ(lines[1].name, "Version 1");
  EXPECT_EQ(lines[1].word, "In force");
  EXPECT_EQ(lines[1].facts, QStringList({"Published June 20, 2019 by Ken Sánchez", "16 of 18 have answered"}));
}

TEST_F(HandoffPageTest, TheKeyboardGoesFromTheDraftToAVersionAndItsDocument) {
  makeExample();
  auto* versions = child<VersionList>(&page(), "versions");
  versions->setFocus();
  QTest::keyClick(versions, Qt::Key_Down);
  settle();
  EXPECT_EQ(page().choice().version, "1");
  EXPECT_EQ(child<QComboBox>(&page(), "document")->currentText(), "Handoff");
  EXPECT_EQ(pageOf(), QString("Page 1 of %1").arg(pagesPrinted(page().choice())));
  QTest::keyClick(versions, Qt::Key_Up);
  settle();
  EXPECT_EQ(page().choice().version, "");
  EXPECT_EQ(child<QComboBox>(&page(), "document")->currentText(), "Draft for comment");
}

TEST_F(HandoffPageTest, PageKeysAndButtonsTurnThePagesAndStopAtTheEnds) {
  makeExample();
  const int count = pagesPrinted(page().choice());
  ASSERT_GT(count, 3);
  EXPECT_EQ(pageOf(), QString("Page 1 of %1").arg(count));
  EXPECT_FALSE(child<QAbstractButton>(&page(), "previous-page")->isEnabled());
  paper().setFocus();
  QTest::keyClick(&paper(), Qt::Key_PageDown);
  EXPECT_EQ(pageOf(), QString("Page 2 of %1").arg(count));
  press(&page(), "next-page");
  EXPECT_EQ(pageOf(), QString("Page 3 of %1").arg(count));
  QTest::keyClick(&paper(), Qt::Key_PageUp);
  EXPECT_EQ(pageOf(), QString("Page 2 of %1").arg(count));
  QTest::keyClick(&paper(), Qt::Key_End);
  EXPECT_EQ(pageOf(), QString("Page %1 of %1").arg(count));
  EXPECT_FALSE(child<QAbstractButton>(&page(), "next-page")->isEnabled());
  QTest::keyClick(&paper(), Qt::Key_PageDown);
  EXPECT_EQ(paper().page(), count - 1);
}

TEST_F(HandoffPageTest, ThePageOnScreenIsThePageOfTheDocumentPixelForPixel) {
  makeExample();
  auto& source = child<DocumentPane>(&page(), "document-pane")->pages();
  source.image(1, 600);
  settle();
  const QImage shown = source.image(1, 600);
  ASSERT_FALSE(shown.isNull());
  report::PageImage printed;
  m_session->ask<report::PageImage>(
      m_page,
      [scale = 600 / source.size(1).width()](const workspace::Workspace& workspace) {
        const auto document = documentOf(*sourceFor(workspace, {}, workspace.today()), {});
        return report::renderPages(document, {.fonts = report::shippedFonts()}, scale, 1, 1)->front();
      },
      [&printed](const report::PageImage& image) { printed = image; });
  settle();
  const QImage wanted(printed.pixels.data(), printed.width, printed.height, printed.bytesPerRow,
                      QImage::Format_ARGB32_Premultiplied);
  EXPECT_EQ(shown.size(), wanted.size());
  EXPECT_TRUE(shown == wanted);
}

TEST_F(HandoffPageTest, DocumentAndPaperAreChosenInPlace) {
  makeExample();
  auto& source = child<DocumentPane>(&page(), "document-pane")->pages();
  auto* document = child<QComboBox>(&page(), "document");
  document->setFocus();
  QTest::keyClick(document, Qt::Key_Down);
  settle();
  EXPECT_EQ(page().choice().printed, Printed::OnePage);
  EXPECT_EQ(source.count(), 1);
  EXPECT_GT(source.size(0).width(), source.size(0).height()) << "the one page lies across";
  EXPECT_NEAR(source.size(0).width(), 297 / 25.4 * 96, 1);
  auto* size = child<QComboBox>(&page(), "paper-size");
  size->setFocus();
  QTest::keyClick(size, Qt::Key_Down);
  settle();
  EXPECT_NEAR(source.size(0).width(), 11 * 96, 1) << "Letter across is 11 inches";
}

TEST_F(HandoffPageTest, APublishedVersionStaysAsItIsAndThePageSaysWhereTheChangeGoes) {
  makeExample();
  page().showVersion("1");
  settle();
  QSignalSpy opened(&m_surrounding, &session::Surrounding::openPage);
  paper().setFocus();
  QTest::keyClick(&paper(), Qt::Key_F2);
  settle();
  ASSERT_TRUE(dialog("published-stays"));
  EXPECT_EQ(labelText(dialog("published-stays"), "said"),
            "Version 1 is what people signed, so it stays as it is. Your change goes into the draft of version 2; they "
            "will see the difference.");
  EXPECT_TRUE(opened.empty());
  press(dialog("published-stays"), "go");
  ASSERT_EQ(opened.size(), 1);
  EXPECT_EQ(opened[0][0].toString(), "strategy");
}

TEST_F(HandoffPageTest, BeforeTheFirstMarketAndOfferingThePageSaysWhatComesHere) {
  make();
  EXPECT_TRUE(child<QPushButton>(&page(), "write-strategy")->isVisible());
  EXPECT_FALSE(child<QPushButton>(&page(), "publish")->isEnabled());
  EXPECT_FALSE(child<QPushButton>(&page(), "export")->isEnabled());
  QSignalSpy opened(&m_surrounding, &session::Surrounding::openPage);
  press(&page(), "write-strategy");
  ASSERT_EQ(opened.size(), 1);
  EXPECT_EQ(opened[0][0].toString(), "strategy");
  put(strategy::Market{.name = "Retail"});
  settle();
  EXPECT_FALSE(child<QPushButton>(&page(), "write-strategy")->isVisible());
  EXPECT_TRUE(paper().isVisible());
}

TEST_F(HandoffPageTest, ANarrowWindowShowsOnePartAtATime) {
  makeExample();
  page();
  m_window->resize(920, 560);
  settle();
  auto* parts = child<widgets::SegmentedControl>(&page(), "parts");
  EXPECT_TRUE(parts->isVisible());
  EXPECT_TRUE(paper().isVisible());
  EXPECT_FALSE(child<QWidget>(&page(), "versions")->isVisible());
  EXPECT_FALSE(child<QWidget>(&page(), "answers")->isVisible());
  const auto choices = parts->findChildren<QAbstractButton*>();
  ASSERT_EQ(choices.size(), 3);
  QTest::mouseClick(choices[2], Qt::LeftButton);
  settle();
  EXPECT_TRUE(child<QWidget>(&page(), "answers")->isVisible());
  EXPECT_FALSE(paper().isVisible());
}

TEST_F(HandoffPageTest, ExportWritesWhatIsShownInFourForms) {
  makeExample();
  page().showVersion("1");
  settle();
  const QString folder = QString::fromStdString(m_folder.path().string());
  QStringList suggested;
  page().setFileChooser([&](QWidget*, const QString& name, const QString&) {
    suggested += name;
    return folder + "/out" + name.mid(name.lastIndexOf('.'));
  });
  for (QAction* action : child<QPushButton>(&page(), "export")->menu()->actions()) {
    action->trigger();
    settle();
  }
  EXPECT_EQ(suggested,
            QStringList(
                {"Adventure Works Cycles, handoff, version 1.pdf", "Adventure Works Cycles, handoff, version 1.docx",
                 "Adventure Works Cycles, handoff, version 1.html", "Adventure Works Cycles, handoff, version 1.md"}));
  const auto content = [&](const char* name) {
    QFile file(folder + '/' + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
  };
  EXPECT_TRUE(content("out.pdf").startsWith("%PDF-1.5"));
  EXPECT_TRUE(content("out.docx").startsWith("PK"));
  EXPECT_TRUE(content("out.html").contains("Value-added resellers, North America"));
  EXPECT_TRUE(content("out.md").contains("Value-added resellers, North America"));
  EXPECT_FALSE(content("out.md").contains("Draft for comment"));
}

TEST_F(HandoffPageTest, TheSellersCardCanBeCopiedAsPictureAndAsText) {
  makeExample();
  page().showVersion("1");
  settle();
  auto* document = child<QComboBox>(&page(), "document");
  const int card = document->findText("Value-added resellers, North America", Qt::MatchContains);
  ASSERT_GE(card, 0);
  document->setCurrentIndex(card);
  emit document->activated(card);
  settle();
  child<QAction>(&page(), "copy-page")->trigger();
  settle();
  const QImage picture = QApplication::clipboard()->image();
  EXPECT_EQ(picture.width(), 1588);
  EXPECT_NEAR(double(picture.height()) / picture.width(), std::sqrt(2), 0.01) << "the shape of A paper";
  child<QAction>(&page(), "copy-text")->trigger();
  settle();
  EXPECT_TRUE(QApplication::clipboard()->text().contains("Value-added resellers, North America"));
}

TEST_F(HandoffPageTest, WhatIsPrintedIsTheDocumentThatIsShown) {
  makeExample();
  page().showVersion("1");
  settle();
  const session::PrintJob job = page().printJob();
  ASSERT_GT(job.sheets, 1);
  EXPECT_TRUE(job.wholeSheet);
  QImage sheet(794, 1123, QImage::Format_ARGB32);
  sheet.fill(Qt::white);
  QPainter painter(&sheet);
  job.paint(painter, 0, sheet.rect());
  painter.end();
  QImage blank(794, 1123, QImage::Format_ARGB32);
  blank.fill(Qt::white);
  EXPECT_TRUE(sheet != blank);
}

TEST_F(HandoffPageTest, AFileThatCannotBeWrittenIsSaidAndAnotherPlaceCanBeChosen) {
  makeExample();
  page();
  const QString folder = QString::fromStdString(m_folder.path().string());
  QStringList places = {folder + "/none/out.pdf", folder + "/good.pdf"};
  page().setFileChooser([&](QWidget*, const QString&, const QString&) { return places.takeFirst(); });
  page().exportAs(FileKind::Pdf);
  settle();
  ASSERT_TRUE(dialog("export-refused"));
  EXPECT_THAT(labelText(dialog("export-refused"), "said").toStdString(),
              HasSubstr("none/out.pdf could not be written"));
  press(dialog("export-refused"), "go");
  EXPECT_TRUE(QFile::exists(folder + "/good.pdf"));
  EXPECT_FALSE(dialog("export-refused"));
}

TEST_F(HandoffPageTest, NothingIsWrittenWhereNoPlaceIsChosen) {
  makeExample();
  page().setFileChooser([](QWidget*, const QString&, const QString&) { return QString(); });
  QSignalSpy said(&m_surrounding, &session::Surrounding::say);
  page().exportAs(FileKind::Pdf);
  settle();
  EXPECT_TRUE(said.empty());
}

TEST_F(HandoffPageTest, TextOfUsersStaysTextInEveryPlace) {
  makeExample();
  const std::string hostile = "<b>Bold</b> <img src=x> =1+1 \xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D \xF0\x9F\x9A\xB2";
  put(strategy::Market{.name = hostile});
  put(handoff::Comment{.by = person("Amy Alberts"), .text = hostile + std::string(10000, 'x')});
  page();
  bool inChanges = false, inComments = false;
  for (auto* label : page().findChildren<QLabel*>()) {
    EXPECT_EQ(label->textFormat(), Qt::PlainText) << label->text().left(80).toStdString();
    inChanges |= label->text().contains("Market: <b>Bold</b> <img src=x>");
    inComments |= label->text().startsWith("<b>Bold</b> <img src=x>");
    EXPECT_FALSE(label->toolTip().contains("<b>Bold"));
  }
  EXPECT_TRUE(inChanges);
  EXPECT_TRUE(inComments);
  EXPECT_LE(child<QWidget>(&page(), "comments")->width(), 340);
  EXPECT_GT(child<DocumentPane>(&page(), "document-pane")->pages().count(), 3);
}

TEST_F(HandoffPageTest, WhatTakesTheKeyboardHasAName) {
  makeExample();
  EXPECT_EQ(tests::unnamedFocusables(page()), QStringList());
  sits("Ken Sánchez");
  press(&page(), "publish");
  EXPECT_EQ(tests::unnamedFocusables(*m_window), QStringList());
}

} // namespace
} // namespace baton::handoff_page
