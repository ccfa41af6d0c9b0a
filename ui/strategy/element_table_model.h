// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/workspace/work_facts.h"
#include "ui/session/session.h"
#include "ui/strategy/element_card.h"
#include "ui/strategy/sections.h"

#include <QAbstractTableModel>

namespace baton::strategy_page {

/// The elements of one section in the order of the page: a row each, the name and the fields that matter as columns,
/// the whole card at CardRole. Target accounts also say what is going on with them, once records say so. A cell that is
/// edited is stored at once; what cannot be read is refused with the reason.
class ElementTableModel final : public QAbstractTableModel {
  Q_OBJECT
public:
  enum Role { CardRole = Qt::UserRole + 2000, IdRole };

  ElementTableModel(session::Session& session, const Section& section, QObject* parent = nullptr);

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
  bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
  Qt::ItemFlags flags(const QModelIndex& index) const override;
  Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
  QStringList mimeTypes() const override;
  QMimeData* mimeData(const QModelIndexList& indexes) const override;
  bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                    const QModelIndex& parent) override;

  const basics::Kind& kind() const { return *m_section.kind; }
  basics::ElementRef refAt(int row) const;
  int rowOf(basics::RowId id) const;
  /// Null where the column is a name made from other fields.
  const basics::Field* fieldAt(int column) const;
  /// Why a text cannot go into a cell; empty where it can.
  QString refusalOf(int column, const QString& typed) const;
  /// Up is -1. Nothing happens at the ends.
  void move(basics::RowId id, int by);

signals:
  void refused(const QString& reason);

private:
  void refresh();
  void refreshYear();
  void refreshAccounts();
  bool sameRows(const std::vector<basics::RowId>& rows);
  void moveToPlace(basics::RowId id, std::size_t place);
  QVariant cell(int row, int column, int role) const;
  bool isWork(int column) const { return m_showsWork && column == int(m_fields.size()); }
  QVariant workCell(basics::RowId account, int role) const;
  static QString openWork(const workspace::AccountWork& work);
  QVariant turnCell(basics::RowId extension, int role) const;
  bool isTurns() const;
  QVariant editValue(const basics::Field& field, const basics::Value& value) const;

  session::Session& m_session;
  inspector::Findings& m_findings;
  const Section& m_section;
  std::vector<const basics::Field*> m_fields; // the first may be null
  std::vector<basics::RowId> m_rows;
  MarketYear m_year;
  workspace::AccountWorks m_accounts;
  /// A last column says what is going on with target accounts, or whose move it is with what Sales proposes.
  bool m_showsWork = false;
};

} // namespace baton::strategy_page
