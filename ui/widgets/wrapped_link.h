// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QPushButton>

namespace baton::widgets {

/// A link whose words go on to the next line where there is no room, instead of being cut.
class WrappedLink : public QPushButton {
  Q_OBJECT
public:
  explicit WrappedLink(const QString& text, QWidget* parent = nullptr);

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;
  bool hasHeightForWidth() const override { return true; }
  int heightForWidth(int width) const override;

protected:
  void paintEvent(QPaintEvent* event) override;

private:
  int lineHeight() const;
};

} // namespace baton::widgets
