// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/funnel_row.h"

#include "ui/inspector/text_editors.h"
#include "ui/plan/funnel_field.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/text_label.h"

#include <QCoreApplication>
#include <QPushButton>
#include <QVBoxLayout>

namespace baton::plan_page {

using theme::TextStyle;
using widgets::Tone;

namespace {

struct FunnelSource {
  Q_DECLARE_TR_FUNCTIONS(baton::plan_page::FunnelSource)
};

constexpr int nameWidth = 132, haveWidth = 96, sourceWidth = 156, emptyWidth = 148, besideLabel = 17;

/// Parts of one width stand below each other from row to row.
QWidget* partOf(QWidget* inside, int width) {
  auto* part = new QWidget;
  auto* column = new QVBoxLayout(part);
  theme::space(column, QMargins(0, besideLabel, 0, 0), 0); // level with the fields, not with the labels above them
  column->addStretch(1);
  if (inside)
    column->addWidget(inside, 0, Qt::AlignLeft);
  column->addStretch(1);
  const auto measure = [part, width] { part->setFixedWidth(theme::ink().whole(width)); };
  QObject::connect(&theme::Theme::start(), &theme::Theme::changed, part, measure);
  measure();
  return part;
}

QWidget* wordsOf(widgets::TextLabel* label, int width) {
  QWidget* part = partOf(nullptr, width);
  static_cast<QVBoxLayout*>(part->layout())->insertWidget(1, label);
  return part;
}

} // namespace

QString sourceText(plan::Whose whose, std::int64_t cases, bool isCompany) {
  switch (whose) {
  case plan::Whose::Own:
    return isCompany ? FunnelSource::tr("measured on %1 cases").arg(widgets::whole(cases))
                     : FunnelSource::tr("their own, %1 cases").arg(widgets::whole(cases));
  case plan::Whose::Shrunk:
    return FunnelSource::tr("%1 of their own, drawn towards everybody's")
        .arg(widgets::counted(cases, FunnelSource::tr("1 case"), FunnelSource::tr("%1 cases")));
  case plan::Whose::Everybody:
    return FunnelSource::tr("everybody's, %1 cases").arg(widgets::whole(cases));
  default:
    return cases == 0 ? FunnelSource::tr("no case yet")
                      : FunnelSource::tr("too little history: %1")
                            .arg(widgets::counted(cases, FunnelSource::tr("1 case"), FunnelSource::tr("%1 cases")));
  }
}

FunnelRow::FunnelRow(const QString& step, Kind kind, QWidget* parent)
    : QWidget(parent), m_needed(new FunnelField(tr("Needed"), tr("%1: needed").arg(step), kind == Kind::Money ? 2 : 1)),
      m_have(widgets::linkButton({})), m_refusal(widgets::paragraph({}, TextStyle::Caption, Tone::Bad)) {
  auto* column = new QVBoxLayout(this);
  theme::space(column, 0, 4);
  auto* parts = new QWidget;
  auto* row = new widgets::FlowLayout(parts);
  theme::space(row, 0, 12);
  column->addWidget(parts);
  m_refusal->setObjectName("step-refusal");
  m_refusal->hide();
  column->addWidget(m_refusal);
  auto* name = widgets::paragraph(step, TextStyle::BodyStrong);
  row->addWidget(wordsOf(name, nameWidth));
  if (kind != Kind::Money)
    m_needed->setCounted();
  m_needed->line()->setObjectName("needed");
  connect(m_needed, &FunnelField::given, this, &FunnelRow::neededGiven);
  connect(m_needed, &FunnelField::takenBack, this, &FunnelRow::neededTakenBack);
  connect(m_needed, &FunnelField::refused, this, &FunnelRow::refuse);
  row->addWidget(m_needed);
  if (kind == Kind::Activity) {
    m_perWeek = new FunnelField(tr("A week"), tr("%1: a week").arg(step), 1);
    m_perWeek->line()->setObjectName("per-week");
    connect(m_perWeek, &FunnelField::given, this, &FunnelRow::perWeekGiven);
    connect(m_perWeek, &FunnelField::takenBack, this, &FunnelRow::neededTakenBack);
    connect(m_perWeek, &FunnelField::refused, this, &FunnelRow::refuse);
    row->addWidget(m_perWeek);
  } else
    row->addWidget(partOf(nullptr, emptyWidth));
  m_have->setObjectName("have");
  m_have->setAccessibleName(tr("%1: the rows that there are").arg(step));
  connect(m_have, &QPushButton::clicked, this, &FunnelRow::haveAsked);
  row->addWidget(partOf(m_have, haveWidth));
  if (kind == Kind::Won)
    return;
  m_source = widgets::paragraph({}, TextStyle::Caption, Tone::Muted);
  if (kind == Kind::Money) {
    row->addWidget(wordsOf(m_source, emptyWidth + 12 + sourceWidth));
    return;
  }
  m_conversion =
      new FunnelField(tr("Goes on"), tr("%1: goes on to the next").arg(step), 1, QString(QChar(0x202f)) + '%');
  m_conversion->line()->setObjectName("conversion");
  connect(m_conversion, &FunnelField::given, this, [this](double percent) { emit conversionGiven(percent / 100); });
  connect(m_conversion, &FunnelField::takenBack, this, &FunnelRow::conversionTakenBack);
  connect(m_conversion, &FunnelField::refused, this, &FunnelRow::refuse);
  row->addWidget(m_conversion);
  row->addWidget(wordsOf(m_source, sourceWidth));
}

void FunnelRow::refuse(const QString& reason) {
  m_refusal->setText(reason);
  m_refusal->setVisible(!reason.isEmpty());
}

bool FunnelRow::hasDraft() const {
  for (const FunnelField* field : {m_needed, m_perWeek, m_conversion})
    if (field && field->line()->hasDraft())
      return true;
  return false;
}

void FunnelRow::showMoney(std::optional<double> needed, double have, bool said, const QString& how) {
  m_needed->show(needed, said, widgets::notKnown());
  m_source->setText(how);
  m_have->setText(tr("Have %1").arg(widgets::compact(have)));
  m_have->setEnabled(have > 0);
}

void FunnelRow::show(const plan::WorkedStep& worked, std::int64_t have, const StepSaid& said) {
  m_needed->show(worked.needed, said.needed, widgets::notKnown());
  if (m_perWeek)
    m_perWeek->show(worked.perWeek, said.perWeek, widgets::notKnown());
  if (m_conversion)
    m_conversion->show(worked.conversion ? std::optional(*worked.conversion * 100) : std::nullopt, said.conversion,
                       widgets::tooLittleHistory());
  m_have->setText(tr("Have %1").arg(widgets::whole(have)));
  m_have->setEnabled(have > 0);
}

void FunnelRow::showSource(const plan::MeasuredRate& rate, const QString& whose) {
  if (m_source)
    m_source->setText(rate.value ? tr("%1: %2").arg(widgets::percent(*rate.value), whose) : whose);
}

void FunnelRow::commit() {
  m_needed->commit();
  if (m_perWeek)
    m_perWeek->commit();
  if (m_conversion)
    m_conversion->commit();
}

} // namespace baton::plan_page
