// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QTimer>
#include <QWidget>
#include <vector>

class QPushButton;

namespace baton::widgets {

/// Says what was just done and offers to take it back: at the bottom of its window, in the middle or as near to it as
/// it covers no button and no field, 40 high, for six seconds, longer while the pointer or the keyboard is on it.
class UndoToast : public QWidget {
  Q_OBJECT
public:
  /// over is the widget it floats above, such as the window's content.
  explicit UndoToast(QWidget* over);

  /// "Market Retail rejected"; without undo it only tells.
  void tell(const QString& what, bool undoable = true);
  void dismiss();
  QString text() const { return m_text; }
  void setStay(int milliseconds) { m_timer.setInterval(milliseconds); }
  QSize sizeHint() const override;

signals:
  void undoAsked();

protected:
  void paintEvent(QPaintEvent* event) override;
  void enterEvent(QEnterEvent* event) override;
  void leaveEvent(QEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  void place();
  /// What the page put there meanwhile is not covered either.
  void makeWay();
  QPoint freePlace(const QSize& size) const;
  std::vector<QRect> actions() const;
  void leaveUnlessUsed();
  QString m_text;
  QPushButton* m_undo;
  QTimer m_timer, m_lookAgain;
};

} // namespace baton::widgets
