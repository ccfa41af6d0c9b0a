// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/home/indices_card.h"

#include "ui/session/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/index_trend.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/text_label.h"

#include <QGridLayout>
#include <QPushButton>
#include <QVBoxLayout>
#include <cmath>

namespace baton::home {
namespace {

using theme::TextStyle;
using widgets::Tone;
using Points = QVector<widgets::TrendPoint>;

constexpr qsizetype shownAtMost = 4; ///< names under the dots must not touch

QString versionName(const handoff::VersionIndices& version) {
  return IndicesCard::tr("v%1").arg(QString::fromStdString(version.name));
}

/// The last few versions, then the draft; a line needs two.
Points trend(const Points& versions, std::optional<double> draft) {
  Points points = versions.mid(std::max<qsizetype>(0, versions.size() - shownAtMost + 1));
  if (draft)
    points.append({IndicesCard::tr("draft"), *draft});
  return points.size() < 2 ? Points() : points;
}

QString spoken(const QString& what, const Points& points) {
  QStringList parts;
  for (const auto& point : points)
    parts += IndicesCard::tr("%1 %2").arg(point.name, widgets::exact(point.value, 0));
  return IndicesCard::tr("%1 by version: %2").arg(what, parts.join(QStringLiteral(", ")));
}

/// "+6 on v1", "As v1".
QString change(const Points& versions, double draft) {
  if (versions.isEmpty())
    return IndicesCard::tr("no version yet");
  const double by = std::round(draft) - std::round(versions.last().value);
  if (by == 0)
    return IndicesCard::tr("As %1").arg(versions.last().name);
  return IndicesCard::tr("%1 on %2").arg(widgets::signedCompact(by), versions.last().name);
}

} // namespace

IndicesCard::IndicesCard(QWidget* parent) : Card(tr("How clear, how focused"), parent) {
  auto* sums = widgets::linkButton(tr("Arithmetic"));
  sums->setObjectName("arithmetic");
  sums->setAccessibleName(tr("Arithmetic of clarity and focus"));
  connect(sums, &QPushButton::clicked, this, &IndicesCard::arithmeticAsked);
  addTool(sums);
  auto* grid = new QGridLayout;
  theme::space(grid, 0, 12);
  m_clarity = addPart(grid, 0, tr("Clarity"));
  m_focus = addPart(grid, 1, tr("Focus"));
  grid->setRowStretch(1, 1);
  body()->addLayout(grid, 1);
}

IndicesCard::Part IndicesCard::addPart(QGridLayout* grid, int column, const QString& name) {
  Part part{widgets::figure({}, TextStyle::Figure), widgets::paragraph({}, TextStyle::Small, Tone::Muted),
            new widgets::Sparkline};
  auto* left = new QVBoxLayout;
  theme::space(left, 0, 0);
  left->addWidget(widgets::label(name, TextStyle::Label, Tone::Muted));
  left->addWidget(part.figure);
  left->addStretch(1);
  auto* row = new QHBoxLayout;
  theme::space(row, 0, 8);
  row->addLayout(left, 1);
  row->addWidget(part.trend, 0, Qt::AlignTop);
  grid->addLayout(row, 0, column);
  grid->addWidget(part.note, 1, column, Qt::AlignTop);
  grid->setColumnStretch(column, 1);
  return part;
}

void IndicesCard::show(const clarity::Check& check, const std::vector<handoff::VersionIndices>& versions) {
  Points clarity, choice;
  for (const handoff::VersionIndices& version : versions) {
    if (version.clarity)
      clarity.append({versionName(version), *version.clarity});
    if (version.choice)
      choice.append({versionName(version), *version.choice * 100});
  }
  const auto put = [](const Part& part, std::optional<double> value, const Points& points, const QString& what) {
    part.figure->setText(value ? widgets::exact(*value, 0) : QStringLiteral("–"));
    part.figure->setAccessibleName(value ? what + ' ' + widgets::exact(*value, 0) : what + ' ' + widgets::notDefined());
    part.trend->set(points, points.isEmpty() ? QString() : spoken(what, points));
    part.trend->setVisible(!points.isEmpty());
  };
  const auto& sum = check.clarity;
  put(m_clarity, sum.value, trend(clarity, sum.value), tr("Clarity"));
  if (!sum.value)
    m_clarity.note->setText(tr("Measured from the first market and offering on."));
  else if (sum.held)
    m_clarity.note->setText(tr("%1. Held while a gate is closed; %2 without the hold.")
                                .arg(change(clarity, *sum.value), widgets::exact(*sum.unheld, 1)));
  else
    m_clarity.note->setText(change(clarity, *sum.value));
  const auto& focus = check.focus;
  std::optional<double> drafted;
  if (focus.choice)
    drafted.emplace(*focus.choice * 100);
  put(m_focus, focus.value, trend(choice, drafted), focus.value ? tr("Choice") : tr("Focus"));
  m_focus.figure->setAccessibleName(
      tr("Focus %1").arg(focus.value ? widgets::exact(*focus.value, 0) : widgets::notDefined()));
  m_focus.note->setText(
      focus.value ? tr("Choice %1 (the line), adherence %2.")
                        .arg(widgets::exact(*focus.choice * 100, 0), widgets::exact(*focus.adherence * 100, 0))
                  : session::word(focus.note));
}

} // namespace baton::home
