// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/handoff/handoff_view.h"
#include "ui/widgets/chip.h"

#include <QListView>
#include <QStyledItemDelegate>

class QStandardItemModel;

namespace baton::handoff_page {

widgets::ChipKind chipOf(const VersionLine& line);

/// The draft and the versions, one card each; the current one is what the page shows.
class VersionList : public QListView {
  Q_OBJECT
public:
  explicit VersionList(QWidget* parent = nullptr);

  void show(const std::vector<VersionLine>& versions, const std::string& current);
  const VersionLine* line(const QModelIndex& index) const;
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

signals:
  void chosen(const std::string& key);

protected:
  void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;

private:
  void fit();
  QStandardItemModel* m_model;
  std::vector<VersionLine> m_versions;
  bool m_filling = false;
};

/// Name and state on the first line, then the facts, each on as many lines as it needs.
class VersionDelegate : public QStyledItemDelegate {
  Q_OBJECT
public:
  explicit VersionDelegate(VersionList& list) : QStyledItemDelegate(&list), m_list(list) {}
  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
  VersionList& m_list;
};

} // namespace baton::handoff_page
