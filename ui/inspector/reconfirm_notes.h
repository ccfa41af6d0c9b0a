// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/handoff/reconfirming.h"
#include "ui/session/page.h"

#include <QFrame>

class QVBoxLayout;

namespace baton::inspector {

/// What stands on something that a version changed, until somebody says that it still holds: one line for each, with
/// the button that says it, and the way to the rest. Hidden where nothing waits.
class ReconfirmNotes : public QFrame {
  Q_OBJECT
public:
  using Wanted = std::function<bool(const handoff::ToReconfirm&)>;
  ReconfirmNotes(session::Session& session, session::Surrounding& surrounding, Wanted wanted,
                 QWidget* parent); ///< it shows itself: without one it would be a window

  void refresh();

private:
  QWidget* lineOf(const handoff::ToReconfirm& flag);
  void reconfirm(basics::ElementRef element);
  QString sentenceOf(const handoff::ToReconfirm& flag) const;
  QString spokenFor(const handoff::ToReconfirm& flag) const;

  session::Session& m_session;
  session::Surrounding& m_surrounding;
  Wanted m_wanted;
  QVBoxLayout* m_lines = nullptr;
};

} // namespace baton::inspector
