// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QScrollArea>

namespace baton::widgets {

/// The body of a dialog: as high as its content asks for where the window has the room; else it scrolls, and the
/// buttons stay in sight. What gets the keyboard is scrolled into sight.
class BodyScroll : public QScrollArea {
  Q_OBJECT
public:
  /// Takes the layout.
  explicit BodyScroll(QLayout* body, QWidget* parent = nullptr);
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override { return {0, 0}; }
  bool hasHeightForWidth() const override { return true; }
  int heightForWidth(int width) const override;

protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  void showFocused();
};

} // namespace baton::widgets
