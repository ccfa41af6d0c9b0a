// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/skill_form.h"

#include "ui/inspector/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/filter_combo.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/text_field.h"
#include "ui/widgets/text_label.h"

#include <QVBoxLayout>

namespace baton::people_page {

using theme::TextStyle;
using widgets::Tone;

namespace {

constexpr int notSeen = -1;

QString described(const PeopleReading& reading, const SkillAt& at, int level) {
  const auto* competency = reading.elements.find(Id<coaching::Competency>(at.of));
  return competency ? inspector::text(coaching::describedLevel(*competency, level)).simplified() : QString();
}

} // namespace

SkillForm::SkillForm(QWidget* parent)
    : QWidget(parent), m_kind(widgets::label({}, TextStyle::Caption, Tone::Muted)),
      m_title(widgets::paragraph({}, TextStyle::Title)),
      m_described(widgets::paragraph({}, TextStyle::Small, Tone::Muted)),
      m_seen(widgets::paragraph({}, TextStyle::Small, Tone::Muted)), m_level(new widgets::FilterCombo({})),
      m_evidence(new widgets::TextField(tr("What speaks for it"), widgets::TextField::Lines::Many)),
      m_evidenceBox(new widgets::FormField(tr("What speaks for it"), m_evidence)) {
  auto* column = new QVBoxLayout(this);
  theme::space(column, 0, 8);
  auto* head = new QVBoxLayout;
  theme::space(head, 0, 2);
  head->addWidget(m_kind);
  head->addWidget(m_title);
  column->addLayout(head);
  m_title->setObjectName("skill-title");
  m_level->setObjectName("skill-level");
  m_level->setAccessibleName(tr("Level"));
  m_level->setOpensByKeys();
  column->addWidget(m_level);
  column->addWidget(m_described);
  m_seen->setObjectName("skill-seen");
  column->addWidget(m_seen);
  m_evidence->setObjectName("skill-evidence");
  m_evidence->setRows(2, 8);
  column->addWidget(m_evidenceBox);
  connect(m_level, &QComboBox::activated, this, [this] {
    const int level = m_level->currentData().toInt();
    if (level == notSeen)
      emit levelErased(m_at);
    else
      emit levelChosen(m_at, level);
  });
  connect(m_evidence, &widgets::TextField::committed, this,
          [this](const QString& words) { emit evidenceWritten(m_at, words); });
}

void SkillForm::offerLevels(const PeopleReading& reading, const SkillAt& at, const LevelCell& cell) {
  widgets::FilterCombo::Choices choices{{tr("Not seen yet"), notSeen}};
  for (int level = 0; level <= 4; ++level) {
    const QString words = described(reading, at, level);
    choices.emplace_back(at.skill == Skill::Tool ? toolLevel(level)
                         : words.isEmpty()       ? QString::number(level)
                         : words.size() > 38     ? QStringLiteral("%1 %2…").arg(level).arg(words.left(36).trimmed())
                                                 : QStringLiteral("%1 %2").arg(level).arg(words),
                         level);
  }
  const QSignalBlocker quiet(m_level);
  m_level->offer(choices);
  m_level->setCurrentIndex(cell.level.value_or(notSeen) + 1);
}

void SkillForm::show(const PeopleReading& reading, const SkillAt& at, const LevelCell& cell, bool readOnly) {
  const bool same = m_at == at;
  if (!same)
    m_evidence->commit();
  m_at = at;
  m_kind->setText(at.skill == Skill::Tool ? tr("Sales tool") : tr("Competency"));
  m_title->setText(inspector::text(reading.elements.titleOf(at.of)).simplified());
  offerLevels(reading, at, cell);
  const QString words = cell.level ? described(reading, at, *cell.level) : QString();
  m_described->setText(words);
  m_described->setVisible(!words.isEmpty());
  m_seen->setText(
      !cell.level ? tr("0 to 4 on the keyboard say what you saw today.")
      : cell.stale
          ? tr("Seen %1: longer than 90 days ago, look again.").arg(seenText(reading.elements, cell.date, cell.by))
          : tr("Seen %1.").arg(seenText(reading.elements, cell.date, cell.by)));
  m_evidenceBox->setVisible(cell.level.has_value());
  if (!same || !m_evidence->hasDraft())
    m_evidence->setValue(cell.evidence);
  m_level->setEnabled(!readOnly);
  m_evidence->setReadOnly(readOnly);
}

void SkillForm::commit() {
  m_evidence->commit();
}

void SkillForm::takeFocus() {
  (m_evidenceBox->isHidden() ? static_cast<QWidget*>(m_level) : m_evidence)->setFocus(Qt::OtherFocusReason);
}

} // namespace baton::people_page
