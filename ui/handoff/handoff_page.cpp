// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/handoff/handoff_page.h"

#include "core/handoff/acknowledging.h"
#include "core/handoff/since.h"
#include "core/plan/goal.h"
#include "core/strategy/offering.h"
#include "core/strategy/open_question.h"
#include "ui/handoff/answers_card.h"
#include "ui/handoff/change_summary.h"
#include "ui/handoff/comments_card.h"
#include "ui/handoff/compare_pane.h"
#include "ui/handoff/document_pane.h"
#include "ui/handoff/page_canvas.h"
#include "ui/handoff/questions_card.h"
#include "ui/handoff/readiness_card.h"
#include "ui/handoff/version_list.h"
#include "ui/session/live_check.h"
#include "ui/session/read_versions.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/filter_combo.h"
#include "ui/widgets/fitting_stack.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/page_scroll.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/text_label.h"

#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <set>

namespace baton::handoff_page {

using handoff::Standing;
using theme::TextStyle;
using widgets::Tone;

namespace {

constexpr int threeColumnsFrom = 1040, leftWidth = 232, rightWidth = 328, leastHeight = 220; // px at 100 %

constexpr int marketRole = Qt::UserRole + 1;

enum Part { DocumentPart, VersionsPart, AnswersPart };

} // namespace

session::PageEntry HandoffPage::entry(const DrawFigures& draw) {
  return {"handoff",
          tr("Handoff"),
          "file-check",
          tr("Strategy"),
          [draw](session::Session& session, session::Surrounding& surrounding) -> session::Page* {
            return new HandoffPage(session, surrounding, draw);
          },
          waitingFor};
}

int HandoffPage::waitingFor(const session::Session& session) {
  const auto& elements = session.elements();
  if (!session.me())
    return 0;
  static const handoff::VersionNews none;
  const auto* live = session::LiveCheck::madeFor(session);
  const handoff::VersionNews& news = live ? live->news() : none;
  int waiting = 0;
  std::set<basics::Id<handoff::Handoff>> changed; // one move for each version, however much stands on it
  for (const auto& flag : news.toReconfirm)
    if (std::ranges::find(flag.owners, session.me()) != flag.owners.end())
      changed.insert(flag.since);
  waiting += int(changed.size());
  if (const auto* version = handoff::versionInForce(elements, session.today(), news.order()))
    for (const auto& answer : handoff::answersTo(elements, *version, session.today()).answers)
      waiting += answer.person->id == session.me() && !answer.acknowledgement;
  for (const auto& question : elements.all<strategy::OpenQuestion>())
    waiting += question.owner == session.me() && question.answer.empty();
  return waiting;
}

HandoffPage::HandoffPage(session::Session& session, session::Surrounding& surrounding, DrawFigures draw,
                         QWidget* parent)
    : Page(session, surrounding, parent), m_draw(std::move(draw)) {
  auto* outer = new QVBoxLayout(this);
  theme::space(outer, 0, 0);
  auto* scroll = new widgets::PageScroll;
  outer->addWidget(scroll);
  QVBoxLayout* column = scroll->content();
  buildHeader();
  column->addWidget(m_header);
  column->addWidget(buildFilters());
  m_whole = new widgets::FittingStack;
  column->addWidget(m_whole, 1);
  m_whole->addWidget(m_body = buildBody());
  m_whole->addWidget(buildEmpty());
  connectCards();
  connect(&session, &session::Session::changed, this, &HandoffPage::ask);
  connect(&session, &session::Session::actualsReady, this, &HandoffPage::ask);
  connect(&session, &session::Session::meChanged, this, [this] {
    refreshCards();
    if (m_middle->currentIndex() == 1)
      m_comparing->refresh(); // what is theirs comes first
  });
  ask();
}

void HandoffPage::buildHeader() {
  m_header = new widgets::PageHeader(tr("Handoff"));
  m_document = new widgets::FilterCombo(tr("Document"));
  m_document->setObjectName("document");
  m_document->setAccessibleName(tr("Document"));
  m_export = widgets::button(tr("Export"), "upload");
  m_export->setObjectName("export");
  auto* menu = new QMenu(m_export);
  const std::pair<FileKind, QString> kinds[] = {{FileKind::Pdf, tr("As PDF...")},
                                                {FileKind::Word, tr("As Word document...")},
                                                {FileKind::Html, tr("As HTML, one file...")},
                                                {FileKind::Markdown, tr("As Markdown...")}};
  for (const auto& [kind, word] : kinds)
    connect(menu->addAction(word), &QAction::triggered, this, [this, kind = kind] { exportAs(kind); });
  addCopying(menu);
  m_export->setMenu(menu);
  m_publish = widgets::button(tr("Publish..."), "send", widgets::ButtonKind::Primary);
  m_publish->setObjectName("publish");
  m_inHeader = new QWidget;
  theme::space(new QHBoxLayout(m_inHeader), 0, 0);
  m_header->addAction(m_inHeader);
  m_header->addAction(m_export);
  m_header->addAction(m_publish);
  connect(m_document, &QComboBox::activated, this, &HandoffPage::chooseDocument);
  connect(m_publish, &QPushButton::clicked, this, &HandoffPage::askPublish);
}

/// The row that a narrow window has instead of columns.
QWidget* HandoffPage::buildFilters() {
  m_filters = new QWidget;
  auto* row = new widgets::FlowLayout(m_filters);
  theme::space(row, QMargins(0, 0, 0, 12), 8);
  m_parts = new widgets::SegmentedControl(tr("Part of the page"), {tr("Document"), tr("Versions"), tr("Answers")});
  m_parts->setObjectName("parts");
  m_parts->setBreaking();
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
  m_middle->addWidget(m_pane);
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
  connect(m_compare, &QPushButton::clicked, this, &HandoffPage::compareShown);
  connect(m_since, &QPushButton::clicked, this, &HandoffPage::compareSigned);
  connect(m_changes, &ChangeSummary::allAsked, this, [this] { compare(m_view.comparedKey, {}); });
  connect(m_comparing, &ComparePane::closeAsked, this, [this] {
    m_middle->setCurrentIndex(0);
    arrange();
    m_pane->canvas().setFocus(Qt::OtherFocusReason);
  });
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

/// One reading at a time: what changes meanwhile is read when the answer is there.
void HandoffPage::ask() {
  if (m_asking || !isVisible()) {
    m_askAgain = true;
    return;
  }
  m_asking = true;
  m_session.ask<HandoffView>(
      this,
      [today = m_session.today(), known = m_view.steps](const workspace::Workspace& workspace) {
        return handoffView(workspace, today, known);
      },
      [this](HandoffView view) {
        m_asking = false;
        m_view = std::move(view);
        m_stale = true;
        refresh();
        if (std::exchange(m_askAgain, false))
          ask();
      });
}

void HandoffPage::refresh() {
  const auto& elements = m_session.elements();
  const bool empty = m_view.versions.size() < 2 && elements.count<strategy::Market>() == 0 &&
                     elements.count<strategy::Offering>() == 0;
  m_whole->setCurrentIndex(empty ? 1 : 0);
  const basics::RowId next = std::exchange(m_next, 0);
  const QString field = std::exchange(m_nextField, {});
  if (next != 0 && !keyOf(next).empty())
    m_choice.version = keyOf(next);
  if (!shown())
    m_choice.version.clear();
  m_versions->show(m_view.versions, m_choice.version);
  widgets::setWhyDisabled(m_compare, m_view.versions.size() > 1 ? QString() : tr("There is only the draft so far"));
  m_changes->show(m_view);
  m_comparing->setVersions(m_view.versions);
  if (m_middle->currentIndex() == 1)
    m_comparing->refresh();
  askMarkets();
  refreshHeader();
  refreshCards();
  openDocument();
  arrange();
  if (next != 0 && !field.isEmpty())
    openSince(next, field);
}

void HandoffPage::refreshHeader() {
  const VersionLine* inForce = m_view.inForce();
  QString facts = inForce ? tr("%1 is in force.").arg(inForce->name) : tr("Nothing is in force yet.");
  const int changes = int(m_view.changes.size());
  if (!m_view.comparedWith.isEmpty())
    facts += ' ' + (changes == 0   ? tr("%1 says the same.").arg(m_view.draftName())
                    : changes == 1 ? tr("%1 changes one thing.").arg(m_view.draftName())
                                   : tr("%1 changes %2 things.").arg(m_view.draftName()).arg(changes));
  m_header->setFacts(facts);
  const bool empty = m_whole->currentIndex() == 1;
  m_publish->setText(tr("Publish version %1...").arg(m_view.nextNumber));
  widgets::setButtonKind(m_publish, m_view.ready ? widgets::ButtonKind::Primary : widgets::ButtonKind::Secondary);
  const QString readOnly = m_session.readOnly() ? tr("The file is open for reading only") : QString();
  widgets::setWhyDisabled(m_publish, empty ? tr("There is no market and no offering yet") : readOnly);
  if (readOnly.isEmpty() && !empty && !m_view.ready) {
    const int closed = 4 - m_view.openGates;
    const QString why = closed == 1 ? tr("1 gate closed") : tr("%1 gates closed").arg(closed);
    widgets::setPlainToolTip(m_publish, closed > 0 ? why : whyNotReady(m_view));
    m_publish->setAccessibleDescription(whyNotReady(m_view));
  }
  widgets::setWhyDisabled(m_export, empty ? tr("There is nothing to export yet") : QString());
  m_document->setEnabled(!empty);
}

const VersionLine* HandoffPage::answered() const {
  const VersionLine* line = shown();
  if (line && !line->isDraft())
    return line;
  if (const VersionLine* inForce = m_view.inForce())
    return inForce;
  return m_view.versions.size() > 1 ? &m_view.versions[1] : nullptr;
}

void HandoffPage::refreshCards() {
  const VersionLine* line = shown();
  m_readiness->show(m_view);
  if (!line || !line->isDraft())
    m_readiness->hide();
  const VersionLine* version = answered();
  m_answers->show(version);
  const auto* handoff = version ? m_session.elements().find(version->id) : nullptr;
  m_questions->setAbout(handoff ? basics::Id<basics::Anything>(handoff->id.value()) : basics::Id<basics::Anything>(),
                        handoff ? handoff->publishedBy : basics::Id<people::Person>());
  std::map<basics::Id<strategy::OpenQuestion>, QString> answeredIn;
  for (const VersionLine& one : m_view.versions)
    for (const auto& answer : one.answers)
      answeredIn.emplace(answer.question, one.name.toLower());
  m_questions->setAnsweredIn(std::move(answeredIn));
  m_questions->refresh();
  m_since->setVisible(!signedKey().empty());
  m_comparing->setSigned(signedKey());
  m_comments->setAbout(line && !line->isDraft() ? basics::Id<basics::Anything>(line->id.value())
                                                : basics::Id<basics::Anything>());
  m_comments->refresh();
}

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
  const VersionLine* line = shown();
  m_document->clear();
  const auto add = [this](const QString& name, int printed, basics::Id<strategy::Market> market = {}) {
    m_document->addItem(name, printed);
    m_document->setItemData(m_document->count() - 1, qlonglong(market.value()), marketRole);
    if (printed == int(m_choice.printed) && market == m_choice.market)
      m_document->setCurrentIndex(m_document->count() - 1);
  };
  add(line && line->isDraft() ? tr("Draft for comment") : tr("Handoff"), int(Printed::Handoff));
  add(tr("One page"), int(Printed::OnePage));
  add(tr("Seller's cards"), int(Printed::Cards));
  for (const CardMarket& market : m_markets)
    add(tr("Card: %1").arg(market.name), int(Printed::Cards), market.id);
  if (line && !line->isDraft())
    add(tr("Draft for comment"), -1);
}

void HandoffPage::chooseDocument(int index) {
  const int chosen = m_document->itemData(index).toInt();
  m_choice.printed = chosen < 0 ? Printed::Handoff : Printed(chosen);
  m_choice.market = basics::Id<strategy::Market>(m_document->itemData(index, marketRole).toLongLong());
  if (chosen < 0)
    return showVersion({});
  openDocument();
}

QString HandoffPage::documentName() const {
  return m_document->currentText();
}

void HandoffPage::openDocument() {
  const VersionLine* line = shown();
  if (!line || m_whole->currentIndex() == 1 || !isVisible())
    return;
  const QString title =
      line->isDraft() ? tr("%1, as it will print").arg(line->name) : tr("%1, as it prints").arg(line->name);
  const PageSource& pages = m_pane->pages();
  const bool stands = pages.choice() == m_choice && (pages.count() > 0 || pages.isSetting());
  m_pane->open(m_choice, title);
  // A version never changes but for its recall, which the cover prints.
  if (std::exchange(m_stale, false) && stands)
    m_pane->refresh();
}

void HandoffPage::showEvent(QShowEvent* event) {
  Page::showEvent(event);
  if (!m_asking && std::exchange(m_askAgain, false))
    ask();
  openDocument();
}

void HandoffPage::showVersion(const std::string& key) {
  if (!m_view.line(key))
    return;
  m_choice.version = key;
  m_versions->show(m_view.versions, key);
  m_choice.market = {}; // of the version before
  m_middle->setCurrentIndex(0);
  askMarkets();
  refreshCards();
  openDocument();
  arrange();
}

/// What is shown with what came before it; the first version with the draft.
void HandoffPage::compareShown() {
  const auto& lines = m_view.versions; // the newest first
  for (std::size_t i = 0; i < lines.size(); ++i)
    if (lines[i].key == m_choice.version)
      return i + 1 < lines.size() ? compare(lines[i + 1].key, lines[i].key) : compare(lines[i].key, {});
}

std::string HandoffPage::keyOf(basics::RowId version) const {
  for (const VersionLine& line : m_view.versions)
    if (!line.isDraft() && line.id.value() == version)
      return line.key;
  return {};
}

std::string HandoffPage::signedKey() const {
  const auto* last =
      handoff::lastSigned(m_session.elements(), m_session.me(), session::LiveCheck::of(m_session).news().order());
  return last ? keyOf(last->id.value()) : std::string();
}

/// Up to the newest version; who has signed that one sees what the draft will change.
void HandoffPage::compareSigned() {
  const std::string from = signedKey();
  for (const VersionLine& line : m_view.versions)
    if (!line.isDraft() && line.standing != Standing::Recalled)
      return compare(from, line.key == from ? std::string() : line.key);
}

/// What changed since they signed, or what of theirs stands on what a version changed.
void HandoffPage::openSince(basics::RowId version, const QString& field) {
  const std::string to = keyOf(version);
  if (to.empty())
    return;
  const bool standing = field == QLatin1String("reconfirm");
  std::string from = standing ? std::string() : signedKey(), newest = to;
  if (const auto* step = handoff::stepTo(m_view.steps, basics::Id<handoff::Handoff>(version)); step && from.empty())
    from = keyOf(step->before.value());
  if (standing && !m_view.steps.empty())
    newest = keyOf(m_view.steps.back()->version.value());
  if (from.empty())
    return showVersion(to);
  m_choice.version = to;
  compare(from, newest, standing ? ComparePane::Stands : ComparePane::Differs);
}

void HandoffPage::openElement(basics::RowId element) {
  const bool goal = m_session.elements().find(basics::Id<plan::Goal>(element));
  const QString plan = m_surrounding.hasPage("plan") ? QStringLiteral("plan") : QStringLiteral("numbers");
  emit m_surrounding.openPage(goal ? plan : QStringLiteral("strategy"), element, {});
}

void HandoffPage::compare(const std::string& from, const std::string& to, ComparePane::Part part) {
  if (m_view.versions.size() < 2)
    return;
  m_middle->setCurrentIndex(1);
  m_comparing->compare(from, to, part);
  m_parts->setCurrent(DocumentPart);
  arrange();
  m_comparing->takeFocus();
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

void HandoffPage::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_PageDown || event->key() == Qt::Key_PageUp)
    m_pane->canvas().turn(event->key() == Qt::Key_PageDown ? 1 : -1);
  else
    Page::keyPressEvent(event);
}

void HandoffPage::show(basics::RowId element, const QString& field) {
  const auto& elements = m_session.elements();
  if (elements.find(basics::Id<strategy::OpenQuestion>(element)) ||
      elements.find(basics::Id<handoff::Comment>(element)))
    return m_parts->setCurrent(AnswersPart);
  if (elements.find(basics::Id<handoff::Handoff>(element)))
    session::markRead(m_session, basics::Id<handoff::Handoff>(element));
  if (keyOf(element).empty()) { // not read yet
    m_next = element;
    m_nextField = field;
  } else if (field == QLatin1String("since") || field == QLatin1String("reconfirm"))
    openSince(element, field);
  else
    showVersion(keyOf(element));
}

} // namespace baton::handoff_page
