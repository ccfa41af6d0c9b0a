// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/accessible_names.h"
#include "ui/manual/manual_search.h"
#include "ui/manual/manual_text.h"
#include "ui/manual/manual_view.h"
#include "ui/manual/manual_window.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/widgets/sidebar_list.h"

#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QRegularExpression>
#include <QTest>
#include <QTextBlock>
#include <QTextDocument>
#include <QToolButton>
#include <gtest/gtest.h>

namespace baton::manual {
namespace {

QString contentOf(const QString& path) {
  QFile file(QStringLiteral(BATON_SOURCE_DIR "/docs/") + path);
  EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
  return QString::fromUtf8(file.readAll());
}

std::vector<ManualHit> found(const char* typed) {
  return searchManual(search::Query(typed));
}

/// The text of every link of a document that can be followed.
QStringList linksOf(const QTextDocument& document) {
  QStringList links;
  for (QTextBlock block = document.begin(); block.isValid(); block = block.next())
    for (auto part = block.begin(); !part.atEnd(); ++part)
      if (part.fragment().charFormat().isAnchor())
        links += part.fragment().text();
  return links;
}

TEST(Manual, HoldsEveryPageOfItsFolderAsItStandsThere) {
  const QStringList files = QDir(QStringLiteral(BATON_SOURCE_DIR "/docs/manual")).entryList({"*.md"});
  ASSERT_GT(files.size(), 20);
  for (const QString& file : files) {
    const ManualPage* page = manualPage(QString(file).chopped(3));
    ASSERT_TRUE(page) << file.toStdString();
    EXPECT_EQ(page->text, contentOf("manual/" + file)) << file.toStdString();
    EXPECT_TRUE(theme::hasIcon(page->icon)) << page->icon.toStdString();
  }
}

TEST(Manual, EveryLinkLeadsToAPageAndToAHeadingOfIt) {
  static const QRegularExpression link(QStringLiteral("\\]\\(([^)]+)\\)"));
  int checked = 0;
  for (const ManualPage& page : manualPages())
    for (auto each = link.globalMatch(page.text); each.hasNext();) {
      const QString to = each.next().captured(1);
      const Place place = placeOf(to);
      if (to.startsWith(QLatin1String("../")) && !place.isInManual())
        continue;
      ASSERT_TRUE(manualPage(place.page)) << page.id.toStdString() << ": " << to.toStdString();
      if (place.anchor.isEmpty())
        continue;
      QTextDocument document;
      setPage(document, manualPage(place.page)->text, theme::ink());
      EXPECT_TRUE(headingAt(document, place.anchor).isValid()) << page.id.toStdString() << ": " << to.toStdString();
      ++checked;
    }
  EXPECT_GT(checked, 5) << "links to headings";
}

TEST(Manual, ALinkOutOfItIsPlainText) {
  QTextDocument document;
  setPage(document, "See [the file](../file-format.md), [handing off](handoff.md) and [a site](https://example.org).",
          theme::ink());
  EXPECT_EQ(linksOf(document), QStringList{"handing off"});
  EXPECT_EQ(document.toPlainText(), "See the file, handing off and a site.");
}

TEST(Manual, FindsWhereAllWordsStandHeadingsFirst) {
  const auto hits = found("give copy");
  ASSERT_GT(hits.size(), 1U);
  EXPECT_EQ(hits.front().place.page, "copies");
  EXPECT_EQ(hits.front().place.anchor, "give-a-copy");
  for (const ManualHit& hit : hits)
    EXPECT_TRUE(manualPage(hit.place.page)) << hit.title.toStdString();
  EXPECT_TRUE(found("give xyzzy").empty());
  EXPECT_EQ(found("GIVE  Cöpy").size(), hits.size()) << "capitals and accents do not matter";
}

class TheManual : public testing::Test {
protected:
  TheManual() {
    m_window.resize(1040, 760);
    m_window.show();
    m_window.activateWindow();
    QApplication::processEvents();
  }
  ~TheManual() override { theme::Theme::start().set(theme::Look::Light, 1); }
  ManualView& text() { return *m_window.findChild<ManualView*>("manual-text"); }
  QLineEdit& field() { return *m_window.findChild<QLineEdit*>("manual-find"); }
  QString heading() { return text().document()->begin().text(); }
  void press(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier) {
    QTest::keyClick(m_window.focusWidget() ? m_window.focusWidget() : &m_window, key, with);
  }

  ManualWindow m_window;
};

TEST_F(TheManual, OpensWithItsContentsAndALinkLeadsOn) {
  EXPECT_EQ(heading(), "Baton, job by job");
  text().setFocus();
  press(Qt::Key_Tab); // to the first link
  press(Qt::Key_Return);
  EXPECT_EQ(m_window.currentPage(), "guide");
  EXPECT_EQ(heading(), "Begin with the guide");
  EXPECT_EQ(m_window.findChild<widgets::SidebarList*>()->currentId(), "guide");
  press(Qt::Key_Left, Qt::AltModifier);
  EXPECT_EQ(m_window.currentPage(), contentsId);
}

TEST_F(TheManual, ALinkToAHeadingBringsItToTheTop) {
  m_window.open(placeOf("copies.md#in-a-cloud-folder-or-on-a-network"));
  const QTextCursor top = text().cursorForPosition(QPoint(text().viewport()->width() / 2, 24));
  EXPECT_EQ(anchorOf(top.block().text()), "in-a-cloud-folder-or-on-a-network");
}

TEST_F(TheManual, WhatIsFoundOpensAndBackLeadsToWhatWasFound) {
  m_window.open({"plan", {}});
  press(Qt::Key_F, Qt::ControlModifier);
  EXPECT_EQ(m_window.focusWidget(), &field());
  QTest::keyClicks(&field(), "give copy");
  ASSERT_FALSE(linksOf(*text().document()).isEmpty());
  EXPECT_EQ(linksOf(*text().document()).front(), found("give copy").front().title);
  emit text().followed(found("give copy").front().place);
  EXPECT_EQ(m_window.currentPage(), "copies");
  EXPECT_EQ(field().text(), "");
  m_window.findChild<QToolButton*>("manual-back")->click();
  EXPECT_EQ(field().text(), "give copy");
  field().clear();
  EXPECT_EQ(heading(), "Make a plan that adds up") << "the page that was read before";
}

TEST_F(TheManual, NothingFoundIsSaid) {
  field().setText("xyzzy");
  EXPECT_EQ(heading(), "Nothing found");
  field().setText("   ");
  EXPECT_EQ(heading(), "Baton, job by job");
}

TEST_F(TheManual, EscapeEmptiesTheFieldAndThenCloses) {
  field().setFocus();
  QTest::keyClicks(&field(), "goal");
  press(Qt::Key_Escape);
  EXPECT_TRUE(m_window.isVisible());
  EXPECT_EQ(field().text(), "");
  press(Qt::Key_Escape);
  EXPECT_FALSE(m_window.isVisible());
}

TEST_F(TheManual, KeepsItsPageWhenTheTextBecomesLarger) {
  m_window.open({"numbers", {}});
  theme::Theme::start().setZoom(1.5);
  QApplication::processEvents();
  EXPECT_EQ(m_window.currentPage(), "numbers");
  EXPECT_EQ(text().document()->begin().begin().fragment().charFormat().font().pixelSize(),
            theme::ink().font(theme::TextStyle::PageTitle).pixelSize());
}

TEST_F(TheManual, WhateverTakesTheFocusHasAName) {
  EXPECT_EQ(tests::unnamedFocusables(m_window), QStringList());
}

} // namespace
} // namespace baton::manual
