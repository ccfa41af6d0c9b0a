// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/start_window.h"

#include "core/workspace/templates.h"
#include "ui/manual/manual_window.h"
#include "ui/session/dropped_file.h"
#include "ui/session/live_check.h"
#include "ui/session/reading_only.h"
#include "ui/session/words.h"
#include "ui/shell/copies.h"
#include "ui/shell/first_size.h"
#include "ui/shell/main_window.h"
#include "ui/shell/new_dialog.h"
#include "ui/shell/poster.h"
#include "ui/shell/recent_files.h"
#include "ui/shell/recent_list.h"
#include "ui/shell/top_bar.h"
#include "ui/shell/ways_to_start.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/drop_hint.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/page_scroll.h"
#include "ui/widgets/text_label.h"

#include <QApplication>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QSettings>
#include <QShortcut>
#include <QThread>
#include <QVBoxLayout>
#include <utility>

namespace baton::shell {
namespace {

using theme::TextStyle;
using widgets::Tone;

constexpr int withPoster = 900, cardsSideBySide = 640; ///< px at 100 %

QString indicesText(const session::LiveCheck& live) {
  const clarity::Check* check = live.check();
  if (!check || !check->clarity.value)
    return {};
  const QString clarity = widgets::exact(*check->clarity.value, 0);
  return check->focus.value
             ? StartWindow::tr("Clarity %1, focus %2").arg(clarity, widgets::exact(*check->focus.value, 0))
             : StartWindow::tr("Clarity %1").arg(clarity);
}

QString askForFile(QWidget* parent, const QString& title, const QString& folder) {
  return QFileDialog::getOpenFileName(parent, title, folder, StartWindow::tr("Baton workspaces (*.baton)"));
}

QString sentence(const QString& words) {
  return words.isEmpty() || words.endsWith('.') ? words : words + '.';
}

} // namespace

StartWindow::StartWindow(std::vector<session::PageEntry> pages, std::optional<basics::Date> today, QWidget* parent)
    : QWidget(parent), m_pages(std::move(pages)), m_today(today), m_chooseWorkspace(askForFile),
      m_hint(new widgets::DropHint(this)) {
  setObjectName("start-window");
  setWindowTitle(tr("Baton"));
  giveFirstSize(*this);
  setAcceptDrops(true);
  auto* across = new QHBoxLayout(this);
  theme::space(across, 0, 0);
  m_poster = new Poster;
  across->addWidget(m_poster);
  auto* scroll = new widgets::PageScroll;
  auto* column = scroll->content();
  theme::space(column, QMargins(48, 40, 48, 32), 16);
  auto* head = new QHBoxLayout;
  theme::space(head, 0, 8);
  head->addWidget(widgets::label(tr("Workspaces"), TextStyle::PageTitle), 1);
  auto* open = widgets::button(tr("Open a file..."), "folder-open");
  open->setObjectName("open-file");
  connect(open, &QPushButton::clicked, this, [this] { choose(tr("Open a workspace")); });
  head->addWidget(open);
  column->addLayout(head);
  column->addWidget(buildFailure());
  m_recent = new RecentList;
  m_recent->setObjectName("recent-list");
  connect(
      m_recent, &RecentList::openAsked, this, [this](const QString& path) { openWorkspace(path); },
      Qt::QueuedConnection); // the row it comes from is rebuilt
  column->addWidget(m_recent);
  m_busy = widgets::paragraph({}, TextStyle::BodyStrong);
  m_busy->setObjectName("busy");
  m_busy->hide();
  column->addWidget(m_busy);
  buildStarts();
  column->addWidget(m_starts);
  column->addStretch(1); // what room there is beyond stays below: a list of nothing takes one line
  across->addWidget(scroll, 1);
  arrange();
}

StartWindow::~StartWindow() {
  if (m_making)
    m_making->wait();
  for (const auto& window : m_windows)
    delete window;
}

QWidget* StartWindow::buildFailure() {
  m_failure = new widgets::Card;
  m_failure->setObjectName("failure");
  m_failure->setEdge(widgets::Card::Edge::Bad);
  m_cause = widgets::paragraph({}, TextStyle::BodyStrong, Tone::Bad);
  m_cause->setObjectName("cause");
  m_remedy = widgets::paragraph({}, TextStyle::Body);
  m_failure->body()->addWidget(m_cause);
  m_failure->body()->addWidget(m_remedy);
  m_goBack = widgets::button({}, "undo-2");
  m_goBack->setObjectName("go-back");
  connect(m_goBack, &QPushButton::clicked, this, [this] { goBack(m_damaged); });
  m_failure->body()->addWidget(m_goBack, 0, Qt::AlignLeft);
  m_failure->hide();
  return m_failure;
}

void StartWindow::buildStarts() {
  m_starts = new WaysToStart;
  connect(m_starts, &WaysToStart::startAsked, this, &StartWindow::startFrom);
  connect(m_starts, &WaysToStart::mergeAsked, this, [this] {
    choose(tr("The workspace that the copies go into"),
           [](MainWindow& window) { window.actions().action("merge-copy")->trigger(); });
  });
  connect(m_starts, &WaysToStart::restoreAsked, this, [this] {
    choose(tr("The workspace that goes back to a backup"),
           [](MainWindow& window) { window.open(QStringLiteral("history"), 0, QStringLiteral("copies")); });
  });
  const auto showManual = [] { manual::ManualWindow::showAt(manual::contentsId); };
  connect(m_starts, &WaysToStart::manualAsked, this, showManual);
  connect(new QShortcut(QKeySequence::HelpContents, this), &QShortcut::activated, this, showManual);
  connect(new QShortcut(QKeySequence("Ctrl+Q"), this), &QShortcut::activated, this, &QApplication::closeAllWindows);
}

/// A narrow window, or a large text, leaves the poster out and puts the ways to start one under another.
void StartWindow::arrange() {
  const double zoom = theme::ink().zoom;
  const bool poster = width() >= withPoster * zoom;
  m_poster->setVisible(poster);
  const double room = width() - (poster ? m_poster->width() : 0);
  m_starts->setStacked(room < cardsSideBySide * zoom);
}

void StartWindow::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  arrange();
}

