// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of the steps, when BATON_GALLERY is set.
#include "tests/support/packed_zip.h"
#include "tests/ui/records/import_at_hand.h"

#include <QDir>
#include <QFileInfo>
#include <QPixmap>

namespace baton::records {
namespace {

class ImportGallery : public ImportAtHand {
protected:
  void picture(const QString& name) {
    settle();
    const QString folder = QStringLiteral(BATON_BINARY_DIR "/gallery");
    QDir().mkpath(folder);
    m_window->grab().save(folder + "/import-" + name + ".png");
  }
  /// All steps with a file that leaves something to do in each.
  void steps(const QString& look, QSize size) {
    openWindow(size);
    dialog();
    picture(look + "-0-none");
    openFile(m_file);
    picture(look + "-1-file");
    next();
    picture(look + "-2-columns");
    next();
    picture(look + "-3-names");
    next();
    picture(look + "-4-preview");
    click("cancel");
  }
  QString m_file;
};

TEST_F(ImportGallery, Pictures) {
  if (!qEnvironmentVariableIsSet("BATON_GALLERY"))
    GTEST_SKIP();
  makeExample();
  std::ifstream whole(example("bookings.csv").toStdString(), std::ios::binary);
  std::string bytes((std::istreambuf_iterator<char>(whole)), {});
  bytes.replace(bytes.find("2017-07-01,Tsvi Reiter"), 22, "2017-02-30,Tsvi Reiter");
  for (std::size_t i = 0, at = 0; i < 12; ++i)
    if (at = bytes.find("Jae Pak", at + 1000); at != std::string::npos)
      bytes.replace(at, 7, "J. Pak ");
  m_file = write("bookings.csv", bytes);
  auto& look = theme::Theme::start();
  look.set(theme::Look::Light, 1);
  steps("light", {1440, 900});
  steps("small", {1024, 640});
  look.set(theme::Look::Dark, 1);
  steps("dark", {1440, 900});
  look.set(theme::Look::HighContrast, 1);
  steps("contrast", {1440, 900});
  look.set(theme::Look::Light, 2);
  steps("200", {2880, 1800});
  steps("200-small", {1440, 900});
  look.set(theme::Look::Light, 1);
  openWindow({1440, 900});
  openFile(testData("messy/ResellerSalesTargets.csv"));
  next();
  picture("wide");
  openFile(write("asks.csv", "Id,Date,Revenue,Cost\nA,04/05/2021,\"1,250\",3\nB,06/07/2021,20,4\n"));
  next();
  picture("asks");
  openFile(write("book.xlsx",
                 tests::packedXlsx("<row><c t=\"str\"><v>Order date</v></c><c t=\"str\"><v>Revenue</v></c></row>"
                                   "<row><c s=\"1\"><v>45657</v></c><c><v>1234.5</v></c></row>")));
  picture("workbook");
  openFile(write("bad.csv", "A,B\n1,\"2\n"));
  picture("bad");
}

/// Deals with stages that nobody knows, a name that is none of ours, and an amount that is no number.
TEST_F(ImportGallery, PicturesOfOpportunities) {
  if (!qEnvironmentVariableIsSet("BATON_GALLERY"))
    GTEST_SKIP();
  makeExample();
  std::string csv = "Record ID,Deal Name,Deal Stage,Amount,Deal owner,Close Date,Create Date,Product,Note\n";
  const char* stages[] = {
      "appointmentscheduled", "qualifiedtobuy", "Legal review by the other side", "contractsent", "closedwon",
      "closedlost",           "Parked"};
  for (int i = 0; i < 140; ++i)
    csv += std::to_string(1000 + i) + ",Fleet for town " + std::to_string(i) + "," + stages[i % 7] + "," +
           (i == 17 ? "250k" : std::to_string(900 + 37 * i)) + "," + (i % 9 == 0 ? "J. Pak" : "Jae Pak") + ",2020-0" +
           std::to_string(1 + i % 9) + "-15,2019-11-0" + std::to_string(1 + i % 9) + ",Bikes,\n";
  const QString file = write("hubspot-deals.csv", csv);
  auto& look = theme::Theme::start();
  const auto all = [&](const QString& name, theme::Look how, double zoom, QSize size) {
    look.set(how, zoom);
    openWindow(size);
    openFile(file);
    picture("deals-" + name + "-1");
    for (const char* step : {"-2", "-3", "-4", "-5"}) {
      next();
      picture("deals-" + name + step);
    }
    click("cancel");
  };
  all("light", theme::Look::Light, 1, {1440, 900});
  all("small", theme::Look::Light, 1, {1024, 640});
  all("dark", theme::Look::Dark, 1, {1440, 900});
  all("200", theme::Look::Light, 2, {1440, 900});
  look.set(theme::Look::Light, 1);
}

/// A company that begins: who sells, what they owe, what was booked; BATON_GALLERY_FILE is one more.
TEST_F(ImportGallery, PicturesOfABlankWorkspace) {
  if (!qEnvironmentVariableIsSet("BATON_GALLERY"))
    GTEST_SKIP();
  make();
  openWindow();
  QStringList files{example("people.csv"), example("goals.csv"), example("bookings.csv")};
  if (const QString more = qEnvironmentVariable("BATON_GALLERY_FILE"); !more.isEmpty())
    files += more;
  for (const QString& file : files) {
    const QString look = "blank-" + QFileInfo(file).completeBaseName();
    openFile(file);
    picture(look + "-1-file");
    for (const char* step : {"-2", "-3", "-4"}) {
      next();
      if (m_entry->dialog())
        picture(look + step);
      if (!m_entry->dialog() || dialog().step() == ImportDialog::Preview)
        break;
    }
    next();
  }
  dialog();
  picture("blank-list");
}

} // namespace
} // namespace baton::records
