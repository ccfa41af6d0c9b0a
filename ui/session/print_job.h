// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <functional>

class QPainter;
class QRectF;

namespace baton::session {

/// What a page puts on paper: sheets that are painted one by one, and its name in the queue of the printer.
struct PrintJob {
  QString title;
  int sheets = 0;
  /// Into a room that has the shape of the paper inside of its margins, in the units of the painter.
  std::function<void(QPainter&, int sheet, const QRectF& room)> paint;
  bool wholeSheet = false; ///< the sheets bring their own margins: the room is the whole paper
};

/// A page that has sheets of its own; of other pages the window prints what is seen on them.
class PrintsItself {
public:
  virtual ~PrintsItself() = default;
  /// Without sheets where there is nothing to print yet.
  virtual PrintJob printJob() = 0;
};

} // namespace baton::session
