// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/spread_dialog.h"

#include "ui/inspector/words.h"
#include "ui/session/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/cell_delegate.h"
#include "ui/widgets/filter_combo.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QTableWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <iterator>

namespace baton::plan_page {

using inspector::text;
using plan::SpreadMethod, plan::SpreadOver;

namespace {

QWidget* beside(std::initializer_list<QWidget*> parts) {
  auto* row = new QWidget;
  auto* across = new QHBoxLayout(row);
  theme::space(across, 0, 12);
  for (QWidget* part : parts)
    across->addWidget(part, 1);
  return row;
}

} // namespace

SpreadDialog::SpreadDialog(session::Session& session, const SpreadAsked& asked, QWidget* window)
    : WindowDialog(window, tr("Spread a number: %1").arg(asked.whose)), m_session(session), m_asked(asked),
      m_unit(asked.unit) {
  setObjectName("spread-dialog");
  setFrameWidth(560);
  build();
  preview();
}

void SpreadDialog::build() {
  m_period = new widgets::FilterCombo({});
  m_period->setObjectName("spread-period");
  m_period->setAccessibleName(tr("Of"));
  m_amount = new QLineEdit;
  m_amount->setObjectName("spread-amount");
  m_amount->setAccessibleName(tr("Amount"));
  m_amountField = new widgets::FormField(m_unit.unit != plan::Unit::Money ? tr("Amount")
                                         : m_unit.thousands ? tr("Amount in thousand %1").arg(m_session.currency())
                                                            : tr("Amount in %1").arg(m_session.currency()),
                                         m_amount);
  m_over = new widgets::FilterCombo({});
  m_over->setObjectName("spread-over");
  m_over->setAccessibleName(tr("Over"));
  offerPeriods();
  takePeriod();
  m_method = new widgets::FilterCombo({});
  m_method->setObjectName("spread-method");
  m_method->setAccessibleName(tr("By"));
  body()->addWidget(beside({new widgets::FormField(tr("Of"), m_period), m_amountField}));
  m_weights = new QLineEdit;
  m_weights->setObjectName("spread-weights");
  m_weights->setAccessibleName(tr("Weights"));
  m_weightsField = new widgets::FormField(tr("Weights, one for each, blanks between them"), m_weights);
  body()->addWidget(beside({new widgets::FormField(tr("Over"), m_over), new widgets::FormField(tr("By"), m_method)}));
  body()->addWidget(m_weightsField);
  m_refusal = widgets::paragraph({}, theme::TextStyle::Small, widgets::Tone::Bad);
  m_refusal->setObjectName("spread-refusal");
  body()->addWidget(m_refusal);
  m_table = new QTableWidget(0, 3);
  m_table->setObjectName("spread-preview");
  m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
  widgets::styleTable(m_table, tr("What will be written"), widgets::CellDelegate::Rows::Compact);
  m_table->setHorizontalHeaderLabels({tr("Goal"), tr("Amount"), tr("Instead of")});
  m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
  for (const int column : {1, 2})
    m_table->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
  m_table->setMinimumHeight(theme::ink().whole(190));
  body()->addWidget(m_table, 1);
  m_sum = widgets::paragraph({}, theme::TextStyle::Small, widgets::Tone::Muted);
  m_sum->setObjectName("spread-sum");
  body()->addWidget(m_sum);
  auto* cancel = widgets::button(tr("Cancel"));
  connect(cancel, &QPushButton::clicked, this, &SpreadDialog::dismiss);
  m_write = widgets::button(tr("Write these goals"), {}, widgets::ButtonKind::Primary);
  m_write->setObjectName("spread-write");
  connect(m_write, &QPushButton::clicked, this, &SpreadDialog::write);
  addButton(cancel);
  addButton(m_write);
  connect(m_period, &QComboBox::currentIndexChanged, this, [this] {
    takePeriod();
    preview();
  });
  for (auto* combo : {m_over, m_method})
    connect(combo, &QComboBox::currentIndexChanged, this, &SpreadDialog::preview);
  for (auto* line : {m_amount, m_weights})
    connect(line, &QLineEdit::textEdited, this, &SpreadDialog::preview);
}

/// The year of what was chosen, its quarters and its months.
void SpreadDialog::offerPeriods() {
  using basics::Grain;
  const auto& calendar = m_session.calendar();
  const auto year = calendar.periodAt(m_asked.request.period.from, Grain::Year);
  std::vector<basics::Period> all{year};
  for (const Grain grain : {Grain::Quarter, Grain::Month})
    std::ranges::copy(calendar.within(year, grain), std::back_inserter(all));
  for (const basics::Period& one : all) {
    const QString name = text(calendar.name(one));
    m_period->addItem(name, name);
    if (one == m_asked.request.period)
      m_period->setCurrentIndex(m_period->count() - 1);
  }
}

/// With what stands for it already, unless something else was typed.
void SpreadDialog::takePeriod() {
  using basics::Grain;
  if (const auto chosen = m_session.calendar().parse(m_period->currentData().toString().toStdString()))
    m_asked.request.period = *chosen;
  const auto& period = m_asked.request.period;
  if (m_amount->text() == m_prefilled) {
    const auto standing = m_asked.standing ? m_asked.standing(period) : std::nullopt;
    m_prefilled = standing ? typedAmount(*standing, m_unit) : QString();
    m_amount->setText(m_prefilled);
  }
  const QSignalBlocker quiet(m_over);
  widgets::FilterCombo::Choices over;
  if (period.grain == Grain::Year)
    over.emplace_back(tr("quarters"), int(SpreadOver::Quarters));
  if (period.grain != Grain::Month)
    over.emplace_back(tr("months"), int(SpreadOver::Months));
  over.emplace_back(tr("people who report"), int(SpreadOver::People));
  over.emplace_back(m_asked.request.owner ? tr("everyone who sells below") : tr("everyone who sells"),
                    int(SpreadOver::Sellers));
  m_over->offer(over);
}

/// Seasons are named by the years that they are of.
void SpreadDialog::preview() {
  const QSignalBlocker quiet(m_method);
  const bool people = plan::isOverPeople(SpreadOver(m_over->currentData().toInt()));
  widgets::FilterCombo::Choices methods{{tr("even shares"), QStringLiteral("even")},
                                        {tr("weights of your own"), QStringLiteral("weights")},
                                        {tr("the year before"), QStringLiteral("last")}};
  if (!people) {
    methods.emplace_back(tr("the seasons of all full years"), QStringLiteral("profile"));
    for (const auto& year : plan::seasonsKnown(m_session.actuals(), m_session.calendar(), m_asked.request.metric))
      methods.emplace_back(tr("the seasons of %1").arg(text(m_session.calendar().name(year))),
                           QStringLiteral("profile:%1").arg(text(year.from.iso())));
  }
  m_method->offer(methods);
  m_weightsField->setVisible(m_method->currentData().toString() == QLatin1String("weights"));
  m_spread.reset();
  m_refusal->hide();
  m_amountField->setRefusal({});
  m_weightsField->setRefusal({});
  m_table->setRowCount(0);
  m_sum->setText({});
  if (const auto asked = request()) {
    const auto spread = plan::spread(m_session.elements(), m_session.actuals(), m_session.calendar(), *asked);
    if (spread) {
      m_spread = *spread;
      showGoals(spread->goals);
    } else
      refuse(spread.refusal());
  }
  m_write->setEnabled(m_spread && !m_spread->goals.empty() && !m_session.readOnly());
}

std::optional<plan::SpreadRequest> SpreadDialog::request() {
  plan::SpreadRequest asked = m_asked.request;
  asked.over = SpreadOver(m_over->currentData().toInt());
  const QString method = m_method->currentData().toString();
  asked.method = method == QLatin1String("even")      ? SpreadMethod::Even
                 : method == QLatin1String("weights") ? SpreadMethod::Weights
                 : method == QLatin1String("last")    ? SpreadMethod::LastYear
                                                      : SpreadMethod::Profile;
  if (const auto from = basics::Date::parse(method.section(QLatin1Char(':'), 1).toStdString()))
    asked.seasonsOf = m_session.calendar().periodAt(*from, basics::Grain::Year);
  if (m_amount->text().trimmed().isEmpty())
    return std::nullopt;
  const auto amount = amountTyped(m_amount->text(), m_unit);
  if (!amount) {
    m_amountField->setRefusal(session::sentence(amount.refusal()));
    return std::nullopt;
  }
  asked.amount = *amount;
  if (asked.method == SpreadMethod::Weights) {
    const auto given = weights();
    if (!given)
      return std::nullopt;
    asked.weights = *given;
  }
  return asked;
}

std::optional<std::vector<basics::Amount>> SpreadDialog::weights() {
  std::vector<basics::Amount> all;
  for (const QString& word : m_weights->text().split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
    const auto weight = amountTyped(word, {plan::Unit::Count, false});
    if (!weight) {
      m_weightsField->setRefusal(session::sentence(weight.refusal()));
      return std::nullopt;
    }
    all.push_back(*weight);
  }
  return all;
}

void SpreadDialog::refuse(const basics::Refusal& refusal) {
  m_refusal->setText(session::sentence(refusal));
  m_refusal->show();
}

void SpreadDialog::showGoals(const std::vector<plan::Goal>& goals) {
  const auto& elements = m_session.elements();
  basics::Amount sum;
  std::vector<basics::Amount> all;
  for (const plan::Goal& goal : goals) {
    all.push_back(*goal.amount);
    if (const auto* before = elements.find(goal.id); before && before->amount)
      all.push_back(*before->amount);
  }
  const auto exact = [this, &all](basics::Amount amount) { return exactAmount(amount, m_unit, all); };
  const bool people = plan::isOverPeople(SpreadOver(m_over->currentData().toInt()));
  m_table->setRowCount(int(goals.size()));
  for (int row = 0; row < int(goals.size()); ++row) {
    const plan::Goal& goal = goals[std::size_t(row)];
    const auto* owner = elements.find(goal.owner);
    const auto grain = goal.grain == plan::GoalGrain::Month     ? basics::Grain::Month
                       : goal.grain == plan::GoalGrain::Quarter ? basics::Grain::Quarter
                                                                : basics::Grain::Year;
    const QString period = text(m_session.calendar().name(m_session.calendar().periodAt(*goal.from, grain)));
    const auto* before = elements.find(goal.id);
    const QString cells[] = {people && owner ? text(owner->name) : period, exact(*goal.amount),
                             before && before->amount ? exact(*before->amount) : QString()};
    for (int column = 0; column < 3; ++column) {
      auto* item = new QTableWidgetItem(cells[column]);
      if (column > 0)
        item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
      if (column == 2)
        item->setData(widgets::MutedRole, true);
      m_table->setItem(row, column, item);
    }
    sum += *goal.amount;
  }
  m_sum->setText(tr("%1 together, to the last unit.").arg(exact(sum)));
}

void SpreadDialog::write() {
  if (!m_spread)
    return;
  const auto typed = amountTyped(m_amount->text(), m_unit);
  const QString amount = typed ? exactAmount(*typed, {m_unit.unit, false}) : QString();
  m_session.change(widgets::counted(std::int64_t(m_spread->goals.size()), tr("spread %1 over 1 goal").arg(amount),
                                    tr("spread %1 over %2 goals").arg(amount, QStringLiteral("%1"))),
                   m_spread->edits);
  emit written(
      std::ranges::any_of(m_spread->goals, [](const plan::Goal& goal) { return goal.scope == plan::Scope::Team; }));
  dismiss();
}

} // namespace baton::plan_page
