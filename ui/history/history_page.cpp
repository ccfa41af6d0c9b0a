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
#include "ui/records/import_list.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/filter_combo.h"
#include "ui/widgets/fitting_stack.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/page_scroll.h"
#include "ui/widgets/question.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/text_label.h"

#include <QFileDialog>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPointer>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace baton::history_page {

using basics::Outcome;
using theme::TextStyle;
using widgets::Tone;
using workspace::HistoryRow, workspace::Report, workspace::Workspace;

namespace {

QStringList askForFiles(QWidget* parent) {
  return QFileDialog::getOpenFileNames(parent, HistoryPage::tr("Choose copies of this workspace"), {},
                                       HistoryPage::tr("Workspaces (*.baton)"));
}

} // namespace

session::PageEntry HistoryPage::entry() {
  return {"history",
          tr("History"),
          "history",
          tr("Together"),
          [](session::Session& session, session::Surrounding& surrounding) -> session::Page* {
            return new HistoryPage(session, surrounding);
          },
          [](const session::Session& session) {
            const auto* copies = session::Copies::madeFor(session);
            return copies ? copies->openConflicts() : 0;
          }};
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

void HistoryPage::buildHeader() {
  m_header = new widgets::PageHeader(tr("History"));
  m_merge = widgets::button(tr("Merge a copy..."), QStringLiteral("git-merge"));
  m_merge->setObjectName("merge-copy");
  m_name = widgets::button(tr("Name this version"), QStringLiteral("flag"));
  m_name->setObjectName("name-version");
  for (QPushButton* one : {m_merge, m_name}) {
    widgets::setWhyDisabled(one, whyNotChanged());
    m_header->addAction(one);
  }
  connect(m_merge, &QPushButton::clicked, this, &HistoryPage::chooseCopies);
  connect(m_name, &QPushButton::clicked, &m_surrounding, &session::Surrounding::askVersionName);
}

QString HistoryPage::whyNotChanged() const {
  return m_session.readOnly() ? tr("The workspace is open for reading only") : QString();
}

QWidget* HistoryPage::buildFilters() {
  auto* filters = new QWidget;
  auto* row = new widgets::FlowLayout(filters);
  theme::space(row, QMargins(0, 0, 0, 12), 8);
  m_parts = new widgets::SegmentedControl(tr("Part of the history"),
                                          {tr("Changes"), tr("Versions"), tr("Imports"), tr("Copies")});
  m_parts->setObjectName("parts");
  m_parts->setBreaking();
  m_who = new widgets::FilterCombo(tr("Who"));
  m_who->setObjectName("who");
  m_what = new widgets::FilterCombo(tr("What"));
  m_what->setObjectName("what");
  m_find = new QLineEdit;
  m_find->setObjectName("find");
  m_find->setPlaceholderText(tr("Find"));
  m_find->setClearButtonEnabled(true);
  m_find->setAccessibleName(tr("Find in the changes"));
  theme::fixHeight(m_find, 32);
  theme::fixWidth(m_find, 160);
  m_clearElement = widgets::button({}, QStringLiteral("x"));
  m_clearElement->setObjectName("all-elements");
  m_clearElement->hide();
  m_open = widgets::button({}, QStringLiteral("triangle-alert"));
  m_open->setObjectName("open-conflicts");
  m_open->hide();
  for (QWidget* one :
       {static_cast<QWidget*>(m_parts), static_cast<QWidget*>(m_who), static_cast<QWidget*>(m_what),
        static_cast<QWidget*>(m_find), static_cast<QWidget*>(m_clearElement), static_cast<QWidget*>(m_open)})
    row->addWidget(one);
  return filters;
}

QWidget* HistoryPage::buildChanges() {
  auto* card = new widgets::Card;
  card->setPadding(1, 1);
  m_listStack = new QStackedWidget;
  m_changes = new ChangeList;
  m_listStack->addWidget(m_changes);
  auto* nothing = new QWidget;
  auto* column = new QVBoxLayout(nothing);
  theme::space(column, 24, 12);
  column->addWidget(widgets::paragraph(tr("No change is like that."), TextStyle::Body, Tone::Muted));
  auto* all = widgets::button(tr("Show all changes"));
  all->setObjectName("show-all");
  column->addWidget(all, 0, Qt::AlignLeft);
  column->addStretch(1);
  connect(all, &QPushButton::clicked, this, [this] {
    m_who->setCurrentIndex(0);
    m_what->setCurrentIndex(0);
    m_find->clear();
    showElement(0);
  });
  m_listStack->addWidget(nothing);
  card->body()->addWidget(m_listStack, 1);
  return card;
}

QWidget* HistoryPage::buildImports() {
  auto* card = new widgets::Card;
  auto* list = new records::ImportList(m_session, card);
  card->body()->addWidget(list, 1);
  auto* none =
      widgets::paragraph(tr("Nothing was taken in from a file yet. What is imported later can be undone here, whole."),
                         TextStyle::Body, Tone::Muted);
  card->body()->addWidget(none);
  auto* import = widgets::button(tr("Import..."), QStringLiteral("download"));
  import->setObjectName("import");
  widgets::setWhyDisabled(import, whyNotChanged());
  card->body()->addWidget(import, 0, Qt::AlignLeft);
  const auto fit = [this, none] { none->setVisible(m_session.elements().count<records::ImportBatch>() == 0); };
  fit();
  connect(&m_session, &session::Session::changed, none, fit);
  connect(import, &QPushButton::clicked, this, [this] { emit m_surrounding.importFile({}); });
  connect(list, &records::ImportList::undone, this,
          [this](const QString& sentence, bool done) { emit m_surrounding.say(sentence, done); });
  return card;
}

void HistoryPage::connectParts() {
  connect(m_parts, &widgets::SegmentedControl::changed, this, [this](int part) { openPart(Part(part)); });
  connect(m_who, &QComboBox::activated, this, &HistoryPage::filter);
  connect(m_what, &QComboBox::activated, this, &HistoryPage::filter);
  connect(m_find, &QLineEdit::textChanged, this, &HistoryPage::filter);
  connect(m_clearElement, &QPushButton::clicked, this, [this] { showElement(0); });
  connect(m_open, &QPushButton::clicked, this, &HistoryPage::openConflicts);
  connect(m_changes, &ChangeList::chosen, this, &HistoryPage::showCurrent);
  connect(m_changes, &ChangeList::activated, this, [this] {
    showCurrent();
    m_panel->takeFocus();
  });
  connect(m_changes, &ChangeList::menuAsked, this, &HistoryPage::openMenu);
  connect(m_panel, &HistoryPanel::elementAsked, this, &HistoryPage::goTo);
  connect(m_panel, &HistoryPanel::said, &m_surrounding, &session::Surrounding::say);
  connect(m_panel, &HistoryPanel::said, this, &HistoryPage::ask); // also where no element shows differently
  connect(m_panel, &HistoryPanel::closed, this, [this] { m_changes->setFocus(Qt::OtherFocusReason); });
  connect(m_versions, &VersionsPane::nameAsked, &m_surrounding, &session::Surrounding::askVersionName);
  connect(m_versions, &VersionsPane::entryAsked, this, &HistoryPage::showEntry);
  connect(m_versions, &VersionsPane::goBackAsked, this, &HistoryPage::askGoBack);
  connect(m_versions, &VersionsPane::differencesAsked, m_panel, &HistoryPanel::showSince);
  connect(m_versions, &VersionsPane::handoffAsked, this,
          [this](basics::RowId version) { emit m_surrounding.openPage(QStringLiteral("handoff"), version, {}); });
  connect(m_copiesPane, &CopiesPane::chooseAsked, this, &HistoryPage::chooseCopies);
  connect(m_copiesPane, &CopiesPane::said, &m_surrounding, &session::Surrounding::say);
  connect(m_copiesPane, &CopiesPane::merged, this, [this] {
    m_wantsConflicts = true;
    verify();
    ask();
  });
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
  if (std::exchange(m_wantsConflicts, false) || (std::exchange(m_isFirst, false) && m_copies.openConflicts() > 0))
    openConflicts();
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
  for (const basics::Kind* kind : kinds)
    words.emplace_back(inspector::text(kind->plural), inspector::text(kind->name));
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
      [this](Copy copy) {
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
  if (field == QLatin1String("copies") || field == QLatin1String("versions"))
    return openPart(field == QLatin1String("copies") ? CopiesPart : Versions);
  if (field == QLatin1String("conflicts")) {
    m_wantsConflicts = true;
    ask();
  }
}

void HistoryPage::showCurrent() {
  if (m_parts->current() != Changes || !m_history)
    return;
  m_panel->show(m_changes->current(), m_history->named);
}

/// The newest merge that left conflicts which are still open.
void HistoryPage::openConflicts() {
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
      [this](std::int64_t merge) {
        if (merge == 0)
          return;
        int line = m_changes->changes().lineOfMerge(merge);
        if (line < 0) { // a filter hides it
          m_who->setCurrentIndex(0);
          m_what->setCurrentIndex(0);
          m_find->clear();
          m_element = 0;
          filter();
          line = m_changes->changes().lineOfMerge(merge);
        }
        m_changes->select(line);
        showCurrent();
      });
}

void HistoryPage::showEntry(const journal::EntryId& entry) {
  m_who->setCurrentIndex(0);
  m_what->setCurrentIndex(0);
  m_find->clear();
  m_element = 0;
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
                        emit self->m_session.refused(text(outcome.refusal().cause), text(outcome.refusal().remedy));
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
