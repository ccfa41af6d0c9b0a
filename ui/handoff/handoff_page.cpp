// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/handoff/handoff_page.h"
#include "ui/exporting/export_menu.h"

#include "core/handoff/acknowledging.h"
#include "core/strategy/offering.h"
#include "core/strategy/open_question.h"
#include "ui/exporting/page_canvas.h"
#include "ui/handoff/answers_card.h"
#include "ui/handoff/change_summary.h"
#include "ui/handoff/comments_card.h"
#include "ui/handoff/document_pane.h"
#include "ui/handoff/documents_combo.h"
#include "ui/handoff/questions_card.h"
#include "ui/handoff/readiness_card.h"
#include "ui/handoff/version_list.h"
#include "ui/session/live_check.h"
#include "ui/session/read_versions.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/fitting_stack.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/page_scroll.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/text_label.h"

#include <QKeyEvent>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <set>

namespace baton::handoff_page {

session::PageEntry HandoffPage::entry(const DrawFigures& draw) {
  return {"handoff",
          tr("Handoff"),
          "file-check",
          tr("Strategy"),
          session::pageOf<HandoffPage>(draw),
          waitingFor,
          {{tr("Page Up, Page Down"), tr("turn the page")},
           {tr("Home, End"), tr("first and last page")},
           {tr("Up, Down, Space"), tr("scroll, and turn at the end of the page")},
           {tr("Enter, F2"), tr("on the paper: change what it says")},
           {tr("Ctrl+C"), tr("in the comparison: copy the chosen change")},
           {tr("Space"), tr("on what stands on a change: it still holds")},
           {tr("Enter"), tr("on a change, or what stands on it: goes there")}},
          {{"pdf", tr("Export the handoff as PDF..."), "upload"},
           {"word", tr("Export the handoff as Word document..."), "upload"},
           {"html", tr("Export the handoff as HTML..."), "upload"},
           {"markdown", tr("Export the handoff as Markdown..."), "upload"},
           {"draft", tr("Export the draft for comment..."), "upload"},
           {"changes-pdf", tr("Export what changed as PDF..."), "upload"},
           {"changes-word", tr("Export what changed as Word document..."), "upload"},
           {"copy-page", tr("Copy this page of the document as a picture"), "copy"},
           {"copy-text", tr("Copy the document as text"), "copy"},
           session::viewOf("document", tr("Document of the handoff, as it will print"), "file-check",
                           tr("preview, one page, seller’s card, read")),
           session::viewOf("versions", tr("Versions of the handoff"), "file-check", tr("published, drafts")),
           session::viewOf("answers", tr("Answers to the handoff: who has signed"), "file-check",
                           tr("receivers, acknowledgements, comments, questions")),
           session::viewOf("compare", tr("Compare two versions: what differs"), "file-check",
                           tr("compare versions, differences, diff")),
           session::viewOf("standing", tr("What stands on it: on what a version changed"), "file-check",
                           tr("impact, reconfirm")),
           session::viewOf("answered", tr("Signals answered between two versions"), "file-check", tr("compare")),
           session::viewOf("since", tr("What changed since you signed"), "file-check", tr("compare, differences"))}};
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
  if (const QString command = std::exchange(m_command, {}); !command.isEmpty())
    QMetaObject::invokeMethod(
        this, [this, command] { run(command); }, Qt::QueuedConnection);
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
  m_export->setWhyDisabled(empty ? tr("There is nothing to export yet") : QString());
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
  m_choice.from.clear();
  if (m_choice.printed == Printed::Changes && !m_view.hasOlderThan(key))
    m_choice.printed = Printed::Handoff;
  m_middle->setCurrentIndex(0);
  askMarkets();
  refreshCards();
  openDocument();
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
    return openPart(AnswersPart);
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
