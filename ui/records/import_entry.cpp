// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/records/import_entry.h"

#include "ui/records/import_dialog.h"
#include "ui/session/dropped_file.h"
#include "ui/widgets/drop_hint.h"

#include <QApplication>
#include <QClipboard>
#include <QDropEvent>
#include <QFileInfo>
#include <QGraphicsView>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QWidget>

namespace baton::records {
namespace {

/// What holds sentences rather than rows is sorted, not imported.
bool isDocument(const QString& path) {
  const QString ending = QFileInfo(path).suffix().toLower();
  return ending == QLatin1String("docx") || ending == QLatin1String("md") || ending == QLatin1String("markdown");
}

/// A chart takes every drop for itself and does nothing with it, a field a file's path as words.
bool wouldSwallowAFile(const QWidget& widget) {
  const QWidget* owner = widget.parentWidget();
  return qobject_cast<const QLineEdit*>(&widget) || qobject_cast<const QGraphicsView*>(owner) ||
         qobject_cast<const QPlainTextEdit*>(owner);
}

} // namespace

ImportEntry::ImportEntry(session::Session& session, session::Surrounding& surrounding, QWidget* window)
    : QObject(window), m_session(session), m_surrounding(surrounding), m_window(window),
      m_hint(new widgets::DropHint(window)) {
  window->setAcceptDrops(true);
  qApp->installEventFilter(this); // a file is dropped anywhere on the window, and what lies under it hears of it first
  connect(&surrounding, &session::Surrounding::importFile, this, &ImportEntry::openFile);
}

ImportDialog* ImportEntry::open() {
  if (ImportDialog* there = dialog())
    return there;
  m_dialog = new ImportDialog(m_session, m_surrounding, m_window);
  connect(m_dialog, &ImportDialog::tookWeekly, this, &ImportEntry::tookWeekly);
  m_dialog->WindowDialog::open(m_dialog->findChild<QWidget*>("choose"));
  return m_dialog;
}

ImportDialog* ImportEntry::dialog() const {
  return m_dialog && !m_dialog->isHidden() ? m_dialog.data() : nullptr;
}

void ImportEntry::openFile(const QString& path) {
  if (isSorted(path)) {
    emit m_surrounding.openPage(QStringLiteral("guide"), 0, QStringLiteral("sort:") + path);
    return;
  }
  ImportDialog* there = open();
  if (!path.isEmpty())
    there->openFile(path);
}

bool ImportEntry::isSorted(const QString& path) const {
  return isDocument(path) && m_surrounding.hasPage(QStringLiteral("guide")) && !dialog();
}

/// What is dropped every week should take no more than a look.
void ImportEntry::takeDropped(const QString& path) {
  if (session::isWorkspaceFile(path)) {
    emit openWorkspace(path);
    return;
  }
  openFile(path);
  if (ImportDialog* there = dialog())
    there->hurry();
}

void ImportEntry::paste() {
  const QMimeData* data = QApplication::clipboard()->mimeData();
  if (const QString path = session::fileIn(data); session::isWorkspaceFile(path)) {
    emit openWorkspace(path);
    return;
  }
  if (ImportDialog* there = dialog())
    return there->paste(data);
  if (ImportDialog::holdsTable(data) || !session::fileIn(data).isEmpty())
    open()->paste(data);
  else
    emit m_surrounding.say(tr("The clipboard holds no table. Copy cells with their headers in a spreadsheet first."),
                           false);
}

bool ImportEntry::eventFilter(QObject* watched, QEvent* event) {
  const bool leaves = event->type() == QEvent::DragLeave;
  if (event->type() != QEvent::DragEnter && event->type() != QEvent::Drop && !leaves)
    return false;
  const auto* under = qobject_cast<QWidget*>(watched);
  if (!under || under->window() != m_window->window())
    return false;
  if (leaves || event->type() == QEvent::Drop)
    m_hint->hide();
  if (leaves)
    return false;
  auto* drop = static_cast<QDropEvent*>(event);
  const QString path = session::fileIn(drop->mimeData());
  if (path.isEmpty())
    return false;
  if (under != m_window) {
    const bool goesOn = wouldSwallowAFile(*under) || session::isWorkspaceFile(path);
    if (goesOn)
      drop->ignore(); // to what stands around it, at last the window
    return goesOn;
  }
  drop->acceptProposedAction();
  if (event->type() == QEvent::Drop)
    takeDropped(path);
  else
    m_hint->offer(session::isWorkspaceFile(path) ? tr("Drop it to open it")
                  : isSorted(path)               ? tr("Drop it to sort it into cards")
                                                 : tr("Drop it to import it"),
                  QFileInfo(path).fileName());
  return true;
}

} // namespace baton::records
