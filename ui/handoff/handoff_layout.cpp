// SPDX-License-Identifier: GPL-3.0-or-later
// What the page is made of, and how it is arranged in a wide and in a narrow window.
#include "ui/exporting/export_menu.h"
#include "ui/exporting/page_canvas.h"
#include "ui/handoff/answers_card.h"
#include "ui/handoff/change_summary.h"
#include "ui/handoff/changes_bar.h"
#include "ui/handoff/comments_card.h"
#include "ui/handoff/compare_pane.h"
#include "ui/handoff/document_pane.h"
#include "ui/handoff/documents_combo.h"
#include "ui/handoff/handoff_page.h"
#include "ui/handoff/questions_card.h"
#include "ui/handoff/readiness_card.h"
#include "ui/handoff/version_list.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/fitting_stack.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/page_scroll.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/text_label.h"

#include <QMenu>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace baton::handoff_page {

using theme::TextStyle;
using widgets::Tone;

namespace {

constexpr int threeColumnsFrom = 1040, leftWidth = 232, rightWidth = 328, leastHeight = 220; // px at 100 %

} // namespace

void HandoffPage::buildHeader() {
  m_header = new widgets::PageHeader(tr("Handoff"));
  m_document = new DocumentsCombo;
  m_saving = new exporting::Saving(this, m_surrounding);
  m_export = new exporting::ExportMenu({{{},
                                         {{"as-pdf", tr("As PDF..."), {}},
                                          {"as-word", tr("As Word document..."), {}},
                                          {"as-html", tr("As HTML, one file..."), {}},
                                          {"as-markdown", tr("As Markdown..."), {}}}}},
                                       this);
  m_export->follow(*m_saving);
  connect(m_export, &exporting::ExportMenu::chosen, this, [this](const QString& id) {
    const std::pair<const char*, FileKind> kinds[] = {{"as-pdf", FileKind::Pdf},
                                                      {"as-word", FileKind::Word},
                                                      {"as-html", FileKind::Html},
                                                      {"as-markdown", FileKind::Markdown}};
    for (const auto& [word, kind] : kinds)
      if (id == QLatin1String(word))
        exportAs(kind);
  });
  addCopying(m_export->menu());
  m_publish = widgets::button(tr("Publish..."), "send", widgets::ButtonKind::Primary);
  m_publish->setObjectName("publish");
  m_inHeader = new QWidget;
  theme::space(new QHBoxLayout(m_inHeader), 0, 0);
  m_header->addAction(m_inHeader);
  m_header->addAction(m_export->button());
  m_header->addAction(m_publish);
  connect(m_document, &DocumentsCombo::chosen, this, &HandoffPage::choose);
  connect(m_publish, &QPushButton::clicked, this, &HandoffPage::askPublish);
}

/// The row that a narrow window has instead of columns.
QWidget* HandoffPage::buildFilters() {
  m_filters = new QWidget;
  auto* row = new widgets::FlowLayout(m_filters);
  theme::space(row, QMargins(0, 0, 0, 12), 8);
  m_parts = new widgets::SegmentedControl(tr("Part of the page"), {tr("Document"), tr("Versions"), tr("Answers")});
  m_parts->setObjectName("parts");
  row->addWidget(m_parts);
  connect(m_parts, &widgets::SegmentedControl::changed, this, &HandoffPage::arrange);
  return m_filters;
}

QWidget* HandoffPage::buildBody() {
  auto* body = new QWidget;
  auto* row = new QHBoxLayout(body);
  theme::space(row, 0, 20);
  m_left = buildLeft();
  m_right = buildRight();
  m_middle = new QStackedWidget;
  m_pane = new DocumentPane(m_session, m_draw);
  m_comparing = new ComparePane(m_session);
  auto* document = new QWidget;
  auto* column = new QVBoxLayout(document);
  theme::space(column, 0, 0);
  m_changesBar = new ChangesBar(m_session);
  column->addWidget(m_changesBar);
  column->addWidget(m_pane, 1);
  m_middle->addWidget(document);
  m_middle->addWidget(m_comparing);
  row->addWidget(m_left);
  row->addWidget(m_middle, 1);
  row->addWidget(m_right);
  return body;
}

QWidget* HandoffPage::buildLeft() {
  auto* scroll = new widgets::PageScroll;
  QVBoxLayout* column = scroll->content();
  theme::space(column, QMargins(0, 0, 4, 0), 8);
  column->addWidget(widgets::label(tr("Versions"), TextStyle::Label, Tone::Muted));
  m_versions = new VersionList;
  column->addWidget(m_versions);
  m_compare = widgets::button(tr("Compare versions"), "git-compare-arrows");
  m_compare->setObjectName("compare");
  column->addWidget(m_compare, 0, Qt::AlignLeft);
  m_since = widgets::button(tr("Since you signed"), "history");
  m_since->setObjectName("since");
  column->addWidget(m_since, 0, Qt::AlignLeft);
  column->addSpacing(theme::ink().whole(8));
  m_changes = new ChangeSummary;
  column->addWidget(m_changes);
  column->addStretch();
  return scroll;
}

