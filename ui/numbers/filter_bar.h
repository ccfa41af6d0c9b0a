// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/numbers/numbers_view.h"
#include "ui/session/session.h"

#include <QWidget>

namespace baton::widgets {
class FilterCombo;
class SegmentedControl;
} // namespace baton::widgets

namespace baton::numbers {

/// What the page is asked for: measure, years, whose, market, offering, basis.
class FilterBar : public QWidget {
  Q_OBJECT
public:
  explicit FilterBar(session::Session& session, QWidget* parent = nullptr);

  /// The choices as the workspace has them now; what is chosen stays where it is still there.
  void fill();
  Filter filter() const;
  /// Only with the choices that it follows: measure and basis are the charts', a quarter the forecast's.
  enum class Of { Charts, Measures, Forecast };
  void setOf(Of what);
  /// Only the figures of a market or of a person.
  void choose(basics::RowId element);

signals:
  void changed();

private:
  widgets::FilterCombo* combo(const QString& name, const QString& objectName);
  void fillYears();
  void fillActivities();
  void fillOwners();
  void fillQuarters();
  void arrange();

  session::Session& m_session;
  bool m_filling = false;
  Of m_of = Of::Charts;
  std::vector<basics::Period> m_years;
  widgets::SegmentedControl* m_metric = nullptr;
  widgets::FilterCombo *m_activity = nullptr, *m_period = nullptr, *m_owner = nullptr, *m_market = nullptr,
                       *m_offering = nullptr, *m_basis = nullptr, *m_quarter = nullptr;
};

} // namespace baton::numbers
