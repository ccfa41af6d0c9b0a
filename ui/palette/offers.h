// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/elements.h"
#include "ui/palette/row.h"
#include "ui/session/page.h"

#include <string>
#include <vector>

namespace baton::palette {

/// Something that can be done with one element: "Defer market Retail".
struct Offer {
  Group group = Group::Change;
  basics::ElementRef ref;
  QString icon, phrase;
  std::string folded; ///< the phrase as it is compared
  std::function<void(session::Session&, session::Surrounding&)> run;
};

/// Changes of a state that can be undone, where the file may be written; the numbers of a market or a person, where
/// the window has that page; and what stands on an element of the strategy.
std::vector<Offer> offersFor(const session::Session& session, const session::Surrounding& surrounding);

} // namespace baton::palette
