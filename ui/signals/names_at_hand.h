// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/signals/guesser.h"
#include "ui/session/session.h"

namespace baton::signals_page {

/// The names that are looked for in what is typed: read beside the window when they are first asked for, and again when
/// the workspace has changed. One for a session.
class NamesAtHand : public QObject {
  Q_OBJECT
public:
  static NamesAtHand& of(session::Session& session);
  const field::Guesser& guesser() const { return *m_guesser; }

signals:
  void changed();

private:
  explicit NamesAtHand(session::Session& session);
  void read();
  session::Session& m_session;
  std::shared_ptr<const field::Guesser> m_guesser = std::make_shared<const field::Guesser>();
  bool m_reading = false, m_again = false;
};

} // namespace baton::signals_page
