// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/workshop/session.h"
#include "ui/session/session.h"
#include "ui/widgets/window_dialog.h"

class QCheckBox;

namespace baton::inspector {
class FieldEditor;
class PickCombo;
} // namespace baton::inspector
namespace baton::widgets {
class FilterCombo;
class FormField;
class TextField;
class TextLabel;
} // namespace baton::widgets

namespace baton::workshop_page {

/// A new sitting: its kind, which brings an agenda, its name, its day, who holds it, who takes part.
class SessionDialog : public widgets::WindowDialog {
  Q_OBJECT
public:
  SessionDialog(session::Session& session, QWidget* window);
  void start();

signals:
  void made(baton::basics::RowId session);

private:
  void addPeople();
  void showKind();
  void keep();
  workshop::SessionKind kind() const;

  session::Session& m_session;
  widgets::FilterCombo* m_kind;
  widgets::TextLabel* m_purpose;
  widgets::TextField* m_name;
  widgets::FormField *m_nameBox, *m_dateBox;
  inspector::FieldEditor* m_date;
  basics::Value m_day;
  QString m_noDay;
  inspector::PickCombo* m_facilitator;
  QCheckBox* m_anonymous;
  std::vector<std::pair<QCheckBox*, basics::Id<people::Person>>> m_people;
};

} // namespace baton::workshop_page
