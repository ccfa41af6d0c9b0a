// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/versions_pane.h"

#include "core/handoff/handoff.h"
#include "core/handoff/named_version.h"
#include "ui/history/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/text_label.h"

#include <QVBoxLayout>
#include <algorithm>

namespace baton::history_page {

using theme::TextStyle;
using widgets::Tone;

namespace {

VersionRow rowOf(const workspace::Workspace& workspace, basics::RowId id, const QString& name,
                 const std::string& note) {
  VersionRow row{id, false, name, {}, {}, 0};
  QStringList facts;
  if (const auto entry = workspace::entryNaming(workspace, id)) {
    row.entry = entry->id;
    row.lamport = entry->lamport;
    facts << personName(entry->author.value_or("")) << momentOf(entry->at);
  }
  if (!note.empty())
    facts += text(note);
  row.facts = facts.join(QStringLiteral(" · "));
  return row;
}

} // namespace

std::vector<VersionRow> versionRows(const workspace::Workspace& workspace) {
  std::vector<VersionRow> rows;
  for (const auto& version : workspace.elements().all<handoff::NamedVersion>()) {
    rows.push_back(rowOf(workspace, version.id.value(), text(version.name), version.note));
    rows.back().named = true;
  }
  for (const auto& version : workspace.elements().all<handoff::Handoff>())
    rows.push_back(rowOf(workspace, version.id.value(), VersionsPane::tr("Version %1").arg(version.version.value_or(0)),
                         version.reason));
  std::ranges::sort(rows, std::greater(), [](const VersionRow& row) { return std::pair(row.lamport, row.id); });
  return rows;
}

VersionsPane::VersionsPane(session::Session& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_column(new QVBoxLayout(this)) {
  setObjectName("versions-pane");
  theme::space(m_column, 0, 8);
}

void VersionsPane::show(const std::vector<VersionRow>& versions) {
  while (QLayoutItem* item = m_column->takeAt(0)) {
    if (item->widget()) { // one of its buttons may be the sender
      item->widget()->hide();
      item->widget()->deleteLater();
    }
    delete item;
  }
  if (versions.empty()) {
    auto* empty =
        new widgets::EmptyState(tr("No version yet"), tr("Give the present state a name before you try something: you "
                                                         "can look at it later, and go back to it. What is "
                                                         "published to Sales appears here, too."));
    auto* name = widgets::button(tr("Name this version"), QStringLiteral("flag"), widgets::ButtonKind::Primary);
    name->setObjectName("name-first-version");
    widgets::setWhyDisabled(name, m_session.readOnly() ? tr("The workspace is open for reading only") : QString());
    connect(name, &QPushButton::clicked, this, &VersionsPane::nameAsked);
    empty->addButton(name);
    m_column->addWidget(empty);
  } else {
    auto* card = new widgets::Card;
    theme::space(card->body(), 0, 0);
    for (const VersionRow& version : versions) {
      if (card->body()->count() > 0)
        card->body()->addWidget(widgets::horizontalLine());
      card->body()->addWidget(rowFor(version));
    }
    m_column->addWidget(card);
  }
  m_column->addStretch(1);
}

QWidget* VersionsPane::rowFor(const VersionRow& version) {
  auto* row = new QWidget;
  auto* column = new QVBoxLayout(row);
  theme::space(column, QMargins(0, 10, 0, 10), 6);
  auto* head = new QHBoxLayout;
  theme::space(head, 0, 8);
  head->addWidget(widgets::paragraph(version.name, TextStyle::BodyStrong), 1);
  head->addWidget(new widgets::Chip(version.named ? widgets::ChipKind::Info : widgets::ChipKind::Ok,
                                    version.named ? tr("Named") : tr("Published")),
                  0, Qt::AlignTop);
  column->addLayout(head);
  if (!version.facts.isEmpty())
    column->addWidget(widgets::paragraph(version.facts, TextStyle::Small, Tone::Muted));
  auto* tools = new QWidget;
  auto* flow = new widgets::FlowLayout(tools);
  theme::space(flow, 0, 8);
  const auto add = [&](const QString& name, const QString& verb, const QString& icon, auto clicked) {
    auto* made = widgets::smallButton(verb, icon);
    made->setObjectName(name);
    made->setAccessibleName(QStringLiteral("%1: %2").arg(verb, version.name));
    connect(made, &QPushButton::clicked, this, clicked);
    flow->addWidget(made);
    return made;
  };
  add(QStringLiteral("version-differences"), tr("What is different now"), QStringLiteral("git-compare-arrows"),
      [this, version] { emit differencesAsked(version.name, version.entry); });
  if (version.named) {
    auto* back = add(QStringLiteral("version-go-back"), tr("Go back to it..."), QStringLiteral("undo-2"),
                     [this, version] { emit goBackAsked(version.name, version.entry); });
    widgets::setWhyDisabled(back, m_session.readOnly() ? tr("The workspace is open for reading only") : QString());
  } else {
    add(QStringLiteral("version-handoff"), tr("Open the handoff"), QStringLiteral("file-check"),
        [this, version] { emit handoffAsked(version.id); });
  }
  add(QStringLiteral("version-entry"), tr("Show among the changes"), QStringLiteral("history"),
      [this, version] { emit entryAsked(version.entry); });
  column->addWidget(tools);
  return row;
}

} // namespace baton::history_page
