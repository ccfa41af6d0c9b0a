// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/exporting/file_kind.h"
#include "ui/session/page.h"

#include <functional>

namespace baton::exporting {

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
  using Then = std::function<void(const basics::Outcome<basics::Done>&)>;
  using Write = std::function<void(const QString& path, const Then& then)>;
  void save(const QString& suggested, FileKind kind, const Write& write);

signals:
  /// From when a file is being made until it is there.
  void busy(bool is);

private:
  void done(const basics::Outcome<basics::Done>& written, const QString& path, const QString& suggested, FileKind kind,
            const Write& write);

  QWidget* m_page;
  session::Surrounding& m_surrounding;
  Choose m_choose;
  int m_writing = 0;
};

} // namespace baton::exporting
