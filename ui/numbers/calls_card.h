// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/plan/forecast_call.h"
#include "ui/numbers/chart_book.h"
#include "ui/session/session.h"
#include "ui/widgets/card.h"

class QTableView;

namespace baton::widgets {
class EntryTable;
class TextLabel;
} // namespace baton::widgets

namespace baton::numbers {

class CallTableModel;

/// What the people say themselves of the period at hand, and what their manager takes of it, edited where it stands.
class CallsCard : public widgets::Card {
  Q_OBJECT
public:
  explicit CallsCard(session::Session& session, QWidget* parent = nullptr);

  void show(const ChartSource& source);
  using QWidget::show;
  /// Stores what is being typed.
  void commit();

signals:
  void tableAsked(const baton::numbers::FiguresTable& table);

protected:
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;

private:
  void store(const plan::CallAbout& about, const basics::Outcome<basics::Edits>& edits, const QString& label);
  QString whatToKnow(const Filter& filter) const;
  QString otherGoal(const ChartSource& source) const;
  FiguresTable figures() const;
  void arrange();

  session::Session& m_session;
  basics::Period m_period;
  CallTableModel* m_model;
  widgets::EntryTable* m_entries;
  QTableView* m_table; ///< of the entries
  widgets::TextLabel* m_note;
};

} // namespace baton::numbers
