// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/widgets/window_dialog.h"

#include <functional>

namespace baton::widgets {

/// A question before something that undo does not reach: what goes, what stays, and a button whose verb says what is
/// done. Cancel has the focus. Objects: the dialog by its name, "said", "cancel" and "go".
WindowDialog* ask(QWidget* window, const QString& name, const QString& title, const QString& words, const QString& verb,
                  std::function<void()> go);

/// The same with a field to fill in before; the button waits until it holds something. Object: "answer". Ctrl+Enter,
/// in one line Enter, is the button.
WindowDialog* askFor(QWidget* window, const QString& name, const QString& title, const QString& words,
                     const QString& label, const QString& text, bool manyLines, const QString& verb,
                     std::function<void(const QString&)> go);

} // namespace baton::widgets
