// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <functional>

class QWidget;

namespace baton::widgets {
class WindowDialog;
}

namespace baton::handoff_page {

/// Something said with one way on and a way back: the text, the word on the button, what it does.
struct Way {
  QString button;
  std::function<void()> go;
};
widgets::WindowDialog* tell(QWidget* window, const QString& name, const QString& title, const QString& words,
                            const Way& way = {});

/// Takes a version out of force, with the reason that its receivers will read.
widgets::WindowDialog* askRecall(QWidget* window, const QString& version, std::function<void(const QString&)> recall);

} // namespace baton::handoff_page
