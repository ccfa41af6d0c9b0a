// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/session/copies.h"

#include <QWidget>
#include <set>

class QCheckBox;
class QPushButton;
class QVBoxLayout;

namespace baton::widgets {
class Card;
class TextLabel;
} // namespace baton::widgets

namespace baton::history_page {

/// The copies that can be merged, what they would bring, and the backups that one can go back to.
class CopiesPane : public QWidget {
  Q_OBJECT
public:
  explicit CopiesPane(session::Session& session, QWidget* parent = nullptr);
  /// Ticks a copy, also one that is found only after this.
  void tick(const QStringList& files);
  /// Takes the keyboard to what comes next: of a single copy with news to merging it, else to the copies.
  void takeFocus();
  QString forecast() const;

signals:
  void chooseAsked();
  void said(const QString& sentence, bool undoable);
  /// Copies have been merged; how many conflicts are open now.
  void merged();

private:
  void refresh();
  void fillCopies();
  void fillBackups();
  QWidget* copyRow(const workspace::CopyBeside& copy);
  QWidget* backupRow(const workspace::Backup& backup);
  void rehearse();
  void merge();
  void offerTrash(const std::vector<std::filesystem::path>& merged);
  void moveToTrash(const std::vector<std::filesystem::path>& merged);
  void askGoBack(const workspace::Backup& backup);
  std::vector<std::filesystem::path> ticked() const;
  QString whyNot() const;

  session::Session& m_session;
  session::Copies& m_copies;
  widgets::Card *m_beside, *m_backups;
  QVBoxLayout *m_copyRows, *m_backupRows;
  widgets::TextLabel *m_note, *m_forecast;
  QPushButton *m_give, *m_choose, *m_merge;
  std::set<std::filesystem::path> m_ticked;
  int m_asked = 0;
  bool m_justChosen = false; ///< the keyboard goes on to merging
};

} // namespace baton::history_page
