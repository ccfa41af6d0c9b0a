// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/guide/sort_pane.h"

#include "core/exchange/document_cards.h"
#include "ui/guide/keyed_table.h"
#include "ui/inspector/words.h"
#include "ui/records/source_bytes.h"
#include "ui/session/dropped_file.h"
#include "ui/session/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/fitting_stack.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/text_label.h"

#include <QApplication>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QMimeData>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace baton::guide_page {

using basics::Outcome;
using exchange::TextCard;
using guide::Heap;
using theme::TextStyle;
using widgets::Tone;

namespace {

using Cards = Outcome<std::vector<TextCard>>;

} // namespace

SortPane::SortPane(session::Session& session, session::Surrounding& surrounding, QWidget* parent)
    : QWidget(parent), m_session(session), m_surrounding(surrounding), m_model(new SortModel(session, this)),
      m_stack(new widgets::FittingStack) {
  setAcceptDrops(true);
  m_chooseFile = [](QWidget* over) {
    return QFileDialog::getOpenFileName(over, tr("Sort a document"), {},
                                        tr("Documents (*.docx *.md *.markdown *.txt);;All files (*)"));
  };
  auto* column = new QVBoxLayout(this);
  theme::space(column, 0, 12);
  m_trouble = widgets::paragraph({}, TextStyle::Body, Tone::Bad);
  m_trouble->setObjectName("sort-trouble");
  m_trouble->hide();
  column->addWidget(m_trouble);
  column->addWidget(m_stack, 1);
  m_stack->addWidget(buildEmpty());
  m_stack->addWidget(buildCards());
}

QWidget* SortPane::buildEmpty() {
  auto* empty = new widgets::EmptyState(
      tr("Is the strategy written somewhere already?"),
      tr("Drop the document here: Word (DOCX), Markdown or text. Every paragraph, item and row of a table becomes a "
         "card, "
         "and one key sends each to where a seller would look for it. The document itself stays as it is."));
  auto* choose = widgets::button(tr("Choose a document..."), "folder-open", widgets::ButtonKind::Primary);
  choose->setObjectName("sort-choose");
  connect(choose, &QPushButton::clicked, this, &SortPane::choose);
  empty->addButton(choose);
  auto* paste = widgets::button(tr("Paste the text"), "clipboard-list");
  paste->setObjectName("sort-paste");
  connect(paste, &QPushButton::clicked, this, &SortPane::paste);
  empty->addButton(paste);
  return empty;
}

QWidget* SortPane::buildCards() {
  auto* whole = new QWidget;
  auto* column = new QVBoxLayout(whole);
  theme::space(column, 0, 12);
  auto* head = new QHBoxLayout;
  theme::space(head, 0, 8);
  auto* said = new QVBoxLayout;
  theme::space(said, 0, 6);
  said->addWidget(widgets::paragraph(tr("Where would a seller look for this?"), TextStyle::PageTitle));
  m_facts = widgets::paragraph({}, TextStyle::Body, Tone::Muted);
  m_facts->setObjectName("sort-facts");
  said->addWidget(m_facts);
  head->addLayout(said, 1);
  auto* other = widgets::smallButton(tr("Another document..."), "folder-open");
  other->setObjectName("sort-another");
  connect(other, &QPushButton::clicked, this, &SortPane::choose);
  head->addWidget(other, 0, Qt::AlignTop);
  column->addLayout(head);

  auto* card = new widgets::Card;
  m_under = widgets::paragraph({}, TextStyle::Label, Tone::Muted);
  m_words = widgets::paragraph({}, TextStyle::Body);
  m_words->setObjectName("sort-card");
  m_words->setWrapping(8);
  card->body()->addWidget(m_under);
  card->body()->addWidget(m_words);
  card->body()->addWidget(buildHeaps());
  column->addWidget(card);
  auto* frame = new widgets::Card;
  frame->setPadding(0, 0);
  m_table = new KeyedTable("sort-cards", tr("Cards of the document"));
  m_table->setModel(m_model);
  m_table->setSelectionMode(QAbstractItemView::SingleSelection);
  QString letters;
  for (const Heap heap : guide::allHeaps)
    letters += heapKey(heap);
  m_table->setKeys(letters);
  m_table->setMinimumHeight(theme::ink().whole(190));
  frame->body()->addWidget(m_table);
  column->addWidget(frame, 1);
  column->addWidget(
      widgets::paragraph(tr("A promise needs somebody who gives it and a day: P keeps it as an open question until it "
                            "has both. L keeps a card "
                            "as an open question, too, so that nothing is lost. Ctrl+Z takes the last card back."),
                         TextStyle::Label, Tone::Muted));
  connect(m_table, &KeyedTable::moved, this, &SortPane::showCard);
  connect(m_table, &KeyedTable::keyed, this, [this](QChar letter) {
    for (const Heap heap : guide::allHeaps)
      if (heapKey(heap) == letter)
        sort(heap);
  });
  return whole;
}

