// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/session/page.h"
#include "ui/shell/action_registry.h"

namespace baton::shell {

/// Keys under one caption.
struct KeyGroup {
  QString title;
  std::vector<session::KeyNote> keys;
};

/// Every key: the actions of the window by their groups, those of each page, and those that hold everywhere.
std::vector<KeyGroup> keyGroups(const ActionRegistry& actions, const std::vector<session::PageEntry>& pages);

/// "Ctrl+K": as the platform writes it, all of an action's.
QString keysOf(const ActionRegistry::Description& action);

/// As lines to print or to paste.
QString asText(const std::vector<KeyGroup>& groups);
/// The page of the manual.
QString asManual(const std::vector<KeyGroup>& groups);

} // namespace baton::shell
