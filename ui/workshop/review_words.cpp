// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workshop/review_words.h"

#include "ui/session/day_text.h"
#include "ui/session/words.h"
#include "ui/widgets/number_text.h"
#include "ui/workshop/workshop_words.h"

#include <algorithm>
#include <cmath>

namespace baton::workshop_page {

using basics::Amount, basics::Elements;
using plan::Bridge, plan::BridgeStep;
using workspace::PlanReview;
using Body = workshop::RoomView::Body;
using Layout = ProjectorView::Layout;

namespace {

constexpr double barUnit = 1000; ///< what bars of money are counted in

QString money(Amount amount) {
  return widgets::compact(std::round(amount.number()));
}

QString against(const plan::Figures& figures) {
  if (!figures.actual)
    return widgets::notDefined();
  if (!figures.goal)
    return money(*figures.actual);
  const QString of = ProjectorView::tr("%1 of %2").arg(money(*figures.actual), money(*figures.goal));
  return figures.attainment ? of + QStringLiteral(" (%1)").arg(widgets::percent(*figures.attainment, 0)) : of;
}

int barOf(const std::optional<Amount>& amount) {
  return amount ? std::max(0, int(std::lround(amount->number() / barUnit))) : 0;
}

QString marginText(const plan::Figures& margin) {
  return margin.actual ? ProjectorView::tr("margin %1").arg(against(margin)) : QString();
}

QString marketText(const PlanReview::Result& result) {
  return result.market.empty() ? ProjectorView::tr("No market") : text(result.market);
}

void addResults(ProjectorView& view, const PlanReview& review) {
  view.layout = Layout::Bars;
  view.lead = ProjectorView::tr("Revenue against goal, %1").arg(text(review.name));
  if (review.dataThrough)
    view.lead += ProjectorView::tr(", data to %1").arg(session::longDay(*review.dataThrough));
  for (const PlanReview::Result& result : review.results) {
    ProjectorView::Row row;
    row.text = marketText(result);
    row.count = barOf(result.revenue.actual);
    row.right = against(result.revenue);
    view.rows.push_back(row);
  }
  view.sumLeft = ProjectorView::tr("Together: %1").arg(against(review.whole.revenue));
  view.sumRight = marginText(review.whole.margin);
}

/// Steps of one direction for one reason, so that the bridge is read in a glance.
struct BridgePart {
  const char* name;
  std::vector<BridgeStep> steps;
  bool leaves = false;
};

const std::vector<BridgePart>& bridgeParts() {
  static const std::vector<BridgePart> parts{
      {QT_TRANSLATE_NOOP("baton::workshop_page::ProjectorView", "It was"), {BridgeStep::Start}},
      {QT_TRANSLATE_NOOP("baton::workshop_page::ProjectorView", "New, or opened again"),
       {BridgeStep::Created, BridgeStep::Reopened}},
      {QT_TRANSLATE_NOOP("baton::workshop_page::ProjectorView", "Moved into the quarter"),
       {BridgeStep::PushedIn, BridgeStep::PulledIn}},
      {QT_TRANSLATE_NOOP("baton::workshop_page::ProjectorView", "Grown"), {BridgeStep::Grown}},
      {QT_TRANSLATE_NOOP("baton::workshop_page::ProjectorView", "Shrunk"), {BridgeStep::Shrunk}, true},
      {QT_TRANSLATE_NOOP("baton::workshop_page::ProjectorView", "Won"), {BridgeStep::Won}, true},
      {QT_TRANSLATE_NOOP("baton::workshop_page::ProjectorView", "Lost"), {BridgeStep::Lost}, true},
      {QT_TRANSLATE_NOOP("baton::workshop_page::ProjectorView", "Moved out of the quarter"),
       {BridgeStep::PushedOut, BridgeStep::PulledOut},
       true},
      {QT_TRANSLATE_NOOP("baton::workshop_page::ProjectorView", "No longer in the export"), {BridgeStep::Gone}, true},
      {QT_TRANSLATE_NOOP("baton::workshop_page::ProjectorView", "It is"), {BridgeStep::End}}};
  return parts;
}

Bridge::Step togetherOf(const Bridge& bridge, const BridgePart& part) {
  Bridge::Step together;
  for (const BridgeStep step : part.steps) {
    together.value += bridge.at(step).value;
    together.count += bridge.at(step).count;
    together.unvalued += bridge.at(step).unvalued;
  }
  return together;
}

QString stepText(const Bridge::Step& step, bool leaves) {
  const QString value = step.isUnknown() ? ProjectorView::tr("no amount known")
                        : leaves         ? QStringLiteral("−") + money(step.value)
                                         : money(step.value);
  return QStringLiteral("%1 (%2)").arg(value, widgets::whole(step.count));
}

void addPipeline(ProjectorView& view, const PlanReview& review) {
  view.layout = Layout::Bars;
  view.lead = ProjectorView::tr("Open opportunities due in %1").arg(text(review.name));
  if (review.since) {
    view.lead += ProjectorView::tr(", from %1 to %2")
                     .arg(session::longDay(review.since->from), session::longDay(review.since->to));
    for (const BridgePart& part : bridgeParts()) {
      const Bridge::Step step = togetherOf(review.since->bridge, part);
      if (step.count == 0 && part.steps.front() != BridgeStep::Start && part.steps.front() != BridgeStep::End)
        continue;
      ProjectorView::Row row;
      row.text = ProjectorView::tr(part.name);
      row.count = barOf(step.value);
      row.right = stepText(step, part.leaves);
      row.isMuted = part.leaves;
      view.rows.push_back(row);
    }
  } else {
    view.lead = ProjectorView::tr("Two exports of opportunities are needed to say what changed.");
  }
  view.sumLeft =
      ProjectorView::tr("Coverage %1").arg(review.coverage ? widgets::times(*review.coverage) : widgets::notDefined());
  view.sumRight = review.required
                      ? ProjectorView::tr("needed at the win rate so far: %1").arg(widgets::times(*review.required))
                      : QString();
}

void addFindings(ProjectorView& view, const PlanReview& review) {
  view.layout = Layout::Cards;
  int ofPeople = 0;
  for (const plan::PlanFinding& finding : review.open) {
    if (finding.id != 0) {
      ++ofPeople;
      continue;
    }
    ProjectorView::Row row;
    row.text = session::word(finding.text);
    view.rows.push_back(row);
  }
  if (review.open.empty())
    view.lead = ProjectorView::tr("The plan adds up: nothing is open.");
  else if (view.rows.empty())
    view.lead = ProjectorView::tr("The plan as a whole adds up.");
  if (ofPeople > 0)
    view.sumLeft = widgets::counted(ofPeople, ProjectorView::tr("1 more about one person's goals"),
                                    ProjectorView::tr("%1 more about single people's goals"));
}

QString bearerOf(const Elements& elements, const plan::Goal& goal) {
  const auto* owner = elements.find(goal.owner);
  return owner ? text(owner->name) : text(goal.role);
}

QString metricOf(const Elements& elements, basics::Id<plan::Metric> id) {
  const auto* metric = elements.find(id);
  return metric ? session::word(metric->name) : QString();
}

} // namespace

void addReview(ProjectorView& view, Body body, const PlanReview& review) {
  if (body == Body::Results)
    addResults(view, review);
  else if (body == Body::Pipeline)
    addPipeline(view, review);
  else
    addFindings(view, review);
}

void addGap(ProjectorView& view, const Elements& elements) {
  view.layout = Layout::Cards;
  const auto rows = plan::askedAndOffered(elements);
  for (const plan::AskedSum& sum : plan::askedSums(rows)) {
    ProjectorView::Row row;
    row.head = metricOf(elements, sum.metric);
    row.text = ProjectorView::tr("Asked %1, offered %2, between them %3")
                   .arg(money(sum.asked), money(sum.offered), money(sum.gap()));
    view.rows.push_back(row);
  }
  for (const plan::AskedAndOffered& one : rows)
    if (!one.condition.empty()) {
      ProjectorView::Row row;
      row.head = ProjectorView::tr("What the offers stand on");
      row.text = text(one.condition);
      view.rows.push_back(row);
    }
  if (rows.empty())
    view.lead = ProjectorView::tr("Nothing was asked or offered for a goal yet. It is written on the page Plan.");
}

QStringList reviewLines(Body body, const PlanReview& review) {
  QStringList lines;
  if (body == Body::Findings) {
    for (const plan::PlanFinding& finding : review.open)
      lines += session::word(finding.text);
    if (lines.isEmpty())
      lines += ProjectorView::tr("The plan adds up: nothing is open.");
    return lines;
  }
  ProjectorView view;
  body == Body::Results ? addResults(view, review) : addPipeline(view, review);
  lines += view.lead;
  for (std::size_t i = 0; i < view.rows.size(); ++i) {
    QString line = ProjectorView::tr("%1: %2").arg(view.rows[i].text, view.rows[i].right);
    if (body == Body::Results)
      if (const QString margin = marginText(review.results[i].margin); !margin.isEmpty())
        line += QStringLiteral(", ") + margin;
    lines += line;
  }
  for (const QString& sum : {view.sumLeft, view.sumRight})
    if (!sum.isEmpty())
      lines += sum;
  return lines;
}

QStringList gapLines(const Elements& elements) {
  QStringList lines;
  const auto said = [](const std::optional<Amount>& amount) { return amount ? money(*amount) : widgets::notDefined(); };
  for (const plan::AskedAndOffered& one : plan::askedAndOffered(elements)) {
    QString line = ProjectorView::tr("%1, %2: asked %3, offered %4, between them %5")
                       .arg(bearerOf(elements, *one.goal), metricOf(elements, one.goal->metric), said(one.asked),
                            said(one.offered), said(one.gap()));
    if (!one.condition.empty())
      line += ProjectorView::tr(", if: %1").arg(text(one.condition));
    lines += line;
  }
  if (lines.isEmpty())
    lines += ProjectorView::tr("Nothing was asked or offered for a goal yet. It is written on the page Plan.");
  return lines;
}

} // namespace baton::workshop_page
