// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/baton/one_instance.h"
#include "app/baton/pages.h"
#include "ui/session/opening.h"
#include "ui/shell/look_settings.h"
#include "ui/shell/main_window.h"
#include "ui/shell/start_window.h"
#include "ui/theme/theme.h"
#include "ui/theme/warm_fonts.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFileInfo>
#include <iostream>
#include <memory>

using namespace baton;

namespace {

/// --today DATE, which stands for today in every rule and measure.
std::optional<basics::Date> todayAsked(const QCommandLineParser& options) {
  if (!options.isSet("today"))
    return std::nullopt;
  const auto date = basics::Date::parse(options.value("today").toStdString());
  if (!date) {
    std::cerr << "baton: " << date.refusal().cause << ". " << date.refusal().remedy << "\n";
    std::exit(2);
  }
  return *date;
}

} // namespace

int main(int argc, char** argv) {
  QApplication app(argc, argv);
  QApplication::setOrganizationName("Baton");
  QApplication::setApplicationName("baton");
  QApplication::setApplicationVersion(BATON_VERSION);
  QGuiApplication::setDesktopFileName("org.baton.Baton"); // as resources/desktop names it: the icon in docks
  QCommandLineParser options;
  options.setApplicationDescription(QApplication::translate("main", "Hand the strategy over. Keep each other's word."));
  options.addHelpOption();
  options.addVersionOption();
  options.addOption({"today", QApplication::translate("main", "The day that counts as today."), "date"});
  options.addPositionalArgument("workspace", QApplication::translate("main", "The file to open."), "[NAME.baton]");
  options.process(app);

  const auto today = todayAsked(options);
  const QStringList given = options.positionalArguments();
  const QString path = given.isEmpty() ? QString() : QFileInfo(given.first()).absoluteFilePath();
  // Another day is another matter: it holds for all windows of a program.
  app::OneInstance one(QDBusConnection::sessionBus());
  if (!today && one.handOver(path))
    return 0;

  // The name is taken before the file is opened, so whoever starts now is heard; asked is only from exec() on.
  std::unique_ptr<shell::StartWindow> start;
  if (!today)
    one.serve([&start](const QString& wanted) {
      if (wanted.isEmpty())
        start->raiseLatest();
      else if (!start->openWorkspace(wanted))
        start->show();
    });
  std::unique_ptr<session::Opening> opening; // read while the window is made
  if (!path.isEmpty())
    opening = std::make_unique<session::Opening>(path.toStdString(), basics::Surroundings::real());
  shell::restoreLook();
  if (opening)
    theme::warmFonts(theme::ink());
  start = std::make_unique<shell::StartWindow>(app::pages(), today);
  if (!opening || !start->openWorkspace(std::move(opening)))
    start->show();
  return QApplication::exec();
}
