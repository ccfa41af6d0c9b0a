// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shell/window_at_hand.h"
#include "ui/shell/printing.h"

#include <QFile>
#include <QPrinter>

namespace baton::shell {
namespace {

class Printing : public tests::WindowAtHand {
protected:
  session::Page& page(const QString& id) {
    session::Page* made = m_window->open(id);
    settle();
    return *made;
  }
  QByteArray printed(const session::PrintJob& job, int from = 0, int to = 0) {
    const QString path = QString::fromStdString((m_folder / "out.pdf").string());
    QPrinter printer(QPrinter::ScreenResolution);
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(path);
    printer.setFromTo(from, to);
    EXPECT_TRUE(printOn(printer, job));
    QFile file(path);
    EXPECT_TRUE(file.open(QFile::ReadOnly));
    return file.readAll();
  }
  static int sheetsIn(const QByteArray& pdf) { return int(pdf.count("/Type /Page\n")); }
};

TEST_F(Printing, TheHandoffIsTheDocumentPageByPage) {
  open();
  const session::PrintJob job = jobOf(page("handoff"), "title");
  EXPECT_GT(job.sheets, 5) << "the document, not a picture of the window";
  EXPECT_TRUE(job.wholeSheet);
  EXPECT_EQ(sheetsIn(printed(job, 2, 3)), 2) << "a range of pages";
}

TEST_F(Printing, OtherPagesAreWhatIsSeenOnThemCutIntoSheets) {
  open();
  for (const char* id : {"home", "plan", "numbers", "strategy", "clarity"}) {
    const session::PrintJob job = jobOf(page(id), id);
    EXPECT_GE(job.sheets, 1) << id;
    const QByteArray pdf = printed(job);
    EXPECT_EQ(sheetsIn(pdf), job.sheets) << id;
    EXPECT_GT(pdf.size(), 10'000) << id << " is more than a blank sheet";
  }
}

TEST_F(Printing, LeavesTheLookAsItWas) {
  open();
  theme::Theme::start().set(theme::Look::Dark, 1.25);
  printed(jobOf(page("home"), "home"));
  EXPECT_EQ(theme::Theme::start().look(), theme::Look::Dark);
  EXPECT_EQ(theme::Theme::start().zoom(), 1.25);
}

TEST_F(Printing, RefusesARangeBehindTheLastPage) {
  open("blank");
  QPrinter printer;
  printer.setOutputFormat(QPrinter::PdfFormat);
  printer.setOutputFileName(QString::fromStdString((m_folder / "none.pdf").string()));
  printer.setFromTo(9, 9);
  EXPECT_FALSE(printOn(printer, {"nothing", 2, [](QPainter&, int, const QRectF&) {}}));
}

} // namespace
} // namespace baton::shell
