// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/edits.h"
#include "core/basics/period.h"
#include "core/basics/surroundings.h"
#include "core/people/person.h"
#include "core/records/actuals.h"
#include "core/records/import_plan.h"
#include "core/workspace/importing.h"
#include "core/workspace/workspace.h"
#include "ui/session/storage_thread.h"

#include <QObject>
#include <QPointer>
#include <QString>
#include <QThreadPool>
#include <QTime>
#include <memory>

namespace baton::session {

class KeptBookings;

/// The open workspace as the window sees it: the elements as they are now, and a way to ask for a change. It lives on
/// the thread of the window; the file is worked on by a thread of its own, so nothing here ever waits for the disk.
class Session : public QObject {
  Q_OBJECT
public:
  /// Throws StorageError when the file cannot be opened.
  static std::unique_ptr<Session> open(const std::filesystem::path& path, const basics::Surroundings& surroundings,
                                       std::optional<basics::Date> today = {});
  static std::unique_ptr<Session> adopt(std::unique_ptr<workspace::Workspace> workspace,
                                        std::optional<basics::Date> today = {});
  ~Session() override;

  // What pages read.
  const basics::Elements& elements() const { return m_elements; }
  /// What the records add up to; empty until actualsReady().
  const records::Actuals& actuals() const { return *m_actuals; }
  bool hasActuals() const { return m_actualsKnown; }
  /// The bookings behind them, for whoever asks for more of them on the thread of the file.
  const std::shared_ptr<KeptBookings>& bookings() const { return m_bookings; }
  basics::FiscalCalendar calendar() const;
  /// The day that every rule and measure calls today: --today, else the workspace's as_of, else the clock.
  basics::Date today() const;
  std::filesystem::path path() const { return m_path; }
  /// The work goes on in another file: what could not be merged lies where this one did.
  void goOnIn(const std::filesystem::path& path);
  QString name() const;
  QString currency() const;
  bool readOnly() const { return m_readOnly; }

  // Who sits here: kept with the program's settings, not in the file.
  basics::Id<people::Person> me() const { return m_me; }
  QString myName() const;
  void setMe(basics::Id<people::Person> me);

  // What pages ask for. The answer comes to then() on the thread of the window; after it elements() is the new state
  // and changed() has been sent. Without then(), a refusal is sent as refused().
  using Then = std::function<void(const basics::Outcome<workspace::Report>&)>;
  void change(const QString& label, const basics::Edits& edits, Then then = {});
  void command(const workspace::Circumstances& circumstances, const basics::Edits& edits, Then then = {});
  /// A command that the workspace has itself, such as publishing; it runs on the thread of the file.
  using Command = std::function<basics::Outcome<workspace::Report>(workspace::Workspace&)>;
  void perform(Command work, Then then = {});
  void undo();
  void redo();
  /// Empty where nothing can be taken back, and until a file that was just opened has been asked (undoChanged()).
  QString undoLabel() const { return m_undoLabel; }
  QString redoLabel() const { return m_redoLabel; }
  /// A fresh id for a new element.
  template <class T> basics::Id<T> newId() const { return basics::Id<T>(m_surroundings.randomId()); }

  /// Runs work on the storage thread and hands its value to then() on the window's; dropped when the receiver is gone,
  /// and when the disk fails, which is sent as trouble().
  template <class T>
  void ask(QObject* receiver, std::function<T(const workspace::Workspace&)> work, std::function<void(T)> then);
  /// Runs work that needs no file, such as setting pages, on a thread of its own, in the order in which it is asked
  /// for; its value goes to then() on the window's thread, and is dropped when the receiver is gone.
  template <class T> void compute(QObject* receiver, std::function<T()> work, std::function<void(T)> then);
  /// Takes a file in.
  using ImportThen = std::function<void(const basics::Outcome<records::ImportPlan>&)>;
  void import(const records::ImportRequest& request, ImportThen then);
  /// Takes an import back whole.
  using UndoneThen = std::function<void(const basics::Outcome<workspace::UndoneImport>&)>;
  void undoImport(basics::Id<records::ImportBatch> batch, UndoneThen then);
  /// The name that stands under what is done here: of who sits here, else "unnamed".
  std::string author() const;
  /// What the clock says now.
  basics::Instant now() const { return m_surroundings.now(); }

