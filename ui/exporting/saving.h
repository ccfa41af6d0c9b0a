// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/exporting/file_kind.h"
#include "ui/session/page.h"

#include <atomic>
#include <functional>
#include <memory>
#include <vector>

namespace baton::exporting {

/// One file that is being made: where it goes, how far it has got, and whether anybody still wants it. Made and written
/// beside the window; copies are of the same file.
class Writing {
public:
  using Then = std::function<void(const basics::Outcome<basics::Done>&)>;
  Writing(const QString& path, Then then);

  const QString& path() const { return m_path; }
  /// Says on the window's thread how it went.
  const Then& then() const { return m_then; }
  /// Writes the file, unless the bytes are refused or nobody wants it any more.
  basics::Outcome<basics::Done> put(const basics::Outcome<std::string>& bytes) const;
  bool goesOn() const { return m_state->wanted; }
  void stop() const { m_state->wanted = false; }
  /// From 0 to 1; 0 of what does not tell.
  double share() const { return m_state->share; }
  void reached(double share) const { m_state->share = share; }

private:
  struct State {
    std::atomic<bool> wanted = true;
    std::atomic<double> share = 0;
  };
  QString m_path;
  Then m_then;
  std::shared_ptr<State> m_state;
};

/// Where a file goes, that it is being written, and that it is written, or why not with another try.
class Saving : public QObject {
  Q_OBJECT
public:
  /// Speaks for a page: dialogs open over its window.
  Saving(QWidget* page, session::Surrounding& surrounding);

  /// Asks for a path; empty where nobody wants one.
  using Choose = std::function<QString(QWidget* parent, const QString& suggested, const QString& filter)>;
  void setChooser(Choose choose) { m_choose = std::move(choose); }

  /// Makes and writes the file beside the window, and then says how it went.
  using Write = std::function<void(const Writing& writing)>;
  void save(const QString& suggested, FileKind kind, const Write& write);
  /// Ends what is being written: those files stay as they were.
  void stop();
  /// How far the file has got that began first; 0 where it does not tell.
  double share() const { return m_writing.empty() ? 0 : m_writing.front().share(); }

signals:
  /// From when a file is being made until it is there.
  void busy(bool is);

private:
  void done(const basics::Outcome<basics::Done>& written, const QString& path, const QString& suggested, FileKind kind,
            const Write& write);
  void refuse(const basics::Refusal& refusal, const QString& suggested, FileKind kind, const Write& write);

  QWidget* m_page;
  session::Surrounding& m_surrounding;
  Choose m_choose;
  std::vector<Writing> m_writing; ///< in the order in which they began
};

} // namespace baton::exporting
