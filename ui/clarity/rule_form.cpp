// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clarity/rule_form.h"

#include "ui/inspector/value_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/text_field.h"
#include "ui/widgets/text_label.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace baton::clarity {

using theme::TextStyle;
using widgets::FormField, widgets::TextField;

namespace {

constexpr double mostThreshold = 1'000'000;
constexpr int neverIdle = 1000 * 3600; // the buttons take what was typed, since a change needs its reason

} // namespace

RuleForm::RuleForm(session::Session& session, const RuleFigures& figures, QWidget* parent)
    : QWidget(parent), m_session(session), m_figures(figures) {
  auto* column = new QVBoxLayout(this);
  theme::space(column, 0, 12);
  addFacts(*column);
  addSettings(*column);
  addButtons(*column);
  show(figures);
}

void RuleForm::addFacts(QVBoxLayout& column) {
  const std::pair<QString, QString> facts[] = {{tr("Speaks up when"), m_figures.fires},
                                               {tr("What it says"), m_figures.says},
                                               {tr("Why it matters"), m_figures.why},
                                               {tr("How to mend it"), m_figures.mend},
                                               {tr("Points of the clarity index"), m_figures.points}};
  for (const auto& [name, said] : facts)
    if (!said.isEmpty())
      column.addWidget(new FormField(name, widgets::paragraph(said)));
  column.addWidget(widgets::horizontalLine());
}

void RuleForm::addSettings(QVBoxLayout& column) {
  m_threshold = new TextField(tr("Threshold"), TextField::Lines::One);
  m_threshold->setObjectName("rule-threshold");
  m_threshold->setIdleTime(neverIdle);
  m_thresholdBox = new FormField(
      m_figures.threshold ? tr("Threshold, %1 as shipped").arg(thresholdText(*m_figures.threshold)) : tr("Threshold"),
      m_threshold);
  m_thresholdBox->setVisible(m_figures.threshold.has_value());
  m_reason = new TextField(tr("Reason"), TextField::Lines::Many);
  m_reason->setObjectName("rule-reason");
  m_reason->setRows(2, 8);
  m_reason->setIdleTime(neverIdle);
  m_reasonBox = new FormField(tr("Reason for a change"), m_reason);
  column.addWidget(m_thresholdBox);
  column.addWidget(m_reasonBox);
  column.addWidget(widgets::paragraph(tr("The reason is kept and printed in the handoff, so that Sales knows what was "
                                         "not looked at."),
                                      TextStyle::Caption, widgets::Tone::Muted));
  for (TextField* field : {m_threshold, m_reason})
    connect(field, &TextField::edited, this, &RuleForm::refresh);
  m_threshold->setReadOnly(m_session.readOnly());
  m_reason->setReadOnly(m_session.readOnly());
}

void RuleForm::addButtons(QVBoxLayout& column) {
  auto* row = new widgets::FlowLayout;
  theme::space(row, 0, 8);
  m_off = widgets::button(tr("Switch off"), QStringLiteral("eye-off"));
  m_off->setObjectName("rule-off");
  m_on = widgets::button(tr("Switch on again"), QStringLiteral("eye"), widgets::ButtonKind::Primary);
  m_on->setObjectName("rule-on");
  m_keep = widgets::button(tr("Keep the change"));
  m_keep->setObjectName("rule-keep");
  m_asShipped = widgets::button(m_figures.threshold ? tr("Back to %1").arg(thresholdText(*m_figures.threshold))
                                                    : tr("As shipped"));
  m_asShipped->setObjectName("rule-as-shipped");
  for (QPushButton* button : {m_on, m_keep, m_asShipped, m_off})
    row->addWidget(button);
  column.addLayout(row);
  connect(m_off, &QPushButton::clicked, this,
          [this] { store(tr("switch off rule %1").arg(m_figures.name), true, m_figures.ownThreshold, typedReason()); });
  connect(m_on, &QPushButton::clicked, this, [this] {
    store(tr("switch on rule %1").arg(m_figures.name), false, m_figures.ownThreshold, m_figures.reason);
  });
  connect(m_keep, &QPushButton::clicked, this, &RuleForm::keep);
  connect(m_asShipped, &QPushButton::clicked, this, [this] {
    store(tr("threshold of rule %1 as shipped").arg(m_figures.name), m_figures.off, std::nullopt, m_figures.reason);
  });
}

void RuleForm::show(const RuleFigures& figures) {
  m_figures = figures;
  if (m_figures.threshold)
    take(*m_threshold, m_storedThreshold, thresholdText(m_figures.ownThreshold.value_or(*m_figures.threshold)));
  take(*m_reason, m_storedReason, m_figures.changed() ? m_figures.reason : QString());
  refresh();
}

/// What was typed and not kept yet stays.
void RuleForm::take(TextField& field, QString& stored, const QString& now) {
  if (field.value() == stored)
    field.setValue(now);
  stored = now;
}

QString RuleForm::typedReason() const {
  return m_reason->value().trimmed();
}

std::optional<double> RuleForm::typedThreshold() const {
  const auto plain = inspector::plainDecimal(m_threshold->value());
  if (!plain)
    return std::nullopt;
  const double number = QString::fromStdString(*plain).toDouble();
  return number >= 0 && number <= mostThreshold ? std::optional(number) : std::nullopt;
}

void RuleForm::refresh() {
  const bool readOnly = m_session.readOnly(), unsaid = typedReason().isEmpty();
  const auto typed = typedThreshold();
  const QString bad = tr("This is no number from 0 to %1. Write digits only.").arg(thresholdText(mostThreshold));
  m_thresholdBox->setRefusal(m_figures.threshold && !typed ? bad : QString());
  const double now = m_figures.ownThreshold.value_or(m_figures.threshold.value_or(0));
  const bool otherThreshold = m_figures.threshold && typed && *typed != now;
  const bool otherReason = m_figures.changed() && typedReason() != m_figures.reason;
  const QString closed = readOnly ? tr("The file is open for reading only") : QString();
  const QString needsReason = unsaid ? tr("Write the reason first") : QString();
  m_off->setVisible(m_figures.isRule && !m_figures.off);
  m_on->setVisible(m_figures.off);
  m_keep->setVisible(m_figures.threshold || m_figures.changed());
  m_asShipped->setVisible(m_figures.ownThreshold.has_value());
  widgets::setWhyDisabled(m_off, readOnly ? closed : needsReason);
  widgets::setWhyDisabled(m_on, closed);
  widgets::setWhyDisabled(m_asShipped, closed);
  widgets::setWhyDisabled(m_keep, readOnly                          ? closed
                                  : m_figures.threshold && !typed   ? bad
                                  : !otherThreshold && !otherReason ? tr("Nothing was changed")
                                                                    : needsReason);
}

void RuleForm::keep() {
  const auto typed = typedThreshold();
  const bool own = typed && m_figures.threshold && *typed != *m_figures.threshold;
  store(tr("change rule %1").arg(m_figures.name), m_figures.off, own ? typed : std::nullopt, typedReason());
}

void RuleForm::store(const QString& label, bool off, std::optional<double> threshold, const QString& reason) {
  // The answer brings the stored values back; what is typed is them from now on.
  m_storedReason = m_reason->value();
  m_storedThreshold = m_threshold->value();
  m_session.change(label, settingEdits(m_figures.id, off, threshold, reason));
}

} // namespace baton::clarity
