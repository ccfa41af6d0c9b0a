// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/records/reading_options.h"

#include "core/plan/metric.h"
#include "core/records/mapping_edit.h"
#include "core/records/record.h"
#include "ui/records/import_model.h"
#include "ui/records/words.h"
#include "ui/session/day_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/filter_combo.h"
#include "ui/widgets/flow_layout.h"

#include <QSignalBlocker>
#include <algorithm>

namespace baton::records {
namespace {

/// Selects a word; one that is not among the choices is added as it is.
void selectWord(widgets::FilterCombo* combo, const QString& word) {
  const QSignalBlocker quiet(combo);
  int index = combo->findData(word, Qt::UserRole, Qt::MatchFixedString);
  if (index < 0) {
    combo->addItem(word, word);
    index = combo->count() - 1;
  }
  combo->setCurrentIndex(index);
}

QString constantOf(const ColumnMapping& mapping, const char* target, const char* otherwise) {
  const auto found = mapping.constants.find(target);
  return found == mapping.constants.end() ? QString(otherwise) : text(found->second);
}

} // namespace

ReadingOptions::ReadingOptions(ImportModel& import, QWidget* parent) : QWidget(parent), m_import(import) {
  build();
  connect(&m_import, &ImportModel::mappingChanged, this, &ReadingOptions::refresh);
  connect(&m_import, &ImportModel::fileChanged, this, &ReadingOptions::refresh);
  connect(&m_import, &ImportModel::previewChanged, this, &ReadingOptions::refresh);
  refresh();
}

widgets::FilterCombo* ReadingOptions::combo(const QString& name, const QString& objectName,
                                            void (ReadingOptions::*tell)(const QString&)) {
  auto* made = new widgets::FilterCombo(name, this);
  made->setObjectName(objectName);
  made->setSmall();
  layout()->addWidget(made);
  connect(made, &QComboBox::activated, this, [this, made, tell] { (this->*tell)(made->currentData().toString()); });
  return made;
}

void ReadingOptions::build() {
  auto* flow = new widgets::FlowLayout(this);
  theme::space(flow, 0, 8);
  m_metric = combo(tr("Metric"), "metric", &ReadingOptions::tellMetric);
  m_basis = combo(tr("Basis"), "basis", &ReadingOptions::tellBasis);
  m_basis->addItem(tr("Target"), "target");
  m_basis->addItem(tr("Commit"), "commit");
  m_basis->addItem(tr("Stretch"), "stretch");
  m_grain = combo(tr("Each goal is for a"), "grain", &ReadingOptions::tellGrain);
  m_grain->addItem(tr("month"), "month");
  m_grain->addItem(tr("quarter"), "quarter");
  m_grain->addItem(tr("year"), "year");
  m_scope = combo(tr("Owed by"), "scope", &ReadingOptions::tellScope);
  m_scope->addItem(tr("the person"), "own");
  m_scope->addItem(tr("the person's whole team"), "team");
  m_scope->addItem(tr("managers: their team; others: themselves"), "team_for_managers");
  m_side = combo(tr("Side, where the file says none"), "side", &ReadingOptions::tellSide);
  m_side->addItem(tr("Sales"), "sales");
  m_side->addItem(tr("Leadership and support"), "leadership");
  m_scale = combo(tr("Amounts in"), "scale", &ReadingOptions::tellScale);
  m_scale->addItem(tr("single units"), "1");
  m_scale->addItem(tr("thousands"), "1000");
  m_scale->addItem(tr("millions"), "1000000");
  m_duplicates = combo(tr("An id that comes twice"), "duplicates", &ReadingOptions::tellDuplicates);
  m_duplicates->addItem(tr("is rejected"), "reject");
  m_duplicates->addItem(tr("counts as its last row"), "last");
  m_duplicates->addItem(tr("is one line after the other"), "lines");
  m_dates = combo(tr("Dates"), "dates", &ReadingOptions::tellDates);
  m_decimal = combo(tr("Decimals"), "decimal", &ReadingOptions::tellDecimal);
  m_decimal->addItem(tr("as found"), "");
  m_decimal->addItem(tr("after a point"), ".");
  m_decimal->addItem(tr("after a comma"), ",");
  m_through = combo(tr("Complete until"), "through", &ReadingOptions::tellThrough);
}

void ReadingOptions::fillMetrics() {
  const QSignalBlocker quiet(m_metric);
  m_metric->clear();
  if (m_import.mapping().kind == RecordKind::Activities)
    m_metric->addItem(tr("not said"), QString());
  for (const auto* metric : m_import.session().elements().inOrder<plan::Metric>())
    m_metric->addItem(text(metric->name), text(metric->name));
}

void ReadingOptions::refresh() {
  const ColumnMapping& mapping = m_import.mapping();
  const bool goals = mapping.kind == RecordKind::Goals, bookings = mapping.kind == RecordKind::Bookings;
  const bool activities = mapping.kind == RecordKind::Activities, hasOwn = hasRecords(mapping.kind);
  fillMetrics();
  selectWord(m_metric, constantOf(mapping, "metric", activities ? "" : "Revenue"));
  selectWord(m_basis, constantOf(mapping, "basis", "target"));
  selectWord(m_grain, constantOf(mapping, "grain", "quarter"));
  selectWord(m_scope, text(mapping.scope));
  selectWord(m_side, text(mapping.side));
  selectWord(m_scale, text(mapping.scale.plain()));
  selectWord(m_duplicates, mapping.duplicateIds == DuplicateIds::Reject ? "reject"
                           : mapping.duplicateIds == DuplicateIds::Last ? "last"
                                                                        : "lines");
  selectWord(m_decimal, text(mapping.decimal.value_or("")));
  m_metric->setVisible((goals || activities) && !mapping.columns.contains("metric"));
  m_basis->setVisible(goals && !mapping.columns.contains("basis"));
  m_grain->setVisible(goals && !mapping.wide && !mapping.columns.contains("grain"));
  m_scope->setVisible(goals && !mapping.columns.contains("scope"));
  m_side->setVisible(mapping.kind == RecordKind::People && !mapping.columns.contains("side"));
  m_scale->setVisible((goals || hasOwn) && mapping.scales.empty());
  m_duplicates->setVisible(hasOwn && !mapping.externalId.empty());
  m_decimal->setVisible(mapping.decimal.has_value());
  m_dates->setVisible(mapping.dates.has_value());
  if (mapping.dates) {
    const QSignalBlocker quiet(m_dates);
    m_dates->clear();
    m_dates->addItem(patternWord(*mapping.dates), text(*mapping.dates));
    m_dates->addItem(tr("as found"), "");
  }
  m_through->setVisible(bookings);
  if (!bookings)
    return;
  const QSignalBlocker quiet(m_through);
  m_through->clear();
  m_through->addItem(tr("its newest date"), "");
  const basics::Date today = m_import.session().today();
  std::vector<basics::Date> days{today};
  for (int months = 0; months < 13; ++months)
    days.push_back(today.firstOfMonth().plusMonths(-months).plusDays(-1));
  for (const basics::Date day : days)
    m_through->addItem(session::longDay(day), text(day.iso()));
  selectWord(m_through, m_import.dataThrough() ? text(m_import.dataThrough()->iso()) : QString());
}

void ReadingOptions::tellConstant(const char* target, const QString& word) {
  ColumnMapping mapping = m_import.mapping();
  setConstant(mapping, target, word.toStdString());
  m_import.setMapping(std::move(mapping));
}

void ReadingOptions::tellScope(const QString& word) {
  ColumnMapping mapping = m_import.mapping();
  mapping.scope = word.toStdString();
  m_import.setMapping(std::move(mapping));
}

void ReadingOptions::tellSide(const QString& word) {
  ColumnMapping mapping = m_import.mapping();
  mapping.side = word.toStdString();
  m_import.setMapping(std::move(mapping));
}

void ReadingOptions::tellScale(const QString& word) {
  ColumnMapping mapping = m_import.mapping();
  if (const auto scale = basics::Decimal::parse(word.toStdString()))
    mapping.scale = *scale;
  m_import.setMapping(std::move(mapping));
}

void ReadingOptions::tellDuplicates(const QString& word) {
  ColumnMapping mapping = m_import.mapping();
  mapping.duplicateIds = word == QLatin1String("last")    ? DuplicateIds::Last
                         : word == QLatin1String("lines") ? DuplicateIds::Lines
                                                          : DuplicateIds::Reject;
  m_import.setMapping(std::move(mapping));
}

void ReadingOptions::tellDates(const QString& word) {
  ColumnMapping mapping = m_import.mapping();
  mapping.dates = word.isEmpty() ? std::nullopt : std::optional(word.toStdString());
  m_import.setMapping(std::move(mapping));
}

void ReadingOptions::tellDecimal(const QString& word) {
  ColumnMapping mapping = m_import.mapping();
  mapping.decimal = word.isEmpty() ? std::nullopt : std::optional(word.toStdString());
  m_import.setMapping(std::move(mapping));
}

void ReadingOptions::tellThrough(const QString& word) {
  const auto day = basics::Date::parse(word.toStdString());
  m_import.setDataThrough(day ? std::optional(*day) : std::nullopt);
}

} // namespace baton::records
