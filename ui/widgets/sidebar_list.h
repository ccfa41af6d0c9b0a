// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QListView>
#include <QVector>

namespace baton::widgets {

struct SidebarItem {
  QString id;    ///< what chosen() sends
  QString label; ///< one word
  QString icon;  ///< name in resources/icons
  QString group; ///< caption above the first item of the group; empty for none
  int badge = 0; ///< how many wait for a person; 0 shows nothing
};

class SidebarModel;

/// The pages of the window on the dark ground, 212 wide, or a rail of icons 56 wide. A list, so that arrow keys, type
/// to find and screen readers work: Up and Down pass the captions. Moving opens the page at once.
///
///   list->setItems({{"home", tr("Home"), "house", {}}, {"clarity", tr("Clarity"), "scan-eye", tr("Strategy"), 6}});
///   connect(list, &SidebarList::chosen, this, &Window::open);
class SidebarList : public QListView {
  Q_OBJECT
public:
  explicit SidebarList(QWidget* parent = nullptr);

  void setItems(const QVector<SidebarItem>& items);
  void setBadge(const QString& id, int waiting);
  QString currentId() const;
  /// Shows the item as the open one; sends nothing.
  void setCurrentId(const QString& id);
  /// Icons only; labels become tooltips, badges become dots.
  void setRail(bool rail);
  bool isRail() const { return m_rail; }
  /// In px at 100 %, with its labels: 212 unless said.
  void setOpenWidth(int at100);

signals:
  void chosen(const QString& id);

protected:
  void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
  void changeEvent(QEvent* event) override;

private:
  void resizeToLook();
  SidebarModel* m_model;
  int m_openWidth = 212;
  bool m_rail = false;
  bool m_telling = true;
};

} // namespace baton::widgets
