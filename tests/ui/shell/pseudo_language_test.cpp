// SPDX-License-Identifier: GPL-3.0-or-later
// A language that makes every text a third longer, and the sizes of window and text: nothing is cut.
#include "tests/support/cut_texts.h"
#include "tests/ui/shell/window_at_hand.h"

#include "ui/theme/theme.h"
#include "ui/widgets/page_scroll.h"

#include <QApplication>
#include <QScrollBar>
#include <QTranslator>
#include <tuple>

namespace baton::shell {
namespace {

constexpr QChar ours(0x2039); ///< what translation marks

class PseudoLanguage : public QTranslator {
public:
  bool isEmpty() const override { return false; }
  QString translate(const char*, const char* source, const char*, int) const override {
    const QString text = QString::fromUtf8(source);
    return text.isEmpty() ? text : ours + text + QString(text.size() * 3 / 10, 'x') + QChar(0x203A);
  }
};

class Pseudo : public tests::WindowAtHand, public testing::WithParamInterface<const char*> {
protected:
  void SetUp() override {
    QApplication::installTranslator(&m_language);
    open();
    m_window->open(GetParam());
    settle();
  }
  ~Pseudo() override { QApplication::removeTranslator(&m_language); }

  PseudoLanguage m_language;
};

TEST_P(Pseudo, CutsNothingAlthoughTextsAreAThirdLonger) {
  const QStringList cut = tests::cutTexts(*m_window);
  EXPECT_TRUE(cut.isEmpty()) << cut.join('\n').toStdString();
}

INSTANTIATE_TEST_SUITE_P(OfEachPage, Pseudo, tests::eachPage, [](const auto& one) { return std::string(one.param); });

using theme::Look;

/// Sizes of window and text, and looks, at which everything stays readable.
class Sizes : public tests::WindowAtHand,
              public testing::WithParamInterface<std::tuple<const char*, std::tuple<int, int, int, Look>>> {
protected:
  void openPage() {
    const auto& [page, size] = GetParam();
    const auto& [width, height, percent, look] = size;
    open("example", {width, height});
    theme::Theme::start().set(look, percent / 100.0);
    m_window->resize(width, height);
    m_window->open(page);
    settle();
  }
};

/// Which widgets are laid out anew.
class LaidOut : public QObject {
public:
  LaidOut() { qApp->installEventFilter(this); }
  QStringList found;

protected:
  bool eventFilter(QObject* watched, QEvent* event) override {
    if (event->type() == QEvent::LayoutRequest && watched->isWidgetType())
      found += tests::whereOf(*static_cast<QWidget*>(watched));
    return false;
  }
};

TEST_P(Sizes, AreAtRestOnceThePageIsShown) {
  openPage();
  for (int round = 0; round < 20; ++round) // heights follow from widths, a few times over in a page that scrolls
    QApplication::processEvents();
  LaidOut again;
  for (int round = 0; round < 5; ++round)
    QApplication::processEvents();
  again.found.removeDuplicates();
  EXPECT_TRUE(again.found.isEmpty()) << again.found.join('\n').toStdString();
}

TEST_P(Sizes, CutNoText) {
  openPage();
  const QStringList cut = tests::cutTexts(*m_window);
  EXPECT_TRUE(cut.isEmpty()) << cut.join('\n').toStdString();
}

INSTANTIATE_TEST_SUITE_P(
    OfEachPage, Sizes,
    testing::Combine(tests::eachPage,
                     testing::Values(std::tuple(1440, 900, 80, Look::Light), std::tuple(1440, 900, 100, Look::Light),
                                     std::tuple(1440, 900, 200, Look::Light), std::tuple(1024, 640, 80, Look::Light),
                                     std::tuple(1024, 640, 100, Look::Light), std::tuple(1024, 640, 200, Look::Light),
                                     std::tuple(1440, 900, 100, Look::Dark),
                                     std::tuple(1024, 640, 200, Look::HighContrast))));

/// What is empty needs no more room than there is, at 100 %.
class EmptyPage : public tests::WindowAtHand, public testing::WithParamInterface<const char*> {};

TEST_P(EmptyPage, IsSeenWholeOnASmallWindow) {
  open("blank", {1024, 640});
  m_window->open(GetParam());
  settle();
  auto& page = part<QWidget>(QStringLiteral("page-") + GetParam());
  for (const auto* scroll : page.findChildren<widgets::PageScroll*>())
    if (scroll->isVisible())
      EXPECT_EQ(scroll->verticalScrollBar()->maximum(), 0);
  EXPECT_EQ(tests::cutTexts(*m_window), QStringList());
}

INSTANTIATE_TEST_SUITE_P(OfEachPage, EmptyPage, testing::Values("home", "clarity", "handoff", "plan", "numbers"),
                         [](const auto& one) { return std::string(one.param); });

} // namespace
} // namespace baton::shell
