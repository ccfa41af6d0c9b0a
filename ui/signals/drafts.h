// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/people/person.h"
#include "core/signals/signal.h"
#include "ui/session/session.h"

#include <map>

namespace baton::signals_page {

/// What was written and not sent yet, as long as the workspace is open: nothing that was typed goes because one looks
/// at something else. One for a session.
class Drafts : public QObject {
public:
  static Drafts& of(session::Session& session);

  /// A signal that is being written down: its words, what a person chose beside them, and a competitor new with it.
  struct Capture {
    field::Signal signal;
    std::vector<int> chosen;
    QString newCompetitor;
  };
  /// What somebody was about to say of a signal.
  using Said = std::pair<basics::Id<field::Signal>, basics::Id<people::Person>>;

  std::map<Said, QString> said;
  std::optional<Capture> capture;

private:
  explicit Drafts(session::Session& session) : QObject(&session) {}
};

} // namespace baton::signals_page
