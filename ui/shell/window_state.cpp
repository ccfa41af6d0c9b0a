// SPDX-License-Identifier: GPL-3.0-or-later
// What the title and the foot of the window say: which file it is, whether everything is saved and put back, and what
// waits.
#include "core/strategy/workspace_settings.h"
#include "ui/session/copies.h"
#include "ui/session/live_check.h"
#include "ui/session/putting_back.h"
#include "ui/session/reading_only.h"
#include "ui/session/words.h"
#include "ui/shell/copies.h"
#include "ui/shell/main_window.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/question.h"
#include "ui/widgets/status_strip.h"
#include "ui/widgets/text_label.h"

#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace baton::shell {
namespace {

/// Not in passing: from now on another file is the one to open.
void sayKept(QWidget* window, const QString& why, const QString& name) {
  auto* dialog = new widgets::WindowDialog(window, MainWindow::tr("Your work is kept beside the file"));
  dialog->setObjectName("kept-dialog");
  auto* said = widgets::paragraph(
      MainWindow::tr("What lies in the folder by now could not be merged: %1. It is left as it is. Your work is kept "
                     "beside it as “%2” and goes on there: that is the file to open from now on.")
          .arg(why, name));
  said->setObjectName("said");
  dialog->body()->addWidget(said);
  auto* go = widgets::button(MainWindow::tr("Go on"), {}, widgets::ButtonKind::Primary);
  go->setObjectName("go");
  dialog->addButton(go);
  QObject::connect(go, &QPushButton::clicked, dialog, &widgets::WindowDialog::dismiss);
  QObject::connect(dialog, &widgets::WindowDialog::dismissed, dialog, &QObject::deleteLater);
  dialog->open(go);
}

} // namespace

/// What the file is besides the workspace: a copy that is only read, or one that was given out.
void MainWindow::showTitle() {
  QString also = session::ReadingOnly::note(*m_session);
  const auto& given = session::Copies::of(*m_session).given();
  if (also.isEmpty() && given)
    also = given->receiver.empty() ? tr("a copy") : tr("a copy for %1").arg(QString::fromStdString(given->receiver));
  setWindowTitle(also.isEmpty() ? tr("%1 - Baton").arg(m_session->name())
                                : tr("%1 (%2) - Baton").arg(m_session->name(), also));
}

void MainWindow::showState() {
  using State = widgets::StatusStrip::State;
  if (m_session->readOnly())
    m_status->setState(State::Saved, session::ReadingOnly::note(*m_session));
  else if (const auto* back = session::PuttingBack::of(*m_session); back && back->trouble())
    m_status->setState(
        State::Trouble,
        tr("Saved on this laptop, not put back to its folder: %1").arg(session::word(back->trouble()->cause)));
  else
    m_status->setState(State::Saved, savedWords());
  showFacts();
}

QString MainWindow::savedWords() const {
  const QString saved = m_session->savedAt().isNull()
                            ? tr("Everything is saved")
                            : tr("All changes saved %1").arg(widgets::timeOfDay(m_session->savedAt()));
  const auto* back = session::PuttingBack::of(*m_session);
  if (!back)
    return saved;
  if (back->isBusy())
    return tr("%1. Being put back to %2").arg(saved, back->folderName());
  return back->putBackAt() ? tr("%1. Works on a copy; last put back at %2").arg(saved, momentText(*back->putBackAt()))
                           : tr("%1. Works on a copy, put back to %2 when you pause").arg(saved, back->folderName());
}

/// Where the workspace is worked on in a copy: how it stands with putting it back.
void MainWindow::followPuttingBack() {
  auto* back = session::PuttingBack::of(*m_session);
  if (!back)
    return;
  connect(back, &session::PuttingBack::stood, this, &MainWindow::showState);
  connect(back, &session::PuttingBack::kept, this,
          [this](const QString& why, const QString& name) { sayKept(centralWidget(), why, name); });
  connect(back, &session::PuttingBack::told, this, [this](const QString& sentence) { say(sentence, false); });
}

void MainWindow::showFacts() {
  QVector<widgets::StatusStrip::Fact> facts;
  if (const clarity::Check* check = session::LiveCheck::of(*m_session).check()) {
    const auto shown = [](std::optional<double> index) {
      return index ? widgets::exact(*index, 0) : widgets::notDefined();
    };
    facts.append({tr("Clarity"), shown(check->clarity.value)});
    facts.append({tr("Focus"), shown(check->focus.value)});
  }
  const basics::Date today = m_session->today();
  const QDate day(today.year(), today.month(), today.day());
  if (m_session->elements().only<strategy::WorkspaceSettings>().asOf || day != QDate::currentDate())
    facts.append({tr("Today counts as"), QLocale().toString(day, QLocale::LongFormat),
                  QLocale().toString(day, QStringLiteral("d MMM yyyy"))});
  m_status->setFacts(facts);
  showNote();
}

void MainWindow::showNote() {
  if (m_session->readOnly())
    return m_status->setNote(tr("Save a copy to work on"), QStringLiteral("copy"));
  if (const auto* back = session::PuttingBack::of(*m_session); back && back->trouble())
    return m_status->setNote(tr("Put it back now"), QStringLiteral("upload"));
  const session::Copies& copies = session::Copies::of(*m_session);
  if (!m_surrounding->hasPage(QStringLiteral("history")))
    return;
  if (const int open = copies.openConflicts())
    m_status->setNote(open == 1 ? tr("1 conflict to settle") : tr("%1 conflicts to settle").arg(open),
                      QStringLiteral("triangle-alert"));
  else if (const int kept = copies.waitingConflicts(); kept > 0 && kept == copies.waiting())
    m_status->setNote(kept == 1 ? tr("A cloud folder kept a second version")
                                : tr("A cloud folder kept %1 other versions").arg(kept),
                      QStringLiteral("git-merge"));
  else if (const int waiting = copies.waiting())
    m_status->setNote(waiting == 1 ? tr("1 copy waiting to be merged")
                                   : tr("%1 copies waiting to be merged").arg(waiting),
                      QStringLiteral("git-merge"));
  else
    m_status->setNote({});
}

/// Before the window goes: what is not in the folder is put back, or it is said that it stays on this laptop.
bool MainWindow::isPutBack() {
  auto* back = session::PuttingBack::of(*m_session);
  if (!back || !back->hasNews() || m_closesAnyway)
    return true;
  back->putBack();
  m_session->settle();
  if (!back->trouble())
    return true;
  if (!findChild<QWidget*>("not-put-back-dialog"))
    widgets::ask(
        centralWidget(), QStringLiteral("not-put-back-dialog"), tr("The file is not put back yet"),
        tr("%1. Everything is saved on this laptop: it is put back when you open the workspace here again. Until "
           "then others do not see it.")
            .arg(session::word(back->trouble()->cause)),
        tr("Close all the same"), [this] {
          m_closesAnyway = true;
          close();
        });
  return false;
}

} // namespace baton::shell
