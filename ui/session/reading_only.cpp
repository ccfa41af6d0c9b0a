// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/reading_only.h"

#include "ui/session/session.h"

namespace baton::session {

ReadingOnly::ReadingOnly(Session& session) : QObject(&session) {}

const ReadingOnly* ReadingOnly::of(const Session& session) {
  return session.findChild<const ReadingOnly*>(QString(), Qt::FindDirectChildrenOnly);
}

ReadingOnly& ReadingOnly::put(Session& session) {
  if (auto* made = session.findChild<ReadingOnly*>(QString(), Qt::FindDirectChildrenOnly))
    return *made;
  return *new ReadingOnly(session);
}

void ReadingOnly::sayLocked(Session& session, const QString& cause) {
  ReadingOnly& one = put(session);
  one.m_note = tr("Open for reading only");
  one.m_cause = cause;
}

void ReadingOnly::sayCopy(Session& session, const std::filesystem::path& source, const QString& stood) {
  ReadingOnly& one = put(session);
  one.m_note = tr("A copy as it stood at %1, for reading only").arg(stood);
  one.m_cause = tr("This is a copy of %1 as it stood at %2, for reading only")
                    .arg(QString::fromStdString(source.filename().string()), stood);
  one.m_source = source;
}

QString ReadingOnly::note(const Session& session) {
  if (!session.readOnly())
    return {};
  const ReadingOnly* one = of(session);
  return one ? one->m_note : tr("Open for reading only");
}

basics::Refusal ReadingOnly::refusal(const Session& session) {
  const ReadingOnly* one = of(session);
  const QString cause = one ? one->m_cause : tr("The file is open for reading only");
  return {cause.toStdString(), tr("Save a copy to work on").toStdString()};
}

std::filesystem::path ReadingOnly::source(const Session& session) {
  const ReadingOnly* one = of(session);
  return one ? one->m_source : std::filesystem::path();
}

} // namespace baton::session
