// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/session/page.h"
#include "ui/shell/action_registry.h"

#include <QMainWindow>
#include <QPointer>
#include <map>
#include <memory>

class QStackedWidget;

namespace baton::palette {
class Palette;
}
namespace baton::exporting {
class Saving;
}
namespace baton::monday {
class MondayDialog;
}
namespace baton::records {
class ImportEntry;
}
namespace baton::widgets {
class StatusStrip;
class UndoToast;
} // namespace baton::widgets

namespace baton::shell {

class PageBody;
class SettingsDialog;
class SidePanel;
class TopBar;

/// One workspace on the screen: sidebar, the page, the inspector of what is selected, and the foot.
class MainWindow : public QMainWindow {
  Q_OBJECT
public:
  MainWindow(std::unique_ptr<session::Session> session, std::vector<session::PageEntry> pages,
             QWidget* parent = nullptr);
  ~MainWindow() override;

  session::Session& session() { return *m_session; }
  ActionRegistry& actions() { return *m_actions; }
  session::Surrounding& surrounding() { return *m_surrounding; }
  /// The page, made where it has not been opened yet; null where there is none of that id.
  session::Page* open(const QString& pageId, basics::RowId element = 0, const QString& field = {});
  QString currentPage() const { return m_currentId; }
  /// Saves the workspace as it stands under a new name; where it can only be read, the copy is opened.
  void saveCopy(const QString& path);
  /// Says once that it is open for reading only, and why.
  void sayReadingOnly();

signals:
  void startPageAsked();
  /// Another workspace, in a window of its own.
  void openAsked(const QString& path);
  /// Everything is stored; the session is still there.
  void closing();
  /// A copy of this workspace was saved under a new name, to be worked on.
  void copySaved(const QString& path);
  /// A workspace of its own from a template.
  void startAsked(const QString& templateName);

protected:
  void changeEvent(QEvent* event) override;
  void closeEvent(QCloseEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  bool focusNextPrevChild(bool next) override;

private:
  void addActions();
  void addWorkspaceActions();
  void addLookActions();
  void addPageActions();
  void addPageCommands();
  session::Page* made(const QString& pageId);
  void undo();
  void addHelpActions();
  void add(const char* id, const QString& label, const QString& icon, const QString& group,
           const QList<QKeySequence>& keys, std::function<void()> run);
  void askPalette(const QString& typed);
  void showManual();
  void showKeys();
  void showSettings();
  void print();
  void showMonday();
  void askCopy();
  void build();
  void place();
  void commitDrafts();
  void say(const QString& sentence, bool offerUndo);
  void showTitle();
  QString savedWords() const;
  void followPuttingBack();
  bool isPutBack();
  void showState();
  void showFacts();
  void showNote();

  std::unique_ptr<session::Session> m_session;
  std::vector<session::PageEntry> m_entries;
  session::Surrounding* m_surrounding;
  ActionRegistry* m_actions;
  SidePanel* m_side = nullptr;
  TopBar* m_top = nullptr;
  widgets::StatusStrip* m_status = nullptr;
  widgets::UndoToast* m_toast = nullptr;
  QStackedWidget* m_stack = nullptr;
  PageBody* m_body = nullptr;
  records::ImportEntry* m_import = nullptr;
  palette::Palette* m_palette = nullptr;   ///< made when first asked for
  SettingsDialog* m_settings = nullptr;    ///< made when first asked for
  exporting::Saving* m_saving = nullptr;   ///< of what the window itself takes out
  QPointer<monday::MondayDialog> m_monday; ///< while it is open
  std::map<QString, session::Page*> m_pages;
  QString m_currentId;
  bool m_painted = false, m_closesAnyway = false;
};

} // namespace baton::shell
