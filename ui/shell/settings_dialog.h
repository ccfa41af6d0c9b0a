// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/session/session.h"
#include "ui/widgets/window_dialog.h"

class QGridLayout;
class QPushButton;

namespace baton::widgets {
class FilterCombo;
class SegmentedControl;
class TextLabel;
} // namespace baton::widgets

namespace baton::shell {

/// What a person sets for themselves: look, size of the text, who they are; and what is shown but set elsewhere: the
/// day, the language, where the file and its copies are. Everything takes effect at once.
class SettingsDialog : public widgets::WindowDialog {
  Q_OBJECT
public:
  SettingsDialog(session::Session& session, QWidget* window);

  /// As it stands now, and shown.
  void ask();

signals:
  void whoAsked();

private:
  void addLook(QGridLayout* grid);
  void addPerson(QGridLayout* grid);
  void addFacts(QGridLayout* grid);
  void refresh();
  void showBackups();

  session::Session& m_session;
  widgets::SegmentedControl* m_look = nullptr;
  widgets::FilterCombo* m_zoom = nullptr;
  widgets::TextLabel *m_who = nullptr, *m_day = nullptr, *m_language = nullptr, *m_file = nullptr, *m_backups = nullptr;
  QPushButton *m_openFile = nullptr, *m_openBackups = nullptr;
  QString m_backupFolder;
};

} // namespace baton::shell
