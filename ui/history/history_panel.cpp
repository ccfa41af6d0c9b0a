// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/history_panel.h"

#include "core/workspace/past.h"
#include "ui/history/conflict_card.h"
#include "ui/history/copy_words.h"
#include "ui/history/words.h"
#include "ui/inspector/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/page_scroll.h"
#include "ui/widgets/question.h"
#include "ui/widgets/text_label.h"

#include <QKeyEvent>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>
#include <utility>

namespace baton::history_page {

using basics::Elements, basics::Outcome;
using theme::TextStyle;
using widgets::Tone;
using workspace::Circumstances, workspace::HistoryRow, workspace::MergeAccount, workspace::Report, workspace::Workspace;

namespace {

/// Deleted elements that a change names, as they last were.
Elements namedFor(const Workspace& workspace, const std::vector<workspace::ChangedField>& fields) {
  Elements named = workspace.elements();
  const auto add = [&](basics::RowId id) { workspace::addAsItLastWas(workspace, id, named); };
  for (const auto& field : fields) {
    add(field.element.id);
    for (const auto* value : {&field.before, &field.after}) {
      if (const auto* set = std::get_if<std::vector<basics::RowId>>(value))
        for (const basics::RowId member : *set)
          add(member);
      else if (const auto* id = std::get_if<std::int64_t>(value); id && field.field && field.field->isReference())
        add(*id);
    }
  }
  return named;
}

} // namespace

HistoryPanel::HistoryPanel(session::Session& session, QWidget* parent) : QFrame(parent), m_session(session) {
  setObjectName("history-panel");
  setProperty("inspector", true);
  setAccessibleName(tr("What was done"));
  theme::fixWidth(this, 424);
  auto* column = new QVBoxLayout(this);
  theme::space(column, QMargins(1, 0, 0, 0), 0);
  column->addWidget(buildHead());
  m_scroll = new widgets::PageScroll;
  theme::space(m_scroll->content(), QMargins(16, 4, 16, 16), 12);
  column->addWidget(m_scroll, 1);
  hide();
}

QWidget* HistoryPanel::buildHead() {
  auto* head = new QWidget;
  auto* row = new QHBoxLayout(head);
  theme::space(row, QMargins(16, 14, 10, 8), 8);
  auto* words = new QVBoxLayout;
  theme::space(words, 0, 2);
  m_title = widgets::paragraph({}, TextStyle::Title);
  m_title->setObjectName("panel-title");
  m_facts = widgets::paragraph({}, TextStyle::Small, Tone::Muted);
  m_facts->setObjectName("panel-facts");
  words->addWidget(m_title);
  words->addWidget(m_facts);
  row->addLayout(words, 1);
  auto* closing = widgets::toolButton(QStringLiteral("x"), tr("Close the panel (Escape)"));
  closing->setObjectName("panel-close");
  row->addWidget(closing, 0, Qt::AlignTop);
  connect(closing, &QToolButton::clicked, this, &HistoryPanel::close);
  return head;
}

void HistoryPanel::setOpen(bool open) {
  m_open = open;
  setVisible(open);
}

void HistoryPanel::close() {
  if (!m_open)
    return;
  setOpen(false);
  emit closed();
}

QString HistoryPanel::whyNot() const {
  return m_session.readOnly() ? tr("The workspace is open for reading only") : QString();
}

void HistoryPanel::show(const HistoryRow* row, const Elements& named) {
  ++m_asked;
  if (!row)
    return setOpen(false);
  if (row->merge != 0)
    askMerge(*row, named);
  else
    askChange(*row);
}

void HistoryPanel::showSince(const QString& version, journal::EntryId entry) {
  m_session.ask<ChangeFacts>(
      this,
      [entry](const Workspace& workspace) {
        ChangeFacts facts{workspace::changedSince(workspace, entry), {}};
        facts.named = namedFor(workspace, facts.fields);
        return facts;
      },
      [this, version, asked = ++m_asked](const ChangeFacts& facts) {
        if (asked != m_asked)
          return;
        m_title->setText(tr("Since %1").arg(version));
        m_facts->setText(facts.fields.empty() ? tr("Nothing is different now.")
                                              : counted(std::int64_t(facts.fields.size()),
                                                        tr("1 difference: before is then, after is now."),
                                                        tr("%1 differences: before is then, after is now.")));
        showFields(facts);
        focusBody();
      });
}

void HistoryPanel::takeFocus() {
  focusBody();
  m_wantsFocus = true; // what is being read comes after it
}

void HistoryPanel::askChange(const HistoryRow& row) {
  m_session.ask<ChangeFacts>(
      this,
      [entry = row.entry](const Workspace& workspace) {
        ChangeFacts facts{workspace::changedFields(workspace, entry), {}};
        facts.named = namedFor(workspace, facts.fields);
        return facts;
      },
      [this, row, asked = m_asked](const ChangeFacts& facts) {
        if (asked == m_asked)
          showChange(row, facts);
      });
}

void HistoryPanel::askMerge(const HistoryRow& row, const Elements& named) {
  m_session.ask<MergeAccount>(
      this, [merge = row.merge](const Workspace& workspace) { return workspace::accountOf(workspace, merge); },
      [this, row, named, asked = m_asked](const MergeAccount& account) {
        if (asked == m_asked)
          showMerge(row, named, account);
      });
}

void HistoryPanel::setBody(QWidget* view) {
  const bool hadFocus = isAncestorOf(QWidget::window()->focusWidget());
  m_change = nullptr;
  m_merge = nullptr;
  while (QLayoutItem* item = m_scroll->content()->takeAt(0)) {
    if (item->widget()) { // one of its buttons may be the sender
      item->widget()->hide();
      item->widget()->deleteLater();
    }
    delete item;
  }
  m_scroll->content()->addWidget(view);
  view->show();
  m_scroll->content()->addStretch(1);
  m_wantsFocus = m_wantsFocus || hadFocus;
  setOpen(true);
}

/// The conflict, else the first thing that can be done.
void HistoryPanel::focusBody() {
  m_wantsFocus = false;
  if (m_merge && m_merge->conflict())
    return m_merge->conflict()->takeFocus();
  const QWidget* view = m_merge ? static_cast<QWidget*>(m_merge) : m_change;
  if (!view)
    return;
  for (auto* button : view->findChildren<QPushButton*>())
    if (button->isEnabled())
      return button->setFocus(Qt::OtherFocusReason);
}

void HistoryPanel::setHead(const HistoryRow& row) {
  QString sentence = sentenceOf(row);
  QStringList facts;
  if (row.merge != 0) {
    sentence = row.copyOf.empty() ? tr("Merge of %1").arg(text(row.label)) : tr("Merge of %1").arg(copyOf(row.copyOf));
    facts += counted(row.cells, tr("1 change taken, nothing lost"), tr("%1 changes taken, nothing lost"));
    if (row.given)
      facts += noteLine(*row.given);
    facts += row.backup ? tr("A backup was made before") : tr("No backup was made before");
    facts += tr("By %1, %2").arg(personName(row.by), momentOf(row.at));
    m_facts->setText(facts.join(QStringLiteral(". ")) + QStringLiteral("."));
  } else {
    m_facts->setText(QStringList{personName(row.by), momentOf(row.at), originOf(row)}.join(QStringLiteral(" · ")));
  }
  m_title->setText(sentence);
}

void HistoryPanel::showChange(const HistoryRow& row, const ChangeFacts& facts) {
  setHead(row);
  showFields(facts);
  m_change->offerTakingBack(row);
  if (m_wantsFocus)
    focusBody();
}

void HistoryPanel::showFields(const ChangeFacts& facts) {
  auto* view = new ChangeView(facts, m_session.elements(), whyNot());
  setBody(view);
  m_change = view;
  connect(view, &ChangeView::elementAsked, this, &HistoryPanel::elementAsked);
  connect(view, &ChangeView::restoreAsked, this, [this](const workspace::ChangedField& field) {
    perform([field](Workspace& workspace,
                    const Circumstances& how) { return workspace::restoreField(workspace, field, how); },
            tr("%1 is as it was before").arg(fieldName(field.field)));
  });
  connect(view, &ChangeView::takeBackAsked, this, [this](const journal::EntryId& entry) {
    perform([entry](Workspace& workspace,
                    const Circumstances& how) { return workspace::takeBackEntry(workspace, entry, how); },
            tr("The change is taken back"));
  });
}

void HistoryPanel::showMerge(const HistoryRow& row, const Elements& named, const MergeAccount& account) {
  setHead(row);
  auto* view = new MergeView(account, named, whyNot());
  setBody(view);
  m_merge = view;
  if (m_wantsFocus)
    focusBody();
  connect(view, &MergeView::kept, this, [this](const journal::CellKey& cell, const basics::Value& value) {
    m_wantsFocus = true;
    perform([cell, value](Workspace& workspace,
                          const Circumstances& how) { return workspace::settleBy(workspace, cell, value, how); },
            tr("The conflict is settled"));
  });
  connect(view, &MergeView::writingAsked, this, &HistoryPanel::askWriting);
  connect(view, &MergeView::otherAsked, this, [this](const workspace::ChangedField& instead) {
    perform([instead](Workspace& workspace,
                      const Circumstances& how) { return workspace::restoreField(workspace, instead, how); },
            tr("The other value stands now"));
  });
  connect(view, &MergeView::undoAsked, this, [this, row, account] { askUndoMerge(row, account); });
  if (std::exchange(m_wantsUndo, false))
    askUndoMerge(row, account);
}

void HistoryPanel::perform(std::function<Outcome<Report>(Workspace&, Circumstances)> work, const QString& done) {
  Circumstances how;
  how.author = m_session.author();
  m_session.perform([work = std::move(work), how](Workspace& workspace) { return work(workspace, how); },
                    [self = QPointer(this), done](const Outcome<Report>& outcome) {
                      if (!self)
                        return;
                      if (outcome)
                        emit self->said(done, true);
                      else
                        self->m_session.refuse(outcome.refusal());
                    });
}

void HistoryPanel::askWriting(const workspace::OpenCell& conflict, const QString& words) {
  const bool prose = conflict.field->traits.prose || words.count('\n') > 1 || words.size() > 120;
  widgets::askFor(window(), QStringLiteral("write-both-dialog"), tr("Write both in one"),
                  tr("Both texts stand below. Make one of them: it is what everybody sees from then on."),
                  fieldName(conflict.field), words, prose || words.contains('\n'), tr("Settle with this text"),
                  [this, cell = conflict.cell](const QString& answer) {
                    m_wantsFocus = true;
                    perform(
                        [cell, value = answer.toStdString()](Workspace& workspace, const Circumstances& how) {
                          return workspace::settleBy(workspace, cell, value, how);
                        },
                        tr("The conflict is settled"));
                  });
}

void HistoryPanel::askUndoMerge(const HistoryRow& row, const MergeAccount& account) {
  if (!account.wayBack)
    return;
  widgets::ask(
      window(), QStringLiteral("undo-merge-dialog"), tr("Undo this merge?"),
      counted(row.cells, tr("The workspace becomes what it was before: 1 change that came with the copy goes,"),
              tr("The workspace becomes what it was before: %1 changes that came with the copy go,")) +
          tr(" with those of every copy that was merged together with it. The copy itself stays as it is and "
             "can be merged again. What the file holds now is kept as a backup.") +
          QStringLiteral("\n\n") + tr("The backup %1 is put back.").arg(text(account.wayBack->filename().string())),
      tr("Undo this merge"), [this, backup = *account.wayBack] {
        session::Copies::of(m_session).goBack(backup, [self = QPointer(this)](const Outcome<Report>& outcome) {
          if (!self)
            return;
          if (outcome)
            emit self->said(tr("The merge is undone"), false);
          else
            self->m_session.refuse(outcome.refusal());
        });
      });
}

void HistoryPanel::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape)
    close();
  else
    QFrame::keyPressEvent(event);
}

} // namespace baton::history_page
