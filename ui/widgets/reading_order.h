// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
class QWidget;

namespace baton::widgets {

/// From now on Tab goes through what is in the widget in the order of its layouts: what stands first comes first, and a
/// column is gone down before the next one begins. Qt goes by the order in which widgets were made, so that what was
/// filled or moved later would come last. Layouts know where things stand; widgets that stand in none follow those that
/// do.
void tabAsLaidOut(QWidget& within);

} // namespace baton::widgets
