// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/period.h"
#include "ui/people/people_words.h"
#include "ui/session/session.h"

#include <QWidget>
#include <nlohmann/json.hpp>

class QVBoxLayout;

namespace baton::widgets {
class FilterCombo;
class TextLabel;
} // namespace baton::widgets

namespace baton::people_page {

/// What would help somebody: the goal before the person, then six places to look with what is recorded of each. There
/// is no score and no order among them.
class HelpList : public QWidget {
  Q_OBJECT
public:
  explicit HelpList(session::Session& session, QWidget* parent = nullptr);
  /// Read beside the window; what is shown of the same person stays until then.
  void show(Id<Person> person);

signals:
  void elementAsked(baton::basics::RowId element);

private:
  void offerPeriods();
  void ask();
  void take(const nlohmann::json& helps);
  void showGoal(const nlohmann::json& helps);
  void addPlace(const nlohmann::json& place);
  void addEvidence(const nlohmann::json& evidence);

  session::Session& m_session;
  Id<Person> m_person;
  std::vector<basics::Period> m_periods;
  int m_asked = 0; ///< the last question wins
  widgets::FilterCombo* m_period;
  widgets::TextLabel *m_goal, *m_goalText;
  QWidget* m_goalBox;
  QVBoxLayout* m_places;
};

} // namespace baton::people_page
