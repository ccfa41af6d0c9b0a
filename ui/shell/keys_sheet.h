// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/shell/key_groups.h"
#include "ui/widgets/window_dialog.h"

namespace baton::shell {

/// Every key on one sheet, in as many columns as there is room for; it can be copied as text.
class KeysSheet : public widgets::WindowDialog {
  Q_OBJECT
public:
  KeysSheet(const std::vector<KeyGroup>& groups, QWidget* window);

signals:
  void copied();

protected:
  void keyPressEvent(QKeyEvent* event) override;
};

} // namespace baton::shell
