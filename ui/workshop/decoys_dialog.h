// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/workshop/card.h"
#include "ui/session/session.h"
#include "ui/widgets/window_dialog.h"

class QVBoxLayout;

namespace baton::widgets {
class TextField;
}

namespace baton::workshop_page {

/// The look-alikes of a playback, to be edited before anybody takes it.
class DecoysDialog : public widgets::WindowDialog {
  Q_OBJECT
public:
  DecoysDialog(session::Session& session, basics::Id<workshop::Session> of, QWidget* window);
  void start();

private:
  void addRow(const workshop::Decoy& decoy);
  void keep();
  session::Session& m_session;
  basics::Id<workshop::Session> m_of;
  QVBoxLayout* m_column;
  std::vector<std::pair<widgets::TextField*, workshop::Decoy>> m_rows;
};

} // namespace baton::workshop_page
