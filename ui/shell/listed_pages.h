// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/session/page.h"

namespace baton::shell {

/// The pages of the sidebar, those of no group first. The guide is among them only while it is due.
std::vector<const session::PageEntry*> listedPages(const std::vector<session::PageEntry>& pages,
                                                   const session::Session& session);
/// The page that a window opens with: the guide while it is due, else the first.
QString firstPage(const std::vector<session::PageEntry>& pages, const session::Session& session);

} // namespace baton::shell
