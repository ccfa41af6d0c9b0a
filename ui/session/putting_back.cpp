// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/putting_back.h"

#include "ui/session/words.h"

#include <fmt/format.h>
#include <utility>

namespace baton::session {

using basics::Outcome, basics::Refusal;
using workspace::Report, workspace::WorkingCopy, workspace::Workspace;

namespace {

constexpr int pause = 10'000, anotherTry = 60'000; ///< ms

std::string stampOf(const std::filesystem::path& file) {
  std::error_code none;
  return fmt::format("{} {}", std::filesystem::file_size(file, none),
                     std::filesystem::last_write_time(file, none).time_since_epoch().count());
}

} // namespace

/// As it stands on the thread of the file: what goes to the folder, where there is anything.
struct PuttingBack::Prepared {
  WorkingCopy copy;
  std::optional<WorkingCopy::Outgoing> outgoing;
};

/// How it went in the folder.
struct PuttingBack::Went {
  Outcome<bool> put;
  std::optional<basics::Instant> at;
  std::string stamp;
};

PuttingBack* PuttingBack::of(const Session& session) {
  return session.findChild<PuttingBack*>(QString(), Qt::FindDirectChildrenOnly);
}

PuttingBack::PuttingBack(Session& session, const WorkingCopy& copy)
    : QObject(&session), m_session(session), m_folderName(QString::fromStdString(copy.folderName())),
      m_putBackAt(copy.putBackAt()) {
  m_idle.setSingleShot(true);
  m_idle.setInterval(pause);
  m_retry.setSingleShot(true);
  m_retry.setInterval(anotherTry);
  connect(&m_idle, &QTimer::timeout, this, &PuttingBack::putBack);
  connect(&m_retry, &QTimer::timeout, this, &PuttingBack::putBack);
  connect(&session, &Session::changed, this, [this] {
    m_hasNews = true;
    m_idle.start();
  });
  m_idle.start(); // what an earlier window could not put back
}

void PuttingBack::putBack() {
  if (std::exchange(m_busy, true)) {
    m_again = true;
    return;
  }
  m_idle.stop();
  m_retry.stop();
  m_hasNews = false; // what is changed from here on is for the next time
  emit stood();
  using Answer = Outcome<std::shared_ptr<Prepared>>;
  m_session.ask<Answer>(
      this,
      [](const Workspace& workspace) -> Answer {
        const auto copy = WorkingCopy::of(workspace);
        if (!copy)
          return Refusal{"The copy that is worked on has lost its place", "Save a copy where you want it"};
        try {
          auto prepared = std::make_shared<Prepared>(Prepared{*copy, {}});
          if (copy->hasNews(workspace))
            prepared->outgoing = copy->prepare(workspace);
          return prepared;
        } catch (const storage::StorageError& error) {
          return Refusal{error.what(), error.remedy()};
        }
      },
      [this](const Answer& prepared) {
        if (prepared.refused())
          end(prepared.refusal());
        else
          send(*prepared);
      });
}

/// The folder may be slow: neither the window nor what is changed meanwhile waits for it.
void PuttingBack::send(const std::shared_ptr<Prepared>& prepared) {
  m_session.compute<Went>(
      this,
      [prepared, now = m_session.now()]() -> Went {
        WorkingCopy& copy = prepared->copy;
        Outcome<bool> put =
            prepared->outgoing ? copy.putBack(*prepared->outgoing, now) : Outcome<bool>(!copy.isAnother());
        return {std::move(put), copy.putBackAt(), stampOf(copy.source())};
      },
      [this](const Went& went) { arrive(went); });
}

void PuttingBack::arrive(const Went& went) {
  if (went.put.refused())
    return end(went.put.refusal());
  if (!*went.put)
    return takeIn();
  m_putBackAt = went.at;
  m_stamp = went.stamp;
  end({});
}

void PuttingBack::takeIn() {
  auto taken = std::make_shared<std::optional<Outcome<WorkingCopy::TakenIn>>>();
  m_session.perform(
      [taken, author = m_session.author()](Workspace& workspace) -> Outcome<Report> {
        auto copy = WorkingCopy::of(workspace);
        if (!copy)
          return Refusal{"The copy that is worked on has lost its place", "Save a copy where you want it"};
        taken->emplace(copy->takeIn(workspace, author));
        if ((*taken)->refused())
          return (*taken)->refusal();
        Report report;
        report.touched = (**taken)->merged.touched;
        return report;
      },
      [this, taken](const Outcome<Report>& outcome) {
        if (outcome.refused())
          return end(outcome.refusal());
        const WorkingCopy::TakenIn& in = ***taken;
        if (in.keptAs) {
          m_session.goOnIn(*in.keptAs);
          emit kept(word(in.why), QString::fromStdString(in.keptAs->filename().string()));
        } else if (!in.merged.entries.empty())
          emit told(tr("What others wrote in the file meanwhile is taken in."));
        m_again = true; // and now it goes back
        end({});
      });
}

void PuttingBack::end(const std::optional<Refusal>& trouble) {
  m_busy = false;
  m_trouble = trouble;
  if (trouble) {
    m_hasNews = true;
    m_again = false;
    m_retry.start();
  }
  emit stood();
  if (std::exchange(m_again, false))
    putBack();
}

void PuttingBack::glance() {
  if (m_busy)
    return;
  m_session.compute<std::string>(
      this, [source = m_session.path()] { return stampOf(source); },
      [this](const std::string& stamp) {
        if (!m_stamp.empty() && stamp != m_stamp)
          putBack();
        m_stamp = stamp;
      });
}

} // namespace baton::session
