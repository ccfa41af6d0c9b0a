// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/manual/manual_pages.h"

#include <QWidget>
#include <vector>

class QLineEdit;
class QToolButton;

namespace baton::widgets {
class SidebarList;
}

namespace baton::manual {

class ManualView;

/// The manual in a window of its own, to be read beside the work: contents at the left, the page, a field that finds
/// words in all pages. Nothing of it is fetched from anywhere.
class ManualWindow : public QWidget {
  Q_OBJECT
public:
  explicit ManualWindow(QWidget* parent = nullptr);

  /// Brings the one manual of the program to the front, at a page; makes it where it is not open.
  static ManualWindow& showAt(const QString& page);

  void open(const Place& place);
  /// What the words are found in; without words the page that was read before.
  void find(const QString& typed);
  QString currentPage() const { return m_now.place.page; }

protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

private:
  /// What is shown: the hits of what is typed, else a page, and how far it is scrolled.
  struct Shown {
    Place place;
    QString typed;
    int scrolled = 0;
  };
  QWidget* buildBar();
  void render(int scrolled = -1);
  void remember();
  void goBack();
  void place();

  widgets::SidebarList* m_contents;
  QToolButton* m_back = nullptr;
  QLineEdit* m_find = nullptr;
  ManualView* m_view;
  Shown m_now;
  bool m_renders = false;
  std::vector<Shown> m_before;
};

} // namespace baton::manual
