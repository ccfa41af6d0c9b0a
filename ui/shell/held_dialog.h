// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/storage/held_file.h"
#include "ui/widgets/window_dialog.h"

namespace baton::shell {

/// The file is open elsewhere: by whom and since when as far as can be known, and what can be done all the same.
class HeldDialog : public widgets::WindowDialog {
  Q_OBJECT
public:
  HeldDialog(QWidget* window, const QString& path, const storage::Holder& holder);

signals:
  void readAsked();
  void workAsked();
  void againAsked();

private:
  void addWay(const QString& name, const QString& verb, const QString& icon, const QString& words,
              void (HeldDialog::*asked)(), bool primary);
};

/// A workspace that opened for reading only, said once: why, and the way to a copy that can be changed.
class ReadingDialog : public widgets::WindowDialog {
  Q_OBJECT
public:
  ReadingDialog(QWidget* window, const QString& cause);

signals:
  void workAsked();
};

} // namespace baton::shell
