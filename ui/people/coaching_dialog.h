// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/people/level_grid.h"
#include "ui/widgets/window_dialog.h"

class QVBoxLayout;

namespace baton::inspector {
class ComingDay;
class PickCombo;
} // namespace baton::inspector
namespace baton::widgets {
class FilterCombo;
class FormField;
class TextField;
class TextLabel;
} // namespace baton::widgets

namespace baton::people_page {

/// Twenty minutes about one skill, in the order of the coaching sheet: what I saw myself, you first, one point, what we
/// agree, when I look again. The notes are private; to the grid goes the new level with its date, and nothing else.
class CoachingDialog : public widgets::WindowDialog {
  Q_OBJECT
public:
  /// With a person, and a skill where one is chosen.
  CoachingDialog(session::Session& session, const SkillAt& about, QWidget* window);
  void start();

signals:
  void kept();

private:
  void addWho(const SkillAt& about);
  void addSteps();
  widgets::TextField* addStep(const QString& name, const QString& hint, int minutes, const char* objectName);
  void addLast();
  void addButtons();
  void followSkill();
  void keep();
  SkillAt about() const;

  session::Session& m_session;
  QVBoxLayout* m_column;
  inspector::PickCombo *m_person = nullptr, *m_skill = nullptr;
  widgets::TextField *m_other = nullptr, *m_saw = nullptr, *m_theirs = nullptr, *m_point = nullptr, *m_agreed = nullptr;
  widgets::FormField *m_personBox = nullptr, *m_otherBox = nullptr, *m_levelBox = nullptr;
  inspector::ComingDay* m_next = nullptr;
  widgets::FilterCombo* m_level = nullptr;
  widgets::TextLabel* m_refusal = nullptr;
};

} // namespace baton::people_page