QWidget* HandoffPage::buildRight() {
  auto* scroll = new widgets::PageScroll;
  QVBoxLayout* column = scroll->content();
  theme::space(column, QMargins(0, 0, 4, 0), 12);
  m_readiness = new ReadinessCard;
  m_answers = new AnswersCard(m_session);
  m_questions = new QuestionsCard(m_session);
  m_comments = new CommentsCard(m_session);
  for (QWidget* card : {static_cast<QWidget*>(m_readiness), static_cast<QWidget*>(m_answers),
                        static_cast<QWidget*>(m_questions), static_cast<QWidget*>(m_comments)})
    column->addWidget(card);
  column->addStretch();
  return scroll;
}

QWidget* HandoffPage::buildEmpty() {
  auto* empty = new widgets::EmptyState(
      tr("Nothing to hand off yet"),
      tr("A handoff says to whom we sell, what, why us and against whom. Describe a market and an offering, and the "
         "document appears here as it will print."));
  empty->setExamples(tr("Leadership hands over"), tr("“Workshops in North America first: they fit the whole order.”"),
                     tr("Sales answers"), tr("“Accepted. One reservation: who decides below list price?”"));
  auto* write = widgets::button(tr("Write the strategy"), "compass", widgets::ButtonKind::Primary);
  write->setObjectName("write-strategy");
  empty->addButton(write);
  connect(write, &QPushButton::clicked, this,
          [this] { emit m_surrounding.openPage(QStringLiteral("strategy"), 0, {}); });
  return empty;
}

void HandoffPage::connectCards() {
  connect(m_versions, &VersionList::chosen, this, &HandoffPage::showVersion);
  for (const auto signal : {&VersionList::activated, &VersionList::clicked})
    connect(m_versions, signal, this, [this] { m_parts->setCurrent(DocumentPart); });
  connect(m_compare, &QPushButton::clicked, this, [this] { compareShown(); });
  connect(m_since, &QPushButton::clicked, this, &HandoffPage::compareSigned);
  connect(m_changesBar, &ChangesBar::chosen, this, &HandoffPage::choose);
  connect(m_changes, &ChangeSummary::allAsked, this, [this] { compare(m_view.comparedKey, {}); });
  connect(m_comparing, &ComparePane::closeAsked, this, &HandoffPage::closeComparison);
  connect(m_comparing, &ComparePane::elementAsked, this, &HandoffPage::openElement);
  connect(m_comparing, &ComparePane::whoAsked, this, &HandoffPage::knowsMe);
  connect(m_comparing, &ComparePane::failed, &m_session, &session::Session::refused);
  connect(m_pane, &DocumentPane::paperChosen, this, [this](bool letter) {
    m_choice.letter = letter;
    openDocument();
  });
  connect(m_pane, &DocumentPane::changeAsked, this, &HandoffPage::askChange);
  connect(m_readiness, &ReadinessCard::settleAsked, this, &HandoffPage::settle);
  connect(m_readiness, &ReadinessCard::draftAsked, this, &HandoffPage::exportDraft);
  connect(m_readiness, &ReadinessCard::reasonAsked, this, &HandoffPage::askPublish);
  connect(m_answers, &AnswersCard::answerAsked, this, &HandoffPage::askAnswer);
  connect(m_answers, &AnswersCard::paperAsked, this, &HandoffPage::askPaper);
  connect(m_answers, &AnswersCard::recallAsked, this, &HandoffPage::askRecalling);
  connect(m_questions, &QuestionsCard::whoAsked, this, &HandoffPage::knowsMe);
  connect(m_questions, &QuestionsCard::failed, &m_session, &session::Session::refused);
  connect(m_comments, &CommentsCard::whoAsked, this, &HandoffPage::knowsMe);
  connect(m_comments, &CommentsCard::failed, &m_session, &session::Session::refused);
}

void HandoffPage::arrange() {
  const auto& ink = theme::ink();
  const bool wide = width() >= ink.whole(threeColumnsFrom), comparing = m_middle->currentIndex() == 1;
  const bool empty = m_whole->currentIndex() == 1;
  QWidget* place = wide ? m_inHeader : m_filters;
  if (m_document->parentWidget() != place) {
    if (m_document->parentWidget())
      m_document->parentWidget()->layout()->removeWidget(m_document);
    place->layout()->addWidget(m_document);
    m_document->show();
  }
  m_document->setPrefix(wide ? tr("Document") : QString());
  m_inHeader->setVisible(wide);
  m_filters->setVisible(!wide && !empty);
  m_body->setMinimumHeight(ink.whole(leastHeight)); // where there is less, the page scrolls
  const int part = m_parts->current();
  m_left->setVisible(wide || part == VersionsPart);
  m_middle->setVisible(wide || part == DocumentPart);
  // A comparison needs the width; answers come back with the document.
  m_right->setVisible(wide ? !comparing : part == AnswersPart);
  for (auto [column, width] : {std::pair(m_left, leftWidth), std::pair(m_right, rightWidth)}) {
    column->setMinimumWidth(wide ? ink.whole(width) : 0);
    column->setMaximumWidth(wide ? ink.whole(width) : QWIDGETSIZE_MAX);
  }
}

void HandoffPage::resizeEvent(QResizeEvent* event) {
  Page::resizeEvent(event);
  arrange();
}

} // namespace baton::handoff_page
