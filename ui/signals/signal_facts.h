// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/signals/stakes.h"
#include "ui/session/session.h"
#include "ui/signals/signal_words.h"

class QVBoxLayout;

namespace baton::inspector {
class ElementForm;
}
namespace baton::widgets {
class TextLabel;
}

namespace baton::signals_page {

/// One signal: what it challenges, the money at stake, what was said, its fields, its matter.
class SignalFacts : public QWidget {
  Q_OBJECT
public:
  SignalFacts(session::Session& session, basics::RowId id, QWidget* parent = nullptr);
  /// Takes over what is stored; what is being typed stays.
  void refresh(const Signal& signal, const field::KnownDeals& deals);
  void commitDrafts();

signals:
  void elementAsked(baton::basics::RowId element);
  void matterAsked(baton::basics::RowId matter);
  void newMatterAsked(baton::basics::RowId signal);
  void eraseAsked(baton::basics::RowId signal);

private:
  void addChallenge(QVBoxLayout* column, const Signal& signal);
  void addThread(QVBoxLayout* column, const Signal& signal);
  void addMatter(QVBoxLayout* column, const Signal& signal);
  void addErase(QVBoxLayout* column, const Signal& signal);
  /// Who may only read it is told why.
  void allowChanges(const Signal& signal);
  session::Session& m_session;
  QVBoxLayout* m_column;
  QWidget *m_upper = nullptr, *m_lower = nullptr;
  widgets::TextLabel* m_whyFixed;
  inspector::ElementForm* m_form;
};

} // namespace baton::signals_page
