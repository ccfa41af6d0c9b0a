// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/inspector/findings.h"
#include "ui/session/session.h"

#include <QAbstractListModel>
#include <QListView>
#include <QStyledItemDelegate>

namespace baton::strategy_page {

/// The sections of the page under the captions of their groups, each with how many elements it holds and the gravest
/// finding among them.
class OutlineModel : public QAbstractListModel {
  Q_OBJECT
public:
  enum Role { SectionRole = Qt::UserRole + 1, CountRole, FindingKindRole, CaptionRole };

  explicit OutlineModel(session::Session& session, QObject* parent = nullptr);
  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  Qt::ItemFlags flags(const QModelIndex& index) const override;
  int rowOf(const QString& section) const;

private:
  void count();
  QString spoken(int section) const;
  /// Index into sections(), or -1 minus the index of the first section below a caption.
  std::vector<int> m_rows;
  std::vector<inspector::FindingTally> m_tallies; ///< as sections()
  session::Session& m_session;
  inspector::Findings& m_findings;
};

class OutlineDelegate : public QStyledItemDelegate {
  Q_OBJECT
public:
  using QStyledItemDelegate::QStyledItemDelegate;
  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

/// The outline at the left of the page: moving in it opens the section at once.
class OutlineList : public QListView {
  Q_OBJECT
public:
  explicit OutlineList(session::Session& session, QWidget* parent = nullptr);
  /// Shows the section as the open one; sends nothing.
  void setSection(const QString& id);
  const OutlineModel& outline() const { return *m_model; }

signals:
  void chosen(const QString& section);

protected:
  QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
  void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
  void changeEvent(QEvent* event) override;

private:
  OutlineModel* m_model;
  bool m_telling = true;
};

} // namespace baton::strategy_page
