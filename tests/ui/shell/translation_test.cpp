// SPDX-License-Identifier: GPL-3.0-or-later
// In a language that has other letters for every text of the program, over a workspace whose people write Greek: what
// is still in plain letters never went through translation.
#include "core/workspace/all_kinds.h"
#include "core/workspace/json_dump.h"
#include "core/workspace/json_load.h"
#include "core/workspace/publishing.h"
#include "tests/support/shown_texts.h"
#include "tests/ui/shell/window_at_hand.h"

#include <QLocale>
#include <QRegularExpression>
#include <QTranslator>
#include <nlohmann/json.hpp>

namespace baton::shell {
namespace {

using nlohmann::json;

bool isPlain(QChar letter) {
  return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
}

/// Every letter becomes another one; what is filled in (%1, %n) stays.
class OtherLetters : public QTranslator {
public:
  bool isEmpty() const override { return false; }
  QString translate(const char*, const char* source, const char*, int) const override {
    QString text = QString::fromUtf8(source);
    for (qsizetype i = 0; i < text.size(); ++i)
      if (isPlain(text[i]) && (i == 0 || text[i - 1] != '%'))
        text[i] = QChar(text[i].isUpper() ? 0x0531 + (text[i].unicode() - 'A') : 0x0561 + (text[i].unicode() - 'a'));
    return text; // Armenian: has capitals, and nothing else here uses it
  }
};

std::string inGreek(const std::string& text) {
  QString written = QString::fromStdString(text);
  for (QChar& letter : written)
    if (isPlain(letter))
      letter =
          QChar(letter.isUpper() ? 0x0391 + (letter.unicode() - 'A') % 17 : 0x03B1 + (letter.unicode() - 'a') % 17);
  return written.toStdString();
}

/// What people write, in Greek; rules and fields are named by the program.
json written(const json& element) {
  const basics::Kind& kind = *workspace::kindNamed(element["kind"].get<std::string>());
  json changed = element;
  if (kind.name == "put_aside" || kind.name == "rule_setting")
    return changed;
  for (auto& [name, value] : changed["fields"].items()) {
    const basics::Field* field = kind.field(name);
    if (field && field->type == basics::FieldType::Text && value.is_string() && name != "currency")
      value = inGreek(value);
    else if (field && field->type == basics::FieldType::Texts)
      for (json& one : value)
        one = inGreek(one);
  }
  return changed;
}

class Translation : public tests::WindowAtHand, public testing::WithParamInterface<const char*> {
protected:
  void SetUp() override {
    QApplication::installTranslator(&m_language);
    const auto world = basics::Surroundings::real();
    const auto example = m_folder / "example.baton", path = m_folder / "Ελλάδα.baton";
    ASSERT_TRUE(workspace::newFromTemplate(example, "example", {"Ελλάδα", "EUR", 7}, world));
    json dump = json::parse(workspace::dumpOf(workspace::Workspace::openForReading(example, world)));
    json elements = json::array();
    for (const json& element : dump["elements"])
      if (const std::string kind = element["kind"]; kind != "handoff" && kind != "acknowledgement" && kind != "comment")
        elements.push_back(written(element));
    dump["elements"] = elements;
    dump["imports"] = json::array();
    const auto loaded = workspace::loadDump(path, dump.dump(), {.label = "ετικέτα", .author = "Άννα"}, world);
    ASSERT_TRUE(loaded) << loaded.refusal().cause;
    m_window =
        std::make_unique<MainWindow>(session::Session::open(path, world, basics::Date::of(2020, 6, 15)), app::pages());
    publish();
    m_window->resize(1440, 900);
    m_window->show();
    m_window->activateWindow();
    settle();
  }
  ~Translation() override { QApplication::removeTranslator(&m_language); }

  void publish() {
    workspace::PublishAsked asked;
    asked.author = m_window->session().elements().inOrder<people::Person>().front()->id;
    asked.reason = "Για αρχή";
    asked.today = m_window->session().today();
    m_window->session().perform([asked](workspace::Workspace& workspace) -> basics::Outcome<workspace::Report> {
      const auto published = workspace::publish(workspace, asked);
      return published ? basics::Outcome<workspace::Report>(published->report) : published.refusal();
    });
    settle();
  }
  /// Without what is no word of the program: months, currencies, fiscal years, endings of files, letters of keys.
  static QString plainIn(QString text) {
    static const QRegularExpression markup(QStringLiteral("<[^>]+>|&\\w+;|\\+[A-Z]\\b"));
    text.replace(markup, QStringLiteral(" "));
    static const QRegularExpression unit(QStringLiteral("(?<=\\d)[KMB]\\b"));
    text.remove(unit);
    static const QRegularExpression names(QStringLiteral("\\b(%1|EUR|USD|FY\\d+|Q[1-4]|baton|h|x|v|AM|PM)\\b").arg([] {
      QStringList all;
      for (int month = 1; month <= 12; ++month)
        all += {QLocale().monthName(month), QLocale().monthName(month, QLocale::ShortFormat)};
      for (int day = 1; day <= 7; ++day)
        all += {QLocale().dayName(day), QLocale().dayName(day, QLocale::ShortFormat)};
      return all.join('|');
    }()));
    text.remove(names);
    static const QRegularExpression word(QStringLiteral("[A-Za-z]+"));
    QStringList left;
    for (auto match = word.globalMatch(text); match.hasNext();)
      left += match.next().captured();
    return left.join(' ');
  }

  OtherLetters m_language;
};

TEST_P(Translation, ReachesEveryTextOfThePage) {
  m_window->open(GetParam());
  settle();
  QStringList plain;
  for (const auto& [text, where] : tests::shownTexts(*m_window))
    if (const QString left = plainIn(text); !left.isEmpty())
      plain += QStringLiteral("%1: \"%2\" has \"%3\"").arg(where, text.left(100), left);
  plain.removeDuplicates();
  EXPECT_TRUE(plain.isEmpty()) << plain.mid(0, 40).join('\n').toStdString();
}

INSTANTIATE_TEST_SUITE_P(OfEachPage, Translation, tests::eachPage,
                         [](const auto& one) { return std::string(one.param); });

} // namespace
} // namespace baton::shell
