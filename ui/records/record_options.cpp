// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/records/record_options.h"

#include "core/records/mapping_edit.h"
#include "core/records/record.h"
#include "ui/records/import_model.h"
#include "ui/records/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/filter_combo.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/text_label.h"

#include <QDateEdit>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <algorithm>

namespace baton::records {
namespace {

using theme::TextStyle;
using widgets::Tone;

QDate dayOf(basics::Date date) {
  return {date.year(), date.month(), date.day()};
}

/// Goals, the side of people and what a column says have choices of their own.
bool mayBeSame(const ColumnMapping& mapping, const std::string& target) {
  return !mapping.columns.contains(target) && target != "external_id" && !holdsDate(target) && target != "metric" &&
         target != "basis" && target != "grain" && target != "scope" && target != "side" && target != "name" &&
         target != "stage" && target != "state" && target != "employee_id" && target != "email" && target != "amount" &&
         target != "revenue";
}

} // namespace

RecordOptions::RecordOptions(ImportModel& import, QWidget* parent) : QWidget(parent), m_import(import) {
  auto* flow = new widgets::FlowLayout(this);
  theme::space(flow, 0, 8);
  flow->addWidget(buildDay());
  m_missing = combo(tr("What this file lacks"), "missing");
  m_missing->addItem(tr("stays as it is"), false);
  m_missing->addItem(tr("is gone"), true);
  connect(m_missing, &QComboBox::activated, this, [this] { tellMissing(m_missing->currentData().toBool()); });
  m_empty = combo(tr("Without an amount"), "amount-if-empty");
  m_empty->addItem(tr("unknown"), false);
  m_empty->addItem(tr("the list price of its offering"), true);
  connect(m_empty, &QComboBox::activated, this, [this] { tellEmptyAmount(m_empty->currentData().toBool()); });
  m_scale = combo(tr("Probabilities"), "probability-scale");
  m_scale->addItem(tr("as found"), 0);
  m_scale->addItem(tr("of 1"), 1);
  m_scale->addItem(tr("of 100"), 100);
  connect(m_scale, &QComboBox::activated, this, [this] { tellScale(m_scale->currentData().toInt()); });
  flow->addWidget(buildConstant());
  connect(&m_import, &ImportModel::mappingChanged, this, &RecordOptions::refresh);
  connect(&m_import, &ImportModel::fileChanged, this, &RecordOptions::refresh);
  refresh();
}

widgets::FilterCombo* RecordOptions::combo(const QString& name, const QString& objectName) {
  auto* made = new widgets::FilterCombo(name, this);
  made->setObjectName(objectName);
  made->setSmall();
  layout()->addWidget(made);
  return made;
}

QWidget* RecordOptions::buildDay() {
  m_ofDay = new QWidget;
  auto* row = new QHBoxLayout(m_ofDay);
  theme::space(row, 0, 6);
  row->addWidget(widgets::label(tr("The file speaks of"), TextStyle::Small, Tone::Muted));
  m_day = new QDateEdit;
  m_day->setObjectName("as-of");
  m_day->setProperty("small", true);
  m_day->setButtonSymbols(QAbstractSpinBox::NoButtons); // the keys Up and Down change what they stand on
  m_day->setKeyboardTracking(false);
  m_day->setDisplayFormat(QStringLiteral("d MMM yyyy"));
  m_day->setAccessibleName(tr("The day of which the file speaks"));
  connect(m_day, &QDateEdit::dateChanged, this, &RecordOptions::tellDay);
  row->addWidget(m_day);
  return m_ofDay;
}

QWidget* RecordOptions::buildConstant() {
  m_same = new QWidget;
  auto* row = new QHBoxLayout(m_same);
  theme::space(row, 0, 6);
  m_target = new widgets::FilterCombo(tr("The same in every row"));
  m_target->setObjectName("constant-target");
  m_target->setSmall();
  connect(m_target, &QComboBox::activated, this, &RecordOptions::refreshConstant);
  row->addWidget(m_target);
  m_value = new QLineEdit;
  m_value->setObjectName("constant-value");
  m_value->setProperty("small", true);
  theme::fixWidth(m_value, 150);
  connect(m_value, &QLineEdit::editingFinished, this, &RecordOptions::tellConstant);
  row->addWidget(m_value);
  m_given = widgets::label({}, TextStyle::Small, Tone::Muted);
  row->addWidget(m_given);
  return m_same;
}

void RecordOptions::refresh() {
  const ColumnMapping& mapping = m_import.mapping();
  const bool hasOwn = hasRecords(mapping.kind), deals = mapping.kind == RecordKind::Opportunities;
  m_ofDay->setVisible(hasOwn);
  m_missing->setVisible(hasOwn);
  m_empty->setVisible(deals);
  m_scale->setVisible(deals && mapping.columns.contains("probability"));
  {
    const QSignalBlocker quiet(m_day);
    m_day->setDate(dayOf(mapping.asOf.value_or(m_import.session().today())));
  }
  const auto select = [](widgets::FilterCombo* box, const QVariant& wanted) {
    const QSignalBlocker quiet(box);
    box->setCurrentIndex(std::max(0, box->findData(wanted)));
  };
  select(m_missing, mapping.missingIsGone);
  select(m_empty, mapping.listPriceIfEmpty);
  select(m_scale, mapping.probabilityScale.value_or(0));
  const QString chosen = m_target->currentData().toString();
  const QSignalBlocker quiet(m_target);
  m_target->clear();
  m_target->addItem(tr("nothing"), QString());
  for (const std::string& target : targetsOf(mapping.kind))
    if (mayBeSame(mapping, target))
      m_target->addItem(targetWord(target), text(target));
  // What is said already is seen at once.
  int index = m_target->findData(chosen);
  if (index <= 0)
    for (const auto& [target, value] : mapping.constants)
      index = std::max(index, m_target->findData(text(target)));
  m_target->setCurrentIndex(std::max(0, index));
  refreshConstant();
}

void RecordOptions::refreshConstant() {
  const std::string target = m_target->currentData().toString().toStdString();
  m_value->setVisible(!target.empty());
  m_value->setAccessibleName(tr("%1 of every row").arg(targetWord(target)));
  m_value->setPlaceholderText(tr("then Enter"));
  const auto& constants = m_import.mapping().constants;
  const auto known = constants.find(target);
  if (!m_value->hasFocus())
    m_value->setText(known == constants.end() ? QString() : text(known->second));
  QStringList others;
  for (const auto& [other, value] : constants)
    if (other != target && m_target->findData(text(other)) > 0)
      others += tr("%1: %2").arg(targetWord(other), text(value));
  m_given->setText(others.join(QStringLiteral(" · ")));
  m_given->setVisible(!others.isEmpty());
}

void RecordOptions::tellDay() {
  const QDate day = m_day->date();
  ColumnMapping mapping = m_import.mapping();
  const auto chosen = basics::Date::of(day.year(), day.month(), day.day());
  mapping.asOf = chosen == m_import.session().today() ? std::nullopt : chosen;
  m_import.setMapping(std::move(mapping));
}

void RecordOptions::tellMissing(bool isGone) {
  ColumnMapping mapping = m_import.mapping();
  mapping.missingIsGone = isGone;
  m_import.setMapping(std::move(mapping));
}

void RecordOptions::tellEmptyAmount(bool isListPrice) {
  ColumnMapping mapping = m_import.mapping();
  mapping.listPriceIfEmpty = isListPrice;
  m_import.setMapping(std::move(mapping));
}

void RecordOptions::tellScale(int scale) {
  ColumnMapping mapping = m_import.mapping();
  mapping.probabilityScale = scale == 0 ? std::nullopt : std::optional(scale);
  m_import.setMapping(std::move(mapping));
}

void RecordOptions::tellConstant() {
  const std::string target = m_target->currentData().toString().toStdString();
  if (target.empty())
    return;
  ColumnMapping mapping = m_import.mapping();
  setConstant(mapping, target, m_value->text().trimmed().toStdString());
  if (mapping.constants != m_import.mapping().constants)
    m_import.setMapping(std::move(mapping));
}

} // namespace baton::records
