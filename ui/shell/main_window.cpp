// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"

#include "ui/exporting/saving.h"
#include "ui/monday/monday_dialog.h"
#include "ui/records/import_entry.h"
#include "ui/session/copies.h"
#include "ui/session/live_check.h"
#include "ui/session/putting_back.h"
#include "ui/session/reading_only.h"
#include "ui/shell/copies.h"
#include "ui/shell/first_size.h"
#include "ui/shell/focus_keeper.h"
#include "ui/shell/held_dialog.h"
#include "ui/shell/listed_pages.h"
#include "ui/shell/page_body.h"
#include "ui/shell/printing.h"
#include "ui/shell/side_panel.h"
#include "ui/shell/top_bar.h"
#include "ui/theme/theme.h"
#include "ui/widgets/reading_order.h"
#include "ui/widgets/status_strip.h"
#include "ui/widgets/undo_toast.h"

#include <QApplication>
#include <QCloseEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPointer>
#include <QResizeEvent>
#include <QSettings>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <utility>

namespace baton::shell {
namespace {

constexpr int railBelow = 1180; ///< width of the window, px at 100 %

} // namespace

MainWindow::MainWindow(std::unique_ptr<session::Session> session, std::vector<session::PageEntry> pages,
                       QWidget* parent)
    : QMainWindow(parent), m_session(std::move(session)), m_entries(std::move(pages)),
      m_surrounding(new session::Surrounding(this)), m_actions(new ActionRegistry(this)) {
  setObjectName("main-window");
  showTitle();
  setMinimumSize(760, 520);
  giveFirstSize(*this);
  QStringList ids;
  for (const session::PageEntry& entry : m_entries)
    ids += entry.id;
  m_surrounding->setPages(ids);
  m_import = new records::ImportEntry(*m_session, *m_surrounding, this);
  m_saving = new exporting::Saving(this, *m_surrounding);
  m_saving->setObjectName("window-saving");
  askLocalPrintersOnly();
  addActions();
  build();
  new FocusKeeper(this);
  connect(m_surrounding, &session::Surrounding::openPage, this, &MainWindow::open);
  connect(m_surrounding, &session::Surrounding::say, this, &MainWindow::say);
  connect(m_surrounding, &session::Surrounding::askWho, this, [this] { m_actions->action("who")->trigger(); });
  connect(m_surrounding, &session::Surrounding::askMonday, this, [this] { m_actions->action("monday")->trigger(); });
  connect(m_surrounding, &session::Surrounding::askVersionName, this,
          [this] { m_actions->action("name-version")->trigger(); });
  connect(m_surrounding, &session::Surrounding::startFrom, this, &MainWindow::startAsked);
  connect(m_import, &records::ImportEntry::openWorkspace, this, &MainWindow::openAsked);
  connect(m_import, &records::ImportEntry::tookWeekly, this, [this] {
    if (m_session->me())
      showMonday();
  });
  connect(m_session.get(), &session::Session::refused, this,
          [this](const QString& cause, const QString& remedy) { say(cause + ". " + remedy + ".", false); });
  connect(m_session.get(), &session::Session::trouble, this, [this](const QString& cause, const QString& remedy) {
    m_status->setState(widgets::StatusStrip::State::Trouble, cause);
    say(cause + ". " + remedy + ".", false);
  });
  connect(&theme::Theme::start(), &theme::Theme::changed, this, &MainWindow::place);
  place();
  open(firstPage(m_entries, *m_session));
}

/// The session lives as long as what shows it: a part that is hidden or measured on its way out still asks it.
MainWindow::~MainWindow() {
  hide();
  for (const QPointer<QWidget> part : findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly))
    delete part;
}

void MainWindow::build() {
  auto* whole = new QWidget(this);
  auto* across = new QHBoxLayout(whole);
  theme::space(across, 0, 0);
  m_side = new SidePanel(*m_session, m_entries, whole);
  across->addWidget(m_side);
  auto* column = new QVBoxLayout;
  theme::space(column, 0, 0);
  m_top = new TopBar(*m_session, *m_actions, whole);
  connect(m_top, &TopBar::openAsked, this, &MainWindow::openAsked);
  column->addWidget(m_top);
  m_stack = new QStackedWidget;
  m_stack->setObjectName("pages");
  m_body = new PageBody(m_stack, whole);
  column->addWidget(m_body, 1);
  m_status = new widgets::StatusStrip(whole);
  column->addWidget(m_status);
  across->addLayout(column, 1);
  setCentralWidget(whole);
  m_toast = new widgets::UndoToast(whole);
  connect(m_toast, &widgets::UndoToast::undoAsked, m_actions->action("undo"), &QAction::trigger);
  connect(m_session.get(), &session::Session::changed, this, &MainWindow::showState);
  connect(&session::LiveCheck::of(*m_session), &session::LiveCheck::checked, this, &MainWindow::showFacts);
  connect(&session::Copies::of(*m_session), &session::Copies::looked, this, [this] {
    showTitle();
    showFacts();
  });
  connect(m_status, &widgets::StatusStrip::noteActivated, this, [this] {
    if (m_session->readOnly())
      return askCopy();
    if (auto* back = session::PuttingBack::of(*m_session); back && back->trouble())
      return back->putBack();
    const bool conflicts = session::Copies::of(*m_session).openConflicts() > 0;
    open(QStringLiteral("history"), 0, conflicts ? QStringLiteral("conflicts") : QStringLiteral("copies"));
  });
  followPuttingBack();
  showState();
  connect(m_side->list(), &widgets::SidebarList::chosen, this, [this](const QString& id) { open(id); });
  connect(m_top, &TopBar::searchAsked, m_actions->action("palette"), &QAction::trigger);
  connect(m_side, &SidePanel::whoAsked, this, [this] { m_actions->action("who")->trigger(); });
}

