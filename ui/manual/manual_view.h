// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/manual/manual_pages.h"
#include "ui/manual/manual_search.h"

#include <QTextBrowser>

namespace baton::manual {

/// Where a page of the manual is read, or what was found in it. The lines become no longer than can be read; the
/// keyboard goes from link to link.
class ManualView : public QTextBrowser {
  Q_OBJECT
public:
  explicit ManualView(QWidget* parent = nullptr);

  void showPage(const ManualPage& page);
  void showHits(const QString& typed);
  /// Brings a heading to the top; where there is none of that anchor, the page's beginning.
  void goTo(const QString& anchor);

signals:
  void followed(const baton::manual::Place& place);

protected:
  void resizeEvent(QResizeEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

private:
  void take(QTextDocument* made);
  void keepWidth(QTextDocument& document);
  QTextDocument* m_made = nullptr;
};

} // namespace baton::manual
