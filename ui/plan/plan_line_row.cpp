// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/plan_line_row.h"

#include "ui/inspector/field_editor.h"
#include "ui/inspector/value_text.h"
#include "ui/inspector/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/text_field.h"
#include "ui/widgets/text_label.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace baton::plan_page {

using theme::TextStyle;
using widgets::TextField, widgets::Tone;

namespace {

constexpr int dueWidth = 132;

const basics::Kind& planItem() {
  return describe(basics::Tag<plan::PlanItem>{});
}

} // namespace

PlanLineRow::PlanLineRow(plan::PlanItemKind kind, const QString& name, bool isNew, basics::Date today, QWidget* parent)
    : QWidget(parent), m_text(new TextField(name, TextField::Lines::One)) {
  auto* column = new QVBoxLayout(this);
  theme::space(column, 0, 2);
  auto* row = new QHBoxLayout;
  theme::space(row, 0, 6);
  column->addLayout(row);
  const bool isAction = kind == plan::PlanItemKind::Action && !isNew;
  if (isAction) {
    m_done = new QCheckBox;
    m_done->setObjectName("done");
    m_done->setAccessibleName(tr("%1: done").arg(name));
    widgets::setPlainToolTip(m_done, tr("Done"));
    connect(m_done, &QCheckBox::clicked, this, &PlanLineRow::doneGiven);
    row->addWidget(m_done, 0, Qt::AlignVCenter);
  }
  m_text->setObjectName(isNew ? "new-line" : "line");
  m_text->installEventFilter(this);
  connect(m_text, &TextField::committed, this, &PlanLineRow::written);
  row->addWidget(m_text, 1);
  if (isAction)
    addDue(*row, name, today);
  if (isNew)
    return;
  auto* remove = widgets::toolButton("x", tr("Remove: %1").arg(name));
  remove->setObjectName("remove");
  connect(remove, &QToolButton::clicked, this, &PlanLineRow::removeAsked);
  row->addWidget(remove, 0, Qt::AlignVCenter);
  m_tools.append(remove);
}

void PlanLineRow::addDue(QLayout& row, const QString& name, basics::Date today) {
  m_due = inspector::FieldEditor::make(planItem(), *planItem().field("due"), {}, this);
  m_due->setNear(inspector::nearTo(*planItem().field("due"), today));
  QWidget* due = m_due->widget();
  due->setObjectName("due");
  due->setAccessibleName(tr("%1: due").arg(name));
  due->setFixedWidth(theme::ink().whole(dueWidth));
  connect(&theme::Theme::start(), &theme::Theme::changed, due,
          [due] { due->setFixedWidth(theme::ink().whole(dueWidth)); });
  row.addWidget(due);
  auto* column = qobject_cast<QVBoxLayout*>(layout());
  m_late = widgets::label(tr("past its date"), TextStyle::Caption, Tone::Warn);
  m_late->hide();
  column->addWidget(m_late, 0, Qt::AlignRight);
  m_refusal = widgets::paragraph({}, TextStyle::Caption, Tone::Bad);
  m_refusal->hide();
  column->addWidget(m_refusal);
  connect(m_due, &inspector::FieldEditor::committed, this, &PlanLineRow::dueGiven);
  connect(m_due, &inspector::FieldEditor::refused, this, [this](const QString& reason) {
    m_refusal->setText(reason);
    m_refusal->setVisible(!reason.isEmpty());
  });
}

void PlanLineRow::show(const plan::PersonPlanLine& line) {
  m_id = line.id;
  if (!m_text->hasDraft())
    m_text->setValue(inspector::text(line.text));
  if (!m_due)
    return;
  m_due->setValue(line.due ? basics::Value(line.due->iso()) : basics::Value());
  m_late->setVisible(line.late);
  const QSignalBlocker quiet(m_done);
  m_done->setChecked(line.done);
}

void PlanLineRow::commit() {
  m_text->commit();
  if (m_due)
    m_due->commit();
}

void PlanLineRow::setReadOnly(bool readOnly) {
  m_text->setReadOnly(readOnly);
  if (m_due)
    m_due->setReadOnly(readOnly);
  if (m_done)
    m_done->setEnabled(!readOnly);
  for (QWidget* tool : m_tools)
    tool->setVisible(!readOnly);
}

bool PlanLineRow::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::KeyPress) {
    const auto& key = *static_cast<QKeyEvent*>(event);
    const bool up = key.key() == Qt::Key_Up, down = key.key() == Qt::Key_Down;
    if (key.modifiers() == Qt::AltModifier && (up || down) && m_id) {
      emit moveAsked(up ? -1 : 1);
      return true;
    }
  }
  return QWidget::eventFilter(watched, event);
}

} // namespace baton::plan_page
