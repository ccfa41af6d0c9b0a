// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QVector>
#include <QWidget>

namespace baton::shell {

/// The pages, and at the right the panel of the one that is shown: beside the page where both have room, over its right
/// edge where not.
class PageBody : public QWidget {
  Q_OBJECT
public:
  PageBody(QWidget* pages, QWidget* parent = nullptr);
  /// Takes a panel of fixed width; it is placed while it is visible.
  void addPanel(QWidget* panel);

protected:
  bool event(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  void arrange();
  QWidget* m_pages;
  QVector<QWidget*> m_panels;
};

} // namespace baton::shell
