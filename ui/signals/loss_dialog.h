// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/signals/loss_reasons.h"
#include "ui/session/session.h"
#include "ui/widgets/window_dialog.h"

class QCheckBox;
class QPushButton;

namespace baton::widgets {
class TextLabel;
}

namespace baton::signals_page {

/// Loss reasons of so many days are offered.
inline constexpr int lossesOfDays = 365;

/// Why deals were lost and nobody reported it: which of it is to become signals, reported by who sits here.
class LossDialog : public widgets::WindowDialog {
  Q_OBJECT
public:
  LossDialog(session::Session& session, const std::vector<field::LossReason>& reasons, QWidget* window);
  void start();

signals:
  void taken(int count);

private:
  void addRows(const std::vector<field::LossReason>& reasons);
  void allow();
  void take();
  session::Session& m_session;
  std::vector<std::pair<QCheckBox*, field::Signal>> m_offered;
  QPushButton *m_go, *m_cancel;
  widgets::TextLabel* m_refusal;
};

} // namespace baton::signals_page
