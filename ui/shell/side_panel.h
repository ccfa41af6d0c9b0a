// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/session/page.h"
#include "ui/widgets/sidebar_list.h"

class QToolButton;

namespace baton::widgets {
class Avatar;
class TextLabel;
} // namespace baton::widgets

namespace baton::shell {

/// The dark frame at the left: the mark, the pages in the order of the work, and who sits here. A rail of icons on a
/// narrow window.
class SidePanel : public QWidget {
  Q_OBJECT
public:
  SidePanel(session::Session& session, const std::vector<session::PageEntry>& pages, QWidget* parent = nullptr);

  widgets::SidebarList* list() const { return m_list; }
  /// The page that is open, listed or not.
  void setCurrent(const QString& page);
  void setRail(bool rail);

signals:
  void whoAsked();

protected:
  void paintEvent(QPaintEvent* event) override;

private:
  void showMe();
  void listPages();
  void countBadges();
  session::Session& m_session;
  const std::vector<session::PageEntry>& m_pages;
  widgets::SidebarList* m_list;
  QStringList m_listed;
  QString m_current;
  QWidget* m_brand;
  QWidget* m_brandName;
  QWidget* m_me;
  widgets::Avatar* m_avatar;
  widgets::TextLabel* m_name;
  widgets::TextLabel* m_title;
};

} // namespace baton::shell
