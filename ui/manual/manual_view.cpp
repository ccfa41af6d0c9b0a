// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/manual/manual_view.h"

#include "ui/manual/manual_text.h"
#include "ui/theme/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextFrame>
#include <algorithm>

namespace baton::manual {
namespace {

constexpr int widest = 760, beside = 40, above = 28; ///< px at 100 %
constexpr std::size_t mostHits = 30;

QString linkTo(const Place& place) {
  const QString page = place.page + QStringLiteral(".md");
  return place.anchor.isEmpty() ? page : page + '#' + place.anchor;
}

/// With the words that were looked for in bold.
void writeExcerpt(QTextCursor& cursor, const QString& excerpt, const search::Query& query) {
  const std::string text = excerpt.toStdString();
  QTextCharFormat bold;
  bold.setFontWeight(QFont::Bold);
  std::size_t done = 0;
  const auto piece = [&text](std::size_t from, std::size_t to) {
    return QString::fromStdString(text.substr(from, to - from));
  };
  for (const search::Range& mark : query.marks(text)) {
    cursor.insertText(piece(done, mark.first), QTextCharFormat());
    cursor.insertText(piece(mark.first, mark.last), bold);
    done = mark.last;
  }
  cursor.insertText(piece(done, text.size()), QTextCharFormat());
}

void writeHit(QTextCursor& cursor, const ManualHit& hit, const search::Query& query) {
  QTextBlockFormat heading;
  heading.setHeadingLevel(3);
  cursor.insertBlock(heading);
  QTextCharFormat link;
  link.setAnchor(true);
  link.setAnchorHref(linkTo(hit.place));
  cursor.insertText(hit.title, link);
  if (hit.excerpt.isEmpty())
    return;
  cursor.insertBlock(QTextBlockFormat());
  writeExcerpt(cursor, hit.excerpt, query);
}

} // namespace

ManualView::ManualView(QWidget* parent) : QTextBrowser(parent) {
  setObjectName("manual-text");
  setAccessibleName(tr("Page of the manual"));
  setFrameShape(QFrame::NoFrame);
  setProperty("ground", QStringLiteral("raised"));
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setOpenLinks(false);
  connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl& link) {
    if (const Place place = placeOf(link.toString()); place.isInManual())
      emit followed(place);
  });
}

/// A document is laid out with each change once it is in a view: so it is made without one.
void ManualView::showPage(const ManualPage& page) {
  auto* made = new QTextDocument(this);
  setPage(*made, page.text, theme::ink());
  take(made);
}

void ManualView::showHits(const QString& typed) {
  const search::Query query(typed.toStdString());
  auto hits = searchManual(query);
  auto* made = new QTextDocument(this);
  QTextCursor cursor(made);
  QTextBlockFormat heading;
  heading.setHeadingLevel(1);
  cursor.setBlockFormat(heading);
  if (hits.empty()) {
    cursor.insertText(tr("Nothing found"), QTextCharFormat());
    cursor.insertBlock(QTextBlockFormat());
    cursor.insertText(tr("No place of the manual has all these words. Fewer words find more."), QTextCharFormat());
  } else {
    cursor.insertText(hits.size() == 1 ? tr("One place") : tr("%1 places").arg(hits.size()), QTextCharFormat());
  }
  if (hits.size() > mostHits) {
    hits.resize(mostHits);
    cursor.insertBlock(QTextBlockFormat());
    cursor.insertText(tr("The first %1 are shown. More words find fewer.").arg(mostHits), QTextCharFormat());
  }
  for (const ManualHit& hit : hits)
    writeHit(cursor, hit, query);
  giveLook(*made, theme::ink());
  take(made);
}

void ManualView::take(QTextDocument* made) {
  made->setUndoRedoEnabled(false);
  keepWidth(*made);
  setDocument(made);
  delete m_made; // not the view's own first one: that goes with setDocument()
  m_made = made;
  goTo({});
}

void ManualView::goTo(const QString& anchor) {
  moveCursor(QTextCursor::Start);
  verticalScrollBar()->setValue(0);
  const QTextBlock heading = anchor.isEmpty() ? QTextBlock() : headingAt(*document(), anchor);
  if (!heading.isValid())
    return;
  setTextCursor(QTextCursor(heading)); // from here Tab goes on
  const double top = document()->documentLayout()->blockBoundingRect(heading).top();
  verticalScrollBar()->setValue(int(top) - theme::ink().whole(12));
}

void ManualView::resizeEvent(QResizeEvent* event) {
  QTextBrowser::resizeEvent(event);
  keepWidth(*document());
}

/// The way back is the window's: this has no history of its own.
void ManualView::keyPressEvent(QKeyEvent* event) {
  if (event->matches(QKeySequence::Back) || event->matches(QKeySequence::Forward))
    event->ignore();
  else
    QTextBrowser::keyPressEvent(event);
}

void ManualView::keepWidth(QTextDocument& document) {
  const theme::Ink& ink = theme::ink();
  QTextFrameFormat format = document.rootFrame()->frameFormat();
  const double left = std::min(ink.px(beside), viewport()->width() / 20.0);
  const double right = std::max(left, viewport()->width() - left - ink.px(widest));
  format.setLeftMargin(left);
  format.setRightMargin(right);
  format.setTopMargin(ink.px(above));
  format.setBottomMargin(ink.px(above));
  if (format != document.rootFrame()->frameFormat())
    document.rootFrame()->setFrameFormat(format);
}

} // namespace baton::manual
