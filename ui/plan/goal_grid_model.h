// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/plan/goal_grid.h"
#include "ui/plan/goal_words.h"
#include "ui/session/session.h"
#include "ui/widgets/entries.h"

#include <QAbstractTableModel>
#include <map>
#include <optional>
#include <utility>

namespace baton::plan_page {

/// The goal grid as a table; the names of its rows are the vertical header. After the periods and the year stand what
/// was reached the year before and the change. In a comparison stands, instead of them, the number of each team from
/// above, level by level and from below with the gap: of a year side by side, of its quarters or months as lines below
/// the team's name, so that each period has its own.
class GoalGridModel : public QAbstractTableModel, public widgets::Entries {
  Q_OBJECT
public:
  enum Column { LastYear, Change }; ///< after the grid's own
  enum Compared { Above, Parts, Below, Gap, Over, ComparedCount };
  enum Role { DepthRole = Qt::UserRole + 1, TeamRole, RefusalRole };

  explicit GoalGridModel(session::Session& session, QObject* parent = nullptr);

  void ask(const plan::GridAsked& asked, const GridUnit& unit, bool compare);
  /// Works in what changed, row by row where that is possible.
  void take(const std::vector<basics::ElementRef>& touched);
  /// Everything anew.
  void renew();

  const plan::GoalGrid* grid() const { return m_grid ? &*m_grid : nullptr; }
  const GridUnit& unit() const { return m_unit; }
  bool compares() const { return m_compare; }
  /// Whether the columns are the periods of the year and the year.
  bool hasPeriods() const { return !m_compare || comparesPeriods(); }
  /// Where a row of the grid stands, and the rows that go away where it is folded: from the first to before the second.
  int lineOf(int gridRow) const;
  std::pair<int, int> foldedBy(int row) const;
  /// A corner on the year of these people.
  void mark(const std::set<basics::RowId>& people);
  /// Whether the index is a cell of the grid itself.
  bool isCell(const QModelIndex& index) const;
  /// Whether any cell is blank because a goal for a longer period covers it.
  bool hasLonger() const;
  QString rowTitle(int row) const;
  QString columnTitle(int column) const;
  /// "Shu Ito, FY2020-Q4": a cell in a sentence.
  QString cellTitle(int row, int column) const;
  std::optional<basics::Amount> lastYear(int row) const { return m_lastYear[std::size_t(row)]; }

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
  Qt::ItemFlags flags(const QModelIndex& index) const override;
  /// What was typed. Refused, it stays with its reason until it is mended.
  bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

  QString refusalOf(const QModelIndex& index, const QString& typed) const override;
  QString whyFixed(const QModelIndex& index) const override;
  /// What was typed and refused there is not meant.
  void takeBack(const QModelIndex& index);
  /// Writes entries as one step of that name; the first refusal, or nothing.
  std::optional<basics::Refusal> write(const std::vector<plan::GridEntry>& entries, const QString& label);
  /// What a text says should be written in a cell; nothing where it says nothing new.
  basics::Outcome<std::optional<plan::GridEntry>> entryFor(int row, int column, const QString& typed) const;

private:
  void readLastYear();
  QVariant cellData(int row, int column, int role) const;
  QVariant besideData(int row, int column, int role) const;
  QVariant comparedData(int row, int period, int level, int role) const;
  QVariant lineData(const QModelIndex& index, int role) const;
  bool comparesPeriods() const { return m_compare && m_asked.grain != basics::Grain::Year; }
  void readLines();
  static QString levelTitle(int level);
  bool isSumRow(int row) const;
  QString cellText(const plan::GridCell& cell) const;
  QString hint(int row, int column) const;
  QVariant named(const QString& text, bool muted, int role) const;

  struct Draft {
    QString typed, reason;
  };

  session::Session& m_session;
  plan::GridAsked m_asked;
  GridUnit m_unit;
  bool m_compare = false;
  std::optional<plan::GoalGrid> m_grid;
  /// A row of the grid, or one of its numbers in a comparison of periods.
  struct Line {
    int row = 0;
    int level = -1; ///< of Compared; -1: the row itself
  };
  std::vector<Line> m_lines;
  std::vector<std::optional<basics::Amount>> m_lastYear; ///< by row
  std::map<std::pair<int, int>, Draft> m_drafts;
  std::set<basics::RowId> m_marked;
};

} // namespace baton::plan_page