/// The page, which need not be the one that is open; null where there is none of that id.
session::Page* MainWindow::made(const QString& pageId) {
  const auto entry =
      std::find_if(m_entries.begin(), m_entries.end(), [&](const session::PageEntry& one) { return one.id == pageId; });
  if (entry == m_entries.end())
    return nullptr;
  session::Page*& page = m_pages[pageId];
  if (page)
    return page;
  page = entry->make(*m_session, *m_surrounding, m_stack);
  page->setObjectName("page-" + pageId);
  m_stack->addWidget(page);
  if (QWidget* inspector = page->inspector())
    m_body->addPanel(inspector, [this, page, pageId] { return m_currentId == pageId && page->inspectorWanted(); });
  return page;
}

session::Page* MainWindow::open(const QString& pageId, basics::RowId element, const QString& field) {
  if (pageId != m_currentId)
    commitDrafts();
  session::Page* page = made(pageId);
  if (!page)
    return nullptr;
  m_currentId = pageId;
  m_stack->setCurrentWidget(page);
  for (const auto& [id, one] : m_pages)
    if (one && one->inspector())
      one->inspector()->setVisible(id == pageId && one->inspectorWanted());
  m_side->setCurrent(pageId);
  if (element != 0 || !field.isEmpty())
    page->show(element, field);
  return page;
}

void MainWindow::commitDrafts() {
  if (const auto page = m_pages.find(m_currentId); page != m_pages.end() && page->second)
    page->second->commitDrafts();
}

void MainWindow::askCopy() {
  commitDrafts();
  const auto source = session::ReadingOnly::source(*m_session);
  const QString path = QString::fromStdString((source.empty() ? m_session->path() : source).string());
  if (const QString target = chooseCopy(this, path); !target.isEmpty())
    saveCopy(target);
}

void MainWindow::saveCopy(const QString& path) {
  m_session->ask<basics::Outcome<basics::Done>>(
      this,
      [path](const workspace::Workspace& workspace) -> basics::Outcome<basics::Done> {
        try {
          workspace.database().copyTo(path.toStdString());
          return basics::Done{};
        } catch (const storage::StorageError& error) { // of the place for the copy, not of this file
          return basics::Refusal{error.what(), error.remedy()};
        }
      },
      [this, path](const basics::Outcome<basics::Done>& done) {
        if (done.refused())
          return say(QString::fromStdString(done.refusal().cause + ". " + done.refusal().remedy + "."), false);
        say(tr("%1 is saved.").arg(QFileInfo(path).fileName()), false);
        if (m_session->readOnly())
          emit copySaved(path);
      });
}

void MainWindow::sayReadingOnly() {
  auto* dialog = new ReadingDialog(this, QString::fromStdString(session::ReadingOnly::refusal(*m_session).cause));
  connect(dialog, &ReadingDialog::workAsked, this, &MainWindow::askCopy);
  dialog->open();
}

void MainWindow::say(const QString& sentence, bool offerUndo) {
  m_toast->tell(sentence, offerUndo);
}

void MainWindow::place() {
  m_side->setRail(width() < railBelow * std::max(1.0, theme::ink().zoom));
}

void MainWindow::resizeEvent(QResizeEvent* event) {
  QMainWindow::resizeEvent(event);
  if (m_side)
    place();
}

/// As the page stands when Tab is pressed: pages fill and arrange themselves anew all the time.
bool MainWindow::focusNextPrevChild(bool next) {
  if (session::Page* page = made(m_currentId)) {
    widgets::tabAsLaidOut(*page);
    if (QWidget* inspector = page->inspector())
      widgets::tabAsLaidOut(*inspector);
  }
  return QMainWindow::focusNextPrevChild(next);
}

void MainWindow::paintEvent(QPaintEvent* event) {
  QMainWindow::paintEvent(event);
  if (!std::exchange(m_painted, true)) // after the parts in it are painted as well
    QMetaObject::invokeMethod(m_session.get(), &session::Session::begin, Qt::QueuedConnection);
}

/// While another window was in front, somebody or some service may have put a copy into the folder.
void MainWindow::changeEvent(QEvent* event) {
  QMainWindow::changeEvent(event);
  if (event->type() != QEvent::ActivationChange || !isActiveWindow() || !m_status)
    return;
  session::Copies::of(*m_session).glance();
  if (auto* back = session::PuttingBack::of(*m_session))
    back->glance();
}

void MainWindow::closeEvent(QCloseEvent* event) {
  commitDrafts();
  m_session->settle();
  if (!isPutBack())
    return event->ignore();
  QSettings().setValue("geometry", saveGeometry());
  emit closing();
  QMainWindow::closeEvent(event);
}

} // namespace baton::shell
