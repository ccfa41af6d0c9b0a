// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"

#include "core/strategy/workspace_settings.h"

#include "ui/records/import_entry.h"
#include "ui/session/live_check.h"
#include "ui/session/reading_only.h"
#include "ui/shell/copies.h"
#include "ui/shell/held_dialog.h"
#include "ui/shell/page_body.h"
#include "ui/shell/side_panel.h"
#include "ui/shell/top_bar.h"
#include "ui/shell/who_dialog.h"
#include "ui/theme/theme.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/status_strip.h"
#include "ui/widgets/undo_toast.h"

#include <QApplication>
#include <QCloseEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLocale>
#include <QResizeEvent>
#include <QSettings>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace baton::shell {
namespace {

constexpr int railBelow = 1180; ///< width of the window, px at 100 %

} // namespace

MainWindow::MainWindow(std::unique_ptr<session::Session> session, std::vector<session::PageEntry> pages,
                       QWidget* parent)
    : QMainWindow(parent), m_session(std::move(session)), m_entries(std::move(pages)),
      m_surrounding(new session::Surrounding(this)), m_actions(new ActionRegistry(this)) {
  setObjectName("main-window");
  const QString reading = session::ReadingOnly::note(*m_session);
  setWindowTitle(reading.isEmpty() ? tr("%1 - Baton").arg(m_session->name())
                                   : tr("%1 (%2) - Baton").arg(m_session->name(), reading));
  setMinimumSize(760, 520);
  resize(1440, 900);
  QStringList ids;
  for (const session::PageEntry& entry : m_entries)
    ids += entry.id;
  m_surrounding->setPages(ids);
  m_import = new records::ImportEntry(*m_session, *m_surrounding, this);
  addActions();
  build();
  connect(m_surrounding, &session::Surrounding::openPage, this, &MainWindow::open);
  connect(m_surrounding, &session::Surrounding::say, this, &MainWindow::say);
  connect(m_surrounding, &session::Surrounding::askWho, this, [this] { m_actions->action("who")->trigger(); });
  connect(m_surrounding, &session::Surrounding::startFrom, this, &MainWindow::startAsked);
  connect(m_session.get(), &session::Session::refused, this,
          [this](const QString& cause, const QString& remedy) { say(cause + ". " + remedy + ".", false); });
  connect(m_session.get(), &session::Session::trouble, this, [this](const QString& cause, const QString& remedy) {
    m_status->setState(widgets::StatusStrip::State::Trouble, cause);
    say(cause + ". " + remedy + ".", false);
  });
  connect(&theme::Theme::start(), &theme::Theme::changed, this, &MainWindow::place);
  place();
  if (!m_entries.empty())
    open(m_entries.front().id);
}

MainWindow::~MainWindow() = default;

