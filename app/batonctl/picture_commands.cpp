// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/baton/pages.h"
#include "app/batonctl/command.h"
#include "app/batonctl/off_screen.h"
#include "core/strategy/workspace_settings.h"
#include "core/workspace/importing.h"
#include "core/workspace/temporary_copy.h"
#include "ui/charts/bullet_rows.h"
#include "ui/charts/chart_view.h"
#include "ui/numbers/numbers_view.h"
#include "ui/shell/main_window.h"
#include "ui/theme/theme.h"

#include <CLI/CLI.hpp>
#include <QApplication>
#include <QBuffer>
#include <QPainter>
#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace baton::batonctl {
namespace {

theme::Look lookNamed(const std::string& name) {
  if (name == "light")
    return theme::Look::Light;
  if (name == "dark")
    return theme::Look::Dark;
  if (name == "contrast")
    return theme::Look::HighContrast;
  fail(fmt::format("\"{}\" is not a theme", name), "Say light, dark or contrast");
}

std::string pngOf(const QImage& image) {
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  image.save(&buffer, "PNG");
  return bytes.toStdString();
}

QSize sizeNamed(const std::string& text) {
  int width = 0, height = 0;
  if (std::sscanf(text.c_str(), "%dx%d", &width, &height) != 2 || width < 320 || height < 240 || width > 8000 ||
      height > 8000)
    fail(fmt::format("\"{}\" is not a size", text), "Write it such as 1440x900");
  return {width, height};
}

struct ShotOptions {
  std::string page, out, size = "1440x900", theme = "light";
  double scale = 1;
  int text = 100;
  bool list = false;
};

/// Of a copy, since the window shows what can be written to otherwise than what can only be read.
QImage pictureOf(const Common& common, const ShotOptions& options) {
  const auto original = openForReading(common);
  const auto today = todayOf(common, original);
  const workspace::TemporaryCopy copy(original, std::filesystem::path(common.file).filename().string());
  auto workspace =
      std::make_unique<workspace::Workspace>(workspace::Workspace::openForWriting(copy.path(), copy.surroundings()));
  shell::MainWindow window(session::Session::adopt(std::move(workspace), today), app::pages());
  window.resize(sizeNamed(options.size));
  if (!window.open(QString::fromStdString(options.page)))
    fail(fmt::format("There is no page \"{}\"", options.page), "See batonctl shot FILE --list");
  window.show();
  QImage image(window.size() * options.scale, QImage::Format_ARGB32_Premultiplied);
  image.setDevicePixelRatio(options.scale);
  // What painting asks for is drawn beside it, at the scale of the picture: painted again once it is there.
  for (int time = 0; time < 3; ++time) {
    window.session().settle();
    QApplication::processEvents();
    image.fill(Qt::transparent);
    window.render(&image);
  }
  return image;
}

std::string pageNames() {
  std::vector<std::string> names;
  for (const auto& page : app::pages())
    names.push_back(page.id.toStdString());
  return fmt::format("{}", fmt::join(names, "|"));
}

Command shotCommand() {
  auto options = std::make_shared<ShotOptions>();
  return {"shot", "Draw a page of the window as a picture",
          [options](CLI::App& app) {
            app.add_option("PAGE", options->page, "The page, such as numbers")->type_name(pageNames());
            app.add_option("-o", options->out, "OUT.png, or - for standard output")->type_name("OUT.png");
            app.add_option("--size", options->size, "Such as 1440x900")->type_name("SIZE");
            app.add_option("--theme", options->theme, "Colours")->type_name("light|dark|contrast");
            app.add_option("--scale", options->scale, "Pixels for each point, 1 to 4")
                ->type_name("S")
                ->check(CLI::Range(0.5, 4.0));
            app.add_option("--text", options->text, "Text size in %, 80 to 200")
                ->type_name("80-200")
                ->check(CLI::Range(80, 200));
            app.add_flag("--list", options->list, "List the pages");
          },
          [options](const Common& common) {
            OffScreen screen;
            if (options->list) {
              nlohmann::json names = nlohmann::json::array();
              for (const auto& page : app::pages()) {
                names.push_back(page.id.toStdString());
                if (!common.json)
                  fmt::print("{}\n", page.id.toStdString());
              }
              if (common.json)
                print({{"rows", names}});
              return Done;
            }
            if (options->page.empty() || options->out.empty())
              fail("A picture needs a page and a place", "Write batonctl shot FILE PAGE -o OUT.png");
            screen.show(lookNamed(options->theme), options->text / 100.0);
            writeBytes(options->out, pngOf(pictureOf(common, *options)));
            sayWritten(common, options->out);
            return Done;
          }};
}

struct ChartOptions {
  std::string name, out, theme = "light", period, by;
  bool list = false;
};

/// What the bars of a chart stand for; the first is taken where nothing is asked.
std::vector<std::string> waysOf(const std::string& chart) {
  if (chart == "attainment")
    return {"person"};
  if (chart == "markets")
    return {"market"};
  if (chart.ends_with("-cumulative"))
    return {"quarter"};
  return {"quarter", "person", "market"};
}

constexpr std::array chartNames = {"revenue",           "revenue-cumulative", "margin",
                                   "margin-cumulative", "attainment",         "markets"};

std::string percentOr(const std::optional<double>& ratio) {
  return ratio ? fmt::format("{:.1f} %", *ratio * 100) : std::string("not defined");
}

charts::BulletSeries byPerson(const numbers::NumbersView& view) {
  charts::BulletSeries series;
  for (const auto& person : view.people) {
    charts::BulletRow row;
    row.name = person.person.name;
    if (person.figures.actual)
      row.actual = person.figures.actual->number();
    if (person.figures.goal)
      row.goal = person.figures.goal->number();
    row.text = percentOr(person.figures.attainment);
    series.rows.push_back(row);
  }
  return series;
}

/// What a market was sold, or earned; at the right, what of it was earned.
charts::BulletSeries byMarket(const numbers::NumbersView& view, bool margin) {
  charts::BulletSeries series;
  for (const auto& market : view.markets) {
    charts::BulletRow row;
    row.name = market.market.name.empty() ? "No market" : market.market.name;
    if (!margin)
      row.actual = market.revenue.number();
    else if (market.margin)
      row.actual = market.margin->number();
    row.text = percentOr(market.margin ? basics::ratio(*market.margin, market.revenue) : std::nullopt);
    series.rows.push_back(row);
  }
  return series;
}

/// The chart as the bytes of an SVG or PNG file, by the ending of its name.
std::string drawn(const workspace::Workspace& workspace, const ChartOptions& options) {
  const bool isSvg = options.out.ends_with(".svg") || options.out == "-";
  if (!isSvg && !options.out.ends_with(".png"))
    fail(fmt::format("{} is neither .svg nor .png", options.out), "Give the file one of these endings");
  const auto calendar = workspace.calendar();
  numbers::Filter filter;
  const bool margin = options.name.starts_with("margin");
  filter.metric = basics::Id<plan::Metric>(margin ? 102 : 101);
  if (!options.period.empty())
    filter.years = valueOrFail(calendar.parse(options.period));
  const auto view = numbers::numbersView(workspace.elements(), workspace::actualsOf(workspace), calendar, filter);
  const std::string currency = workspace.elements().only<strategy::WorkspaceSettings>().currency;
  const auto& ink = theme::ink();
  const std::string by = options.by.empty() ? waysOf(options.name).front() : options.by;
  if (by != "quarter") {
    auto series = by == "person" ? byPerson(view) : byMarket(view, margin);
    series.currency = currency;
    series.title = fmt::format("{} by {}",
                               options.name == "attainment" ? "Attainment"
                               : margin                     ? "Margin"
                                                            : "Revenue",
                               by);
    return isSvg ? charts::toSvg(series, 720, ink).toStdString() : pngOf(charts::toImage(series, 720, ink));
  }
  const auto series =
      numbers::quarterSeries(view, calendar, margin ? "Margin by quarter" : "Revenue by quarter", currency);
  const auto maker = options.name.ends_with("-cumulative") ? charts::cumulative(series) : charts::columns(series);
  const QSize size(720, 320);
  return isSvg ? charts::toSvg(maker, size, ink).toStdString() : pngOf(charts::toImage(maker, size, ink));
}

Command chartCommand() {
  auto options = std::make_shared<ChartOptions>();
  return {"chart", "Draw a chart as SVG or PNG",
          [options](CLI::App& app) {
            app.add_option("NAME", options->name, "The chart; --list names them")
                ->type_name(fmt::format("{}", fmt::join(chartNames, "|")));
            app.add_option("-o", options->out, "OUT.svg or OUT.png, or - for an SVG on standard output")
                ->type_name("OUT.svg|OUT.png");
            app.add_option("--theme", options->theme, "Colours")->type_name("light|dark|contrast");
            app.add_option("--period", options->period, "Such as FY2020")->type_name("PERIOD");
            app.add_option("--by", options->by, "What its bars stand for, where there is a choice")
                ->type_name("quarter|person|market");
            app.add_flag("--list", options->list, "List the charts");
          },
          [options](const Common& common) {
            if (options->list) {
              if (common.json)
                print({{"rows", chartNames}});
              else
                fmt::print("{}\n", fmt::join(chartNames, "\n"));
              return Done;
            }
            if (std::ranges::find(chartNames, options->name) == chartNames.end())
              fail(fmt::format("There is no chart \"{}\"", options->name),
                   fmt::format("Take one of {}", fmt::join(chartNames, ", ")));
            const auto ways = waysOf(options->name);
            if (!options->by.empty() && std::ranges::find(ways, options->by) == ways.end())
              fail(fmt::format("The chart \"{}\" is not drawn by {}", options->name, options->by),
                   fmt::format("Take {}", fmt::join(ways, ", ")));
            if (options->out.empty())
              fail("A chart needs a place", "Write batonctl chart FILE NAME -o OUT.svg");
            const auto workspace = openForReading(common);
            OffScreen screen;
            screen.show(lookNamed(options->theme), 1);
            writeBytes(options->out, drawn(workspace, *options));
            sayWritten(common, options->out);
            return Done;
          }};
}

} // namespace

std::vector<Command> pictureCommands() {
  return {chartCommand(), shotCommand()};
}

} // namespace baton::batonctl
