// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/outcome.h"

#include <QObject>
#include <QString>
#include <filesystem>

namespace baton::session {

class Session;

/// Why a workspace can only be read. It stays with its session, and every change that is asked for is refused with it.
class ReadingOnly : public QObject {
  Q_OBJECT
public:
  /// The file, or its folder, cannot be written to.
  static void sayLocked(Session& session, const QString& cause);
  /// It is a copy of that file, which another program holds, as it stood at "14:02".
  static void sayCopy(Session& session, const std::filesystem::path& source, const QString& stood);

  /// "A copy as it stood at 14:02, for reading only"; empty where it can be written.
  static QString note(const Session& session);
  /// The cause as a sentence; the remedy is a copy to work on.
  static basics::Refusal refusal(const Session& session);
  /// What a reading copy was made of; empty for anything else.
  static std::filesystem::path source(const Session& session);

private:
  explicit ReadingOnly(Session& session);
  static ReadingOnly& put(Session& session);
  static const ReadingOnly* of(const Session& session);
  QString m_note, m_cause;
  std::filesystem::path m_source;
};

} // namespace baton::session
