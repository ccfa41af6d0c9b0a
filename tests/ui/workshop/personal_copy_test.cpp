// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/giving.h"
#include "tests/ui/workshop/workshop_world.h"
#include "ui/workshop/personal_copy.h"

#include <QLabel>

namespace baton::workshop_page {
namespace {

class PersonalCopy : public Workshop {
protected:
  /// The session goes on in a copy that was given out.
  void goOnInACopy(const journal::Given& given) {
    const auto path = m_folder / "given.baton";
    m_session->ask<bool>(
        m_session.get(),
        [path, given](const workspace::Workspace& workspace) {
          return bool(workspace::giveCopy(workspace::TemporaryCopy(workspace), path, given));
        },
        [](bool done) { EXPECT_TRUE(done); });
    m_session->settle();
    m_session = session::Session::open(path, m_world, *basics::Date::parse("2020-06-15"));
    m_session->settle();
    m_session->setMe(maya);
  }
  /// A playback in which people are about to write, each for themselves.
  void holdSecretPoint() {
    hold(workshop::SessionKind::Playback);
    for (int step = 0; step < 10 && !LiveSession::of(*m_session).takesSecrets(); ++step) {
      LiveSession::of(*m_session).advance();
      settle();
    }
    ASSERT_TRUE(LiveSession::of(*m_session).takesSecrets());
  }
  bool offersToPass() {
    auto* pass = m_page->findChild<QAbstractButton*>("pass-laptop");
    return pass && !pass->isHidden();
  }
  QString said() { return m_page->findChild<QLabel*>("stage-state")->text(); }
};

TEST_F(PersonalCopy, SaysThatItCannotBeSecretInsteadOfOfferingIt) {
  goOnInACopy({"Ann", "the playback", {}, {}});
  holdSecretPoint();
  EXPECT_FALSE(offersToPass());
  EXPECT_TRUE(said().startsWith("This is the copy of Ann: what is entered in it bears its name"))
      << said().toStdString();
  m_page->run("pass");
  settle();
  EXPECT_FALSE(m_page->passing());
}

TEST_F(PersonalCopy, TheLaptopThatGoesRoundIsNobodysOwn) {
  goOnInACopy({"", "the laptop of the workshop", {}, {}});
  holdSecretPoint();
  EXPECT_TRUE(offersToPass());
  EXPECT_FALSE(said().contains("cannot be secret"));
}

} // namespace
} // namespace baton::workshop_page
