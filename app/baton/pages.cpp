// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/baton/pages.h"

#include "ui/clarity/clarity_page.h"
#include "ui/numbers/numbers_page.h"

namespace baton::app {

std::vector<session::PageEntry> pages() {
  return {clarity::ClarityPage::entry(), numbers::NumbersPage::entry()};
}

} // namespace baton::app
