// SPDX-License-Identifier: GPL-3.0-or-later
// Every dialog of the window at the sizes and in the looks that are hardest on it. With BATON_GALLERY set, as pictures
// in build/gallery as well.
#include "core/handoff/acknowledging.h"
#include "core/handoff/handoff.h"
#include "core/people/person.h"
#include "tests/support/cut_texts.h"
#include "tests/ui/shell/window_at_hand.h"
#include "ui/shell/held_dialog.h"
#include "ui/shell/new_dialog.h"
#include "ui/shell/recent_files.h"
#include "ui/shell/start_window.h"
#include "ui/shell/who_dialog.h"
#include "ui/widgets/window_dialog.h"

#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <algorithm>
#include <tuple>

namespace baton::shell {
namespace {

using theme::Look;

struct Room {
  const char* name;
  QSize size;
  int percent;
  Look look;
};

constexpr Room rooms[] = {
    {"small-200", {1024, 640}, 200, Look::Light},       {"small-200-contrast", {1024, 640}, 200, Look::HighContrast},
    {"small", {1024, 640}, 100, Look::Light},           {"wide-200", {1440, 900}, 200, Look::Light},
    {"contrast", {1440, 900}, 100, Look::HighContrast}, {"dark", {1440, 900}, 100, Look::Dark}};

std::string nameOf(const testing::TestParamInfo<std::tuple<const char*, Room>>& one) {
  std::string name = std::string(std::get<0>(one.param)) + "_" + std::get<1>(one.param).name;
  std::ranges::replace(name, '-', '_');
  return name;
}

void keepPicture(QWidget& of, const QString& which, const Room& room) {
  if (!qEnvironmentVariableIsSet("BATON_GALLERY"))
    return;
  const QString folder = QStringLiteral(BATON_BINARY_DIR "/gallery");
  QDir().mkpath(folder);
  of.grab().save(QStringLiteral("%1/dialog-%2-%3.png").arg(folder, which, room.name));
}

class Dialogs : public tests::WindowAtHand, public testing::WithParamInterface<std::tuple<const char*, Room>> {
protected:
  const Room& room() const { return std::get<1>(GetParam()); }
  void sits(const std::string& name) {
    for (const people::Person& one : m_window->session().elements().all<people::Person>())
      if (one.name == name)
        m_window->session().setMe(one.id);
    settle();
  }
  void click(const QString& name) {
    for (auto* button : m_window->findChildren<QAbstractButton*>(name))
      if (button->isVisible() && button->isEnabled()) {
        button->click();
        return settle();
      }
    ADD_FAILURE() << "no button " << name.toStdString();
  }
  void onHandoff(const std::string& person, const char* button) {
    sits(person);
    m_window->open("handoff");
    settle();
    if (auto* parts = m_window->findChild<QWidget*>("parts"); parts && parts->isVisible())
      parts->findChildren<QAbstractButton*>().last()->click(); // the answers, on a narrow page
    settle();
    click(button);
  }
  void ask(const QString& which) {
    if (which == "settings")
      press(Qt::Key_Comma, Qt::ControlModifier);
    else if (which == "keys")
      press(Qt::Key_Slash, Qt::ControlModifier);
    else if (which == "name-version")
      press(Qt::Key_S, Qt::ControlModifier);
    else if (which == "palette")
      press(Qt::Key_K, Qt::ControlModifier);
    else if (which == "publish")
      onHandoff("Ken Sánchez", "publish");
    else if (which == "acknowledge")
      onHandoff(whoHasNotAnswered(), "answer-version");
    else if (which == "import") {
      m_window->open("numbers");
      click("import");
    } else if (which == "held") {
      storage::Holder holder;
      holder.program = "baton";
      holder.user = "maya";
      (new HeldDialog(m_window->centralWidget(), "/home/maya/Adventure Works Cycles.baton", holder))->open();
    } else if (which == "reading")
      (new ReadingDialog(m_window->centralWidget(), "The folder cannot be written to"))->open();
    settle();
  }
  /// Somebody to whom version 1 was handed and who has not said anything.
  std::string whoHasNotAnswered() {
    const auto& elements = m_window->session().elements();
    for (const auto& version : elements.all<handoff::Handoff>())
      for (const auto& answer : handoff::answersTo(elements, version, m_window->session().today()).answers)
        if (!answer.acknowledgement)
          return answer.person->name;
    return {};
  }
  widgets::WindowDialog* dialog() {
    for (auto* one : m_window->findChildren<widgets::WindowDialog*>())
      if (one->isVisible())
        return one;
    return nullptr;
  }
};

TEST_P(Dialogs, AreReadableWhole) {
  const QString which = std::get<0>(GetParam());
  open("example", room().size);
  theme::Theme::start().set(room().look, room().percent / 100.0);
  m_window->resize(room().size);
  settle();
  ask(which);
  keepPicture(*m_window, which, room());
  ASSERT_TRUE(dialog()) << which.toStdString();
  EXPECT_TRUE(dialog()->rect().contains(dialog()->frame()->geometry())) << "within the window";
  const QStringList cut = tests::cutTexts(*dialog());
  EXPECT_TRUE(cut.isEmpty()) << cut.join('\n').toStdString();
  for (const auto* scroll : dialog()->findChildren<QScrollArea*>())
    if (scroll->isVisible())
      EXPECT_LE(scroll->widget()->minimumSizeHint().width(), scroll->viewport()->width() + 1)
          << tests::whereOf(*scroll).toStdString() << " scrolls sideways";
}

INSTANTIATE_TEST_SUITE_P(OfTheWindow, Dialogs,
                         testing::Combine(testing::Values("settings", "keys", "name-version", "palette", "publish",
                                                          "acknowledge", "import", "held", "reading"),
                                          testing::ValuesIn(rooms)),
                         nameOf);

/// Windows of their own: as large as they like, within the screen.
class Windows : public Dialogs {
protected:
  std::unique_ptr<QWidget> make(const QString& which) {
    if (which == "start") {
      rememberFile({"/home/maya/Documents/Strategies/Adventure Works Cycles.baton", "Adventure Works Cycles",
                    "version 1 in force, draft 2", "Clarity 84, focus 90", QDateTime::currentDateTime()});
      auto start = std::make_unique<StartWindow>(app::pages(), std::nullopt);
      start->setAsksWho(false);
      start->resize(room().size);
      return start;
    }
    if (which == "new")
      return std::make_unique<NewDialog>("guided");
    return std::make_unique<WhoDialog>(m_window->session());
  }
};

TEST_P(Windows, AreReadableWhole) {
  const QString which = std::get<0>(GetParam());
  open("example", room().size);
  theme::Theme::start().set(room().look, room().percent / 100.0);
  const auto window = make(which);
  window->show();
  settle();
  keepPicture(*window, which, room());
  const QStringList cut = tests::cutTexts(*window);
  EXPECT_TRUE(cut.isEmpty()) << cut.join('\n').toStdString();
  EXPECT_LE(window->minimumSizeHint().width(), room().size.width());
  EXPECT_LE(window->minimumSizeHint().height(), room().size.height());
}

INSTANTIATE_TEST_SUITE_P(OfTheirOwn, Windows,
                         testing::Combine(testing::Values("start", "new", "who"), testing::ValuesIn(rooms)), nameOf);

} // namespace
} // namespace baton::shell
