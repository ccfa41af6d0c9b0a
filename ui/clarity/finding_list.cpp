// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clarity/finding_list.h"

#include "ui/widgets/number_text.h"

#include <QStringList>

namespace baton::clarity {
namespace {

QString indexLine(const QString& name, const IndexFigures& figures) {
  QString line = figures.value ? ClarityView::tr("%1: %2 of 100.").arg(name, widgets::exact(*figures.value, 1))
                               : ClarityView::tr("%1: %2.").arg(name, widgets::notDefined());
  for (const QString& more : {figures.band, figures.note})
    if (!more.isEmpty())
      line += ' ' + more + (more.endsWith('.') ? QString() : QStringLiteral("."));
  return line;
}

QString gateLine(const GateFigures& gate) {
  return gate.open ? ClarityView::tr("Gate %1: open.").arg(gate.name)
                   : ClarityView::tr("Gate %1: closed. %2").arg(gate.name, gate.reason);
}

QString findingLine(const FindingRow& row) {
  const QString place = row.part.isEmpty() ? row.place : ClarityView::tr("%1 (%2)").arg(row.place, row.part);
  return ClarityView::tr("- %1: %2 %3 To mend it: %4").arg(place, row.what, row.why, row.mend);
}

void addPart(QStringList& lines, const QString& title, const QStringList& part) {
  if (part.isEmpty())
    return;
  lines += QString();
  lines += title;
  lines += part;
}

} // namespace

QString asList(const ClarityView& view, const std::vector<FindingRow>& plan, const QString& workspace,
               const QString& day) {
  QStringList lines{ClarityView::tr("%1, clarity as of %2").arg(workspace, day)};
  lines += indexLine(ClarityView::tr("Clarity"), view.clarity);
  lines += indexLine(ClarityView::tr("Focus"), view.focus);
  for (const GateFigures& gate : view.gates)
    lines += gateLine(gate);
  const std::pair<Severity, QString> parts[] = {{Severity::Blocker, ClarityView::tr("To settle before handoff")},
                                                {Severity::Warning, ClarityView::tr("Worth a look")},
                                                {Severity::Hint, ClarityView::tr("Polish")}};
  for (const auto& [severity, title] : parts) {
    QStringList part;
    for (const FindingRow& row : view.findings)
      if (row.severity == severity && !row.aside)
        part += findingLine(row);
    addPart(lines, title, part);
  }
  QStringList ofPlan;
  for (const FindingRow& row : plan)
    ofPlan += findingLine(row);
  addPart(lines, ClarityView::tr("Where the plan does not add up"), ofPlan);
  QStringList standing;
  for (const FindingRow& row : view.findings)
    if (row.aside)
      standing += findingLine(row);
  addPart(lines, ClarityView::tr("Left standing"), standing);
  return lines.join('\n') + '\n';
}

} // namespace baton::clarity
