// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/copies_pane.h"

#include "ui/exporting/give_dialog.h"
#include "ui/history/copy_row.h"
#include "ui/history/copy_words.h"
#include "ui/history/words.h"
#include "ui/session/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/question.h"
#include "ui/widgets/text_label.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QPointer>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

namespace baton::history_page {

using basics::Outcome;
using theme::TextStyle;
using widgets::Tone;
using workspace::Backup, workspace::CopyBeside, workspace::Workspace;

namespace {

void clear(QVBoxLayout* rows) {
  while (QLayoutItem* item = rows->takeAt(0)) {
    if (item->widget()) { // one of its buttons may be the sender
      item->widget()->hide();
      item->widget()->setParent(nullptr); // nobody finds it any more
      item->widget()->deleteLater();
    }
    delete item;
  }
}

/// What a merge would come to.
struct Forecast {
  std::int64_t changes = 0, elements = 0, conflicts = 0;
  std::optional<basics::Refusal> refusal;
};

} // namespace

CopiesPane::CopiesPane(session::Session& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_copies(session::Copies::of(session)) {
  setObjectName("copies-pane");
  auto* column = new QVBoxLayout(this);
  theme::space(column, 0, 16);
  m_beside = new widgets::Card(tr("Copies of this workspace"));
  m_choose = widgets::smallButton(tr("Choose another file..."), QStringLiteral("folder-open"));
  m_choose->setObjectName("choose-copy");
  m_give = widgets::smallButton(tr("Give a copy..."), QStringLiteral("send"));
  m_give->setObjectName("give-copy");
  m_beside->addTool(m_give);
  m_beside->addTool(m_choose);
  m_note = widgets::paragraph({}, TextStyle::Body);
  m_note->setObjectName("own-note");
  m_beside->body()->addWidget(m_note);
  m_copyRows = new QVBoxLayout;
  theme::space(m_copyRows, 0, 0);
  m_beside->body()->addLayout(m_copyRows);
  m_forecast = widgets::paragraph({}, TextStyle::Small, Tone::Muted);
  m_forecast->setObjectName("forecast");
  m_beside->body()->addWidget(m_forecast);
  m_merge = widgets::button(tr("Merge the ticked copies"), QStringLiteral("git-merge"), widgets::ButtonKind::Primary);
  m_merge->setObjectName("merge-ticked");
  m_beside->body()->addWidget(m_merge, 0, Qt::AlignLeft);
  column->addWidget(m_beside);
  m_backups = new widgets::Card(tr("Backups on this laptop"));
  m_backupRows = new QVBoxLayout;
  theme::space(m_backupRows, 0, 0);
  m_backups->body()->addLayout(m_backupRows);
  column->addWidget(m_backups);
  column->addStretch(1);
  connect(m_choose, &QPushButton::clicked, this, &CopiesPane::chooseAsked);
  connect(m_merge, &QPushButton::clicked, this, &CopiesPane::merge);
  connect(m_give, &QPushButton::clicked, this, [this] {
    auto* dialog = new exporting::GiveDialog(m_session, window());
    connect(dialog, &exporting::GiveDialog::given, this,
            [this](const QString& sentence) { emit said(sentence, false); });
    dialog->start();
  });
  connect(&m_copies, &session::Copies::looked, this, &CopiesPane::refresh);
  refresh();
}

QString CopiesPane::forecast() const {
  return m_forecast->text();
}

QString CopiesPane::whyNot() const {
  if (m_session.readOnly())
    return tr("The workspace is open for reading only");
  return m_copies.isBusy() ? session::word(m_copies.whyBusy().cause) : QString();
}

void CopiesPane::tick(const QStringList& files) {
  for (const QString& file : files)
    m_ticked.insert(file.toStdString());
  m_justChosen = true;
  m_copies.choose(files);
}

void CopiesPane::takeFocus() {
  const auto isNew = [](const CopyBeside& copy) { return !copy.unusable && copy.news > 0; };
  const auto& all = m_copies.beside();
  if (m_ticked.empty() && std::ranges::count_if(all, isNew) == 1) {
    m_ticked.insert(std::ranges::find_if(all, isNew)->path);
    m_justChosen = true;
    return refresh();
  }
  for (QCheckBox* box : findChildren<QCheckBox*>())
    if (box->isEnabled())
      return box->setFocus(Qt::OtherFocusReason);
  m_choose->setFocus(Qt::OtherFocusReason);
}

std::vector<std::filesystem::path> CopiesPane::ticked() const {
  std::vector<std::filesystem::path> paths;
  for (const CopyBeside& copy : m_copies.beside())
    if (!copy.unusable && m_ticked.contains(copy.path))
      paths.push_back(copy.path);
  return paths;
}

void CopiesPane::refresh() {
  const QWidget* focus = window()->focusWidget(); // what takes its place takes the keyboard
  const QString focused = focus && isAncestorOf(focus) ? focus->objectName() : QString();
  const auto& own = m_copies.given();
  m_note->setText(own ? tr("This file is a copy. %1.").arg(noteLine(*own)) : QString());
  m_note->setVisible(own.has_value());
  fillCopies();
  fillBackups();
  if (auto* again = focused.isEmpty() ? nullptr : findChild<QWidget*>(focused))
    again->setFocus(Qt::OtherFocusReason);
  rehearse();
  if (std::exchange(m_justChosen, false) && m_merge->isEnabled())
    m_merge->setFocus(Qt::OtherFocusReason);
}

void CopiesPane::fillCopies() {
  clear(m_copyRows);
  for (const CopyBeside& copy : m_copies.beside()) {
    if (m_copyRows->count() > 0)
      m_copyRows->addWidget(widgets::horizontalLine());
    m_copyRows->addWidget(copyRow(copy));
  }
  if (m_copies.beside().empty())
    m_copyRows->addWidget(widgets::paragraph(
        tr("No copy lies beside the file. Give one to somebody, as a file or on a stick, let them work on it, and put "
           "what comes back into the same folder, or choose it here: both sides' work becomes one, nothing is lost."),
        TextStyle::Body, Tone::Muted));
}

QWidget* CopiesPane::copyRow(const CopyBeside& copy) {
  auto* row = new CopyRow(copy, !copy.unusable && m_ticked.contains(copy.path));
  connect(row, &CopyRow::ticked, this, [this, path = copy.path](bool on) {
    if (on)
      m_ticked.insert(path);
    else
      m_ticked.erase(path);
    rehearse();
  });
  connect(
      row, &CopyRow::leaveAsked, this, [this, copy] { m_copies.leave(copy); },
      Qt::QueuedConnection); // its row is made anew
  connect(row, &CopyRow::trashAsked, this, [this, path = copy.path] { moveToTrash({path}); });
  return row;
}

void CopiesPane::moveToTrash(const std::vector<std::filesystem::path>& merged) {
  for (const auto& path : merged)
    m_copies.moveToTrash(path, [self = QPointer(this), path](const std::optional<basics::Refusal>& refusal) {
      if (!self)
        return;
      emit self->said(refusal ? session::sentence(*refusal) : tr("%1 is in the trash").arg(fileName(path)), false);
    });
}

/// What a cloud folder kept has nothing to say any more once it is merged; it goes where somebody says so.
void CopiesPane::offerTrash(const std::vector<std::filesystem::path>& merged) {
  std::vector<std::filesystem::path> kept;
  for (const CopyBeside& copy : m_copies.beside())
    if (copy.conflict && std::ranges::find(merged, copy.path) != merged.end())
      kept.push_back(copy.path);
  if (kept.empty())
    return;
  QStringList names;
  for (const auto& path : kept)
    names += fileName(path);
  widgets::ask(window(), QStringLiteral("trash-dialog"),
               kept.size() == 1 ? tr("Move the conflict copy to the trash?")
                                : tr("Move the conflict copies to the trash?"),
               tr("What was in it is in the workspace now: %1. Cancel leaves it where it is.")
                   .arg(names.join(QStringLiteral(", "))),
               tr("Move to the trash"), [self = QPointer(this), kept] {
                 if (self)
                   self->moveToTrash(kept);
               });
}

/// What the ticked copies would bring, tried on a copy that goes away.
void CopiesPane::rehearse() {
  const int asked = ++m_asked;
  const auto paths = ticked();
  const QString why = whyNot();
  widgets::setWhyDisabled(m_merge, paths.empty() ? tr("Tick a copy first") : why);
  m_forecast->setVisible(!paths.empty());
  if (paths.empty())
    return;
  m_forecast->setText(tr("Looking at what would come..."));
  m_session.ask<Forecast>(
      this,
      [paths](const Workspace& workspace) {
        const auto rehearsed = workspace::rehearseMerge(workspace, paths);
        Forecast forecast;
        if (rehearsed.refused())
          forecast.refusal = rehearsed.refusal();
        else
          forecast = {std::int64_t(rehearsed->report().entries.size()),
                      std::int64_t(rehearsed->report().touched.size()),
                      std::int64_t(rehearsed->merged().conflicts().size()),
                      {}};
        return forecast;
      },
      [this, asked](Forecast forecast) {
        if (asked != m_asked)
          return;
        m_forecast->setText(forecast.refusal ? session::sentence(*forecast.refusal)
                                             : tr("Would bring %1 to %2; %3. A backup is made before.")
                                                   .arg(counted(forecast.changes, tr("1 change"), tr("%1 changes")),
                                                        counted(forecast.elements, tr("1 element"), tr("%1 elements")),
                                                        forecast.conflicts == 0
                                                            ? tr("no conflicts")
                                                            : counted(forecast.conflicts, tr("1 conflict to settle"),
                                                                      tr("%1 conflicts to settle"))));
        if (forecast.refusal)
          widgets::setWhyDisabled(m_merge, session::word(forecast.refusal->cause));
      });
}

void CopiesPane::merge() {
  const auto paths = ticked();
  if (paths.empty() || !whyNot().isEmpty())
    return;
  widgets::setWhyDisabled(m_merge, tr("Copies are being merged"));
  m_forecast->setText(tr("Merging..."));
  m_copies.merge(paths, [self = QPointer(this), paths](const Outcome<workspace::MergeReport>& report) {
    if (!self)
      return;
    self->m_ticked.clear();
    if (report.refused()) {
      self->refresh();
      return self->m_session.refuse(report.refusal());
    }
    emit self->said(counted(std::int64_t(report->entries.size()), tr("1 change taken in"), tr("%1 changes taken in")),
                    false);
    emit self->merged();
    self->offerTrash(paths);
  });
}

void CopiesPane::fillBackups() {
  clear(m_backupRows);
  m_backups->setFacts(tr("the ten newest, and the last of each day for thirty days"));
  for (const Backup& backup : m_copies.backups()) {
    if (m_backupRows->count() > 0)
      m_backupRows->addWidget(widgets::horizontalLine());
    m_backupRows->addWidget(backupRow(backup));
  }
  if (m_copies.backups().empty())
    m_backupRows->addWidget(widgets::paragraph(
        tr("There is none yet. One is made before the first change of a day's work and before every merge."),
        TextStyle::Body, Tone::Muted));
}

QWidget* CopiesPane::backupRow(const Backup& backup) {
  auto* row = new QWidget;
  auto* line = new QHBoxLayout(row);
  theme::space(line, QMargins(0, 6, 0, 6), 12);
  line->addWidget(widgets::label(momentOf(backup.at), TextStyle::Body));
  line->addWidget(
      widgets::label(tr("%1 kB").arg(widgets::whole((backup.bytes + 1023) / 1024)), TextStyle::Small, Tone::Muted), 1);
  auto* back = widgets::smallButton(tr("Go back to this backup..."), QStringLiteral("undo-2"));
  back->setObjectName("backup-go-back");
  back->setAccessibleName(tr("Go back to the backup of %1").arg(momentOf(backup.at)));
  widgets::setWhyDisabled(back, whyNot());
  connect(back, &QPushButton::clicked, this, [this, backup] { askGoBack(backup); });
  line->addWidget(back);
  return row;
}

void CopiesPane::askGoBack(const Backup& backup) {
  widgets::ask(window(), QStringLiteral("go-back-dialog"), tr("Go back to the backup of %1?").arg(momentOf(backup.at)),
               tr("Everything that was changed since then goes out of this file. What the file holds now is backed up "
                  "first, so that this can be taken back in the same way. Private notes stay."),
               tr("Go back"), [this, backup] {
                 m_copies.goBack(backup.path, [self = QPointer(this)](const Outcome<workspace::Report>& outcome) {
                   if (!self)
                     return;
                   if (outcome)
                     emit self->said(tr("The workspace is as it was then"), false);
                   else
                     self->m_session.refuse(outcome.refusal());
                 });
               });
}

} // namespace baton::history_page
