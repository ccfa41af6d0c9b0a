// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exporting/saving.h"

#include "ui/session/words.h"
#include "ui/widgets/question.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QPointer>
#include <QStandardPaths>
#include <algorithm>

namespace baton::exporting {
namespace {

QString chosenFile(QWidget* parent, const QString& suggested, const QString& filter) {
  const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
  return QFileDialog::getSaveFileName(parent, Saving::tr("Export"), folder + '/' + suggested, filter);
}

} // namespace

Writing::Writing(const QString& path, Then then)
    : m_path(path), m_then(std::move(then)), m_state(std::make_shared<State>()) {}

basics::Outcome<basics::Done> Writing::put(const basics::Outcome<std::string>& bytes) const {
  if (!bytes)
    return bytes.refusal();
  if (!goesOn())
    return basics::Refusal{"The file was not written", "Export it again"};
  return writeFile(m_path, *bytes);
}

Saving::Saving(QWidget* page, session::Surrounding& surrounding)
    : QObject(page), m_page(page), m_surrounding(surrounding), m_choose(chosenFile) {}

void Saving::save(const QString& suggested, FileKind kind, const Write& write) {
  QString path = m_choose(m_page, suggested, fileFilter(kind));
  if (path.isEmpty())
    return;
  if (QFileInfo(path).suffix().isEmpty())
    path += fileEnding(kind);
  const Writing writing(
      path, [self = QPointer(this), path, suggested, kind, write](const basics::Outcome<basics::Done>& written) {
        if (self)
          self->done(written, path, suggested, kind, write);
      });
  m_writing.push_back(writing);
  if (m_writing.size() == 1)
    emit busy(true);
  emit m_surrounding.say(tr("Writing %1").arg(QFileInfo(path).fileName()), false);
  write(writing);
}

void Saving::stop() {
  for (const Writing& one : m_writing)
    one.stop();
}

void Saving::done(const basics::Outcome<basics::Done>& written, const QString& path, const QString& suggested,
                  FileKind kind, const Write& write) {
  const auto one = std::ranges::find(m_writing, path, &Writing::path);
  const bool stopped = written.refused() && !one->goesOn();
  m_writing.erase(one);
  if (m_writing.empty())
    emit busy(false);
  if (!written.refused())
    return emit m_surrounding.say(tr("%1 is written.").arg(QFileInfo(path).fileName()), false);
  if (stopped)
    return emit m_surrounding.say(tr("Stopped: %1 was not written.").arg(QFileInfo(path).fileName()), false);
  refuse(written.refusal(), suggested, kind, write);
}

void Saving::refuse(const basics::Refusal& refusal, const QString& suggested, FileKind kind, const Write& write) {
  widgets::ask(m_page->window(), "export-refused", tr("The document was not exported"), session::sentence(refusal),
               tr("Choose another place"), [self = QPointer(this), suggested, kind, write] {
                 if (self)
                   self->save(suggested, kind, write);
               });
}

} // namespace baton::exporting
