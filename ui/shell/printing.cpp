// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/printing.h"

#include "ui/theme/theme.h"

#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>
#include <QScrollArea>
#include <cmath>

namespace baton::shell {
namespace {

constexpr double heightByWidth = 1.38; ///< of an A4 sheet inside of its margins, at most

/// Paper is white: what is painted meanwhile is painted in the light look.
class LightLook {
public:
  LightLook() : m_look(theme::Theme::start().look()), m_zoom(theme::Theme::start().zoom()) {
    theme::Theme::start().set(theme::Look::Light, m_zoom);
  }
  ~LightLook() { theme::Theme::start().set(m_look, m_zoom); }
  LightLook(const LightLook&) = delete;
  LightLook& operator=(const LightLook&) = delete;

private:
  theme::Look m_look;
  double m_zoom;
};

/// What scrolls on the page, whole; the page itself where nothing does.
QWidget* contentOf(session::Page& page) {
  QWidget* largest = &page;
  int area = 0;
  for (auto* scroll : page.findChildren<QScrollArea*>())
    if (scroll->isVisible() && scroll->widget() && scroll->width() * scroll->height() > area) {
      largest = scroll->widget();
      area = scroll->width() * scroll->height();
    }
  const bool mostOfIt = area > page.width() * page.height() / 2;
  return mostOfIt ? largest : &page;
}

int sheetsOf(const QWidget& content) {
  const double sheet = content.width() * heightByWidth;
  return std::max(1, int(std::ceil(content.height() / sheet)));
}

void paintSlice(QPainter& painter, QWidget& content, int sheet, const QRectF& room) {
  const double slice = content.width() * heightByWidth, scale = room.width() / content.width();
  const int top = int(sheet * slice), high = std::min(int(std::ceil(slice)), content.height() - top);
  painter.save();
  painter.translate(room.topLeft());
  painter.scale(std::min(scale, room.height() / slice), std::min(scale, room.height() / slice));
  const LightLook look;
  content.render(&painter, {}, QRegion(0, top, content.width(), high), QWidget::DrawChildren);
  painter.restore();
}

} // namespace

session::PrintJob jobOf(session::Page& page, const QString& title) {
  session::PrintJob job;
  if (auto* itself = dynamic_cast<session::PrintsItself*>(&page))
    job = itself->printJob();
  if (job.sheets > 0)
    return job;
  QWidget* content = contentOf(page);
  job.title = title;
  job.sheets = sheetsOf(*content);
  job.paint = [content](QPainter& painter, int sheet, const QRectF& room) {
    paintSlice(painter, *content, sheet, room);
  };
  return job;
}

void askLocalPrintersOnly() {
  qputenv("CUPS_SERVER",
          "/run/cups/cups.sock"); // a path: CUPS then opens no internet socket, also where it is not there
}

bool printOn(QPrinter& printer, const session::PrintJob& job) {
  printer.setDocName(job.title);
  printer.setFullPage(job.wholeSheet);
  const int first = printer.fromPage() > 0 ? printer.fromPage() : 1;
  const int last = printer.toPage() > 0 ? std::min(printer.toPage(), job.sheets) : job.sheets;
  QPainter painter;
  if (first > last || !painter.begin(&printer))
    return false;
  for (int sheet = first; sheet <= last; ++sheet) {
    if (sheet > first && !printer.newPage())
      return false;
    job.paint(painter, sheet - 1, QRectF(QPointF(0, 0), printer.pageRect(QPrinter::DevicePixel).size()));
  }
  return painter.end();
}

void printAsking(const session::PrintJob& job, QWidget* window) {
  QPrinter printer(QPrinter::HighResolution);
  printer.setDocName(job.title);
  QPrintDialog dialog(&printer, window);
  dialog.setWindowTitle(QPrintDialog::tr("Print"));
  dialog.setOption(QAbstractPrintDialog::PrintPageRange);
  dialog.setMinMax(1, job.sheets);
  dialog.setFromTo(1, job.sheets);
  if (dialog.exec() == QDialog::Accepted)
    printOn(printer, job);
}

} // namespace baton::shell
