// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/plan/plan_view.h"

namespace baton::widgets {
class FilterCombo;
}

namespace baton::plan_page {

/// Whose plan it is, and of which fiscal year; all views of the page share it.
class PlanFilters : public QWidget {
  Q_OBJECT
public:
  explicit PlanFilters(session::Session& session, QWidget* parent = nullptr);

  /// The choices as the workspace has them now; what is chosen stays where it is still there. At first the year of
  /// today.
  void fill();
  PlanAsked asked() const;
  /// Sends changed() where that is another one.
  void choose(const PlanAsked& asked);

signals:
  void changed();

private:
  void fillPeople();
  void fillYears();

  session::Session& m_session;
  widgets::FilterCombo *m_person, *m_year;
  bool m_filling = false;
};

} // namespace baton::plan_page
