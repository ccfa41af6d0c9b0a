// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/records/stage_row.h"

#include "core/basics/text.h"
#include "ui/records/import_model.h"
#include "ui/records/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/filter_combo.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>
#include <cmath>

namespace baton::records {
namespace {

using theme::TextStyle;
using widgets::Tone;

constexpr int nameWidth = 240; ///< px at 100 %
constexpr int shortName = 26;  ///< letters that stand on one line of it

/// "25", "25 %" or "12.5": of a hundred; nothing where it is none.
std::optional<basics::Amount> probabilityIn(QString typed) {
  typed.remove(QLatin1Char('%'));
  bool isNumber = false;
  const double percent = QLocale().toDouble(typed.simplified().remove(QLatin1Char(' ')), &isNumber);
  if (!isNumber || percent < 0 || percent > 100)
    return std::nullopt;
  return basics::Amount::ofTenThousandths(std::llround(percent * 100));
}

void choose(widgets::FilterCombo* combo, const std::string& word) {
  const QSignalBlocker quiet(combo);
  combo->setCurrentIndex(std::max(0, combo->findData(text(word))));
}

template <class Map> std::string wordIn(const Map& words, const std::string& key) {
  const auto found = words.find(key);
  return found == words.end() ? std::string() : found->second;
}

} // namespace

StageRow::StageRow(ImportModel& import, const StageFound& stage, QWidget* parent)
    : QWidget(parent), m_import(import), m_stage(stage.name), m_saysState(stage.saysState),
      m_count(widgets::label("", TextStyle::Small, Tone::Muted)),
      m_refusal(widgets::paragraph("", TextStyle::Small, Tone::Bad)), m_state(new widgets::FilterCombo(tr("Is"))),
      m_category(new widgets::FilterCombo(tr("Forecast"))), m_probability(new QLineEdit) {
  setObjectName("stage-" + text(m_stage));
  auto* flow = new widgets::FlowLayout(this);
  theme::space(flow, QMargins(12, 8, 12, 8), 8);
  auto* names = new QWidget;
  auto* both = new QVBoxLayout(names);
  theme::space(both, 0, 2);
  const QString name = text(m_stage);
  both->addWidget(name.size() <= shortName ? widgets::label(name, TextStyle::BodyStrong)
                                           : widgets::paragraph(name, TextStyle::BodyStrong));
  both->addWidget(m_count);
  theme::fixWidth(names, nameWidth);
  flow->addWidget(names);
  buildMeaning();
  for (QWidget* part :
       {static_cast<QWidget*>(m_state), static_cast<QWidget*>(m_probability), static_cast<QWidget*>(m_category)})
    flow->addWidget(part);
  buildMoves();
  m_refusal->hide();
  flow->addWidget(m_refusal);
}

void StageRow::buildMeaning() {
  m_state->setObjectName("state-" + text(m_stage));
  m_state->setAccessibleName(tr("%1 is").arg(text(m_stage)));
  m_state->addItem(tr("not decided"), QString());
  for (const std::string& state : opportunityStates())
    m_state->addItem(stateWord(state), text(state));
  connect(m_state, &QComboBox::activated, this, [this] {
    ColumnMapping mapping = m_import.mapping();
    setState(mapping, m_stage, m_state->currentData().toString().toStdString());
    m_import.setMapping(std::move(mapping));
  });
  m_category->setObjectName("category-" + text(m_stage));
  m_category->setAccessibleName(tr("Forecast category of %1").arg(text(m_stage)));
  m_category->addItem(tr("as the row says"), QString());
  for (const std::string& category : forecastCategories())
    if (category != "closed")
      m_category->addItem(categoryWord(category), text(category));
  connect(m_category, &QComboBox::activated, this, [this] {
    ColumnMapping mapping = m_import.mapping();
    setCategory(mapping, m_stage, m_category->currentData().toString().toStdString());
    m_import.setMapping(std::move(mapping));
  });
  for (auto* combo : {m_state, m_category}) {
    combo->setSmall();
    combo->setSteadyWidth();
  }
  m_probability->setObjectName("probability-" + text(m_stage));
  m_probability->setProperty("small", true);
  m_probability->setAccessibleName(tr("Probability of %1 in percent, where the row says none").arg(text(m_stage)));
  m_probability->setPlaceholderText(tr("Probability, %"));
  theme::fixWidth(m_probability, 124);
  connect(m_probability, &QLineEdit::editingFinished, this, &StageRow::tellProbability);
}

void StageRow::buildMoves() {
  auto* both = new QWidget;
  auto* row = new QHBoxLayout(both);
  theme::space(row, 0, 4);
  m_up = widgets::toolButton("chevron-up", tr("Move %1 up").arg(text(m_stage)));
  m_up->setObjectName("up-" + text(m_stage));
  m_down = widgets::toolButton("chevron-down", tr("Move %1 down").arg(text(m_stage)));
  m_down->setObjectName("down-" + text(m_stage));
  connect(m_up, &QToolButton::clicked, this, [this] { emit moveAsked(-1); });
  connect(m_down, &QToolButton::clicked, this, [this] { emit moveAsked(1); });
  row->addWidget(m_up);
  row->addWidget(m_down);
  layout()->addWidget(both);
}

void StageRow::tellProbability() {
  const QString typed = m_probability->text().trimmed();
  const auto probability = typed.isEmpty() ? std::nullopt : probabilityIn(typed);
  const bool isRefused = !typed.isEmpty() && !probability;
  m_refusal->setText(isRefused ? tr("A probability is a number from 0 to 100.") : QString());
  m_refusal->setVisible(isRefused);
  if (isRefused)
    return;
  ColumnMapping mapping = m_import.mapping();
  setProbability(mapping, m_stage, probability);
  if (mapping.probabilities != m_import.mapping().probabilities)
    m_import.setMapping(std::move(mapping));
}

void StageRow::refresh(const StageFound& stage, bool isFirst, bool isLast) {
  const ColumnMapping& mapping = m_import.mapping();
  const std::string key = basics::nameKey(m_stage);
  m_count->setText(widgets::counted(std::int64_t(stage.rows), tr("1 row"), tr("%1 rows")));
  const std::string* state = mapping.stateOf(m_stage);
  choose(m_state, state ? *state : std::string());
  choose(m_category, wordIn(mapping.categories, key));
  m_state->setVisible(m_saysState);
  const bool isStage = isPassed(stage, mapping); // what is closed has come out
  m_probability->setVisible(isStage);
  m_category->setVisible(isStage);
  m_up->parentWidget()->setVisible(isStage);
  m_up->setEnabled(!isFirst);
  m_down->setEnabled(!isLast);
  if (m_probability->hasFocus() || m_refusal->isVisible())
    return;
  const auto known = mapping.probabilities.find(key);
  m_probability->setText(known == mapping.probabilities.end()
                             ? QString()
                             : QLocale().toString(known->second.number() * 100, 'g', 4) + QStringLiteral(" %"));
}

} // namespace baton::records
