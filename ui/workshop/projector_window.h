// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/workshop/projector_view.h"

#include <QWidget>

namespace baton::workshop_page {

/// The wall: a window of its own without any frame of the program, on the second screen where there is one. It holds
/// nothing that can be pressed; PageUp and PageDown turn long lists, Escape closes it.
class ProjectorWindow : public QWidget {
  Q_OBJECT
public:
  explicit ProjectorWindow(QWidget* parent);

  void setView(const ProjectorView& view);
  const ProjectorView& view() const { return m_view; }
  int page() const { return m_page; }
  void turn(int by);
  /// On the other screen, as large as it is; on the only one as a window.
  void present();

signals:
  void closed();
  void turned();

protected:
  void paintEvent(QPaintEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void closeEvent(QCloseEvent* event) override;

private:
  ProjectorView m_view;
  int m_page = 0;
};

/// The same, small, for who holds the sitting.
class ProjectorPreview : public QWidget {
  Q_OBJECT
public:
  explicit ProjectorPreview(QWidget* parent = nullptr);
  void setView(const ProjectorView& view, int page);
  QSize sizeHint() const override;

protected:
  void paintEvent(QPaintEvent* event) override;

private:
  ProjectorView m_view;
  int m_page = 0;
};

} // namespace baton::workshop_page
