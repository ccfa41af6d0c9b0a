// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/coaching/meeting.h"
#include "ui/session/session.h"
#include "ui/widgets/fitting_stack.h"

#include <nlohmann/json.hpp>

class QVBoxLayout;

namespace baton::inspector {
class ComingDay;
}
namespace baton::widgets {
class TextField;
class TextLabel;
} // namespace baton::widgets

namespace baton::people_page {

class PromisesTable;
class SheetLines;

/// The sheet of a one-to-one in its five steps, and what is written on it.
class MeetingSteps : public widgets::FittingStack {
  Q_OBJECT
public:
  enum Step { Results, Pipeline, Activity, Promises, Close };
  /// held: it is read, and its words amended.
  MeetingSteps(const session::Session& session, bool held, QWidget* parent = nullptr);

  /// The figures. What was typed stays.
  void show(const nlohmann::json& sheet);
  /// The two questions as the exports answer them, where nobody typed an answer.
  void answer();
  /// What was said in one that was held.
  void showSaid(const coaching::Meeting& meeting);

  /// What stands in the fields: opportunities new and moved forward, and the notes.
  coaching::Meeting written() const;
  /// The same without what the exports say anyway; nothing where the sheet is still to be written on.
  std::optional<coaching::Meeting> typed() const;
  std::string reasonTyped() const;
  /// Whether something is written that is kept nowhere yet.
  bool isTouched() const;
  inspector::ComingDay& next() { return *m_next; }
  /// The keyboard goes to what is written in the last step.
  void writeNotes();

signals:
  /// With the reason that was typed.
  void activityAsked();

private:
  QWidget* build(Step step);
  void addResults(QVBoxLayout& column);
  void addPipeline(QVBoxLayout& column);
  void addActivity(QVBoxLayout& column);
  void addPromises(QVBoxLayout& column);
  void addClose(QVBoxLayout& column);
  void showPipeline(const nlohmann::json& pipeline);
  void showActivity(const nlohmann::json& activity);
  void openActivity();

  const session::Session& m_session;
  bool m_held;
  nlohmann::json m_sheet;
  coaching::Meeting m_said; ///< of one that was held, as it is kept
  widgets::TextLabel *m_results = nullptr, *m_facts = nullptr, *m_shut = nullptr, *m_newHint = nullptr,
                     *m_movedHint = nullptr;
  SheetLines *m_resultLines = nullptr, *m_pipelineLines = nullptr, *m_activityLines = nullptr;
  PromisesTable* m_promises = nullptr;
  widgets::TextField *m_new = nullptr, *m_moved = nullptr, *m_reason = nullptr, *m_notes = nullptr;
  QWidget* m_reasonBox = nullptr;
  inspector::ComingDay* m_next = nullptr;
};

/// A part of the sheet; null where it has none of that name.
const nlohmann::json& memberOf(const nlohmann::json& object, const char* key);

} // namespace baton::people_page
