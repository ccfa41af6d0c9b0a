// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/guide/candidate.h"
#include "core/records/sold_groups.h"
#include "ui/session/session.h"

#include <QAbstractTableModel>

namespace baton::guide_page {

enum class Candidates { Markets, Offerings };

/// Candidates by what was sold: a group in each row with its figures and what was decided.
class SoldModel : public QAbstractTableModel {
  Q_OBJECT
public:
  enum Column { Name, Revenue, Share, Margin, MarginShare, Accounts, Decided, ColumnCount };

  explicit SoldModel(session::Session& session, QObject* parent = nullptr);
  void show(Candidates what, const std::vector<std::string>& columns, const records::Sold& sold);
  void refresh();
  /// The figures stand below the name, for want of columns.
  void setFolded(bool folded) { m_folded = folded; }

  const records::Sold& sold() const { return m_sold; }
  Candidates what() const { return m_what; }
  /// The element that stands for a row: its own, or the one that it was joined into; null where nothing is decided.
  basics::ElementRef element(int row) const;
  /// "United States and Canada, Warehouse"
  QString nameOf(const std::vector<int>& rows) const;
  /// What is written when these rows together are decided on. Refused where no rules can part them from the others.
  basics::Outcome<basics::Edits> decide(const std::vector<int>& rows, guide::Decision decision,
                                        basics::RowId freshId) const;
  /// The first row below that is undecided; -1 where there is none.
  int nextUndecided(int after) const;

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
  QString cell(int row, int column) const;
  QString figures(int row) const;
  basics::ElementRef found(int row) const;
  session::Session& m_session;
  Candidates m_what = Candidates::Markets;
  bool m_folded = false;
  std::vector<std::string> m_columns;
  records::Sold m_sold;
  std::vector<basics::ElementRef> m_elements; ///< by row
};

/// How a decision is called on a candidate: a button's verb, and what a chip says afterwards.
QString decisionVerb(Candidates what, guide::Decision decision);
QString decidedWord(Candidates what, guide::Decision decision);

} // namespace baton::guide_page
