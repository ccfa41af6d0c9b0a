// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signals/drafts.h"

namespace baton::signals_page {

Drafts& Drafts::of(session::Session& session) {
  for (QObject* child : session.children())
    if (auto* there = dynamic_cast<Drafts*>(child))
      return *there;
  return *new Drafts(session);
}

} // namespace baton::signals_page
