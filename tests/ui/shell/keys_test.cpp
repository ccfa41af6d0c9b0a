// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/accessible_names.h"
#include "tests/ui/shell/window_at_hand.h"
#include "ui/shell/key_groups.h"
#include "ui/shell/keys_sheet.h"
#include "ui/widgets/text_label.h"

#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <set>

namespace baton::shell {
namespace {

class Keys : public tests::WindowAtHand {
protected:
  std::vector<KeyGroup> groups() { return keyGroups(m_window->actions(), app::pages()); }
  KeysSheet* sheet() {
    auto* found = m_window->findChild<KeysSheet*>();
    return found && found->isVisible() ? found : nullptr;
  }
};

TEST_F(Keys, AreShownAndClosedByEscapeWithTheKeyboardWhereItWas) {
  open("blank");
  auto& before = part<QWidget>("who-sits-here");
  before.setFocus();
  press(Qt::Key_Slash, Qt::ControlModifier);
  ASSERT_TRUE(sheet());
  press(Qt::Key_Escape);
  EXPECT_FALSE(sheet());
  EXPECT_EQ(m_window->focusWidget(), &before);
}

TEST_F(Keys, EveryShortcutStandsOnTheSheet) {
  open("blank");
  press(Qt::Key_Slash, Qt::ControlModifier);
  ASSERT_TRUE(sheet());
  QStringList words;
  for (auto* label : sheet()->findChildren<widgets::TextLabel*>())
    words += label->text();
  int shortcuts = 0;
  for (const auto& action : m_window->actions().all())
    if (!action.shortcuts.isEmpty()) {
      ++shortcuts;
      EXPECT_TRUE(words.contains(keysOf(action))) << action.id.toStdString();
      EXPECT_TRUE(words.contains(action.label)) << action.id.toStdString();
    }
  EXPECT_GT(shortcuts, 15);
  for (const auto& entry : app::pages())
    for (const auto& note : entry.keys)
      EXPECT_TRUE(words.contains(note.what)) << note.what.toStdString();
  EXPECT_EQ(tests::unnamedFocusables(*sheet()), QStringList());
}

TEST_F(Keys, NoTwoActionsHaveTheSame) {
  open("blank");
  std::set<QString> taken;
  for (const auto& action : m_window->actions().all())
    for (const QString& key : keysOf(action).split(", ", Qt::SkipEmptyParts))
      EXPECT_TRUE(taken.insert(key).second) << key.toStdString();
}

TEST_F(Keys, CanBeCopiedAsText) {
  open("blank");
  press(Qt::Key_Slash, Qt::ControlModifier);
  ASSERT_TRUE(sheet());
  QTest::mouseClick(&part<QPushButton>(*sheet(), "copy-keys"), Qt::LeftButton);
  const QString text = QApplication::clipboard()->text();
  EXPECT_EQ(text, asText(groups()));
  EXPECT_TRUE(text.contains("Ctrl+K")) << text.toStdString();
  EXPECT_TRUE(text.contains("On page Handoff\n")) << text.toStdString();
}

/// BATON_WRITE_DOCS writes the page anew.
TEST_F(Keys, ThePageOfTheManualIsMadeFromTheRegistry) {
  open("blank");
  QFile page(QStringLiteral(BATON_SOURCE_DIR "/docs/manual/keys.md"));
  const QByteArray made = asManual(groups()).toUtf8();
  if (qEnvironmentVariableIsSet("BATON_WRITE_DOCS")) {
    ASSERT_TRUE(page.open(QFile::WriteOnly));
    page.write(made);
    page.close();
  }
  ASSERT_TRUE(page.open(QFile::ReadOnly));
  EXPECT_TRUE(page.readAll() == made) << "run with BATON_WRITE_DOCS=1 and look at the difference";
}

TEST_F(Keys, F10OpensTheMenuWhichHoldsEveryAction) {
  open("blank");
  press(Qt::Key_F10);
  QMenu* menu = part<QToolButton>("more").menu();
  ASSERT_TRUE(menu->isVisible());
  ASSERT_TRUE(menu->activeAction()) << "the arrows begin there";
  QList<QAction*> held = menu->actions();
  for (QMenu* inner : menu->findChildren<QMenu*>())
    held += inner->actions();
  for (const auto& action : m_window->actions().all())
    if (action.id != "menu")
      EXPECT_TRUE(held.contains(m_window->actions().action(action.id))) << action.id.toStdString();
  menu->close();
}

} // namespace
} // namespace baton::shell
