// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/people/level_grid.h"

#include <QWidget>

namespace baton::widgets {
class FilterCombo;
class FormField;
class TextField;
class TextLabel;
} // namespace baton::widgets

namespace baton::people_page {

/// What was seen of one person and one sales tool or competency: the level, and what speaks for it.
class SkillForm : public QWidget {
  Q_OBJECT
public:
  explicit SkillForm(QWidget* parent = nullptr);

  /// What is being typed about the same thing stays.
  void show(const PeopleReading& reading, const SkillAt& at, const LevelCell& cell, bool readOnly);
  void commit();
  /// The keyboard to the evidence, or to the level where there is none yet.
  void takeFocus();

signals:
  void levelChosen(const baton::people_page::SkillAt& at, int level);
  void levelErased(const baton::people_page::SkillAt& at);
  void evidenceWritten(const baton::people_page::SkillAt& at, const QString& evidence);

private:
  void offerLevels(const PeopleReading& reading, const SkillAt& at, const LevelCell& cell);
  SkillAt m_at;
  widgets::TextLabel *m_kind, *m_title, *m_described, *m_seen;
  widgets::FilterCombo* m_level;
  widgets::TextField* m_evidence;
  widgets::FormField* m_evidenceBox;
};

} // namespace baton::people_page
