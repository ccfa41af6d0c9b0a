// SPDX-License-Identifier: GPL-3.0-or-later
// What is done from the page: answers and other moves, one after another in triage, matters, loss reasons.
#include "core/workspace/committing.h"
#include "core/workspace/signal_moving.h"
#include "ui/inspector/inspector.h"
#include "ui/session/words.h"
#include "ui/signals/loss_dialog.h"
#include "ui/signals/move_bar.h"
#include "ui/signals/signals_page.h"
#include "ui/signals/signals_panel.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/question.h"

#include <algorithm>

namespace baton::signals_page {

using basics::Id, basics::Outcome, basics::RowId;
using field::Matter, field::MoveAsked;
using workspace::Report, workspace::Workspace;

/// From one to the next: a move on the one that is shown opens the next.
void SignalsPage::triage() {
  const auto next =
      std::ranges::find_if(m_rows, [](const SignalRow& row) { return row.waits && row.state == SignalState::New; });
  if (next == m_rows.end()) {
    m_triaging = false;
    return emit m_surrounding.say(tr("Nothing new waits"), false);
  }
  show(next->id, {});
  m_triaging = true;
  m_panel->takeFocus();
}

void SignalsPage::openLosses() {
  if (!m_session.me())
    return emit m_surrounding.askWho();
  if (m_losses.empty())
    return emit m_surrounding.say(tr("No deal was lost for a reason that nobody has reported"), false);
  auto* dialog = new LossDialog(m_session, m_losses, window());
  connect(dialog, &LossDialog::taken, this, [this](int count) {
    emit m_surrounding.say(
        widgets::counted(count, tr("1 loss reason is a signal now"), tr("%1 loss reasons are signals now")), true);
  });
  dialog->start();
}

void SignalsPage::make(const MoveAsked& asked, bool withMatter) {
  MoveAsked move = asked;
  m_session.perform(
      [move, withMatter, today = m_session.today()](Workspace& workspace) mutable -> Outcome<Report> {
        move.at = workspace::momentOn(workspace, today);
        return withMatter ? workspace::answerMatter(workspace, move) : workspace::moveSignal(workspace, move);
      },
      [self = QPointer(this), move](const Outcome<Report>& done) {
        if (!self)
          return;
        if (done.refused())
          return self->m_panel->refuse(session::sentence(done.refusal()));
        self->m_panel->moves().moved(move);
        self->moved(move.signal.value(), move.strategy == field::StrategyAnswer::Changes);
      });
}

/// What is to be done after an answer, and the next one where one after another is looked at.
void SignalsPage::moved(RowId, bool changes) {
  emit m_surrounding.say(changes ? tr("Answered. Now change the strategy itself, in the draft.") : tr("It is noted"),
                         true);
  m_rows = rowsOf(m_session.elements(), m_session.today());
  showPanel();
  if (m_triaging)
    triage();
}

void SignalsPage::beginMatter(RowId signal) {
  const auto* first = m_session.elements().find(Id<Signal>(signal));
  widgets::askFor(window(), QStringLiteral("matter-dialog"), tr("New matter"),
                  tr("What several signals are about, in a few words. They are answered as one."), tr("Name"),
                  first ? brief(first->text) : QString(), false, tr("Begin it"),
                  [self = QPointer(this), signal](const QString& name) {
                    if (!self)
                      return;
                    Matter matter;
                    matter.id = self->m_session.newId<Matter>();
                    matter.name = name.toStdString();
                    basics::Edits edits;
                    edits.put(matter);
                    if (signal != 0)
                      edits.set(Id<Signal>(signal), "matter", matter.id.value());
                    self->m_session.change(tr("begin matter %1").arg(name), edits,
                                           [self, id = matter.id.value(), signal](const auto& done) {
                                             if (self && done && signal == 0)
                                               self->show(id, {});
                                             else if (self && done.refused())
                                               self->m_session.refuse(done.refusal());
                                           });
                  });
}

void SignalsPage::erase(RowId element) {
  if (const auto ref = m_session.elements().locate(element))
    inspector::Inspector::erase(m_session, m_surrounding, ref);
}

} // namespace baton::signals_page
