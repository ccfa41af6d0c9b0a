// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/history_page.h"

#include "core/records/import_batch.h"
#include "core/workspace/all_kinds.h"
#include "core/workspace/past.h"
#include "ui/history/change_list.h"
#include "ui/history/copies_pane.h"
#include "ui/history/history_panel.h"
#include "ui/history/words.h"
#include "ui/inspector/words.h"
#include "ui/session/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/filter_combo.h"
#include "ui/widgets/fitting_stack.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/page_scroll.h"
#include "ui/widgets/question.h"
#include "ui/widgets/segmented_control.h"

#include <QFileDialog>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPointer>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace baton::history_page {

using basics::Outcome;
using workspace::HistoryRow, workspace::Report, workspace::Workspace;

namespace {

QStringList askForFiles(QWidget* parent) {
  return QFileDialog::getOpenFileNames(parent, HistoryPage::tr("Choose copies of this workspace"), {},
                                       HistoryPage::tr("Workspaces (*.baton)"));
}

} // namespace

session::PageEntry HistoryPage::entry() {
  return {
      "history",
      tr("History"),
      "history",
      tr("Together"),
      session::pageOf<HistoryPage>(),
      [](const session::Session& session) {
        const auto* copies = session::Copies::madeFor(session);
        return copies ? copies->openConflicts() : 0;
      },
      {{tr("Menu, Shift+F10"), tr("what can be done with the chosen change")},
       {tr("Left, Right"), tr("in a conflict: from one value to the other")},
       {tr("Page Up, Page Down"), tr("in a conflict: to the one before and after")},
       {tr("Esc"), tr("closes the panel at the right")}},
      {session::viewOf("changes", tr("Changes: who changed what, and when"), "history", tr("journal, log")),
       session::viewOf("versions", tr("Versions with a name, to go back to"), "history", tr("named, restore")),
       session::viewOf("imports", tr("Imports: what was taken in"), "history", tr("undo an import, batches")),
       session::viewOf("copies", tr("Copies: merge them, settle what differs"), "history", tr("conflicts, laptops"))}};
}

HistoryPage::HistoryPage(session::Session& session, session::Surrounding& surrounding, QWidget* parent)
    : Page(session, surrounding, parent), m_copies(session::Copies::of(session)), m_chooseFiles(askForFiles) {
  auto* outer = new QVBoxLayout(this);
  theme::space(outer, 0, 0);
  auto* scroll = new widgets::PageScroll;
  outer->addWidget(scroll);
  QVBoxLayout* column = scroll->content();
  buildHeader();
  column->addWidget(m_header);
  column->addWidget(buildFilters());
  m_panel = new HistoryPanel(session);
  m_stack = new widgets::FittingStack;
  column->addWidget(m_stack, 1);
  m_stack->addWidget(buildChanges());
  m_stack->addWidget(m_versions = new VersionsPane(session));
  m_stack->addWidget(buildImports());
  m_stack->addWidget(m_copiesPane = new CopiesPane(session));
  connectParts();
  connect(&session, &session::Session::changed, this, &HistoryPage::ask);
  connect(&m_copies, &session::Copies::looked, this, &HistoryPage::showCounts);
  ask();
  verify();
}

QWidget* HistoryPage::inspector() {
  return m_panel;
}

bool HistoryPage::inspectorWanted() const {
  return m_panel->isOpen();
}

QString HistoryPage::whyNotChanged() const {
  return m_session.readOnly() ? tr("The workspace is open for reading only") : QString();
}

void HistoryPage::openPart(Part part) {
  m_parts->setCurrent(part);
  m_stack->setCurrentIndex(part);
  for (QWidget* one : {static_cast<QWidget*>(m_who), static_cast<QWidget*>(m_what), static_cast<QWidget*>(m_find)})
    one->setVisible(part == Changes);
  m_clearElement->setVisible(part == Changes && m_element != 0);
  if (part == CopiesPart)
    m_copies.look();
  if (part == Changes)
    showCurrent();
  else
    m_panel->show(nullptr, m_session.elements());
}

/// One reading at a time: what changes meanwhile is read when the answer is there.
void HistoryPage::ask() {
  if (m_asking || !isVisible()) {
    m_askAgain = true;
    return;
  }
  m_asking = true;
  m_askAgain = false;
  m_session.ask<Reading>(
      this,
      [element = m_element, before = m_history](const Workspace& workspace) {
        Reading reading{std::make_shared<const workspace::History>(workspace::historyOf(workspace, before.get())),
                        versionRows(workspace),
                        {}};
        if (element != 0)
          reading.ofElement = workspace::entriesOf(workspace, element);
        return reading;
      },
      [this](Reading reading) {
        m_asking = false;
        take(std::move(reading));
        if (std::exchange(m_askAgain, false))
          ask();
      });
}

