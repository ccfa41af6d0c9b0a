// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/form_field.h"

#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/text_lines.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace baton::widgets {

using theme::Role;
using theme::TextStyle;

FieldLabel::FieldLabel(const QString& name, QWidget* parent) : QWidget(parent), m_row(new QHBoxLayout(this)) {
  theme::space(m_row, 0, 8);
  m_row->addWidget(widgets::label(name, TextStyle::Label, Tone::Muted));
  m_row->addStretch(1);
  theme::fixHeight(this, 16);
}

void FieldLabel::addRight(QWidget* widget) {
  m_row->addWidget(widget, 0, Qt::AlignVCenter);
}

void FieldLabel::setFindings(const QVector<FieldFinding>& findings) {
  m_badge = findingCount(findings);
  m_severity = Severity::Hint;
  for (const FieldFinding& finding : findings)
    m_severity = std::max(m_severity, finding.severity);
  setAccessibleDescription(m_badge);
  update();
}

void FieldLabel::paintEvent(QPaintEvent*) {
  if (m_badge.isEmpty())
    return;
  const theme::Ink& ink = theme::ink();
  const bool bad = m_severity == Severity::Blocker, hint = m_severity == Severity::Hint;
  const QColor colour = ink.colour(bad ? Role::Bad : hint ? Role::Accent : Role::Warn);
  QPainter painter(this);
  painter.setFont(ink.figures(TextStyle::Label));
  painter.setPen(colour);
  const double wide = QFontMetricsF(painter.font()).horizontalAdvance(m_badge), side = ink.whole(13);
  double right = width();
  for (int i = 2; i < m_row->count(); ++i) // what stands at the right already
    right = std::min(right, double(m_row->itemAt(i)->geometry().left()) - ink.px(8));
  drawLines(painter, QRectF(right - wide, 0, wide, height()), {m_badge}, height());
  theme::paintIcon(painter, QRectF(right - wide - ink.px(4) - side, (height() - side) / 2, side, side),
                   bad    ? QStringLiteral("octagon-alert")
                   : hint ? QStringLiteral("info")
                          : QStringLiteral("triangle-alert"),
                   colour);
}

FormField::FormField(const QString& name, QWidget* editor, QWidget* parent)
    : QWidget(parent), m_name(name), m_label(new FieldLabel(name)), m_editor(editor),
      m_text(qobject_cast<TextField*>(editor)), m_refusal(paragraph({}, TextStyle::Label, Tone::Bad)),
      m_callouts(new QVBoxLayout) {
  auto* column = new QVBoxLayout(this);
  theme::space(column, 0, 4);
  theme::space(m_callouts, QMargins(0, 2, 0, 0), 6);
  column->addWidget(m_label);
  column->addWidget(editor);
  column->addWidget(m_refusal);
  column->addLayout(m_callouts);
  m_refusal->hide();
  if (editor->accessibleName().isEmpty())
    editor->setAccessibleName(name);
  m_delay.setInterval(400);
  m_delay.setSingleShot(true);
  connect(&m_delay, &QTimer::timeout, this, &FormField::showFindings);
}

void FormField::setFindings(const QVector<FieldFinding>& findings) {
  m_findings = findings;
  if (findings.isEmpty() || m_delay.interval() == 0)
    showFindings();
  else
    m_delay.start();
}

void FormField::setRefusal(const QString& reason) {
  m_refusal->setText(reason);
  m_refusal->setVisible(!reason.isEmpty());
  m_editor->setAccessibleDescription(reason);
}

QString FormField::refusal() const {
  return m_refusal->text();
}

void FormField::takeFocus() {
  QWidget* taker = m_editor;
  for (QWidget* inside : m_editor->findChildren<QWidget*>())
    if (!(taker->focusPolicy() & Qt::TabFocus) && (inside->focusPolicy() & Qt::TabFocus))
      taker = inside;
  taker->setFocus(Qt::OtherFocusReason);
}

void FormField::showFindings() {
  m_delay.stop();
  while (QLayoutItem* item = m_callouts->takeAt(0)) {
    item->widget()->hide();
    item->widget()->deleteLater(); // one of its links may be the sender
    delete item;
  }
  QVector<TextFault> faults;
  for (const FieldFinding& finding : m_findings) {
    auto* callout = new FindingCallout(finding);
    connect(callout, &FindingCallout::ruleAsked, this, &FormField::ruleAsked);
    connect(callout, &FindingCallout::switchOffAsked, this, &FormField::switchOffAsked);
    m_callouts->addWidget(callout);
    faults += finding.faults;
  }
  m_label->setFindings(m_findings);
  if (m_text)
    m_text->setFaults(faults);
}

} // namespace baton::widgets
