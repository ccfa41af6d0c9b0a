// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/commitments/conditions.h"
#include "core/workspace/committing.h"
#include "ui/commitments/promise_words.h"
#include "ui/session/session.h"
#include "ui/widgets/window_dialog.h"

class QCheckBox;
class QVBoxLayout;

namespace baton::inspector {
class PickCombo;
}
namespace baton::widgets {
class FilterCombo;
class FormField;
class TextField;
class TextLabel;
} // namespace baton::widgets

namespace baton::commitments_page {

class TermsForm;

/// One move: what it needs beside itself (terms, to whom, a cause), and a note. A promise can be offered on a
/// condition: what is asked of somebody else first, in the same step.
class MoveDialog : public widgets::WindowDialog {
  Q_OBJECT
public:
  /// Begins a conversation.
  MoveDialog(session::Session& session, Move move, QWidget* window, const commitments::Terms& draft = {})
      : MoveDialog(session, nullptr, nullptr, move, window, draft) {}
  /// Of a promise on the ledger.
  MoveDialog(session::Session& session, const Ledger& ledger, const LedgerRow& row, Move move, QWidget* window)
      : MoveDialog(session, &ledger, &row, move, window, {}) {}

  /// The move, with what was typed; what has to be asked first, where there is such; and what goes off the table with
  /// it.
  struct Answer {
    workspace::MoveAsked move;
    std::optional<workspace::MoveAsked> condition;
    std::vector<workspace::MoveAsked> together;
  };
  Answer answer();
  void start();

signals:
  void answered();

private:
  MoveDialog(session::Session& session, const Ledger* ledger, const LedgerRow* row, Move move, QWidget* window,
             const commitments::Terms& draft);
  void go();
  void addPerson();
  void addTerms(const commitments::Terms& terms);
  /// Before one says yes, or that it is done: what was agreed.
  void addWhole(const Ledger& ledger, const LedgerRow& row);
  void addEndings(const Ledger& ledger, const LedgerRow& row);
  void addCause();
  void addNote();
  void addCondition();
  void addButtons();
  QWidget* personField(const QString& name, const char* objectName, inspector::PickCombo*& combo);
  bool begins() const { return m_move == Move::Request || m_move == Move::Offer; }

  session::Session& m_session;
  Move m_move;
  basics::Id<commitments::Commitment> m_promise;
  QVBoxLayout* m_column = nullptr;
  inspector::PickCombo *m_to = nullptr, *m_from = nullptr;
  TermsForm *m_terms = nullptr, *m_condition = nullptr;
  QCheckBox* m_onCondition = nullptr;
  std::vector<std::pair<QCheckBox*, commitments::EndingToo>> m_endings;
  widgets::FilterCombo* m_cause = nullptr;
  widgets::FormField* m_causeField = nullptr;
  widgets::TextField* m_note = nullptr;
};

} // namespace baton::commitments_page
