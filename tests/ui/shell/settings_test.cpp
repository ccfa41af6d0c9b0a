// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/accessible_names.h"
#include "tests/ui/shell/window_at_hand.h"
#include "ui/shell/look_settings.h"
#include "ui/shell/settings_dialog.h"
#include "ui/widgets/filter_combo.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/text_label.h"

#include <QPushButton>

namespace baton::shell {
namespace {

class Settings : public tests::WindowAtHand {
protected:
  SettingsDialog& dialog() { return part<SettingsDialog>("settings"); }
  void ask() {
    press(Qt::Key_Comma, Qt::ControlModifier);
    ASSERT_TRUE(dialog().isVisible());
    settle();
  }
  QString words(const QString& name) { return part<QLabel>(dialog(), name).text(); }
};

TEST_F(Settings, TakeEffectAtOnceAndStay) {
  open("blank");
  ask();
  part<widgets::SegmentedControl>(dialog(), "look").findChildren<QAbstractButton*>().at(1)->click();
  EXPECT_EQ(theme::Theme::start().look(), theme::Look::Dark);
  auto& size = part<widgets::FilterCombo>(dialog(), "text-size");
  size.setCurrentIndex(size.findData(150));
  emit size.activated(size.currentIndex());
  EXPECT_EQ(theme::Theme::start().zoom(), 1.5);
  theme::Theme::start().set(theme::Look::Light, 1);
  restoreLook();
  EXPECT_EQ(theme::Theme::start().look(), theme::Look::Dark);
  EXPECT_EQ(theme::Theme::start().zoom(), 1.5);
}

TEST_F(Settings, ShowASizeThatTheKeysReached) {
  open("blank");
  m_window->actions().action("larger")->trigger();
  m_window->actions().action("larger")->trigger();
  ask();
  EXPECT_EQ(part<widgets::FilterCombo>(dialog(), "text-size").currentText(), "120 %");
}

TEST_F(Settings, SayWhereTheFileAndItsBackupsAre) {
  open("example");
  ask();
  EXPECT_TRUE(words("settings-file").endsWith("Adventure.baton"));
  EXPECT_TRUE(words("settings-backups").startsWith("None yet")) << words("settings-backups").toStdString();
  EXPECT_EQ(words("settings-day"), "Monday, June 15, 2020, as the workspace has it");
  EXPECT_TRUE(words("settings-language").contains("12,345.5"));
  EXPECT_FALSE(part<QPushButton>(dialog(), "open-backup-folder").isVisible());
}

TEST_F(Settings, CloseByEscapeAndGiveTheKeyboardBack) {
  open("blank");
  auto& before = part<QWidget>("who-sits-here");
  before.setFocus();
  ask();
  EXPECT_EQ(tests::unnamedFocusables(dialog()), QStringList());
  press(Qt::Key_Escape);
  EXPECT_FALSE(dialog().isVisible());
  EXPECT_EQ(m_window->focusWidget(), &before);
}

} // namespace
} // namespace baton::shell