  /// Nothing is read before: the processor is for the first page until it is painted. Whoever paints it calls this; a
  /// change, settle() and a moment in which nobody did begin as well.
  void begin();
  /// Waits until everything asked for so far has been done and answered. For tests, pictures and closing.
  void settle();

  /// Says that something was not done, and why, in the reader's language.
  void refuse(const basics::Refusal& refusal);
  /// When the last change was stored; invalid before the first.
  QTime savedAt() const { return m_savedAt; }

signals:
  /// Elements are no longer as they were; the report names which.
  void changed(const baton::workspace::Report& report);
  void actualsReady();
  void undoChanged();
  void pathChanged();
  void meChanged();
  /// A change was refused and nobody waits for the answer.
  void refused(const QString& cause, const QString& remedy);
  /// Somebody waits for everything: what was put off is to be asked for now.
  void settling();
  /// Disk or database trouble: cause, effect, next step.
  void trouble(const QString& cause, const QString& remedy);

private:
  Session(std::unique_ptr<workspace::Workspace> workspace, std::optional<basics::Date> today);
  void take(const basics::Outcome<workspace::Report>& outcome, const basics::Elements& elements, const QString& undo,
            const QString& redo, const Then& then);
  void askUndo();
  void noteUndo(const QString& undo, const QString& redo);
  void refreshActuals();
  static bool touchesActuals(const workspace::Report& report);

  basics::Surroundings m_surroundings;
  std::filesystem::path m_path;
  bool m_readOnly = false;
  std::optional<basics::Date> m_today;
  basics::Elements m_elements;
  std::shared_ptr<const records::Actuals> m_actuals = std::make_shared<records::Actuals>();
  bool m_actualsKnown = false;
  std::shared_ptr<KeptBookings> m_bookings; ///< of the storage thread
  basics::Id<people::Person> m_me;
  QString m_undoLabel, m_redoLabel;
  QTime m_savedAt;
  int m_pending = 0;
  bool m_hasPerformed = false; ///< the first change is preceded by a backup
  QThreadPool m_workers;
  std::unique_ptr<StorageThread> m_storage; // last: ends before what its answers touch
};

template <class T> void Session::compute(QObject* receiver, std::function<T()> work, std::function<void(T)> then) {
  ++m_pending;
  m_workers.start([this, receiver = QPointer(receiver), work = std::move(work), then = std::move(then)] {
    auto value = std::make_shared<T>(work());
    QMetaObject::invokeMethod(
        this,
        [this, receiver, then, value] {
          --m_pending;
          if (receiver)
            then(std::move(*value));
        },
        Qt::QueuedConnection);
  });
}

template <class T>
void Session::ask(QObject* receiver, std::function<T(const workspace::Workspace&)> work, std::function<void(T)> then) {
  ++m_pending;
  m_storage->post([this, receiver = QPointer(receiver), work = std::move(work),
                   then = std::move(then)](workspace::Workspace& workspace) {
    std::shared_ptr<T> value;
    QString cause, remedy;
    try {
      value = std::make_shared<T>(work(workspace));
    } catch (const storage::StorageError& error) {
      cause = QString::fromUtf8(error.what());
      remedy = QString::fromStdString(error.remedy());
    }
    QMetaObject::invokeMethod(
        this,
        [this, receiver, then, value, cause, remedy] {
          --m_pending;
          if (!value)
            emit trouble(cause, remedy);
          else if (receiver)
            then(std::move(*value));
        },
        Qt::QueuedConnection);
  });
}

} // namespace baton::session
