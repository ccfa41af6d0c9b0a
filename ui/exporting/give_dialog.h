// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/outcome.h"
#include "ui/exporting/give_places.h"
#include "ui/widgets/window_dialog.h"

class QComboBox;
class QLineEdit;
class QPushButton;

namespace baton::session {
class Session;
}
namespace baton::widgets {
class TextField;
}

namespace baton::exporting {

/// Gives a copy of the workspace out: to whom, what for, and where it goes. Objects: "receiver", "purpose", "place",
/// "file", "give".
class GiveDialog : public widgets::WindowDialog {
  Q_OBJECT
public:
  GiveDialog(session::Session& session, QWidget* window);
  void start();
  /// Instead of those of this machine.
  void offer(const std::vector<GivePlace>& places);

signals:
  /// It is written; a sentence that says where.
  void given(const QString& sentence);

private:
  void addFields();
  void addPlace();
  void chooseFolder();
  void suggestName();
  QString receiver() const;
  QString target() const;
  /// Why it cannot be given like this; empty where it can.
  QString problem() const;
  void give();
  void write();
  void finish(const basics::Outcome<basics::Done>& outcome);

  session::Session& m_session;
  QComboBox *m_receiver = nullptr, *m_place = nullptr;
  widgets::TextField* m_purpose = nullptr;
  QLineEdit* m_file = nullptr;
  QPushButton* m_give = nullptr;
};

} // namespace baton::exporting