void HistoryPage::take(Reading reading) {
  m_history = std::move(reading.history);
  m_ofElement = std::move(reading.ofElement);
  m_versionCount = reading.versions.size();
  m_versions->show(reading.versions);
  fillFilters();
  showFacts();
  showCounts();
  filter();
  if (std::exchange(m_wantsUndo, false))
    return askUndoMerge();
  const bool isFirst = std::exchange(m_isFirst, false);
  if (std::exchange(m_wantsConflicts, false))
    openConflicts(true);
  else if (isFirst && m_copies.openConflicts() > 0)
    openConflicts(false);
}

void HistoryPage::fillFilters() {
  const auto keep = [](widgets::FilterCombo* combo, const QVariant& kept) {
    combo->setCurrentIndex(std::max(0, combo->findData(kept)));
  };
  const QVariant who = m_who->currentData(), what = m_what->currentData();
  m_who->clear();
  m_who->addItem(tr("Everyone"), QString());
  for (const std::string& person : m_history->people)
    m_who->addItem(personName(person), text(person));
  keep(m_who, who);
  std::set<const basics::Kind*> kinds;
  for (const HistoryRow& row : m_history->rows)
    kinds.insert(row.kinds.begin(), row.kinds.end());
  std::vector<std::pair<QString, QString>> words;
  words.reserve(kinds.size());
  for (const basics::Kind* kind : kinds)
    words.emplace_back(session::word(kind->plural), inspector::text(kind->name));
  std::ranges::sort(words);
  m_what->clear();
  m_what->addItem(tr("Everything"), QString());
  for (const auto& [word, kind] : words)
    m_what->addItem(word, kind);
  keep(m_what, what);
}

void HistoryPage::showFacts() {
  const int people =
      int(std::ranges::count_if(m_history->people, [](const std::string& one) { return one != "unnamed"; }));
  QString facts =
      tr("%1 changes by %2").arg(widgets::whole(m_history->changes), counted(people, tr("1 person"), tr("%1 people")));
  facts += QStringLiteral(" · ") +
           (!m_problems ? tr("the chain is being checked...")
            : *m_problems == 0
                ? tr("chain checked, whole")
                : counted(std::int64_t(*m_problems), tr("chain checked: 1 fault"), tr("chain checked: %1 faults")));
  m_header->setFacts(facts);
}

void HistoryPage::showCounts() {
  const auto word = [this](int part, const QString& name, std::size_t count) {
    m_parts->setWord(part, count > 0 ? QStringLiteral("%1 %2").arg(name, widgets::whole(std::int64_t(count))) : name);
  };
  word(Versions, tr("Versions"), m_versionCount);
  word(Imports, tr("Imports"), m_session.elements().count<records::ImportBatch>());
  word(CopiesPart, tr("Copies"), std::size_t(m_copies.waiting()));
  const int open = m_copies.openConflicts();
  m_open->setText(counted(open, tr("1 conflict open"), tr("%1 conflicts open")));
  m_open->setVisible(open > 0);
}

void HistoryPage::verify() {
  m_problems.reset();
  using Copy = std::shared_ptr<workspace::TemporaryCopy>;
  m_session.ask<Copy>(
      this, [](const Workspace& workspace) -> Copy { return std::make_shared<workspace::TemporaryCopy>(workspace); },
      [this](const Copy& copy) {
        m_session.compute<std::size_t>(
            this, [copy]() -> std::size_t { return workspace::verify(*copy).size(); },
            [this](std::size_t problems) {
              m_problems = problems;
              if (m_history)
                showFacts();
            });
      });
}

void HistoryPage::filter() {
  if (!m_history)
    return;
  workspace::HistoryFilter filter;
  filter.by = m_who->currentData().toString().toStdString();
  filter.kind = workspace::kindNamed(m_what->currentData().toString().toStdString());
  filter.words = m_find->text().toStdString();
  if (m_element != 0)
    filter.among = m_ofElement;
  m_changes->show(m_history, filter, m_session.today());
  m_listStack->setCurrentIndex(m_changes->changes().changes() > 0 ? 0 : 1);
  if (m_panel->isOpen())
    showCurrent();
  const basics::ElementRef element = m_history->named.locate(m_element);
  m_clearElement->setVisible(element && m_parts->current() == Changes);
  if (element)
    m_clearElement->setText(tr("Only %1").arg(inspector::shortTitle(m_history->named, element)));
}

void HistoryPage::showElement(basics::RowId element) {
  m_element = element;
  openPart(Changes);
  ask();
}

void HistoryPage::show(basics::RowId element, const QString& field) {
  if (element != 0)
    return showElement(element);
  static const QStringList parts{"changes", "versions", "imports", "copies"}; // as they stand side by side
  if (const auto part = parts.indexOf(field); part >= 0) {
    openPart(Part(part));
    if (part == CopiesPart)
      m_copiesPane->takeFocus();
    return;
  }
  m_wantsConflicts = m_wantsConflicts || field == QLatin1String("conflicts");
  m_wantsUndo = m_wantsUndo || field == QLatin1String("undo-merge");
  if (m_wantsConflicts || m_wantsUndo)
    ask();
}

