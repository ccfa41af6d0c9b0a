// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/baton/pages.h"
#include "app/batonctl/chart_command.h"
#include "app/batonctl/command.h"
#include "app/batonctl/off_screen.h"
#include "core/workspace/temporary_copy.h"
#include "ui/shell/main_window.h"
#include "ui/theme/theme.h"

#include <CLI/CLI.hpp>
#include <QApplication>
#include <QPainter>
#include <fmt/format.h>

namespace baton::batonctl {
namespace {

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
  bool list = false, withNotes = false;
};

constexpr int mostPaintings = 30, roundsOfLayout = 20;

/// Of a copy, since the window shows what can be written to otherwise than what can only be read.
QImage pictureOf(const Common& common, const ShotOptions& options) {
  const auto original = openForReading(common);
  const auto today = todayOf(common, original);
  using Notes = workspace::TemporaryCopy::Notes;
  const workspace::TemporaryCopy copy(original, std::filesystem::path(common.file).filename().string(),
                                      options.withNotes ? Notes::ComeAlong : Notes::StayBehind);
  auto workspace =
      std::make_unique<workspace::Workspace>(workspace::Workspace::openForWriting(copy.path(), copy.surroundings()));
  shell::MainWindow window(session::Session::adopt(std::move(workspace), today), app::pages());
  window.resize(sizeNamed(options.size));
  if (!window.open(QString::fromStdString(options.page)))
    fail(fmt::format("There is no page \"{}\"", options.page), "See batonctl shot FILE --list");
  window.show();
  QImage image(window.size() * options.scale, QImage::Format_ARGB32_Premultiplied);
  image.setDevicePixelRatio(options.scale);
  // What painting asks for is drawn beside it, at the scale of the picture, and heights follow from widths a few times
  // over: painted again until it is at rest.
  QImage before;
  for (int time = 0; time < mostPaintings && (time < 3 || image != before); ++time) {
    before = image;
    window.session().settle();
    for (int round = 0; round < roundsOfLayout; ++round)
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
            app.add_flag("--private", options->withNotes, "With the private notes that stand beside the file");
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

} // namespace

std::vector<Command> pictureCommands() {
  return {chartCommand(), shotCommand()};
}

} // namespace baton::batonctl
