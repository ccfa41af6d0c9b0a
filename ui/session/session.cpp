// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/session.h"

#include "core/strategy/workspace_settings.h"
#include "core/workspace/backups.h"
#include "core/workspace/working_copy.h"
#include "ui/session/copies.h"
#include "ui/session/kept_bookings.h"
#include "ui/session/putting_back.h"
#include "ui/session/reading_only.h"
#include "ui/session/words.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QSettings>
#include <QTimer>
#include <utility>

namespace baton::session {
namespace {

using basics::Outcome;
using workspace::Report, workspace::Workspace;

/// How long the reading waits for the first page.
constexpr std::chrono::milliseconds patience(300);

QString settingsKey(const Session& session) {
  const auto name = QString::fromStdString(session.path().string());
  return QStringLiteral("who-sits-here/") + QString::number(qHash(name), 16);
}

} // namespace

std::unique_ptr<Session> Session::open(const std::filesystem::path& path, const basics::Surroundings& surroundings,
                                       std::optional<basics::Date> today) {
  return adopt(std::make_unique<Workspace>(Workspace::openForWriting(path, surroundings)), today);
}

std::unique_ptr<Session> Session::adopt(std::unique_ptr<Workspace> workspace, std::optional<basics::Date> today) {
  return std::unique_ptr<Session>(new Session(std::move(workspace), today));
}

Session::Session(std::unique_ptr<Workspace> workspace, std::optional<basics::Date> today)
    : m_surroundings(workspace->surroundings()), m_path(workspace::homeOf(*workspace)),
      m_readOnly(workspace->readOnly()), m_today(today), m_elements(workspace->elements()),
      m_bookings(std::make_shared<KeptBookings>()) {
  m_workers.setMaxThreadCount(1);
  if (const auto copy = workspace::WorkingCopy::of(*workspace))
    new PuttingBack(*this, *copy);
  m_storage = std::make_unique<StorageThread>(std::move(workspace));
  const basics::Id<people::Person> me(QSettings().value(settingsKey(*this)).toLongLong());
  if (m_elements.find(me))
    m_me = me;
  askUndo();
  refreshActuals();
  QTimer::singleShot(patience, this, &Session::begin);
}

Session::~Session() {
  m_workers.waitForDone();
  m_storage->post([bookings = m_bookings](const Workspace& workspace) { bookings->keep(workspace); });
}

basics::FiscalCalendar Session::calendar() const {
  return basics::FiscalCalendar(m_elements.only<strategy::WorkspaceSettings>().fiscalYearStart.value_or(1));
}

basics::Date Session::today() const {
  if (m_today)
    return *m_today;
  return m_elements.only<strategy::WorkspaceSettings>().asOf.value_or(m_surroundings.now().date());
}

void Session::goOnIn(const std::filesystem::path& path) {
  m_path = path;
  emit pathChanged();
}

QString Session::name() const {
  const auto& settings = m_elements.only<strategy::WorkspaceSettings>();
  return QString::fromStdString(settings.name.empty() ? m_path.stem().string() : settings.name);
}

QString Session::currency() const {
  return QString::fromStdString(m_elements.only<strategy::WorkspaceSettings>().currency);
}

QString Session::myName() const {
  const people::Person* person = m_elements.find(m_me);
  return person ? QString::fromStdString(person->name) : QString();
}

void Session::setMe(basics::Id<people::Person> me) {
  m_me = me;
  QSettings().setValue(settingsKey(*this), QVariant::fromValue(qlonglong(me.value())));
  emit meChanged();
}

void Session::change(const QString& label, const basics::Edits& edits, Then then) {
  workspace::Circumstances how;
  how.label = label.toStdString();
  command(how, edits, std::move(then));
}

void Session::command(const workspace::Circumstances& circumstances, const basics::Edits& edits, Then then) {
  workspace::Circumstances how = circumstances;
  if (m_me)
    how.author = myName().toStdString();
  perform([how, edits](Workspace& workspace) { return workspace.change(how, edits); }, std::move(then));
}

void Session::undo() {
  perform([author = author()](Workspace& workspace) { return workspace.undo(author); }, {});
}

void Session::redo() {
  perform([author = author()](Workspace& workspace) { return workspace.redo(author); }, {});
}

/// What can be taken back in a file that was just opened.
void Session::askUndo() {
  using Labels = std::pair<QString, QString>;
  ask<Labels>(
      this,
      [](const Workspace& workspace) {
        return Labels(QString::fromStdString(workspace.undoLabel().value_or("")),
                      QString::fromStdString(workspace.redoLabel().value_or("")));
      },
      [this](const Labels& labels) { noteUndo(labels.first, labels.second); });
}

void Session::noteUndo(const QString& undo, const QString& redo) {
  if (undo == m_undoLabel && redo == m_redoLabel)
    return;
  m_undoLabel = undo;
  m_redoLabel = redo;
  emit undoChanged();
}

void Session::perform(Command work, Then then) {
  if (const Copies* copies = Copies::madeFor(*this); copies && copies->isBusy())
    return take(copies->whyBusy(), m_elements, m_undoLabel, m_redoLabel, then);
  ++m_pending;
  if (m_readOnly) { // answered later, like everything else
    QMetaObject::invokeMethod(
        this,
        [this, then = std::move(then)] {
          --m_pending;
          take(ReadingOnly::refusal(*this), m_elements, m_undoLabel, m_redoLabel, then);
        },
        Qt::QueuedConnection);
    return;
  }
  begin();
  const bool isFirst = !std::exchange(m_hasPerformed, true);
  m_storage->post([this, isFirst, work = std::move(work), then = std::move(then)](Workspace& workspace) {
    QString cause, remedy;
    std::shared_ptr<Outcome<Report>> outcome;
    try {
      if (isFirst)
        workspace::backUpIfDue(workspace);
    } catch (const std::exception& error) { // no reason to lose what was just written
      cause = tr("No backup could be made: %1").arg(QString::fromUtf8(error.what()));
      remedy = tr("What you change is saved all the same; make room in your data folder");
    }
    try {
      outcome = std::make_shared<Outcome<Report>>(work(workspace));
    } catch (const storage::StorageError& error) {
      cause = QString::fromUtf8(error.what());
      remedy = QString::fromStdString(error.remedy());
      outcome = std::make_shared<Outcome<Report>>(basics::Refusal{error.what(), error.remedy()});
    }
    m_bookings->notice(*outcome);
    QString undo, redo;
    try {
      undo = QString::fromStdString(workspace.undoLabel().value_or(""));
      redo = QString::fromStdString(workspace.redoLabel().value_or(""));
    } catch (const storage::StorageError&) { // the trouble was told by the work itself
    }
    QMetaObject::invokeMethod(
        this,
        [this, outcome, elements = workspace.elements(), undo, redo, then, cause, remedy] {
          --m_pending;
          if (!cause.isEmpty())
            emit trouble(cause, remedy);
          take(*outcome, elements, undo, redo, then);
        },
        Qt::QueuedConnection);
  });
}

void Session::take(const Outcome<Report>& outcome, const basics::Elements& elements, const QString& undo,
                   const QString& redo, const Then& then) {
  if (outcome) {
    m_elements = elements;
    m_savedAt = QTime::currentTime();
    noteUndo(undo, redo);
    if (!outcome->touched.empty()) {
      emit changed(*outcome);
      if (touchesActuals(*outcome))
        refreshActuals();
    }
  }
  if (then)
    then(outcome);
  else if (outcome.refused())
    refuse(outcome.refusal());
}

void Session::refuse(const basics::Refusal& refusal) {
  emit refused(word(refusal.cause), word(refusal.remedy));
}

void Session::import(const records::ImportRequest& request, ImportThen then) {
  auto plan = std::make_shared<std::optional<Outcome<records::ImportPlan>>>();
  perform(
      [request, plan](Workspace& workspace) -> Outcome<Report> {
        const auto before = workspace.journal().entries().size();
        plan->emplace(workspace::importFile(workspace, request));
        Report report;
        if (**plan && workspace.journal().entries().size() > before)
          for (const auto& row : (**plan)->edits.rows())
            report.touched.push_back({row.kind, row.id});
        return report;
      },
      [plan, then = std::move(then)](const Outcome<Report>& outcome) {
        if (*plan)
          then(**plan);
        else
          then(outcome.refusal());
      });
}

void Session::undoImport(basics::Id<records::ImportBatch> batch, UndoneThen then) {
  auto undone = std::make_shared<std::optional<Outcome<workspace::UndoneImport>>>();
  perform(
      [batch, author = author(), undone](Workspace& workspace) -> Outcome<Report> {
        undone->emplace(workspace::undoImport(workspace, batch, author, {}));
        if (undone->value().refused())
          return undone->value().refusal();
        Report report;
        report.touched = undone->value()->touched;
        return report;
      },
      [undone, then = std::move(then)](const Outcome<Report>& outcome) {
        if (*undone)
          then(**undone);
        else
          then(outcome.refusal());
      });
}

std::string Session::author() const {
  return m_me ? myName().toStdString() : "unnamed";
}

bool Session::touchesActuals(const Report& report) {
  return basics::touchesAny(report.touched, {"import", "person", "market", "offering", "metric"});
}

void Session::refreshActuals() {
  ask<std::shared_ptr<const records::Actuals>>(
      this,
      [bookings = m_bookings, today = today()](const Workspace& workspace) -> std::shared_ptr<const records::Actuals> {
        const KeptBookings::Reading reading = bookings->of(workspace, today);
        return {reading, &reading->actuals};
      },
      [this](std::shared_ptr<const records::Actuals> actuals) {
        m_actuals = std::move(actuals);
        m_actualsKnown = true;
        emit actualsReady();
      });
}

void Session::begin() {
  m_storage->begin();
}

void Session::settle() {
  begin();
  do {
    while (m_pending > 0) {
      m_storage->run([](Workspace&) {});
      m_workers.waitForDone();
      QCoreApplication::sendPostedEvents();
      QCoreApplication::processEvents(QEventLoop::ExcludeUserInputEvents);
    }
    emit settling();
  } while (m_pending > 0);
}

} // namespace baton::session
