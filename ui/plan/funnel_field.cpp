// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/funnel_field.h"

#include "ui/inspector/text_editors.h"
#include "ui/inspector/value_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>
#include <cmath>

namespace baton::plan_page {

using inspector::TypedLine;
using theme::TextStyle;
using widgets::Tone;

namespace {

constexpr int fieldWidth = 148;

} // namespace

FunnelField::FunnelField(const QString& label, const QString& name, int decimals, const QString& after, QWidget* parent)
    : QWidget(parent), m_decimals(decimals), m_after(after), m_name(label),
      m_label(widgets::label(label, TextStyle::Caption, Tone::Muted)), m_line(new TypedLine),
      m_back(widgets::toolButton("undo-2", tr("Back to what was measured: %1").arg(name))) {
  auto* column = new QVBoxLayout(this);
  theme::space(column, 0, 3);
  column->addWidget(m_label);
  auto* row = new QHBoxLayout;
  theme::space(row, 0, 2);
  m_line->setAccessibleName(name);
  m_line->setAlignment(Qt::AlignRight);
  row->addWidget(m_line, 1);
  m_back->setObjectName("back");
  m_back->hide();
  row->addWidget(m_back);
  column->addLayout(row);
  connect(m_line, &TypedLine::left, this, &FunnelField::commit);
  connect(m_line, &TypedLine::takenBack, this, [this] { emit refused({}); });
  connect(m_back, &QToolButton::clicked, this, &FunnelField::takenBack);
  connect(&theme::Theme::start(), &theme::Theme::changed, this, &FunnelField::measure);
  measure();
}

void FunnelField::measure() {
  setFixedWidth(theme::ink().whole(fieldWidth));
}

QString FunnelField::written(double value) const {
  const bool whole = std::abs(value - std::round(value)) < 1e-9;
  return widgets::exact(value, whole ? 0 : m_decimals) + m_after;
}

void FunnelField::show(std::optional<double> value, bool isSaid, const QString& nothing) {
  const bool rounded = m_counted && value && !isSaid && std::ceil(*value - 1e-9) > *value + 1e-9;
  if (!m_line->hasDraft())
    m_line->setStored(value ? written(rounded ? std::ceil(*value) : *value) : QString());
  m_label->setText(rounded ? tr("%1 (%2)").arg(m_name, written(*value)) : m_name);
  m_line->setPlaceholderText(value ? QString() : nothing);
  m_line->setProperty("said", isSaid);
  QFont font = theme::ink().figures(isSaid ? TextStyle::BodyStrong : TextStyle::Body);
  m_line->setFont(font);
  m_label->setTone(isSaid ? Tone::Accent : Tone::Muted);
  m_line->setAccessibleDescription(isSaid ? tr("typed instead of what was measured") : QString());
  QSizePolicy room = m_back->sizePolicy();
  room.setRetainSizeWhenHidden(value.has_value()); // figures stay where they are; words that stand for none need it
  m_back->setSizePolicy(room);
  m_back->setVisible(isSaid);
}

void FunnelField::commit() {
  if (!m_line->hasDraft())
    return;
  QString typed = m_line->text().trimmed();
  if (typed.endsWith('%'))
    typed = typed.chopped(1).trimmed();
  if (typed.isEmpty()) {
    emit refused({});
    return emit takenBack();
  }
  const std::int64_t factor = m_counted ? 1 : inspector::takeFactor(typed);
  const auto plain = inspector::plainDecimal(typed);
  if (!plain)
    return emit refused(
        tr("“%1” is not a number. Write digits only, such as %2.").arg(m_line->text(), widgets::exact(12, 0)));
  emit refused({});
  m_line->take();
  emit given(QString::fromStdString(*plain).toDouble() * double(factor));
}

} // namespace baton::plan_page
