// SPDX-License-Identifier: GPL-3.0-or-later
// A language that makes every text a third longer, and the sizes of window and text: nothing is cut.
#include "tests/support/cut_texts.h"
#include "tests/ui/shell/window_at_hand.h"

#include "ui/theme/theme.h"

#include <QApplication>
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

INSTANTIATE_TEST_SUITE_P(OfEachPage, Pseudo,
                         testing::Values("home", "strategy", "clarity", "handoff", "numbers", "history"),
                         [](const auto& one) { return std::string(one.param); });

/// Sizes of window and text at which everything stays readable.
class Sizes : public tests::WindowAtHand,
              public testing::WithParamInterface<std::tuple<const char*, std::tuple<int, int, int>>> {};

TEST_P(Sizes, CutNoText) {
  const auto& [page, size] = GetParam();
  const auto& [width, height, percent] = size;
  open("example", {width, height});
  theme::Theme::start().set(theme::Look::Light, percent / 100.0);
  m_window->resize(width, height);
  m_window->open(page);
  settle();
  const QStringList cut = tests::cutTexts(*m_window);
  EXPECT_TRUE(cut.isEmpty()) << cut.join('\n').toStdString();
}

INSTANTIATE_TEST_SUITE_P(
    OfEachPage, Sizes,
    testing::Combine(testing::Values("home", "strategy", "clarity", "handoff", "numbers", "history"),
                     testing::Values(std::tuple(1440, 900, 80), std::tuple(1440, 900, 100), std::tuple(1440, 900, 200),
                                     std::tuple(1024, 640, 80), std::tuple(1024, 640, 100))));

} // namespace
} // namespace baton::shell
