// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/outcome.h"
#include "core/workspace/backups.h"
#include "ui/session/opening.h"
#include "ui/session/page.h"

#include <QPointer>
#include <QWidget>
#include <map>

class QPushButton;
class QThread;

namespace baton::widgets {
class Card;
class DropHint;
class TextLabel;
} // namespace baton::widgets

namespace baton::shell {

class MainWindow;
class NewDialog;
class RecentList;
class WaysToStart;

/// Where Baton begins: the workspaces opened lately, and the ways to start one. It keeps the windows of those that are
/// open, one for each file.
class StartWindow : public QWidget {
  Q_OBJECT
public:
  StartWindow(std::vector<session::PageEntry> pages, std::optional<basics::Date> today, QWidget* parent = nullptr);
  ~StartWindow() override;

  /// Opens a workspace in a window of its own, or raises the one in which it is open; says why where it cannot. What
  /// cannot be written to is opened for reading; what another program holds is offered as a copy. What comes next with
  /// it waits until it is known who sits here.
  using Next = std::function<void(MainWindow& window)>;
  bool openWorkspace(const QString& path, Next next = nullptr);
  /// The same for one that is being read already.
  bool openWorkspace(std::unique_ptr<session::Opening> opening);
  /// Comes to the front: the window opened last, else the page to start from.
  void raiseLatest();
  /// Asks where a copy to work on goes; a test says otherwise.
  using ChooseCopy = std::function<QString(QWidget* parent, const QString& path)>;
  void setCopyChooser(ChooseCopy choose) { m_chooseCopy = std::move(choose); }
  /// Asks for a workspace that is there already; a test says otherwise.
  using ChooseWorkspace = std::function<QString(QWidget* parent, const QString& title, const QString& folder)>;
  void setWorkspaceChooser(ChooseWorkspace choose) { m_chooseWorkspace = std::move(choose); }
  /// Asks for what a new workspace needs, makes it beside the window's own work, and opens it.
  void startFrom(const QString& templateName);
  /// The window opened last; null where none is open.
  MainWindow* latest() const;
  /// Not in pictures and tests that bring their own answer.
  void setAsksWho(bool asks) { m_asksWho = asks; }

protected:
  void showEvent(QShowEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  /// A workspace dropped here is opened.
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dragLeaveEvent(QDragLeaveEvent* event) override;
  void dropEvent(QDropEvent* event) override;

private:
  void buildStarts();
  QWidget* buildFailure();
  void arrange();
  /// Asks for a workspace and opens it, and goes on with it.
  void choose(const QString& title, Next next = nullptr);
  void goOn(MainWindow& window);
  void make(const QString& templateName, const NewDialog& dialog);
  /// Work that takes a while, off the window's thread: what is being done is said meanwhile.
  void beside(const QString& busy, std::function<basics::Outcome<basics::Done>()> work, std::function<void()> then);
  void finished(const basics::Outcome<basics::Done>& outcome, const std::function<void()>& then);
  using Take = std::function<std::unique_ptr<workspace::Workspace>()>;
  bool openTaken(const QString& path, const Take& take);
  void goBack(const QString& path);
  bool raiseOpen(const QString& path);
  bool openForReading(const QString& path, const QString& cause);
  void askHeld(const QString& path);
  void readCopy(const QString& path);
  void workOnCopy(const QString& path);
  void showWindow(std::unique_ptr<session::Session> session);
  void listen(MainWindow& window);
  void fail(const QString& cause, const QString& remedy);
  void clearFailure();
  void remember(MainWindow& window);

  std::vector<session::PageEntry> m_pages;
  std::optional<basics::Date> m_today;
  bool m_asksWho = true;
  ChooseCopy m_chooseCopy;
  ChooseWorkspace m_chooseWorkspace;
  widgets::DropHint* m_hint;
  Next m_next;
  RecentList* m_recent = nullptr;
  QWidget* m_poster = nullptr;
  WaysToStart* m_starts = nullptr;
  widgets::TextLabel* m_busy = nullptr;
  widgets::Card* m_failure = nullptr;
  QPushButton* m_goBack = nullptr;
  QString m_damaged;                        ///< the file that could not be read
  std::vector<workspace::Backup> m_backups; ///< of it, newest first: those that were not tried yet
  std::map<QString, qint64> m_ids;          ///< of the workspaces that were opened, by path
  widgets::TextLabel *m_cause = nullptr, *m_remedy = nullptr;
  std::vector<QPointer<MainWindow>> m_windows;
  QThread* m_making = nullptr;
};

} // namespace baton::shell
