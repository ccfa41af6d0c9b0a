// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

namespace baton::shell {

/// The ground of ink with the two batons running off its edges, and what Baton is in three lines.
class Poster : public QWidget {
  Q_OBJECT
public:
  explicit Poster(QWidget* parent = nullptr);

protected:
  void paintEvent(QPaintEvent* event) override;
};

} // namespace baton::shell