void StartWindow::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  m_recent->refresh();
}

MainWindow* StartWindow::latest() const {
  return m_windows.empty() ? nullptr : m_windows.back().data();
}

void StartWindow::choose(const QString& title, Next next) {
  const auto last = recentFiles();
  const QString folder = last.empty() ? QString() : QFileInfo(last.front().path).absolutePath();
  const QString path = m_chooseWorkspace(this, title, folder);
  if (!path.isEmpty())
    openWorkspace(path, std::move(next));
}

/// What was wanted of the workspace, once it is known who sits here.
void StartWindow::goOn(MainWindow& window) {
  if (const Next next = std::exchange(m_next, nullptr))
    next(window);
}

void StartWindow::raiseLatest() {
  std::erase_if(m_windows, [](const auto& window) { return !window; });
  QWidget* front = m_windows.empty() ? static_cast<QWidget*>(this) : m_windows.back().data();
  front->show();
  front->raise();
  front->activateWindow();
}

void StartWindow::remember(MainWindow& window) {
  session::Session& session = window.session();
  if (!session::ReadingOnly::source(session).empty())
    return; // it goes with its window
  const QString path = QString::fromStdString(session.path().string());
  RecentFile file{path,
                  session.name(),
                  standing(session),
                  indicesText(session::LiveCheck::of(session)),
                  QDateTime::currentDateTime(),
                  m_ids[path]};
  for (const RecentFile& known : recentFiles()) {
    if (known.path != path)
      continue;
    if (file.indices.isEmpty()) // not checked yet: what was known when it was last open
      file.indices = known.indices;
    if (file.workspace == 0)
      file.workspace = known.workspace;
  }
  rememberFile(file);
}

void StartWindow::startFrom(const QString& templateName) {
  if (m_making)
    return;
  clearFailure();
  NewDialog dialog(templateName, isVisible() ? static_cast<QWidget*>(this) : latest());
  if (dialog.exec() == QDialog::Accepted)
    make(templateName, dialog);
}

void StartWindow::make(const QString& templateName, const NewDialog& dialog) {
  const QString path = dialog.path();
  beside(
      tr("Making %1. It opens when it is complete.").arg(QFileInfo(path).fileName()),
      [path, templateName, settings = dialog.settings()]() -> basics::Outcome<basics::Done> {
        try {
          return workspace::newFromTemplate(path.toStdString(), templateName.toStdString(), settings,
                                            basics::Surroundings::real());
        } catch (const storage::StorageError& error) {
          return basics::Refusal{error.what(), error.remedy()};
        }
      },
      [this, path] { openWorkspace(path); });
}

void StartWindow::beside(const QString& busy, std::function<basics::Outcome<basics::Done>()> work,
                         std::function<void()> then) {
  if (m_making)
    return;
  m_failure->hide();
  m_busy->setText(busy);
  m_busy->show();
  m_starts->setEnabled(false);
  show();
  auto outcome = std::make_shared<basics::Outcome<basics::Done>>(basics::Done{});
  m_making = QThread::create([outcome, work = std::move(work)] { *outcome = work(); });
  m_making->setParent(this);
  connect(m_making, &QThread::finished, this, [this, outcome, then = std::move(then)] { finished(*outcome, then); });
  m_making->start();
}

void StartWindow::finished(const basics::Outcome<basics::Done>& outcome, const std::function<void()>& then) {
  m_making->deleteLater();
  m_making = nullptr;
  m_busy->hide();
  m_starts->setEnabled(true);
  if (outcome)
    then();
  else
    fail(session::word(outcome.refusal().cause), session::word(outcome.refusal().remedy));
}

void StartWindow::fail(const QString& cause, const QString& remedy) {
  m_cause->setText(sentence(cause));
  m_remedy->setText(sentence(remedy));
  m_goBack->setVisible(!m_backups.empty());
  if (!m_backups.empty())
    m_goBack->setText(tr("Go back to the backup of %1").arg(momentText(m_backups.front().at)));
  m_failure->show();
  show();
}

void StartWindow::clearFailure() {
  m_failure->hide();
  m_backups.clear();
}

void StartWindow::paintEvent(QPaintEvent*) {
  QPainter(this).fillRect(rect(), theme::ink().colour(theme::Role::Surface));
}

void StartWindow::dragEnterEvent(QDragEnterEvent* event) {
  const QString path = session::fileIn(event->mimeData());
  if (!session::isWorkspaceFile(path))
    return;
  event->acceptProposedAction();
  m_hint->offer(tr("Drop it to open it"), QFileInfo(path).fileName());
}

void StartWindow::dragLeaveEvent(QDragLeaveEvent*) {
  m_hint->hide();
}

void StartWindow::dropEvent(QDropEvent* event) {
  m_hint->hide();
  event->acceptProposedAction();
  openWorkspace(session::fileIn(event->mimeData()));
}

} // namespace baton::shell
