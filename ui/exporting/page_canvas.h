// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QAbstractScrollArea>

namespace baton::exporting {

class PagePictures;

enum class Fit { Width, Whole };

/// One page of paper on sunken ground. PageUp and PageDown turn it, the arrows and the wheel scroll, and turn at its
/// ends.
class PageCanvas : public QAbstractScrollArea {
  Q_OBJECT
public:
  explicit PageCanvas(PagePictures& source, QWidget* parent = nullptr);

  int page() const { return m_page; }
  void setPage(int page);
  void setFit(Fit fit);
  /// What a screen reader says before the page: "Draft 3, handoff".
  void setWhat(const QString& what);
  /// Said on the ground while there is no page.
  void setNotice(const QString& notice);
  void turn(int by);

signals:
  void pageChanged(int page);
  /// A double click, Enter or F2 on the paper: its reader wants to change what it says.
  void changeAsked();

protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void changeEvent(QEvent* event) override;
  void scrollContentsBy(int dx, int dy) override;

private:
  QRectF paper() const;
  void measure();
  void name();
  /// Scrolls, or turns where there is nothing left to scroll.
  void scrollOrTurn(int by);

  PagePictures& m_source;
  Fit m_fit = Fit::Width;
  int m_page = 0;
  QString m_what, m_notice;
};

} // namespace baton::exporting
