// SPDX-License-Identifier: GPL-3.0-or-later
// What the page is made of, and what its parts tell each other.
#include "core/records/import_batch.h"
#include "ui/history/change_list.h"
#include "ui/history/copies_pane.h"
#include "ui/history/history_page.h"
#include "ui/history/history_panel.h"
#include "ui/records/import_list.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/filter_combo.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/text_label.h"

#include <QLineEdit>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace baton::history_page {

using theme::TextStyle;
using widgets::Tone;

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

QWidget* HistoryPage::buildFilters() {
  auto* filters = new QWidget;
  auto* row = new widgets::FlowLayout(filters);
  theme::space(row, QMargins(0, 0, 0, 12), 8);
  m_parts = new widgets::SegmentedControl(tr("Part of the history"),
                                          {tr("Changes"), tr("Versions"), tr("Imports"), tr("Copies")});
  m_parts->setObjectName("parts");
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
    clearFilters();
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
  connect(m_open, &QPushButton::clicked, this, [this] { openConflicts(true); });
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

} // namespace baton::history_page
