// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/history/change_view.h"
#include "ui/history/merge_view.h"
#include "ui/session/copies.h"

#include <QFrame>

class QToolButton;

namespace baton::widgets {
class PageScroll;
class TextLabel;
} // namespace baton::widgets

namespace baton::history_page {

/// The side of the page: what the current line of the history did, and what can be done about it.
class HistoryPanel : public QFrame {
  Q_OBJECT
public:
  explicit HistoryPanel(session::Session& session, QWidget* parent = nullptr);

  /// Reads what the row did and shows it; null closes.
  void show(const workspace::HistoryRow* row, const basics::Elements& named);
  /// What is different now from how it was when a version got its name.
  void showSince(const QString& version, journal::EntryId entry);
  /// The keyboard goes to the first conflict, else to the panel.
  void takeFocus();
  bool isOpen() const { return m_open; }
  void close();
  /// The question whether a merge is to be undone follows as soon as the next merge is shown.
  void askUndoOnceShown() { m_wantsUndo = true; }
  MergeView* merge() const { return m_merge; }
  ChangeView* change() const { return m_change; }

signals:
  void elementAsked(baton::basics::ElementRef element, const QString& field);
  void said(const QString& sentence, bool undoable);
  void closed();

protected:
  void keyPressEvent(QKeyEvent* event) override;

private:
  QWidget* buildHead();
  void setHead(const workspace::HistoryRow& row);
  void setBody(QWidget* view);
  void focusBody();
  void askChange(const workspace::HistoryRow& row);
  void askMerge(const workspace::HistoryRow& row, const basics::Elements& named);
  void showChange(const workspace::HistoryRow& row, const ChangeFacts& facts);
  void showFields(const ChangeFacts& facts);
  void showMerge(const workspace::HistoryRow& row, const basics::Elements& named,
                 const workspace::MergeAccount& account);
  QString whyNot() const;
  void perform(std::function<basics::Outcome<workspace::Report>(workspace::Workspace&, workspace::Circumstances)> work,
               const QString& done);
  void askWriting(const workspace::OpenCell& conflict, const QString& text);
  void askUndoMerge(const workspace::HistoryRow& row, const workspace::MergeAccount& account);
  void setOpen(bool open);

  session::Session& m_session;
  widgets::TextLabel *m_caption = nullptr, *m_title = nullptr, *m_facts = nullptr;
  widgets::PageScroll* m_scroll = nullptr;
  ChangeView* m_change = nullptr;
  MergeView* m_merge = nullptr;
  int m_asked = 0; ///< only the last answer counts
  bool m_open = false, m_wantsFocus = false, m_wantsUndo = false;
};

} // namespace baton::history_page
