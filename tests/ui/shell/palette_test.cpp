// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commitments/commitment.h"
#include "core/people/person.h"
#include "core/strategy/market.h"
#include "tests/support/accessible_names.h"
#include "tests/support/gallery.h"
#include "tests/ui/shell/window_at_hand.h"
#include "ui/handoff/handoff_page.h"
#include "ui/history/history_page.h"
#include "ui/palette/palette.h"
#include "ui/palette/row_model.h"
#include "ui/shell/search_button.h"
#include "ui/theme/theme.h"
#include "ui/widgets/segmented_control.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTableView>
#include <algorithm>

namespace baton::shell {
namespace {

using palette::Group, palette::Row, palette::RowModel;

class ThePalette : public tests::WindowAtHand {
protected:
  palette::Palette& shown() { return part<palette::Palette>("palette"); }
  QLineEdit& field() { return part<QLineEdit>("palette-field"); }
  QListView& list() { return part<QListView>(shown(), "found"); }
  RowModel& model() { return *qobject_cast<RowModel*>(list().model()); }
  void ask(const QString& typed = {}) {
    QApplication::setActiveWindow(m_window.get()); // the preview of the handoff has a window of its own
    press(Qt::Key_K, Qt::ControlModifier);
    ASSERT_TRUE(shown().isVisible());
    ASSERT_EQ(m_window->focusWidget(), &field());
    QTest::keyClicks(&field(), typed);
  }
  std::vector<Row> rows() {
    std::vector<Row> all;
    for (int i = 0; i < model().rowCount(); ++i)
      if (const Row* row = model().row(model().index(i)))
        all.push_back(*row);
    return all;
  }
  QStringList names(Group group) {
    QStringList all;
    for (const Row& row : rows())
      if (row.group == group)
        all += row.name;
    return all;
  }
  QString current() { return list().currentIndex().data().toString(); }
  void goTo(const QString& name) {
    for (int i = 0; i < 300 && current() != name; ++i)
      press(Qt::Key_Down);
    ASSERT_EQ(current(), name);
  }
  static QString underlined(const Row& row) {
    QStringList parts;
    for (const auto& [first, last] : row.nameMarks)
      parts += row.name.mid(first, last - first);
    return parts.join('|');
  }
};

TEST_F(ThePalette, OpensByTheFieldInTheTopBarToo) {
  open();
  QTest::mouseClick(&part<SearchButton>("search"), Qt::LeftButton);
  EXPECT_TRUE(shown().isVisible());
  EXPECT_EQ(m_window->focusWidget(), &field());
}

TEST_F(ThePalette, OffersPagesAndCommandsBeforeAnythingIsTyped) {
  open();
  ask();
  QStringList pages;
  for (const auto& entry : app::pages())
    if (entry.id != "guide") // is over in this workspace, and has a command of its own
      pages += entry.label;
  EXPECT_EQ(names(Group::GoTo), pages);
  EXPECT_TRUE(names(Group::Do).contains("Import..."));
  EXPECT_TRUE(names(Group::Change).isEmpty()) << "a change is asked for by name";
  EXPECT_FALSE(names(Group::Do).contains("Map: what stands on what")) << "and so is a view of a page";
}

TEST_F(ThePalette, FindsAPersonWhateverTheAccents) {
  open();
  ask("SANCHEZ ken");
  ASSERT_FALSE(rows().empty());
  EXPECT_TRUE(rows().front().name.startsWith("Ken Sánchez")) << rows().front().name.toStdString();
  EXPECT_EQ(underlined(rows().front()), "Ken|Sánchez");
  EXPECT_TRUE(rows().front().detail.startsWith("Person")) << rows().front().detail.toStdString();
}

/// What is written somewhere does not go before what the window can do under that very name.
TEST_F(ThePalette, PutsACommandThatIsCalledSoFirst) {
  open();
  for (const auto& [typed, name] :
       {std::pair("import", "Import..."), std::pair("light", "Light"),
        std::pair("offer a promise", "Offer a promise..."), std::pair("ask for a promise", "Ask for a promise...")}) {
    ask(typed);
    EXPECT_EQ(current(), name) << typed;
    press(Qt::Key_Escape);
    press(Qt::Key_Escape);
  }
  ask("handoff");
  EXPECT_EQ(current(), "Handoff") << "a page before what stands in it";
}

/// Whoever knows what they want need not know where it stands.
TEST_F(ThePalette, HasRoomForTheOneThingThatWasFound) {
  open();
  for (const double zoom : {0.8, 1.0, 1.5}) {
    theme::Theme::start().set(theme::Look::Light, zoom);
    ask("calendar");
    ASSERT_EQ(rows().size(), 1u);
    EXPECT_EQ(list().verticalScrollBar()->maximum(), 0) << "nothing is cut at " << zoom;
    press(Qt::Key_Escape);
  }
  theme::Theme::start().set(theme::Look::Light, 1);
}

TEST_F(ThePalette, FindsEveryViewAndCommandByItsWords) {
  open();
  for (const auto& [typed, name] :
       {std::pair("measures", "Measures: win rate, deal size, cycle, velocity, coverage"),
        std::pair("win rate", "Measures: win rate, deal size, cycle, velocity, coverage"),
        std::pair("forecast", "Forecast: calls, trials, accuracy"),
        std::pair("funnel", "Funnel calculator: from the goal to the calls of a week"),
        std::pair("capacity", "Capacity: what the people can carry"), std::pair("scenarios", "Scenarios side by side"),
        std::pair("goals by person", "Goals by person and period"),
        std::pair("business plan", "Business plan of a person on one page"),
        std::pair("spread", "Spread a number over periods or people..."), std::pair("text size", "Larger text"),
        std::pair("keyboard shortcuts", "Keys"), std::pair("publish", "Handoff"), std::pair("monday", "Monday sheet"),
        std::pair("import", "Import..."), std::pair("scorecard", "Scorecard of both sides, person by person")}) {
    ask(typed);
    QStringList all;
    for (const Row& row : rows())
      all += row.name;
    EXPECT_TRUE(all.contains(name)) << typed << ": " << all.join("; ").toStdString();
    press(Qt::Key_Escape);
  }
}

TEST_F(ThePalette, OpensAViewOfAPage) {
  open();
  ask(">funnel");
  press(Qt::Key_Return);
  settle();
  EXPECT_EQ(m_window->currentPage(), "plan");
  EXPECT_TRUE(part<QWidget>("plan-funnel").isVisible());
  ask(">win rate");
  press(Qt::Key_Return);
  settle();
  EXPECT_EQ(m_window->currentPage(), "numbers");
  EXPECT_TRUE(part<QTableView>("measures").isVisible());
}

/// Home, Clarity and the guide show all they have at once; Strategy has its outline.
TEST_F(ThePalette, LeadsToEveryViewByTheNameThatStandsOnIt) {
  open();
  for (const auto& [page, control] :
       {std::pair("handoff", "parts"), std::pair("plan", "plan-views"), std::pair("numbers", "views"),
        std::pair("commitments", "views"), std::pair("signals", "views"), std::pair("people", "views"),
        std::pair("history", "parts")}) {
    auto& views = part<widgets::SegmentedControl>(*m_window->open(page), control);
    settle();
    const auto segments = views.findChildren<QAbstractButton*>();
    const QString label = m_window->actions().action(QStringLiteral("page-") + page)->text();
    for (int i = 0; i < segments.size(); ++i) {
      const QString word = segments[i]->text().remove(QRegularExpression(" [0-9]+$"));
      m_window->open("home");
      ask('>' + word);
      const auto all = rows();
      const auto found =
          std::ranges::find_if(all, [&](const Row& row) { return row.detail == label && row.name.startsWith(word); });
      ASSERT_TRUE(found != all.end()) << page << ": " << word.toStdString();
      goTo(found->name);
      press(Qt::Key_Return);
      settle();
      EXPECT_EQ(m_window->currentPage(), page);
      EXPECT_EQ(views.current(), i) << word.toStdString();
    }
  }
}

TEST_F(ThePalette, LeadsToASectionOfTheStrategy) {
  open();
  const auto all = app::pages();
  const auto strategy = std::ranges::find(all, QStringLiteral("strategy"), &session::PageEntry::id);
  for (const session::PageCommand& section : strategy->commands) {
    m_window->open("home");
    ask('>' + section.label);
    const auto found = rows();
    const auto row = std::ranges::find_if(
        found, [&](const Row& one) { return one.name == section.label && one.detail == strategy->label; });
    ASSERT_TRUE(row != found.end()) << section.label.toStdString();
    press(Qt::Key_Escape);
    row->run();
    settle();
    EXPECT_EQ(m_window->currentPage(), "strategy");
    const auto& outline = part<QListView>(*m_window->open("strategy"), "outline");
    EXPECT_EQ(outline.currentIndex().data().toString(), section.label);
  }
}

TEST_F(ThePalette, LeadsToAViewByOtherWordsFirst) {
  open();
  for (const auto& [typed, name] :
       {std::pair("scorecard", "Scorecard of both sides, person by person"),
        std::pair("map", "Map: what stands on what"), std::pair("dependencies", "Map: what stands on what"),
        std::pair("first break", "Where it slipped: a missed goal, back to where it began"),
        std::pair("where it began to slip", "Where it slipped: a missed goal, back to where it began"),
        std::pair("tools grid", "Sales tools: what each seller can do with each"),
        std::pair("who was coached", "Coaching: who was coached, and when"),
        std::pair("compare versions", "Compare two versions: what differs"),
        std::pair("what changed since", "What changed since you signed"),
        std::pair("asked and given", "One-to-ones: who is to be met, and what was agreed"),
        std::pair("role profile", "Profile of the role, and interviews"),
        std::pair("clusters", "Matters: signals of one thing, its case on a page"),
        std::pair("heat", "Assumptions: what the field says of them"),
        std::pair("undo an import", "Imports: what was taken in"), std::pair("glossary", "Words we use")}) {
    ask(typed);
    EXPECT_EQ(current(), name) << typed;
    press(Qt::Key_Escape);
    press(Qt::Key_Escape);
  }
}

TEST_F(ThePalette, ComparesTheVersionThatIsShownWithWhatCameBefore) {
  open();
  ask(">compare versions");
  press(Qt::Key_Return);
  settle();
  EXPECT_EQ(m_window->currentPage(), "handoff");
  EXPECT_TRUE(part<QWidget>("compare-from").isVisible());
  ask(">who has signed");
  press(Qt::Key_Return);
  settle();
  EXPECT_FALSE(part<QWidget>("compare-from").isVisible()) << "beside a comparison the answers have no place";
}

TEST_F(ThePalette, SaysNothingOfWhatAVersionFroze) {
  open();
  ask("light_until");
  for (const Row& row : rows())
    EXPECT_FALSE(row.detail.contains("snapshot")) << row.detail.toStdString();
}

TEST_F(ThePalette, GoesToAnElementAndLeavesTheKeyboardThere) {
  open();
  const strategy::Market* market = m_window->session().elements().inOrder<strategy::Market>().front();
  ask(QString::fromStdString(market->name));
  EXPECT_EQ(current(), QString::fromStdString(market->name));
  press(Qt::Key_Return);
  settle();
  EXPECT_FALSE(shown().isVisible());
  EXPECT_EQ(m_window->currentPage(), "strategy");
  QWidget* at = m_window->focusWidget();
  ASSERT_TRUE(at);
  EXPECT_TRUE(at->isVisible());
  EXPECT_FALSE(shown().isAncestorOf(at));
}

TEST_F(ThePalette, ShowsTheTextInWhichAWordStands) {
  open();
  strategy::Market market;
  market.id = m_window->session().newId<strategy::Market>();
  market.name = "Schools";
  market.reason = "They order once a year, before the holidays, and the quetzalcoatl of budgets decides.";
  basics::Edits edits;
  edits.put(market);
  m_window->session().change("add", edits);
  settle();
  ask("quetzal");
  ASSERT_EQ(names(Group::GoTo), QStringList{"Schools"});
  const Row row = rows().front();
  EXPECT_TRUE(row.detail.startsWith("Market, reason for the status: …")) << row.detail.toStdString();
  ASSERT_EQ(row.detailMarks.size(), 1);
  EXPECT_EQ(row.detail.mid(row.detailMarks[0].first, row.detailMarks[0].second - row.detailMarks[0].first), "quetzal");
}

TEST_F(ThePalette, WhatWasSaidOfAPromiseLeadsToThePromiseOnce) {
  open();
  const auto& elements = m_window->session().elements();
  const commitments::Commitment* promise = nullptr;
  for (const auto& one : elements.all<commitments::Commitment>())
    if (one.statement == "Fit-out calculator")
      promise = &one;
  ASSERT_TRUE(promise);
  ask("Fit-out calculator");
  QStringList details;
  for (const Row& row : rows())
    if (row.name == "Fit-out calculator")
      details += row.detail;
  EXPECT_EQ(details.filter("Promise").size(), 1) << details.join('|').toStdString();
  press(Qt::Key_Escape);
  ask("price is there by 14 February"); // a note with an offer
  EXPECT_EQ(names(Group::GoTo).count("Eight warehouses have an offer for a mixed pallet"), 1);
}

TEST_F(ThePalette, NamesWhatAPageDoesAfterThePageAndKeepsExportsTogether) {
  open();
  ask(">triage");
  ASSERT_EQ(rows().size(), 1u);
  EXPECT_EQ(rows().front().detail, "Signals");
  press(Qt::Key_Escape);
  ask(">copy the findings");
  ASSERT_FALSE(rows().empty());
  EXPECT_EQ(rows().front().detail, "Export and copy");
}

/// Who looks for a command by its words does not take back what the last change was called.
TEST_F(ThePalette, FindsUndoByItsNameAndNotByWhatItWouldTakeBack) {
  open();
  basics::Edits edits;
  edits.put(strategy::Market{.id = m_window->session().newId<strategy::Market>(), .name = "Schools"});
  m_window->session().change("triage of the spring", edits);
  settle();
  ask(">triage");
  EXPECT_EQ(names(Group::Do), QStringList{"Triage new signals"});
  press(Qt::Key_Escape);
  ask(">undo");
  EXPECT_EQ(current(), "Undo: triage of the spring");
}

TEST_F(ThePalette, ChangesAStateWhichUndoTakesBack) {
  open();
  const auto& elements = m_window->session().elements();
  const strategy::Market* selected = nullptr;
  for (const strategy::Market& market : elements.all<strategy::Market>())
    if (market.status == strategy::MarketStatus::Selected)
      selected = &market;
  ASSERT_TRUE(selected);
  const auto id = selected->id;
  const QString name = QString::fromStdString(selected->name);
  ask("defer " + name);
  goTo("Defer market " + name);
  press(Qt::Key_Return);
  settle();
  EXPECT_EQ(elements.find(id)->status, strategy::MarketStatus::Deferred);
  EXPECT_EQ(m_window->session().undoLabel(), "defer market " + name);
  m_window->actions().action("undo")->trigger();
  settle();
  EXPECT_EQ(elements.find(id)->status, strategy::MarketStatus::Selected);
}

TEST_F(ThePalette, DoesNotOfferTheStateThatSomethingIsIn) {
  open();
  for (const strategy::Market& market : m_window->session().elements().all<strategy::Market>())
    if (market.status == strategy::MarketStatus::Selected) {
      ask("select market " + QString::fromStdString(market.name));
      EXPECT_FALSE(names(Group::Change).contains("Select market " + QString::fromStdString(market.name)));
      return;
    }
  FAIL() << "no selected market in the example";
}

TEST_F(ThePalette, RunsACommandByItsName) {
  open();
  ask(">dark");
  EXPECT_EQ(names(Group::GoTo), QStringList());
  ASSERT_EQ(current(), "Dark");
  press(Qt::Key_Return);
  EXPECT_EQ(theme::Theme::start().look(), theme::Look::Dark);
}

TEST_F(ThePalette, ShowsTheKeysOfACommand) {
  open();
  ask(">import");
  ASSERT_FALSE(rows().empty());
  EXPECT_EQ(rows().front().name, "Import...");
  EXPECT_EQ(rows().front().keys, "Ctrl+I");
}

TEST_F(ThePalette, FindsPeopleOnlyAfterAnAt) {
  open();
  ask("@");
  EXPECT_EQ(rows().size(), m_window->session().elements().count<people::Person>());
  QTest::keyClicks(&field(), "zz-nobody");
  EXPECT_TRUE(rows().empty());
  EXPECT_TRUE(part<QWidget>("nothing-found").isVisible());
}

TEST_F(ThePalette, FindsFindingsOnlyAfterANumberSign) {
  open();
  ask("#");
  ASSERT_FALSE(rows().empty());
  for (const Row& row : rows())
    EXPECT_TRUE(row.detail.startsWith("Finding")) << row.name.toStdString();
  press(Qt::Key_Return);
  settle();
  EXPECT_NE(m_window->currentPage(), "home") << "the place of the finding";
}

TEST_F(ThePalette, ShowsTheNumbersOfAMarket) {
  open();
  const strategy::Market* market = m_window->session().elements().inOrder<strategy::Market>().front();
  const QString name = QString::fromStdString(market->name);
  ask("numbers " + name);
  goTo("Show numbers for " + name);
  press(Qt::Key_Return);
  settle();
  EXPECT_EQ(m_window->currentPage(), "numbers");
  EXPECT_EQ(part<QComboBox>(*m_window->open("numbers"), "market").currentText(), name);
}

TEST_F(ThePalette, ShowsWhatStandsOnAnElement) {
  open();
  const strategy::Market* market = m_window->session().elements().inOrder<strategy::Market>().front();
  const QString name = QString::fromStdString(market->name);
  ask("stands on " + name);
  goTo("What stands on " + name);
  press(Qt::Key_Return);
  settle();
  EXPECT_EQ(m_window->currentPage(), "strategy");
  auto& standing = part<QWidget>("stands-on");
  EXPECT_TRUE(standing.isVisible());
  auto& way = part<QPushButton>(standing, "stander");
  EXPECT_EQ(m_window->focusWidget(), &way) << "the keyboard is where the answer is";
  const QString text = way.text();
  QTest::mouseClick(&way, Qt::LeftButton);
  settle();
  EXPECT_TRUE(text.contains(part<QLabel>("inspector-name").text().left(20))) << text.toStdString();
}

TEST_F(ThePalette, ExportsTheHandoffAsThePageDoes) {
  open();
  auto path = QString::fromStdString((m_folder / "out.md").string());
  QString suggested;
  const auto choose = [&](QWidget*, const QString& name, const QString&) {
    suggested = name;
    return path;
  };
  dynamic_cast<handoff_page::HandoffPage&>(*m_window->open("handoff")).setFileChooser(choose);
  m_window->open("home");
  ask("export handoff markdown");
  goTo("Export the handoff as Markdown...");
  press(Qt::Key_Return);
  settle();
  EXPECT_EQ(m_window->currentPage(), "handoff");
  EXPECT_TRUE(suggested.contains("version 1")) << "the one in force: " << suggested.toStdString();
  QFile written(path);
  ASSERT_TRUE(written.open(QFile::ReadOnly));
  const QByteArray bytes = written.readAll();
  EXPECT_TRUE(bytes.contains("# ")) << bytes.left(200).toStdString();
}

TEST_F(ThePalette, ExportsBeforeThePageWasEverOpened) {
  open();
  auto path = QString::fromStdString((m_folder / "out.md").string());
  auto& page = dynamic_cast<handoff_page::HandoffPage&>(*m_window->open("handoff"));
  page.setFileChooser([&](QWidget*, const QString&, const QString&) { return path; });
  ASSERT_TRUE(page.view().versions.empty()) << "not read yet";
  m_window->actions().action("handoff-draft")->trigger();
  settle();
  EXPECT_TRUE(QFile::exists(path));
}

TEST_F(ThePalette, AsksForTheCopiesToMerge) {
  open();
  bool asked = false;
  dynamic_cast<history_page::HistoryPage&>(*m_window->open("history")).setFileChooser([&](QWidget*) {
    asked = true;
    return QStringList();
  });
  m_window->open("home");
  ask("merge");
  goTo("Merge a copy...");
  press(Qt::Key_Return);
  settle();
  EXPECT_TRUE(asked);
  EXPECT_EQ(m_window->currentPage(), "history");
}

TEST_F(ThePalette, CopiesTheFindingsFromAnyPage) {
  open();
  QApplication::clipboard()->clear();
  ask(">copy findings");
  ASSERT_EQ(current(), "Copy the findings as a list");
  press(Qt::Key_Return);
  settle();
  EXPECT_EQ(m_window->currentPage(), "clarity");
  EXPECT_TRUE(QApplication::clipboard()->text().contains(m_window->session().name()));
}

TEST_F(ThePalette, CopiesAChartAsAPicture) {
  open();
  QApplication::clipboard()->clear();
  ask(">copy chart quarter");
  ASSERT_EQ(current(), "Copy the chart by quarter as a picture");
  press(Qt::Key_Return);
  settle();
  EXPECT_FALSE(QApplication::clipboard()->image().isNull());
}

TEST_F(ThePalette, WhatWasChosenLastComesFirstNextTime) {
  open();
  const strategy::Market* market = m_window->session().elements().inOrder<strategy::Market>().back();
  const QString name = QString::fromStdString(market->name);
  ask(name);
  press(Qt::Key_Return);
  settle();
  ask();
  ASSERT_EQ(names(Group::Lately), QStringList{name});
  EXPECT_EQ(current(), name);
}

TEST_F(ThePalette, IsWalkedByArrowsAndPagesAndGoesRound) {
  open();
  ask();
  const QString first = current();
  press(Qt::Key_Up);
  EXPECT_EQ(current(), rows().back().name);
  press(Qt::Key_Down);
  EXPECT_EQ(current(), first);
  press(Qt::Key_PageDown);
  EXPECT_NE(current(), first);
  press(Qt::Key_PageUp);
  EXPECT_EQ(current(), first);
  press(Qt::Key_PageUp);
  EXPECT_EQ(current(), first) << "a page up stops at the top";
}

TEST_F(ThePalette, EscapeGivesTheKeyboardBack) {
  open();
  m_window->open("strategy");
  settle();
  auto& before = part<QWidget>("who-sits-here");
  before.setFocus();
  press(Qt::Key_K, Qt::ControlModifier);
  ASSERT_EQ(m_window->focusWidget(), &field());
  press(Qt::Key_Escape);
  EXPECT_FALSE(shown().isVisible());
  EXPECT_EQ(m_window->focusWidget(), &before);
}

TEST_F(ThePalette, TheSameKeysCloseItAgain) {
  open();
  ask();
  press(Qt::Key_K, Qt::ControlModifier);
  EXPECT_FALSE(shown().isVisible());
}

TEST_F(ThePalette, EachRowIsASentenceForAScreenReader) {
  open();
  ask(">import");
  press(Qt::Key_Down);
  EXPECT_EQ(list().currentIndex().data(Qt::AccessibleTextRole).toString(),
            "Import copied cells, Workspace, Ctrl+V, Do");
}

TEST_F(ThePalette, NamesWhatTakesTheKeyboard) {
  open();
  ask();
  EXPECT_EQ(tests::unnamedFocusables(shown()), QStringList());
}

TEST_F(ThePalette, ItsRowsAreAProperModel) {
  open();
  ask();
  const QAbstractItemModelTester tester(&model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
  QTest::keyClicks(&field(), "a");
  QTest::keyClicks(&field(), "m");
  EXPECT_GT(model().rowCount(), 0);
}

TEST_F(ThePalette, SaysHowManyMoreThereAre) {
  open("blank");
  basics::Edits edits;
  for (int i = 0; i < 30; ++i) {
    strategy::Market market;
    market.id = m_window->session().newId<strategy::Market>();
    market.name = "Hamlet " + std::to_string(i);
    edits.put(market);
  }
  m_window->session().change("add", edits);
  settle();
  ask("hamlet");
  const auto all = rows();
  const auto isAMarketToGoTo = [](const Row& row) {
    return row.group == Group::GoTo && row.detail.startsWith("Market");
  };
  EXPECT_EQ(std::ranges::count_if(all, isAMarketToGoTo), 5);
  EXPECT_EQ(model().index(model().rowCount() - 1).data().toString().section(' ', 1, 1), "more:");
  EXPECT_FALSE(model().row(model().index(model().rowCount() - 1)));
}

TEST_F(ThePalette, Gallery) {
  if (!qEnvironmentVariableIsSet("BATON_GALLERY"))
    GTEST_SKIP() << "pictures are drawn when BATON_GALLERY is set";
  const struct {
    const char* name;
    const char* typed;
    QSize size;
    double zoom;
    theme::Look look;
  } shots[] = {{"palette-light", "bike", {1440, 900}, 1, theme::Look::Light},
               {"palette-first", "", {1440, 900}, 1, theme::Look::Light},
               {"palette-dark", "bike", {1440, 900}, 1, theme::Look::Dark},
               {"palette-contrast", "#", {1440, 900}, 1, theme::Look::HighContrast},
               {"palette-none", "qqqq", {1440, 900}, 1, theme::Look::Light},
               {"palette-small-200", "bike", {1024, 640}, 2, theme::Look::Light}};
  open();
  for (const auto& shot : shots) {
    theme::Theme::start().set(shot.look, shot.zoom);
    m_window->resize(shot.size);
    settle();
    ask(shot.typed);
    settle();
    QDir().mkpath(BATON_BINARY_DIR "/gallery");
    m_window->grab().save(QStringLiteral(BATON_BINARY_DIR "/gallery/%1.png").arg(shot.name));
    press(Qt::Key_Escape);
  }
}

} // namespace
} // namespace baton::shell
