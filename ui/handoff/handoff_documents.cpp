// SPDX-License-Identifier: GPL-3.0-or-later
// The document that is shown: which one, as a file, on paper and on the clipboard.
#include "ui/exporting/page_canvas.h"
#include "ui/handoff/changes_bar.h"
#include "ui/handoff/document_pane.h"
#include "ui/handoff/documents_combo.h"
#include "ui/handoff/handoff_page.h"

#include "ui/session/words.h"
#include "ui/widgets/fitting_stack.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <algorithm>
#include <map>

namespace baton::handoff_page {
/// Each selected market of what is shown has a card of its own.
void HandoffPage::askMarkets() {
  fillDocuments();
  m_session.ask<std::vector<CardMarket>>(
      this, [key = m_choice.version](const workspace::Workspace& workspace) { return cardMarkets(workspace, key); },
      [this, key = m_choice.version](std::vector<CardMarket> markets) {
        if (key != m_choice.version)
          return;
        m_markets = std::move(markets);
        const auto isThere =
            std::ranges::any_of(m_markets, [this](const auto& one) { return one.id == m_choice.market; });
        if (m_choice.market && !isThere) { // no longer selected
          m_choice.market = {};
          openDocument();
        }
        fillDocuments();
      });
}

void HandoffPage::fillDocuments() {
  m_document->show(m_view, m_markets, m_choice);
  m_changesBar->show(m_view, m_choice);
  m_changesBar->setVisible(m_choice.printed == Printed::Changes);
}

void HandoffPage::choose(const DocumentChoice& choice) {
  const bool another = choice.version != m_choice.version;
  m_choice = choice;
  if (another)
    return showVersion(choice.version);
  fillDocuments();
  openDocument();
}

QString HandoffPage::documentName() const {
  return m_document->currentText();
}

void HandoffPage::openDocument() {
  const VersionLine* line = shown();
  if (!line || m_whole->currentIndex() == 1 || !isVisible())
    return;
  const QString title = m_choice.printed == Printed::Changes
                            ? tr("What changed up to %1, as it prints").arg(line->name.toLower())
                        : line->isDraft() ? tr("%1, as it will print").arg(line->name)
                                          : tr("%1, as it prints").arg(line->name);
  const PageSource& pages = m_pane->pages();
  const bool stands = pages.choice() == m_choice && (pages.count() > 0 || pages.isSetting());
  m_pane->open(m_choice, title);
  // A version never changes but for its recall, which the cover prints.
  if (std::exchange(m_stale, false) && stands)
    m_pane->refresh();
}

void HandoffPage::run(const QString& command) {
  if (m_view.versions.empty()) { // not read yet
    m_command = command;
    return;
  }
  if (openView(command))
    return;
  if (m_whole->currentIndex() == 1)
    return emit m_surrounding.say(tr("There is nothing to export yet."), false);
  static const std::map<QString, FileKind> kinds{
      {"pdf", FileKind::Pdf}, {"word", FileKind::Word}, {"html", FileKind::Html}, {"markdown", FileKind::Markdown}};
  const VersionLine* inForce = m_view.inForce();
  if (command == QLatin1String("copy-page"))
    copyPage();
  else if (command == QLatin1String("copy-text"))
    copyText();
  else if (command == QLatin1String("draft"))
    exportDraft();
  else if (command.startsWith(QLatin1String("changes-")))
    exportChanges(kinds.at(command.section('-', 1)));
  else
    exportHandoff(inForce ? inForce->key : std::string(), kinds.at(command));
}

void HandoffPage::exportHandoff(const std::string& version, FileKind kind) {
  m_choice.printed = Printed::Handoff;
  showVersion(version);
  exportAs(kind);
}

void HandoffPage::exportChanges(FileKind kind) {
  if (!m_view.hasOlderThan({}))
    return emit m_surrounding.say(tr("Nothing has been handed off yet, so nothing has changed since."), false);
  const std::string from = signedKey();
  m_choice.printed = Printed::Changes;
  m_choice.reader = from.empty() ? basics::Id<people::Person>() : m_session.me();
  const std::string newest = newestVersion();
  showVersion(newest == from || !m_view.hasOlderThan(newest) ? std::string() : newest);
  exportAs(kind);
}

void HandoffPage::exportAs(FileKind kind) {
  const VersionLine* line = shown();
  if (!line)
    return;
  const QString suggested =
      exporting::fileName({m_session.name(), documentName().toLower(), line->name.toLower()}, kind);
  m_saving->save(suggested, kind, [this, kind, choice = m_choice](const exporting::Writing& writing) {
    writeDocument(this, m_session, m_draw, choice, kind, writing);
  });
}

void HandoffPage::addCopying(QMenu* menu) {
  menu->addSeparator();
  QAction* picture = menu->addAction(tr("Copy this page as a picture"), this, &HandoffPage::copyPage);
  picture->setObjectName("copy-page");
  QAction* text = menu->addAction(tr("Copy the document as text"), this, &HandoffPage::copyText);
  text->setObjectName("copy-text");
}

void HandoffPage::copyPage() {
  constexpr double wide = 1588; // twice the paper at 96 to the inch: sharp in a slide
  m_session.settle();           // pages are drawn on one thread at a time
  const auto pages = m_pane->pages().pages();
  const int page = m_pane->canvas().page();
  if (!pages || page >= pages->count())
    return;
  QGuiApplication::clipboard()->setImage(exporting::forPaper(*pages, page, wide));
  emit m_surrounding.say(tr("Page %1 copied as a picture").arg(page + 1), false);
}

void HandoffPage::copyText() {
  m_session.ask<basics::Outcome<PrintSource>>(
      this,
      [choice = m_choice, today = m_session.today()](const workspace::Workspace& workspace) {
        return sourceFor(workspace, choice, today);
      },
      [this, choice = m_choice](const basics::Outcome<PrintSource>& source) {
        const auto bytes = source ? exporting::bytesOf(documentOf(*source, choice), FileKind::Markdown)
                                  : basics::Outcome<std::string>(source.refusal());
        if (bytes.refused())
          return emit m_surrounding.say(session::word(bytes.refusal().cause), false);
        QGuiApplication::clipboard()->setText(QString::fromStdString(*bytes));
        emit m_surrounding.say(tr("%1 copied as text").arg(documentName()), false);
      });
}

session::PrintJob HandoffPage::printJob() {
  return m_pane->isVisible() ? m_pane->pages().printJob(documentName()) : session::PrintJob();
}

} // namespace baton::handoff_page
