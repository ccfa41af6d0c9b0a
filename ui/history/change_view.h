// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/workspace/history.h"

#include <QWidget>

namespace baton::history_page {

/// What is known of one change beside its line.
struct ChangeFacts {
  std::vector<workspace::ChangedField> fields;
  basics::Elements named; ///< deleted elements as they last were among them
};

/// One change: each of its fields before and after, and the ways back.
class ChangeView : public QWidget {
  Q_OBJECT
public:
  /// whyNot: why nothing can be changed at all; empty where it can.
  ChangeView(const ChangeFacts& facts, const basics::Elements& elements, const QString& whyNot,
             QWidget* parent = nullptr);
  /// A button under the fields that takes the whole change back, or says why it cannot.
  void offerTakingBack(const workspace::HistoryRow& row);

signals:
  void restoreAsked(const baton::workspace::ChangedField& field);
  void takeBackAsked(const baton::journal::EntryId& entry);
  void elementAsked(baton::basics::ElementRef element, const QString& field);

private:
  QWidget* fieldPart(const workspace::ChangedField& field);
  QWidget* elementHead(basics::ElementRef element);
  QString whyNotRestored(const workspace::ChangedField& field) const;
  ChangeFacts m_facts;
  basics::Elements m_elements;
  QString m_whyNot;
};

/// Why a change cannot be taken back by itself; empty where it can.
QString whyNotTakenBack(const workspace::HistoryRow& row);

} // namespace baton::history_page
