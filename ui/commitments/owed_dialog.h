// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/workspace/committing.h"
#include "ui/session/session.h"
#include "ui/widgets/window_dialog.h"

class QCheckBox;
class QPushButton;
class QVBoxLayout;

namespace baton::inspector {
class PickCombo;
}
namespace baton::widgets {
class TextLabel;
}

namespace baton::commitments_page {

class TermsForm;

/// What leadership owes, drafted from the sales tools and plays of a handoff: who promises it and by when can be set,
/// and what is ticked is asked for or offered in one step by who sits here, who must be one of the two.
class OwedDialog : public widgets::WindowDialog {
  Q_OBJECT
public:
  OwedDialog(session::Session& session, workspace::OwedPromises owed, QWidget* window);
  void start();

signals:
  void made(int count);

private:
  struct Row {
    QCheckBox* choice = nullptr;
    inspector::PickCombo* promisor = nullptr;
    TermsForm* terms = nullptr;
    widgets::TextLabel* why = nullptr; ///< why who sits here cannot make it
    commitments::OwedDraft draft;
  };
  bool asks() const;
  const std::vector<commitments::OwedDraft>& drafts() const;
  void buildRows();
  void addRow(QVBoxLayout& column, const commitments::OwedDraft& draft);
  QWidget* promisorField(Row& row);
  void allowRow(const Row& row);
  void allow();
  void make();
  workspace::MoveAsked moveOf(const Row& row) const;
  QString missingIn(const workspace::MoveAsked& asked) const;
  void setRefusal(const QString& why);

  session::Session& m_session;
  workspace::OwedPromises m_owed;
  bool m_ofDraft = false;
  std::vector<Row> m_rows;
  QWidget* m_list = nullptr;
  QVBoxLayout* m_place = nullptr;
  QPushButton *m_go = nullptr, *m_cancel = nullptr;
  widgets::TextLabel* m_refusal = nullptr;
};

} // namespace baton::commitments_page
