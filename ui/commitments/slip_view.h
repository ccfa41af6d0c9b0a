// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/workspace/slipping.h"
#include "ui/session/session.h"

#include <QWidget>
#include <memory>

class QPushButton;
class QVBoxLayout;

namespace baton::widgets {
class FilterCombo;
} // namespace baton::widgets

namespace baton::commitments_page {

struct StateWord;

/// Where it began to slip: for a goal that was missed, the first thing upstream that came later than agreed, and the
/// dated path to it. A place to begin talking, not a verdict; whoever sees it differently says so, and that is shown.
class SlipView : public QWidget {
  Q_OBJECT
public:
  explicit SlipView(session::Session& session, QWidget* parent = nullptr);
  void show(std::shared_ptr<const commitments::Ledger> ledger);
  /// The goal, where it is among those that stand on something.
  void showGoal(basics::RowId goal);

signals:
  void promiseAsked(baton::basics::RowId promise);
  void mapAsked(baton::basics::RowId promise);
  void goalAsked(baton::basics::RowId goal);
  void signalsAsked();
  /// A promise about what happens next.
  void nextAsked();
  void whoAsked();

protected:
  void showEvent(QShowEvent* event) override;

private:
  void fillGoals();
  void refresh();
  void addStory(const workspace::Slip& slip, const plan::Goal& goal);
  void addPath(const workspace::Slip& slip);
  void addAll(const workspace::Slip& slip);
  QWidget* lineOf(const commitments::Link& link, const StateWord& mark);
  void addViews(const workspace::Slip& slip);
  void addWays(const workspace::Slip& slip, const plan::Goal& goal);
  void contest();
  QString goalName(const plan::Goal& goal) const;
  QString storyOf(const workspace::Slip& slip, const plan::Goal& goal) const;

  session::Session& m_session;
  std::shared_ptr<const commitments::Ledger> m_ledger;
  widgets::FilterCombo* m_goals;
  QVBoxLayout* m_body;
};

} // namespace baton::commitments_page