void HistoryPage::showCurrent() {
  if (m_parts->current() != Changes || !m_history)
    return;
  m_panel->show(m_changes->current(), m_history->named);
}

/// The newest merge that left conflicts which are still open. Where it was asked for, the keyboard goes there; where
/// there is none, to the changes.
void HistoryPage::openConflicts(bool isAsked) {
  openPart(Changes);
  m_session.ask<std::int64_t>(
      this,
      [](const Workspace& workspace) {
        const auto open = workspace::openCells(workspace);
        std::int64_t newest = 0;
        for (const auto& merge : journal::mergesIn(workspace.database()))
          if (std::ranges::any_of(open, [&](const auto& cell) { return workspace::isOf(merge, cell); }))
            newest = merge.id;
        return newest;
      },
      [this, isAsked](std::int64_t merge) {
        if (merge != 0)
          openMerge(merge);
        if (isAsked && merge != 0)
          m_panel->takeFocus();
        else if (isAsked)
          m_changes->setFocus(Qt::OtherFocusReason);
      });
}

void HistoryPage::openMerge(std::int64_t merge) {
  int line = m_changes->changes().lineOfMerge(merge);
  if (line < 0) { // a filter hides it
    clearFilters();
    filter();
    line = m_changes->changes().lineOfMerge(merge);
  }
  m_changes->select(line);
  showCurrent();
}

/// The newest merge, with the question whether it is to go.
void HistoryPage::askUndoMerge() {
  openPart(Changes);
  m_session.ask<std::optional<std::int64_t>>(this, workspace::mergeToUndo, [this](std::optional<std::int64_t> merge) {
    if (!merge)
      return;
    m_panel->askUndoOnceShown();
    openMerge(*merge);
  });
}

void HistoryPage::clearFilters() {
  m_who->setCurrentIndex(0);
  m_what->setCurrentIndex(0);
  m_find->clear();
  m_element = 0;
}

void HistoryPage::showEntry(const journal::EntryId& entry) {
  clearFilters();
  openPart(Changes);
  filter();
  m_changes->select(m_changes->changes().lineOf(entry));
  showCurrent();
  m_changes->setFocus(Qt::OtherFocusReason);
}

void HistoryPage::goTo(basics::ElementRef element, const QString& field) {
  if (const QString page = pageOf(*element.kind); !page.isEmpty() && m_surrounding.hasPage(page))
    emit m_surrounding.openPage(page, element.id, field);
  else
    showElement(element.id);
}

void HistoryPage::run(const QString& command) {
  if (command != QLatin1String("merge-copy"))
    return show(0, command);
  if (const QString why = whyNotChanged(); !why.isEmpty())
    emit m_surrounding.say(why, false);
  else
    chooseCopies();
}

void HistoryPage::chooseCopies() {
  openPart(CopiesPart);
  if (const QStringList files = m_chooseFiles(this); !files.isEmpty())
    m_copiesPane->tick(files);
}

void HistoryPage::askGoBack(const QString& version, const journal::EntryId& entry) {
  widgets::ask(window(), QStringLiteral("go-back-dialog"), tr("Go back to %1?").arg(version),
               tr("What is different now is written back as it was then, as one change: undo takes it back. Imports, "
                  "published versions, answers and private notes stay."),
               tr("Go back"), [this, version, entry] {
                 perform(tr("Everything is as in %1").arg(version),
                         [version, entry](Workspace& workspace, workspace::Circumstances how) {
                           how.label = tr("go back to %1").arg(version).toStdString();
                           return workspace::goBackTo(workspace, entry, how);
                         });
               });
}

void HistoryPage::perform(const QString& done,
                          std::function<Outcome<Report>(Workspace&, workspace::Circumstances)> work) {
  workspace::Circumstances how;
  how.author = m_session.author();
  m_session.perform([how, work = std::move(work)](Workspace& workspace) { return work(workspace, how); },
                    [self = QPointer(this), done](const Outcome<Report>& outcome) {
                      if (!self)
                        return;
                      if (outcome)
                        emit self->m_surrounding.say(done, true);
                      else
                        self->m_session.refuse(outcome.refusal());
                    });
}

void HistoryPage::showEvent(QShowEvent* event) {
  Page::showEvent(event);
  if (std::exchange(m_askAgain, false))
    ask();
}

void HistoryPage::keyPressEvent(QKeyEvent* event) {
  if (event == QKeySequence::Find) {
    openPart(Changes);
    m_find->setFocus(Qt::ShortcutFocusReason);
    m_find->selectAll();
  } else {
    Page::keyPressEvent(event);
  }
}

} // namespace baton::history_page
