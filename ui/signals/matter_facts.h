// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/signals/matter_case.h"
#include "ui/session/session.h"
#include "ui/signals/signal_words.h"

class QVBoxLayout;

namespace baton::inspector {
class ElementForm;
}

namespace baton::signals_page {

/// The case of one matter: what was seen, by how many, where, the money at stake, what it contradicts.
class MatterFacts : public QWidget {
  Q_OBJECT
public:
  MatterFacts(session::Session& session, basics::RowId id, QWidget* parent = nullptr);
  void refresh(const field::MatterCase& made);
  void commitDrafts();

signals:
  void elementAsked(baton::basics::RowId element);
  void signalAsked(baton::basics::RowId signal);
  void eraseAsked(baton::basics::RowId matter);

private:
  void addWhere(QVBoxLayout* column, const field::MatterCase& made);
  void addSeen(QVBoxLayout* column, const field::MatterCase& made);
  session::Session& m_session;
  basics::RowId m_id;
  QVBoxLayout* m_column;
  QWidget* m_upper = nullptr;
  inspector::ElementForm* m_form;
};

/// "5 signals, 4 reporters, 11 May to 28 May"
QString caseText(const field::MatterCase& made, basics::Date today);

} // namespace baton::signals_page
