// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/handoff/compare_model.h"
#include "ui/session/session.h"

#include <QFrame>

class QListView;
class QStackedWidget;

namespace baton::widgets {
class FilterCombo;
class TextLabel;
} // namespace baton::widgets

namespace baton::handoff_page {

/// Any two versions, or one and the draft, side by side: element by element, field by field, words within text.
class ComparePane : public QFrame {
  Q_OBJECT
public:
  explicit ComparePane(session::Session& session, QWidget* parent = nullptr);

  void setVersions(const std::vector<VersionLine>& versions);
  void compare(const std::string& from, const std::string& to);
  /// The same two again, after a change.
  void refresh();
  const CompareModel& model() const { return *m_model; }
  void takeFocus();

signals:
  void closeAsked();
  void elementAsked(baton::basics::RowId element);

protected:
  void paintEvent(QPaintEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void changeEvent(QEvent* event) override;

private:
  QWidget* buildBar();
  void choose();
  void ask();
  void show(const handoff::Difference& difference);

  session::Session& m_session;
  std::string m_from, m_to;
  int m_asked = 0;
  std::vector<VersionLine> m_versions;
  CompareModel* m_model;
  widgets::FilterCombo *m_fromCombo = nullptr, *m_toCombo = nullptr;
  widgets::TextLabel *m_facts = nullptr, *m_nothing = nullptr;
  QStackedWidget* m_stack = nullptr;
  QListView* m_list = nullptr;
};

} // namespace baton::handoff_page
