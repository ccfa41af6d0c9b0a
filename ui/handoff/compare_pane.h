// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/handoff/compare_model.h"
#include "ui/handoff/comparison.h"
#include "ui/session/session.h"

#include <QFrame>

class QListView;
class QStackedWidget;

namespace baton::widgets {
class FilterCombo;
class SegmentedControl;
class TextLabel;
} // namespace baton::widgets

namespace baton::handoff_page {

class AnsweredPane;
class StandingPane;

/// Any two versions, or one and the draft, side by side: element by element, field by field, words within text; and
/// what stands on what differs, until its owners have said that it holds; and the signals that were answered between
/// them.
class ComparePane : public QFrame {
  Q_OBJECT
public:
  enum Part { Differs, Stands, Answered };

  explicit ComparePane(session::Session& session, QWidget* parent = nullptr);

  void setVersions(const std::vector<VersionLine>& versions);
  void compare(const std::string& from, const std::string& to, Part part = Differs);
  /// The version that the person who sits here signed last: the title says so where it is the one before.
  void setSigned(const std::string& key);
  /// The same two again, after a change.
  void refresh();
  const CompareModel& model() const { return *m_model; }
  StandingPane& standing() const { return *m_standing; }
  void takeFocus();

signals:
  void closeAsked();
  void elementAsked(baton::basics::RowId element);
  void whoAsked();
  void failed(const QString& cause, const QString& remedy);

protected:
  void paintEvent(QPaintEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void changeEvent(QEvent* event) override;

private:
  QWidget* buildBar();
  void choose();
  void ask();
  void show(const Comparison& comparison);
  void showDifference(const handoff::Difference& difference);
  void showTitle();

  session::Session& m_session;
  std::string m_from, m_to, m_signed;
  int m_asked = 0;
  std::vector<VersionLine> m_versions;
  CompareModel* m_model;
  widgets::FilterCombo *m_fromCombo = nullptr, *m_toCombo = nullptr;
  widgets::SegmentedControl* m_parts = nullptr;
  widgets::TextLabel *m_title = nullptr, *m_facts = nullptr, *m_nothing = nullptr;
  QStackedWidget* m_stack = nullptr;
  StandingPane* m_standing = nullptr;
  AnsweredPane* m_answered = nullptr;
  QListView* m_list = nullptr;
};

} // namespace baton::handoff_page
