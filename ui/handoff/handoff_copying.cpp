// SPDX-License-Identifier: GPL-3.0-or-later
// The document that is shown, on paper and on the clipboard.
#include "ui/handoff/document_pane.h"
#include "ui/handoff/handoff_page.h"
#include "ui/handoff/page_canvas.h"
#include "ui/widgets/filter_combo.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QPainter>

namespace baton::handoff_page {

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
  QGuiApplication::clipboard()->setImage(forPaper(*pages, page, wide));
  emit m_surrounding.say(tr("Page %1 copied as a picture").arg(page + 1), false);
}

void HandoffPage::copyText() {
  m_session.ask<basics::Outcome<handoff::DocumentSource>>(
      this,
      [choice = m_choice, today = m_session.today()](const workspace::Workspace& workspace) {
        return sourceFor(workspace, choice, today);
      },
      [this, choice = m_choice](const basics::Outcome<handoff::DocumentSource>& source) {
        const auto bytes = source ? bytesOf(documentOf(*source, choice), FileKind::Markdown)
                                  : basics::Outcome<std::string>(source.refusal());
        if (bytes.refused())
          return emit m_surrounding.say(QString::fromStdString(bytes.refusal().cause), false);
        QGuiApplication::clipboard()->setText(QString::fromStdString(*bytes));
        emit m_surrounding.say(tr("%1 copied as text").arg(documentName()), false);
      });
}

session::PrintJob HandoffPage::printJob() {
  m_session.settle(); // pages are drawn on one thread at a time
  const auto pages = m_pane->pages().pages();
  if (!pages || !m_pane->isVisible())
    return {};
  return {documentName(), pages->count(),
          [this, pages](QPainter& painter, int sheet, const QRectF& room) {
            m_session.settle();
            const auto paper = pages->size(sheet);
            QRectF page({0, 0}, QSizeF(paper.width, paper.height).scaled(room.size(), Qt::KeepAspectRatio));
            page.moveCenter(room.center());
            painter.drawImage(page, forPaper(*pages, sheet, page.width()));
          },
          true};
}

} // namespace baton::handoff_page
