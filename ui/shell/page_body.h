// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QVector>
#include <QWidget>
#include <functional>

namespace baton::shell {

/// The pages, and at the right the panel of the one that is shown: beside the page where both have room, over its right
/// edge where not. There it steps aside while the keyboard is on something that it covers.
class PageBody : public QWidget {
  Q_OBJECT
public:
  PageBody(QWidget* pages, QWidget* parent = nullptr);
  /// Takes a panel of fixed width; it is placed while it is visible. One that stepped aside comes back, where it is
  /// still wanted, when the keyboard leaves what it covers or there is room for both.
  void addPanel(QWidget* panel, std::function<bool()> wanted);

protected:
  bool event(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  void arrange();
  struct Panel {
    QWidget* widget;
    std::function<bool()> wanted;
  };
  int widthOf(const QWidget& panel) const;
  /// Where the panel lies over the page: beside it nothing is covered.
  bool liesOver(const QWidget& panel) const;
  bool covers(const QWidget& panel, const QWidget& focused) const;
  void makeWay(const QWidget& focused);
  void comeBack(const Panel& panel);
  QWidget* m_pages;
  QVector<Panel> m_panels;
  const QWidget* m_aside = nullptr;
};

} // namespace baton::shell
