// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batonctl/chart_command.h"

#include "app/batonctl/off_screen.h"
#include "core/basics/text.h"
#include "core/people/reporting_line.h"
#include "core/records/name_match.h"
#include "core/strategy/workspace_settings.h"
#include "core/workspace/checking.h"
#include "ui/charts/bullet_rows.h"
#include "ui/numbers/chart_book.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <fmt/format.h>

namespace baton::batonctl {
namespace {

struct ChartOptions {
  std::string name, out, theme = "light", period, by, owner, market, metric;
  bool list = false;
};

bool isCumulative(const std::string& chart) {
  return chart.ends_with("-cumulative");
}

bool isOfAMetric(const std::string& chart) {
  return chart.starts_with("revenue") || chart.starts_with("margin") || chart.starts_with("pipeline") ||
         chart.starts_with("activity");
}

/// What the bars of a chart stand for; the first is taken where nothing is asked.
std::vector<std::string> waysOf(const std::string& chart) {
  if (isOfAMetric(chart) && !isCumulative(chart))
    return chart == "revenue" || chart == "margin"
               ? std::vector<std::string>{"quarter", "month", "year", "person", "market"}
               : std::vector<std::string>{"quarter", "month", "year", "person"};
  if (isOfAMetric(chart) || chart == "markets")
    return {"quarter", "month", "year"};
  if (chart == "attainment")
    return {"person"};
  if (chart == "stages")
    return {"stage"};
  return {chart == "coverage" ? "team" : chart == "bridge" ? "step" : "month"};
}

plan::MetricRole roleOf(const std::string& chart) {
  if (chart.starts_with("margin"))
    return plan::MetricRole::Margin;
  if (chart.starts_with("pipeline"))
    return plan::MetricRole::Pipeline;
  return chart.starts_with("activity") ? plan::MetricRole::Activity : plan::MetricRole::Revenue;
}

const plan::Metric& metricNamed(const basics::Elements& elements, const std::string& name) {
  for (const plan::Metric& metric : elements.all<plan::Metric>())
    if (basics::sameName(metric.name, name) || metric.id.text() == name)
      return metric;
  fail(fmt::format("There is no metric \"{}\"", name), "Take its name as goals show it");
}

numbers::Filter filterOf(const workspace::Workspace& workspace, const records::Actuals& actuals,
                         const ChartOptions& options, const std::string& by) {
  numbers::Filter filter;
  const plan::Metric* metric = options.metric.empty()
                                   ? numbers::metricFor(workspace.elements(), actuals, roleOf(options.name))
                                   : &metricNamed(workspace.elements(), options.metric);
  if (!metric)
    fail("There is no metric of an activity", "Make one, or import activities");
  filter.metric = metric->id;
  if (!options.period.empty())
    filter.years = valueOrFail(workspace.calendar().parse(options.period));
  if (!options.owner.empty()) {
    filter.owner = personNamed(workspace, options.owner);
    filter.team = people::isManager(workspace.elements(), filter.owner);
  }
  if (!options.market.empty())
    filter.market = marketNamed(workspace, options.market);
  filter.grain = by == "month" ? basics::Grain::Month : by == "year" ? basics::Grain::Year : basics::Grain::Quarter;
  return filter;
}

/// One without --period is about the quarter of today; with it about all of what is asked.
basics::Period atHandOf(const numbers::Filter& filter, const basics::FiscalCalendar& calendar, basics::Date today) {
  return filter.years ? *filter.years : calendar.periodAt(today, basics::Grain::Quarter);
}

numbers::Chart chartNamed(const std::string& name, const std::string& by, numbers::ChartSource source) {
  const auto view = numbers::numbersView(source.elements, source.actuals, source.calendar, source.filter);
  if (by == "person")
    return numbers::peopleChart(source, view);
  if (by == "market")
    return numbers::marketsChart(source, view);
  if (isOfAMetric(name))
    return numbers::periodChart(source, view, isCumulative(name));
  if (name == "markets")
    return numbers::panelsChart(source, view);
  if (name == "stages")
    return numbers::stagesChart(source);
  if (name == "bridge")
    return numbers::bridgeChart(source);
  if (name == "coverage")
    return numbers::coverageChart(source);
  if (name == "linearity")
    return numbers::linearityChart(source);
  plan::ForecastAsked asked;
  asked.period = source.atHand;
  asked.today = source.today;
  asked.goal = numbers::targetAtHand(source);
  const auto fan = valueOrFail(numbers::fanOf(source, asked));
  source.fan = &fan;
  return numbers::forecastChart(source);
}

/// The chart as the bytes of an SVG or PNG file, by the ending of its name.
std::string drawn(const Common& common, const ChartOptions& options) {
  const bool isSvg = options.out.ends_with(".svg") || options.out == "-";
  if (!isSvg && !options.out.ends_with(".png"))
    fail(fmt::format("{} is neither .svg nor .png", options.out), "Give the file one of these endings");
  const auto workspace = openForReading(common);
  const std::string by = options.by.empty() ? waysOf(options.name).front() : options.by;
  const auto today = todayOf(common, workspace);
  const auto bookings = workspace::readBookings(workspace, today);
  const auto filter = filterOf(workspace, bookings.actuals, options, by);
  const auto atHand = atHandOf(filter, workspace.calendar(), today);
  const auto reading = numbers::readRecordsFor(workspace, atHand, bookings);
  OffScreen screen;
  screen.show(lookNamed(options.theme), 1);
  const numbers::ChartSource source{
      workspace.elements(),
      bookings.actuals,
      reading,
      workspace.calendar(),
      today,
      QString::fromStdString(workspace.elements().only<strategy::WorkspaceSettings>().currency),
      filter,
      atHand};
  const auto chart = chartNamed(options.name, by, source);
  const QString note = numbers::pictureNote(source, chart);
  const auto& ink = theme::ink();
  constexpr int width = 720, height = 320;
  if (chart.bullets)
    return isSvg ? charts::toSvg(*chart.bullets, width, ink, note).toStdString()
                 : pngOf(charts::toImage(*chart.bullets, width, ink, note));
  const QSize size(width, chart.height ? std::max(height, chart.height(width)) : height);
  return isSvg ? charts::toSvg(*chart.figure, size, ink, note).toStdString()
               : pngOf(charts::toImage(*chart.figure, size, ink, note));
}

void checkNames(const ChartOptions& options) {
  if (std::ranges::find(numbers::chartNames, options.name) == numbers::chartNames.end())
    fail(fmt::format("There is no chart \"{}\"", options.name),
         fmt::format("Take one of {}", fmt::join(numbers::chartNames, ", ")));
  const auto ways = waysOf(options.name);
  if (!options.by.empty() && std::ranges::find(ways, options.by) == ways.end())
    fail(fmt::format("The chart \"{}\" is not drawn by {}", options.name, options.by),
         fmt::format("Take {}", fmt::join(ways, ", ")));
  if (options.out.empty())
    fail("A chart needs a place", "Write batonctl chart FILE NAME -o OUT.svg");
}

} // namespace

Command chartCommand() {
  auto options = std::make_shared<ChartOptions>();
  return {
      "chart", "Draw a chart as SVG or PNG",
      [options](CLI::App& app) {
        app.add_option("NAME", options->name, "The chart; --list names them")
            ->type_name(fmt::format("{}", fmt::join(numbers::chartNames, "|")));
        app.add_option("-o", options->out, "OUT.svg or OUT.png, or - for an SVG on standard output")
            ->type_name("OUT.svg|OUT.png");
        app.add_option("--theme", options->theme, "Colours")->type_name("light|dark|contrast");
        app.add_option("--period", options->period, "Such as FY2020; unless said, all of them, or this quarter")
            ->type_name("PERIOD");
        app.add_option("--by", options->by, "What its marks stand for, where there is a choice")
            ->type_name("quarter|month|year|person|market");
        app.add_option("--owner", options->owner, "Only this person, with everyone under them")->type_name("PERSON");
        app.add_option("--market", options->market, "Only this market")->type_name("MARKET");
        app.add_option("--metric", options->metric, "Which activity")->type_name("METRIC");
        app.add_flag("--list", options->list, "List the charts");
      },
      [options](const Common& common) {
        if (options->list) {
          if (common.json)
            print({{"rows", numbers::chartNames}});
          else
            fmt::print("{}\n", fmt::join(numbers::chartNames, "\n"));
          return Done;
        }
        checkNames(*options);
        writeBytes(options->out, drawn(common, *options));
        sayWritten(common, options->out);
        return Done;
      }};
}

} // namespace baton::batonctl