void MainWindow::addActions() {
  const QString workspace = tr("Workspace"), view = tr("View");
  m_actions->add({"undo", tr("Undo"), "undo-2", workspace, {QKeySequence::Undo}}, [this] {
    commitDrafts();
    m_session->undo();
  });
  m_actions->add({"redo", tr("Redo"), "redo-2", workspace, {QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y")}},
                 [this] {
                   commitDrafts();
                   m_session->redo();
                 });
  m_actions->add({"import", tr("Import..."), "download", workspace, {QKeySequence("Ctrl+I")}}, [this] {
    commitDrafts();
    m_import->open();
  });
  m_actions->add({"paste-table", tr("Import copied cells"), "clipboard-list", workspace, {QKeySequence::Paste}},
                 [this] {
                   commitDrafts();
                   m_import->paste();
                 });
  m_actions->add({"open", tr("Open or start a workspace..."), "folder-open", workspace, {QKeySequence::Open}},
                 [this] { emit startPageAsked(); });
  m_actions->add({"save-copy", tr("Save a copy..."), "copy", workspace, {QKeySequence::SaveAs}}, [this] { askCopy(); });
  m_actions->add({"who", tr("Who sits here?"), "user", workspace, {}}, [this] { WhoDialog::ask(*m_session, this); });
  m_actions->add({"close", tr("Close the workspace"), "x", workspace, {QKeySequence::Close}}, [this] { close(); });

  auto& look = theme::Theme::start();
  const auto setLook = [&look](theme::Look wanted) {
    look.setLook(wanted);
    QSettings().setValue("look", int(wanted));
  };
  m_actions->add({"look-light", tr("Light"), "sun-moon", view, {}}, [setLook] { setLook(theme::Look::Light); });
  m_actions->add({"look-dark", tr("Dark"), "", view, {}}, [setLook] { setLook(theme::Look::Dark); });
  m_actions->add({"look-contrast", tr("High contrast"), "", view, {}},
                 [setLook] { setLook(theme::Look::HighContrast); });
  m_actions->add({"look-system", tr("As the desktop has it"), "", view, {}},
                 [setLook] { setLook(theme::Look::System); });
  const auto setZoom = [&look](double zoom) {
    look.setZoom(zoom);
    QSettings().setValue("zoom", look.zoom());
  };
  m_actions->add({"larger", tr("Larger text"), "", view, {QKeySequence::ZoomIn, QKeySequence("Ctrl+=")}},
                 [setZoom, &look] { setZoom(look.zoom() + 0.1); });
  m_actions->add({"smaller", tr("Smaller text"), "", view, {QKeySequence::ZoomOut}},
                 [setZoom, &look] { setZoom(look.zoom() - 0.1); });
  m_actions->add({"normal", tr("Text at 100 %"), "", view, {QKeySequence("Ctrl+0")}}, [setZoom] { setZoom(1); });
  for (std::size_t i = 0; i < m_entries.size() && i < 9; ++i)
    m_actions->add({"page-" + m_entries[i].id,
                    m_entries[i].label,
                    m_entries[i].icon,
                    tr("Pages"),
                    {QKeySequence(QStringLiteral("Alt+%1").arg(i + 1))}},
                   [this, id = m_entries[i].id] { open(id); });
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
  if (m_session->readOnly())
    m_status->setNote(tr("Save a copy to work on"), "copy");
  connect(m_status, &widgets::StatusStrip::noteActivated, this, [this] {
    if (m_session->readOnly())
      askCopy();
  });
  m_toast = new widgets::UndoToast(whole);
  connect(m_toast, &widgets::UndoToast::undoAsked, m_actions->action("undo"), &QAction::trigger);
  connect(m_session.get(), &session::Session::changed, this, &MainWindow::showState);
  connect(&session::LiveCheck::of(*m_session), &session::LiveCheck::checked, this, &MainWindow::showFacts);
  showState();
  connect(m_side->list(), &widgets::SidebarList::chosen, this, [this](const QString& id) { open(id); });
  connect(m_side, &SidePanel::whoAsked, this, [this] { m_actions->action("who")->trigger(); });
}

session::Page* MainWindow::open(const QString& pageId, basics::RowId element, const QString& field) {
  const auto entry =
      std::find_if(m_entries.begin(), m_entries.end(), [&](const session::PageEntry& one) { return one.id == pageId; });
  if (entry == m_entries.end())
    return nullptr;
  if (pageId != m_currentId)
    commitDrafts();
  session::Page*& page = m_pages[pageId];
  if (!page) {
    page = entry->make(*m_session, *m_surrounding);
    page->setObjectName("page-" + pageId);
    m_stack->addWidget(page);
    if (QWidget* inspector = page->inspector())
      m_body->addPanel(inspector);
  }
  m_currentId = pageId;
  m_stack->setCurrentWidget(page);
  for (const auto& [id, one] : m_pages)
    if (one && one->inspector())
      one->inspector()->setVisible(id == pageId && one->inspectorWanted());
  m_side->list()->setCurrentId(pageId);
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

void MainWindow::showState() {
  using State = widgets::StatusStrip::State;
  if (m_session->readOnly())
    m_status->setState(State::Saved, session::ReadingOnly::note(*m_session));
  else if (m_session->savedAt().isEmpty())
    m_status->setState(State::Saved, tr("Everything is saved"));
  else
    m_status->setState(State::Saved, tr("All changes saved %1").arg(m_session->savedAt()));
  showFacts();
}

void MainWindow::showFacts() {
  QVector<widgets::StatusStrip::Fact> facts;
  if (const clarity::Check* check = session::LiveCheck::of(*m_session).check()) {
    const auto shown = [](std::optional<double> index) {
      return index ? widgets::exact(*index, 0) : widgets::notDefined();
    };
    facts.append({tr("Clarity"), shown(check->clarity.value)});
    facts.append({tr("Focus"), shown(check->focus.value)});
  }
  if (const auto asOf = m_session->elements().only<strategy::WorkspaceSettings>().asOf) {
    const QDate day(asOf->year(), asOf->month(), asOf->day());
    facts.append({tr("Today counts as"), QLocale().toString(day, QLocale::LongFormat)});
  }
  m_status->setFacts(facts);
}

void MainWindow::place() {
  m_side->setRail(width() < railBelow * std::max(1.0, theme::ink().zoom));
}

void MainWindow::resizeEvent(QResizeEvent* event) {
  QMainWindow::resizeEvent(event);
  if (m_side)
    place();
}

void MainWindow::closeEvent(QCloseEvent* event) {
  commitDrafts();
  m_session->settle();
  QSettings().setValue("geometry", saveGeometry());
  emit closing();
  QMainWindow::closeEvent(event);
}

} // namespace baton::shell
