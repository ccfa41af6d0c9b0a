// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/commitments/promise_words.h"

#include <QFrame>

class QVBoxLayout;

namespace baton::widgets {
class FlowLayout;
class PanelBody;
class TextLabel;
} // namespace baton::widgets

namespace baton::commitments_page {

/// The side of the page: one promise with its terms, what was said of it, what it stands on, and the moves of whoever
/// sits here.
class PromisePanel : public QFrame {
  Q_OBJECT
public:
  explicit PromisePanel(QWidget* parent = nullptr);

  /// The ledger must live as long as it is shown. readOnly: why nothing can be moved; empty where it can.
  void show(const Ledger& ledger, const LedgerRow& row, basics::Id<Person> me, const QString& readOnly);
  void close();
  bool isOpen() const { return m_open; }
  basics::RowId shown() const { return m_shown; }
  /// To the first move, else to the text.
  void takeFocus();

signals:
  void moveAsked(baton::basics::RowId promise, baton::commitments::Move move);
  void promiseAsked(baton::basics::RowId promise);
  void elementAsked(baton::basics::RowId element);
  void whoAsked();
  void closed();

protected:
  void keyPressEvent(QKeyEvent* event) override;

private:
  QWidget* buildHead();
  QWidget* buildFoot();
  void addTerms(const Ledger& ledger, const LedgerRow& row);
  void addIf(const Ledger& ledger, const LedgerRow& row);
  void addNotNeeded(const Ledger& ledger, const LedgerRow& row, basics::Id<Person> me);
  void addCallout(const QString& start, const QString& rest);
  void addThread(const Ledger& ledger, const LedgerRow& row);
  void addStands(const Ledger& ledger, const LedgerRow& row);
  void addQuality(const LedgerRow& row);
  void addLinks(const QString& title, const std::vector<std::pair<QString, std::function<void()>>>& links);
  void showMoves(const Ledger& ledger, const LedgerRow& row, basics::Id<Person> me, const QString& readOnly);
  QString whoseMove(const Ledger& ledger, const LedgerRow& row, basics::Id<Person> me) const;

  bool m_open = false;
  basics::RowId m_shown = 0;
  widgets::TextLabel *m_caption, *m_title, *m_state;
  widgets::Chip* m_chip;
  widgets::PanelBody* m_body;
  widgets::TextLabel* m_whose;
  QWidget* m_moves = nullptr;
  QVBoxLayout* m_foot;
};

} // namespace baton::commitments_page
