// SPDX-License-Identifier: GPL-3.0-or-later
// A language that marks and lengthens every text: what it does not mark did not go through translation.
#include "core/workspace/all_kinds.h"
#include "tests/support/visible_texts.h"
#include "tests/ui/shell/window_at_hand.h"
#include "ui/session/live_check.h"

#include <QRegularExpression>
#include <QTranslator>
#include <set>

namespace baton::shell {
namespace {

constexpr QChar ours(0x2039);     ///< what translation marks
constexpr QChar theDatas(0x203B); ///< what the test puts into every text of the workspace

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
    markData();
    m_window->open(GetParam());
    settle();
  }
  ~Pseudo() override { QApplication::removeTranslator(&m_language); }

  /// Names and sentences that people wrote.
  void markData() {
    basics::Edits edits;
    const auto& elements = m_window->session().elements();
    for (const basics::Kind* kind : workspace::allKinds()) {
      if (kind->isPrivate || kind->writtenOnce || kind->name == "rule_setting" || kind->name == "put_aside")
        continue;
      for (const auto& row : elements.rowsOf(*kind))
        for (const basics::Field& field : kind->fields)
          if (field.type == basics::FieldType::Text && !field.traits.key &&
              (field.traits.title || field.traits.prose || field.name == "title" || field.name == "team"))
            if (const auto value = field.read(row.element.get()); const auto* text = std::get_if<std::string>(&value))
              edits.set(*kind, row.id, field, QString(theDatas).toStdString() + *text);
    }
    bool done = false;
    m_window->session().change("mark", edits, [&done](const auto& outcome) {
      done = bool(outcome);
      EXPECT_TRUE(outcome) << (outcome ? "" : outcome.refusal().cause);
    });
    settle();
    ASSERT_TRUE(done);
  }
  /// What the core says by itself: labels, words of choices, findings. They have no translation yet.
  void takeCoreWords() {
    const auto take = [this](std::string_view text) {
      const QString words = QString::fromUtf8(text.data(), qsizetype(text.size()));
      m_core.insert(words.toLower());
    };
    for (const basics::Kind* kind : workspace::allKinds()) {
      take(kind->label);
      take(kind->plural);
      for (const basics::Field& field : kind->fields) {
        take(field.label);
        for (const std::string_view word : field.words)
          take(word);
      }
    }
    if (const auto* check = session::LiveCheck::of(m_window->session()).check())
      for (const clarity::Finding& finding : check->findings)
        for (const std::string& text : {finding.text, finding.why, finding.remedy})
          take(text);
  }
  bool isKnown(QString text) const {
    if (text.contains(ours) || text.contains(theDatas))
      return true;
    static const QRegularExpression figures(QStringLiteral("FY\\d{4}|Q\\d|[A-Z]{3}\\b|\\d[\\d.,]*[MKBk]?|[^\\p{L}]+"));
    for (int month = 1; month <= 12; ++month)
      text.remove(QLocale().monthName(month)).remove(QLocale().monthName(month, QLocale::ShortFormat));
    for (int day = 1; day <= 7; ++day)
      text.remove(QLocale().dayName(day)).remove(QLocale().dayName(day, QLocale::ShortFormat));
    if (QString(text).remove(figures).size() < 3)
      return true;
    QString words = text.trimmed().toLower();
    return m_core.contains(words) || m_core.contains(words.replace(' ', '_'));
  }

  PseudoLanguage m_language;
  std::set<QString> m_core;
};

TEST_P(Pseudo, MarksEveryTextOfThePage) {
  takeCoreWords();
  QStringList unmarked;
  for (const tests::SeenText& seen : tests::visibleTexts(*m_window))
    if (!isKnown(seen.text))
      unmarked += seen.where + ": " + seen.text.left(120);
  unmarked.removeDuplicates();
  EXPECT_TRUE(unmarked.isEmpty()) << unmarked.join('\n').toStdString();
}

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

INSTANTIATE_TEST_SUITE_P(OfEachPage, Sizes,
                         testing::Combine(testing::Values("home", "strategy", "clarity", "handoff", "numbers",
                                                          "history"),
                                          testing::Values(std::tuple(1440, 900, 80), std::tuple(1440, 900, 100),
                                                          std::tuple(1440, 900, 200), std::tuple(1024, 640, 80),
                                                          std::tuple(1024, 640, 100), std::tuple(1024, 640, 200))));

} // namespace
} // namespace baton::shell
