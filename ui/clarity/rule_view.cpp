// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clarity/rule_view.h"

#include "core/clarity/focus.h"
#include "core/clarity/rule.h"
#include "core/clarity/rule_settings.h"
#include "core/clarity/settings.h"
#include "ui/clarity/clarity_view.h"
#include "ui/inspector/words.h"
#include "ui/session/words.h"

#include <QLocale>
#include <algorithm>
#include <cmath>
#include <functional>

namespace baton::clarity {
namespace {

using inspector::text;

QString sentence(std::string_view part) {
  QString whole = session::word(part);
  if (whole.isEmpty())
    return whole;
  whole[0] = whole[0].toUpper();
  return whole.endsWith('.') || whole.endsWith('?') ? whole : whole + '.';
}

/// What fills a template is not known here: "{name}" is read as an ellipsis.
QString withoutBlanks(std::string_view part) {
  QString said = session::word(part);
  for (qsizetype open = said.indexOf('{'); open >= 0; open = said.indexOf('{', open)) {
    const qsizetype close = said.indexOf('}', open);
    if (close < 0)
      break;
    said.replace(open, close - open + 1, QChar(0x2026));
  }
  return said;
}

QString pointsOf(const Rule& rule) {
  if (rule.points == 0)
    return ClarityView::tr("None: it is shown and costs nothing.");
  const QString points = rule.points == 1 ? ClarityView::tr("1 point") : ClarityView::tr("%1 points").arg(rule.points);
  return rule.counting == Counting::Share ? ClarityView::tr("%1, by the share of what is concerned.").arg(points)
                                          : ClarityView::tr("%1, all of them as soon as it speaks up.").arg(points);
}

QString gateWord(Gate gate) {
  switch (gate) {
  case Gate::Markets:
    return ClarityView::tr("gate Markets");
  case Gate::Offerings:
    return ClarityView::tr("gate Offerings");
  case Gate::Differentiators:
    return ClarityView::tr("gate Differentiators");
  case Gate::Advantages:
    break;
  }
  return ClarityView::tr("gate Advantages");
}

QString stateOf(const RuleFigures& figures) {
  if (figures.off)
    return ClarityView::tr("Switched off: %1").arg(figures.reason.simplified());
  if (figures.ownThreshold)
    return ClarityView::tr("%1 in place of %2: %3")
        .arg(thresholdText(*figures.ownThreshold), thresholdText(figures.threshold.value_or(0)),
             figures.reason.simplified());
  return {};
}

QString factsOf(const Rule& rule) {
  QStringList facts{session::severityWord(rule.severity)};
  if (rule.gate)
    facts += gateWord(*rule.gate);
  if (rule.points > 0)
    facts += rule.points == 1 ? ClarityView::tr("1 point") : ClarityView::tr("%1 points").arg(rule.points);
  if (rule.threshold != 0)
    facts += ClarityView::tr("from %1").arg(thresholdText(rule.threshold));
  return facts.join(QStringLiteral(" · "));
}

void addSetting(RuleFigures& figures, const RuleSettings& settings) {
  for (const RuleSetting* setting : settings.inEffect())
    if (text(setting->rule) == figures.id) {
      figures.off = figures.isRule && setting->off;
      if (setting->threshold)
        figures.ownThreshold = setting->threshold->number();
      figures.reason = text(setting->reason);
    }
  if (figures.changed())
    figures.facts = stateOf(figures);
}

RuleFigures figuresOf(const Rule& rule) {
  RuleFigures figures;
  figures.id = text(rule.id);
  figures.name = session::word(rule.label);
  figures.severity = rule.severity;
  figures.facts = factsOf(rule);
  figures.fires = sentence(rule.fires);
  figures.says = withoutBlanks(rule.what);
  figures.why = withoutBlanks(rule.why);
  figures.mend = sentence(withoutBlanks(rule.remedy).toStdString());
  figures.points = pointsOf(rule);
  if (rule.threshold != 0)
    figures.threshold = rule.threshold;
  return figures;
}

RuleFigures figuresOf(const FocusThreshold& threshold) {
  RuleFigures figures;
  figures.id = text(threshold.name);
  figures.isRule = false;
  figures.name = ClarityView::tr("Focus: %1").arg(session::word(threshold.means));
  figures.facts = ClarityView::tr("Threshold of the focus index · %1").arg(thresholdText(threshold.value));
  figures.threshold = threshold.value;
  return figures;
}

} // namespace

QString thresholdText(double threshold) {
  return QLocale().toString(threshold, 'f', QLocale::FloatingPointShortest);
}

std::vector<RuleFigures> ruleFigures(const basics::Elements& elements) {
  const RuleSettings settings(elements);
  std::vector<RuleFigures> all;
  for (const Rule& rule : rules())
    all.push_back(figuresOf(rule));
  for (const FocusThreshold& threshold : focusThresholds())
    all.push_back(figuresOf(threshold));
  for (RuleFigures& figures : all)
    addSetting(figures, settings);
  std::stable_partition(all.begin(), all.end(), std::mem_fn(&RuleFigures::changed));
  return all;
}

std::optional<RuleFigures> ruleFigures(const basics::Elements& elements, const QString& id) {
  for (RuleFigures& figures : ruleFigures(elements))
    if (figures.id == id)
      return std::move(figures);
  return std::nullopt;
}

basics::Edits settingEdits(const QString& rule, bool off, std::optional<double> threshold, const QString& reason) {
  RuleSetting setting;
  setting.rule = rule.toStdString();
  setting.off = off;
  if (threshold)
    setting.threshold = Amount::ofTenThousandths(std::llround(*threshold * Amount::unit));
  setting.reason = reason.toStdString();
  basics::Edits edits;
  if (off || threshold)
    edits.put(setting);
  else
    edits.erase(describe(basics::Tag<RuleSetting>{}), describe(basics::Tag<RuleSetting>{}).keyId(&setting));
  return edits;
}

} // namespace baton::clarity
