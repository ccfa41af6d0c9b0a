// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/session/session.h"
#include "ui/widgets/window_dialog.h"

namespace baton::inspector {
class ComingDay;
class PickCombo;
} // namespace baton::inspector
namespace baton::widgets {
class FormField;
class TextLabel;
} // namespace baton::widgets

namespace baton::people_page {

/// A day for a one-to-one: with whom, and when.
class PlanDialog : public widgets::WindowDialog {
  Q_OBJECT
public:
  PlanDialog(session::Session& session, basics::Id<people::Person> person, QWidget* window);
  void start();

signals:
  void planned();

private:
  void keep();
  session::Session& m_session;
  inspector::PickCombo* m_person;
  widgets::FormField* m_personBox = nullptr;
  inspector::ComingDay* m_date = nullptr;
  widgets::TextLabel* m_refusal;
};

} // namespace baton::people_page
