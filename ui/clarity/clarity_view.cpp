// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clarity/clarity_view.h"

#include "core/clarity/rule.h"
#include "core/workspace/all_kinds.h"
#include "ui/inspector/words.h"
#include "ui/session/words.h"
#include "ui/widgets/number_text.h"

#include <algorithm>
#include <cmath>

namespace baton::clarity {
namespace {

using inspector::text;

QString ruleName(std::string_view id) {
  const Rule* rule = findRule(id);
  return rule ? session::word(rule->label) : text(id);
}

QString oneDecimal(double value) {
  return widgets::exact(value, 1);
}

/// Without decimals where there are none: 6 points, 84.
QString shortest(double value) {
  return widgets::exact(value, std::abs(value - std::round(value)) < 0.005 ? 0 : 1);
}

const char* gateName(Gate gate) {
  switch (gate) {
  case Gate::Markets:
    return QT_TRANSLATE_NOOP("ClarityView", "Markets");
  case Gate::Offerings:
    return QT_TRANSLATE_NOOP("ClarityView", "Offerings");
  case Gate::Differentiators:
    return QT_TRANSLATE_NOOP("ClarityView", "Differentiators");
  case Gate::Advantages:
    break;
  }
  return QT_TRANSLATE_NOOP("ClarityView", "Advantages");
}

QString bandText(double clarity) {
  const QString band = session::word(bandOf(clarity));
  return band.front().toUpper() + band.mid(1);
}

GateFigures gateFigures(const Check& check, Gate gate) {
  const GateState& state = check.gate(gate);
  GateFigures figures{ClarityView::tr(gateName(gate)), state.open, 0, 0, {}};
  for (const Finding& finding : check.findings)
    if (finding.gate == gate && !finding.settled && finding.follows.empty()) {
      figures.toSettle += finding.severity == Severity::Blocker;
      figures.worthALook += finding.severity == Severity::Warning;
    }
  const auto closing = std::ranges::find_if(
      check.findings, [gate](const Finding& finding) { return finding.gate == gate && finding.closesGate; });
  if (!state.open && closing != check.findings.end())
    figures.reason = session::word(closing->text);
  return figures;
}

SumLine clarityLine(const ClarityTerm& term) {
  SumLine line;
  line.name = ruleName(term.rule);
  const QString share = widgets::percent(term.share, 0);
  line.detail = term.points == 1 ? ClarityView::tr("1 point × %1").arg(share)
                                 : ClarityView::tr("%1 points × %2").arg(widgets::whole(term.points), share);
  line.figure = widgets::exact(term.lost, 2);
  if (const Rule* rule = findRule(term.rule))
    line.toolTip = ClarityView::tr("Points are lost for: %1.").arg(session::word(rule->fires));
  return line;
}

IndexFigures clarityFigures(const ClarityIndex& index) {
  IndexFigures figures;
  figures.value = index.value;
  double points = 0, lost = 0;
  auto terms = index.terms;
  std::ranges::stable_sort(terms, std::greater(), &ClarityTerm::lost);
  std::size_t kept = 0;
  for (const ClarityTerm& term : terms) {
    points += term.points;
    lost += term.lost;
    if (term.lost > 0)
      figures.lines.push_back(clarityLine(term));
    else
      ++kept;
  }
  figures.othersFrom = [terms](std::size_t first) {
    double rest = 0;
    int others = 0;
    for (std::size_t i = first; i < terms.size() && terms[i].lost > 0; ++i, ++others)
      rest += terms[i].lost;
    return SumLine{ClarityView::tr("%1 more rules").arg(others), {}, widgets::exact(rest, 2), {}};
  };
  if (index.value)
    figures.band = bandText(*index.value);
  if (index.held)
    figures.note = ClarityView::tr("Held at %1 while a gate is closed; %2 without the hold.")
                       .arg(shortest(heldAt), oneDecimal(*index.unheld));
  if (index.unheld)
    figures.total = {ClarityView::tr("100 × (%1 − %2) / %1").arg(shortest(points), widgets::exact(lost, 2)),
                     {},
                     oneDecimal(*index.unheld),
                     {}};
  figures.rest = ClarityView::tr("%1 rules with points lose none.").arg(widgets::whole(std::int64_t(kept)));
  if (!index.leftOut.empty())
    figures.rest += ' ' + ClarityView::tr("%1 are left out: switched off, or silent in this language.")
                              .arg(widgets::whole(std::int64_t(index.leftOut.size())));
  return figures;
}

QString termName(std::string_view name) {
  if (name == "c1")
    return ClarityView::tr("Choice: turned down");
  if (name == "c2")
    return ClarityView::tr("Choice: load");
  if (name == "a1")
    return ClarityView::tr("Asked");
  if (name == "a2")
    return ClarityView::tr("Worked on");
  if (name == "a3")
    return ClarityView::tr("Time");
  if (name == "a4")
    return ClarityView::tr("Steadiness");
  return ClarityView::tr("Won");
}

QString termDetail(const FocusTerm& term) {
  const QString over = widgets::compact(term.numerator), under = widgets::compact(term.denominator);
  if (term.name == "c1")
    return ClarityView::tr("%1 turned down of %2 considered").arg(over, under);
  if (term.name == "c2")
    return term.numerator == 1 ? ClarityView::tr("1 core pair; at %1 nothing is left").arg(under)
                               : ClarityView::tr("%1 core pairs; at %2 nothing is left").arg(over, under);
  if (term.name == "a4")
    return ClarityView::tr("1 − %1 changes / %2 places, %3 accounts").arg(over, under, widgets::whole(term.cases));
  return ClarityView::tr("%1 of %2, %3 cases").arg(over, under, widgets::whole(term.cases));
}

IndexFigures focusFigures(const Focus& focus) {
  IndexFigures figures;
  figures.value = focus.value;
  figures.asksForRecords = !focus.value && focus.choice;
  figures.note = figures.asksForRecords
                     ? ClarityView::tr("Choice %1 of 100. What people work on is not known yet: load a pipeline, "
                                       "bookings or activities.")
                           .arg(shortest(std::round(100 * *focus.choice)))
                     : session::word(focus.note);
  for (const FocusTerm& term : focus.terms) {
    SumLine line{termName(term.name), termDetail(term), {}, {}, !term.value};
    if (term.value)
      line.figure = widgets::exact(*term.value, 2);
    else {
      line.detail = session::word(term.leftOut);
      line.figure = ClarityView::tr("left out");
    }
    figures.lines.push_back(line);
  }
  if (focus.value)
    figures.total = {ClarityView::tr("100 × √(%1 choice × %2 adherence)")
                         .arg(widgets::exact(*focus.choice, 3), widgets::exact(*focus.adherence, 3)),
                     {},
                     oneDecimal(*focus.value),
                     {}};
  figures.rest = ClarityView::tr("Choice is the mean of the first two, adherence that of the others that have data.");
  return figures;
}

/// Goals are seen where the numbers are, versions are recalled where they were handed off, all else is mended where the
/// strategy is; promises have no page yet.
QString pageOf(std::string_view kind) {
  if (kind == "commitment")
    return {};
  if (kind == "handoff")
    return QStringLiteral("handoff");
  return kind == "goal" || kind == "metric" ? QStringLiteral("numbers") : QStringLiteral("strategy");
}

/// The parts that are missing, where they are added; what is about pairs, in the grid.
QString targetOf(const Finding& finding) {
  static constexpr std::pair<std::string_view, std::string_view> places[] = {
      {"market-no-buyer", "buyer_role"}, {"market-no-issue", "buyer_issue"}, {"market-no-targets", "target_account"},
      {"proof-none", "proof"},           {"advantage-none", "advantage"},    {"fit-undecided", "fit"},
      {"market-no-core", "fit"}};
  if (finding.id == 0)
    return text(finding.kind);
  const auto place = std::ranges::find(places, finding.rule, &std::pair<std::string_view, std::string_view>::first);
  return text(finding.field.empty() && place != std::end(places) ? place->second : finding.field);
}

void addAside(FindingRow& row, const Aside& aside, const basics::Elements& elements) {
  row.aside = true;
  row.reason = text(aside.reason).simplified();
  row.asideBy = aside.by;
  row.clearTo = aside.clearTo;
  const auto name = [&elements](basics::RowId id) { return text(elements.titleOf(id)); };
  row.why +=
      ' ' + (name(aside.by).isEmpty() ? ClarityView::tr("Left as it is: %1").arg(row.reason)
                                      : ClarityView::tr("Left as it is by %1: %2").arg(name(aside.by), row.reason));
  if (aside.clearTo)
    row.why += ' ' + ClarityView::tr("Clear to %1.").arg(name(aside.clearTo));
}

FindingRow rowOf(const Finding& finding, const basics::Elements& elements) {
  FindingRow row;
  row.severity = finding.severity;
  row.rule = text(finding.rule);
  row.ruleName = ruleName(finding.rule);
  row.what = session::word(finding.text);
  row.why = session::word(finding.why);
  row.mend = session::word(finding.remedy);
  row.element = finding.id;
  row.field = text(finding.field);
  row.page = pageOf(finding.kind);
  row.target = targetOf(finding);
  const basics::ElementRef ref = finding.id ? elements.locate(finding.id) : basics::ElementRef{};
  const basics::Kind* kind = ref ? ref.kind : workspace::kindNamed(finding.kind);
  const QString kindLabel = kind ? session::word(kind->label) : text(finding.kind);
  const basics::Field* field = kind ? kind->field(finding.field) : nullptr;
  const bool asAWhole = !ref && kind && !elements.rowsOf(*kind).empty(); // about all of a kind, such as the goals
  const std::string title = ref ? elements.titleOf(ref) : std::string();
  const bool isNamed = ref && title != kind->label; // what has no name is called by its kind
  row.place = isNamed ? text(title).simplified() : asAWhole ? session::word(kind->plural) : kindLabel;
  if (row.place.isEmpty())
    row.place = ClarityView::tr("Unnamed %1").arg(kindLabel.toLower());
  const bool named = ref && row.place != kindLabel;
  if (named)
    row.part = field ? ClarityView::tr("%1, %2").arg(kindLabel, session::word(field->label).toLower()) : kindLabel;
  else if (field)
    row.part = session::word(field->label);
  else if (!ref)
    row.part = asAWhole ? ClarityView::tr("as a whole") : ClarityView::tr("not there yet");
  if (finding.aside)
    addAside(row, *finding.aside, elements);
  return row;
}

/// Each point is what the page showed on the day of publication; the last one is what it shows now.
void addTrends(ClarityView& view, const Check& check, const std::vector<handoff::VersionIndices>& versions) {
  view.clarity.trendName = ClarityView::tr("Clarity from version to version");
  view.focus.trendName = ClarityView::tr("Choice, the half that the strategy alone decides");
  for (const handoff::VersionIndices& version : versions) {
    const QString name = ClarityView::tr("v%1").arg(text(version.name));
    if (version.clarity)
      view.clarity.trend.append({name, *version.clarity});
    if (version.choice)
      view.focus.trend.append({name, 100 * *version.choice});
  }
  if (check.clarity.value)
    view.clarity.trend.append({ClarityView::tr("draft"), *check.clarity.value});
  if (check.focus.choice)
    view.focus.trend.append({ClarityView::tr("draft"), 100 * *check.focus.choice});
}

bool isInUse(const Rule& rule, const Check& check) {
  const bool silent = rule.reads == Reads::Listed && check.language == Language::Other;
  return !silent && std::ranges::none_of(check.changedRules, [&rule](const ChangedRule& changed) {
    return changed.off && changed.rule == rule.id;
  });
}

} // namespace

int ClarityView::openGates() const {
  return int(std::ranges::count_if(gates, &GateFigures::open));
}

int ClarityView::count(Severity severity) const {
  return int(std::ranges::count_if(
      findings, [severity](const FindingRow& row) { return !row.aside && row.severity == severity; }));
}

int ClarityView::waiting() const {
  return int(findings.size()) - standing();
}

int ClarityView::standing() const {
  return int(std::ranges::count_if(findings, &FindingRow::aside));
}

ClarityView clarityViewOf(const Check& check, const basics::Elements& elements,
                          const std::vector<handoff::VersionIndices>& versions) {
  ClarityView view;
  view.tooEarly = !check.clarity.value && !check.clarity.terms.empty();
  for (const Rule& rule : rules()) {
    ++view.rules;
    view.inUse += isInUse(rule, check);
  }
  for (int gate = 0; gate < 4; ++gate)
    view.gates[std::size_t(gate)] = gateFigures(check, Gate(gate));
  view.clarity = clarityFigures(check.clarity);
  view.focus = focusFigures(check.focus);
  addTrends(view, check, versions);
  for (const Finding& finding : check.findings)
    if (finding.follows.empty() || finding.aside)
      view.findings.push_back(rowOf(finding, elements));
    else
      ++view.following;
  view.changed = int(check.changedRules.size());
  return view;
}

std::vector<FindingRow> planRowsOf(const std::vector<plan::PlanFinding>& findings, const basics::Elements& elements) {
  std::vector<FindingRow> rows;
  for (const plan::PlanFinding& one : findings) {
    Finding finding;
    finding.rule = one.rule;
    finding.severity = one.severity();
    finding.kind = one.kind;
    finding.id = one.id;
    finding.field = one.field;
    finding.text = one.text;
    finding.why = one.why;
    finding.remedy = one.remedy;
    FindingRow row = rowOf(finding, elements);
    row.ofPlan = true;
    row.page = QStringLiteral("numbers"); // where no page plans
    rows.push_back(row);
  }
  return rows;
}

} // namespace baton::clarity