QWidget* SortPane::buildHeaps() {
  auto* row = new QWidget;
  auto* flow = new widgets::FlowLayout(row);
  theme::space(flow, 0, 8);
  for (const Heap heap : guide::allHeaps) {
    auto* button = widgets::smallButton(tr("%1  %2").arg(heapWord(heap), heapKey(heap)));
    button->setObjectName(QStringLiteral("heap-") + heapKey(heap));
    button->setAccessibleName(tr("Send to %1").arg(heapWord(heap)));
    button->setEnabled(!m_session.readOnly());
    flow->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, heap] { sort(heap); });
  }
  return row;
}

void SortPane::choose() {
  if (const QString path = m_chooseFile(this); !path.isEmpty())
    openFile(path);
}

void SortPane::paste() {
  const QMimeData* copied = QApplication::clipboard()->mimeData();
  if (const QString path = session::fileIn(copied); !path.isEmpty())
    return openFile(path);
  if (copied && copied->hasText())
    return openText(copied->text());
  emit m_surrounding.say(tr("The clipboard holds no text. Copy the text of the document first."), false);
}

void SortPane::openFile(const QString& path) {
  read(QFileInfo(path).fileName(), [path = path.toStdString()] { return records::bytesOfFile(path); });
}

void SortPane::openText(const QString& pasted) {
  read(tr("The pasted text"), [bytes = pasted.toStdString()]() -> Outcome<std::string> { return bytes; });
}

void SortPane::read(const QString& name, std::function<Outcome<std::string>()> bytes) {
  m_session.compute<Cards>(
      this,
      [bytes = std::move(bytes)]() -> Cards {
        const auto got = bytes();
        return got ? exchange::documentCards(*got) : Cards(got.refusal());
      },
      [this, name](Cards cards) { take(name, std::move(cards)); });
}

void SortPane::take(const QString& name, Cards cards) {
  m_trouble->setVisible(cards.refused());
  if (cards.refused())
    return m_trouble->setText(tr("%1: %2").arg(name, session::sentence(cards.refusal())));
  m_name = name;
  m_model->show(std::move(*cards));
  m_stack->setCurrentIndex(1);
  auto* header = m_table->horizontalHeader();
  header->setSectionResizeMode(SortModel::Text, QHeaderView::Stretch);
  header->setSectionResizeMode(SortModel::WentTo, QHeaderView::ResizeToContents);
  refresh();
  m_table->goTo(std::max(0, m_model->nextUnsorted(-1)));
  showCard(m_table->currentIndex().row());
  m_table->setFocus(Qt::OtherFocusReason);
}

void SortPane::refresh() {
  m_model->refresh();
  const int sorted = m_model->sorted(), all = m_model->rowCount();
  m_facts->setText(sorted == all ? tr("%1: all %2 cards are sorted.").arg(m_name).arg(all)
                                 : tr("%1: %2 of %3 cards sorted.").arg(m_name).arg(sorted).arg(all));
}

void SortPane::sort(Heap heap) {
  const int row = m_table->currentIndex().row();
  if (row < 0 || m_session.readOnly())
    return;
  const basics::Edits edits = m_model->put(row, heap);
  if (!edits.empty())
    m_session.change(tr("sort \"%1\" to %2").arg(inspector::text(m_model->card(row).text).left(40), heapWord(heap)),
                     edits);
  int next = m_model->nextUnsorted(row);
  if (next == row) // it is on its way
    next = m_model->rowCount() > row + 1 ? row + 1 : row;
  m_table->goTo(next < 0 ? row : next);
  m_table->setFocus();
}

void SortPane::showCard(int row) {
  if (row < 0 || row >= m_model->rowCount())
    return;
  QStringList under;
  for (const std::string& heading : m_model->card(row).headings)
    under += inspector::text(heading);
  m_under->setText(under.join(QStringLiteral(" › ")));
  m_under->setVisible(!under.isEmpty());
  m_words->setText(inspector::text(m_model->card(row).text));
}

void SortPane::takeFocus() {
  if (m_stack->currentIndex() == 1)
    m_table->setFocus(Qt::TabFocusReason);
  else
    findChild<QPushButton*>("sort-choose")->setFocus(Qt::TabFocusReason);
}

void SortPane::dragEnterEvent(QDragEnterEvent* event) {
  if (!session::fileIn(event->mimeData()).isEmpty() || event->mimeData()->hasText())
    event->acceptProposedAction();
}

void SortPane::dropEvent(QDropEvent* event) {
  const QString path = session::fileIn(event->mimeData());
  path.isEmpty() ? openText(event->mimeData()->text()) : openFile(path);
  event->acceptProposedAction();
}

} // namespace baton::guide_page
